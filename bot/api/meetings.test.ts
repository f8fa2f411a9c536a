import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { closeCourse } from '#shared/api/closing.ts'
import { removeContact, withdrawConsent } from '#shared/api/courses.ts'
import { cancelMeeting } from '#shared/api/meetings.ts'
import type { Contact } from '#shared/domain/network/contact.ts'
import { jonas, karen } from '../../tests/support/course.ts'
import { courseOverHttp, refusal } from '../../tests/support/course-over-http.ts'
import { meetingAt } from '../../tests/support/made-course.ts'
import { insertMeeting, readMeetingRow } from '../storage/meetings.ts'
import { readAppointment, saveAppointment } from '../storage/appointments.ts'
import { storeBooking } from '../booking/store-booking.ts'
import { storeWish } from '../booking/store-wish.ts'

const over = courseOverHttp()
const caller = { ...karen, roles: ['coordinator' as const], token: '' }
let his: Contact
let consentId: string
beforeEach(async () => {
  his = await over.saveOnMap({ name: jonas.name, staffId: jonas.id, mail: jonas.mail })
  consentId = (await over.sayYes({ kind: 'contact', id: his.id })).id
})

const wish = (id: string = randomUUID()) =>
  meetingAt('2026-03-18', over.courseId, { id, participantIds: [his.id] })
const stored = (id: string) => over.db.as(karen, (tx) => readMeetingRow(tx, id))
const put = async (said: Parameters<typeof meetingAt>[2]) => {
  const meeting = meetingAt('2026-03-18', over.courseId, said)
  await over.db.as(karen, (tx) => insertMeeting(tx, meeting))
  return meeting
}
const withdraw = async () =>
  over.call(withdrawConsent, {
    params: { courseId: over.courseId },
    body: { revision: await over.revision(), consentIds: [consentId] },
  })
const takeOff = async () =>
  over.call(removeContact, {
    params: { courseId: over.courseId, contactId: his.id },
    body: { revision: await over.revision() },
  })
const close = async () =>
  over.call(closeCourse, {
    params: { courseId: over.courseId },
    body: {
      revision: await over.revision(),
      on: '2026-02-01',
      because: 'goals-met',
      agreementsSeen: false,
    },
  })

/** Each has happened since the wish was let in, before it is written. */
test.each([
  ['the yes is withdrawn', withdraw, 409, 'consent-withdrawn'],
  ['he is taken off the map', takeOff, 400, 'invalid-request'],
  ['the course is closed', close, 409, 'course-closed'],
] as const)(
  'X-04: when %s meanwhile, a new wish does not bring him back',
  async (_what, happens, status, reason) => {
    await happens()
    const asked = wish()
    await expect(storeWish(over.api.world, caller, asked)).rejects.toMatchObject(refusal(status, reason))
    expect(await stored(asked.id)).toBeNull()
  },
)

test('X-04: nor does the same wish, or another one, of a meeting that he has fallen out of', async () => {
  const { id } = await put({ state: 'held', participantIds: [his.id] })
  await withdraw()
  for (const asked of [wish(id), { ...wish(id), start: wish().start.subtract({ minutes: 30 }) }]) {
    await expect(storeWish(over.api.world, caller, asked)).rejects.toMatchObject(
      refusal(409, 'consent-withdrawn'),
    )
    expect(await stored(id)).toMatchObject({ state: 'held', participantIds: [] })
  }
})

test('X-04: a meeting is not booked with somebody whose consent has ended since the room was held', async () => {
  const meeting = await put({ state: 'held', participantIds: [his.id] })
  over.clock.moveTo('2027-06-01T08:00:00Z')
  await expect(storeBooking(over.api.world, caller, meeting)).rejects.toMatchObject(
    refusal(409, 'consent-ended'),
  )
  expect((await stored(meeting.id))!.state).toBe('held')
})

test('X-04: whoever has fallen out of a meeting meanwhile is not written down as invited', async () => {
  const meeting = await put({ state: 'held', participantIds: [his.id] })
  await withdraw()
  await storeBooking(over.api.world, caller, meeting)
  expect((await stored(meeting.id))!.state).toBe('booked')
  const invited = (await over.auditOf(over.courseId)).filter(({ action }) => action === 'invitation-sent')
  expect(invited).toEqual([])
})

test('X-10: that her appointment hides who is invited is due from the moment it is booked, whatever becomes of the service then', async () => {
  const meeting = await put({ state: 'held' })
  const due = async () => (await over.db.asService((tx) => readAppointment(tx, meeting.id))).due
  await storeBooking(over.api.world, caller, meeting, 'her-item')
  expect(await due()).toBe('hide')
  // Booked again because no answer came, nothing that has been done meanwhile becomes due anew.
  await over.db.asService((tx) => saveAppointment(tx, meeting.id, { due: null }))
  await storeBooking(over.api.world, caller, meeting, 'her-item')
  expect(await due()).toBeNull()
})

test('a meeting is not booked in a course that was closed meanwhile, and can still be cancelled there', async () => {
  await close()
  const meeting = await put({ state: 'held' })
  await expect(storeBooking(over.api.world, caller, meeting)).rejects.toMatchObject(
    refusal(409, 'course-closed'),
  )
  const params = { courseId: over.courseId, meetingId: meeting.id }
  expect(await over.call(cancelMeeting, { params, body: {} })).toMatchObject({ state: 'cancelled' })
})

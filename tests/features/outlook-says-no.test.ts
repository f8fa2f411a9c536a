import { afterAll, beforeAll, expect, test } from 'vitest'
import { followAbsence, readAttendance, sayAttendance, sayNeeded } from '#shared/api/attendance.ts'
import type { Call } from '#shared/api/client.ts'
import { saveContact } from '#shared/api/courses.ts'
import { carryOutChange, changeMeeting, readMeeting, saveParticipants } from '#shared/api/meetings.ts'
import { randomUUID } from 'node:crypto'
import { colleagues } from '../../infra/local/personas.ts'
import { makeCourse, type MadeCourse } from '../support/booked-course.ts'
import { contact } from '../support/course.ts'
import type { TypedContact } from '../support/course-over-http.ts'
import { openHouse, type House } from '../support/house.ts'
import { answered, roomAt, standingMeeting, type Standing } from '../support/standing-meeting.ts'

let house: House
let call: Call
let course: MadeCourse
let one: Standing
let substituteId: string
const jonas = 'jonas.egelund@birkelund.example'
const dorte = colleagues.find(({ name }) => name === 'Dorte Vestby')!

beforeAll(async () => {
  house = await openHouse()
  call = house.as('coordinator')
  course = await makeCourse(call)
  const colleague = contact({ name: dorte.name, mail: dorte.mail })
  substituteId = colleague.id
  await call(saveContact, {
    params: { courseId: course.id, contactId: substituteId },
    body: { revision: course.revision, contact: colleague as TypedContact },
  })
  one = await standingMeeting(house, call, course, '2026-05-05T07:00:00Z')
})
afterAll(() => house?.stop())

const read = () => call(readAttendance, { params: one.params, body: {} })
const his = async () => (await read()).people.find(({ contactId }) => contactId === course.contactId)!
const answer = (said: 'declined' | 'accepted', at: string) => {
  const attendee = one.event.attendees.find(({ mail }) => mail === jonas)!
  attendee.answer = said
  attendee.answeredAt = at
}
const now = () => house.local.clock.now()
const say = (said: 'coming' | 'absent', sent: string | null = null) =>
  call(sayAttendance, {
    params: { ...one.params, contactId: course.contactId },
    body: { answer: said, substituteId: sent },
  })

test('X-27 a no in Outlook is an absence, once: what is taken back here is not said again by the same no', async () => {
  expect(await his()).toMatchObject({ answer: null, mustCome: true, demand: 'none' })
  answer('declined', now().toString())
  expect(await his()).toMatchObject({ answer: 'absent', way: 'outlook', demand: 'decide' })
  expect((await read()).outlook).toBe('read')
  await say('coming')
  expect(await his()).toMatchObject({ answer: 'coming', way: 'tab', demand: 'none' })
})

test('a younger yes in Outlook takes a no back, an older one does not', async () => {
  await say('absent')
  answer('accepted', now().subtract({ hours: 3 }).toString())
  expect(await his()).toMatchObject({ answer: 'absent' })
  answer('accepted', now().add({ hours: 1 }).toString())
  expect(await his()).toMatchObject({ answer: 'coming', way: 'outlook' })
})

test('X-27 the substitute is taken along: invited in her own item, once; nobody else is written in', async () => {
  expect(await say('absent', substituteId)).toEqual({ changed: true })
  expect(await say('absent', substituteId)).toEqual({ changed: false })
  expect(await his()).toMatchObject({
    demand: 'take-substitute',
    substitute: { name: dorte.name, comes: false },
  })
  expect(one.event.attendees.map(({ mail }) => mail)).toEqual([jonas])
  const take = () =>
    call(followAbsence, {
      params: { ...one.params, contactId: course.contactId },
      body: { following: 'substitute' as const, written: false },
    })
  expect((await take()).appointment).toEqual({ known: true, due: null })
  const { version } = one.event
  await take()
  expect(one.event.version).toBe(version)
  expect(one.event.attendees.map(({ mail }) => mail).toSorted()).toEqual([dorte.mail, jonas].toSorted())
  expect(await his()).toMatchObject({ followed: 'substitute', demand: 'none', substitute: { comes: true } })
  const people = (await read()).people
  expect(people.find(({ contactId }) => contactId === substituteId)).toMatchObject({
    mustCome: true,
    answer: null,
  })
})

test('without whom it can be held is said of one alone, twice as once, and kept by whoever saves who takes part', async () => {
  const both = [course.contactId, substituteId]
  const must = async () =>
    (await read()).people.filter(({ mustCome }) => mustCome).map(({ contactId }) => contactId)
  const need = (contactId: string, mustCome: boolean) =>
    call(sayNeeded, { params: { ...one.params, contactId }, body: { mustCome } })
  await need(substituteId, false)
  await need(substituteId, false)
  expect(await must()).toEqual([course.contactId])
  await call(saveParticipants, { params: one.params, body: { contactIds: both } })
  expect(await must()).toEqual([course.contactId])
  expect(await his()).toMatchObject({ answer: 'absent' })
})

test('moved to another time everybody is asked anew', async () => {
  const changeId = randomUUID()
  const params = { ...one.params, changeId }
  const body = { start: '2026-05-07T07:00:00Z', end: '2026-05-07T09:00:00Z', room: roomAt(1) }
  await call(changeMeeting, { params, body })
  await answered(house, call, one.params)
  await call(carryOutChange, { params, body: { written: false } })
  expect((await call(readMeeting, { params: one.params, body: {} })).start).toBe(body.start)
  expect((await read()).people.map((person) => person.answer)).toEqual([null, null])
  expect(house.local.graph.violations()).toEqual([])
  expect(house.local.graph.unknown()).toEqual([])
})

test('a no to the time that it was moved from is none to the new one; a no after it is', async () => {
  answer('declined', '2026-01-01T08:00:00Z')
  expect(await his()).toMatchObject({ answer: null })
  answer('declined', now().add({ minutes: 1 }).toString())
  expect(await his()).toMatchObject({ answer: 'absent', way: 'outlook' })
})

test('a no to the time to which she moved it in Outlook herself stands when that is taken over', async () => {
  const to = { start: '2026-05-12T07:00:00Z', end: '2026-05-12T09:00:00Z' }
  house.local.graph.calendar.change(one.event, {
    start: Date.parse(to.start),
    end: Date.parse(to.end),
  })
  answer('declined', now().toString())
  const params = { ...one.params, changeId: randomUUID() }
  await call(changeMeeting, { params, body: { ...to, room: roomAt(1) } })
  await answered(house, call, one.params)
  house.local.clock.moveTo(now().add({ hours: 1 }))
  await call(carryOutChange, { params, body: { written: false } })
  expect((await call(readMeeting, { params: one.params, body: {} })).start).toBe(to.start)
  expect(await his()).toMatchObject({ answer: 'absent', way: 'outlook' })
})

test('Outlook does not answer: what is known is told, and that it may not be all', async () => {
  house.local.chaos.set({ graph: { status: 403, times: 1, path: one.appointmentId } })
  const { outlook, people } = await read()
  expect(outlook).toBe('failed')
  expect(people).toHaveLength(2)
})

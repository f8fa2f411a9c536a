import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { ApiError, type Call } from '#shared/api/client.ts'
import { saveContact } from '#shared/api/courses.ts'
import {
  cancelMeeting,
  holdOnTeams,
  readAppointment,
  readMeeting,
  readParticipants,
  saveParticipants,
} from '#shared/api/meetings.ts'
import { findMailbox } from '../../infra/local/directory.ts'
import type { Passage } from '../../infra/local/passage.ts'
import { colleagues } from '../../infra/local/personas.ts'
import { makeCourse, type MadeCourse } from '../support/booked-course.ts'
import { contact } from '../support/course.ts'
import type { TypedContact } from '../support/course-over-http.ts'
import { openHouse, type House } from '../support/house.ts'
import { standingMeeting, type Standing } from '../support/standing-meeting.ts'

let house: House
let call: Call
let course: MadeCourse
let one: Standing
/** What the service has asked of Graph. */
const asked: string[] = []
const dorte = colleagues.find(({ name }) => name === 'Dorte Vestby')!
const rune = colleagues.find(({ name }) => name === 'Rune Storgård')!
const jonas = 'jonas.egelund@birkelund.example'
/** Of the job centre, to which the family has said yes; of psychology, of which nobody has asked. */
const joining = contact({ name: dorte.name, mail: dorte.mail })
const stranger = contact({ name: rune.name, mail: rune.mail, department: 'psychology' })

beforeAll(async () => {
  house = await openHouse({
    watch: (passage: Passage) => {
      if (passage.to === 'graph') asked.push(passage.what)
    },
  })
  call = house.as('coordinator')
  course = await makeCourse(call)
  let { revision } = course
  for (const one of [joining, stranger])
    ({ revision } = await call(saveContact, {
      params: { courseId: course.id, contactId: one.id },
      body: { revision, contact: one as TypedContact },
    }))
})
afterAll(() => house?.stop())
afterEach(() => house.local.chaos.calm())

/** Each test has a week of its own. */
let weeks = 0
const start = () => `${new Date(Date.UTC(2026, 3, 14 + weeks * 7)).toISOString().slice(0, 10)}T07:00:00Z`
beforeEach(async () => {
  weeks += 1
  one = await standingMeeting(house, call, course, start())
})

const read = () => call(readParticipants, { params: one.params, body: {} })
const person = async (contactId: string) =>
  (await read()).people.find((other) => other.contactId === contactId)!
const stored = () => call(readMeeting, { params: one.params, body: {} })
const seen = async () => {
  const { contactIds: from, start: begins, end } = await stored()
  return { from, seen: { start: begins, end } }
}
const add = (of: Awaited<ReturnType<typeof seen>>, contactIds = [...of.from, joining.id]) =>
  call(saveParticipants, { params: one.params, body: { contactIds, ...of } })
const invited = () => one.event.attendees.map(({ mail }) => mail).toSorted()
const both = [dorte.mail, jonas].toSorted()
const reasonOf = async (act: Promise<unknown>) => {
  const error = await act.catch((refused: unknown) => refused)
  return error instanceof ApiError ? error.reason : error
}
const busyAt = (mail: string, from: string, minutes: number) =>
  house.local.graph.calendar.add(
    findMailbox(mail)!,
    {
      start: Date.parse(from),
      end: Date.parse(from) + minutes * 60_000,
      fields: { subject: 'Optaget', showAs: 'busy' },
    },
    null,
  )

test('who may join stands there with the calendar at that hour, and who may not with why; one question to Graph, one to her item', async () => {
  asked.length = 0
  expect(await read()).toMatchObject({ outlook: 'read' })
  expect(asked.filter((what) => !what.includes('/teams/'))).toHaveLength(2)
  expect(await person(joining.id)).toMatchObject({ may: true, invited: false, calendar: 'free' })
  expect(await person(course.contactId)).toMatchObject({ invited: true, calendar: null })
  // of whom the family has not been asked no calendar is looked into.
  expect(await person(stranger.id)).toMatchObject({ may: false, calendar: null, invited: false })
  // What ends when it begins is in nobody's way.
  const { start: begins } = await stored()
  busyAt(dorte.mail, new Date(Date.parse(begins) - 3_600_000).toISOString(), 60)
  expect(await person(joining.id)).toMatchObject({ calendar: 'free' })
  busyAt(dorte.mail, new Date(Date.parse(begins) + 3_600_000).toISOString(), 30)
  expect(await person(joining.id)).toMatchObject({ calendar: 'busy' })
})

test('pressed twice at once it is one invitation, in an item that names nobody of the family; the room and the time stand', async () => {
  const before = await seen()
  const [first, second] = await Promise.all([add(before), add(before)])
  for (const after of [first, second]) expect(after.contactIds).toContain(joining.id)
  await expect.poll(invited).toEqual(both)
  const { version } = one.event
  expect((await add(before)).appointment).toEqual({ known: true, due: null })
  expect(one.event.version).toBe(version)
  expect(JSON.stringify(one.event.fields)).not.toMatch(/Lundager|Sofie|Malthe/)
  expect(await person(joining.id)).toMatchObject({ invited: true, calendar: null })
})

test('whoever was added from another window stays, whatever the older list said; the whole list still says it all', async () => {
  const old = await seen()
  await add(old)
  // She takes nobody in and nobody out, on a page that knows only the one.
  await add(old, old.from)
  expect((await stored()).contactIds.toSorted()).toEqual([course.contactId, joining.id].toSorted())
  // Out again, from a page that knows both.
  const now = await seen()
  await add(now, [course.contactId])
  expect((await stored()).contactIds).toEqual([course.contactId])
  expect(invited()).toEqual([jonas])
  await add(now, [course.contactId])
  expect((await stored()).contactIds).toEqual([course.contactId])
})

test('X-01, and a meeting that has moved, or is off, meanwhile: nobody is added, and she is told why', async () => {
  const before = await seen()
  expect(await reasonOf(add(before, [...before.from, stranger.id]))).toMatch(/^consent-/)
  const moved = { ...before, seen: { start: '2026-04-01T07:00:00Z', end: '2026-04-01T09:00:00Z' } }
  expect(await reasonOf(add(moved))).toBe('changed-by-someone-else')
  expect(invited()).toEqual([jonas])
  await call(cancelMeeting, { params: one.params, body: { because: 'illness' } })
  expect(await reasonOf(add(before))).toBe('meeting-cancelled')
})

test('Graph does not answer: she may add all the same, and the appointment is written when she comes back to it', async () => {
  const before = await seen()
  house.local.chaos.set({ graph: { status: 503, times: 50 } })
  expect(await read()).toMatchObject({ outlook: 'failed' })
  expect((await add(before)).appointment).toEqual({ known: true, due: 'change' })
  house.local.chaos.calm()
  expect(invited()).toEqual([jonas])
  expect((await add(before)).appointment).toEqual({ known: true, due: null })
  expect(invited()).toEqual(both)
})

test('the answer is lost when her item has been written: asked again it is the same item, and nobody is invited twice', async () => {
  const before = await seen()
  let lost = 1
  const over = ({ body }: { body: unknown }) =>
    JSON.stringify(body ?? null).includes('attendees') && lost-- > 0 ? ('lost' as const) : null
  house.local.chaos.set({ weather: { over, declines: () => false } })
  await add(before)
  expect(lost).toBeLessThan(1)
  house.local.chaos.calm()
  expect((await add(before)).appointment).toEqual({ known: true, due: null })
  expect(invited()).toEqual(both)
})

test('whom she has put into the appointment in Outlook itself is told apart from a stranger, and taken up without a second invitation', async () => {
  const { calendar } = house.local.graph
  const here = [
    ...one.event.attendees,
    { mail: dorte.mail, name: dorte.name, type: 'required' as const },
    { mail: rune.mail, name: rune.name, type: 'required' as const },
  ]
  calendar.change(one.event, { attendees: here })
  const { differences } = await call(readAppointment, { params: one.params, body: {} })
  expect(differences).toEqual([
    { kind: 'joined', name: dorte.name, contactId: joining.id },
    { kind: 'outsider', name: rune.name, mail: rune.mail },
  ])
  // The meeting itself lies in the calendar now: that is nothing else to do.
  expect(await person(joining.id)).toMatchObject({ inOutlook: true, calendar: null, may: true })
  expect(await person(stranger.id)).toMatchObject({ inOutlook: false, may: false })
  calendar.answer(one.event, dorte.mail, 'accepted')
  await add(await seen())
  expect(invited()).toEqual(both)
  // He who had answered has answered.
  expect(one.event.attendees.find(({ mail }) => mail === dorte.mail)).toMatchObject({ answer: 'accepted' })
  expect(await call(readAppointment, { params: one.params, body: {} })).toEqual({ differences: [] })
  await call(holdOnTeams, { params: one.params, body: {} })
  expect(house.local.graph.violations()).toEqual([])
  expect(house.local.graph.unknown()).toEqual([])
})

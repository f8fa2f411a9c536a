import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { ApiError, type Call } from '#shared/api/client.ts'
import { readCourse } from '#shared/api/courses.ts'
import {
  cancelMeeting,
  carryOutChange,
  changeMeeting,
  giveUpChange,
  keepAppointment,
  readMeeting,
} from '#shared/api/meetings.ts'
import { cardKey } from '../../infra/local/connector/messages.ts'
import type { Passage } from '../../infra/local/passage.ts'
import { personas } from '../../infra/local/personas.ts'
import { makeCourse, type MadeCourse } from '../support/booked-course.ts'
import { openHouse, type House } from '../support/house.ts'
import { answered, roomAt, standingMeeting, type Standing } from '../support/standing-meeting.ts'

let house: House
let call: Call
let course: MadeCourse
const asked: string[] = []
beforeAll(async () => {
  house = await openHouse({
    watch: (passage: Passage) => {
      // What the service reads again by itself, in its own name, belongs to nobody's press.
      if (passage.to === 'graph' && !passage.what.includes(' /users/'))
        asked.push(`${passage.what} ${passage.body}`)
    },
  })
  call = house.as('coordinator')
  course = await makeCourse(call)
})
afterEach(() => house.local.chaos.calm())
afterAll(() => house?.stop())

/** Each test has days of its own. */
let week = 0
const day = (time: string, days = 0) => {
  const date = new Date(Date.UTC(2026, 4, 5 + week * 7 + days))
  return `${date.toISOString().slice(0, 10)}T${time}:00Z`
}
const meeting = () => {
  week += 1
  return standingMeeting(house, call, course, day('07:00'))
}
const holds = ({ event }: Standing) =>
  house.local.graph
    .events()
    .filter(
      (one) => !one.gone && one.id !== event.uid && one.attendees.some(({ type }) => type === 'resource'),
    )
    .filter(({ subject }) => subject.endsWith(course.reference))
    .map((one) => ({
      room: one.attendees[0]!.mail,
      start: one.start.toString(),
      answer: one.attendees[0]!.answer,
    }))
    .filter(({ start }) => start >= day('00:00') && start < day('00:00', 7))
/** All that was asked of Graph, with what stands in a batch: `own` is her appointment, any other event a hold. */
const requests = ({ appointmentId }: Standing): string[] => {
  const named = (url: string) =>
    url.replace(/(?<=\/events\/)[^/?]+/, (id) => (id === appointmentId ? 'own' : 'hold'))
  return asked.map((what) => {
    const [method, url, body] = what.split(/ (.*?) (.*)/s) as [string, string, string]
    if (url !== '/$batch') return `${method} ${named(url)}`
    const { requests: parts } = JSON.parse(body) as { requests: { method: string; url: string }[] }
    return `${method} ${url} (${parts.map((part) => `${part.method} ${named(part.url)}`).join(', ')})`
  })
}
const own = ({ event }: Standing) => ({
  start: new Date(event.start).toISOString().replace('.000', ''),
  location: (event.fields['location'] as { displayName: string }).displayName,
  body: (event.fields['body'] as { content: string }).content,
})
const move = (
  one: Standing,
  to: { start: string; end: string; room: ReturnType<typeof roomAt> },
  changeId: string,
) => call(changeMeeting, { params: { ...one.params, changeId }, body: to })
const carryOut = (one: Standing, changeId: string) =>
  call(carryOutChange, { params: { ...one.params, changeId }, body: { written: false } })
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof ApiError ? error.reason : String(error)),
  )
const seen = () => call(readCourse, { params: { courseId: course.id }, body: {} })

test('another room: the old one is given back only when the new one has said yes, in two round trips, and the appointment says it', async () => {
  const one = await meeting()
  const changeId = randomUUID()
  const to = { start: day('07:00'), end: day('09:00'), room: roomAt(1) }
  asked.length = 0
  const first = await move(one, to, changeId)
  expect(first.change).toMatchObject({ id: changeId, room: roomAt(1) })
  expect((await answered(house, call, one.params)).change?.state).toBe('held')
  // The old room is still hers.
  expect(holds(one).map(({ room, answer }) => [room, answer])).toEqual([
    [roomAt(0).mail, 'accepted'],
    [roomAt(1).mail, 'accepted'],
  ])
  const moved = await carryOut(one, changeId)
  expect(moved).toMatchObject({ room: roomAt(1), change: null, appointment: { known: true, due: null } })
  expect(holds(one)).toMatchObject([{ room: roomAt(1).mail, start: day('06:30'), answer: 'accepted' }])
  expect(own(one)).toMatchObject({ location: roomAt(1).name })
  expect(own(one).body).toContain(`Sted: ${roomAt(1).name}.`)
  expect(own(one).body).toContain('Husk kaffe.')
  // The room is asked for its answer as often as it takes; all else is asked once.
  expect(requests(one).filter((what, n, all) => what !== all[n - 1])).toEqual([
    'POST /me/events',
    'POST /$batch (GET /me/events/hold?$select=attendees, POST /me/calendar/getSchedule)',
    'POST /$batch (GET /me/events/own?$select=start,end,location,body,attendees,isDraft,isCancelled,isOnlineMeeting,hideAttendees)',
    'POST /$batch (PATCH /me/events/own, POST /me/events/hold/cancel)',
  ])
  // The same again, a double press or a week later, changes nothing.
  expect(await move(one, to, changeId)).toMatchObject({ room: roomAt(1), change: null })
  expect(await carryOut(one, changeId)).toMatchObject({ room: roomAt(1) })
  expect(holds(one)).toHaveLength(1)
})

test('moved beside her open appointment: it is due until it is said to be written there, and the service leaves it to her', async () => {
  const one = await meeting()
  const changeId = randomUUID()
  await move(one, { start: day('07:00'), end: day('09:00'), room: roomAt(1) }, changeId)
  await answered(house, call, one.params)
  const { version } = one.event
  const handOver = () =>
    call(carryOutChange, { params: { ...one.params, changeId }, body: { written: true } })
  expect((await handOver()).appointment).toEqual({ known: true, due: 'change' })
  // The answer was lost, and it is sent again.
  expect((await handOver()).appointment).toEqual({ known: true, due: 'change' })
  expect(one.event.version).toBe(version)
  expect(holds(one)).toMatchObject([{ room: roomAt(1).mail }])
  const kept = await call(keepAppointment, {
    params: one.params,
    body: { appointmentId: one.appointmentId, written: true },
  })
  expect(kept.appointment).toEqual({ known: true, due: null })
})

test('a room that says no: nothing has moved, and the change is given up', async () => {
  const one = await meeting()
  house.local.chaos.set({ declineRooms: [roomAt(2).mail] })
  const changeId = randomUUID()
  await move(one, { start: day('07:00'), end: day('09:00'), room: roomAt(2) }, changeId)
  expect((await answered(house, call, one.params)).change?.state).toBe('declined')
  expect(await refusal(carryOut(one, changeId))).toBe('room-declined')
  await call(giveUpChange, { params: { ...one.params, changeId }, body: {} })
  expect(await call(readMeeting, { params: one.params, body: {} })).toMatchObject({
    room: roomAt(0),
    change: null,
    roomKept: true,
  })
  expect(holds(one)).toMatchObject([{ room: roomAt(0).mail, answer: 'accepted' }])
})

test('half an hour later in the same room the hold itself moves, and comes back when nothing comes of it', async () => {
  const one = await meeting()
  const later = { start: day('07:30'), end: day('09:30'), room: roomAt(0) }
  const given = randomUUID()
  await move(one, later, given)
  expect((await answered(house, call, one.params)).change?.state).toBe('held')
  expect(holds(one)).toMatchObject([{ start: day('07:00') }])
  await call(giveUpChange, { params: { ...one.params, changeId: given }, body: {} })
  expect(await answered(house, call, one.params)).toMatchObject({ change: null, roomKept: true })
  expect(holds(one)).toMatchObject([{ start: day('06:30'), answer: 'accepted' }])

  const changeId = randomUUID()
  await move(one, later, changeId)
  await answered(house, call, one.params)
  await carryOut(one, changeId)
  expect(holds(one)).toMatchObject([{ start: day('07:00'), answer: 'accepted' }])
  expect(own(one)).toMatchObject({ start: day('07:30') })
})

test('another day: deadlines and reminders move along, and the card that stands there is drawn anew, not doubled', async () => {
  const one = await meeting()
  const cards = () =>
    house.local.connector
      .conversations(personas[0]!)
      .flatMap(({ id }) => house.local.connector.messages(id))
      .filter(({ card }) => JSON.stringify(card).includes(one.params.meetingId))
  const texts = (subject: string) =>
    cards()
      .filter(({ card }) => cardKey(card)?.startsWith(`card:${subject}:`))
      .map(({ card }) => JSON.stringify(card))
  const until = async (holds: () => boolean) => {
    if (!holds()) await house.local.events.next((event) => event.type === 'message' && holds())
  }
  await until(() => texts('meeting-booked').length > 0)
  const posted = texts('meeting-booked').length
  const before = (await seen()).checklist.find(
    ({ item, meetingId }) => item === 'D-06a' && meetingId === one.params.meetingId,
  )
  const changeId = randomUUID()
  await move(one, { start: day('11:00', 2), end: day('13:00', 2), room: roomAt(0) }, changeId)
  await answered(house, call, one.params)
  await carryOut(one, changeId)
  const after = await seen()
  const due = after.checklist.find(
    ({ item, meetingId }) => item === 'D-06a' && meetingId === one.params.meetingId,
  )
  expect([before?.due, due?.due]).toEqual([day('', -7).slice(0, 10), day('', -5).slice(0, 10)])
  expect(after.timeline.find(({ kind }) => kind === 'meeting-moved')?.detail).toBe(
    `networkMeeting ${day('11:00', 2)}`,
  )
  await until(() => texts('meeting-booked').every((text) => text.includes('kl. 13.00–15.00')))
  expect(texts('meeting-booked')).toHaveLength(posted)
})

test('another change takes the place of the one in hand, and an old one is told so', async () => {
  const one = await meeting()
  const [first, second] = [randomUUID(), randomUUID()]
  await move(one, { start: day('07:00'), end: day('09:00'), room: roomAt(1) }, first)
  await move(one, { start: day('07:00'), end: day('09:00'), room: roomAt(2) }, second)
  expect((await answered(house, call, one.params)).change?.state).toBe('held')
  expect(await refusal(carryOut(one, first))).toBe('change-not-in-hand')
  await carryOut(one, second)
  expect(holds(one)).toMatchObject([{ room: roomAt(2).mail }])
})

test('an answer that was lost holds no room twice, and an appointment that could not be written is written when she looks', async () => {
  const one = await meeting()
  house.local.chaos.set({ hang: { times: 1, path: '/events', afterwards: true } })
  const changeId = randomUUID()
  const to = { start: day('07:00'), end: day('09:00'), room: roomAt(1) }
  expect(await refusal(move(one, to, changeId))).toBe('microsoft365-unavailable')
  await move(one, to, changeId)
  await answered(house, call, one.params)
  house.local.chaos.set({ graph: { status: 403, times: 1, path: one.appointmentId } })
  // The read beside the room's answer is let through; what is refused is the writing.
  await refusal(carryOut(one, changeId))
  house.local.chaos.calm()
  await carryOut(one, changeId)
  expect(await call(readMeeting, { params: one.params, body: {} })).toMatchObject({
    appointment: { due: null },
  })
  expect(own(one)).toMatchObject({ location: roomAt(1).name })
  expect(holds(one)).toMatchObject([{ room: roomAt(1).mail }])
})

test.for([
  ['into the past', { start: '2026-01-05T08:00:00Z', end: '2026-01-05T10:00:00Z' }, 'meeting-in-the-past'],
  ['to Christmas Eve', { start: '2026-12-24T09:00:00Z', end: '2026-12-24T11:00:00Z' }, 'meeting-on-day-off'],
  ['to nine hours', { start: '2026-06-01T06:00:00Z', end: '2026-06-01T15:00:00Z' }, 'meeting-too-long'],
] as const)('it is not moved %s, and no room is asked', async ([, span, because]) => {
  const one = await meeting()
  asked.length = 0
  expect(await refusal(move(one, { ...span, room: roomAt(0) }, randomUUID()))).toBe(because)
  expect(asked).toEqual([])
})

test('called off while nobody knows whether the new room was held: both are given back', async () => {
  const one = await meeting()
  house.local.chaos.set({ hang: { times: 1, path: '/events', afterwards: true } })
  const to = { start: day('07:00'), end: day('09:00'), room: roomAt(1) }
  expect(await refusal(move(one, to, randomUUID()))).toBe('microsoft365-unavailable')
  expect(holds(one)).toHaveLength(2)
  await call(cancelMeeting, { params: one.params, body: { because: 'illness' } })
  expect(holds(one)).toEqual([])
})

test('called off with a reason: cancelled in Outlook, rooms back, the core team told why, once however often', async () => {
  const one = await meeting()
  await move(one, { start: day('07:00'), end: day('09:00'), room: roomAt(1) }, randomUUID())
  await answered(house, call, one.params)
  const because = 'too-few-can-come' as const
  const toldOff = async () =>
    (await seen()).timeline.filter(({ kind }) => kind === 'meeting-cancelled').length
  const before = await toldOff()
  const off = await call(cancelMeeting, { params: one.params, body: { because } })
  expect(off).toMatchObject({ state: 'cancelled', cancelledBecause: because, appointment: { due: null } })
  expect(holds(one)).toEqual([])
  expect(Object.keys(one.event.gone)).toContain(personas[0]!.mail)
  await call(cancelMeeting, { params: one.params, body: { because: 'illness' } })
  expect((await call(readMeeting, { params: one.params, body: {} })).cancelledBecause).toBe(because)
  expect(await toldOff()).toBe(before + 1)
  expect(
    await refusal(move(one, { start: day('07:00'), end: day('09:00'), room: roomAt(0) }, randomUUID())),
  ).toBe('meeting-cancelled')
  expect(house.local.graph.violations()).toEqual([])
  expect(house.local.graph.unknown()).toEqual([])
})

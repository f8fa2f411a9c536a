import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { ApiError, type Call } from '#shared/api/client.ts'
import type { Input } from '#shared/api/contract.ts'
import { readCourse, saveContact } from '#shared/api/courses.ts'
import { bookMeeting, holdMeeting, readMeeting } from '#shared/api/meetings.ts'
import { findTimes } from '#shared/api/times.ts'
import { zone } from '#shared/domain/calendar/zone.ts'
import { findMailbox, openMailbox } from '../../infra/local/directory.ts'
import { municipalityDomain, rooms } from '../../infra/local/personas.ts'
import { makeCourse, type MadeCourse } from '../support/booked-course.ts'
import { openHouse, type House } from '../support/house.ts'
import { largeNetwork } from '../support/large-municipality.ts'
import { answered, roomAt, standingMeeting } from '../support/standing-meeting.ts'

let house: House
let call: Call
let course: MadeCourse
beforeAll(async () => {
  house = await openHouse()
  call = house.as('coordinator')
  course = await makeCourse(call)
})
afterEach(() => house.local.chaos.calm())
afterAll(() => house?.stop())

type Question = Input<typeof findTimes>['body']
const times = (of: MadeCourse, said: Partial<Question> = {}) =>
  call(findTimes, {
    params: { courseId: of.id },
    body: {
      type: 'networkMeeting',
      contactIds: [of.contactId],
      minutes: 120,
      from: '2026-03-09',
      until: '2026-06-07',
      rooms: null,
      ...said,
    },
  })
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof ApiError ? error.reason : String(error)),
  )
const busyAt = (mail: string, from: string, until: string) =>
  house.local.graph.calendar.add(
    findMailbox(mail)!,
    { start: Date.parse(from), end: Date.parse(until) },
    null,
  )
/** Another address for the one on the map. */
const withMail = async (mail: string) => {
  const { contacts, revision } = await call(readCourse, { params: { courseId: course.id }, body: {} })
  const contact = { ...contacts[0]!, mail }
  await call(saveContact, {
    params: { courseId: course.id, contactId: contact.id },
    body: { revision, contact },
  })
}

test('fifteen people, twenty rooms, three months, everybody busy: nothing fits, and it is said who and what stands in the way', async () => {
  const large = await largeNetwork(call, { people: 15, rooms: 20 })
  const { contacts } = await call(readCourse, { params: { courseId: large.id }, body: {} })
  const everybody = contacts.map(({ mail }) => mail!)
  const all = everybody.map((mail) => busyAt(mail, '2026-03-01T00:00Z', '2026-06-30T00:00Z'))
  const found = await times(large, { contactIds: contacts.map(({ id }) => id) })
  expect(found.slots).toEqual([])
  // Fourteen would have to be given up: no small thing helps.
  expect(found.nearMisses).toEqual([])
  expect(found.obstacles.filter(({ kind }) => kind === 'person')).not.toEqual([])
  expect(found.obstacles[0]).toMatchObject({ share: 1 })

  // One of them is the one who never can: all but her is what is offered.
  for (const event of all.slice(1)) house.local.graph.calendar.cancel(event)
  const near = await times(large, { contactIds: contacts.map(({ id }) => id) })
  expect(near.slots).toEqual([])
  expect(near.nearMisses[0]?.given).toMatchObject([
    { drop: { kind: 'people', contactIds: [contacts.find(({ mail }) => mail === everybody[0])!.id] } },
  ])
  house.local.graph.calendar.cancel(all[0]!)
})

test('a mailbox that does not exist, and a calendar that nobody may see: each is named, and no time is made up', async () => {
  const gone = `findes.ikke@${municipalityDomain}`
  const closed = `lukket@${municipalityDomain}`
  openMailbox({
    id: randomUUID(),
    name: 'Lukket Kalender',
    mail: closed,
    title: 'Psykolog',
    kind: 'person',
    capacity: null,
    building: null,
    accessible: null,
    shares: false,
  })
  const { contacts } = await call(readCourse, { params: { courseId: course.id }, body: {} })
  const { mail, name } = contacts[0]!
  for (const unread of [gone, closed]) {
    await withMail(unread)
    const found = await times(course)
    expect(found.slots).toEqual([])
    expect(found.obstacles).toContainEqual({ kind: 'unknown-mailbox', name, share: 1 })
  }
  await withMail(mail!)
  expect((await times(course)).slots.length).toBeGreaterThan(0)
})

test('an address outside the municipality is read by nobody and invited to nothing', async () => {
  const { contacts } = await call(readCourse, { params: { courseId: course.id }, body: {} })
  const { mail, name } = contacts[0]!
  await withMail('jonas@andetsteds.example')
  const found = await times(course)
  const held = await refusal(
    call(holdMeeting, {
      params: { courseId: course.id, meetingId: randomUUID() },
      body: {
        type: 'networkMeeting',
        start: '2026-05-20T07:00:00Z',
        end: '2026-05-20T09:00:00Z',
        contactIds: [course.contactId],
        room: roomAt(0),
      },
    }),
  )
  await withMail(mail!)
  expect(found.slots).toEqual([])
  expect(found.obstacles).toContainEqual({ kind: 'unknown-mailbox', name, share: 1 })
  expect(held).toBe('mail-outside-municipality')
})

test('across the change to summer time the hours are those of the wall, and the room is held for as long as it is said', async () => {
  const found = await times(course, { from: '2026-03-26', until: '2026-03-31' })
  const hours = found.slots.map(({ start }) => Temporal.Instant.from(start).toZonedDateTimeISO(zone).hour)
  expect(
    new Set(found.slots.map(({ start }) => Temporal.Instant.from(start).toZonedDateTimeISO(zone).offset)),
  ).toEqual(new Set(['+01:00', '+02:00']))
  expect(Math.min(...hours)).toBe(8)
  const one = await standingMeeting(house, call, course, '2026-03-30T07:00:00Z')
  const hold = house.local.graph
    .events()
    .find(
      (event) =>
        !event.gone &&
        event.attendees[0]?.type === 'resource' &&
        event.start.toString() === '2026-03-30T06:30:00Z',
    )
  expect(hold?.end.toString()).toBe('2026-03-30T09:30:00Z')
  expect(one.event.start).toBe(Date.parse('2026-03-30T07:00:00Z'))
})

test('on 24 December and in the past: no time is offered, and none is held', async () => {
  const christmas = await times(course, { from: '2026-12-24', until: '2026-12-24' })
  expect(christmas.slots).toEqual([])
  expect((await times(course, { from: '2026-02-02', until: '2026-02-13' })).slots).toEqual([])
  const wish = (start: string, end: string) =>
    call(holdMeeting, {
      params: { courseId: course.id, meetingId: randomUUID() },
      body: { type: 'networkMeeting', start, end, contactIds: [course.contactId], room: roomAt(0) },
    })
  expect(await refusal(wish('2026-12-24T09:00:00Z', '2026-12-24T11:00:00Z'))).toBe('meeting-on-day-off')
  expect(await refusal(wish('2026-01-05T08:00:00Z', '2026-01-05T10:00:00Z'))).toBe('meeting-in-the-past')
})

test('two after the same room at the same time: one has it, the other is told, and takes another', async () => {
  const other = await makeCourse(call)
  const span = { start: '2026-05-20T07:00:00Z', end: '2026-05-20T09:00:00Z' }
  const ask = async (of: MadeCourse, room: ReturnType<typeof roomAt>, meetingId: string) => {
    const params = { courseId: of.id, meetingId }
    await call(holdMeeting, {
      params,
      body: { type: 'networkMeeting', ...span, contactIds: [of.contactId], room },
    })
    return params
  }
  const both = await Promise.all([ask(course, roomAt(0), randomUUID()), ask(other, roomAt(0), randomUUID())])
  const states = await Promise.all(
    both.map(async (params) => {
      await expect
        .poll(async () => (await call(readMeeting, { params, body: {} })).state)
        .toMatch(/held|declined/)
      return (await call(readMeeting, { params, body: {} })).state
    }),
  )
  expect(states.toSorted()).toEqual(['declined', 'held'])
  const loser = both[states.indexOf('declined')]!
  await ask(loser.courseId === course.id ? course : other, roomAt(2), loser.meetingId)
  expect((await answered(house, call, loser)).state).toBe('held')
})

test('Graph throttles for minutes: she is told, the same booking goes on when it is over, and nothing is double', async () => {
  const params = { courseId: course.id, meetingId: randomUUID() }
  const body = {
    type: 'networkMeeting' as const,
    start: '2026-05-27T07:00:00Z',
    end: '2026-05-27T09:00:00Z',
    contactIds: [course.contactId],
    room: roomAt(0),
  }
  house.local.chaos.set({ graph: { status: 429, times: 3, retryAfter: 300 } })
  expect(await refusal(times(course))).toBe('microsoft365-busy')
  expect(await refusal(call(holdMeeting, { params, body }))).toBe('microsoft365-busy')
  house.local.chaos.calm()
  await call(holdMeeting, { params, body })
  expect((await answered(house, call, params)).state).toBe('held')
  await call(bookMeeting, { params, body: {} })
  const holds = house.local.graph
    .events()
    .filter((event) => !event.gone && event.start.toString() === '2026-05-27T06:30:00Z')
  expect(holds).toHaveLength(1)
})

test.for([
  ['an apostrophe', `O’Hara d'Árc`],
  ['an emoji', 'Birk 🌳👩‍👩‍👧'],
  ['300 characters', 'Ø'.repeat(300)],
] as const)('a name with %s is found, invited and held', async ([, called]) => {
  const mail = `${randomUUID()}@${municipalityDomain}`
  const name = called.slice(0, 200)
  openMailbox({ ...findMailbox(rooms[2].mail)!, id: randomUUID(), name: called, mail })
  const { contacts, revision } = await call(readCourse, { params: { courseId: course.id }, body: {} })
  const before = contacts[0]!
  await call(saveContact, {
    params: { courseId: course.id, contactId: before.id },
    body: { revision, contact: { ...before, name } },
  })
  const { slots } = await times(course, { from: '2026-06-01', until: '2026-06-05', rooms: [mail] })
  const { start, end, rooms: found } = slots[0]!
  const params = { courseId: course.id, meetingId: randomUUID() }
  await call(holdMeeting, {
    params,
    body: {
      type: 'networkMeeting',
      start,
      end,
      contactIds: [course.contactId],
      room: { mail: found[0]!.mail },
    },
  })
  const held = await answered(house, call, params)
  expect(held.state).toBe('held')
  expect(held.invitation.attendees).toEqual([{ mail: before.mail, name }])
  expect(house.local.graph.violations()).toEqual([])
})

import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { readCourse } from '#shared/api/courses.ts'
import { bookMeeting, readMeeting, cancelMeeting } from '#shared/api/meetings.ts'
import { runChange } from '#shared/ui/meeting/run-change.ts'
import { bookCycle, holdCycle, readCycle } from '#shared/api/cycles.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { cycleTypes } from '#shared/domain/meeting/cycle-steps.ts'
import { dayAt } from '#shared/domain/meeting/meeting-kind.ts'
import { kindOf } from '#shared/domain/meeting/meeting-kinds.ts'
import { openCycleHouse, type CycleHouse } from '../support/cycle-house.ts'

let cycles: CycleHouse
let house: CycleHouse['house']
let call: CycleHouse['call']
beforeAll(async () => {
  cycles = await openCycleHouse()
  ;({ house, call } = cycles)
})
afterEach(() => house.local.chaos.calm())
afterAll(() => house?.stop())

test('D-07, D-09, D-11, D-12: five meetings are proposed together, each in its window, with other times to choose', async () => {
  const { meetings } = await cycles.begin()
  expect(meetings.map(({ type }) => type)).toEqual(cycleTypes)
  const network = localDate(Temporal.Instant.from(meetings[2]!.slot.start))
  for (const { type, slot, choices } of meetings) {
    const { from, until } = kindOf(type).window!
    const day = localDate(Temporal.Instant.from(slot.start)).toString()
    expect(day >= dayAt(network, from).toString() && day <= dayAt(network, until).toString()).toBe(true)
    expect(slot.rooms.length).toBeGreaterThan(0)
    expect(choices.length).toBeGreaterThan(0)
  }
  // Chosen otherwise, the others stay where they are if they can.
  const other = meetings[4]!.choices.at(-1)!
  const again = await cycles.propose({
    meetings: meetings.map(({ type, slot }) => ({
      type,
      place: 'room',
      present: { start: type === 'afterMeeting' ? other.start : slot.start, room: null },
      fixed: type === 'afterMeeting',
    })),
  })
  expect(again.meetings!.map(({ slot }) => slot.start)).toEqual([
    ...meetings.slice(0, 4).map(({ slot }) => slot.start),
    other.start,
  ])
})

test('pressed twice at once it is one cycle, and each of its meetings one meeting with one hold', async () => {
  const { params, body } = await cycles.begin()
  await Promise.allSettled([call(holdCycle, { params, body }), call(holdCycle, { params, body })])
  await call(holdCycle, { params, body })
  const held = await cycles.answered(params)
  expect(held.meetings.map(({ state }) => state)).toEqual(Array(5).fill('held'))
  expect(cycles.holds()).toHaveLength(5)
  expect(cycles.events()).toEqual([])

  await Promise.allSettled([call(bookCycle, { params, body: {} }), call(bookCycle, { params, body: {} })])
  const booked = await call(bookCycle, { params, body: {} })
  expect(booked.meetings.map(({ type, state, inCalendar }) => [type, state, inCalendar])).toEqual(
    cycleTypes.map((type) => (type === 'networkMeeting' ? [type, 'held', false] : [type, 'booked', true])),
  )
  expect(cycles.events()).toHaveLength(4)
  for (const event of cycles.events()) {
    expect(event).toMatchObject({
      subject: `Møde – ref. ${cycles.course().reference}`,
      sensitivity: 'private',
      draft: false,
    })
    expect(event.attendees.every(({ type }) => type === 'required')).toBe(true)
    expect(JSON.stringify([event.subject, event.body, event.location])).not.toMatch(/Lundager|Malthe|Sofie/)
  }
  // One of them is called off: its event and its room go, and nothing else.
  const off = booked.meetings.find(({ type }) => type === 'debrief')!
  await call(cancelMeeting, { params: { courseId: cycles.course().id, meetingId: off.id }, body: {} })
  expect([cycles.holds().length, cycles.events().length]).toEqual([4, 3])
  const seen = await call(readCourse, { params: { courseId: cycles.course().id }, body: {} })
  expect(seen.meetings.map(({ cycleId }) => cycleId)).toEqual(Array(5).fill(params.cycleId))
})

test('when one room says no the others stay, and the one is offered elsewhere', async () => {
  const { params, body } = await cycles.begin()
  const network = body.meetings[2]!
  house.local.chaos.set({ declineRooms: [network.room!.mail] })
  const others = body.meetings.map((one) =>
    one === network || one.room?.mail !== network.room!.mail
      ? one
      : { ...one, room: null, place: 'online' as const },
  )
  await call(holdCycle, { params, body: { meetings: others } })
  const held = await cycles.answered(params)
  expect(held.meetings.map(({ type, state }) => [type, state])).toEqual(
    cycleTypes.map((type) => [type, type === 'networkMeeting' ? 'declined' : 'held']),
  )
  house.local.chaos.calm()
  const again = await cycles.propose({
    cycleId: params.cycleId,
    meetings: held.meetings.map(({ type, state, start, room, place }) => ({
      type: cycleTypes.find((one) => one === type)!,
      place,
      present: state === 'held' ? { start, room: room?.mail ?? null } : null,
      fixed: state === 'held',
    })),
    refused: [{ room: network.room!.mail, start: network.start, end: network.end }],
  })
  const elsewhere = again.meetings![2]!.slot
  expect([elsewhere.start, elsewhere.rooms[0]!.mail]).not.toEqual([network.start, network.room!.mail])
  const room = { mail: elsewhere.rooms[0]!.mail, name: elsewhere.rooms[0]!.name }
  const meetings = others.map((one) =>
    one === network ? { ...network, start: elsewhere.start, end: elsewhere.end, room } : one,
  )
  await call(holdCycle, { params, body: { meetings } })
  expect((await cycles.answered(params)).meetings.map(({ state }) => state)).toEqual(Array(5).fill('held'))
  expect(cycles.holds()).toHaveLength(others.filter(({ room: one }) => one).length)
})

test('one that may not be holds none of them', async () => {
  const { params, body } = await cycles.begin()
  const past = { ...body.meetings[0]!, start: '2026-01-05T08:00:00Z', end: '2026-01-05T09:00:00Z' }
  const meetings = [past, ...body.meetings.slice(1)]
  await expect(call(holdCycle, { params, body: { meetings } })).rejects.toMatchObject({
    reason: 'meeting-in-the-past',
  })
  expect(await call(readCycle, { params, body: {} })).toMatchObject({ meetings: [] })
  expect(cycles.standing()).toEqual([])
})

test.each([
  ['a room is held', 'act-received'],
  ['a room is held', 'act-done'],
  ['a room is held', 'act-answered'],
] as const)(
  'the service is killed while %s (%s): the same press again is the same cycle',
  async (_, step) => {
    const { params, body } = await cycles.begin()
    await cycles.killedAt(step, () => call(holdCycle, { params, body }))
    await call(holdCycle, { params, body })
    expect((await cycles.answered(params)).meetings.map(({ state }) => state)).toEqual(Array(5).fill('held'))
    expect(cycles.holds()).toHaveLength(5)

    await cycles.killedAt(step, () => call(bookCycle, { params, body: {} }))
    // The pane only asks how it stands: what was begun is led on, and what was not is pressed again.
    await call(readCycle, { params, body: {} })
    const booked = await call(bookCycle, { params, body: {} })
    expect(booked.meetings.filter(({ inCalendar }) => inCalendar)).toHaveLength(4)
    expect(cycles.events()).toHaveLength(4)
    expect(house.local.graph.unknown()).toEqual([])
    expect(house.local.graph.violations()).toEqual([])
  },
)

test('D-09, D-12: when the network meeting moves, those move with it that do not fit any more, and no others', async () => {
  const { params, body } = await cycles.begin()
  await call(holdCycle, { params, body })
  await cycles.answered(params)
  await call(bookCycle, { params, body: {} })
  const network = body.meetings.find(({ type }) => type === 'networkMeeting')!
  await call(bookMeeting, { params: { courseId: cycles.course().id, meetingId: network.id }, body: {} })
  const move = async (id: string, start: string, end: string, room: { mail: string } | null) =>
    runChange(
      await call(readMeeting, { params: { courseId: cycles.course().id, meetingId: id }, body: {} }),
      randomUUID(),
      { start, end, room: room && { ...room, name: room.mail } },
      {
        call,
        say: () => undefined,
        wait: (milliseconds) => new Promise((done) => setTimeout(done, Math.min(milliseconds, 300))),
        write: null,
      },
    )
  const days = (start: string, count: number) =>
    Temporal.Instant.from(start)
      .add({ hours: 24 * count })
      .toString()
  expect(await move(network.id, days(network.start, 7), days(network.end, 7), network.room)).toMatchObject({
    is: 'moved',
  })

  const before = await call(readCycle, { params, body: {} })
  const again = await cycles.propose({
    cycleId: params.cycleId,
    from: days(network.start, 7).slice(0, 10),
    until: days(network.start, 7).slice(0, 10),
    meetings: before.meetings.map(({ type, start, room, place }) => ({
      type: cycleTypes.find((one) => one === type)!,
      place,
      present: { start, room: room?.mail ?? null },
      fixed: type === 'networkMeeting',
    })),
  })
  const moves = again.meetings!.filter(({ moved }) => moved)
  expect(moves.map(({ type }) => type)).toEqual(['leaderPreparation', 'debrief', 'afterMeeting'])
  for (const { type, slot } of moves) {
    const { id } = before.meetings.find((one) => one.type === type)!
    const room = { mail: slot.rooms[0]!.mail, name: slot.rooms[0]!.name }
    expect(await move(id, slot.start, slot.end, room)).toMatchObject({ is: 'moved', written: true })
  }
  const after = await call(readCycle, { params, body: {} })
  expect(after.meetings.map(({ start }) => start)).toEqual(again.meetings!.map(({ slot }) => slot.start))
  // What stands in the calendars is where the meetings are, and only once.
  expect(
    cycles
      .events()
      .map(({ start }) => start.toString())
      .toSorted(),
  ).toEqual(
    after.meetings
      .filter(({ type }) => type !== 'networkMeeting')
      .map(({ start }) => start)
      .toSorted(),
  )
  expect(cycles.holds()).toHaveLength(5)
  expect(house.local.graph.unknown()).toEqual([])
  expect(house.local.graph.violations()).toEqual([])
})

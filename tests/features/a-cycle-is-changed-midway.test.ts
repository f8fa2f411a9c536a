import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { bookCycle, holdCycle, readCycle } from '#shared/api/cycles.ts'
import { bookMeeting, cancelMeeting, holdMeeting, listReferences, readMeeting } from '#shared/api/meetings.ts'
import { cycleTypes } from '#shared/domain/meeting/cycle-steps.ts'
import { findMailbox } from '../../infra/local/directory.ts'
import { personas } from '../../infra/local/personas.ts'
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

const roomsHeld = () => cycles.holds().map(({ attendees }) => attendees[0]!.mail)

/** Every event that is written is written, and nobody hears of it. */
const answersAreLost = () =>
  house.local.chaos.set({
    weather: {
      over: ({ method, path }) => (method === 'POST' && path.endsWith('/events') ? 'lost' : null),
      declines: () => false,
    },
  })

test('a meeting that she has unticked is off: its room is given back, and it is not sent', async () => {
  const { params, body } = await cycles.begin()
  await call(holdCycle, { params, body })
  await cycles.answered(params)
  const meetings = body.meetings.filter(({ type }) => type !== 'debrief')
  const state = await call(holdCycle, { params, body: { meetings } })
  expect(state.meetings.find(({ type }) => type === 'debrief')!.state).toBe('cancelled')
  expect(cycles.holds()).toHaveLength(4)
  await call(bookCycle, { params, body: {} })
  expect(cycles.events()).toHaveLength(3)
  // Wished again it is another meeting.
  const again = body.meetings.map((one) => (one.type === 'debrief' ? { ...one, id: randomUUID() } : one))
  await call(holdCycle, { params, body: { meetings: again } })
  const states = (await cycles.answered(params)).meetings.filter(({ type }) => type === 'debrief')
  expect(states.map((one) => one.state).toSorted()).toEqual(['cancelled', 'held'])
  expect(cycles.holds()).toHaveLength(5)
})

test.each(['declined', 'held'] as const)(
  'a network meeting that she first wished alone (%s) is one of the cycle from there on',
  async (wanted) => {
    const { params, body, meetings: proposed } = await cycles.begin()
    const network = body.meetings.find(({ type }) => type === 'networkMeeting')!
    const { id: meetingId, ...wish } = network
    const one = { courseId: params.courseId, meetingId }
    if (wanted === 'declined') house.local.chaos.set({ declineRooms: [network.room!.mail] })
    await call(holdMeeting, { params: one, body: wish })
    await expect
      .poll(async () => (await call(readMeeting, { params: one, body: {} })).state, { timeout: 60_000 })
      .toBe(wanted)
    house.local.chaos.calm()
    const { start, end, rooms } = proposed.find(({ type }) => type === 'networkMeeting')!.choices.at(-1)!
    const other = { ...network, start, end, room: { mail: rooms[0]!.mail, name: rooms[0]!.name } }
    const meetings = wanted === 'held' ? body.meetings : body.meetings.map((m) => (m === network ? other : m))
    await call(holdCycle, { params, body: { meetings } })
    const held = await cycles.answered(params)
    expect(held.meetings).toHaveLength(5)
    expect(held.meetings.find(({ id }) => id === meetingId)!.state).toBe('held')
    expect(cycles.holds()).toHaveLength(5)
  },
)

test('a booked meeting, or one of another cycle, is not taken into this one', async () => {
  const { params, body } = await cycles.begin()
  const other = { ...params, cycleId: randomUUID() }
  await call(holdCycle, { params: other, body })
  await expect(call(holdCycle, { params, body })).rejects.toMatchObject({ reason: 'not-found' })
  const lone = {
    ...body.meetings.find(({ type }) => type === 'networkMeeting')!,
    id: randomUUID(),
    room: null,
  }
  const { id: meetingId, ...wish } = { ...lone, place: 'online' as const }
  const one = { courseId: params.courseId, meetingId }
  await call(holdMeeting, { params: one, body: wish })
  await call(bookMeeting, { params: one, body: {} })
  await expect(
    call(holdCycle, { params, body: { meetings: [{ ...wish, id: meetingId }] } }),
  ).rejects.toMatchObject({ reason: 'meeting-already-booked' })
})

test('a meeting that is called off while nobody knows whether its room is held leaves no room behind', async () => {
  const { params, body } = await cycles.begin()
  const network = body.meetings.find(({ type }) => type === 'networkMeeting')!
  answersAreLost()
  const state = await call(holdCycle, { params, body: { meetings: [network] } })
  expect([state.trouble, state.meetings[0]!.state]).toEqual(['microsoft365-unavailable', 'holding'])
  expect(roomsHeld()).toEqual([network.room!.mail])
  const one = { courseId: params.courseId, meetingId: network.id }
  expect((await call(cancelMeeting, { params: one, body: {} })).state).toBe('cancelled')
  expect(roomsHeld()).toEqual([network.room!.mail])
  house.local.chaos.calm()
  await call(listReferences, { params: {}, body: {} })
  expect(cycles.standing()).toEqual([])
})

test('a meeting that is called off while nobody knows whether it was sent is called off there too', async () => {
  const { params, body } = await cycles.begin()
  await call(holdCycle, { params, body })
  const held = await cycles.answered(params)
  expect(held.meetings.map(({ state }) => state)).toEqual(Array.from({ length: 5 }, () => 'held'))
  answersAreLost()
  expect((await call(bookCycle, { params, body: {} })).trouble).toBe('microsoft365-unavailable')
  expect(cycles.events()).toHaveLength(4)
  const off = body.meetings.find(({ type }) => type === 'debrief')!
  await call(cancelMeeting, { params: { courseId: params.courseId, meetingId: off.id }, body: {} })
  expect(cycles.events()).toHaveLength(4)
  house.local.chaos.calm()
  await call(readMeeting, { params: { courseId: params.courseId, meetingId: off.id }, body: {} })
  expect([cycles.events().length, cycles.holds().length]).toEqual([3, 4])
  // The others are led on.
  const state = await call(readCycle, { params, body: {} })
  expect(state.meetings.filter((one) => one.state === 'booked')).toHaveLength(3)
})

test('one that was never asked of Microsoft 365 is not asked after it is off', async () => {
  const { params, body } = await cycles.begin()
  const network = body.meetings.find(({ type }) => type === 'networkMeeting')!
  house.local.chaos.set({
    weather: {
      over: ({ method }) => (method === 'POST' ? { status: 503, times: 1, retryAfter: 0 } : null),
      declines: () => false,
    },
  })
  await call(holdCycle, { params, body: { meetings: [network] } })
  const one = { courseId: params.courseId, meetingId: network.id }
  await call(cancelMeeting, { params: one, body: {} })
  house.local.chaos.calm()
  await call(readMeeting, { params: one, body: {} })
  expect(
    house.local.graph.events().filter(({ subject }) => subject.endsWith(cycles.course().reference)),
  ).toEqual([])
})

test("what is only held is in nobody's calendar: an appointment at the very same time is in the way", async () => {
  const { params, body, meetings: proposed } = await cycles.begin()
  await call(holdCycle, { params, body })
  const { meetings } = await cycles.answered(params)
  const jonas = findMailbox(personas.find(({ key }) => key === 'job-centre')!.mail)!
  const network = proposed.find(({ type }) => type === 'networkMeeting')!.slot
  house.local.graph.calendar.add(
    jonas,
    {
      start: Date.parse(network.start),
      end: Date.parse(network.end),
      fields: { subject: 'Andet', showAs: 'busy' },
      attendees: [],
    },
    null,
  )
  const again = await cycles.propose({
    cycleId: params.cycleId,
    meetings: meetings.map(({ type, start, room, place }) => ({
      type: cycleTypes.find((one) => one === type)!,
      place,
      present: { start, room: room?.mail ?? null },
      fixed: false,
    })),
  })
  const at = again.meetings!.find(({ type }) => type === 'networkMeeting')!
  expect([at.moved, at.slot.start]).not.toEqual([false, network.start])
})

test('nobody is invited to what is over: other times are chosen, and the rest stands', async () => {
  const { params, body } = await cycles.begin()
  await call(holdCycle, { params, body })
  await cycles.answered(params)
  const [first] = body.meetings
  house.local.clock.moveTo(Temporal.Instant.from(first!.start).add({ hours: 1 }))
  await expect(call(bookCycle, { params, body: {} })).rejects.toMatchObject({ reason: 'meeting-in-the-past' })
  expect(cycles.events()).toEqual([])
  await call(holdCycle, { params, body: { meetings: body.meetings.slice(1) } })
  await call(bookCycle, { params, body: {} })
  expect(cycles.events()).toHaveLength(3)
})

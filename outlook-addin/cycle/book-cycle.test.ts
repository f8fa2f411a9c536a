import { expect, test } from 'vitest'
import type { CycleType } from '#shared/domain/meeting/cycle-steps.ts'
import { refusal, scriptedService, type Answer } from '../../tests/support/scripted-service.ts'
import { bookWhole, bookWithout, type CyclePorts } from './book-cycle.ts'
import type { CycleMeeting } from './plan.ts'

const params = {
  courseId: '10000000-0000-4000-8000-000000000001',
  cycleId: '40000000-0000-4000-8000-000000000001',
}
const idOf = { networkMeeting: '1', debrief: '2', afterMeeting: '3' } as const
type State = CycleMeeting['state']

function meeting(type: keyof typeof idOf, state: State): CycleMeeting {
  return {
    id: `30000000-0000-4000-8000-00000000000${idOf[type]}`,
    courseId: params.courseId,
    reference: 'NM-2026-0412',
    type: type satisfies CycleType,
    state,
    start: '2026-03-18T08:00:00Z',
    end: '2026-03-18T10:00:00Z',
    place: 'room',
    room: { mail: 'lokale.birk@birkelund.example', name: 'Lokale Birk' },
    cycleId: params.cycleId,
    invitation: { subject: 's', bodyHtml: 'b', location: 'l', attendees: [], mark: 'm' },
    because: null,
    contactIds: [],
    family: { notBefore: null, notAfter: null, notOn: [] },
    roomWish: { accessible: false, equipment: [], place: null },
    onTeams: false,
    change: null,
    roomKept: true,
    appointment: { known: true, due: null },
    cancelledBecause: null,
    inCalendar: state === 'booked',
  }
}
const cycle = (states: Partial<Record<keyof typeof idOf, State>>): Answer => ({
  status: 200,
  body: {
    id: params.cycleId,
    meetings: Object.entries(states).map(([type, state]) => meeting(type as keyof typeof idOf, state)),
    trouble: null,
  },
})
const body = { meetings: [] }

async function scripted(script: Answer[]) {
  const { call, asked } = await scriptedService(script)
  const ports: CyclePorts = {
    call,
    say: () => undefined,
    wait: async () => undefined,
    fill: async (network) => ({
      is: 'booked',
      meeting: { ...network, state: 'booked' },
      isPrivate: true,
      kept: null,
    }),
  }
  return { ports, asked: () => asked.map((line) => line.replace(/\/api\/courses\/[^/]*/, '')) }
}

test('a cycle that nobody has heard of is never said to be booked', async () => {
  const { ports } = await scripted([cycle({}), cycle({}), cycle({})])
  expect(await bookWhole(params, null, ports)).toMatchObject({ is: 'partly' })
})

test('booked is said only when every meeting that is not off is booked', async () => {
  const held = cycle({ networkMeeting: 'held', debrief: 'held' })
  const left = await scripted([held, cycle({ networkMeeting: 'booked', debrief: 'declined' })])
  expect(await bookWhole(params, body, left.ports)).toMatchObject({
    is: 'partly',
    because: 'booking-not-finished',
  })
  const all = await scripted([held, cycle({ networkMeeting: 'booked', debrief: 'booked' })])
  expect(await bookWhole(params, body, all.ports)).toMatchObject({ is: 'booked' })
})

test('what was answered of it is known, when what follows is not', async () => {
  const { ports } = await scripted([
    cycle({ networkMeeting: 'awaiting-room' }),
    refusal(409, 'consent-ended'),
  ])
  expect(await bookWhole(params, body, ports)).toMatchObject({
    is: 'partly',
    because: 'consent-ended',
    state: { meetings: [{ state: 'awaiting-room' }] },
  })
})

test('without its network meeting nothing is sent', async () => {
  const { ports, asked } = await scripted([cycle({ networkMeeting: 'cancelled', debrief: 'held' })])
  expect(await bookWhole(params, null, ports)).toMatchObject({ is: 'partly', because: 'meeting-cancelled' })
  expect(asked()).toEqual([`GET /cycles/${params.cycleId}`])
})

test('given up what lacks a room, the rest is sent only when the last room has answered', async () => {
  const off = meeting('debrief', 'cancelled')
  const { ports, asked } = await scripted([
    { status: 200, body: off },
    cycle({ networkMeeting: 'held', debrief: 'cancelled', afterMeeting: 'awaiting-room' }),
    cycle({ networkMeeting: 'held', debrief: 'cancelled', afterMeeting: 'held' }),
    cycle({ networkMeeting: 'booked', debrief: 'cancelled', afterMeeting: 'booked' }),
  ])
  expect(await bookWithout(params, [meeting('debrief', 'declined')], ports)).toMatchObject({ is: 'booked' })
  expect(asked()).toEqual([
    `POST /meetings/${off.id}/cancellation`,
    `GET /cycles/${params.cycleId}`,
    `GET /cycles/${params.cycleId}`,
    `POST /cycles/${params.cycleId}/booking`,
  ])
})

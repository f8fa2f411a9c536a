import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { cycleTypes } from './cycle-steps.ts'
import type { MeetingState } from './meeting.ts'
import type { MeetingType } from './meeting-types.ts'
import { restOfCycle } from './rest-of-cycle.ts'

const now = Temporal.Instant.from('2026-05-01T08:00:00Z')
const meeting = (
  type: MeetingType,
  day: string,
  { state = 'booked', cycleId = null }: { state?: MeetingState; cycleId?: string | null } = {},
) => ({
  id: `${type} ${day} ${state}`,
  type,
  state,
  cycleId,
  start: Temporal.Instant.from(`${day}T08:00:00Z`),
})
const network = meeting('networkMeeting', '2026-06-18')
const A = 'familiens-fremtid'
const rest = (meetings: ReturnType<typeof meeting>[], leads = true, of = network) => {
  const { standing, missing } = restOfCycle({ modelId: A, meetings }, of, { leads, now })
  return { standing: standing.map(({ id }) => id), missing }
}
const all = ['familyPreparation', 'leaderPreparation', 'debrief', 'afterMeeting']

test('D-07, D-09, D-11, D-12: four are missing where somebody leads, and two where nobody does', () => {
  expect(rest([network]).missing).toEqual(all)
  expect(rest([network], false).missing).toEqual(['familyPreparation', 'afterMeeting'])
})

test('what stands about it is not missing, booked with it or by itself; what is off, or about another meeting, is', () => {
  const meetings = [
    meeting('familyPreparation', '2026-06-08'),
    meeting('debrief', '2026-06-19', { state: 'cancelled' }),
    meeting('leaderPreparation', '2026-06-15', { state: 'declined' }),
    meeting('afterMeeting', '2026-03-20'),
    meeting('homeVisit', '2026-06-10'),
  ]
  expect(rest(meetings)).toEqual({
    standing: ['familyPreparation 2026-06-08 booked'],
    missing: ['leaderPreparation', 'debrief', 'afterMeeting'],
  })
  const ours = { ...network, cycleId: 'ours' }
  const another = [
    meeting('familyPreparation', '2026-06-08', { cycleId: 'ours', state: 'held' }),
    meeting('afterMeeting', '2026-06-22', { cycleId: 'theirs' }),
  ]
  expect(rest(another, false, ours)).toEqual({
    standing: ['familyPreparation 2026-06-08 held'],
    missing: ['afterMeeting'],
  })
})

test('nothing is missing about a meeting that has begun, is not booked or is another one, nor in a model without them', () => {
  expect(rest([], true, meeting('networkMeeting', '2026-04-30')).missing).toEqual([])
  expect(rest([], true, meeting('networkMeeting', '2026-06-18', { state: 'held' })).missing).toEqual([])
  expect(rest([], true, meeting('sharedFamilyMeeting', '2026-06-18')).missing).toEqual([])
  for (const modelId of [
    'en-familie-en-indgang',
    'koordinerende-familiekonsulent',
    'faelles-familier',
  ] as const)
    expect(restOfCycle({ modelId, meetings: [] }, network, { leads: true, now }).missing).toEqual([])
})

test('whatever stands, a kind is either there or missing, never both', () => {
  const any = fc.array(
    fc
      .tuple(
        fc.constantFrom(...cycleTypes),
        fc.integer({ min: -60, max: 60 }),
        fc.constantFrom<MeetingState>('booked', 'held', 'awaiting-room', 'declined', 'cancelled'),
        fc.constantFrom(null, 'ours', 'theirs'),
      )
      .map(([type, days, state, cycleId]) => ({
        ...meeting(type, '2026-06-18', { state, cycleId }),
        start: network.start.add({ hours: 24 * days }),
      })),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(any, fc.boolean(), (meetings, leads) => {
      const { standing, missing } = restOfCycle({ modelId: A, meetings }, network, { leads, now })
      expect(standing.some(({ type }) => missing.some((one) => one === type))).toBe(false)
      expect(standing.some(({ type }) => type === 'networkMeeting')).toBe(false)
      const there = new Set([...standing.map(({ type }) => type as string), ...missing])
      const needed = leads ? all : ['familyPreparation', 'afterMeeting']
      expect(needed.filter((type) => !there.has(type))).toEqual([])
    }),
  )
})

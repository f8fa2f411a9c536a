import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { localDate } from '../calendar/zone.ts'
import { cycleTypes } from './cycle-steps.ts'
import { dayAt } from './meeting-kind.ts'
import { kindOf } from './meeting-kinds.ts'
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

test("the debrief and eftermøde of the meeting before are not this one's, nor is what lies on the wrong side of it", () => {
  const before = meeting('networkMeeting', '2026-11-25')
  const next = meeting('networkMeeting', '2026-12-16')
  const meetings = [
    before,
    meeting('debrief', '2026-11-26'),
    meeting('afterMeeting', '2026-11-30'),
    meeting('familyPreparation', '2026-12-18'),
    next,
  ]
  expect(rest(meetings, true, next)).toEqual({ standing: [], missing: all })
  expect(rest(meetings, true, before).standing).toEqual([
    'debrief 2026-11-26 booked',
    'afterMeeting 2026-11-30 booked',
  ])
})

test('in the windows of two it is about the nearer one, and about the other once that is off', () => {
  const [near, far] = [meeting('networkMeeting', '2026-06-18'), meeting('networkMeeting', '2026-06-30')]
  const one = meeting('familyPreparation', '2026-06-09')
  expect(rest([near, far, one], true, near).standing).toEqual([one.id])
  expect(rest([near, far, one], true, far).standing).toEqual([])
  expect(rest([{ ...near, state: 'cancelled' }, far, one], true, far).standing).toEqual([one.id])
})

test('D-07: fewer than eight days before it is too late for møde 2, and the others are missing still', () => {
  const at = (day: string, meetings: ReturnType<typeof meeting>[] = []) => {
    const { missing, tooLate } = restOfCycle({ modelId: A, meetings }, network, {
      leads: true,
      now: Temporal.Instant.from(`${day}T08:00:00Z`),
    })
    return { missing, tooLate }
  }
  // 10 June is the last day for it, and the day before it the last on which somebody can be called to it.
  expect(at('2026-06-09')).toEqual({ missing: all, tooLate: [] })
  expect(at('2026-06-10')).toEqual({ missing: all.slice(1), tooLate: ['familyPreparation'] })
  // 17 June is the last day for formøde; the day of the meeting is too late for both.
  expect(at('2026-06-17')).toEqual({ missing: all.slice(2), tooLate: all.slice(0, 2) })
  expect(at('2026-06-10', [meeting('familyPreparation', '2026-06-09')])).toEqual({
    missing: all.slice(1),
    tooLate: [],
  })
  // Hers that she has put later than its window all the same is not said to be missing.
  expect(at('2026-06-11', [meeting('familyPreparation', '2026-06-15')]).tooLate).toEqual([])
  // Where its last day is a Sunday, the Friday before it is the last.
  const monday = meeting('networkMeeting', '2026-06-22')
  const sunday = restOfCycle({ modelId: A, meetings: [] }, monday, {
    leads: true,
    now: Temporal.Instant.from('2026-06-12T08:00:00Z'),
  })
  expect(sunday.tooLate).toEqual(['familyPreparation'])
})

test('whatever stands alone is about one network meeting at most: in its window, and the nearest on its side', () => {
  const days = (min: number, max: number) => fc.integer({ min, max })
  const stands = fc.uniqueArray(days(0, 90), { minLength: 1, maxLength: 5 })
  const kinds = fc.constantFrom(...cycleTypes.filter((type) => type !== 'networkMeeting'))
  fc.assert(
    fc.property(stands, kinds, days(-30, 110), (networks, type, day) => {
      const on = (one: MeetingType, after: number) => ({
        ...meeting(one, '2026-06-18'),
        id: `${one} ${after}`,
        start: network.start.add({ hours: 24 * after }),
      })
      const all = networks.map((after) => on('networkMeeting', after))
      const one = on(type, day)
      const about = all.filter(
        (of) =>
          restOfCycle({ modelId: A, meetings: [...all, one] }, of, { leads: true, now }).standing.length,
      )
      const before = type === 'familyPreparation' || type === 'leaderPreparation'
      const side = networks.filter((after) => (before ? after > day : after < day))
      const nearest = before ? Math.min(...side) : Math.max(...side)
      const fits = side.some((after) => {
        const of = localDate(network.start).add({ days: after })
        const { from, until } = kindOf(type).window!
        const its = localDate(one.start)
        return (
          after === nearest &&
          Temporal.PlainDate.compare(its, dayAt(of, from)) >= 0 &&
          Temporal.PlainDate.compare(its, dayAt(of, until)) <= 0
        )
      })
      expect(about.map(({ id }) => id)).toEqual(fits ? [`networkMeeting ${nearest}`] : [])
    }),
  )
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
      const { standing, missing, tooLate } = restOfCycle({ modelId: A, meetings }, network, { leads, now })
      expect(tooLate).toEqual([])
      expect(standing.some(({ type }) => missing.some((one) => one === type))).toBe(false)
      expect(standing.some(({ type }) => type === 'networkMeeting')).toBe(false)
      const there = new Set([...standing.map(({ type }) => type as string), ...missing])
      const needed = leads ? all : ['familyPreparation', 'afterMeeting']
      expect(needed.filter((type) => !there.has(type))).toEqual([])
    }),
  )
})

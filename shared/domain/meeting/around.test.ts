import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { aWeekBefore, monday, person, room, search } from '../../../tests/support/search.ts'
import { atLocal, localDate } from '../calendar/zone.ts'
import { fitsAround, placeAround } from './around.ts'
import type { CycleStep } from './cycle.ts'
import { kindOf } from './meeting-kinds.ts'
import type { MeetingType } from './meeting-types.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const at = (type: MeetingType, text: string, hour = '09:00', minutes = 60) => {
  const start = atLocal(day(text), hour)
  return { type, start, end: start.add({ minutes }) }
}
const network = at('networkMeeting', '2026-04-15', '09:00', 120)

test.for([
  // D-07: at least eight days before.
  ['familyPreparation', '2026-04-07', '09:00', true],
  ['familyPreparation', '2026-04-08', '09:00', false],
  ['familyPreparation', '2026-03-17', '09:00', false],
  ['leaderPreparation', '2026-04-14', '16:00', true],
  ['leaderPreparation', '2026-04-15', '08:00', false],
  // D-12: on the day itself, but after it.
  ['debrief', '2026-04-15', '11:00', true],
  ['debrief', '2026-04-15', '10:30', false],
  ['debrief', '2026-04-15', '08:00', false],
  ['afterMeeting', '2026-04-22', '09:00', true],
  ['afterMeeting', '2026-04-23', '09:00', false],
] as const)('D-07, D-09, D-11, D-12: %s on %s at %s fits: %s', ([type, date, hour, fits]) => {
  expect(fitsAround(at(type, date, hour), network)).toBe(fits)
})

test('what has no time is told, and the others are placed without it', () => {
  const stands = atLocal(day('2026-04-15'), '09:00')
  const days = { from: monday, until: monday.add({ days: 41 }) }
  const step = (type: MeetingType, people = [person('karen')], isNetwork = false): CycleStep => {
    const { minutes, margin } = kindOf(type)
    const wish = search({ people, rooms: [room('birk')], ...days, minutes, margin, now: aWeekBefore })
    return { type, search: wish, present: isNetwork ? stands : null, fixed: isNetwork }
  }
  const never = person('karen', { start: atLocal(monday, '00:00'), end: atLocal(days.until, '23:00') })
  const { meetings, blocked } = placeAround([
    step('familyPreparation', [never]),
    step('leaderPreparation'),
    step('networkMeeting', undefined, true),
    step('debrief', [never]),
    step('afterMeeting'),
  ])
  expect(blocked.toSorted()).toEqual(['debrief', 'familyPreparation'])
  expect(meetings.map(({ type }) => type)).toEqual(['leaderPreparation', 'networkMeeting', 'afterMeeting'])
  for (const { type, slot } of meetings)
    expect([type, fitsAround({ type, ...slot }, { ...network, start: stands })]).toEqual([
      type,
      type !== 'networkMeeting',
    ])
  expect(localDate(meetings[1]!.slot.start).toString()).toBe('2026-04-15')
})

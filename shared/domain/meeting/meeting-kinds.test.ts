import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { playbookItems } from '../course/playbook.ts'
import { groupIds } from '../groups/groups.ts'
import { dayAt } from './meeting-kind.ts'
import { kindOf, meetingKinds, placesOf } from './meeting-kinds.ts'
import { meetingTypes } from './meeting-types.ts'

test('every meeting of catalogue 2.E is there once, and every meeting of the drejebog', () => {
  // The two groups of 2.E are the municipality's, and booked in no course (domain/groups).
  expect(new Set<string>([...meetingTypes, ...groupIds]).size).toBe(27)
  expect(meetingKinds.map(({ id }) => id)).toEqual(meetingTypes)
  const answered = meetingKinds.flatMap(({ items }) => items)
  for (const item of ['D-04', 'D-07', 'D-09', 'D-10', 'D-11', 'D-12'] as const) {
    expect(playbookItems).toContain(item)
    expect(answered).toContain(item)
  }
  expect(answered.filter((item) => item.startsWith('DF-')).toSorted()).toEqual([
    'DF-01',
    'DF-02',
    'DF-03',
    'DF-04',
  ])
})

test('2.E: what the sources state of length and family', () => {
  const stated = meetingKinds.filter((kind) => kind.stated).map(({ id, minutes }) => [id, minutes])
  expect(stated).toEqual([
    ['phoneContact', 10],
    ['screeningMeeting', 55],
    ['networkMeeting', 120],
    ['staffPreMeeting', 30],
  ])
  for (const type of [
    'analysisMeeting',
    'workMeeting',
    'leaderPreparation',
    'debrief',
    'staffPreMeeting',
  ] as const)
    expect(kindOf(type).family).toBe('no')
  expect(kindOf('workMeeting').minutesToFamily).toBe('in-full')
})

test('3.5: about a meeting on 18 March 2026 the preparation is on 10 March at the latest', () => {
  const meeting = Temporal.PlainDate.from('2026-03-18')
  const days = (type: 'familyPreparation' | 'leaderPreparation' | 'debrief' | 'afterMeeting') => {
    const { from, until, best } = kindOf(type).window!
    return [from, best, until].map((offset) => dayAt(meeting, offset).toString())
  }
  expect(days('familyPreparation')).toEqual(['2026-02-18', '2026-03-08', '2026-03-10'])
  expect(days('leaderPreparation')).toEqual(['2026-03-11', '2026-03-13', '2026-03-17'])
  expect(days('debrief')).toEqual(['2026-03-18', '2026-03-19', '2026-03-25'])
  expect(days('afterMeeting')).toEqual(['2026-03-19', '2026-03-23', '2026-03-25'])
})

test('D-02, D-03: where each may be held, its own place first; a network meeting is never at the family’s', () => {
  for (const { id, place } of meetingKinds) expect(placesOf(id)[0]).toBe(place)
  expect(placesOf('phoneContact')).toEqual(['telephone', 'room', 'online', 'home'])
  expect(placesOf('meeting1')).toEqual(['room', 'online', 'home', 'telephone'])
  expect(placesOf('networkMeeting')).toEqual(['room', 'online'])
  expect(placesOf('leaderPreparation')).toEqual(['room', 'online'])
})

import type { Temporal } from 'temporal-polyfill'
import { addWorkingDays, previousWorkingDay } from '../calendar/working-days.ts'
import { localDate } from '../calendar/zone.ts'

/** The drejebog's thirteen items and its four sub-items (catalogue 3.1). */
export const playbookItems = [
  'D-01',
  'D-02',
  'D-03',
  'D-04',
  'D-05',
  'D-06',
  'D-06a',
  'D-07',
  'D-07a',
  'D-07b',
  'D-08',
  'D-09',
  'D-10',
  'D-10a',
  'D-11',
  'D-12',
  'D-13',
] as const
export type PlaybookItem = (typeof playbookItems)[number]

/** The thirteen that "8 af 13 i drejebogen" counts. */
export const mainItems = playbookItems.filter((item) => /^D-\d\d$/.test(item))

type Offset = (meeting: Temporal.PlainDate) => Temporal.PlainDate
const days =
  (count: number): Offset =>
  (day) =>
    previousWorkingDay(day.add({ days: count }))

/** Items without a fixed time are not here: they follow the one before them. */
const dueBy: Partial<Record<PlaybookItem, Offset>> = {
  'D-06a': days(-7),
  'D-07': days(-8),
  'D-08': days(-7),
  'D-09': (day) => addWorkingDays(day, -3),
  'D-10': (day) => day,
  'D-10a': (day) => day,
  'D-12': (day) => addWorkingDays(day, 5),
  'D-13': days(7),
}

export function checklistFor(
  start: Temporal.Instant,
): { item: PlaybookItem; due: Temporal.PlainDate | null }[] {
  const meeting = localDate(start)
  return playbookItems.map((item) => ({ item, due: dueBy[item]?.(meeting) ?? null }))
}

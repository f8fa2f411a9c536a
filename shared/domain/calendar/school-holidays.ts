import { Temporal } from 'temporal-polyfill'
import { easterSunday } from './holidays.ts'

export const schoolHolidays = ['winter', 'easter', 'ascension', 'summer', 'autumn', 'christmas'] as const
export type SchoolHoliday = (typeof schoolHolidays)[number]

/**
 * When a family with children is likely to be away. Only the beginning of the summer is set by law (the last Saturday
 * of June); a municipality sets the rest, and these are the usual days: weeks 7 and 42, six weeks of summer, the week
 * before Easter Monday, the day after Ascension Day, and Christmas until the first Sunday of the year.
 */
export function schoolHolidayOn(date: Temporal.PlainDate): SchoolHoliday | null {
  if (date.weekOfYear === 7) return 'winter'
  if (date.weekOfYear === 42) return 'autumn'
  const easter = easterSunday(date.year)
  if (within(date, easter.subtract({ days: 8 }), easter.add({ days: 1 }))) return 'easter'
  if (date.equals(easter.add({ days: 40 }))) return 'ascension'
  const summer = weekdayUpTo(saturday, new Temporal.PlainDate(date.year, 6, 30))
  if (within(date, summer, summer.add({ days: 43 }))) return 'summer'
  const christmas = weekdayUpTo(saturday, new Temporal.PlainDate(date.year, 12, 23))
  const firstSunday = weekdayUpTo(sunday, new Temporal.PlainDate(date.year, 1, 7))
  const isChristmas =
    Temporal.PlainDate.compare(date, christmas) >= 0 || Temporal.PlainDate.compare(date, firstSunday) <= 0
  return isChristmas ? 'christmas' : null
}

const saturday = 6
const sunday = 7

const within = (date: Temporal.PlainDate, from: Temporal.PlainDate, until: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(date, from) >= 0 && Temporal.PlainDate.compare(date, until) <= 0

/** The last such weekday up to that day. */
const weekdayUpTo = (weekday: number, date: Temporal.PlainDate) =>
  date.subtract({ days: (date.dayOfWeek - weekday + 7) % 7 })

import type { Temporal } from 'temporal-polyfill'
import { publicHolidays } from './holidays.ts'

export function isWorkingDay(date: Temporal.PlainDate): boolean {
  return date.dayOfWeek <= 5 && !publicHolidays(date.year).some((holiday) => holiday.equals(date))
}

/** The date itself if it is a working day, else the last one before it (T-39). */
export function previousWorkingDay(date: Temporal.PlainDate): Temporal.PlainDate {
  let day = date
  while (!isWorkingDay(day)) day = day.subtract({ days: 1 })
  return day
}

/** The date itself if it is a working day, else the first one after it. */
export function nextWorkingDay(date: Temporal.PlainDate): Temporal.PlainDate {
  let day = date
  while (!isWorkingDay(day)) day = day.add({ days: 1 })
  return day
}

/** `count` working days after the date, or before it when negative. */
export function addWorkingDays(date: Temporal.PlainDate, count: number): Temporal.PlainDate {
  const step = Math.sign(count)
  let day = date
  for (let left = Math.abs(count); left > 0;) {
    day = day.add({ days: step })
    if (isWorkingDay(day)) left -= 1
  }
  return day
}

/** A public holiday, or Christmas Eve, on which nobody is at work either: nobody is called to a meeting then. */
export function isDayOff(date: Temporal.PlainDate): boolean {
  const isChristmasEve = date.month === 12 && date.day === 24
  return isChristmasEve || publicHolidays(date.year).some((holiday) => holiday.equals(date))
}

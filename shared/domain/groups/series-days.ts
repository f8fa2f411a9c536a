import { Temporal } from 'temporal-polyfill'
import { isDayOff, isWorkingDay } from '../calendar/working-days.ts'
import type { Reason } from '../reason.ts'
import type { Rhythm } from './groups.ts'

type Day = Temporal.PlainDate

/** A series ends after a year: whoever calls looks at it anew then, and Outlook keeps no series without an end. */
const lasts = { years: 1 } as const

export const weeksOfMonth = ['first', 'second', 'third', 'fourth', 'last'] as const
export type WeekOfMonth = (typeof weeksOfMonth)[number]

/** Which of its weekday in the month a day is; a fifth is the last, as not every month has one. */
export const weekOfMonth = (day: Day): WeekOfMonth => weeksOfMonth[Math.ceil(day.day / 7) - 1]!

/** The last day on which a series that begins on `first` may have a meeting. */
export const seriesUntil = (first: Day): Day => first.add(lasts).subtract({ days: 1 })

/** The days that the rhythm by itself falls on, the first one first. */
export function plannedDays(rhythm: Rhythm, first: Day): Day[] {
  const until = seriesUntil(first)
  const days: Day[] = []
  for (let n = 0; ; n++) {
    const day =
      rhythm.every === 'weeks'
        ? first.add({ weeks: rhythm.weeks * n })
        : inMonth(first.with({ day: 1 }).add({ months: n }), first.dayOfWeek, weekOfMonth(first))
    if (Temporal.PlainDate.compare(day, until) > 0) return days
    days.push(day)
  }
}

function inMonth(firstOfMonth: Day, weekday: number, week: WeekOfMonth): Day {
  const earliest = firstOfMonth.add({ days: (weekday - firstOfMonth.dayOfWeek + 7) % 7 })
  if (week !== 'last') return earliest.add({ weeks: weeksOfMonth.indexOf(week) })
  const fifth = earliest.add({ weeks: 4 })
  return fifth.month === firstOfMonth.month ? fifth : earliest.add({ weeks: 3 })
}

/** Nobody is called to a meeting on a weekend, a holiday or Christmas Eve. */
export const mayMeetOn = (day: Day): boolean => isWorkingDay(day) && !isDayOff(day)

/** The day itself, or the next one on which people are at work. */
export function heldOn(planned: Day): Day {
  let day = planned
  while (!mayMeetOn(day)) day = day.add({ days: 1 })
  return day
}

/** All days of a series: where the rhythm falls, and where the meeting is held. */
export const seriesDays = (rhythm: Rhythm, first: Day): { planned: Day; held: Day }[] =>
  plannedDays(rhythm, first).map((planned) => ({ planned, held: heldOn(planned) }))

/** When the group is to meet again, after it last met or was set up. */
export const meetsAgainBy = (rhythm: Rhythm, last: Day): Day =>
  last.add(rhythm.every === 'weeks' ? { weeks: rhythm.weeks } : { months: 1 })

/** Why a series cannot begin on that day, or null. */
export function firstDayFault(first: Day, today: Day): Reason | null {
  if (Temporal.PlainDate.compare(first, today) <= 0) return 'group-day-past'
  if (Temporal.PlainDate.compare(first, today.add(lasts)) > 0) return 'group-day-far'
  return mayMeetOn(first) ? null : 'group-day-off'
}

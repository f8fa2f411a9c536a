import { Temporal } from 'temporal-polyfill'
import { threeMonthsAfter } from '../calendar/three-months.ts'
import { previousWorkingDay } from '../calendar/working-days.ts'
import { localDate } from '../calendar/zone.ts'

export type DeadlineRule = 'T-12' | 'T-13' | 'T-14'
export type Deadline = { rule: DeadlineRule; due: Temporal.PlainDate }
export type DeadlineState = 'done' | 'upcoming' | 'soon' | 'overdue'

const soonDays = 7

/** What a network meeting must be surrounded by: agenda a week before (T-12), plan within a week (T-13), the next within three months (T-14). */
export function deadlinesFor({ start }: { start: Temporal.Instant }): Deadline[] {
  const day = localDate(start)
  return [
    { rule: 'T-12', due: previousWorkingDay(day.subtract({ days: 7 })) },
    { rule: 'T-13', due: previousWorkingDay(day.add({ days: 7 })) },
    { rule: 'T-14', due: threeMonthsAfter(day) },
  ]
}

/** A deadline holds through its day; within a week of it, it is `soon`. */
export function deadlineState(
  due: Temporal.PlainDate,
  today: Temporal.PlainDate,
  done: boolean,
): DeadlineState {
  if (done) return 'done'
  const left = today.until(due).days
  if (left < 0) return 'overdue'
  return left <= soonDays ? 'soon' : 'upcoming'
}

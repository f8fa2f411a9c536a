import { Temporal } from 'temporal-polyfill'
import { threeMonthsAfter } from '../calendar/three-months.ts'
import { addWorkingDays, previousWorkingDay } from '../calendar/working-days.ts'
import { localDate } from '../calendar/zone.ts'
import type { Cycle } from './cycle.ts'

/** T-12 agenda · T-13 plan · T-14 next meeting · DF-01 … DF-04 what a follow-up meeting needs: pre-meetings, the meeting, the debrief. */
export const deadlineRules = ['T-12', 'T-13', 'T-14', 'DF-01', 'DF-02', 'DF-03', 'DF-04'] as const
export type DeadlineRule = (typeof deadlineRules)[number]
export type Deadline = { rule: DeadlineRule; due: Temporal.PlainDate }
export type DeadlineState = 'done' | 'upcoming' | 'soon' | 'overdue'

/** `follows`: there is a network meeting before it, so that it is N′ and brings the follow-up's own tasks. */
export type MeetingToFollow = { start: Temporal.Instant; cycle?: Cycle; follows?: boolean }

const soonDays = 7

/** What a network meeting must be surrounded by: agenda a week before (T-12), plan within a week (T-13), the next within three months (T-14). */
export function deadlinesFor({ start, cycle = 'propose', follows = false }: MeetingToFollow): Deadline[] {
  const day = localDate(start)
  return [
    { rule: 'T-12', due: previousWorkingDay(day.subtract({ days: 7 })) },
    { rule: 'T-13', due: previousWorkingDay(day.add({ days: 7 })) },
    ...(cycle === 'none' ? [] : [{ rule: 'T-14' as const, due: threeMonthsAfter(day) }]),
    ...(follows ? followUpTasks(day) : []),
  ]
}

/** The four tasks of a follow-up meeting (3.4), with the dates that the drejebog gives the first one: D-07, D-09, D-10 and D-12. */
function followUpTasks(day: Temporal.PlainDate): Deadline[] {
  return [
    { rule: 'DF-01', due: previousWorkingDay(day.subtract({ days: 8 })) },
    { rule: 'DF-02', due: addWorkingDays(day, -3) },
    { rule: 'DF-03', due: day },
    { rule: 'DF-04', due: addWorkingDays(day, 5) },
  ]
}

/** The items of the drejebog that meet a deadline: the agenda is out (T-12, either mailing), the plan is out (T-13), a follow-up's own tasks. */
export const metByTicks: readonly { rule: DeadlineRule; items: readonly string[] }[] = [
  { rule: 'T-12', items: ['D-06a', 'D-08'] },
  { rule: 'T-13', items: ['D-13'] },
  { rule: 'DF-01', items: ['D-07'] },
  { rule: 'DF-02', items: ['D-09'] },
  { rule: 'DF-03', items: ['D-10'] },
  { rule: 'DF-04', items: ['D-12'] },
]

/** What is done before a meeting is not waited for once it is over; that it is held, its end says. */
export const isBeforeMeeting = (rule: DeadlineRule): boolean =>
  rule === 'T-12' || rule === 'DF-01' || rule === 'DF-02' || rule === 'DF-03'

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

import { Temporal } from 'temporal-polyfill'
import { addWorkingDays, nextWorkingDay, previousWorkingDay } from '../calendar/working-days.ts'
import { groups, type GroupId } from './groups.ts'
import { meetsAgainBy } from './series-days.ts'

export const groupSubjects = ['group-unbooked', 'group-ending', 'group-escalated'] as const
export type GroupSubject = (typeof groupSubjects)[number]

type Day = Temporal.PlainDate
/** `day`: on which it is said. `due`: by when there is to be a meeting; of a series that ends, its last one. */
export type GroupNotice = { subject: GroupSubject; to: 'chair' | 'leaders'; day: Day; due: Day }
/** `since`: when the group last met, or was set up. `last`: the last meeting of a series that still has one to come, else null. */
export type GroupState = { id: GroupId; since: Day; last: Day | null }

const before = { days: 14 } as const
/** Working days after which nobody can say that it has been overlooked. */
const lateAfter = 5

/**
 * What is said today of a group's meetings (T-29, T-33), or null. Two weeks before a meeting must be there whoever calls is told, and again on
 * the day itself; a working week later the leaders are. While meetings are booked only that they end is said. Of days that have passed
 * unseen the last one still says something.
 */
export function groupNotice({ id, since, last }: GroupState, today: Day): GroupNotice | null {
  const due = last ?? meetsAgainBy(groups[id].rhythm, since)
  const soon = previousWorkingDay(due.subtract(before))
  const notices: Omit<GroupNotice, 'due'>[] = last
    ? [{ subject: 'group-ending', to: 'chair', day: soon }]
    : [
        { subject: 'group-unbooked', to: 'chair', day: soon },
        { subject: 'group-unbooked', to: 'chair', day: nextWorkingDay(due) },
        { subject: 'group-escalated', to: 'leaders', day: addWorkingDays(due, lateAfter) },
      ]
  const said = notices.findLast(({ day }) => Temporal.PlainDate.compare(day, today) <= 0)
  return said ? { ...said, due } : null
}

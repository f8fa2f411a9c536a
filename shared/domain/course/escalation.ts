import type { InstrumentSubject } from '../instruments/notices.ts'
import type { ErasureSubject } from './erasure-notices.ts'
import type { StepTaskSubject } from './step-tasks.ts'
import { leaderSubjects, type ReminderSubject } from './reminders.ts'

/** What the leaders are told when the coordinator has been and it is still not done (T-12, T-13, T-14): a reference and a date, no more. */
const forLeaders: ReadonlySet<string> = new Set<
  ReminderSubject | ErasureSubject | InstrumentSubject | StepTaskSubject
>([...leaderSubjects, 'journalising-escalated', 'instruments-escalated', 'step-task-escalated'])

export const isForLeaders = (subject: string): boolean => forLeaders.has(subject)

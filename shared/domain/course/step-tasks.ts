import { Temporal } from 'temporal-polyfill'
import { addWorkingDays, previousWorkingDay } from '../calendar/working-days.ts'
import { localDate } from '../calendar/zone.ts'
import type { MeetingType } from '../meeting/meeting-types.ts'

/** What a step of a model asks for so long after it began; it is met by a meeting of this kind that is booked. */
type StepTask = { subject: 'first-follow-up-due' | 'closing-contact-due'; step: string; meeting: MeetingType }

/** Model C: the first follow-up with the case officers, counted from phase 2 (T-41), and the closing contact, from the end of phase 4 (T-20). */
const tasks: readonly StepTask[] = [
  { subject: 'first-follow-up-due', step: 'P-C2', meeting: 'followUpMeeting' },
  { subject: 'closing-contact-due', step: 'P-C5', meeting: 'closingContact' },
]
const months = 3
/** Working days that the coordinator has before whoever leads is told. */
const patience = 5

export const stepTaskSubjects = ['first-follow-up-due', 'closing-contact-due', 'step-task-escalated'] as const
export type StepTaskSubject = (typeof stepTaskSubjects)[number]

/** The steps in which a task waits. */
export const stepsWithTasks = tasks.map(({ step }) => step)

type Standing = {
  phaseId: string
  /** ISO date. */
  phaseSince: string
  meetings: readonly { type: MeetingType; state: string; start: Temporal.Instant }[]
}
export type OpenStepTask = { subject: StepTask['subject']; due: Temporal.PlainDate }

/** What the step in which the course stands still asks for; null when it asks for nothing, or such a meeting is booked. */
export function openStepTask({ phaseId, phaseSince, meetings }: Standing): OpenStepTask | null {
  const task = tasks.find(({ step }) => step === phaseId)
  if (!task) return null
  const since = Temporal.PlainDate.from(phaseSince)
  const isMet = meetings.some(
    ({ type, state, start }) =>
      type === task.meeting && state === 'booked' && Temporal.PlainDate.compare(localDate(start), since) >= 0,
  )
  return isMet ? null : { subject: task.subject, due: since.add({ months }) }
}

/** On which day it is said: the due day, or the working day before it (T-39). */
export const toldOn = ({ due }: Pick<OpenStepTask, 'due'>): Temporal.PlainDate => previousWorkingDay(due)

/** From which day on the leaders are told. @param said when the coordinator was */
export const escalatedOn = (said: Temporal.PlainDate): Temporal.PlainDate => addWorkingDays(said, patience)

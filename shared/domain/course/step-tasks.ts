import { Temporal } from 'temporal-polyfill'
import { addWorkingDays, previousWorkingDay } from '../calendar/working-days.ts'
import { localDate } from '../calendar/zone.ts'
import type { MeetingType } from '../meeting/meeting-types.ts'
import { wayOf, type StepMade } from './steps.ts'

/** The one model whose steps ask for something so long after they began. */
export const modelWithTasks = 'koordinerende-familiekonsulent'

/** It is met by a meeting of this kind that is booked. `until`: it outlives the step that began it, and that one takes over from it. */
type StepTask = {
  subject: 'first-follow-up-due' | 'closing-contact-due'
  step: string
  until: string | null
  meeting: MeetingType
}

/** The first follow-up with the case officers, counted from phase 2 (T-41), and the closing contact, from the end of phase 4 (T-20). */
const tasks: readonly StepTask[] = [
  { subject: 'first-follow-up-due', step: 'P-C2', until: 'P-C5', meeting: 'followUpMeeting' },
  { subject: 'closing-contact-due', step: 'P-C5', until: null, meeting: 'closingContact' },
]
export const meetingsOfTasks = tasks.map(({ meeting }) => meeting)
const months = 3
/** Working days that the coordinator has before whoever leads is told. */
const patience = 5

export const stepTaskSubjects = ['first-follow-up-due', 'closing-contact-due', 'step-task-escalated'] as const
export type StepTaskSubject = (typeof stepTaskSubjects)[number]

type Standing = {
  phaseId: string
  /** ISO date. */
  phaseSince: string
  /** What was made of moves before. */
  made: readonly StepMade[]
  meetings: readonly { type: MeetingType; state: string; start: Temporal.Instant }[]
}
/** `since` is the day that it is counted from: the same one as long as it is the same task. */
export type OpenStepTask = {
  subject: StepTask['subject']
  since: Temporal.PlainDate
  due: Temporal.PlainDate
}

/** What is asked for where the course stands; null when it is nothing, or such a meeting is booked. */
export function openStepTask(standing: Standing): OpenStepTask | null {
  for (const task of tasks) {
    const since = begun(task, standing)
    if (since && !isMet(task, since, standing))
      return { subject: task.subject, since, due: since.add({ months }) }
  }
  return null
}

/**
 * From when it is counted; null when it is not asked. What outlives its step is counted from the first time that the course stood there: gone
 * back, it is the same promise still. Only what was taken back as wrong never began.
 */
function begun(
  { step, until }: StepTask,
  { phaseId, phaseSince, made }: Standing,
): Temporal.PlainDate | null {
  const now = phaseId === step ? [phaseSince] : []
  const before = made.filter((move) => move.from === step && !isTakenBack(move)).map(({ since }) => since)
  const days = until === null ? now : phaseId === until ? [] : [...now, ...before]
  const first = days.toSorted()[0]
  return first === undefined ? null : Temporal.PlainDate.from(first)
}

const isTakenBack = ({ from, to, because }: StepMade) =>
  because === 'set-wrong' && wayOf(modelWithTasks, from, to) === 'back'

const isMet = ({ meeting }: StepTask, since: Temporal.PlainDate, { meetings }: Standing) =>
  meetings.some(
    ({ type, state, start }) =>
      type === meeting && state === 'booked' && Temporal.PlainDate.compare(localDate(start), since) >= 0,
  )

/** On which day it is said: the due day, or the working day before it (T-39). */
export const toldOn = ({ due }: Pick<OpenStepTask, 'due'>): Temporal.PlainDate => previousWorkingDay(due)

/** From which day on the leaders are told. @param said when the coordinator was */
export const escalatedOn = (said: Temporal.PlainDate): Temporal.PlainDate => addWorkingDays(said, patience)

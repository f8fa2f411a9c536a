import type { Temporal } from 'temporal-polyfill'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { consequencesOf } from '#shared/domain/consent/consequences.ts'
import { toldIn } from '#shared/domain/reading/told-in.ts'
import type { StoredCourse } from '../storage/courses.ts'
import { takenInNumbers } from './taken-in-numbers.ts'

/**
 * What withdrawing these permissions would take with it as things stand: asked before it is done, so that it can be told to the
 * family. Those that the course does not have, or that are withdrawn already, take nothing.
 */
export function foreseeWithdrawal(
  course: StoredCourse,
  consentIds: readonly string[],
  now: Temporal.Instant,
): ReturnType<typeof takenInNumbers> {
  const today = localDate(now)
  const told = toldIn(course)
  const consents = course.consents.map((consent) =>
    consentIds.includes(consent.id) && !consent.withdrawnOn
      ? { ...consent, withdrawnOn: today.toString() }
      : consent,
  )
  const takes = consequencesOf(
    { course: told, today },
    { course: { ...told, consents }, today },
    course.meetings,
    now,
  )
  return takenInNumbers(takes, course)
}

import type { Act } from '#shared/domain/access-table.ts'
import type { AuditAction } from '#shared/domain/audit/actions.ts'
import type { Temporal } from 'temporal-polyfill'
import { givenOf } from '#shared/domain/reading/given.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { may, type CourseRole } from '#shared/domain/access.ts'
import { isStoppedByClosing } from '#shared/domain/course/closing.ts'
import { recipientKey } from '#shared/domain/audit/recipient-key.ts'
import { recipientOf } from '#shared/domain/consent/recipient.ts'
import type { Actor } from '../http/caller.ts'
import { Refused } from '../http/refused.ts'
import { appendAudit } from '../storage/audit.ts'
import { readCourseFor, type StoredCourse } from '../storage/courses.ts'
import type { Acting } from '../world.ts'

type Found = { course: StoredCourse; role: CourseRole; until: Temporal.Instant | null }

/**
 * The course as the caller may see it, or a refusal: unknown and shut to him look alike (404), and both leave an audit line.
 * One that has ended is read only: whoever may change it is told so (409 `course-closed`).
 * `until` is when a broken glass closes again; null for those who are on the team.
 * @param action what the audit line says when it is let through
 * @param shows the members of the family that the answer shows; none when it is opened only to be changed
 */
export async function courseFor(
  world: Omit<Acting, 'outbox'>,
  caller: Actor,
  courseId: string,
  act: Act,
  action: AuditAction,
  shows: (course: StoredCourse, role: CourseRole) => readonly string[] = nobody,
): Promise<Found> {
  const found = await glimpseFor(world, caller, courseId, act, action)
  const { course, role } = found
  await appendAudit(world.db, {
    at: world.clock.now(),
    actor: caller.id,
    action,
    courseId,
    subject: null,
    about: shows(course, role),
    to: recipientKey(recipientOf(caller.id, role, course.contacts)),
  })
  return found
}

/** The same for a look that a screen takes by itself, again and again, and that shows nobody: only a refusal leaves a line. */
export async function glimpseFor(
  world: Omit<Acting, 'outbox'>,
  caller: Actor,
  courseId: string,
  act: Act,
  action: AuditAction,
): Promise<Found> {
  const found = await readCourseFor(world.db, caller, courseId, world.vault)
  const { course, role, until } = found ?? { course: null, role: null, until: null }
  const now = world.clock.now()
  const given =
    course && role
      ? givenOf(course, recipientOf(caller.id, role, course.contacts), localDate(now))
      : undefined
  const open = course !== null && role !== null && may(caller, 'view course', role, given)
  const mayAct = open && may(caller, act, role, given)
  const ended = mayAct && course.closedOn !== null && isStoppedByClosing(action)
  if (open && mayAct && !ended) return { course, role, until }
  await appendAudit(world.db, {
    at: now,
    actor: caller.id,
    action: 'refused',
    courseId,
    subject: action,
    about: [],
    to: null,
  })
  if (!open) throw new Refused(404, 'not-found')
  throw ended ? new Refused(409, 'course-closed') : new Refused(403, 'not-allowed')
}

const nobody = () => []

/** Everybody in the family, by id: for what names them all. */
export function wholeFamily(course: { members: readonly { id: string }[] }): string[] {
  return course.members.map((member) => member.id)
}

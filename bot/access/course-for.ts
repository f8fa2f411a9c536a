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

type Opened = { course: StoredCourse; role: CourseRole; until: Temporal.Instant | null }

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
): Promise<Opened> {
  return drawnFor(world, caller, courseId, act, action, (opened) => ({
    ...opened,
    about: shows(opened.course, opened.role),
  }))
}

/**
 * As `courseFor`, where only what is drawn says whom it shows: the line is written when it has been, and before it is answered.
 * What `draw` refuses is logged as refused. `subject`: what was drawn, where the act does not say it.
 */
export async function drawnFor<Drawn extends { about: readonly string[]; subject?: string }>(
  world: Omit<Acting, 'outbox'>,
  caller: Actor,
  courseId: string,
  act: Act,
  action: AuditAction,
  draw: (opened: Opened) => Drawn | Promise<Drawn>,
): Promise<Drawn> {
  const { opened, line, to, refuse } = await letIn(world, caller, courseId, act, action)
  const drawn = await drawing(() => draw(opened))
  if (drawn instanceof Refused) return refuse(drawn)
  await appendAudit(world.db, { ...line, action, subject: drawn.subject ?? null, about: drawn.about, to })
  return drawn
}

/** As `courseFor`, for a look that a screen takes by itself, again and again, and that shows nobody: only a refusal leaves a line. */
export async function glimpseFor(
  world: Omit<Acting, 'outbox'>,
  caller: Actor,
  courseId: string,
  act: Act,
  action: AuditAction,
): Promise<Opened> {
  return (await letIn(world, caller, courseId, act, action)).opened
}

async function letIn(
  world: Omit<Acting, 'outbox'>,
  caller: Actor,
  courseId: string,
  act: Act,
  action: AuditAction,
) {
  const found = await readCourseFor(world.db, caller, courseId, world.vault)
  const opened = found?.role ? { ...found, role: found.role } : null
  const at = world.clock.now()
  const as = opened && recipientOf(caller.id, opened.role, opened.course.contacts)
  const given = opened && as ? givenOf(opened.course, as, localDate(at)) : undefined
  const line = { at, actor: caller.id, courseId }
  const refuse = async (refusal: Refused): Promise<never> => {
    await appendAudit(world.db, { ...line, action: 'refused', subject: action, about: [], to: null })
    throw refusal
  }
  if (!opened || !as || !may(caller, 'view course', opened.role, given))
    return refuse(new Refused(404, 'not-found'))
  if (!may(caller, act, opened.role, given)) return refuse(new Refused(403, 'not-allowed'))
  if (opened.course.closedOn !== null && isStoppedByClosing(action))
    return refuse(new Refused(409, 'course-closed'))
  return { opened, line, to: recipientKey(as), refuse }
}

async function drawing<Drawn>(draw: () => Drawn | Promise<Drawn>): Promise<Drawn | Refused> {
  try {
    return await draw()
  } catch (error) {
    if (error instanceof Refused) return error
    throw error
  }
}

const nobody = () => []

/** Everybody in the family, by id: for what names them all. */
export function wholeFamily(course: { members: readonly { id: string }[] }): string[] {
  return course.members.map((member) => member.id)
}

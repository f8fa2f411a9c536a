import { may, type Act, type CourseRole } from '#shared/domain/access.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { isOpenTo } from '#shared/domain/consent/core-team.ts'
import type { Actor } from '../http/caller.ts'
import { Refused } from '../http/refused.ts'
import { appendAudit } from '../storage/audit.ts'
import { readCourseFor, type StoredCourse } from '../storage/courses.ts'
import type { Acting } from '../world.ts'

/**
 * The course as the caller may see it, or a refusal: unknown and closed to him look alike (404), and both leave an audit line.
 * @param action what the audit line says when it is let through
 */
export async function courseFor(
  world: Omit<Acting, 'outbox'>,
  caller: Actor,
  courseId: string,
  act: Act,
  action: string,
): Promise<{ course: StoredCourse; role: CourseRole }> {
  const found = await readCourseFor(world.db, caller, courseId, world.vault)
  const { course, role } = found ?? { course: null, role: null }
  const now = world.clock.now()
  const open =
    role !== null &&
    course !== null &&
    may(caller, 'see-course', role) &&
    isOpenTo(caller.id, role, course, localDate(now))
  const allowed = open && may(caller, act, role)
  await appendAudit(world.db, {
    at: now,
    actor: caller.id,
    action: allowed ? action : 'refused',
    courseId,
    subject: allowed ? null : action,
  })
  if (!open) throw new Refused(404, 'not-found')
  if (!allowed) throw new Refused(403, 'not-allowed')
  return { course, role }
}

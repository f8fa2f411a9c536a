import type { Temporal } from 'temporal-polyfill'
import type { CourseRole } from '#shared/domain/access.ts'
import { recipientOf } from '#shared/domain/consent/recipient.ts'
import type { Agreement } from '#shared/domain/plan/plan.ts'
import { redact } from '#shared/domain/reading/redact.ts'
import { toldIn } from '#shared/domain/reading/told-in.ts'
import type { StoredCourse } from '../storage/courses.ts'

/** The agreements of the plan that holds, as this colleague reads them today: what the family has not said yes to is not there. */
export function agreementsFor(
  course: StoredCourse,
  { staffId, role }: { staffId: string; role: CourseRole },
  today: Temporal.PlainDate,
): Agreement[] {
  const told = redact(toldIn(course), recipientOf(staffId, role, course.contacts), today)
  return told.plan?.agreements ?? []
}

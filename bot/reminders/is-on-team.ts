import type { Temporal } from 'temporal-polyfill'
import { isOpenTo } from '#shared/domain/consent/core-team.ts'
import { courseRoleOf, readCourse } from '../storage/courses.ts'
import type { Tx } from '../storage/database.ts'
import type { Vault } from '../storage/vault.ts'

/** Is the course open to this colleague today? Asked when a card is about to be sent: consent may have ended while it waited. */
export async function isOnTeam(
  tx: Tx,
  { staffId, courseId }: { staffId: string; courseId: string },
  vault: Vault,
  today: Temporal.PlainDate,
): Promise<boolean> {
  const role = await courseRoleOf(tx, courseId, staffId)
  // Whoever is here through a broken glass alone reads, and has no part in the work.
  if (!role || role === 'leader') return false
  const course = await readCourse(tx, courseId, vault)
  return course !== null && isOpenTo(staffId, role, course, today)
}

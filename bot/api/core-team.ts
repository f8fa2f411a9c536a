import { localDate } from '#shared/domain/calendar/zone.ts'
import { coreTeamOf } from '#shared/domain/consent/core-team.ts'
import { readCourse } from '../storage/courses.ts'
import type { Tx } from '../storage/database.ts'
import { setCoreTeam } from '../storage/team.ts'
import type { World } from '../world.ts'

/** After any change of people or consents, in the same transaction: whoever is not covered any more loses the course at once. */
export async function settleCoreTeam(world: World, tx: Tx, courseId: string): Promise<void> {
  const course = await readCourse(tx, courseId, world.vault)
  if (!course) return
  await setCoreTeam(
    tx,
    { courseId, coordinatorId: course.coordinatorId },
    coreTeamOf(course, localDate(world.clock.now())),
  )
}

import { localDate } from '#shared/domain/calendar/zone.ts'
import { openCourseIds, settleOne } from '../reminders/settle-day.ts'
import type { Acting } from '../world.ts'

/** An age that holds from today may close a course to somebody, or open it: every open course is looked at as on a new day. */
export async function settleHouse(world: Acting): Promise<void> {
  const yesterday = localDate(world.clock.now()).subtract({ days: 1 })
  for (const courseId of await world.db.asService(openCourseIds)) await settleOne(world, courseId, yesterday)
}

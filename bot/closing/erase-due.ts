import type { Logger } from 'pino'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { mayErase } from '#shared/domain/course/retention.ts'
import { askToDelete } from '../channels/ask.ts'
import { isChannelLeft } from '../channels/is-channel-left.ts'
import { trace } from '../http/errors.ts'
import { appendAuditIn } from '../storage/audit.ts'
import { closedCourses } from '../storage/closing.ts'
import { eraseCourse } from '../storage/erase-course.ts'
import { forgetReadings } from '../storage/reading-cache.ts'
import { lockCourse } from '../storage/revision.ts'
import type { Acting } from '../world.ts'
import { isDue } from './is-due.ts'

type Parts = Pick<Acting, 'db' | 'clock' | 'outbox'> & { log: Logger; settings: { botClientId: string } }

/**
 * On its day every closed course whose journals are confirmed is erased (X-35, O-37), each in a transaction of its own: one that cannot be
 * is found again at the next look, and stands in no other's way. A channel that Samlet keeps goes first.
 */
export async function eraseDue({ db, clock, outbox, log, settings }: Parts): Promise<void> {
  const at = clock.now()
  const today = localDate(at)
  const due = await db.asService((tx) => closedCourses(tx, today))
  for (const { id: courseId } of due.filter((course) => mayErase(course, today).erase))
    try {
      await db.asService(async (tx) => {
        // Whoever opens it again, or takes a tick away, at this moment is waited for, and what she did is seen.
        await lockCourse(tx, courseId)
        if (!(await isDue(tx, courseId, today))) return
        if (await isChannelLeft(tx, courseId)) return askToDelete({ outbox }, tx, { courseId, dueAt: at })
        await eraseCourse(tx, courseId)
        await appendAuditIn(tx, {
          at,
          actor: settings.botClientId,
          action: 'course-erased',
          courseId,
          subject: null,
          about: [],
          to: null,
        })
      })
      // Only now: until the commit somebody may still have read it.
      forgetReadings(db, courseId)
    } catch (error) {
      log.error({ course: courseId, error: trace(error) }, 'not erased')
    }
}

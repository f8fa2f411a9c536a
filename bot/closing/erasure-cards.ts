import { Temporal } from 'temporal-polyfill'
import { atLocal, localDate } from '#shared/domain/calendar/zone.ts'
import { erasureNotices } from '#shared/domain/course/erasure-notices.ts'
import { keyFor } from '../reminders/person-key.ts'
import { closedCourses } from '../storage/closing.ts'
import { addTaskOnce } from '../storage/course-events.ts'
import type { Tx } from '../storage/database.ts'
import type { Outbox } from '../storage/outbox.ts'
import { leadersIn } from '../storage/staff.ts'

const morning = '09:00'
/** No reminder comes earlier than this before a course goes. */
const lookAhead = { months: 2 }

/** Asks for the cards that today says of closed courses, once each; a journal that is missing on the day itself is her task too. */
export async function enqueueErasureCards(tx: Tx, outbox: Outbox, now: Temporal.Instant): Promise<void> {
  const today = localDate(now)
  for (const course of await closedCourses(tx, today.add(lookAhead))) {
    const notices = erasureNotices({
      closedOn: Temporal.PlainDate.from(course.closedOn),
      eraseOn: Temporal.PlainDate.from(course.eraseOn),
      journalised: course.waiting === 0,
      today,
    })
    for (const { subject, to, day } of notices) {
      const key = `card:${subject}:${course.id}:${course.eraseOn}:${day.toString()}`
      const order = { kind: 'card', subject, courseId: course.id, dueAt: atLocal(day, morning) } as const
      if (to === 'coordinator') await outbox.enqueue(tx, { ...order, audience: course.coordinatorId, key })
      else
        for (const audience of await leadersIn(tx))
          await outbox.enqueue(tx, { ...order, audience, key: keyFor(key, audience) })
    }
    if (course.waiting > 0 && course.eraseOn <= today.toString())
      await addTaskOnce(tx, course.id, 'journalising-missing', now)
  }
}

import type { Router } from 'express'
import { tickChecklist } from '#shared/api/courses.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { metByTicks } from '#shared/domain/course/deadlines.ts'
import { mount } from '../http/mount.ts'
import { Refused } from '../http/refused.ts'
import { appendAuditIn } from '../storage/audit.ts'
import { tickItem } from '../storage/checklist.ts'
import { addCourseEvent } from '../storage/course-events.ts'
import { markDeadline } from '../storage/deadlines.ts'
import { bumpRevision } from '../storage/revision.ts'
import type { World } from '../world.ts'
import { courseFor } from '../access/course-for.ts'

/** "Dato/udført af" in the drejebog of one meeting. */
export function checklist(router: Router, world: World): void {
  mount(router, tickChecklist, async ({ params: { courseId, item }, body }, caller) => {
    const { course } = await courseFor(world, caller, courseId, 'edit checklist', 'checklist-ticking')
    const { meetingId, done } = body
    const known = course.checklist.find((entry) => entry.meetingId === meetingId && entry.item === item)
    if (!known || !meetingId) throw new Refused(404, 'not-found')
    if ((known.doneOn !== null) === done) return { revision: course.revision }
    const at = world.clock.now()
    return world.db.as(caller, async (tx) => {
      const revision = await bumpRevision(tx, courseId, body.revision)
      await tickItem(tx, {
        courseId,
        meetingId,
        item,
        done: done ? { on: localDate(at).toString(), by: caller.id } : null,
      })
      const met = metByTicks.find(({ items }) => items.includes(item))
      const otherwise = course.checklist.some(
        (entry) =>
          entry.meetingId === meetingId &&
          entry.item !== item &&
          entry.doneOn &&
          met?.items.includes(entry.item),
      )
      if (met && !otherwise)
        await markDeadline(tx, { courseId, meetingId, rule: met.rule, at: done ? at : null })
      if (done)
        await addCourseEvent(tx, { courseId, at, kind: 'checklist-done', detail: item, by: caller.id })
      await appendAuditIn(tx, {
        at,
        actor: caller.id,
        action: done ? 'checklist-done' : 'checklist-opened',
        courseId,
        subject: item,
        about: [],
        to: null,
      })
      return { revision }
    })
  })
}

import type { Router } from 'express'
import { chooseTool, readTools as read } from '#shared/api/tools.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { instrumentSubjects } from '#shared/domain/instruments/notices.ts'
import { mount } from '../http/mount.ts'
import { cardsChanged } from '../reminders/cards-changed.ts'
import { appendAuditIn } from '../storage/audit.ts'
import { orderedId } from '../storage/ordered-id.ts'
import { readTools, storeTool } from '../storage/tools.ts'
import type { World } from '../world.ts'
import { courseFor } from '../access/course-for.ts'
import { lockOpenCourse } from '../access/lock-open-course.ts'

/** Which instruments a course uses, and how often (O-58): the coordinator's to choose. */
export function tools(router: Router, world: World): void {
  mount(router, read, async ({ params: { courseId } }, caller) => {
    await courseFor(world, caller, courseId, 'view tools', 'tools-read')
    return { tools: await world.db.as(caller, (tx) => readTools(tx, courseId)) }
  })

  mount(router, chooseTool, async ({ params: { courseId, tool }, body: { on, months } }, caller) => {
    await courseFor(world, caller, courseId, 'edit tools', 'tool-choosing')
    const at = world.clock.now()
    return world.db.as(caller, async (tx) => {
      await lockOpenCourse(world, tx, courseId)
      const before = (await readTools(tx, courseId)).find(({ id }) => id === tool)
      if (before?.on === on && before.months === months) return { tools: await readTools(tx, courseId) }
      // Another interval counts from where the old one did; what is switched on begins today.
      const since = before?.on && on ? before.since : localDate(at).toString()
      await storeTool(tx, { courseId, by: caller.id, at, tool, on, months, since })
      // What is switched off is asked for no more, on the cards that stand too.
      const stamp = `tool-chosen:${orderedId()}`
      await cardsChanged(tx, world.outbox, { courseId, subjects: instrumentSubjects, stamp, at })
      await appendAuditIn(tx, {
        at,
        actor: caller.id,
        action: 'tool-chosen',
        courseId,
        subject: tool,
        about: [],
        to: null,
      })
      return { tools: await readTools(tx, courseId) }
    })
  })
}

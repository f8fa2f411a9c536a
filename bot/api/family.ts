import type { Router } from 'express'
import { saveFamily } from '#shared/api/courses.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { changedMembers } from '#shared/domain/course/changed-members.ts'
import { settleCourse } from '../consent/settle-course.ts'
import { mount } from '../http/mount.ts'
import { appendAuditIn } from '../storage/audit.ts'
import { saveFamily as save } from '../storage/family.ts'
import { bumpRevision } from '../storage/revision.ts'
import type { World } from '../world.ts'
import { courseFor } from './course-for.ts'
import { familyFrom } from './family-input.ts'

/** Who the family is, and who belongs to whom. */
export function family(router: Router, world: World): void {
  mount(router, saveFamily, async ({ params: { courseId }, body }, caller) => {
    const { course } = await courseFor(world, caller, courseId, 'edit family-facts', 'family-saving')
    const typed = familyFrom(body)
    const at = world.clock.now()
    const today = localDate(at)
    return world.db.as(caller, async (tx) => {
      const revision = await bumpRevision(tx, courseId, body.revision)
      await save(tx, { ...typed, courseId, on: today.toString() }, world.vault)
      await settleCourse(world, tx, { course, today })
      await appendAuditIn(tx, {
        at,
        actor: caller.id,
        action: 'family-saved',
        courseId,
        subject: null,
        about: changedMembers(course, typed),
        to: null,
      })
      return { revision }
    })
  })
}

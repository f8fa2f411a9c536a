import type { Router } from 'express'
import { createCourse, listCourses, readCourse } from '#shared/api/courses.ts'
import { may } from '#shared/domain/access.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { isOpenTo } from '#shared/domain/consent/core-team.ts'
import { recipientOf } from '#shared/domain/consent/recipient.ts'
import { phasesOf } from '#shared/domain/course/models.ts'
import type { Caller } from '../http/caller.ts'
import { mount } from '../http/mount.ts'
import { Refused } from '../http/refused.ts'
import { appendAudit, appendAuditIn } from '../storage/audit.ts'
import { addCourseEvent } from '../storage/course-events.ts'
import { listCourses as listed, type ListedCourse } from '../storage/course-list.ts'
import { insertCourse, readCourseFor } from '../storage/courses.ts'
import { drawCourse, drawRow } from '../storage/reading.ts'
import { upsertStaff } from '../storage/staff.ts'
import type { World } from '../world.ts'
import { courseFor } from './course-for.ts'
import { familyFrom } from './family-input.ts'
import { firstNeedsHer } from './first-needs-her.ts'

/** The model whose playbook this version knows (O-14); a municipality chooses among the four later. */
const model = 'familiens-fremtid'

/** Her families; a family is made; a family is opened. */
export function courses(router: Router, world: World): void {
  mount(router, listCourses, async (_input, caller) => {
    const now = world.clock.now()
    const all = await world.db.as(caller, (tx) => listed(tx))
    const open = all.filter((course) => isOpenTo(caller.id, course.viewerRole, course, localDate(now)))
    await Promise.all(
      open.map(({ id }) =>
        appendAudit(world.db, {
          at: now,
          actor: caller.id,
          action: 'course-listed',
          courseId: id,
          subject: null,
        }),
      ),
    )
    return { courses: firstNeedsHer(open.map((course) => drawRow(forRow(course), now))) }
  })

  mount(router, createCourse, async ({ body }, caller) => {
    if (!may(caller, 'make-course', null)) {
      await appendAudit(world.db, {
        at: world.clock.now(),
        actor: caller.id,
        action: 'refused',
        courseId: null,
        subject: 'course-made',
      })
      throw new Refused(403, 'not-allowed')
    }
    const family = familyFrom(body)
    const known = await made(world, caller, body.id)
    if (known) return known
    try {
      return await make(world, caller, body.id, family)
    } catch (error) {
      // Somebody, most likely she herself, has sent the same id a moment before.
      if ((error as { code?: unknown }).code !== '23505') throw error
      const meanwhile = await made(world, caller, body.id)
      if (!meanwhile) throw new Refused(404, 'not-found')
      return meanwhile
    }
  })

  mount(router, readCourse, async ({ params }, caller) => {
    const { course, role } = await courseFor(world, caller, params.courseId, 'see-course', 'course-read')
    return drawCourse(course, {
      recipient: recipientOf(caller.id, role, course.contacts),
      mayEdit: may(caller, 'change-course', role),
      now: world.clock.now(),
    })
  })
}

/** Consents that end are the coordinator's to renew, and nobody else's to know of. */
function forRow(course: ListedCourse): ListedCourse {
  return course.viewerRole === 'coordinator' ? course : { ...course, consents: [] }
}

async function make(world: World, caller: Caller, id: string, family: ReturnType<typeof familyFrom>) {
  const at = world.clock.now()
  return world.db.as(caller, async (tx) => {
    await upsertStaff(tx, caller)
    const course = await insertCourse(
      tx,
      {
        id,
        coordinatorId: caller.id,
        modelId: model,
        phaseId: phasesOf(model)[0]!.id,
        startedOn: localDate(at),
        family,
      },
      world.vault,
    )
    await addCourseEvent(tx, { courseId: id, at, kind: 'course-made', detail: null, by: caller.id })
    await appendAuditIn(tx, { at, actor: caller.id, action: 'course-made', courseId: id, subject: null })
    return course
  })
}

/** The course she has made under this id before, if she has. */
async function made(world: World, caller: Caller, id: string) {
  const found = await readCourseFor(world.db, caller, id, world.vault)
  if (found?.role !== 'coordinator') return null
  return { id, reference: found.course.reference, revision: found.course.revision }
}

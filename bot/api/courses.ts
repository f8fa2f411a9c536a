import type { Router } from 'express'
import type { Temporal } from 'temporal-polyfill'
import type { Input } from '#shared/api/contract.ts'
import { createCourse, listCourses, readCourse } from '#shared/api/courses.ts'
import { may, type CourseRole } from '#shared/domain/access.ts'
import { recipientKey } from '#shared/domain/audit/recipient-key.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { recipientOf } from '#shared/domain/consent/recipient.ts'
import { phasesOf } from '#shared/domain/course/models.ts'
import { usualModel } from '#shared/domain/settings/usual-model.ts'
import { seesOf } from '#shared/domain/reading/sees.ts'
import type { Caller } from '../http/caller.ts'
import { mount } from '../http/mount.ts'
import { Refused } from '../http/refused.ts'
import { appendAudit, appendAuditIn } from '../storage/audit.ts'
import { addCourseEvent } from '../storage/course-events.ts'
import type { ListedCourse } from '../storage/course-list.ts'
import { houseIn } from '../storage/house.ts'
import { insertCourse, readCourseFor, type StoredCourse } from '../storage/courses.ts'
import { openCourses } from '../storage/open-courses.ts'
import { drawCourse, drawRow } from '../storage/reading.ts'
import { upsertStaff } from '../storage/staff.ts'
import type { World } from '../world.ts'
import { admit } from '../access/admit.ts'
import { courseFor, wholeFamily } from '../access/course-for.ts'
import { familyFrom } from './family-input.ts'
import { firstNeedsHer } from './first-needs-her.ts'

/** Her families; a family is made; a family is opened. */
export function courses(router: Router, world: World): void {
  mount(router, listCourses, async (_input, caller) => {
    const now = world.clock.now()
    const open = await world.db.as(caller, (tx) => openCourses(tx, caller.id, localDate(now)))
    await Promise.all(
      open.map((course) =>
        appendAudit(world.db, {
          at: now,
          actor: caller.id,
          action: 'course-listed',
          courseId: course.id,
          subject: null,
          about: wholeFamily(course),
          to: recipientKey(recipientOf(caller.id, course.viewerRole, course.contacts)),
        }),
      ),
    )
    return {
      courses: firstNeedsHer(open.map((course) => drawRow(forRow(caller, course, localDate(now)), now))),
    }
  })

  mount(router, createCourse, async ({ body }, caller) => {
    await admit(world, caller, 'make course', 'course-made')
    const family = familyFrom(body)
    const known = await made(world, caller, body.id)
    if (known) return known
    try {
      return await make(world, caller, body, family)
    } catch (error) {
      // Somebody, most likely she herself, has sent the same id a moment before.
      if ((error as { code?: unknown }).code !== '23505') throw error
      const meanwhile = await made(world, caller, body.id)
      if (!meanwhile) throw new Refused(404, 'not-found')
      return meanwhile
    }
  })

  mount(router, readCourse, async ({ params }, caller) => {
    const draw = (course: StoredCourse, role: CourseRole) =>
      drawCourse(course, {
        recipient: recipientOf(caller.id, role, course.contacts),
        role,
        now: world.clock.now(),
      })
    const { course, role, until } = await courseFor(
      world,
      caller,
      params.courseId,
      'view course',
      'course-read',
      (whole, as) => wholeFamily(draw(whole, as)),
    )
    const reading = draw(course, role)
    return until ? { ...reading, openUntil: until.toString() } : reading
  })
}

/** What a row says of the family, to this colleague. Consents that end are theirs to know of who renew them. */
function forRow(caller: Caller, course: ListedCourse, today: Temporal.PlainDate): ListedCourse {
  const sees = seesOf(
    course,
    recipientOf(caller.id, course.viewerRole, course.contacts),
    today,
    course.viewerRole,
  )
  return {
    ...course,
    familyName: sees('family-facts') ? course.familyName : '',
    planVersion: sees('family-plan') ? course.planVersion : null,
    consents: may(caller, 'register consent', course.viewerRole) ? course.consents : [],
  }
}

async function make(
  world: World,
  caller: Caller,
  { id, modelId: chosen }: Input<typeof createCourse>['body'],
  family: ReturnType<typeof familyFrom>,
) {
  const at = world.clock.now()
  return world.db.as(caller, async (tx) => {
    await upsertStaff(tx, caller)
    const modelId = chosen ?? usualModel((await houseIn(tx)).settings, localDate(at))
    const course = await insertCourse(
      tx,
      {
        id,
        coordinatorId: caller.id,
        modelId,
        phaseId: phasesOf(modelId)[0]!.id,
        startedOn: localDate(at),
        family,
      },
      world.vault,
    )
    await addCourseEvent(tx, { courseId: id, at, kind: 'course-made', detail: null, by: caller.id })
    await appendAuditIn(tx, {
      at,
      actor: caller.id,
      action: 'course-made',
      courseId: id,
      subject: null,
      about: wholeFamily(family),
      to: null,
    })
    return course
  })
}

/** The course she has made under this id before, if she has. */
async function made(world: World, caller: Caller, id: string) {
  const found = await readCourseFor(world.db, caller, id, world.vault)
  if (found?.role !== 'coordinator') return null
  return { id, reference: found.course.reference, revision: found.course.revision }
}

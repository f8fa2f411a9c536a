import type { Router } from 'express'
import { breakGlass, readGlass } from '#shared/api/break-glass.ts'
import { may } from '#shared/domain/access.ts'
import { glassHours, mayBreakGlass } from '#shared/domain/course/break-glass.ts'
import type { Reason } from '#shared/domain/reason.ts'
import { mount } from '../http/mount.ts'
import { Refused } from '../http/refused.ts'
import { appendAudit, appendAuditIn } from '../storage/audit.ts'
import { courseNamed, openGlass, readOpenings } from '../storage/break-glass.ts'
import { addCourseEvent } from '../storage/course-events.ts'
import { everybodyOf } from '../storage/family.ts'
import { upsertStaff } from '../storage/staff.ts'
import type { World } from '../world.ts'
import { courseFor } from '../access/course-for.ts'

/** A leader opens one course for a day, with a reason; its coordinator is told at once, and reads who and why. */
export function glass(router: Router, world: World): void {
  mount(router, breakGlass, async ({ body }, caller) => {
    const at = world.clock.now()
    // He is on no team yet: the service looks, and decides.
    const course = await world.db.asService((tx) => courseNamed(tx, body.course))
    const refuse = async (status: number, because: Reason): Promise<never> => {
      const refused = {
        action: 'refused',
        courseId: course?.id ?? null,
        subject: 'glass-broken',
        about: [],
        to: null,
      } as const
      await appendAudit(world.db, { at, actor: caller.id, ...refused })
      throw new Refused(status, because)
    }
    if (!may(caller, 'open break-glass', null)) return refuse(403, 'not-allowed')
    if (!course) return refuse(404, 'not-found')
    const decision = mayBreakGlass({
      reason: body.reason,
      coordinates: course.coordinatorId === caller.id,
      closed: course.closed,
    })
    if (!decision.open) return refuse(409, decision.because)

    const courseId = course.id
    const until = await world.db.asService(async (tx) => {
      await upsertStaff(tx, caller)
      const opening = await openGlass(
        tx,
        {
          courseId,
          coordinatorId: course.coordinatorId,
          leaderId: caller.id,
          at,
          until: at.add({ hours: glassHours }),
          reason: body.reason,
        },
        world.vault,
      )
      if (!opening.fresh) return opening.until
      await addCourseEvent(tx, { courseId, at, kind: 'glass-broken', detail: null, by: caller.id })
      await world.outbox.enqueue(tx, {
        kind: 'card',
        subject: 'glass-broken',
        courseId,
        detail: opening.id,
        audience: course.coordinatorId,
        key: `card:glass-broken:${opening.id}`,
        dueAt: at,
      })
      // All of it lies open to him: whoever is in the family finds it in his own log.
      const about = (await everybodyOf(tx, courseId)).flatMap(({ id, left }) => (left === null ? [id] : []))
      await appendAuditIn(tx, {
        at,
        actor: caller.id,
        action: 'glass-broken',
        courseId,
        subject: opening.id,
        about,
        to: null,
      })
      return opening.until
    })
    return { courseId, reference: course.reference, until: until.toString() }
  })

  mount(router, readGlass, async ({ params: { courseId } }, caller) => {
    await courseFor(world, caller, courseId, 'view break-glass', 'glass-read')
    const now = world.clock.now()
    const openings = await world.db.as(caller, (tx) => readOpenings(tx, courseId, world.vault))
    return {
      openings: openings.map(({ at, until, ...rest }) => ({
        ...rest,
        at: at.toString(),
        until: until.toString(),
        open: until.epochMilliseconds > now.epochMilliseconds,
      })),
    }
  })
}

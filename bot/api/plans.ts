import type { Router } from 'express'
import { isFollowed } from '#shared/domain/meeting/meeting-types.ts'
import { publishPlan } from '#shared/api/courses.ts'
import { concernedBy } from '#shared/domain/course/about.ts'
import { mayPublish } from '#shared/domain/plan/publish.ts'
import { nextVersion } from '#shared/domain/plan/version.ts'
import { mount } from '../http/mount.ts'
import { Refused } from '../http/refused.ts'
import { askForJournals } from '../reminders/journals-due.ts'
import { appendAuditIn } from '../storage/audit.ts'
import { addCourseEvent } from '../storage/course-events.ts'
import { markDeadline } from '../storage/deadlines.ts'
import { insertPlanVersion } from '../storage/plans.ts'
import { bumpRevision } from '../storage/revision.ts'
import type { World } from '../world.ts'
import { courseFor, wholeFamily } from '../access/course-for.ts'

/** The family's plan as its next version; the core team is told by a card that carries the version and nothing of the plan. */
export function plans(router: Router, world: World): void {
  mount(router, publishPlan, async ({ params: { courseId }, body }, caller) => {
    const { course } = await courseFor(world, caller, courseId, 'edit family-plan', 'plan-publishing')
    const decision = mayPublish(body.content)
    if (!decision.publish) throw new Refused(409, decision.because)
    const { goals, measures, agreements } = body.content
    const at = world.clock.now()
    const held = course.meetings.filter(
      (meeting) =>
        isFollowed(meeting) &&
        meeting.state === 'booked' &&
        meeting.end.epochMilliseconds <= at.epochMilliseconds,
    )
    const version = nextVersion(course.plan?.version ?? null, held.length)
    return world.db.as(caller, async (tx) => {
      const revision = await bumpRevision(tx, courseId, body.revision)
      await insertPlanVersion(
        tx,
        { courseId, version, at, by: caller.id, content: body.content },
        world.vault,
      )
      // An updated plan after the meeting is what T-13 asks for.
      for (const meeting of held.filter(({ id }) =>
        course.deadlines.some((due) => due.meetingId === id && due.rule === 'T-13' && !due.doneAt),
      ))
        await markDeadline(tx, { courseId, meetingId: meeting.id, rule: 'T-13', at })
      await askForJournals(tx, world.outbox, { courseId, version, at })
      await addCourseEvent(tx, { courseId, at, kind: 'plan-published', detail: version, by: caller.id })
      await world.outbox.enqueue(tx, {
        kind: 'card',
        subject: 'plan-published',
        courseId,
        detail: version,
        audience: 'team',
        key: `card:plan-published:${courseId}:${version}`,
        dueAt: at,
      })
      await appendAuditIn(tx, {
        at,
        actor: caller.id,
        action: 'plan-published',
        courseId,
        subject: version,
        about: concernedBy([...goals, ...measures, ...agreements], wholeFamily(course)),
        to: null,
      })
      return { revision, version }
    })
  })
}

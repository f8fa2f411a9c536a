import { localDate } from '#shared/domain/calendar/zone.ts'
import { instrumentSubjects } from '#shared/domain/instruments/notices.ts'
import { mayRegister } from '#shared/domain/instruments/score.ts'
import { courseFor } from '../access/course-for.ts'
import { lockOpenCourse } from '../access/lock-open-course.ts'
import type { Actor } from '../http/caller.ts'
import { Refused } from '../http/refused.ts'
import { cardsChanged } from '../reminders/cards-changed.ts'
import { appendAuditIn } from '../storage/audit.ts'
import type { Tx } from '../storage/database.ts'
import { orderedId } from '../storage/ordered-id.ts'
import { removeScore, storeScore, type Score } from '../storage/scores.ts'
import { readTools } from '../storage/tools.ts'
import type { Acting } from '../world.ts'

/**
 * A filling is put in by hand: the score, the day and who filled it in (catalogue 4.9). What waited for it is quiet from then on. Put in
 * again with another score, it is corrected.
 * @throws Refused 409 with why it cannot be
 */
export async function registerScore(
  world: Acting,
  actor: Actor,
  { courseId, ...score }: Score & { courseId: string },
): Promise<void> {
  await courseFor(world, actor, courseId, 'register scores', 'score-registering')
  const at = world.clock.now()
  await world.db.as(actor, async (tx) => {
    const course = await lockOpenCourse(world, tx, courseId)
    const decision = mayRegister(
      score,
      { tools: await readTools(tx, courseId), family: course },
      localDate(at),
    )
    if (!decision.register) throw new Refused(409, decision.because)
    if (!(await storeScore(tx, { courseId, ...score, at, registeredBy: actor.id }, world.vault))) return
    const line = { courseId, id: score.id, aboutId: score.aboutId, action: 'score-registered' } as const
    await told(tx, world, actor, line)
  })
}

/** Put in wrong, it is taken away, and put in anew. */
export async function takeScoreBack(
  world: Acting,
  actor: Actor,
  { courseId, id }: { courseId: string; id: string },
): Promise<void> {
  await courseFor(world, actor, courseId, 'register scores', 'score-registering')
  await world.db.as(actor, async (tx) => {
    await lockOpenCourse(world, tx, courseId)
    const aboutId = await removeScore(tx, { courseId, id })
    if (aboutId) await told(tx, world, actor, { courseId, id, aboutId, action: 'score-removed' })
  })
}

type Line = {
  courseId: string
  id: string
  aboutId: string
  action: 'score-registered' | 'score-removed'
}

async function told(
  tx: Tx,
  { outbox, clock }: Acting,
  actor: Actor,
  { courseId, id, aboutId, action }: Line,
): Promise<void> {
  const at = clock.now()
  const stamp = `${action}:${id}:${orderedId()}`
  await cardsChanged(tx, outbox, { courseId, subjects: instrumentSubjects, stamp, at })
  await appendAuditIn(tx, {
    at,
    actor: actor.id,
    action,
    courseId,
    subject: null,
    about: [aboutId],
    to: null,
  })
}

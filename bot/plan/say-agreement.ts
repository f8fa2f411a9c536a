import { concernedBy } from '#shared/domain/course/about.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { agreementSubjects } from '#shared/domain/plan/agreement-notices.ts'
import { maySay, type SaidOn, type Saying } from '#shared/domain/plan/agreement-state.ts'
import { courseFor, wholeFamily } from '../access/course-for.ts'
import type { Actor } from '../http/caller.ts'
import { Refused } from '../http/refused.ts'
import { cardsChanged } from '../reminders/cards-changed.ts'
import { storeSaid } from '../storage/agreements.ts'
import { appendAuditIn } from '../storage/audit.ts'
import { readCourse } from '../storage/courses.ts'
import { bumpRevision, lockCourse } from '../storage/revision.ts'
import type { Acting } from '../world.ts'
import { agreementsFor } from './agreements-for.ts'

export type AgreementWish = { courseId: string; agreementId: string; saying: Saying; on: SaidOn }

/**
 * Whoever promised something says that it is done, or until when he does it, in the tab or on a card (in the tab the coordinator may for
 * anybody): of the plan that holds now, whichever held when the card was posted. No new version: the next one begins with it.
 * @throws Refused 403 `agreement-of-another`, 409 `agreement-gone`, `agreement-done`, `agreement-day-outside`
 */
export async function sayAgreement(
  world: Acting,
  actor: Actor,
  { courseId, agreementId, saying, on }: AgreementWish,
): Promise<{ revision: number }> {
  const { role } = await courseFor(world, actor, courseId, 'view family-plan', 'agreement-saying')
  const at = world.clock.now()
  const today = localDate(at)
  return world.db.as(actor, async (tx) => {
    if (!(await lockCourse(tx, courseId))) throw new Refused(404, 'not-found')
    const course = (await readCourse(tx, courseId, world.vault))!
    const who = { staffId: actor.id, role, on }
    const agreement = agreementsFor(course, who, today).find(({ id }) => id === agreementId)
    const decision = maySay(agreement, who, course, saying, today)
    if (!decision.say)
      throw new Refused(decision.because === 'agreement-of-another' ? 403 : 409, decision.because)
    const revision = await bumpRevision(tx, courseId, course.revision)
    const version = course.plan!.version
    await storeSaid(tx, { courseId, version, agreementId, saying, at, by: actor.id })
    await cardsChanged(tx, world.outbox, { courseId, subjects: agreementSubjects, stamp: `${revision}`, at })
    await appendAuditIn(tx, {
      at,
      actor: actor.id,
      action: saying === 'done' ? 'agreement-done' : 'agreement-moved',
      courseId,
      subject: agreementId,
      about: concernedBy([agreement!], wholeFamily(course)),
      to: null,
    })
    return { revision }
  })
}

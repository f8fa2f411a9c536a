import { localDate } from '#shared/domain/calendar/zone.ts'
import { concernedIn } from '#shared/domain/consent/concerned.ts'
import type { Consent } from '#shared/domain/consent/consent.ts'
import { validateConsent } from '#shared/domain/consent/validate.ts'
import { courseFor } from '../api/course-for.ts'
import type { Actor } from '../http/caller.ts'
import { Refused } from '../http/refused.ts'
import { appendAuditIn } from '../storage/audit.ts'
import { insertConsent } from '../storage/consents.ts'
import { addCourseEvent } from '../storage/course-events.ts'
import { bumpRevision } from '../storage/revision.ts'
import type { Acting } from '../world.ts'
import { settleCourse } from './settle-course.ts'

export type Signed = {
  courseId: string
  /** The revision that whoever registers has seen. */
  revision: number
  /** The permissions of one signed form, one for each tick. */
  consents: readonly Omit<Consent, 'withdrawnOn'>[]
}

/**
 * A signed form becomes permissions: the same act from the tab and from the card (catalogue 8.3, B-6). Sent twice it is done once.
 * @throws Refused naming the first rule that one of them breaks; then none of them is stored
 */
export async function registerConsent(
  world: Acting,
  actor: Actor,
  { courseId, revision, consents }: Signed,
): Promise<{ revision: number }> {
  const { course } = await courseFor(world, actor, courseId, 'register consent', 'consent-registering')
  if (consents.length === 0) throw new Refused(409, 'consent-about-nobody')
  const fresh = consents.filter(({ id }) => !course.consents.some((known) => known.id === id))
  if (fresh.length === 0) return { revision: course.revision }
  const at = world.clock.now()
  const today = localDate(at)
  for (const consent of fresh) {
    const decision = validateConsent(consent, { ...course, today })
    if (!decision.ok) throw new Refused(409, decision.because)
  }
  return world.db.as(actor, async (tx) => {
    const next = await bumpRevision(tx, courseId, revision)
    for (const consent of fresh) await insertConsent(tx, courseId, consent, actor.id, world.vault)
    await settleCourse(world, tx, { course, today })
    await addCourseEvent(tx, { courseId, at, kind: 'consent-given', detail: null, by: actor.id })
    const line = { at, actor: actor.id, action: 'consent-given', courseId } as const
    await appendAuditIn(
      tx,
      ...fresh.map((one) => ({ ...line, subject: one.id, about: concernedIn(one), to: null })),
    )
    return { revision: next }
  })
}

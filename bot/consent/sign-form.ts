import { localDate } from '#shared/domain/calendar/zone.ts'
import { concernedIn } from '#shared/domain/consent/concerned.ts'
import { validateConsent } from '#shared/domain/consent/validate.ts'
import type { Fault, FaultReason } from '#shared/forms/fault.ts'
import { permissionsFrom } from '#shared/forms/permissions-from.ts'
import { formAt } from '#shared/forms/versions.ts'
import { courseFor } from '../access/course-for.ts'
import type { Actor } from '../http/caller.ts'
import { Refused } from '../http/refused.ts'
import { appendAudit, appendAuditIn } from '../storage/audit.ts'
import { insertConsent } from '../storage/consents.ts'
import { addCourseEvent } from '../storage/course-events.ts'
import { bumpRevision } from '../storage/revision.ts'
import type { Acting } from '../world.ts'
import { circleOf } from './circle-of.ts'
import { settleCourse } from './settle-course.ts'
import { tickId } from './tick-id.ts'

export type SignedForm = {
  courseId: string
  /** The revision that whoever registers has seen. */
  revision: number
  /** Made with the form, so that sending it twice makes one signature. */
  signatureId: string
  /** Which form, in which version, was signed. */
  form: string
  version: number
  /** As they came: the form's own validation reads them here. */
  answers: unknown
}

/**
 * A signed form becomes permissions, one for each tick: the same act from the tab and from the card (catalogue 8.3, B-6).
 * Sent twice it is done once.
 * @returns what is wrong with the answers, in the order of the form, when they cannot stand; then nothing is stored
 * @throws Refused when the actor does not keep the course's consents, another was faster, or the form permits nothing
 */
export async function signForm(
  world: Acting,
  actor: Actor,
  { courseId, revision, signatureId, answers, ...named }: SignedForm,
): Promise<{ ok: true; revision: number } | { ok: false; faults: readonly Fault[] }> {
  const { course } = await courseFor(world, actor, courseId, 'register consent', 'consent-registering')
  const form = formAt(named.form, named.version)
  if (!form) return { ok: false, faults: [{ path: 'version', reason: 'unknown-option' }] }
  const at = world.clock.now()
  const today = localDate(at)
  const read = permissionsFrom(form, answers, circleOf(course, today), {
    signatureId,
    idFor: (tick) => tickId(signatureId, tick),
  })
  if (!read.ok) {
    if (read.faults.some(({ reason }) => outsiders.has(reason))) await writeRefusal(world, actor, courseId)
    return read
  }
  const { permissions } = read
  if (permissions.length === 0) throw new Refused(409, 'consent-about-nobody')
  const fresh = permissions.filter(({ id }) => !course.consents.some((known) => known.id === id))
  if (fresh.length === 0) return { ok: true, revision: course.revision }
  for (const permission of fresh) {
    const decision = validateConsent(permission, { ...course, today })
    if (!decision.ok) throw new Refused(409, decision.because)
  }
  return world.db.as(actor, async (tx) => {
    const next = await bumpRevision(tx, courseId, revision)
    for (const permission of fresh) await insertConsent(tx, courseId, permission, actor.id, world.vault)
    await settleCourse(world, tx, { course, today })
    await addCourseEvent(tx, { courseId, at, kind: 'consent-given', detail: null, by: actor.id })
    const about = [...new Set(fresh.flatMap(concernedIn))]
    const line = { at, actor: actor.id, action: 'consent-given', courseId } as const
    await appendAuditIn(tx, { ...line, subject: signatureId, about, to: null })
    return { ok: true, revision: next }
  })
}

/** Somebody is named whom the form does not offer: it was made up, or a child stands under another's parent. */
const outsiders: ReadonlySet<FaultReason> = new Set(['unknown-person', 'unknown-party'])

function writeRefusal({ db, clock }: Acting, { id: actor }: Actor, courseId: string): Promise<void> {
  const line = { at: clock.now(), actor, action: 'refused', courseId } as const
  return appendAudit(db, { ...line, subject: 'consent-registering', about: [], to: null })
}

import type { Router } from 'express'
import { giveConsent, withdrawConsent } from '#shared/api/courses.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import type { Consent } from '#shared/domain/consent/consent.ts'
import { validateConsent } from '#shared/domain/consent/validate.ts'
import { mount } from '../http/mount.ts'
import { Refused } from '../http/refused.ts'
import { appendAuditIn } from '../storage/audit.ts'
import { insertConsent, withdrawConsent as withdraw } from '../storage/consents.ts'
import { addCourseEvent } from '../storage/course-events.ts'
import { bumpRevision } from '../storage/revision.ts'
import type { World } from '../world.ts'
import { settleCoreTeam } from './core-team.ts'
import { courseFor } from './course-for.ts'

/** Whom a consent is about: the one who gave it, the child, and the member of the family who may know. */
const concerned = ({ giverId, childId, memberId }: Pick<Consent, 'giverId' | 'childId' | 'memberId'>) =>
  [giverId, childId, memberId].filter((id) => id !== null)

/** Who has said yes to what; and no again, which takes effect in the same request. */
export function consents(router: Router, world: World): void {
  mount(router, giveConsent, async ({ params: { courseId }, body }, caller) => {
    const { course } = await courseFor(world, caller, courseId, 'register consent', 'consent-registering')
    const { consent } = body
    if (course.consents.some((known) => known.id === consent.id)) return { revision: course.revision }
    const at = world.clock.now()
    const decision = validateConsent(consent, {
      members: course.members,
      ties: course.ties,
      contacts: course.contacts,
      today: localDate(at),
    })
    if (!decision.ok) throw new Refused(409, decision.because)
    return world.db.as(caller, async (tx) => {
      const revision = await bumpRevision(tx, courseId, body.revision)
      await insertConsent(tx, courseId, consent, caller.id, world.vault)
      await settleCoreTeam(world, tx, courseId)
      await addCourseEvent(tx, { courseId, at, kind: 'consent-given', detail: null, by: caller.id })
      await appendAuditIn(tx, {
        at,
        actor: caller.id,
        action: 'consent-given',
        courseId,
        subject: consent.id,
        about: concerned(consent),
        to: null,
      })
      return { revision }
    })
  })

  mount(router, withdrawConsent, async ({ params: { courseId, consentId }, body }, caller) => {
    const { course } = await courseFor(world, caller, courseId, 'register consent', 'consent-withdrawing')
    const known = course.consents.find((consent) => consent.id === consentId)
    if (!known) throw new Refused(404, 'not-found')
    if (known.withdrawnOn) return { revision: course.revision }
    const at = world.clock.now()
    return world.db.as(caller, async (tx) => {
      const revision = await bumpRevision(tx, courseId, body.revision)
      await withdraw(tx, courseId, consentId, localDate(at).toString())
      await settleCoreTeam(world, tx, courseId)
      await addCourseEvent(tx, { courseId, at, kind: 'consent-withdrawn', detail: null, by: caller.id })
      await appendAuditIn(tx, {
        at,
        actor: caller.id,
        action: 'consent-withdrawn',
        courseId,
        subject: consentId,
        about: concerned(known),
        to: null,
      })
      return { revision }
    })
  })
}

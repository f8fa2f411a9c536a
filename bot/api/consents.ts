import type { Router } from 'express'
import { askConsentCard, withdrawConsent } from '#shared/api/courses.ts'
import { askConsentCard as ask } from '../consent/ask-consent-card.ts'
import { withdrawConsent as withdraw } from '../consent/withdraw-consent.ts'
import { mount } from '../http/mount.ts'
import type { World } from '../world.ts'

/** A yes taken back, and the card that asks for one (signing.ts writes it in). What is done, and what follows, is the same from a card (bot/consent). */
export function consents(router: Router, world: World): void {
  mount(router, withdrawConsent, async ({ params: { courseId, consentId }, body }, caller) => {
    const { revision, taken } = await withdraw(world, caller, {
      courseId,
      revision: body.revision,
      consentIds: [consentId],
    })
    const meetings = taken.meetings.map(({ start, ...meeting }) => ({ ...meeting, start: start.toString() }))
    return { revision, taken: { ...taken, meetings } }
  })

  mount(router, askConsentCard, async ({ params: { courseId } }, caller) => {
    await ask(world, caller, courseId, 'chat')
    return {}
  })
}

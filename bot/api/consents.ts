import type { Router } from 'express'
import { askConsentCard, foreseeWithdrawal, withdrawConsent } from '#shared/api/courses.ts'
import { askConsentCard as ask } from '../consent/ask-consent-card.ts'
import { foreseeWithdrawal as foresee } from '../consent/foresee-withdrawal.ts'
import { withdrawConsent as withdraw } from '../consent/withdraw-consent.ts'
import { mount } from '../http/mount.ts'
import type { World } from '../world.ts'
import { courseFor } from '../access/course-for.ts'

/** A yes taken back, and the card that asks for one (signing.ts writes it in). What is done, and what follows, is the same from a card (bot/consent). */
export function consents(router: Router, world: World): void {
  mount(router, withdrawConsent, async ({ params: { courseId }, body }, caller) => {
    const { revision, taken } = await withdraw(world, caller, { courseId, ...body })
    return { revision, taken: written(taken) }
  })

  mount(router, foreseeWithdrawal, async ({ params: { courseId }, body: { consentIds } }, caller) => {
    // Nothing is withdrawn by asking: it is read who would be told less.
    const { course } = await courseFor(world, caller, courseId, 'register consent', 'sharing-read')
    return { taken: written(foresee(course, consentIds, world.clock.now())) }
  })

  mount(router, askConsentCard, async ({ params: { courseId } }, caller) => {
    await ask(world, caller, courseId, 'chat')
    return {}
  })
}

function written({ meetings, ...taken }: ReturnType<typeof foresee>) {
  return { ...taken, meetings: meetings.map((meeting) => ({ ...meeting, start: meeting.start.toString() })) }
}

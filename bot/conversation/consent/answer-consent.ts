import type { AdaptiveCardActionResponse } from '@microsoft/teams.api'
import { textIn } from '#shared/text/text-in.ts'
import type { Actor } from '../../http/caller.ts'
import { Refused } from '../../http/refused.ts'
import { courseRoleOf } from '../../storage/courses.ts'
import { baseCard } from '../base-card.ts'
import type { Heard } from '../heard.ts'
import { message } from '../invoke-answer.ts'
import { cardRowOf, refusedPress, removeTwice, type Answering, type Press } from '../pressed.ts'
import { addRow, openForm, registerSignature } from './register-signature.ts'
import { showOverview } from './show-overview.ts'
import type { Step } from './step.ts'
import { chooseWithdrawal, confirmWithdrawal, withdrawChosen } from './withdraw-yes.ts'

const steps = {
  'consent-overview': showOverview,
  'consent-form': openForm,
  'consent-more': addRow,
  'consent-register': registerSignature,
  'consent-choose': chooseWithdrawal,
  'consent-confirm': confirmWithdrawal,
  'consent-withdraw': withdrawChosen,
} satisfies Record<string, Step>
type ConsentVerb = keyof typeof steps

export const isConsentVerb = (verb: string): verb is ConsentVerb => Object.hasOwn(steps, verb)

/**
 * The consent card (B-6): the coordinator's own view of it shows and takes what the base card has no word of. Everything is asked again
 * here: is the presser who keeps this course's consents, is this a consent card of this course, does the rule allow what was typed.
 */
export async function answerConsent(
  world: Answering,
  who: Heard,
  press: Press & { verb: ConsentVerb },
): Promise<AdaptiveCardActionResponse> {
  const { staffId, language } = who
  const { cards } = textIn(language)
  const found = staffId
    ? await world.db.as({ id: staffId }, async (tx) => ({
        row: await cardRowOf(tx, press),
        role: await courseRoleOf(tx, press.courseId, staffId),
      }))
    : null
  const row = found?.row?.subject === 'consent' ? found.row : null
  if (!staffId || !row || !found?.role) {
    await refusedPress(world, who, press)
    return message(found?.role ? cards.unknownAction : cards.notOnTeam)
  }
  // In a small conversation Teams asks for everybody, whoever is listed: a colleague's client gets the card that stands there.
  if (press.automatic && found.role !== 'coordinator')
    return baseCard(world, { staffId, language }, press, row)
  if (!press.automatic && (await removeTwice(world.posting, row, who))) return message(cards.twice)
  const actor: Actor = { id: staffId, roles: [] }
  try {
    return await steps[press.verb](world, actor, { ...press, language })
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    // The door has written down whom it refused (course-for.ts). Whoever it let in has pressed what no card of ours offered.
    if (found.role !== 'coordinator')
      return message(error.status === 403 ? cards.consent.onlyCoordinator : cards.notOnTeam)
    await refusedPress(world, who, press)
    return message(cards.unknownAction)
  }
}

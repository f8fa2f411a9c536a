import type { AdaptiveCardActionResponse } from '@microsoft/teams.api'
import * as z from 'zod'
import { isValid } from '#shared/domain/consent/valid.ts'
import { textIn } from '#shared/text/text-in.ts'
import { takenInWords } from '#shared/text/taken-in-words.ts'
import { foreseeWithdrawal } from '../../consent/foresee-withdrawal.ts'
import { withdrawConsent } from '../../consent/withdraw-consent.ts'
import type { Actor } from '../../http/caller.ts'
import { Refused } from '../../http/refused.ts'
import { chooseCard } from '../cards/consent/choose-card.ts'
import { confirmCard } from '../cards/consent/confirm-card.ts'
import { ticks } from '../cards/consent/typed.ts'
import { message, shown } from '../invoke-answer.ts'
import type { Answering } from '../pressed.ts'
import { showOverview } from './show-overview.ts'
import { courseToShow, type ConsentPress, type Step } from './step.ts'

export const chooseWithdrawal: Step = async (world, actor, { key, courseId, language }) => {
  const { course, today } = await courseToShow(world, actor, courseId)
  const { teamsAppId } = world
  return shown(chooseCard(course, { key, courseId }, { today, sentence: null, language, teamsAppId }))
}

const choice = z.object({ chosen: z.string().max(10_000).default('') })

export const confirmWithdrawal: Step = async (world, actor, press) => {
  const parsed = choice.safeParse(press.data)
  return askAgain(world, actor, press, parsed.success ? ticks(parsed.data.chosen) : [], null)
}

/** What she is about to withdraw as it stands now, and what would go with it. What does not hold any more is not asked about. */
async function askAgain(
  world: Answering,
  actor: Actor,
  { key, courseId, language }: ConsentPress,
  ids: readonly string[],
  sentence: string | null,
): Promise<AdaptiveCardActionResponse> {
  const { course, today } = await courseToShow(world, actor, courseId)
  const { teamsAppId } = world
  const pressed = { key, courseId }
  const { choosePlease } = textIn(language).cards.consent.own
  const named = course.consents.filter((consent) => ids.includes(consent.id) && isValid(consent, today))
  if (named.length === 0)
    return shown(chooseCard(course, pressed, { today, sentence: choosePlease, language, teamsAppId }))
  const takes = foreseeWithdrawal(
    course,
    named.map(({ id }) => id),
    world.clock.now(),
  )
  return shown(confirmCard(course, named, takes, pressed, { today, sentence, language, teamsAppId }))
}

const carried = z.object({ revision: z.int(), consentIds: z.string().max(10_000) })

/** The same act as the tab's (bot/consent/withdraw-consent.ts); then she is told what changes for the next meeting. */
export const withdrawChosen: Step = async (world, actor, press) => {
  const parsed = carried.safeParse(press.data)
  const { cards, withdrawal } = textIn(press.language)
  if (!parsed.success) return message(cards.unknownAction)
  const { own } = cards.consent
  const { revision } = parsed.data
  const consentIds = ticks(parsed.data.consentIds)
  try {
    const { taken } = await withdrawConsent(world, actor, { courseId: press.courseId, revision, consentIds })
    const lines = [own.withdrawn, ...takenInWords(taken, withdrawal, press.language)]
    return await showOverview(world, actor, press, { is: 'Good', lines })
  } catch (error) {
    if (!(error instanceof Refused) || error.reason !== 'changed-by-someone-else') throw error
    const { course } = await courseToShow(world, actor, press.courseId)
    const standing = course.consents.filter(({ id, withdrawnOn }) => consentIds.includes(id) && !withdrawnOn)
    // Pressed twice at once: the other press has done it.
    if (standing.length === 0)
      return showOverview(world, actor, press, { is: 'Good', lines: [own.withdrawn] })
    return askAgain(world, actor, press, consentIds, own.confirmAgain)
  }
}

import type { AdaptiveCardActionResponse } from '@microsoft/teams.api'
import type { Actor } from '../../http/caller.ts'
import { overviewCard, type Outcome } from '../cards/consent/overview-card.ts'
import { shown } from '../invoke-answer.ts'
import type { Answering } from '../pressed.ts'
import { courseToShow, type ConsentPress } from './step.ts'

/** Who has signed, who is missing, what ends; and over it what came of the last press. */
export async function showOverview(
  world: Answering,
  actor: Actor,
  { key, courseId, language }: ConsentPress,
  outcome: Outcome | null = null,
): Promise<AdaptiveCardActionResponse> {
  const { course, today } = await courseToShow(world, actor, courseId)
  const { teamsAppId } = world
  return shown(overviewCard(course, { key, courseId }, { today, outcome, language, teamsAppId }))
}

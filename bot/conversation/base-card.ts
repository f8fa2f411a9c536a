import type { AdaptiveCardActionResponse } from '@microsoft/teams.api'
import { textIn } from '#shared/text/text-in.ts'
import type { Language } from '#shared/text/language.ts'
import { drawCard } from './cards/draw-card.ts'
import { message, shown } from './invoke-answer.ts'
import type { Answering, CardRow, Press } from './pressed.ts'
import { readCardView } from './read-card-view.ts'

/** The card as it stands there, for whom it shows no more: in a small conversation Teams asks for everybody. */
export async function baseCard(
  { db, clock, vault, teamsAppId }: Answering,
  { staffId, language }: { staffId: string; language: Language },
  { key, courseId }: Press,
  row: Pick<CardRow, 'subject' | 'meeting_id' | 'detail' | 'audience'>,
): Promise<AdaptiveCardActionResponse> {
  const { subject, meeting_id: meetingId, detail, audience } = row
  const order = { key, courseId, subject, meetingId, detail, audience }
  const view = await db.as({ id: staffId }, (tx) => readCardView(tx, order, clock.now(), vault))
  return view
    ? shown(drawCard({ ...view, language }, teamsAppId).card)
    : message(textIn(language).cards.unknownAction)
}

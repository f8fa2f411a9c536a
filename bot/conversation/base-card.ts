import type { AdaptiveCardActionResponse } from '@microsoft/teams.api'
import { da } from '#shared/text/da.ts'
import { drawCard } from './cards/draw-card.ts'
import { message, shown } from './invoke-answer.ts'
import type { Answering, CardRow, Press } from './pressed.ts'
import { readCardView } from './read-card-view.ts'

/** The card as it stands there, for whom it shows no more: in a small conversation Teams asks for everybody. */
export async function baseCard(
  { db, clock, vault, teamsAppId }: Answering,
  staffId: string,
  { key, courseId }: Press,
  row: Pick<CardRow, 'subject' | 'meeting_id' | 'detail' | 'audience'>,
): Promise<AdaptiveCardActionResponse> {
  const { subject, meeting_id: meetingId, detail, audience } = row
  const order = { key, courseId, subject, meetingId, detail, audience }
  const view = await db.as({ id: staffId }, (tx) => readCardView(tx, order, clock.now(), vault))
  return view ? shown(drawCard(view, teamsAppId).card) : message(da.cards.unknownAction)
}

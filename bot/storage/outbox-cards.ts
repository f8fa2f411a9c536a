import type { Conversation } from '../ports/posting.ts'
import { conversationOf } from './conversations.ts'
import type { Tx } from './database.ts'
import type { OutboxTable } from './tables-of-sending.ts'
import { municipalityOf } from './transaction.ts'

/** How the cards of this subject stand that the course has had. */
export async function statesOfCards(
  tx: Tx,
  courseId: string,
  subject: string,
): Promise<OutboxTable['state'][]> {
  const rows = await tx
    .selectFrom('outbox')
    .select('state')
    .where('municipality_id', '=', municipalityOf(tx))
    .where('course_id', '=', courseId)
    .where('kind', '=', 'card')
    .where('subject', '=', subject)
    .execute()
  return rows.map(({ state }) => state)
}

/** What the outbox knows of a card: ids only. */
export type CardOrder = {
  key: string
  subject: string
  courseId: string
  meetingId: string | null
  detail: string | null
  /** 'team', 'leaders', or the staff id of one person. */
  audience: string
}
export type StandingCard = { order: CardOrder; conversation: Conversation; activityId: string }

/** A card of a course that stands in Teams by itself, and where. Null when it does not, when it is a line among others there, or the bot is not let in there any more. */
export async function cardStanding(tx: Tx, id: string): Promise<StandingCard | null> {
  const row = await tx
    .selectFrom('outbox as o')
    .select([
      'key',
      'subject',
      'course_id',
      'meeting_id',
      'detail',
      'audience',
      'result_id',
      'conversation_id',
    ])
    .where('o.municipality_id', '=', municipalityOf(tx))
    .where('o.id', '=', id)
    .where('o.state', '=', 'done')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('outbox as other')
            .select('other.id')
            .whereRef('other.municipality_id', '=', 'o.municipality_id')
            .whereRef('other.conversation_id', '=', 'o.conversation_id')
            .whereRef('other.result_id', '=', 'o.result_id')
            .whereRef('other.id', '!=', 'o.id')
            .where('other.kind', '=', 'card')
            .where('other.state', '=', 'done')
            .where('other.subject', '!=', 'card-update'),
        ),
      ),
    )
    .executeTakeFirst()
  if (!row?.result_id || !row.conversation_id || !row.course_id) return null
  const conversation = await conversationOf(tx, row.conversation_id)
  if (!conversation) return null
  const { key, subject, course_id: courseId, meeting_id: meetingId, detail, audience } = row
  const order = { key, subject, courseId, meetingId, detail, audience }
  return { order, conversation, activityId: row.result_id }
}

export async function detailOfCard(tx: Tx, key: string): Promise<string | null> {
  const row = await tx
    .selectFrom('outbox')
    .select('detail')
    .where('municipality_id', '=', municipalityOf(tx))
    .where('key', '=', key)
    .executeTakeFirst()
  return row?.detail ?? null
}

/** What has been said of a meeting, or still comes. */
export async function subjectsInHand(tx: Tx, meetingId: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('outbox')
    .select('subject')
    .where('municipality_id', '=', municipalityOf(tx))
    .where('meeting_id', '=', meetingId)
    .where('kind', '=', 'card')
    .where('state', 'in', ['waiting', 'sending', 'done'])
    .execute()
  return new Set(rows.map(({ subject }) => subject))
}

/** What has been said of a meeting in cards that stand there. */
export async function postedSubjects(tx: Tx, meetingId: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('outbox')
    .select('subject')
    .where('municipality_id', '=', municipalityOf(tx))
    .where('meeting_id', '=', meetingId)
    .where('kind', '=', 'card')
    .where('result_id', 'is not', null)
    .execute()
  return new Set(rows.map(({ subject }) => subject))
}

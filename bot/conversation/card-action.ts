import type { AdaptiveCardActionResponse } from '@microsoft/teams.api'
import type { IAdaptiveCard } from '@microsoft/teams.cards'
import type { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { da } from '#shared/text/da.ts'
import type { Card, Posting } from '../ports/posting.ts'
import { appendAudit } from '../storage/audit.ts'
import type { Database } from '../storage/database.ts'
import { openCourses } from '../storage/open-courses.ts'
import { municipalityOf } from '../storage/transaction.ts'
import { framedCard } from './cards/draw-card.ts'
import { refreshedCard, statusCard } from './cards/status-card.ts'
import type { Heard } from './heard.ts'
import { readCardView } from './read-card-view.ts'
import { readStatus } from './read-status.ts'

/** `data` comes from the client: it says what is asked about, and proves nothing. */
const pressed = z.object({
  action: z.object({
    verb: z.string().max(50),
    data: z.object({ key: z.string().max(300), courseId: z.uuid() }),
  }),
  trigger: z.enum(['manual', 'automatic']).optional(),
})

type Parts = { db: Database; posting: Posting; now: Temporal.Instant; teamsAppId: string }

/**
 * "Vis status": how the course stands, for those on its team and for nobody else, and only in the presser's own view of the card.
 * A card that stands there twice is removed when somebody first presses it.
 */
export async function answerCardAction(
  parts: Parts,
  who: Heard,
  value: unknown,
): Promise<AdaptiveCardActionResponse> {
  const parsed = pressed.safeParse(value)
  if (!parsed.success || parsed.data.action.verb !== 'status') return refusal(da.cards.unknownAction)
  const { key, courseId } = parsed.data.action.data
  const { db, now } = parts
  const { staffId } = who
  const found = staffId
    ? await db.as({ id: staffId }, async (tx) => {
        const open = await openCourses(tx, staffId, localDate(now))
        if (!open.some((course) => course.id === courseId)) return null
        const row = await tx
          .selectFrom('outbox')
          .select(['subject', 'meeting_id', 'detail', 'conversation_id', 'result_id'])
          .where('municipality_id', '=', municipalityOf(tx))
          .where('key', '=', key)
          .where('course_id', '=', courseId)
          .executeTakeFirst()
        const view =
          row &&
          (await readCardView(
            tx,
            { key, courseId, subject: row.subject, meetingId: row.meeting_id, detail: row.detail },
            now,
          ))
        return { row, view, status: await readStatus(tx, courseId, now) }
      })
    : null
  await appendAudit(db, {
    at: now,
    actor: staffId ?? who.teamsUserId,
    action: found?.status ? 'status-shown' : 'refused',
    courseId,
    subject: 'status',
    about: [],
    to: null,
  })
  if (!found?.status) return message(da.cards.notOnTeam)
  const twice =
    found.row?.result_id &&
    who.replyToId &&
    found.row.result_id !== who.replyToId &&
    found.row.conversation_id === who.conversation?.id
  if (twice && parsed.data.trigger !== 'automatic') {
    await parts.posting.remove(who.conversation!, who.replyToId!)
    return message(da.cards.twice)
  }
  const over = found.view ? framedCard(found.view) : null
  if (over && parsed.data.trigger === 'automatic')
    return shown(refreshedCard(found.status, over, parts.teamsAppId))
  return shown(statusCard(found.status, key, over, localDate(now), parts.teamsAppId))
}

const shown = (card: Card): AdaptiveCardActionResponse => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.card.adaptive',
  value: card as unknown as IAdaptiveCard,
})
const message = (value: string): AdaptiveCardActionResponse => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.activity.message',
  value,
})
const refusal = (text: string): AdaptiveCardActionResponse => ({
  statusCode: 400,
  type: 'application/vnd.microsoft.error',
  value: { code: 'NotSupported', message: text, innerHttpError: { statusCode: 400, body: {} } },
})

import type { AdaptiveCardActionResponse } from '@microsoft/teams.api'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { textIn } from '#shared/text/text-in.ts'
import { courseFor } from '../access/course-for.ts'
import { Refused } from '../http/refused.ts'
import { isNextMeetingCard } from '../reminders/next-meeting-cards.ts'
import { appendAudit } from '../storage/audit.ts'
import { framedCard } from './cards/draw-card.ts'
import { refreshedCard, statusCard } from './cards/status-card.ts'
import type { Heard } from './heard.ts'
import { readStanding, showStanding } from './next-meeting/show-next-meeting.ts'
import { isMeetingCard } from './cards/meeting-change/meeting-card.ts'
import { message, shown } from './invoke-answer.ts'
import { cardRowOf, removeTwice, type Answering, type Press } from './pressed.ts'
import { readCardView } from './read-card-view.ts'
import { readStatus } from './read-status.ts'

/** "Vis status": how the course stands, for those to whom it is open today and for nobody else, and only in the presser's own view of the card. */
export async function answerStatus(
  world: Answering,
  who: Heard,
  press: Press,
): Promise<AdaptiveCardActionResponse> {
  const { key, courseId } = press
  const { staffId, language } = who
  const { cards, changeCard, nextMeeting } = textIn(language)
  const now = world.clock.now()
  if (!staffId) {
    await appendAudit(world.db, {
      at: now,
      actor: who.teamsUserId,
      action: 'refused',
      courseId,
      subject: 'status-shown',
      about: [],
      to: null,
    })
    return message(cards.notOnTeam)
  }
  // No app role counts here: a course is reached through its team.
  const actor = { id: staffId, roles: [] }
  const opened = await courseFor(world, actor, courseId, 'view course', 'status-shown').catch(
    (error: unknown) => {
      if (error instanceof Refused) return null
      throw error
    },
  )
  if (!opened) return message(cards.notOnTeam)
  const { row, view, status } = await world.db.as({ id: staffId }, async (tx) => {
    const row = await cardRowOf(tx, press)
    const order = row && {
      key,
      courseId,
      subject: row.subject,
      meetingId: row.meeting_id,
      detail: row.detail,
      audience: row.audience,
    }
    return {
      row,
      view: order && (await readCardView(tx, order, now, world.vault)),
      status: await readStatus(tx, courseId, now),
    }
  })
  if (!status) return message(cards.notOnTeam)
  if (!press.automatic && (await removeTwice(world.posting, row, who))) return message(cards.twice)
  const next = opened.role === 'coordinator' && row && isNextMeetingCard(row.subject) ? row.meeting_id : null
  if (next && press.automatic) {
    const standing = await readStanding(world, actor, opened.course, { courseId, meetingId: next })
    if (standing.last.state === 'booked') return showStanding(world, who, press, standing, null)
  }
  const own = opened.role === 'coordinator' && row && isMeetingCard(row)
  const over = view ? framedCard({ ...view, language }) : null
  if (over && press.automatic) return shown(refreshedCard(status, over, world.teamsAppId))
  const act =
    next && view
      ? { verb: 'next-meeting-find', title: nextMeeting.find }
      : own && view
        ? { verb: 'meeting-change', title: changeCard.act }
        : null
  return shown(
    statusCard(
      status,
      key,
      over && { ...over, ...(act ? { act } : {}) },
      { today: localDate(now), language },
      world.teamsAppId,
    ),
  )
}

import { randomUUID } from 'node:crypto'
import type { AdaptiveCardActionResponse } from '@microsoft/teams.api'
import { Temporal } from 'temporal-polyfill'
import { mayChange } from '#shared/domain/meeting/change.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import type { Reason } from '#shared/domain/reason.ts'
import type { Actor } from '../../http/caller.ts'
import { Refused } from '../../http/refused.ts'
import type { MoveRoom, MoveTime } from '../../meetings/find-move.ts'
import { isUnderWay } from '../../meetings/lead-change.ts'
import { entraFirst } from '../../ports/entra-first.ts'
import { Microsoft365Failure } from '../../ports/microsoft365-failure.ts'
import { readAround, type AroundView } from '../../meetings/read-around.ts'
import { standsAt } from '../../meetings/stands-at.ts'
import { movedKey } from '../../reminders/meeting-moved.ts'
import { readAppointment, type StoredAppointment } from '../../storage/appointments.ts'
import type { StoredCourse } from '../../storage/courses.ts'
import type { Tx } from '../../storage/database.ts'
import { readChange, type StoredChange } from '../../storage/meeting-changes.ts'
import { detailOfCard } from '../../storage/outbox-cards.ts'
import { readMeetingRow, type StoredMeeting } from '../../storage/meetings.ts'
import { meetingChangeCard, type MeetingChangeView } from '../cards/meeting-change/meeting-change-card.ts'
import { saidAs } from '../cards/meeting-change/meeting-card.ts'
import { noNews, type OutlookNews } from '../cards/meeting-change/outlook-news.ts'
import type { Outcome } from '../cards/consent/overview-card.ts'
import type { Heard } from '../heard.ts'
import { shown } from '../invoke-answer.ts'
import type { Answering, Press } from '../pressed.ts'

/** The meeting that the card is about, the change of it that is in hand, and her own item in Outlook. */
export type Standing = {
  reference: string
  meeting: StoredMeeting
  change: StoredChange | null
  own: StoredAppointment
  changed: MeetingChangeView['changed']
  around: AroundView
}

/** So many wishes stand on one card at most. */
const mostChoices = 4

/** What was looked up for her, under her token. */
export type Found = { news: OutlookNews; times?: readonly MoveTime[]; rooms?: readonly MoveRoom[] }

/** @throws Refused when this course has no such meeting */
export function readStanding(
  { db, clock }: Pick<Answering, 'db' | 'clock'>,
  actor: Actor,
  { id: courseId, reference }: Pick<StoredCourse, 'id' | 'reference'>,
  meetingId: string,
): Promise<Standing> {
  return db.as(actor, async (tx) => {
    const meeting = await readMeetingRow(tx, meetingId)
    if (meeting?.courseId !== courseId) throw new Refused(404, 'not-found')
    const own = await readAppointment(tx, meetingId)
    const change = await readChange(tx, meetingId)
    return {
      reference,
      meeting,
      change,
      own,
      changed: await saidOf(tx, own),
      around: await readAround(tx, meeting, { change, movedBy: own.changeId, now: clock.now() }),
    }
  })
}

async function saidOf(tx: Tx, { changeId }: StoredAppointment): Promise<Standing['changed']> {
  if (!changeId) return null
  return saidAs({ subject: 'meeting-moved' as const, detail: await detailOfCard(tx, movedKey(changeId)) })
}

export function showMeetingChange(
  { clock, teamsAppId }: Pick<Answering, 'clock' | 'teamsAppId'>,
  { language }: Pick<Heard, 'language'>,
  { key, courseId }: Pick<Press, 'key' | 'courseId'>,
  standing: Standing,
  outcome: Outcome | null,
  part: MeetingChangePart = partOf(standing, clock.now()),
): AdaptiveCardActionResponse {
  const { reference, meeting, changed, around } = standing
  const view: MeetingChangeView = {
    reference,
    language,
    today: localDate(clock.now()),
    outcome,
    meeting,
    changed,
    around,
    inRoom: meeting.place === 'room',
    offer: { stands: standsAt(meeting), changes: Array.from({ length: mostChoices }, () => randomUUID()) },
    ...part,
  }
  return shown(meetingChangeCard(view, { key, courseId }, teamsAppId))
}

type Common =
  | 'reference'
  | 'language'
  | 'today'
  | 'outcome'
  | 'meeting'
  | 'changed'
  | 'around'
  | 'inRoom'
  | 'offer'
type Part<V> = V extends unknown ? Omit<V, Common> : never
export type MeetingChangePart = Part<MeetingChangeView>

/** @throws Microsoft365Failure when Entra wants to see her before anything more is done: whoever signed her in tells her */
export function seenByEntra(undone: Reason | null): void {
  if (entraFirst(undone)) throw new Microsoft365Failure(undone, true)
}

/** It took no hold: there is no such room, and it has said nothing. */
export const isRoomGone = ({ state, holdId }: StoredChange): boolean =>
  state === 'declined' && holdId === null

/** How far it has come; with what was found for her, where the meeting can be changed. */
export function partOf(
  { meeting, change, own }: Standing,
  now: Temporal.Instant,
  { news, times, rooms }: Found = { news: noNews },
): MeetingChangePart {
  const behind = own.due ? (own.id ? 'behind' : 'unknown') : null
  if (meeting.state === 'cancelled') return { is: 'off', because: own.because, behind }
  if (!mayChange(meeting, now).change) return { is: 'begun' }
  if (change) {
    const is = isUnderWay(change) ? 'under-way' : 'declined'
    const to = { ...change, roomGone: isRoomGone(change) }
    return { is: change.state === 'restoring' ? 'restoring' : is, to }
  }
  return {
    is: times ? 'times' : rooms ? 'rooms' : 'standing',
    roomKept: meeting.holdId !== null,
    behind,
    news,
    times: times ?? [],
    rooms: rooms ?? [],
  }
}

import type { AdaptiveCardActionResponse } from '@microsoft/teams.api'
import type { Output } from '#shared/api/contract.ts'
import type { findTimes } from '#shared/api/times.ts'
import { threeMonthsAfter } from '#shared/domain/calendar/three-months.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { invitedAgain } from '../../booking/next-meeting.ts'
import type { Actor } from '../../http/caller.ts'
import { Refused } from '../../http/refused.ts'
import type { StoredCourse } from '../../storage/courses.ts'
import { readMeetingRow, type StoredMeeting } from '../../storage/meetings.ts'
import { readNextMeeting, type NextMeeting } from '../../storage/next-meeting.ts'
import { nextMeetingCard, type NextMeetingView } from '../cards/next-meeting/next-meeting-card.ts'
import type { Outcome } from '../cards/consent/overview-card.ts'
import type { Heard } from '../heard.ts'
import { shown } from '../invoke-answer.ts'
import type { Answering, Press } from '../pressed.ts'
import { isUnderWay } from './lead-next.ts'

type Times = Output<typeof findTimes>
/** The meeting that the card is about, and how far the one after it has come. */
export type Standing = { reference: string; last: StoredMeeting; left: number; next: NextMeeting }

/** @throws Refused when the card is about no meeting of this course */
export async function readStanding(
  world: Answering,
  actor: Actor,
  course: StoredCourse,
  of: { courseId: string; meetingId: string },
): Promise<Standing> {
  const { last, next } = await world.db.as(actor, async (tx) => ({
    last: await readMeetingRow(tx, of.meetingId),
    next: await readNextMeeting(tx, of),
  }))
  if (!last || last.courseId !== course.id) throw new Refused(404, 'not-found')
  const left = last.participantIds.length - invitedAgain(world, course, last).length
  return { reference: course.reference, last, left, next }
}

export function showStanding(
  world: Answering,
  who: Heard,
  press: Press,
  standing: Standing,
  outcome: Outcome | null,
): AdaptiveCardActionResponse {
  const { booked, asked } = standing.next
  const said = (is: 'booked' | 'under-way' | 'declined', { start, end, room, roomUnknown }: StoredMeeting) =>
    show(world, who, press, standing, outcome, {
      is,
      meeting: { start, end, room: room?.name ?? null, roomUnknown },
    })
  if (booked) return said('booked', booked)
  if (asked?.state === 'declined') return said('declined', asked)
  if (isUnderWay(asked)) return said('under-way', asked)
  return show(world, who, press, standing, outcome, { is: 'unasked' })
}

/** The best of what was found, or what would fit if something were given up. */
export function showTimes(
  world: Answering,
  who: Heard,
  press: Press,
  standing: Standing,
  { nearMisses }: Times,
  times: Times['slots'],
  outcome: Outcome | null,
): AdaptiveCardActionResponse {
  return show(
    world,
    who,
    press,
    standing,
    outcome,
    times.length > 0 ? { is: 'times', times } : { is: 'none', nearMisses },
  )
}

type Common = 'reference' | 'type' | 'lastDay' | 'due' | 'today' | 'language' | 'outcome' | 'left' | 'inRoom'
type Part<V> = V extends unknown ? Omit<V, Common> : never

function show(
  { clock, teamsAppId }: Answering,
  { danish }: Heard,
  { key, courseId }: Press,
  { reference, last, left }: Standing,
  outcome: Outcome | null,
  part: Part<NextMeetingView>,
): AdaptiveCardActionResponse {
  const lastDay = localDate(last.start)
  const view: NextMeetingView = {
    reference,
    type: last.type,
    lastDay,
    due: threeMonthsAfter(lastDay),
    today: localDate(clock.now()),
    language: danish ? 'da' : 'en',
    outcome,
    left,
    inRoom: last.place === 'room',
    ...part,
  }
  return shown(nextMeetingCard(view, { key, courseId }, teamsAppId))
}

import type { AdaptiveCardActionResponse } from '@microsoft/teams.api'
import type { Output } from '#shared/api/contract.ts'
import type { findTimes } from '#shared/api/times.ts'
import { threeMonthsAfter } from '#shared/domain/calendar/three-months.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { readRest, type Rest } from '../../booking/book-rest.ts'
import { invitedAgain } from '../../booking/next-meeting.ts'
import type { Actor } from '../../http/caller.ts'
import { Refused } from '../../http/refused.ts'
import { readCourse, type StoredCourse } from '../../storage/courses.ts'
import { isAskedToPhaseOut } from '../../storage/meeting-cycle.ts'
import { readMeetingRow, type StoredMeeting } from '../../storage/meetings.ts'
import { readNextMeeting, type NextMeeting } from '../../storage/next-meeting.ts'
import {
  nextMeetingCard,
  type NextMeetingView,
  type RestView,
} from '../cards/next-meeting/next-meeting-card.ts'
import type { Outcome } from '../cards/consent/overview-card.ts'
import type { Heard } from '../heard.ts'
import { shown } from '../invoke-answer.ts'
import type { Answering, Press } from '../pressed.ts'
import { isUnderWay } from './lead-next.ts'

type Times = Output<typeof findTimes>
/** The meeting that the card is about, and how far the one after it has come. */
export type Standing = {
  reference: string
  last: StoredMeeting
  left: number
  /** It is asked whether the family is ready to leave (O-07). */
  phaseOut: boolean
  next: NextMeeting
  /** Of the next one, once it is booked. */
  rest: Rest | null
}

/** @throws Refused when the card is about no meeting of this course */
export async function readStanding(
  world: Answering,
  actor: Actor,
  course: StoredCourse,
  of: { courseId: string; meetingId: string },
): Promise<Standing> {
  const { last, next, rest, phaseOut } = await world.db.as(actor, async (tx) => {
    const [last, next] = [await readMeetingRow(tx, of.meetingId), await readNextMeeting(tx, of)]
    // What was wished a moment ago is not in the course that the press began with.
    const now = next.booked ? await readCourse(tx, course.id, world.vault) : null
    const rest =
      last && next.booked && now ? await readRest(world, tx, now, { network: next.booked, last }) : null
    const phaseOut = last !== null && (await isAskedToPhaseOut(tx, last))
    return { last, next, rest, phaseOut }
  })
  if (!last || last.courseId !== course.id) throw new Refused(404, 'not-found')
  const left = last.participantIds.length - invitedAgain(world, course, last).length
  return { reference: course.reference, last, left, phaseOut, next, rest }
}

export function showStanding(
  world: Answering,
  who: Heard,
  press: Press,
  standing: Standing,
  outcome: Outcome | null,
): AdaptiveCardActionResponse {
  const { booked, asked } = standing.next
  const said = (is: 'under-way' | 'declined', { start, end, room, roomUnknown }: StoredMeeting) =>
    show(world, who, press, standing, outcome, {
      is,
      meeting: { start, end, room: room?.name ?? null, roomUnknown },
    })
  if (booked) {
    const { start, end, room, roomUnknown } = booked
    const meeting = { start, end, room: room?.name ?? null, roomUnknown }
    const rest = restView(standing.rest, booked)
    return show(world, who, press, standing, outcome, { is: 'booked', meeting, rest })
  }
  if (asked?.state === 'declined') return said('declined', asked)
  if (isUnderWay(asked)) return said('under-way', asked)
  return show(world, who, press, standing, outcome, { is: 'unasked' })
}

/** What she has begun by herself from an appointment is hers to finish there: only those asked for together are led on from here. */
function restView(rest: Rest | null, network: StoredMeeting): RestView {
  const standing = rest?.standing ?? []
  const meetings = standing.map(({ type, start, end, room, state, cycleId }) => ({
    type,
    start,
    end,
    room: room?.name ?? null,
    begun: state !== 'booked' && cycleId === null,
  }))
  const underWay = standing.some(({ state, cycleId }) => state !== 'booked' && cycleId !== null)
  const missing = rest !== null && rest.missing.length > 0
  return {
    is: underWay ? 'under-way' : missing ? 'missing' : 'booked',
    meetings,
    tooLate: rest?.tooLate ?? [],
    inRooms: network.place !== 'online',
  }
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

type Common =
  | 'reference'
  | 'type'
  | 'lastDay'
  | 'due'
  | 'today'
  | 'language'
  | 'outcome'
  | 'left'
  | 'phaseOut'
  | 'inRoom'
type Part<V> = V extends unknown ? Omit<V, Common> : never

function show(
  { clock, teamsAppId }: Answering,
  { language }: Heard,
  { key, courseId }: Press,
  { reference, last, left, phaseOut }: Standing,
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
    language,
    outcome,
    left,
    phaseOut,
    inRoom: last.place === 'room',
    ...part,
  }
  return shown(nextMeetingCard(view, { key, courseId }, teamsAppId))
}

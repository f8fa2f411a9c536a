import type { AdaptiveCardActionResponse } from '@microsoft/teams.api'
import * as z from 'zod'
import { Temporal } from 'temporal-polyfill'
import { bestOf } from '#shared/domain/meeting/best-of.ts'
import { textIn } from '#shared/text/text-in.ts'
import { courseFor } from '../../api/course-for.ts'
import { findNext, pickNext } from '../../booking/next-meeting.ts'
import type { Caller } from '../../http/caller.ts'
import { Refused } from '../../http/refused.ts'
import { Microsoft365Failure } from '../../ports/microsoft365-failure.ts'
import { nextMeetingCards } from '../../reminders/next-meeting-cards.ts'
import type { StoredCourse } from '../../storage/courses.ts'
import type { Heard } from '../heard.ts'
import { message } from '../invoke-answer.ts'
import { cardRowOf, refusedPress, removeTwice, type Answering, type CardRow, type Press } from '../pressed.ts'
import { signedIn } from '../signed-in.ts'
import { isUnderWay, leadNext } from './lead-next.ts'
import { readStanding, showStanding, showTimes, type Standing } from './show-next-meeting.ts'

const verbs = ['next-meeting-find', 'next-meeting-pick', 'next-meeting-look'] as const
type NextMeetingVerb = (typeof verbs)[number]

export const isNextMeetingVerb = (verb: string): verb is NextMeetingVerb =>
  verbs.some((known) => known === verb)
export const isNextMeetingCard = ({ subject }: Pick<CardRow, 'subject'>): boolean =>
  nextMeetingCards.some((known) => known === subject)

const picked = z.object({ start: z.iso.datetime() })

/** The next network meeting from its own card (O-41, T-14): three times, one press, booked. For the coordinator, in her own name. */
export async function answerNextMeeting(
  world: Answering,
  who: Heard,
  press: Press & { verb: NextMeetingVerb },
): Promise<AdaptiveCardActionResponse> {
  const { staffId } = who
  const { cards, nextMeeting: text, reasons } = textIn(who.danish ? 'da' : 'en')
  const row = staffId ? await world.db.as({ id: staffId }, (tx) => cardRowOf(tx, press)) : null
  if (!staffId || !row?.meeting_id || !isNextMeetingCard(row)) {
    await refusedPress(world, who, press)
    return message(row ? cards.unknownAction : cards.notOnTeam)
  }
  if (await removeTwice(world.posting, row, who)) return message(cards.twice)
  const refused = async (error: unknown) => {
    if (!(error instanceof Refused)) throw error
    if (error.status === 409) return message(reasons[error.reason](error.detail))
    return message(error.status === 404 ? cards.notOnTeam : text.notYours)
  }
  const of = { courseId: press.courseId, meetingId: row.meeting_id }
  try {
    // Before her token is asked for: whoever is not the coordinator is told so, and nobody looks into his calendar.
    await hers(world, { id: staffId, roles: [] }, press)
  } catch (error) {
    return refused(error)
  }
  return signedIn(world, who, press, async (caller) => {
    const course = await hers(world, caller, press)
    const standing = () => readStanding(world, caller, course, of)
    try {
      return await act(course, await standing(), caller)
    } catch (error) {
      if (error instanceof Refused && error.status !== 409) return refused(error)
      if (!(error instanceof Refused) && !(error instanceof Microsoft365Failure)) throw error
      // What Entra wants of her first is told by whoever signed her in; what was asked for by then goes on at her next press.
      if (error.reason === 'consent-to-app-needed' || error.reason === 'token-expired') throw error
      const detail = error instanceof Refused ? error.detail : null
      const now = await standing()
      if (isUnderWay(now.next.asked)) seeThrough(world, caller, of)
      return showStanding(world, who, press, now, {
        is: 'Attention',
        lines: [reasons[error.reason](detail)],
      })
    }
  })

  async function act(
    course: StoredCourse,
    now: Standing,
    caller: Caller,
  ): Promise<AdaptiveCardActionResponse> {
    if (now.last.state !== 'booked') throw new Refused(409, 'meeting-cancelled')
    if (press.verb === 'next-meeting-look' || now.next.booked || isUnderWay(now.next.asked)) {
      const next = await leadNext(world, caller, of)
      if (isUnderWay(next.asked)) seeThrough(world, caller, of)
      return showStanding(world, who, press, { ...now, next }, null)
    }
    const start = press.verb === 'next-meeting-pick' ? picked.safeParse(press.data).data?.start : null
    if (start === undefined) return message(cards.unknownAction)
    const asked = { last: now.last, declined: now.next.asked, ...(start ? { first: start } : {}) }
    const found = await findNext(world, caller, course, asked)
    if (!start) return showTimes(world, who, press, now, found, bestOf(found.slots), null)
    const slot = found.slots.find((one) => Temporal.Instant.from(one.start).equals(start))
    if (!slot)
      return showTimes(world, who, press, now, found, bestOf(found.slots), {
        is: 'Attention',
        lines: [text.taken],
      })
    await pickNext(world, caller, course, { last: now.last, slot })
    seeThrough(world, caller, of)
    return showStanding(world, who, press, await readStanding(world, caller, course, of), null)
  }
}

async function hers(
  world: Answering,
  actor: Parameters<typeof courseFor>[1],
  { courseId, verb }: Press,
): Promise<StoredCourse> {
  const action = verb === 'next-meeting-find' ? 'times-sought' : 'meeting-asked'
  const { course, role } = await courseFor(world, actor, courseId, 'send outlook-item', action)
  if (role !== 'coordinator') throw new Refused(403, 'not-allowed')
  return course
}

/** The room answers after the press has been: led on while her token is at hand, so that she need not press again. */
function seeThrough(world: Answering, caller: Caller, of: { courseId: string; meetingId: string }): void {
  world.errands.begin(of.meetingId, async () => {
    try {
      return !isUnderWay((await leadNext(world, caller, of)).asked)
    } catch (error) {
      // Given up: the card says what to do.
      if (error instanceof Refused) return true
      throw error
    }
  })
}

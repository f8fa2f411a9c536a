import type { AdaptiveCardActionResponse } from '@microsoft/teams.api'
import * as z from 'zod'
import { Temporal } from 'temporal-polyfill'
import { bestOf } from '#shared/domain/meeting/best-of.ts'
import { cancelReasons, mayChange } from '#shared/domain/meeting/change.ts'
import { textIn } from '#shared/text/text-in.ts'
import { courseFor } from '../../access/course-for.ts'
import { callOff } from '../../meetings/call-off.ts'
import { findMove, findRooms } from '../../meetings/find-move.ts'
import { dropChangeInHand, isUnderWay } from '../../meetings/lead-change.ts'
import { leadOn } from '../../meetings/lead-on.ts'
import { putRight } from '../../meetings/put-right.ts'
import { readDifferences } from '../../meetings/read-differences.ts'
import { ChangedSince, standsAt } from '../../meetings/stands-at.ts'
import { takeInHand } from '../../meetings/take-in-hand.ts'
import { isSpent } from '../../storage/meeting-changes.ts'
import type { StoredMeeting } from '../../storage/meetings.ts'
import { newsOf, type OutlookNews } from '../cards/meeting-change/outlook-news.ts'
import type { Outcome } from '../cards/consent/overview-card.ts'
import { message } from '../invoke-answer.ts'
import type { MeetingChangeVerb, PeopleVerb } from './answer-meeting-change.ts'
import { goOn, lead, type ChangePress } from './go-on.ts'
import {
  isRoomGone,
  partOf,
  readStanding,
  seenByEntra,
  showMeetingChange,
  type Found,
  type Standing,
} from './show-meeting-change.ts'

/** Three rooms are a choice; more are chosen in the tab. */
const mostRooms = 3

const offer = z.object({ change: z.uuid().toLowerCase(), stands: z.string().max(400) })
const pick = z.object({ ...offer.shape, start: z.iso.datetime(), room: z.string().max(320) })
const swap = z.object({ ...offer.shape, room: z.email().max(320) })
const off = z.object({ stands: offer.shape.stands, because: z.enum(cancelReasons) })
type Placed = { start: Temporal.Instant; end: Temporal.Instant; room: { mail: string; name: string } | null }

/**
 * What one press does to the meeting, through what the tab and the pane go through. Where things stand now decides; what the card says is only
 * what she wishes.
 * @throws Refused, Microsoft365Failure why nothing, or no more, was done
 */
export async function changeAs(
  of: ChangePress,
  verb: Exclude<MeetingChangeVerb, PeopleVerb>,
): Promise<AdaptiveCardActionResponse> {
  const { world, who, press, actor: caller, course, meetingId } = of
  const text = textIn(who.language)
  const place = { courseId: course.id, meetingId, reference: course.reference }
  const good = (line: string): Outcome => ({ is: 'Good', lines: [line] })
  const attention = (line: string): Outcome => ({ is: 'Attention', lines: [line] })
  const read = () => readStanding(world, caller, course, meetingId)

  try {
    return await change()
  } catch (error) {
    if (error instanceof ChangedSince) return standing(attention(text.changeCard.since))
    throw error
  }

  async function change(): Promise<AdaptiveCardActionResponse> {
    if (verb === 'meeting-change-off') return callItOff()
    const wish = offer.safeParse(press.data).data
    if (verb === 'meeting-change-keep') return keep(wish)
    const before = await read()
    if (verb === 'meeting-change-back') {
      seenByEntra(await putRight(world, caller, before.meeting))
      // Gone, or changed by somebody at the same moment, it is still due: the card says so.
      return standing((await read()).own.due ? null : good(text.changeCard.putRight))
    }
    if (!mayChange(before.meeting, world.clock.now()).change || verb === 'meeting-change-look')
      return look(before)
    if (before.change && isUnderWay(before.change)) {
      const another = wish && wish.change !== before.change.id && wish.change !== before.own.changeId
      return look(before, another ? [text.changeCard.another] : [])
    }
    if (before.change) {
      // She sees it on this card: there is nothing more to keep it for.
      await dropChangeInHand(world, caller, place, before.change.id)
      if (verb !== 'meeting-change-times' && verb !== 'meeting-change-rooms')
        return standing(
          attention(
            text.meetingChange.move[isRoomGone(before.change) ? 'gone' : 'declined'](
              before.change.room?.name ?? '',
            ),
          ),
        )
    }
    const now = await read()
    switch (verb) {
      case 'meeting-change-times':
        return found(now, null, 'times')
      case 'meeting-change-rooms':
        return found(now, null, 'rooms')
      case 'meeting-change-pick':
        return take(now, pick.safeParse(press.data).data, 'times')
      case 'meeting-change-swap':
        return take(now, swap.safeParse(press.data).data, 'rooms')
      case 'meeting-change-take':
        return take(now, offer.safeParse(press.data).data, null)
      // They need no token, and are answered before one is asked for.
      case 'meeting-change':
      case 'meeting-change-why':
        return standing(null)
    }
  }

  /** What she has seen on its way, or refused by its room, and nothing else, is dropped. */
  async function keep(wish: z.output<typeof offer> | undefined): Promise<AdaptiveCardActionResponse> {
    if ((await read()).meeting.state === 'cancelled') return standing(null)
    if (!wish) return message(text.cards.unknownAction)
    await dropChangeInHand(world, caller, place, wish.change)
    const now = await read()
    if (now.own.changeId === wish.change) return standing(changed(now))
    if (now.change && now.change.id !== wish.change) return standing(attention(text.changeCard.another))
    return standing(
      wish.stands === standsAt(now.meeting) ? good(text.changeCard.kept) : attention(text.changeCard.since),
    )
  }

  /** How it stands, after what was begun has been led on as far as it goes; a change that came about is told as one. */
  async function look(before: Standing, also: readonly string[] = []): Promise<AdaptiveCardActionResponse> {
    await lead(of)
    const came = cameOf(before, await read())
    if (also.length === 0) return standing(came)
    return standing({ is: 'Attention', lines: [...also, ...(came?.lines ?? [])] })
  }

  function cameOf(before: Standing, after: Standing): Outcome | null {
    if (!before.change || after.change) return null
    if (after.own.changeId === before.change.id) return changed(after)
    return after.own.changeId === before.own.changeId ? attention(text.changeCard.spent) : null
  }

  async function standing(outcome: Outcome | null): Promise<AdaptiveCardActionResponse> {
    const now = await read()
    goOn(of, now)
    return showMeetingChange(world, who, press, now, outcome)
  }

  /** Of an item that the service does not know the card says so itself. */
  function changed({ own }: Standing): Outcome | null {
    if (!own.due) return good(text.changeCard.changed)
    return own.id ? attention(text.meetingChange.move.movedNotWritten) : null
  }

  /** Other times or rooms, and what people have done in Outlook; for an item that is gone there are none. */
  async function found(
    now: Standing,
    outcome: Outcome | null,
    what: 'times' | 'rooms',
  ): Promise<AdaptiveCardActionResponse> {
    const { meeting } = now
    const news = await newsInOutlook(meeting)
    const looked: Found = news.gone
      ? { news }
      : what === 'times'
        ? { news, times: bestOf(await findMove(world, caller, course, meeting)) }
        : { news, rooms: (await findRooms(world, caller, course, meeting)).slice(0, mostRooms) }
    return showMeetingChange(world, who, press, now, outcome, partOf(now, world.clock.now(), looked))
  }

  async function newsInOutlook(meeting: StoredMeeting): Promise<OutlookNews> {
    await courseFor(world, caller, course.id, 'send outlook-item', 'appointment-read')
    return newsOf((await readDifferences(world, caller, course, meeting)) ?? [])
  }

  /** What she has picked, or done in Outlook already, is taken in hand if it can still be had. */
  async function take(
    now: Standing,
    wish: (z.output<typeof offer> & { start?: string; room?: string }) | undefined,
    what: 'times' | 'rooms' | null,
  ): Promise<AdaptiveCardActionResponse> {
    if (!wish) return message(text.cards.unknownAction)
    const { meeting, own } = now
    // The same press again, after it was done.
    if (own.changeId === wish.change) return standing(changed(now))
    if (wish.stands !== standsAt(meeting)) return standing(attention(text.changeCard.since))
    if (await world.db.as(caller, (tx) => isSpent(tx, meetingId, wish.change)))
      return what
        ? found(now, attention(text.changeCard.spent), what)
        : standing(attention(text.changeCard.spent))
    const to = await wished(now, wish, what)
    if (!to) return what ? found(now, attention(text.changeCard.taken), what) : standing(null)
    await takeInHand(world, caller, course.reference, {
      id: wish.change,
      courseId: course.id,
      meetingId,
      family: null,
      seen: wish.stands,
      ...to,
    })
    return look({ ...now, change: (await read()).change })
  }

  /** Where the meeting is to stand; null when that cannot be had any more. */
  async function wished(
    { meeting }: Standing,
    { start, room }: { start?: string; room?: string },
    what: 'times' | 'rooms' | null,
  ): Promise<Placed | null> {
    const named = ({ mail, name }: { mail: string; name: string }) => ({ mail, name })
    if (what === 'times') {
      const slots = await findMove(world, caller, course, meeting, start)
      const slot = slots.find((one) => Temporal.Instant.from(one.start).equals(start!))
      const free = slot?.rooms.find(({ mail }) => mail === room)
      if (!slot || (meeting.place === 'room' && !free)) return null
      const [from, end] = [Temporal.Instant.from(slot.start), Temporal.Instant.from(slot.end)]
      return { start: from, end, room: free ? named(free) : null }
    }
    if (what === 'rooms') {
      const free = (await findRooms(world, caller, course, meeting)).find(({ mail }) => mail === room)
      return free ? { start: meeting.start, end: meeting.end, room: named(free) } : null
    }
    const { moved } = await newsInOutlook(meeting)
    return moved && { ...moved, room: meeting.room }
  }

  async function callItOff(): Promise<AdaptiveCardActionResponse> {
    const wish = off.safeParse(press.data).data
    const now = await read()
    if (now.meeting.state !== 'cancelled') {
      if (!mayChange(now.meeting, world.clock.now()).change) return standing(null)
      if (!wish)
        return showMeetingChange(world, who, press, now, attention(text.meetingChange.callOff.whyMissing), {
          is: 'why',
        })
      if (wish.stands !== standsAt(now.meeting)) return standing(attention(text.changeCard.since))
      seenByEntra(await callOff(world, caller, now.meeting, wish.because, wish.stands))
    }
    seenByEntra(await leadOn(world, caller, course.reference, meetingId))
    const { own } = await read()
    return standing(own.due || !own.id ? null : good(text.meetingChange.callOff.done))
  }
}

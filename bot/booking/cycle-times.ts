import { Temporal } from 'temporal-polyfill'
import type { findCycleTimes } from '#shared/api/cycles.ts'
import type { Input, Output } from '#shared/api/contract.ts'
import { atLocal, localDate } from '#shared/domain/calendar/zone.ts'
import { cycleOf } from '#shared/domain/course/cycle.ts'
import { findCycle, type CycleStep } from '#shared/domain/meeting/cycle.ts'
import { choicesFor } from '#shared/domain/meeting/cycle-choices.ts'
import { cycleReach, cycleSteps, cycleTypes, type CycleType } from '#shared/domain/meeting/cycle-steps.ts'
import { isNetworkMeeting } from '#shared/domain/meeting/meeting-types.ts'
import { rulesFor } from '#shared/domain/meeting/rules.ts'
import type { BusySpan, SlotRoom } from '#shared/domain/meeting/slot.ts'
import { spared } from '#shared/domain/meeting/spared.ts'
import { adultsIn, daysOf, whoIsAsked } from './look-for-times.ts'
import { slotView, type Asked } from './times-view.ts'
import type { Caller } from '../http/caller.ts'
import { Refused } from '../http/refused.ts'
import { holdSpan } from '../meetings/hold-of.ts'
import type { StoredCourse } from '../storage/courses.ts'
import type { StoredMeeting } from '../storage/meetings.ts'
import type { World } from '../world.ts'

type Body = Input<typeof findCycleTimes>['body']
type Answer = Output<typeof findCycleTimes>

/**
 * Times for a whole cycle: everybody's and every room's free/busy in one go, as for one meeting, and the domain places them.
 * @param standing the meetings of the cycle that are there already: they are not in their own way
 */
export async function proposeCycle(
  world: World,
  caller: Caller,
  course: StoredCourse,
  body: Body,
  standing: readonly StoredMeeting[],
): Promise<Answer> {
  const { steps, asked } = await readSteps(world, caller, course, body, standing)
  const found = findCycle(steps)
  if (!found.meetings) return { meetings: null, blocked: typeOf(found.blocked) }
  return {
    blocked: null,
    meetings: found.meetings.map((one) => {
      const step = steps.find(({ type }) => type === one.type)!
      const former = body.meetings.find(({ type }) => type === one.type)?.present?.room
      const slot = { ...one.slot, rooms: firstly(one.slot.rooms, former) }
      return {
        type: typeOf(one.type),
        slot: slotView(slot, asked),
        moved: one.moved,
        choices: choicesFor(step, found.meetings).map((choice) => slotView(choice, asked)),
      }
    }),
  }
}

/** The searches of a cycle, with the calendars as they are now. One that is booked and held today or before is what it is: none is sought for it. */
export async function readSteps(
  world: World,
  caller: Caller,
  course: StoredCourse,
  body: Body,
  standing: readonly StoredMeeting[],
): Promise<{ steps: CycleStep[]; asked: Asked[] }> {
  const now = world.clock.now()
  const today = localDate(now)
  const { from, until } = daysOf(body)
  const booked = standing.filter(({ state }) => state === 'booked')
  const over = booked.filter(
    (one) => !isNetworkMeeting(one) && Temporal.PlainDate.compare(localDate(one.start), today) <= 0,
  )
  const wishes = body.meetings
    .filter((wish) => !over.some(({ type }) => type === wish.type))
    .map(({ present, ...wish }) => ({ ...wish, present: present && Temporal.Instant.from(present.start) }))
  if (!wishes.some(({ type }) => type === 'networkMeeting'))
    throw new Refused(400, 'invalid-request', 'meetings')
  const contactIds = [...new Set([...body.contactIds, ...(body.leaderId ? [body.leaderId] : [])])]
  const asked = whoIsAsked(course, caller, { ...body, contactIds }, today)
  if (asked.length < 2) throw new Refused(409, 'nobody-picked')
  const leaderMail = asked.find(({ contactId }) => contactId && contactId === body.leaderId)?.mail ?? null

  const microsoft365 = world.onBehalfOf(caller.token)
  const rooms = wishes.some(({ place }) => place === 'room') ? await microsoft365.rooms() : []
  const days = cycleReach({ from, until, today })
  const read = await microsoft365.freeBusy(
    [...asked, ...rooms].map(({ mail }) => mail),
    { start: atLocal(days.from, '00:00'), end: atLocal(days.until.add({ days: 1 }), '00:00') },
  )
  const calendars = new Map(read.map(({ mail, ...calendar }) => [mail.toLowerCase(), calendar]))
  const calendarOf = (mail: string, own: readonly BusySpan[]) => {
    const { busy, hours } = calendars.get(mail.toLowerCase()) ?? { busy: null, hours: null }
    return { busy: busy && spared(busy, own), hours }
  }
  const placed = [...booked, ...placedAnew(wishes, body, booked)]
  /** What stands in this person's calendar of the cycle: hers has them all, his those he is invited to. Nobody's has what is only held. */
  const ownOf = ({ mail, contactId }: (typeof asked)[number]) =>
    mail === caller.mail
      ? placed
      : placed.filter(({ participantIds }) => contactId !== null && participantIds.includes(contactId))
  const held = standing.filter(({ state }) => state !== 'cancelled' && state !== 'declined')
  /** What is only held gives its room back first. One that is booked keeps it until it has moved: till then it is taken for the others. */
  const roomsFor = (type: string) =>
    rooms.map((room) => {
      const own = held.filter((one) => inRoom(room)(one) && (one.state !== 'booked' || one.type === type))
      const refused = body.refused.filter((one) => one.room === room.mail)
      return { ...room, busy: withRefused(calendarOf(room.mail, own.map(holdSpan)).busy, refused) }
    })
  const steps = cycleSteps({
    wishes,
    people: asked.map((one) => ({
      mail: one.mail,
      presence: one.presence,
      ...calendarOf(one.mail, ownOf(one)),
      travelMinutes: body.travelMinutes,
    })),
    leaderMail,
    roomsFor,
    room: body.room,
    adults: adultsIn(course),
    family: body.family,
    from,
    until,
    minutes: body.minutes,
    rules: rulesFor(
      'networkMeeting',
      course.meetings.filter(({ id }) => !standing.some((one) => one.id === id)),
      cycleOf(course),
      today,
    ),
    now,
    today,
  })
  return { steps, asked }
}

const typeOf = (type: string): CycleType => cycleTypes.find((one) => one === type)!

type Placed = BusySpan & Pick<StoredMeeting, 'participantIds'>

/** The network meeting where she has put it in her own calendar, once it stands there. */
function placedAnew(
  wishes: readonly { type: CycleType; present: Temporal.Instant | null }[],
  { minutes }: Body,
  booked: readonly StoredMeeting[],
): Placed[] {
  const present = wishes.find(({ type }) => type === 'networkMeeting')?.present
  const network = booked.find(({ type }) => type === 'networkMeeting')
  return present && network
    ? [{ start: present, end: present.add({ minutes }), participantIds: network.participantIds }]
    : []
}

const inRoom =
  ({ mail }: { mail: string }) =>
  ({ room }: Pick<StoredMeeting, 'room'>) =>
    room?.mail.toLowerCase() === mail.toLowerCase()

/** A room that has said no to a time is taken then, whatever its calendar says. */
function withRefused(busy: BusySpan[] | null, refused: Body['refused']): BusySpan[] | null {
  const spans = refused.map(({ start, end }) => ({
    start: Temporal.Instant.from(start),
    end: Temporal.Instant.from(end),
  }))
  return busy && [...busy, ...spans]
}

/** The room it has already first, when it is free there too. */
export function firstly(rooms: readonly SlotRoom[], mail: string | null | undefined): SlotRoom[] {
  return [...rooms.filter((room) => room.mail === mail), ...rooms.filter((room) => room.mail !== mail)]
}

import { Temporal } from 'temporal-polyfill'
import type { Input, Output } from '#shared/api/contract.ts'
import type { findTimes } from '#shared/api/times.ts'
import { atLocal, localDate } from '#shared/domain/calendar/zone.ts'
import { mayInvite } from '#shared/domain/consent/invite.ts'
import { cycleOf } from '#shared/domain/course/cycle.ts'
import { kindOf, needsPeople } from '#shared/domain/meeting/meeting-kinds.ts'
import { rulesFor } from '#shared/domain/meeting/rules.ts'
import { anyRoom, noWish, type Presence } from '#shared/domain/meeting/slot.ts'
import { findSlots } from '#shared/domain/meeting/slots.ts'
import { spared } from '#shared/domain/meeting/spared.ts'
import type { Caller } from '../http/caller.ts'
import { Refused } from '../http/refused.ts'
import type { StoredCourse } from '../storage/courses.ts'
import { readWelcome } from '../storage/meeting-answers.ts'
import { holdSpan } from '../meetings/hold-of.ts'
import type { Span } from '../ports/microsoft365.ts'
import type { StoredMeeting } from '../storage/meetings.ts'
import type { World } from '../world.ts'
import { timesView, type Asked } from './times-view.ts'

type Body = Input<typeof findTimes>['body']

/** A question for more than this is a mistake, and would be slow for everybody. */
const longestWindowDays = 120

/**
 * Reads everybody's and every room's free/busy in one go and lets the domain find the times.
 * @param target the day that is best; the first one unless said
 */
export async function lookForTimes(
  world: World,
  caller: Caller,
  course: StoredCourse,
  body: Body,
  target?: Temporal.PlainDate,
): Promise<Output<typeof findTimes>> {
  const now = world.clock.now()
  const moves = course.meetings.find(({ id }) => id === body.moves) ?? null
  const asked = whoIsAsked(course, caller, await asBefore(world, caller, body, moves), localDate(now))
  if (asked.length < 2 && needsPeople(body.type)) throw new Refused(409, 'nobody-picked')
  const { from, until } = daysOf(body)
  const at = body.at ? Temporal.Instant.from(body.at) : null
  const inRoom = (body.place ?? 'room') === 'room'

  const microsoft365 = world.onBehalfOf(caller.token)
  const known = inRoom ? await microsoft365.rooms() : []
  if (inRoom && known.length === 0) throw new Refused(409, 'no-rooms')
  const rooms = at && moves ? known.filter((room) => !isItsOwn(moves, room)) : known
  const read = await microsoft365.freeBusy(
    [...asked, ...rooms].map(({ mail }) => mail),
    { start: atLocal(from, '00:00'), end: atLocal(until.add({ days: 1 }), '00:00') },
  )
  const calendars = new Map(
    read.map(({ mail, busy, hours }) => [
      mail.toLowerCase(),
      { hours, busy: busy && moves ? withoutOwn(busy, mail, moves, rooms) : busy },
    ]),
  )
  const calendarOf = (mail: string) => calendars.get(mail.toLowerCase()) ?? { busy: null, hours: null }

  const { margin, family } = kindOf(body.type)
  const found = findSlots({
    people: asked.map(({ mail, presence }) => ({
      mail,
      // Where it stands already, nobody's calendar decides any more.
      presence: at ? 'welcome' : presence,
      ...calendarOf(mail),
      ...(at ? { hours: null } : {}),
      travelMinutes: body.travelMinutes ?? 0,
    })),
    rooms: rooms.map((room) => ({ ...room, busy: calendarOf(room.mail).busy })),
    need: inRoom
      ? {
          seats: asked.length + (family === 'no' ? 0 : adultsIn(course)),
          ...(body.room ?? moves?.roomWish ?? anyRoom),
          only: body.rooms,
        }
      : null,
    family: at ? noWish : (body.family ?? moves?.family ?? noWish),
    from,
    until,
    minutes: body.minutes,
    margin,
    overLunch: at !== null,
    rules: rulesFor(body.type, course.meetings, cycleOf(course), localDate(now)),
    target: target ?? from,
    now,
    at,
    first: at ?? (body.first ? Temporal.Instant.from(body.first) : null),
  })
  return { ...timesView(found, asked), places: placesOf(known) }
}

/** Another room than the one that it has, or that has said no to it, is wanted. */
const isItsOwn = ({ room, holdId, state }: StoredMeeting, { mail }: { mail: string }) =>
  (holdId !== null || state === 'declined') && room?.mail.toLowerCase() === mail.toLowerCase()

/** Of a meeting that is moved, whoever need not come need not come to it at another time either, unless it is said anew. */
async function asBefore(
  world: World,
  caller: Caller,
  { contactIds, welcomeIds }: Body,
  moves: StoredMeeting | null,
): Promise<Pick<Body, 'contactIds' | 'welcomeIds'>> {
  if (!moves || welcomeIds) return { contactIds, welcomeIds }
  const welcome = await world.db.as(caller, (tx) => readWelcome(tx, moves.id))
  return {
    contactIds: contactIds.filter((id) => !welcome.includes(id)),
    welcomeIds: contactIds.filter((id) => welcome.includes(id)),
  }
}

/** She herself, and those picked whose consent covers them and who have a mailbox. */
export function whoIsAsked(
  course: StoredCourse,
  caller: Caller,
  body: Pick<Body, 'contactIds' | 'welcomeIds'>,
  today: Temporal.PlainDate,
): Asked[] {
  const people: Asked[] = [{ mail: caller.mail, name: caller.name, contactId: null, presence: 'always' }]
  for (const contact of course.contacts) {
    const presence: Presence | null = body.contactIds.includes(contact.id)
      ? 'needed'
      : body.welcomeIds?.includes(contact.id)
        ? 'welcome'
        : null
    if (!presence || !contact.mail) continue
    if (people.some(({ mail }) => mail.toLowerCase() === contact.mail!.toLowerCase())) continue
    if (mayInvite(contact, { ...course, today }).may)
      people.push({ mail: contact.mail, name: contact.name, contactId: contact.id, presence })
  }
  return people
}

/** What the meeting that is moved takes itself: of those who come its time, of its room the margins too, and of any other room nothing. */
function withoutOwn(
  busy: readonly Span[],
  mail: string,
  meeting: StoredMeeting,
  rooms: readonly { mail: string }[],
): Span[] {
  const same = (one: string | undefined) => one?.toLowerCase() === mail.toLowerCase()
  if (same(meeting.room?.mail)) return spared(busy, [holdSpan(meeting)])
  return rooms.some((room) => same(room.mail)) ? [...busy] : spared(busy, [meeting])
}

export function daysOf(body: Pick<Body, 'from' | 'until'>): {
  from: Temporal.PlainDate
  until: Temporal.PlainDate
} {
  const from = Temporal.PlainDate.from(body.from)
  const until = Temporal.PlainDate.from(body.until)
  if (Temporal.PlainDate.compare(until, from) < 0 || from.until(until).days > longestWindowDays)
    throw new Refused(400, 'invalid-request', 'until')
  return { from, until }
}

/** D-10: the adults of the family sit at the table too, though Outlook never knows them. */
export const adultsIn = (course: StoredCourse) => course.members.filter(({ role }) => role === 'adult').length

const placesOf = (rooms: readonly { place: string | null }[]) =>
  [...new Set(rooms.flatMap(({ place }) => place ?? []))].toSorted((a, b) => a.localeCompare(b, 'da'))

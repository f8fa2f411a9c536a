import { Temporal } from 'temporal-polyfill'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { anyRoom, noWish, type FamilyWish, type RoomWish } from '#shared/domain/meeting/slot.ts'
import type { MeetingPlace } from '#shared/domain/meeting/meeting-kind.ts'
import { kindOf, needsPeople } from '#shared/domain/meeting/meeting-kinds.ts'
import { isFollowed, type MeetingType } from '#shared/domain/meeting/meeting-types.ts'
import { noticeDays } from '#shared/domain/meeting/rules.ts'

export type Slot = { start: string; end: string }
export type Room = { mail: string; name: string }

/** What she wants to book, as far as she has said it. Dates are ISO dates in Denmark, slots are instants. */
export type Wish = {
  type: MeetingType
  place: MeetingPlace
  courseId: string | null
  minutes: number
  from: string
  until: string
  contactIds: string[]
  /** Those picked without whom the meeting can be held. */
  welcomeIds: string[]
  family: FamilyWish
  roomWish: RoomWish
  /** What everybody needs to get there, and back. */
  travelMinutes: number
  /** Held on Teams too. */
  onTeams: boolean
  slot: Slot | null
  room: Room | null
}
/** Without a room only where none is needed. */
export type CompleteWish = Wish & { courseId: string; slot: Slot }
export type LineId = 'course' | 'meeting' | 'people' | 'time'

/** The lengths on offer, in minutes; a network meeting takes two hours (T-10). */
export const lengths = [60, 90, 120, 150, 180]
const usualLength = 120
const windowDays = 21

/**
 * The wish an appointment begins with: sooner than the agenda allows (T-12) only when she says so. A time that she has set in the form herself is her first wish: the window lies
 * round it when it is far off, and its length counts when it is long enough for a network meeting.
 */
export function firstWish(now: string, own: Slot | null): Wish {
  let from = localDate(Temporal.Instant.from(now)).add({ days: noticeDays })
  const ownDay = own && dayOf(own)
  if (ownDay && Temporal.PlainDate.compare(ownDay, from) < 0) from = ownDay
  if (ownDay && Temporal.PlainDate.compare(ownDay, from.add({ days: windowDays })) > 0)
    from = ownDay.subtract({ days: 7 })
  const minutes = own ? minutesOf(own) : usualLength
  return {
    type: 'networkMeeting',
    place: kindOf('networkMeeting').place,
    courseId: null,
    minutes: lengths.includes(minutes) ? minutes : usualLength,
    from: from.toString(),
    until: from.add({ days: windowDays }).toString(),
    contactIds: [],
    welcomeIds: [],
    family: noWish,
    roomWish: anyRoom,
    travelMinutes: 0,
    onTeams: false,
    slot: null,
    room: null,
  }
}

/** The days to look in moved to a time of her own that lies outside them. A time already chosen stays, and so do the days. */
export function reaching(wish: Wish, own: Slot | null, now: string): Wish {
  if (!own || wish.slot) return wish
  const day = dayOf(own).toString()
  if (day >= wish.from && day <= wish.until) return wish
  const { from, until } = firstWish(now, own)
  return { ...wish, from, until }
}

/** Her own time counts as a wish from tomorrow on; a new form's "next half hour" does not. */
export function ownWish(now: string, times: Slot): Slot | null {
  const today = localDate(Temporal.Instant.from(now))
  return Temporal.PlainDate.compare(dayOf(times), today) > 0 && minutesOf(times) > 0 ? times : null
}

const dayOf = (slot: Slot) => localDate(Temporal.Instant.from(slot.start))
export const minutesOf = (slot: Slot) =>
  Temporal.Instant.from(slot.start).until(Temporal.Instant.from(slot.end)).total('minutes')

type Deciding = Omit<Wish, 'slot' | 'room'>

/** What decides which times are possible has changed: the chosen time falls; another course's people fall too; another type has its own length and place. */
export function changed(wish: Wish, change: Partial<Deciding>): Wish {
  const another = change.courseId !== undefined && change.courseId !== wish.courseId
  const people = another ? { contactIds: [], welcomeIds: [] } : {}
  const kind = change.type && kindOf(change.type)
  const length = kind ? { minutes: kind.minutes, place: kind.place } : {}
  const next = { ...wish, ...people, ...length, ...change, slot: null, room: null }
  return { ...next, welcomeIds: next.welcomeIds.filter((id) => next.contactIds.includes(id)) }
}

/** Another course has its own people, and its model's name for the meeting that it is followed up by (2.E); the rest of the wish stays. */
export function inCourse(wish: Wish, { id, meeting }: { id: string; meeting: MeetingType }): Wish {
  return { ...changed(wish, { courseId: id }), type: isFollowed(wish) ? meeting : wish.type }
}

/** Two weeks more to look in. */
export function wider(wish: Wish): Wish {
  return changed(wish, { until: Temporal.PlainDate.from(wish.until).add({ days: 14 }).toString() })
}

/** What is wrong with the days to look in; null when they can be searched. The service looks through 120 days at a time. */
export function windowFault(wish: Wish): 'upsideDown' | 'tooWide' | null {
  const days = Temporal.PlainDate.from(wish.from).until(wish.until).days
  if (days < 0) return 'upsideDown'
  return days > 120 ? 'tooWide' : null
}

/** Is nobody picked, though the meeting needs somebody from the network? */
export function lacksPeople({ type, contactIds }: Wish): boolean {
  return contactIds.length === 0 && needsPeople(type)
}

/** The first line that still needs her, from above; null when all is said. */
export function missing(wish: Wish): Exclude<LineId, 'meeting'> | null {
  if (!wish.courseId) return 'course'
  if (lacksPeople(wish)) return 'people'
  return wish.slot && (wish.room || wish.place !== 'room') ? null : 'time'
}

export function isComplete(wish: Wish): wish is CompleteWish {
  return missing(wish) === null
}

import type { Temporal } from 'temporal-polyfill'
import type { SchoolHoliday } from '../calendar/school-holidays.ts'
import type { Hours } from './grid.ts'

export type BusySpan = { start: Temporal.Instant; end: Temporal.Instant }

/** `always`: without this one there is no meeting · `needed`: a time without this one is a near miss · `welcome`: comes if possible. */
export type Presence = 'always' | 'needed' | 'welcome'

export type SlotPerson = {
  mail: string
  presence: Presence
  /** Null when the mailbox is unknown to Microsoft 365. */
  busy: readonly BusySpan[] | null
  /** The person's own working hours on the clock of `zone`; null when they are not known. */
  hours: { zone: string; hours: readonly Hours[] } | null
  /** Minutes of travel that must be free before and after. */
  travelMinutes: number
}

export const roomEquipment = ['screen', 'video', 'audio'] as const
export type RoomEquipment = (typeof roomEquipment)[number]

/** `capacity`, `place` and `accessible` are null when nobody has said so in Microsoft 365. */
export type SlotRoom = {
  mail: string
  name: string
  capacity: number | null
  place: string | null
  accessible: boolean | null
  equipment: readonly RoomEquipment[]
  busy: readonly BusySpan[] | null
}

/** What the room must have. `place` null is anywhere, `only` null is any room. */
export type RoomNeed = {
  seats: number
  accessible: boolean
  equipment: readonly RoomEquipment[]
  place: string | null
  only: readonly string[] | null
}

/** What of a meeting's wishes is about the family itself: when it would rather not, and that somebody comes by wheelchair. */
export type ToldWish = FamilyWish & { wheelchair: boolean }

/** What was asked of the room beside seats for all: kept to whenever another is looked for. */
export type RoomWish = Pick<RoomNeed, 'accessible' | 'equipment' | 'place'>
export const anyRoom = { accessible: false, equipment: [], place: null } satisfies RoomWish

/** When the family would rather not: before or after a time of the day ("09:00"), on some weekdays (Monday is 1). */
export type FamilyWish = { notBefore: string | null; notAfter: string | null; notOn: readonly number[] }
export const noWish = { notBefore: null, notAfter: null, notOn: [] } satisfies FamilyWish

/** Everything that decides a time. Dates are days in Denmark. */
export type Search = {
  people: readonly SlotPerson[]
  rooms: readonly SlotRoom[]
  /** Null when the meeting needs no room: a call, a visit, a meeting on Teams. */
  need: RoomNeed | null
  family: FamilyWish
  from: Temporal.PlainDate
  until: Temporal.PlainDate
  minutes: number
  /** Minutes the room is kept before and after (T-10). */
  margin: { before: number; after: number }
  /** May a meeting lie across lunch? */
  overLunch: boolean
  /** The first and the last day that the rules like (T-12, T-14); null when they say nothing. */
  rules: { earliest: Temporal.PlainDate | null; latest: Temporal.PlainDate | null }
  /** The day that is best; the nearer, the better. */
  target: Temporal.PlainDate
  now: Temporal.Instant
  /** A meeting stands at this start already, and only a room is looked for: no other start is, and no hours, wishes or days are in its way. */
  at?: Temporal.Instant | null
  /** A start she has set herself: offered before all others when it fits, at any hour of a searched day. */
  first: Temporal.Instant | null
}

/** Why a time is where it is among the others. */
export type SlotReason =
  | { kind: 'yours' }
  | { kind: 'everybody' }
  | { kind: 'without'; mails: string[] }
  | { kind: 'short-notice' }
  | { kind: 'after-three-months' }
  | { kind: 'school-holiday'; holiday: SchoolHoliday }
  | { kind: 'earliest' }

export type Slot = {
  start: Temporal.Instant
  end: Temporal.Instant
  rooms: SlotRoom[]
  reasons: SlotReason[]
}

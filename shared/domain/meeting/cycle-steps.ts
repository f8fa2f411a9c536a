import { Temporal } from 'temporal-polyfill'
import type { CycleStep } from './cycle.ts'
import type { MeetingPlace } from './meeting-kind.ts'
import { kindOf } from './meeting-kinds.ts'
import type { MeetingType } from './meeting-types.ts'
import type { FamilyWish, RoomNeed, Search, SlotPerson, SlotRoom } from './slot.ts'

/** The meetings of one turn of the drejebog, in the order in which they are held (D-07, D-09, D-10, D-12, D-11: O-05). */
export const cycleTypes = [
  'familyPreparation',
  'leaderPreparation',
  'networkMeeting',
  'debrief',
  'afterMeeting',
] as const satisfies readonly MeetingType[]
export type CycleType = (typeof cycleTypes)[number]

/** Those that are held only with a meeting leader. */
export const withLeader: readonly CycleType[] = ['leaderPreparation', 'debrief']

/** So many days before and after the network meeting the others may lie (kindOf(…).window, a long weekend added). */
const reach = { before: 28, after: 14 }

/** One meeting as it is wished. `present` is where it lies, or where she has put it. */
export type CycleWish = {
  type: CycleType
  place: MeetingPlace
  present: Temporal.Instant | null
  fixed: boolean
}

/** Everything that a cycle's times depend on. `people` of the network meeting begin with the one who calls it. */
export type CycleAsked = {
  wishes: readonly CycleWish[]
  people: readonly SlotPerson[]
  /** Comes to formøde and debrief too; null when there is none. */
  leaderMail: string | null
  /** As free as they are for a meeting of this type. */
  roomsFor: (type: CycleType) => readonly SlotRoom[]
  room: Pick<RoomNeed, 'accessible' | 'equipment' | 'place'>
  /** How many of the family sit at the table when it is there. */
  adults: number
  family: FamilyWish
  /** The days in which the network meeting may lie, and its length. */
  from: Temporal.PlainDate
  until: Temporal.PlainDate
  minutes: number
  rules: Search['rules']
  now: Temporal.Instant
  today: Temporal.PlainDate
}

/** The days that must be known of every calendar; nobody is called to a meeting today. */
export function cycleReach({ from, until, today }: Pick<CycleAsked, 'from' | 'until' | 'today'>): {
  from: Temporal.PlainDate
  until: Temporal.PlainDate
} {
  const [earliest, tomorrow] = [from.subtract({ days: reach.before }), today.add({ days: 1 })]
  return {
    from: Temporal.PlainDate.compare(earliest, tomorrow) < 0 ? tomorrow : earliest,
    until: until.add({ days: reach.after }),
  }
}

/** The searches of a cycle, in order: who comes to each, what room it needs and on which days it may lie. */
export function cycleSteps(asked: CycleAsked): CycleStep[] {
  const wished = cycleTypes.flatMap((type) => asked.wishes.find((wish) => wish.type === type) ?? [])
  return wished.map(({ type, place, present, fixed }) => ({
    type,
    present,
    fixed,
    search: searchFor(asked, type, place),
  }))
}

function searchFor(asked: CycleAsked, type: CycleType, place: MeetingPlace): Search {
  const { minutes, margin, family } = kindOf(type)
  const isNetwork = type === 'networkMeeting'
  const people = comingTo(asked, type)
  const { from, until } = isNetwork ? asked : cycleReach(asked)
  return {
    people,
    rooms: asked.roomsFor(type),
    need:
      place === 'room'
        ? {
            ...asked.room,
            // A screen is for the many; a talk between two or three needs a door.
            equipment: isNetwork ? asked.room.equipment : [],
            seats: people.length + (family === 'no' ? 0 : asked.adults),
            only: null,
          }
        : null,
    family: family === 'no' ? { notBefore: null, notAfter: null, notOn: [] } : asked.family,
    from,
    until,
    minutes: isNetwork ? asked.minutes : minutes,
    margin,
    overLunch: false,
    rules: isNetwork ? asked.rules : { earliest: null, latest: null },
    target: from,
    now: asked.now,
    first: null,
  }
}

/** Everybody to the network meeting; she herself to all; the meeting leader to what is held with him. */
function comingTo({ people, leaderMail }: CycleAsked, type: CycleType): SlotPerson[] {
  const { network } = kindOf(type)
  if (network === 'everybody') return [...people]
  const leader = network === 'picked' ? people.filter(({ mail }, n) => n > 0 && mail === leaderMail) : []
  return [...people.slice(0, 1), ...leader.map((one) => ({ ...one, presence: 'needed' as const }))]
}

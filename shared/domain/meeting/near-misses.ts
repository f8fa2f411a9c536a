import { roomFits } from './grid.ts'
import { possible } from './possible.ts'
import { prepare, type Prepared } from './prepared.ts'
import { compareRank, ranked } from './ranking.ts'
import type { RoomEquipment, Search, Slot, SlotRoom } from './slot.ts'

/** One thing to give up. `minutes` is how much shorter the meeting becomes. */
export type Drop =
  | { kind: 'people'; mails: readonly string[] }
  | { kind: 'room'; need: 'seats' | 'accessible' | 'equipment' | 'place' | 'only' }
  | { kind: 'shorter'; minutes: number }
  | { kind: 'family'; wish: 'notBefore' | 'notAfter' | 'notOn' }
  | { kind: 'lunch' }

/** What it costs, in the things themselves: who is not there, how many seats are lacking, what the room has not, how many minutes. */
export type Cost =
  | { kind: 'absent'; mails: readonly string[] }
  | { kind: 'seats'; lacking: number }
  | { kind: 'steps' }
  | { kind: 'equipment'; lacking: RoomEquipment[] }
  | { kind: 'elsewhere'; place: string | null }
  | { kind: 'another-room' }
  | { kind: 'minutes'; fewer: number }
  | { kind: 'family' }
  | { kind: 'lunch' }

/** The best time there is when `drop` is given up and nothing else. */
export type NearMiss = { drop: Drop; slot: Slot; cost: Cost }

/** No meeting is cut to less than this, nor to less than half. */
const shortest = 30
const step = 15
/** More people than this missing is another meeting. */
const mostAbsent = 3
const mostOffered = 3

/** For a search in which nothing fits: what would fit if one thing were given up, the cheapest first. */
export function nearMissesOf(search: Search, prepared: Prepared): NearMiss[] {
  const others = [
    ...ofRoom(search),
    ...ofFamily(search),
    ...(search.overLunch ? [] : [{ kind: 'lunch' as const }]),
  ]
  const shorter = lengthsBelow(search.minutes)
    .map((minutes) => offer(search, { kind: 'shorter', minutes: search.minutes - minutes }))
    .find((found) => found !== null)
  return [
    ...(shorter ? [shorter] : []),
    ...others.flatMap((drop) => offer(search, drop) ?? []),
    ...absences(prepared).flatMap((mails) => offer(search, { kind: 'people', mails }) ?? []),
  ]
}

/** The search as it is when the thing has been given up. */
export function without(search: Search, drop: Drop): Search {
  switch (drop.kind) {
    case 'people':
      return { ...search, people: search.people.filter(({ mail }) => !drop.mails.includes(mail)) }
    case 'room':
      return { ...search, need: { ...search.need, [drop.need]: anything[drop.need] } }
    case 'shorter':
      return { ...search, minutes: search.minutes - drop.minutes }
    case 'family':
      return { ...search, family: { ...search.family, [drop.wish]: drop.wish === 'notOn' ? [] : null } }
    case 'lunch':
      return { ...search, overLunch: true }
  }
}

const anything = { seats: 0, accessible: false, equipment: [], place: null, only: null }

function offer(search: Search, drop: Drop): NearMiss | null {
  const less = without(search, drop)
  const [best] = possible(less, prepare(less))
    .map((one) => ranked(one, less))
    .toSorted(compareRank)
  return best ? { drop, slot: best.slot, cost: costOf(search, drop, best.slot.rooms[0]) } : null
}

function ofRoom({ need }: Search): Drop[] {
  const asked = (['seats', 'accessible', 'equipment', 'place', 'only'] as const).filter((one) =>
    one === 'equipment' ? need.equipment.length > 0 : Boolean(need[one]),
  )
  return asked.map((one) => ({ kind: 'room', need: one }))
}

function ofFamily({ family }: Search): Drop[] {
  const asked = (['notBefore', 'notAfter', 'notOn'] as const).filter((one) =>
    one === 'notOn' ? family.notOn.length > 0 : family[one] !== null,
  )
  return asked.map((wish) => ({ kind: 'family', wish }))
}

function lengthsBelow(minutes: number): number[] {
  const least = Math.max(shortest, minutes / 2)
  const lengths: number[] = []
  for (let shorter = minutes - step; shorter >= least; shorter -= step) lengths.push(shorter)
  return lengths
}

/** The smallest groups whose absence would let the others meet; those who must always be there are in none. */
function absences({ starts, people, rooms, size }: Prepared): string[][] {
  const groups = new Map<string, string[]>()
  let least = mostAbsent
  for (const start of starts) {
    if (!rooms.some(({ runs }) => roomFits(runs, start, size))) continue
    const absent = people.filter(
      ({ person, runs }) => person.presence !== 'welcome' && (!runs || runs[start]! < size.length),
    )
    if (absent.length > least || absent.some(({ person }) => person.presence === 'always')) continue
    if (absent.length < least) groups.clear()
    least = absent.length
    const mails = absent.map(({ person }) => person.mail)
    groups.set(mails.join('\n'), mails)
  }
  return [...groups.values()].slice(0, mostOffered)
}

/** @param room the one that is offered first */
function costOf({ need }: Search, drop: Drop, room: SlotRoom | undefined): Cost {
  switch (drop.kind) {
    case 'people':
      return { kind: 'absent', mails: drop.mails }
    case 'shorter':
      return { kind: 'minutes', fewer: drop.minutes }
    case 'family':
    case 'lunch':
      return { kind: drop.kind }
    case 'room':
      switch (drop.need) {
        case 'seats':
          return { kind: 'seats', lacking: need.seats - (room?.capacity ?? need.seats) }
        case 'accessible':
          return { kind: 'steps' }
        case 'equipment':
          return {
            kind: 'equipment',
            lacking: need.equipment.filter((thing) => !room?.equipment.includes(thing)),
          }
        case 'place':
          return { kind: 'elsewhere', place: room?.place ?? null }
        case 'only':
          return { kind: 'another-room' }
      }
  }
}

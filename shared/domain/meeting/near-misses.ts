import { costOf, type Cost } from './cost.ts'
import { hasRoom, prepare, type Prepared } from './prepared.ts'
import { possible } from './possible.ts'
import { compareRank, ranked } from './ranking.ts'
import type { Search, Slot } from './slot.ts'

/** One thing to give up. `minutes` is how much shorter the meeting becomes. */
export type Drop =
  | { kind: 'people'; mails: readonly string[] }
  | { kind: 'room'; need: 'seats' | 'accessible' | 'equipment' | 'place' | 'only' }
  | { kind: 'shorter'; minutes: number }
  | { kind: 'family'; wish: 'notBefore' | 'notAfter' | 'notOn' }
  | { kind: 'lunch' }

/** The best time there is when those things are given up and nothing else: one thing, or two where one is not enough. */
export type NearMiss = { given: readonly { drop: Drop; cost: Cost }[]; slot: Slot }

/** No meeting is cut to less than this, nor to less than half. */
const shortest = 30
const step = 15
/** More people than this missing is another meeting. */
const mostAbsent = 3
const mostOffered = 3
/** So many pairs are a choice; more are a list. */
const mostPairs = 5

/**
 * For a search in which nothing fits: what would fit if one thing were given up, the cheapest first; when no single thing
 * is enough, if two were.
 */
export function nearMissesOf(search: Search, prepared: Prepared): NearMiss[] {
  const single = offersIn(search, prepared)
  const found =
    single.length > 0 ? single.map(({ drop, slot }) => ({ drops: [drop], slot })) : pairsIn(search)
  return found.map(({ drops, slot }) => ({
    given: drops.map((drop) => ({ drop, cost: costOf(search.need, drop, slot.rooms[0]) })),
    slot,
  }))
}

type Offer = { drop: Drop; slot: Slot }

function offersIn(search: Search, prepared: Prepared): Offer[] {
  const shorter = lengthsBelow(search.minutes)
    .map((minutes) => offer(search, { kind: 'shorter', minutes: search.minutes - minutes }))
    .find((found) => found !== null)
  return [
    ...(shorter ? [shorter] : []),
    ...besidesPeople(search).flatMap((drop) => offer(search, drop) ?? []),
    ...absences(prepared).flatMap((mails) => offer(search, { kind: 'people', mails }) ?? []),
  ]
}

/** Of each two kinds of thing the best pair, each found by giving up the first and asking the same again. */
function pairsIn(search: Search): { drops: Drop[]; slot: Slot }[] {
  const firsts: Drop[] = [
    ...besidesPeople(search),
    ...lengthsBelow(search.minutes).map((minutes) => ({
      kind: 'shorter' as const,
      minutes: search.minutes - minutes,
    })),
  ]
  const pairs = new Map<string, { drops: Drop[]; slot: Slot }>()
  for (const first of firsts) {
    const less = without(search, first)
    for (const { drop, slot } of offersIn(less, prepare(less))) {
      // Shorter and shorter still is one thing.
      if (first.kind === 'shorter' && drop.kind === 'shorter') continue
      const key = [nameOf(first), nameOf(drop)].toSorted().join('\n')
      if (!pairs.has(key)) pairs.set(key, { drops: [first, drop], slot })
    }
  }
  return [...pairs.values()].slice(0, mostPairs)
}

function nameOf(drop: Drop): string {
  switch (drop.kind) {
    case 'room':
      return drop.need
    case 'family':
      return drop.wish
    case 'people':
      return [drop.kind, ...drop.mails].join(' ')
    case 'shorter':
    case 'lunch':
      return drop.kind
  }
}

/** The search as it is when the thing has been given up. */
export function without(search: Search, drop: Drop): Search {
  switch (drop.kind) {
    case 'people':
      return { ...search, people: search.people.filter(({ mail }) => !drop.mails.includes(mail)) }
    case 'room':
      return { ...search, need: search.need && { ...search.need, [drop.need]: anything[drop.need] } }
    case 'shorter':
      return { ...search, minutes: search.minutes - drop.minutes }
    case 'family':
      return { ...search, family: { ...search.family, [drop.wish]: drop.wish === 'notOn' ? [] : null } }
    case 'lunch':
      return { ...search, overLunch: true }
  }
}

const anything = { seats: 0, accessible: false, equipment: [], place: null, only: null }

function offer(search: Search, drop: Drop): Offer | null {
  const less = without(search, drop)
  const [best] = possible(less, prepare(less))
    .map((one) => ranked(one, less))
    .toSorted(compareRank)
  return best ? { drop, slot: best.slot } : null
}

function besidesPeople(search: Search): Drop[] {
  return [...ofRoom(search), ...ofFamily(search), ...(search.overLunch ? [] : [{ kind: 'lunch' as const }])]
}

function ofRoom({ need }: Search): Drop[] {
  if (!need) return []
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
function absences(prepared: Prepared): string[][] {
  const { starts, people, size } = prepared
  const groups = new Map<string, string[]>()
  let least = mostAbsent
  for (const start of starts) {
    if (!hasRoom(prepared, start)) continue
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

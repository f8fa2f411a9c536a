import type { About } from '../course/about.ts'
import type { FamilyMember } from '../course/family.ts'
import type { Contact } from '../network/contact.ts'
import type { Agreement, Goal, Measure } from '../plan/plan.ts'
import { isAmbiguous } from '../privacy/ambiguous.ts'

/** What says something about somebody, in words that people typed. */
export type Row = Contact | Goal | Measure | Agreement
/** The line on how a member of the family is: filed under him, in words that may name others (F-PLAN-1 "Aktuel situation"). */
export type Line = About & { situation: string }

export const situationOf = ({ id, situation, situationType }: FamilyMember): Line => ({
  about: [id],
  type: situationType,
  situation,
})

/** Whoever a name that was typed may be: the family, and the people on its map. */
export type People = {
  members: readonly Pick<FamilyMember, 'id' | 'name'>[]
  contacts: readonly Pick<Contact, 'name'>[]
}

/**
 * Everybody of the family whom a row concerns: those it was filed under, and those its words name besides. An agreement filed
 * under the child that says what the mother does is about her too, and needs her yes.
 * @returns ids of members, each once; everybody when it was filed under nobody
 */
export function whomItConcerns(row: Row | Line, people: People): string[] {
  return concerned(row.about, wordsOf(row), people)
}

/** The same of words that stand in no row. */
export function concerned(about: readonly string[], words: string, people: People): string[] {
  if (about.length === 0) return people.members.map(({ id }) => id)
  return [...about, ...namedIn(words, people).filter((id) => !about.includes(id))]
}

/** Whom something of which kind is written about, for a decision on each. */
export function pairsOf(row: Row | Line, people: People) {
  return whomItConcerns(row, people).map((memberId) => ({ memberId, type: row.type }))
}

/**
 * The row for a reader who knows of these alone. Who does something is said in a field of its own: where it names somebody else
 * of the family the field is empty, and the row stays. The agreement on when Emil changes home is his father's to read, and not
 * who lives in the other home.
 */
export function narrowed<Kind extends Row>(
  row: Kind,
  people: People,
  isKnown: (memberId: string) => boolean,
): Kind {
  const kept = (typed: string) => (namedIn(typed, people).every(isKnown) ? typed : '')
  if ('function' in row) return { ...row, function: kept(row.function) }
  if ('who' in row) return { ...row, who: kept(row.who) }
  return { ...row, responsible: kept(row.responsible) }
}

/** A contact's own name is who he is, and says nothing of a child who shares it. */
function wordsOf(row: Row | Line): string {
  if ('situation' in row) return row.situation
  if ('function' in row) return ''
  if ('text' in row) return `${row.text}\n${row.when}`
  return 'measure' in row ? row.measure : row.content
}

type NamesIn = (typed: string) => string[]
/** A family's names are asked about for each of its rows, so they are made ready once. */
const ready = new WeakMap<People['members'], { contacts: People['contacts']; namesIn: NamesIn }>()

/** @returns ids of the members of the family whom the words name */
export function namedIn(typed: string, people: People): string[] {
  const { members, contacts } = people
  const found = ready.get(members)
  const names = found?.contacts === contacts ? found : { contacts, namesIn: makeReady(people) }
  if (names !== found) ready.set(members, names)
  return names.namesIn(typed)
}

function makeReady(people: People): NamesIn {
  const names = people.members.flatMap(({ id, name }) => {
    const given = name.trim().split(/\s+/)[0] ?? ''
    return given ? [{ id, given: given.toLowerCase(), isNamed: isNamed(given, people) }] : []
  })
  return (typed) => {
    const lower = typed.toLowerCase()
    return names.flatMap(({ id, given, isNamed: is }) => (lower.includes(given) && is(typed) ? [id] : []))
  }
}

/** No letter or digit goes on, nor a double name. */
const wordEnd = String.raw`(?!-?[\p{L}\p{N}])`
const genitive = "(?:['’]?[sS]|['’])?"

/**
 * By the given name, with or without the s of the genitive, whatever word comes next: a capital may begin a school, a diagnosis or a
 * family name that was not written down. It is somebody else only where the whole name of somebody on the map stands.
 */
function isNamed(given: string, people: People): (typed: string) => boolean {
  const isOther = somebodyElse(given, people)
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${spellings(given)})${genitive}(?![\p{L}\p{N}])`,
    isAmbiguous(given.toLowerCase()) ? 'gu' : 'giu',
  )
  return (typed) => [...typed.matchAll(pattern)].some(({ index }) => !isOther(typed.slice(index)))
}

/** A name that is also a word counts where it is written as a name. */
const spellings = (word: string) =>
  [word, word.charAt(0).toUpperCase() + word.slice(1).toLowerCase(), word.toUpperCase()].map(escape).join('|')

/**
 * Does a text begin with the whole name of somebody on the map who shares the given name and not the family's? As it is written on
 * the map, or in capitals; and no name of the family follows.
 */
function somebodyElse(given: string, { members, contacts }: People): (text: string) => boolean {
  const own = new Set(members.flatMap(({ name }) => wordsIn(name.toLowerCase())))
  const patterns = contacts.flatMap(({ name }) => {
    const [first, ...rest] = wordsIn(name)
    const isFamily = rest.every((word) => own.has(word.toLowerCase()))
    if (first?.toLowerCase() !== given.toLowerCase() || isFamily) return []
    const whole = [name, name.toUpperCase()].map((one) =>
      wordsIn(one)
        .map(escape)
        .join(String.raw`\s+`),
    )
    return [new RegExp(`^(?:${whole.join('|')})${genitive}${wordEnd}`, 'u')]
  })
  return (text) =>
    patterns.some((pattern) => {
      const found = pattern.exec(text)?.[0]
      if (found === undefined) return false
      const next = /^\s+([\p{L}-]+)/u.exec(text.slice(found.length))?.[1]
      return next === undefined || !own.has(next.toLowerCase())
    })
}

const wordsIn = (name: string) => name.trim().split(/\s+/)

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

import type { FamilyMember } from '../course/family.ts'
import type { Contact } from '../network/contact.ts'
import type { Agreement, Goal, Measure } from '../plan/plan.ts'
import { isAmbiguous } from '../privacy/ambiguous.ts'

/** What says something about somebody, in words that people typed. */
export type Row = Contact | Goal | Measure | Agreement

/**
 * Everybody of the family whom a row concerns: those it was filed under, and those its words name besides. An agreement filed
 * under the child that says what the mother does is about her too, and needs her yes.
 * @returns ids of members, each once; everybody when it was filed under nobody
 */
export function whomItConcerns(row: Row, members: readonly FamilyMember[]): string[] {
  if (row.about.length === 0) return members.map(({ id }) => id)
  const named = namedIn(wordsOf(row), members).filter(({ id }) => !row.about.includes(id))
  return [...row.about, ...named.map(({ id }) => id)]
}

/** Whom something of which kind is written about, for a decision on each. */
export function pairsOf(row: Row, members: readonly FamilyMember[]) {
  return whomItConcerns(row, members).map((memberId) => ({ memberId, type: row.type }))
}

/**
 * The row for a reader who knows of these alone. Who does something is said in a field of its own: where it names somebody else
 * of the family the field is empty, and the row stays. The agreement on when Emil changes home is his father's to read, and not
 * who lives in the other home.
 */
export function narrowed<Kind extends Row>(
  row: Kind,
  members: readonly FamilyMember[],
  isKnown: (memberId: string) => boolean,
): Kind {
  const kept = (typed: string) => (namedIn(typed, members).every(({ id }) => isKnown(id)) ? typed : '')
  if ('function' in row) return { ...row, function: kept(row.function) }
  if ('who' in row) return { ...row, who: kept(row.who) }
  return { ...row, responsible: kept(row.responsible) }
}

/** A contact's own name is who he is, and says nothing of a child who shares it. */
function wordsOf(row: Row): string {
  if ('function' in row) return ''
  if ('text' in row) return `${row.text}\n${row.when}`
  return 'measure' in row ? row.measure : row.content
}

const namedIn = (typed: string, members: readonly FamilyMember[]) =>
  members.filter(({ name }) => isNamed(name, members, typed))

/** By the given name, with or without the s of the genitive, and not as the given name of somebody with another family name. */
function isNamed(name: string, members: readonly FamilyMember[], typed: string): boolean {
  const given = name.trim().split(/\s+/)[0] ?? ''
  if (given.length === 0 || !typed.toLowerCase().includes(given.toLowerCase())) return false
  const own = new Set(members.flatMap((member) => member.name.toLowerCase().split(/\s+/)))
  const flags = isAmbiguous(given.toLowerCase()) ? 'gu' : 'giu'
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escape(given)}(?:['’]?s|['’])?(?![\\p{L}\\p{N}])`, flags)
  return [...typed.matchAll(pattern)].some(({ 0: found, index }) => {
    const next = /^[ \t]+(\p{Lu}[\p{L}-]+)/u.exec(typed.slice(index + found.length))?.[1]
    return next === undefined || own.has(next.toLowerCase())
  })
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

import type { FamilyMember } from '../course/family.ts'
import type { Contact } from '../network/contact.ts'
import type { Agreement, Goal, Measure } from '../plan/plan.ts'
import { isAmbiguous } from '../privacy/ambiguous.ts'

/** What says something about somebody, in words that people typed. */
export type Row = Contact | Goal | Measure | Agreement

/**
 * Everybody of the family whom a row concerns: those it was filed under, and those its words name besides. A goal filed under
 * the child whose »hvem« is the mother says something of her too, and needs her yes.
 * @returns ids of members, each once; everybody when it was filed under nobody
 */
export function whomItConcerns(row: Row, members: readonly FamilyMember[]): string[] {
  if (row.about.length === 0) return members.map(({ id }) => id)
  const typed = wordsOf(row)
  const named = members.filter(({ id, name }) => !row.about.includes(id) && isNamed(name, members, typed))
  return [...row.about, ...named.map(({ id }) => id)]
}

/** Whom something of which kind is written about, for a decision on each. */
export function pairsOf(row: Row, members: readonly FamilyMember[]) {
  return whomItConcerns(row, members).map((memberId) => ({ memberId, type: row.type }))
}

/** A contact's own name is who he is, and says nothing of a child who shares it. */
function wordsOf(row: Row): string {
  if ('function' in row) return row.function
  if ('text' in row) return [row.text, row.when, row.who].join('\n')
  if ('measure' in row) return [row.measure, row.responsible, row.hoursPerWeek].join('\n')
  return [row.content, row.responsible].join('\n')
}

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

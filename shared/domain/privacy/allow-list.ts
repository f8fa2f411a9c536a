import type { Reason } from '../reason.ts'
import { indexAllowed } from './allowed.ts'
import { findPersonalData } from './guard.ts'

/**
 * What a municipality lets stand in every invitation (decision 0013): a room's name, a colleague's, a number such as the switchboard's,
 * an address (a street, a mail address, or `@domain` for all at one of its own), a word of its own.
 */
export const allowedKinds = ['room', 'staff', 'number', 'address', 'word'] as const
export type AllowedKind = (typeof allowedKinds)[number]
export type Allowing = { kind: AllowedKind; text: string; why: string }

/** Longer than any name of a room, and so many that the send handler still has room for them in the item's session data. */
export const longestAllowed = 80
export const mostAllowed = 200
const shortest = 3

/**
 * Why this may not be put on the list; null when it may.
 * @param standing what stands there already
 * @param mailDomains lower-case domains of the municipality's own mailboxes: nobody knows who has an address at another
 */
export function allowedFault(
  { kind, text }: Pick<Allowing, 'kind' | 'text'>,
  standing: readonly string[],
  mailDomains: readonly string[],
): Reason | null {
  const said = text.trim()
  if (said.length < shortest || said.length > longestAllowed) return 'allowed-length'
  if (
    findPersonalData({ fields: [{ field: 'body', text: said }], knownTerms: [], allowed: [] }).some(isNever)
  )
    return 'allowed-never'
  const { phones, series } = indexAllowed([said])
  if ((kind === 'number') !== phones.length + series.length > 0) return 'allowed-no-number'
  if (said.charAt(0) === '@' && !mailDomains.includes(said.slice(1).toLowerCase()))
    return 'allowed-other-domain'
  if (standing.some((one) => one.toLocaleLowerCase('da') === said.toLocaleLowerCase('da')))
    return 'allowed-already'
  return standing.length >= mostAllowed ? 'allowed-too-many' : null
}

/**
 * What of the list counts in one course. Nothing that holds a name, a street or a school of the family does, however it is spelt: nobody who
 * keeps the list may know whose names they are, so it is left out where they are known (X-10, O-45).
 */
export function allowedFor(list: readonly string[], knownTerms: readonly string[]): string[] {
  return list.filter((text) => {
    const found = findPersonalData({ fields: [{ field: 'body', text }], knownTerms, allowed: [] })
    return !found.some(
      (finding) => finding.kind === 'known-term' || finding.kind === 'initials' || isNever(finding),
    )
  })
}

const isNever = ({ kind }: { kind: string }) => kind === 'cpr' || kind === 'birth-date'

import { initialsOf } from './initials.ts'
import { indexTerms, type TermIndex } from './term-index.ts'
import { wordsOf } from './words.ts'

/**
 * What may stand in an invitation: room and colleague names and mail addresses, offices with their address, `@domain` for all
 * addresses there, phone numbers such as the switchboard's, `9611xxxx` for all the numbers of a series.
 */
export type Allowed = {
  terms: TermIndex
  domains: RegExp[]
  phones: string[]
  series: string[]
  /** Words and initials of the names: no misspelling of somebody else's. */
  words: Map<string, true>
  initials: Map<string, true>
}

export function indexAllowed(allowed: readonly string[]): Allowed {
  const index: Allowed = {
    terms: indexTerms([]),
    domains: [],
    phones: [],
    series: [],
    words: new Map(),
    initials: new Map(),
  }
  const texts: string[] = []
  for (const one of allowed) {
    if (one.charAt(0) === '@') index.domains.push(wholeDomain(one))
    else if (isSeries(one)) index.series.push(digits(one))
    else if (isPhone(one)) index.phones.push(digits(one).slice(-8))
    else texts.push(...partsOf(one))
  }
  index.terms = indexTerms(texts)
  for (const text of texts) {
    const plain = text.normalize('NFKC')
    const words = wordsOf(plain)
    for (const word of words) index.words.set(word.folded, true)
    for (const initials of initialsOf(plain, words)) index.initials.set(initials, true)
  }
  return index
}

/** "Børnehuset, Åvej 22, 7800 Skive" is also written without its name, or without its town. */
function partsOf(one: string): string[] {
  const parts = one.split(/, ?/)
  if (parts.length < 2 || !/\d/.test(one)) return [one]
  return [one].concat(parts, parts.slice(1).join(', '), parts.slice(0, -1).join(', '))
}

function wholeDomain(domain: string): RegExp {
  return new RegExp(`${domain.replace(/[^A-Za-z0-9@]/g, '\\$&')}(?![A-Za-z0-9-]|\\.[A-Za-z0-9])`, 'gi')
}

function isPhone(one: string): boolean {
  return /^[+\d][\d .()-]{6,}$/.test(one) && digits(one).length >= 8
}

function isSeries(one: string): boolean {
  return /^(?:\d ?){4,6}(?:x ?){2,4}$/i.test(one)
}

/** A number without what parts its digits. */
export function digits(text: string): string {
  return text.replace(/\D/g, '')
}

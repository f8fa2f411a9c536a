import { findTerms, indexTerms, type TermIndex } from './known-terms.ts'
import { mailStart } from './patterns/mail.ts'
import type { Word } from './words.ts'

/**
 * What may stand in an invitation: room and colleague names and mail addresses, `@domain` for all addresses there, phone
 * numbers such as the switchboard's.
 */
export type Allowed = { terms: TermIndex; domains: RegExp[]; phones: string[] }

export function indexAllowed(allowed: readonly string[]): Allowed {
  const domains = allowed.filter((one) => one.charAt(0) === '@')
  const phones = allowed.filter(isPhone)
  return {
    terms: indexTerms(allowed.filter((one) => domains.indexOf(one) < 0 && phones.indexOf(one) < 0)),
    domains: domains.map(
      (one) => new RegExp(`${one.replace(/[^A-Za-z0-9@]/g, '\\$&')}(?![A-Za-z0-9-]|\\.[A-Za-z0-9])`, 'gi'),
    ),
    phones: phones.map((one) => digits(one).slice(-8)),
  }
}

/** Tells of a place in a normalised text whether it is allowed: only when it lies wholly inside something that is. */
export function allowedIn(
  text: string,
  words: readonly Word[],
  allowed: Allowed,
): (start: number, end: number) => boolean {
  const places: { start: number; end: number }[] = findTerms(text, words, allowed.terms)
  for (const domain of allowed.domains) addMails(text, domain, places)
  if (allowed.phones.length > 0) addPhones(text, allowed.phones, places)
  return (start, end) => places.some((place) => place.start <= start && end <= place.end)
}

function isPhone(one: string): boolean {
  return /^[+\d][\d .()-]{6,}$/.test(one) && digits(one).length >= 8
}

function digits(text: string): string {
  return text.replace(/\D/g, '')
}

function addMails(text: string, domain: RegExp, places: { start: number; end: number }[]): void {
  domain.lastIndex = 0
  for (let found = domain.exec(text); found; found = domain.exec(text)) {
    const start = mailStart(text, found.index)
    if (start >= 0) places.push({ start, end: found.index + found[0].length })
  }
}

function addPhones(text: string, wanted: readonly string[], places: { start: number; end: number }[]): void {
  const run = /(?:\+|00)?\d(?:[ .-]?\d){7,}/g
  for (let found = run.exec(text); found; found = run.exec(text)) {
    if (wanted.indexOf(digits(found[0]).slice(-8)) >= 0)
      places.push({ start: found.index, end: found.index + found[0].length })
  }
}

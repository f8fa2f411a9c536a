import { initialsOf } from './initials.ts'
import { findTerms } from './known-terms.ts'
import { mailStart } from './patterns/mail.ts'
import { indexTerms, type TermIndex } from './term-index.ts'
import { wordsOf, type Word } from './words.ts'

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
    const words = wordsOf(text.normalize('NFKC'))
    for (const word of words) index.words.set(word.folded, true)
    for (const initials of initialsOf(words)) index.initials.set(initials, true)
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

type Place = { start: number; end: number }

/** Tells of a place in a normalised text whether it is allowed: only when it lies wholly inside something that is. */
export function allowedIn(
  text: string,
  words: readonly Word[],
  allowed: Allowed,
): (start: number, end: number) => boolean {
  const places: Place[] = findTerms(text, words, allowed.terms)
  for (const domain of allowed.domains) addMails(text, domain, places)
  if (allowed.phones.length + allowed.series.length > 0) addPhones(text, allowed, places)
  addMeetingLinks(text, places)
  places.sort((a, b) => a.start - b.start)
  const reach: number[] = []
  for (const place of places) reach.push(Math.max(place.end, reach[reach.length - 1] || 0))
  return (start, end) => {
    const at = lastUpTo(places, start)
    let last = end
    if (text.charAt(end - 1) === '.') last--
    return at >= 0 && last <= Number(reach[at])
  }
}

/** The last of the places, in order, that begins at `start` or before it; -1 when none does. */
function lastUpTo(places: readonly Place[], start: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] as Place).start <= start) low = middle + 1
    else high = middle
  }
  return low - 1
}

function isPhone(one: string): boolean {
  return /^[+\d][\d .()-]{6,}$/.test(one) && digits(one).length >= 8
}

function isSeries(one: string): boolean {
  return /^(?:\d ?){4,6}(?:x ?){2,4}$/i.test(one)
}

function digits(text: string): string {
  return text.replace(/\D/g, '')
}

function addMails(text: string, domain: RegExp, places: Place[]): void {
  domain.lastIndex = 0
  for (let found = domain.exec(text); found; found = domain.exec(text)) {
    const start = mailStart(text, found.index)
    if (start >= 0) places.push({ start, end: found.index + found[0].length })
  }
}

function addPhones(text: string, { phones, series }: Allowed, places: Place[]): void {
  const run = /(?:\+|00)?\d(?:[ .-]?\d){7,}/g
  for (let found = run.exec(text); found; found = run.exec(text)) {
    const number = digits(found[0]).slice(-8)
    if (phones.indexOf(number) >= 0 || series.some((one) => number.slice(0, one.length) === one))
      places.push({ start: found.index, end: found.index + found[0].length })
  }
}

/** The way into a meeting on the net is nobody's number, though it is full of them. */
function addMeetingLinks(text: string, places: Place[]): void {
  const link =
    /https?:\/\/(?:[a-z0-9-]{1,40}\.){0,3}(?:teams\.microsoft\.com|teams\.live\.com|zoom\.us|webex\.com|meet\.google\.com|aka\.ms)\/[^\s<>"]{0,2000}/gi
  for (let found = link.exec(text); found; found = link.exec(text))
    places.push({ start: found.index, end: found.index + found[0].length })
}

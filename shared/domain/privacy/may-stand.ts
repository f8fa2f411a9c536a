import { digits, type Allowed } from './allowed.ts'
import type { Span } from './finding.ts'
import { findTerms } from './known-terms.ts'
import { mayLetStand } from './let-stand.ts'
import { findLinks } from './machine-ids.ts'
import { mailStart } from './patterns/mail.ts'
import { insideOf, type Place } from './places.ts'
import type { Word } from './words.ts'

/**
 * What the finders found in a text, without what may stand there because it lies wholly inside something allowed.
 * - A CPR number or a date of birth may stand nowhere but in an id that a machine made.
 * - A way into a meeting excuses the numbers that it is full of, and no name.
 * - A family's name is excused by a longer one that holds it (a colleague's, a room's). Where the two are the same, nobody
 *   but she can tell: it warns.
 * - A mail domain excuses the addresses there, and no name or initials of the family in one: anybody may have an address.
 * - What she let stand excuses what may be let stand, and nothing graver that reads the same.
 */
export function withoutAllowed(
  text: string,
  words: readonly Word[],
  spans: readonly Span[],
  allowed: Allowed,
  standing: Allowed,
): Span[] {
  const links = findLinks(text)
  const inId = insideOf(links.ids)
  const inMeeting = insideOf(links.meetings)
  const inAllowed = insideOf(placesOf(text, words, allowed))
  const inMail = insideOf(mailsOf(text, allowed.domains))
  const inStanding = insideOf(placesOf(text, words, standing))
  const rest: Span[] = []
  for (const span of spans) {
    const { start } = span
    let end = span.end
    if (text.charAt(end - 1) === '.') end--
    if (inId(start, end)) continue
    const nowhere = span.because === 'cpr-shape' || span.because === 'birth-cue'
    if (!nowhere && numbers.indexOf(span.kind) >= 0 && inMeeting(start, end)) continue
    const familys = span.kind === 'known-term' || span.kind === 'initials'
    if (!nowhere && !familys && inMail(start, end)) continue
    if (!nowhere && inAllowed(start, end)) {
      if (span.kind !== 'known-term' || span.level === 'warn') continue
      if (inAllowed(start - 1, end) || inAllowed(start, end + 1)) continue
      span.level = 'warn'
      span.because = 'ambiguous-term'
    }
    if (!mayLetStand(span) || !inStanding(start, end)) rest.push(span)
  }
  return rest
}

const numbers = ['phone', 'link', 'account']

function placesOf(text: string, words: readonly Word[], allowed: Allowed): Place[] {
  const places: Place[] = findTerms(text, words, allowed.terms)
  if (allowed.phones.length + allowed.series.length > 0) addPhones(text, allowed, places)
  return places
}

function mailsOf(text: string, domains: readonly RegExp[]): Place[] {
  const places: Place[] = []
  for (const domain of domains) {
    domain.lastIndex = 0
    for (let found = domain.exec(text); found; found = domain.exec(text)) {
      const start = mailStart(text, found.index)
      if (start >= 0) places.push({ start, end: found.index + found[0].length })
    }
  }
  return places
}

function addPhones(text: string, { phones, series }: Allowed, places: Place[]): void {
  const run = /(?:\+|00)?\d(?:[ .-]?\d){7,}/g
  for (let found = run.exec(text); found; found = run.exec(text)) {
    const number = digits(found[0]).slice(-8)
    if (phones.indexOf(number) >= 0 || series.some((one) => number.slice(0, one.length) === one))
      places.push({ start: found.index, end: found.index + found[0].length })
  }
}

import { findTerms, indexTerms } from './known-terms.ts'

/** What may stand in an invitation: rooms, colleagues, switchboard, the municipality's own mail addresses. */
export type Allowed = { cover: (start: number, end: number) => boolean }

/**
 * Places in a normalised text that are allowed. A find is let through only when it lies wholly inside one.
 * @param allowed room and colleague names, mail addresses, `@domain` for all addresses there, phone numbers
 */
export function allowedIn(text: string, allowed: readonly string[]): Allowed {
  const places: { start: number; end: number }[] = findTerms(
    text,
    indexTerms(allowed.filter((one) => !isPhone(one) && one.charAt(0) !== '@')),
  )
  for (const domain of allowed.filter((one) => one.charAt(0) === '@'))
    addMails(text, domain.toLowerCase(), places)
  for (const phone of allowed.filter(isPhone)) addPhones(text, digits(phone).slice(-8), places)
  return { cover: (start, end) => places.some((place) => place.start <= start && end <= place.end) }
}

function isPhone(one: string): boolean {
  return /^[+\d][\d .()-]{6,}$/.test(one) && digits(one).length >= 8
}

function digits(text: string): string {
  return text.replace(/\D/g, '')
}

function addMails(text: string, domain: string, places: { start: number; end: number }[]): void {
  const lower = text.toLowerCase()
  for (let at = lower.indexOf(domain); at >= 0; at = lower.indexOf(domain, at + 1)) {
    const before = /[^\s<>()[\],;:"]+$/.exec(text.slice(0, at))
    const end = at + domain.length
    if (before && !/[a-z0-9-]/.test(lower.charAt(end)) && !/^\.[a-z0-9]/.test(lower.slice(end))) {
      places.push({ start: at - before[0].length, end })
    }
  }
}

function addPhones(text: string, wanted: string, places: { start: number; end: number }[]): void {
  const run = /(?:\+|00)?\d(?:[ .-]?\d){7,}/g
  for (let found = run.exec(text); found; found = run.exec(text)) {
    if (digits(found[0]).slice(-8) === wanted)
      places.push({ start: found.index, end: found.index + found[0].length })
  }
}

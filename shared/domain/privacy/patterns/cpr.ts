import { isDigit } from '../characters.ts'
import type { Span } from '../finding.ts'

/** CPR numbers as people write them: with dash, space, dots, other signs between date and number, also as a web address encodes them, spaced out, masked. */
const shapes = [
  /\d{6}[^0-9A-Za-z]{0,3}\d{4}/y,
  /\d{6}(?:%[0-9A-Fa-f]{2}){1,3}\d{4}/y,
  /\d{2}[-/. ]\d{2}[-/. ]\d{2}[-/. _]{1,3}\d{4}/y,
  /\d(?:[ ._]\d){5}[ ._-]{1,3}\d(?:[ ._]\d){3}(?![ ._]\d(?!\d))/y,
  /\d{2}[-/. ]?\d{2}[-/. ]?(?:19|20)\d{2}-\d{4}/y,
  /\d{6}[ -]{0,3}[xX*]{4}/y,
]
/** With the century first, and with its digits in groups that no form asks for. */
const yearFirst = /(?:19|20)(\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])[ -]?\d{4}(?!\d)/y
const oddGroups = /\d(?:[-/. _·]{0,2}\d){9}(?![-/. _·]?\d)/y

/** The half that a date of birth lacks. */
const lastFour = /sidste (?:fire|4)(?: cifre| tal| er|:){1,3} \d{4}(?!\d)/gi

const journal =
  /(?:sags?|sagsnr|journal|journalnr|j\.? ?nr|ref|konto|kontonr|ordre|ordrenr|faktura|p-nummer|p-nr|cvr|(?:^|[^a-zæøå])ean)\b[^\n]{0,10}$/i
/** Numbers of ten digits that are surely something else, with their name right before them. */
const otherNumber =
  /(?:p-nummer|p-nr|cvr(?:-nr)?|(?:^|[^a-zæøå])ean(?:-nr)?|ordre(?:nr)?|faktura(?:nr)?|konto(?:nr)?)[.: ]{1,4}$/i
const personal = /(?:cpr|personn|p\.?nr|født|barn)[^\n]{0,16}$/i

/**
 * CPR numbers in normalised text, whatever their check digit. A number that was never issued (fails modulus 11, not
 * a 1 January birthday) still blocks, as it is most likely a slip of the keys; beside a word for a case number it warns.
 */
export function findCpr(text: string): Span[] {
  const spans: Span[] = []
  let at = 0
  while (at < text.length) {
    let end = cprAt(text, at)
    const odd = end < 0
    if (odd) end = oddCprAt(text, at)
    if (end < 0) {
      at++
      continue
    }
    const span = judged(text, at, end)
    if (span && odd && !personal.test(text.slice(Math.max(0, at - 28), at))) span.level = 'warn'
    if (span) spans.push(span)
    at = end
  }
  lastFour.lastIndex = 0
  for (let found = lastFour.exec(text); found; found = lastFour.exec(text)) {
    const end = found.index + found[0].length
    spans.push({ start: end - 4, end, kind: 'cpr', level: 'warn', because: 'cpr-shape' })
  }
  return spans
}

function cprAt(text: string, at: number): number {
  if (!isDigit(text.charCodeAt(at)) || isInNumber(text, at) || isAbroad(text, at)) return -1
  for (const shape of shapes) {
    shape.lastIndex = at
    const found = shape.exec(text)
    if (found && !isDigit(text.charCodeAt(at + found[0].length)) && isBirthDate(found[0]))
      return at + found[0].length
  }
  yearFirst.lastIndex = at
  const early = yearFirst.exec(text)
  if (early) return at + early[0].length
  return -1
}

/** Digits run on from before `at`; those of a sign that a web address encodes (%20) are none. */
function isInNumber(text: string, at: number): boolean {
  return isDigit(text.charCodeAt(at - 1)) && !/%(?:25)?[2-7]\d$/.test(text.slice(Math.max(0, at - 5), at))
}

/** A phone number with the code of its country, and nobody's date of birth: no code begins with 0. */
function isAbroad(text: string, at: number): boolean {
  return (
    /(?:^|[^0-9A-Za-z])\+$/.test(text.slice(Math.max(0, at - 2), at)) &&
    !/^(?:0|\d{6}-)/.test(text.slice(at, at + 7))
  )
}

/**
 * A date with its year written out, or with an hour or two behind it, and days in a row. Of the two figures of a year only those
 * that a meeting is called in count: the guard knows no today, and whoever was born in 1925 to 1934 is over ninety.
 */
const meetingTime =
  /^\d{1,2}[-/. ]{1,2}\d{1,2}[-/. ]{1,2}20\d\d|^\d{2}([-/.])\d{2}\1(?:2[5-9]|3[0-4]) (?:\d{2}\.\d{2}|(?:[01]\d|2[0-4])-(?:[01]\d|2[0-4]))$|^(?:\d{1,2}\/\d{1,2} )+\d{1,2}\/\d{1,2}$/

/** Weeks, pages and hours in a row. */
const otherRow = /(?:(?:^|[^a-zæøå])(?:uger?|ugerne|kl\.?)|sider?|siderne|punkt|lokale)[: ]{0,2}$/i

/** Ten digits in odd groups whose first six are a date, and no date with its year written out. */
function oddCprAt(text: string, at: number): number {
  if (!isDigit(text.charCodeAt(at)) || isAbroad(text, at)) return -1
  if (/\d[-/. _·]{0,2}$/.test(text.slice(Math.max(0, at - 3), at))) return -1
  if (otherRow.test(text.slice(Math.max(0, at - 12), at))) return -1
  oddGroups.lastIndex = at
  const found = oddGroups.exec(text)
  if (!found || !isBirthDate(found[0]) || meetingTime.test(found[0])) return -1
  return at + found[0].length
}

function judged(text: string, start: number, end: number): Span | null {
  const before = text.slice(Math.max(0, start - 28), start)
  const span: Span = { start, end, kind: 'cpr', level: 'block', because: 'cpr-shape' }
  if (
    journal.test(before) &&
    !personal.test(before) &&
    !mayBeIssued(text.slice(start, end).replace(/\D/g, ''))
  ) {
    if (otherNumber.test(before)) return null
    span.level = 'warn'
    span.because = 'never-issued'
  }
  return span
}

const longestMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Day 61 to 91 is a replacement number (erstatnings-CPR). */
function isBirthDate(found: string): boolean {
  let day = Number(found.replace(/\D/g, '').slice(0, 2))
  const month = Number(found.replace(/\D/g, '').slice(2, 4))
  if (day > 60) day -= 60
  return day >= 1 && month >= 1 && month <= 12 && day <= Number(longestMonth[month - 1])
}

/** CPR-kontoret: numbers that fail modulus 11 were given to 1 January birthdays only. */
function mayBeIssued(written: string): boolean {
  if (written.length < 10) return true
  let digits = written
  // The century first: 20260312-0099.
  if (written.length === 12)
    digits = written.slice(6, 8) + written.slice(4, 6) + written.slice(2, 4) + written.slice(8)
  if (digits.length !== 10 || digits.slice(0, 4) === '0101') return true
  const weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]
  return weights.reduce((sum, weight, i) => sum + weight * Number(digits.charAt(i)), 0) % 11 === 0
}

import type { Span } from '../finding.ts'

const shapes =
  /(?:\+|00)\d{2}[ .-]?(?:\d[ .-]?){7,9}\d|\d{2}([ .-])\d{2}\1\d{2}\1\d{2}|\d{4} \d{4}|\d{8}|\d{2,3}(?:[ .-]\d{2,4}){1,3}/g
const callCue = /(?:tlf|tel|telefon|mobil|mob|ring|ringe|sms|nummer|direkte|phone|call)[^\n\d]{0,14}$/i
const otherCue =
  /(?:cvr|se-?nr|p-?n|ean|sags?n?r?|journaln?r?|j\.? ?nr|ordren?r?|faktura|konto|reg|id|uge|version)[^\n\d]{0,8}$/i

/** Danish phone numbers of eight digits and international ones. Case numbers, dates and amounts are not phones. */
export function findPhones(text: string): Span[] {
  const spans: Span[] = []
  shapes.lastIndex = 0
  for (let found = shapes.exec(text); found; found = shapes.exec(text)) {
    const span = judged(text, found.index, found.index + found[0].length)
    if (span) spans.push(span)
  }
  return spans
}

function judged(text: string, start: number, end: number): Span | null {
  const number = text.slice(start, end)
  if (/[\dA-Za-z@/_,:-]/.test(text.charAt(start - 1)) || /[\dA-Za-z@/_-]/.test(text.charAt(end))) return null
  // ",," dials into a Teams meeting: nobody's number.
  if (/^(?:,,|[.,:]\d)/.test(text.slice(end, end + 2)) || /\d[.,:]$/.test(text.slice(0, start))) return null
  const before = text.slice(Math.max(0, start - 24), start)
  const abroad = /^(?:\+|00)/.test(number)
  // Groups that nobody teaches are a number only where one is announced.
  const taught = abroad || /^(?:\d{2}([ .-])\d{2}\1\d{2}\1\d{2}|\d{4} \d{4}|\d{8})$/.test(number)
  if (!taught && (number.replace(/\D/g, '').length !== 8 || !callCue.test(before))) return null
  if (otherCue.test(before) || (!abroad && /^[01]/.test(number))) return null
  const span: Span = { start, end, kind: 'phone', level: 'block', because: 'phone-shape' }
  if (/^\d{8}$/.test(number) && !callCue.test(before)) {
    if (isDate(number)) return null
    span.level = 'warn'
    span.because = 'digits-only'
  }
  return span
}

/** 20260318 and 18032026 are dates. */
function isDate(eight: string): boolean {
  return /^(?:20\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])20\d{2})$/.test(
    eight,
  )
}

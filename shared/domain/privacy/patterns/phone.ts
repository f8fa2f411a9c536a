import type { Span } from '../finding.ts'

const shapes =
  /(?:\+|00)\d{2}[ .-]?(?:\d[ .-]?){7,9}\d|\d{2}([ .-])\d{2}\1\d{2}\1\d{2}|\d{4} \d{4}|\d{8}|\d{2}(?:\/\d{2}){3}|\d(?:[ .-]\d){7}|\d{2,4}(?:[ .-]\d{2,4}){1,3}/g
const callCue =
  /(?:(?:tlf|telefon|mobil|sms|phone|whatsapp)|(?:^|[^a-zæøå])(?:(?:tel|mob|ring(?:e[rs]?)?|direkte|call)|(?:hjemme|privat|arbejds|kontakt)?nummer(?:et)?)(?![a-zæøå]))[^\n\d]{0,14}$/i
/** Somebody is reached on it, or it is somebody's. */
const reachCue =
  /(?:^|[^a-zæøå])(?:på|hos|mors?|fars?|træffes|fanges|kontakt)[ :,]{1,3}$|@[a-z0-9.-]{3,}[,;]? $/i
/** What offices and shops number; whatever else has a number may be somebody's: "Lejlighedsnr", "hjemmenr.". */
const things =
  '(?:rekvisition|bestilling|kunde|medlem|licens|aftale|kontrakt|projekt|pakke|forsendelse|tilbud|bevilling|ansøgning|dokument|bilag|reference|billet|møde|vare|serie|booking)s?'
const thing = new RegExp(`${things}$`, 'i')
/** A number of something else, unless it is said to be somebody's. */
const numbered = new RegExp(`(?:(?:^|[^a-zæøå])(?:no|id|nr|nummer)|${things}(?:nr|nummer))\\.?:? {0,2}$`, 'i')
const owned = /(?:mors?|fars?|hendes|hans|deres|privat|eget|egen)[^\n\d]{0,8}$/i
/** Whose it is, said behind it: "nr.: 22334455 (mor)". */
const ownedBehind =
  /^[ ,(–=-]{1,3}(?:er )?(?:til )?(?:[a-z]{0,6}(?:mor|far)|hendes|hans|barnet|drengen|pigen)(?:en|s)?(?![a-zæøå])/i
/** A word with a capital right before it is a name, "Sofie nr. 22334455", but for what offices and shops number. */
const named = /(?:^|[^A-Za-zÆØÅæøå-])([A-ZÆØÅ][a-zæøåéöü]{1,20}) nr\.?:? {0,2}$/
/** So many million; where somebody is reached on it, it is a number of his all the same. */
const thousands = /^\d{2}([. ])\d{3}\1\d{3}$/
const reached =
  /(?:^|[^a-zæøå])(?:træffe[rs]?|fanges?|nås?|kontakt(?:e[rs]?)?|svarer|fat i|hos|mors?|fars?)[^a-zæøå\n\d][^\n\d]{0,16}$|@[a-z0-9.-]{3,}[,;]? $/i
/** A school year, and from when until when. */
const years = /^(?:19|20)\d\d[-.](?:19|20)\d\d$/
const hours = /^(?:[01]\d|2[0-4])\.[0-5]\d-(?:[01]\d|2[0-4])\.[0-5]\d$/
const amount = /^ ?(?:kr|kroner|dkk|eur|mio|mia|%|,-)/i
const otherCue =
  /(?:(?:^|[^a-zæøå])(?:cvr|ean|p(?=-?n)|se(?=-?nr)|j(?=\.? ?nr)|uge|reg|(?:møde)?id)|sag|journal|kode|ordre|faktura|konto|version)(?:e?ns?|s)?\.?[ -]?(?:nr|nummer)?(?![a-zæøå])[^\n\d]{0,8}$/i
/** Said right before it, whatever is spoken of before that. */
const announced = /(?:tlf|telefon|mobil)(?:nr|nummer)?[.: ]{1,3}$/i
/** Places and weeks in a row, each with a number of its own: "Rum 21 22 23 24". */
const numberedCue =
  /(?:^|[^a-zæøå])(?:uger|rum|(?:møde|gruppe)?lokaler?|værelser?|sider?|pladser?|borde?)[ .:]{0,3}(?:\d{1,3}[ ,.]{1,2}){0,4}$/i

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
  const close = text.slice(Math.max(0, start - 2), start)
  if (/[\dA-Za-z@/_,:-]$/.test(close) && !/[A-Za-z]:$/.test(close)) return null
  if (/[\dA-Za-z@/_-]/.test(text.charAt(end))) return null
  // ",," dials into a Teams meeting: nobody's number.
  if (/^(?:,,|[.,:]\d)/.test(text.slice(end, end + 2)) || /\d[.,:]$/.test(close)) return null
  const before = text.slice(Math.max(0, start - 24), start)
  const abroad = /^(?:\+|00)/.test(number)
  // Groups that nobody teaches are a number only where one is announced.
  const taught = abroad || /^(?:\d{2}([ .-])\d{2}\1\d{2}\1\d{2}|\d{4} \d{4}|\d{8})$/.test(number)
  const called = callCue.test(before)
  if (years.test(number) || hours.test(number)) return null
  if (!taught) {
    const eight = number.replace(/\D/g, '')
    if (eight.length !== 8 || isDate(eight) || amount.test(text.slice(end, end + 8))) return null
    if (!called && !reachCue.test(before)) return null
    if (!called && thousands.test(number) && !reached.test(before)) return null
  }
  if (otherCue.test(before) && !announced.test(before) && !owned.test(before)) return null
  if ((!called && numberedCue.test(before)) || (!abroad && /^[01]/.test(number))) return null
  const span: Span = { start, end, kind: 'phone', level: 'block', because: 'phone-shape' }
  if (!called && (!taught || /^\d{8}$/.test(number))) {
    if (isDate(number) || (numbered.test(before) && !isSomebodys(before, text.slice(end, end + 24))))
      return null
    span.level = 'warn'
    span.because = 'digits-only'
  }
  return span
}

function isSomebodys(before: string, behind: string): boolean {
  const name = named.exec(before)
  return owned.test(before) || ownedBehind.test(behind) || (name !== null && !thing.test(String(name[1])))
}

/** 20260318 and 18032026 are dates. */
function isDate(eight: string): boolean {
  return /^(?:20\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])20\d{2})$/.test(
    eight,
  )
}

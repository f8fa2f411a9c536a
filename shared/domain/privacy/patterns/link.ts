import type { Span } from '../finding.ts'

const link =
  /(?:\b[a-z][a-z0-9+.-]{1,14}:\/\/|www\.|\b[a-z0-9-]{2,40}\.(?:dk|com|net|org)\/)[^\s<>"']{4,1000}/gi
const one = '(?:borger|barn|person|patient|klient|elev|profil|cpr|citizen|child|client)'
const matter = '(?:familie|sag|case|journal)'
const ending = '(?:e?r|e|s|ets)?(?:[_-]?(?:id|nr))?'
const behind = '(?:/(?:id/)?|/?\\?(?:id|nr)=|=)'
/** What registers call a person, with an id behind it; a year alone is none: familie-2026. */
const person = new RegExp(
  `(?:${one}|${matter})${ending}[/=_?-]{1,2}(?:[a-z]{0,6}[=_-]?)(?!(?:19|20)\\d\\d(?:-(?:20)?\\d\\d)?(?!\\d|[/_-]\\d))\\d{2,}`,
  'i',
)
/** A page of its own is somebody's though its id looks like a year; pages about many are kept by the year: elever/2026. */
const page = new RegExp(
  `(?:${one}(?!e?r/20[23])${ending}${behind}(?:19|20)|${matter}${ending}${behind}19)\\d\\d(?!\\d)`,
  'i',
)
/** In a register a year is no archive of news either. */
const filed = new RegExp(`${matter}${ending}${behind}20\\d\\d(?!\\d)`, 'i')
const longId = /[/=][0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-|[/=]\d{6,}/i
const registers =
  '(?:sag|dubu|nexus|fasit|borger|journal|sundhed|aula|minuddannelse|kmd|acadre|getorganized|sbsys)'
const register = new RegExp(`(?:^|[./])${registers}[./]`, 'i')
const registerHost = new RegExp(`^(?:[^/]*://)?(?:[^/]*\\.)?${registers}\\.`, 'i')

/** Web addresses that lead to a person's page or case. The links of the invitation itself (a survey, the contact page) are none. */
export function findPersonLinks(text: string): Span[] {
  const spans: Span[] = []
  link.lastIndex = 0
  for (let found = link.exec(text); found; found = link.exec(text)) {
    const match = found[0].replace(/[.,;:)\]]+$/, '')
    if (!leadsToPerson(match)) continue
    spans.push({
      start: found.index,
      end: found.index + match.length,
      kind: 'link',
      level: 'block',
      because: 'person-link',
    })
  }
  return spans
}

function leadsToPerson(address: string): boolean {
  return (
    person.test(address) ||
    page.test(address) ||
    (register.test(address) && longId.test(address)) ||
    (registerHost.test(address) && filed.test(address))
  )
}

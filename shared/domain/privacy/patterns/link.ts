import type { Span } from '../finding.ts'

const link =
  /(?:\b[a-z][a-z0-9+.-]{1,14}:\/\/|www\.|\b[a-z0-9-]{2,40}\.(?:dk|com|net|org)\/)[^\s<>"']{4,1000}/gi
/** What registers call a person, with an id behind it; a year alone is none. */
const person =
  /(?:borger|barn|person|patient|klient|elev|familie|profil|cpr|citizen|child|client|sag|case|journal)(?:er|s|id|nr|_id|-id)?[/=_?-]{1,2}(?:[a-z]{0,6}[=_-]?)(?!(?:19|20)\d\d(?:-(?:20)?\d\d)?(?!\d|[/_-]\d))\d{2,}/i
const longId = /[/=][0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-|[/=]\d{6,}/i
const register =
  /(?:^|[./])(?:sag|dubu|nexus|fasit|borger|journal|sundhed|aula|minuddannelse|kmd|acadre|getorganized|sbsys)[./]/i

/** Web addresses that lead to a person's page or case. The links of the invitation itself (a survey, the contact page) are none. */
export function findPersonLinks(text: string): Span[] {
  const spans: Span[] = []
  link.lastIndex = 0
  for (let found = link.exec(text); found; found = link.exec(text)) {
    const match = found[0].replace(/[.,;:)\]]+$/, '')
    if (!person.test(match) && !(register.test(match) && longId.test(match))) continue
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

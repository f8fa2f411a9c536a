import type { Span } from '../finding.ts'

const address =
  /[A-Za-z0-9À-ÖØ-öø-ɏ_%+][A-Za-z0-9À-ÖØ-öø-ɏ._%+'-]* ?@ ?[A-Za-z0-9À-ÖØ-öø-ɏ-]+(?:\.[A-Za-z0-9À-ÖØ-öø-ɏ-]+)+/g

/** Mail addresses, also with a space beside the sign. */
export function findMails(text: string): Span[] {
  const spans: Span[] = []
  address.lastIndex = 0
  for (let found = address.exec(text); found; found = address.exec(text)) {
    spans.push({
      start: found.index,
      end: found.index + found[0].length,
      kind: 'mail',
      level: 'block',
      because: 'mail-shape',
    })
  }
  return spans
}

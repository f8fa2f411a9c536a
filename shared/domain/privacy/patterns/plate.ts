import type { Span } from '../finding.ts'

const plate = /[A-ZÆØÅ]{2}[ .-]?\d{2}[ .-]?\d{3}(?!\d|[.,-]\d)/gi
const carCue =
  /(?:bil|bilen|nummerplade|nummerpladen|plade|reg\.? ?nr\.?|køretøj|knallert|mc|parkering|trailer)[^\n]{0,16}$/i
const otherCue =
  /(?:sag|ordre|faktura|bilag|version|iban|konto|model|type|nr)(?:l?e?ns?|s)?(?:nr)?(?![a-zæøå])[^\n\d]{0,8}$/i

/** Danish number plates: with a word for a car before them, or in the plate's own groups, they block. */
export function findPlates(text: string): Span[] {
  const spans: Span[] = []
  plate.lastIndex = 0
  for (let found = plate.exec(text); found; found = plate.exec(text)) {
    const start = found.index
    if (
      /[A-Za-zÆØÅæøå0-9-]/.test(text.charAt(start - 1)) ||
      /[A-Za-z]/.test(text.charAt(start + found[0].length))
    )
      continue
    const before = text.slice(Math.max(0, start - 24), start)
    const car = carCue.test(before)
    const written = /^[A-ZÆØÅ]{2} ?\d{2} ?\d{3}$/.test(found[0])
    if (!car && (!written || otherCue.test(before))) continue
    const span: Span = {
      start,
      end: start + found[0].length,
      kind: 'plate',
      level: 'warn',
      because: 'plate-shape',
    }
    if (car || / /.test(found[0])) span.level = 'block'
    spans.push(span)
  }
  return spans
}

import type { FieldText, Finding, GuardedField } from '#shared/domain/privacy/finding.ts'
import { normalise } from '#shared/domain/privacy/normalise.ts'
import { guardFields, type Item } from '#shared/domain/privacy/item.ts'

export type Piece = { text: string; finding: Finding | null }
/** A line of the item in which something was found, as a reader sees it, cut where the findings begin and end. */
export type MarkedLine = { field: GuardedField; pieces: Piece[]; findings: Finding[] }

/** The lines of the item with the findings in them, in reading order. */
export function markedLines(item: Item, findings: readonly Finding[]): MarkedLine[] {
  return guardFields(item).flatMap((part) => {
    const own = findings.filter((finding) => finding.field === part.field)
    return own.length > 0 ? linesOf(part, own) : []
  })
}

function linesOf(part: FieldText, findings: readonly Finding[]): MarkedLine[] {
  const { text, from, to } = normalise(part.text, part.html === true)
  const places = findings.map((finding) => {
    const start = from.findIndex((at) => at >= finding.start)
    const end = to.findIndex((at, i) => i >= start && at >= finding.end) + 1
    return { finding, start, end }
  })
  const lines: MarkedLine[] = []
  let at = 0
  while (at < text.length) {
    // A finding that goes over the end of a line takes the next line along.
    let end = text.indexOf('\n', at)
    for (const place of places) if (place.start < end && place.end > end) end = text.indexOf('\n', place.end)
    if (end < 0) end = text.length
    const inside = places.filter((place) => place.start >= at && place.start < end)
    if (inside.length > 0) {
      const pieces = cut(text, at, end, inside)
      lines.push({ field: part.field, pieces, findings: inside.map((place) => place.finding) })
    }
    at = end + 1
  }
  return lines
}

function cut(
  text: string,
  from: number,
  end: number,
  places: readonly { finding: Finding; start: number; end: number }[],
): Piece[] {
  const pieces: Piece[] = []
  let at = from
  for (const { finding, start, end: stop } of places) {
    if (start > at) pieces.push({ text: text.slice(at, start), finding: null })
    pieces.push({ text: text.slice(start, stop), finding })
    at = stop
  }
  if (at < end) pieces.push({ text: text.slice(at, end), finding: null })
  return pieces
}

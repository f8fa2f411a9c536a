import { isCombining, isInvisible, plainSign } from './characters.ts'
import { encodedLetterAt } from './encoded-letter.ts'
import { entityAt } from './entities.ts'
import { tagAt } from './tags.ts'

/** Text as a reader sees it. Sign number i stood in the raw text from `from[i]` to `to[i]` (UTF-16 offsets). */
export type Normalised = { text: string; from: number[]; to: number[] }

type Point = { code: number; from: number; to: number }

/**
 * Tags, entities, invisible signs and odd spellings of the same letter taken away: "So<b>fi</b>&shy;e" reads "Sofie".
 * Tags that begin a new line become a line break, so that two paragraphs never join into one word.
 */
export function normalise(raw: string, html: boolean): Normalised {
  const points: Point[] = []
  read(raw, 0, raw.length, html, points)
  return compose(points)
}

function read(raw: string, start: number, stop: number, html: boolean, into: Point[]): void {
  let at = start
  while (at < stop) {
    const sign = raw.charAt(at)
    if (html && sign === '<') {
      const tag = tagAt(raw, at)
      if (tag) {
        if (tag.breaks || tag.shown.length > 0) into.push({ code: 10, from: at, to: at })
        for (const shown of tag.shown) {
          readEntities(raw, shown.start, shown.end, into)
          into.push({ code: 10, from: shown.end, to: shown.end })
        }
        at = tag.end
        continue
      }
    }
    at = readOne(raw, at, html, into)
  }
}

function readEntities(raw: string, start: number, stop: number, into: Point[]): void {
  let at = start
  while (at < stop) at = readOne(raw, at, true, into)
}

/** Reads one sign or entity and returns where the next begins. */
function readOne(raw: string, at: number, html: boolean, into: Point[]): number {
  if (html && raw.charAt(at) === '&') {
    const entity = entityAt(raw, at)
    if (entity) {
      push(Number(entity.text.codePointAt(0)), at, entity.end, into)
      return entity.end
    }
  }
  if (raw.charAt(at) === '%') {
    const encoded = encodedLetterAt(raw, at)
    if (encoded) {
      push(encoded.code, at, encoded.end, into)
      return encoded.end
    }
  }
  const code = Number(raw.codePointAt(at))
  let end = at + 1
  if (code > 0xffff) end = at + 2
  push(code, at, end, into)
  return end
}

function push(code: number, from: number, to: number, into: Point[]): void {
  if (!isInvisible(code)) into.push({ code: plainSign(code), from, to })
}

/** NFKC letter by letter with its accents, so that every sign of the result knows where it came from. */
function compose(points: Point[]): Normalised {
  const result: Normalised = { text: '', from: [], to: [] }
  let i = 0
  while (i < points.length) {
    const first = points[i] as Point
    let cluster = String.fromCodePoint(first.code)
    let to = first.to
    for (i++; i < points.length && isCombining((points[i] as Point).code); i++) {
      cluster += String.fromCodePoint((points[i] as Point).code)
      to = (points[i] as Point).to
    }
    let composed = cluster
    if (cluster.length > 1 || first.code > 0x7f) composed = cluster.normalize('NFKC')
    if (/^\s$/.test(composed) && composed !== '\n') composed = ' '
    result.text += composed
    for (let n = 0; n < composed.length; n++) {
      result.from.push(first.from)
      result.to.push(to)
    }
  }
  return result
}

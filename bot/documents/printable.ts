import { readFileSync } from 'node:fs'
import { lettersOf } from './fonts/letters-of.ts'

const fontOf = (name: string) => lettersOf(readFileSync(new URL(`fonts/${name}.ttf`, import.meta.url)))
/** The letters that a family has in each of its faces. */
const family = (...names: string[]) =>
  names.map(fontOf).reduce((all, letters) => new Set([...all].filter((letter) => letters.has(letter))))
const families = [
  family('SourceSans3-Regular', 'SourceSans3-SemiBold', 'SourceSans3-Italic'),
  family('NotoSansArabic-Regular', 'NotoSansArabic-SemiBold'),
]

/** Unseen: control characters, marks that turn the direction of what follows, and what Unicode has withdrawn. */
const unseen = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu
/** What joins letters or chooses their form; it needs no letter of its own. */
const joiners = /\u034f|[\u200b-\u200d]|[\ufe00-\ufe0f]/g
const graphemes = new Intl.Segmenter('da', { granularity: 'grapheme' })
const plain = /^[\n -~æøåÆØÅéüöä§«»–…]*$/

/** So many letters without a space need a place where the line may break; a mark stays with its letter. */
const longWord = /(?:[^\s\p{M}]\p{M}*){32}(?=[^\s\p{M}])/gu

/**
 * A text as our fonts can print it: what is unseen is taken out, a letter that they lack is a visible □, and a word
 * without end may break. PDF/UA-1 forbids a letter without a shape, so one emoji would otherwise stop the document.
 */
export function printable(text: string): string {
  const lines = text.replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n').replaceAll('\t', ' ')
  const seen = lines
    .split('\n')
    .map((line) => line.toWellFormed().replaceAll(unseen, '').normalize('NFC'))
    .join('\n')
  const drawn = plain.test(seen) ? seen : [...graphemes.segment(seen)].map(shape).join('')
  return drawn.replaceAll(longWord, '$&\u200b')
}

/** One font must have all of a grapheme: a letter and its accent are drawn together. */
function shape({ segment }: Intl.SegmentData): string {
  const codes = Array.from(segment.replaceAll(joiners, ''), (letter) => letter.codePointAt(0)!)
  const drawn = segment === '\n' || families.some((letters) => codes.every((code) => letters.has(code)))
  return drawn ? segment : '□'
}

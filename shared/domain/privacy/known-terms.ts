import { beginsSentence, hasPersonCue, isAmbiguous, isPlain, namesRoom } from './ambiguous.ts'
import type { Span } from './finding.ts'
import { misspelt } from './misspelt.ts'
import type { TermIndex } from './term-index.ts'
import { isCapital, type Word } from './words.ts'

/**
 * Every place in normalised text where a term stands: in any case, genitive, compound, order or spelling.
 * @param words of the text, in order (`wordsOf`)
 */
export function findTerms(text: string, words: readonly Word[], index: TermIndex): Span[] {
  if (index.phrases.size === 0) return []
  const spans: Span[] = []
  for (let i = 0; i < words.length; i++) {
    const last = termAt(text, words, i, index)
    if (last < 0) continue
    const span = judged(text, words, i, last, index)
    if (span) spans.push(span)
    i = last
  }
  return spans
}

/** The same, and words that are a slip of the keys away from a term. @param colleagues words of names that may stand there */
export function findTermsAndSlips(
  text: string,
  words: readonly Word[],
  index: TermIndex,
  colleagues: Map<string, true>,
): Span[] {
  if (index.phrases.size === 0) return []
  const spans: Span[] = []
  let lastTerm = -2
  for (let i = 0; i < words.length; i++) {
    const last = termAt(text, words, i, index)
    if (last >= 0) {
      const span = judged(text, words, i, last, index)
      if (span) spans.push(span)
      i = last
      lastTerm = i
      continue
    }
    const word = words[i] as Word
    const beside =
      (lastTerm === i - 1 && adjoins(text, words, i - 1)) ||
      (adjoins(text, words, i) && termAt(text, words, i + 1, index) >= 0)
    const slip = misspelt(text, word, index, beside, colleagues)
    if (slip) spans.push(slip)
  }
  return surerTogether(text, spans)
}

/** A word that is also a name is one for certain beside another of the family's: sofie_lund. */
function surerTogether(text: string, spans: Span[]): Span[] {
  for (let i = 1; i < spans.length; i++) {
    const first = spans[i - 1] as Span
    const second = spans[i] as Span
    if (first.level === second.level || !besides.test(text.slice(first.end, second.start))) continue
    for (const span of [first, second]) {
      span.level = 'block'
      if (span.because === 'ambiguous-term') span.because = 'known-term'
    }
  }
  return spans
}

const besides = /^(?:[ _-]|, ?)$/

/** Do word `i` and the next stand side by side as the parts of a name do? */
function adjoins(text: string, words: readonly Word[], i: number): boolean {
  const word = words[i]
  const next = words[i + 1]
  if (!word || !next) return false
  return besides.test(text.slice(word.end, next.start))
}

/** The last word of the longest term that begins at word `i`, or -1. */
function termAt(text: string, words: readonly Word[], i: number, index: TermIndex): number {
  const word = words[i] as Word
  // Most words begin as no term does, and are done with here.
  if (!index.beginnings.has(word.folded.slice(0, 2)) && !index.beginnings.has(word.bare.slice(0, 2)))
    return -1
  let last = -1
  for (const key of stems(word)) {
    for (const phrase of index.phrases.get(key) || []) {
      const end = i + phrase.length - 1
      if (end > last && matches(text, words, i, phrase)) last = end
    }
  }
  if (last < 0 && isJoined(word, index)) return i
  return last
}

function matches(text: string, words: readonly Word[], i: number, phrase: readonly string[]): boolean {
  for (let n = 1; n < phrase.length; n++) {
    const word = words[i + n]
    if (!word || stems(word).indexOf(String(phrase[n])) < 0) return false
    const gap = text.slice((words[i + n - 1] as Word).end, word.start)
    if (gap.length > 4 || /[^\s.,'"_/()&@:?=%#+;~!$*-]/.test(gap)) return false
  }
  return true
}

/** A word and what it is the genitive of: Sofies, Madses; Sofie's and Mads' are parted by their apostrophe. */
function stems(word: Word): string[] {
  const found = [word.folded]
  if (word.bare !== word.folded) found.push(word.bare)
  for (let n = found.length - 1; n >= 0; n--) {
    const form = String(found[n])
    if (form.length < 3 || form.charCodeAt(form.length - 1) !== 115) continue
    found.push(form.slice(0, -1))
    if (form.length > 4 && form.slice(-2) === 'es') found.push(form.slice(0, -2))
  }
  return found
}

const tails =
  ' sag sagen moede moedet moeder familie familien familiens netvaerk netvaerket netvaerksmoede forloeb forloebet plan planen ' +
  'handleplan mor mors far fars skole referat referatet statusmoede opfoelgning '

/** No Danish word, and no two names in one, are longer; what is longer is not worth its time. */
const longestJoined = 60

/** Two terms in one word (sofielund) or a term and an ordinary ending (sofiemødet). */
function isJoined(word: Word, index: TermIndex): boolean {
  if (word.text.length > longestJoined || word.text.length < 4) return false
  for (const form of stems(word)) {
    if (index.single.has(form)) return true
    for (let cut = 3; cut <= form.length - 3; cut++) {
      if (!index.single.has(form.slice(0, cut))) continue
      const rest = form.slice(cut)
      if (index.single.has(rest) || tails.indexOf(` ${rest} `) >= 0) return true
    }
  }
  return false
}

function judged(
  text: string,
  words: readonly Word[],
  first: number,
  last: number,
  index: TermIndex,
): Span | null {
  const word = words[first] as Word
  const span: Span = {
    start: word.start,
    end: (words[last] as Word).end,
    kind: 'known-term',
    level: 'block',
    because: 'known-term',
  }
  if (/^'s(?![a-zæøå])/i.test(text.slice(span.end, span.end + 3))) span.end += 2
  if (first !== last) return span
  if (namesRoom(text, word.start)) return null
  if (!stems(word).some(isAmbiguous)) return span
  const beside = initialBeside(text, words, first, index)
  if (beside) {
    span.start = Math.min(span.start, beside.start)
    span.end = Math.max(span.end, beside.end)
    return span
  }
  const capital = isCapital(word)
  const asName = capital && !beginsSentence(text, word.start)
  if (!asName && isPlain(text, word.folded, span.start, span.end)) return null
  if (!asName && !hasPersonCue(text, word.start)) {
    span.level = 'warn'
    span.because = 'ambiguous-term'
  }
  return span
}

/** "Bo S." and "B. Sand" of Bo Sand: the letter makes a name of a word, where it is the other name's own. */
function initialBeside(
  text: string,
  words: readonly Word[],
  i: number,
  { initials }: TermIndex,
): { start: number; end: number } | null {
  const word = words[i] as Word
  const own = word.text.charAt(0).toUpperCase()
  const before = words[i - 1]
  if (before && isInitial(before) && text.slice(before.end, word.start) === '. ') {
    if (initials.has(before.text + own)) return before
  }
  const after = words[i + 1]
  if (after && isInitial(after) && text.slice(word.end, after.start) === ' ' && isCapital(word)) {
    if (initials.has(own + after.text)) return after
  }
  return null
}

function isInitial({ text }: Word): boolean {
  return text.length === 1 && text !== text.toLowerCase()
}

import { beginsSentence, hasPersonCue, isAmbiguous } from './ambiguous.ts'
import type { Span } from './finding.ts'
import { bare, fold, wordsOf, type Word } from './words.ts'

/** The family's own words, ready to be found: phrases by their first word, in every spelling we know. */
export type TermIndex = { phrases: Map<string, string[][]>; single: Map<string, true> }

/** @param terms name parts, streets, schools (O-45); a term of one letter says nothing and is left out */
export function indexTerms(terms: readonly string[]): TermIndex {
  const index: TermIndex = { phrases: new Map(), single: new Map() }
  for (const term of terms) {
    const words = wordsOf(term.normalize('NFKC'))
    for (const spell of [fold, bare]) {
      const phrase = words.map((word) => spell(word.text))
      if (phrase.join('').length < 2) continue
      add(index, phrase)
      if (phrase.length > 1 && !/\d/.test(term))
        add(index, [String(phrase[phrase.length - 1])].concat(phrase.slice(0, -1)))
    }
  }
  return index
}

function add(index: TermIndex, phrase: string[]): void {
  const first = String(phrase[0])
  const known = index.phrases.get(first) || []
  known.push(phrase)
  index.phrases.set(first, known)
  if (phrase.length === 1) index.single.set(first, true)
}

/**
 * Every place in normalised text where a term stands: in any case, genitive, compound, order or spelling.
 * @param words of the text, in order (`wordsOf`)
 */
export function findTerms(text: string, words: readonly Word[], index: TermIndex): Span[] {
  if (index.phrases.size === 0) return []
  const spans: Span[] = []
  for (let i = 0; i < words.length; i++) {
    const last = longestPhrase(text, words, i, index)
    if (last >= i) {
      spans.push(judged(text, words, i, last))
      i = last
    } else if (isJoined(words[i] as Word, index)) {
      const word = words[i] as Word
      spans.push({
        start: word.start,
        end: word.end,
        kind: 'known-term',
        level: 'block',
        because: 'known-term',
      })
    }
  }
  return spans
}

/** The last word of the longest phrase that begins at word `i`, or -1. */
function longestPhrase(text: string, words: readonly Word[], i: number, index: TermIndex): number {
  let last = -1
  for (const key of stems(words[i] as Word)) {
    for (const phrase of index.phrases.get(key) || []) {
      const end = i + phrase.length - 1
      if (end > last && matches(text, words, i, phrase)) last = end
    }
  }
  return last
}

function matches(text: string, words: readonly Word[], i: number, phrase: readonly string[]): boolean {
  for (let n = 1; n < phrase.length; n++) {
    const word = words[i + n]
    if (!word || stems(word).indexOf(String(phrase[n])) < 0) return false
    const gap = text.slice((words[i + n - 1] as Word).end, word.start)
    if (gap.length > 4 || /[^\s.,'"_/()&-]/.test(gap)) return false
  }
  return true
}

/** A word and what it is the genitive of: Sofies, Madses; Sofie's and Mads' are parted by their apostrophe. */
function stems(word: Word): string[] {
  const found = [word.folded, word.bare]
  for (const form of [word.folded, word.bare]) {
    if (form.length > 2 && form.charAt(form.length - 1) === 's') found.push(form.slice(0, -1))
    if (form.length > 4 && form.slice(-2) === 'es') found.push(form.slice(0, -2))
  }
  return found
}

const tails =
  ' sag sagen moede moedet moeder familie familien familiens netvaerk netvaerket netvaerksmoede forloeb forloebet '

/** No Danish word, and no two names in one, are longer; what is longer is not worth its time. */
const longestJoined = 60

/** Two terms in one word (sofielund) or a term and an ordinary ending (sofiemødet). */
function isJoined(word: Word, index: TermIndex): boolean {
  if (word.text.length > longestJoined) return false
  for (const form of stems(word)) {
    for (let cut = 3; cut <= form.length - 3; cut++) {
      if (!index.single.has(form.slice(0, cut))) continue
      const rest = form.slice(cut)
      if (index.single.has(rest) || tails.indexOf(` ${rest} `) >= 0) return true
    }
  }
  return false
}

function judged(text: string, words: readonly Word[], first: number, last: number): Span {
  const word = words[first] as Word
  const span: Span = {
    start: word.start,
    end: (words[last] as Word).end,
    kind: 'known-term',
    level: 'block',
    because: 'known-term',
  }
  if (/^'s(?![a-zæøå])/i.test(text.slice(span.end, span.end + 3))) span.end += 2
  if (first !== last || !stems(word).some(isAmbiguous) || hasPersonCue(text, word.start)) return span
  const capital = word.text.charAt(0) !== word.text.charAt(0).toLowerCase()
  if (!capital || beginsSentence(text, word.start)) {
    span.level = 'warn'
    span.because = 'ambiguous-term'
  }
  return span
}

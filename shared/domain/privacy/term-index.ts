import { initialsOf } from './initials.ts'
import { bare, fold, wordsOf } from './words.ts'

/** A word to compare misspellings with, and the set of its letters as bits. */
export type Spelling = { form: string; letters: number }

/**
 * The family's own words, ready to be found: phrases by their first word in every spelling we know, single words, words by
 * length for the misspellings, and the initials of whole names.
 */
export type TermIndex = {
  phrases: Map<string, string[][]>
  single: Map<string, true>
  byLength: Spelling[][]
  initials: Map<string, true>
  /** What single words begin with, letter by letter, and the first two letters of every term. */
  beginnings: Map<string, true>
}

/** Longer words are misspelt past recognition, and no Danish name is. */
export const longestSpelling = 24

/** @param terms name parts, whole names, streets, schools (O-45); a term of one letter says nothing and is left out */
export function indexTerms(terms: readonly string[]): TermIndex {
  const index: TermIndex = {
    phrases: new Map(),
    single: new Map(),
    byLength: [],
    initials: new Map(),
    beginnings: new Map(),
  }
  for (const term of terms) {
    const plain = term.normalize('NFKC')
    const words = wordsOf(plain)
    const spellings = [words.map((word) => fold(word.text)), words.map((word) => bare(word.text))]
    if (spellings[0] && spellings[1] && spellings[0].join(' ') === spellings[1].join(' ')) spellings.pop()
    for (const phrase of spellings) {
      if (phrase.join('').length < 2) continue
      addPhrase(index, phrase)
      if (phrase.length > 1 && !/\d/.test(term))
        addPhrase(index, [String(phrase[phrase.length - 1])].concat(phrase.slice(0, -1)))
    }
    for (const initials of initialsOf(plain, words)) index.initials.set(initials, true)
  }
  return index
}

function addPhrase(index: TermIndex, phrase: string[]): void {
  const first = String(phrase[0])
  const known = index.phrases.get(first)
  if (known) known.push(phrase)
  else index.phrases.set(first, [phrase])
  for (let n = 1; n <= 2; n++) index.beginnings.set(first.slice(0, n), true)
  const joined = phrase.join('')
  // A name is also written in one word: KarlJohan, Annemette, KarlJohanLund.
  if (phrase.length < 5 && !index.single.has(joined)) {
    index.single.set(joined, true)
    for (let n = 1; n <= joined.length; n++) index.beginnings.set(joined.slice(0, n), true)
    if (phrase.length < 3 && !/\d/.test(joined) && joined.length <= longestSpelling)
      addSpelling(index, joined)
  }
}

function addSpelling(index: TermIndex, form: string): void {
  const same = index.byLength[form.length]
  const spelling = { form, letters: lettersOf(form) }
  if (same) same.push(spelling)
  else index.byLength[form.length] = [spelling]
}

/** Which of the letters a to z stand in a folded word, one bit each; all others share a bit. */
export function lettersOf(form: string): number {
  let bits = 0
  for (let i = 0; i < form.length; i++) {
    let at = form.charCodeAt(i) - 97
    if (at < 0 || at > 25) at = 26
    bits |= 1 << at
  }
  return bits
}

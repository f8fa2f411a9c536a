import { beginsSentence, hasPersonCue } from './ambiguous.ts'
import type { Span } from './finding.ts'
import { isSignedWith } from './sign-off.ts'
import { lettersOf, longestSpelling, type Spelling, type TermIndex } from './term-index.ts'
import { isCapital, type Word } from './words.ts'

/** Words of every invitation that are a letter away from a name (Bjørn, Mads, Peter …). */
const ordinary =
  ' alle barn barnet boern borger dato deltager deltagere den det emne familie familien hej her hilsen hilsner hvis januar februar marts april juni juli august ' +
  'september oktober november december mandag tirsdag onsdag torsdag fredag loerdag soendag kaere kommune konference leder lokale mange medarbejder moede moeder moedet ' +
  'nota nye ny plan planen referat sag sagen sal samlet skole skolen sted status team teams tid unge uge venlig venligst velkommen '

/**
 * Is the word a slip of the keys away from a term? One letter added, lost, changed or swapped with its neighbour; two from
 * eight letters; of names of two or three letters only a doubled one. Short names must be written as names.
 * @param beside a known term stands beside it, so that it is a name for certain
 */
export function misspelt(
  text: string,
  word: Word,
  index: TermIndex,
  beside: boolean,
  colleagues: Map<string, true>,
): Span | null {
  if (word.folded.length < 3 || word.folded.length > longestSpelling + 2) return null
  if (ordinary.indexOf(` ${word.folded} `) >= 0 || colleagues.has(word.folded)) return null
  let length = slipped(word.folded, index)
  if (length === 0 && word.bare !== word.folded) length = slipped(word.bare, index)
  if (length === 0) return null
  const capital = isCapital(word)
  const cue = hasPersonCue(text, word.start)
  const asName = beside || (capital && (cue || !beginsSentence(text, word.start)))
  if (!asName && word.folded.length < 6 && !(cue && length >= 5)) return null
  const span: Span = {
    start: word.start,
    end: word.end,
    kind: 'known-term',
    level: 'warn',
    because: 'misspelt',
  }
  if (isSignedWith(text, word.start)) return null
  if (beside || (asName && (cue || length >= 5))) span.level = 'block'
  else if (!capital && !cue && length < 7) return null
  return span
}

/** The length of the term that the form is a misspelling of, or 0. */
function slipped(form: string, index: TermIndex): number {
  const forms = [form]
  if (form.length > 4 && form.charAt(form.length - 1) === 's') forms.push(form.slice(0, -1))
  for (const one of forms) {
    const letters = lettersOf(one)
    for (let length = Math.max(2, one.length - 2); length <= one.length + 2; length++) {
      const limit = slips(length)
      if (Math.abs(length - one.length) > limit) continue
      for (const spelling of index.byLength[length] || []) {
        if (isNear(one, letters, spelling, limit)) return length
      }
    }
  }
  return 0
}

function slips(length: number): number {
  if (length >= 8) return 2
  return 1
}

function isNear(form: string, letters: number, spelling: Spelling, limit: number): boolean {
  if (bitsOf(letters ^ spelling.letters) > 2 * limit) return false
  const term = spelling.form
  if (term.length < 4) return form.length === term.length + 1 && isDoubled(form, term)
  // Another first letter makes another name (Hanne and Sanne), but for long names and swapped letters.
  if (form.charAt(0) !== term.charAt(0) && term.length < 7 && form.charAt(1) !== term.charAt(0)) return false
  if (term.length === 4 && form.length < 4) return false
  return distance(form, term, limit) <= limit
}

/** Boo of Bo: the form is the term with one of its letters written twice. */
function isDoubled(form: string, term: string): boolean {
  for (let i = 0; i < term.length; i++) {
    if (term.slice(0, i + 1) + term.slice(i) === form) return true
  }
  return false
}

function bitsOf(value: number): number {
  let rest = value
  let count = 0
  while (rest !== 0) {
    rest &= rest - 1
    count++
  }
  return count
}

/** Letters added, lost, changed or swapped with their neighbour between two words; more than `limit` is not counted out. */
function distance(a: string, b: string, limit: number): number {
  let before: number[] = []
  let row: number[] = []
  for (let j = 0; j <= b.length; j++) row.push(j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      let cost = 1
      if (a.charCodeAt(i - 1) === b.charCodeAt(j - 1)) cost = 0
      let steps = Math.min(Number(row[j]) + 1, Number(next[j - 1]) + 1, Number(row[j - 1]) + cost)
      const swapped =
        i > 1 && j > 1 && a.charAt(i - 1) === b.charAt(j - 2) && a.charAt(i - 2) === b.charAt(j - 1)
      if (swapped) steps = Math.min(steps, Number(before[j - 2]) + 1)
      next.push(steps)
      least = Math.min(least, steps)
    }
    if (least > limit) return least
    before = row
    row = next
  }
  return Number(row[b.length])
}

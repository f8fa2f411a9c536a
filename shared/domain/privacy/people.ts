import { beginsSentence, hasPersonCue, isAmbiguous, namesRoom } from './ambiguous.ts'
import type { Span } from './finding.ts'
import type { Seen } from './guard.ts'
import { famous } from './lists/famous.ts'
import { givenNames } from './lists/given-names.ts'
import { officeWords, wordsInSmallLetters } from './lists/ordinary-words.ts'
import { surnames, surnameShape } from './lists/surnames.ts'
import { towns } from './lists/towns.ts'
import { isSignedWith } from './sign-off.ts'
import { relative } from './somebody.ts'
import { fold, isCapital, type Word } from './words.ts'

const given = new Set(givenNames.split(' '))
const family = new Set(surnames.split(' '))
const office = new Set(officeWords.split(' '))
const small = new Set(wordsInSmallLetters.split(' '))
const known = new Set(famous.split('|'))
const town = new Set(towns.split(' '))

/** A word after which a person is named. */
const cue = new RegExp(
  `(?:^|[^a-z])(?:${relative}|(?:pleje|aflastnings|bonus|op)?familien|fam\\.?|fru|frk\\.?|hr\\.?|hedder|kalde[ts]|tvillingerne|nabo(?:en)?|veninden?|bor hos|(?:borger|elev|patient)en)(?: (?:er|paa \\d+))?:? $`,
)
const family_cue = /(?:^|[^a-zæøå])(?:(?:pleje|aflastnings|bonus)?familien|fru|frk\.?|hr\.?|hedder) $/i
/** What is told apart by a letter: "Plan B. Hansen følger op". */
const lettered = /(?:^|[^a-zæøå])(?:plan|bilag|gruppe|hold|model|del|afsnit|type|spor) $/i
const homeCue =
  /(?:^|[^a-zæøå])(?:bor|boende|opvokset|flytter|flyttet|flytte|tilflyttet|bopæl|hjemme|hjem|kommer)(?: nu| stadig| fast| igen)?(?: i| til| nær| ved| fra|:) $/i
const mostParts = 4

/**
 * People nobody told the guard of. A whole name blocks; a single one warns, as it may be a colleague's. Names of those who
 * may be named, and of those who sign, are not looked at.
 */
export function findPeople({ text, words, field, allowed }: Seen): Span[] {
  const spans: Span[] = []
  if (field === 'attendees') return spans
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word
    if (town.has(word.folded) && isCapital(word) && homeCue.test(before(text, word))) {
      spans.push({ start: word.start, end: word.end, kind: 'address', level: 'warn', because: 'home-town' })
      continue
    }
    const last = lastPart(text, words, i)
    if (isSignedWith(text, word.start)) {
      if (isName(word)) i = last
      continue
    }
    const span = personAt(text, words, i, last, allowed.words)
    if (!span) continue
    spans.push(span)
    i = last
  }
  return spans
}

function before(text: string, word: Word): string {
  return text.slice(Math.max(0, word.start - 24), word.start)
}

function stem(word: Word): string {
  if (word.folded.length > 3 && word.folded.charAt(word.folded.length - 1) === 's' && !given.has(word.folded))
    return word.folded.slice(0, -1)
  return word.folded
}

const isGiven = (word: Word) => given.has(word.folded) || given.has(stem(word))
const isSurname = (word: Word) =>
  family.has(word.folded) ||
  family.has(stem(word)) ||
  (word.folded.length > 5 && surnameShape.test(stem(word)))
const isName = (word: Word) =>
  isCapital(word) &&
  /^[^\d]/.test(word.text) &&
  word.text.length > 1 &&
  !office.has(word.folded) &&
  !isShouted(word)
const isShouted = (word: Word) => word.text.length < 5 && word.text === word.text.toUpperCase()

/** The last of the words from `i` on that stand together as a name's do. */
function lastPart(text: string, words: readonly Word[], i: number): number {
  let last = i
  while (last - i + 1 < mostParts) {
    const word = words[last] as Word
    const next = words[last + 1]
    if (!next || !/^(?: |-|\. )$/.test(text.slice(word.end, next.start))) break
    if (text.slice(word.end, next.start) === '. ' && word.text.length > 1) break
    const initial = next.text.length === 1 && isCapital(next) && text.charAt(next.end) === '.'
    if (!isName(next) && !initial && !isLowerName(words[i] as Word, next)) break
    last++
  }
  return last
}

/** mona lisbjerg: both in small letters, and both names. */
function isLowerName(first: Word, next: Word): boolean {
  return (
    !isCapital(first) && !isCapital(next) && isGiven(first) && !small.has(first.folded) && isSurname(next)
  )
}

function personAt(
  text: string,
  words: readonly Word[],
  i: number,
  last: number,
  allowed: Map<string, true>,
): Span | null {
  const word = words[i] as Word
  const parts = words.slice(i, last + 1)
  if (parts.every((part) => allowed.has(part.folded))) return null
  const span: Span = {
    start: word.start,
    end: (parts[parts.length - 1] as Word).end,
    kind: 'person',
    level: 'block',
    because: 'whole-name',
  }
  const capital = isCapital(word)
  const before_ = before(text, word)
  // "K. Thulstrup": a letter for the given name.
  const after = parts[1]
  if (after && word.text.length === 1 && capital && text.slice(word.end, after.start) === '. ')
    return isName(after) && isSurname(after) && !lettered.test(before_) ? warned(span) : null
  const called = isName(word) && cue.test(fold(before_))
  if (parts.length > 1 && (capital || isGiven(word))) {
    if (known.has(parts.map((part) => part.folded).join(' ')) || namesRoom(text, word.start)) return null
    const named = parts.some((part) => part.text.length > 1 && isSurname(part)) && parts.length > 1
    if (
      called ||
      (isGiven(word) && isName(word) && !office.has((parts[1] as Word).folded)) ||
      // A word of the calendar or the office is a name before a surname: Bo Jensen, August Holm.
      (named && (isName(word) || (capital && isGiven(word) && !isShouted(word)))) ||
      !capital
    ) {
      if (!capital || (!named && !called) || parts.every((part) => isAmbiguous(part.folded)))
        return warned(span)
      return span
    }
  }
  if (called) {
    if (parts.length < 2 && !family_cue.test(before_)) return warned(span)
    return span
  }
  if (!isGiven(word) || namesRoom(text, word.start) || office.has(word.folded)) return null
  if (capital) {
    if (isShouted(word) || (word.folded.length < 3 && !hasPersonCue(text, word.start))) return null
    if (beginsSentence(text, word.start) && (isAmbiguous(word.folded) || small.has(word.folded))) return null
    return warned(span)
  }
  if (small.has(word.folded) || isAmbiguous(word.folded) || word.folded.length < 4) return null
  if (word.folded !== word.text.toLowerCase() && stem(word) !== word.folded && !given.has(word.folded))
    return null
  return given.has(word.folded) ? warned(span) : null
}

function warned(span: Span): Span {
  return { ...span, level: 'warn', because: 'maybe-person' }
}

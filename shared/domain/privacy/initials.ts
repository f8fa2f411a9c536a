import type { Span } from './finding.ts'
import { hasPersonCue } from './ambiguous.ts'
import { isSignedWith } from './sign-off.ts'
import { isCapital, type Word } from './words.ts'

/** Names of authorities, systems and things of the office: two or three capitals that are nobody's initials. */
const office =
  ' ad af ai am as at bf bk bl bu bup bvc cc cpr cv cvr da dk dkr do dr ean en er et eu fa fb fk fm fs gdpr hf hk hr ia id if im ip is it itk iv kb ki kl ' +
  'km km kp kr lo ma mb med mr mvh nb nm np nr og ok om op os pb pc pdf pga pl pm pnr ppr ps pt pv ref sa sal sb sfo sm sms sof spm ssp stu su sv tba tbd tv ui ul va ve ved vh vi vs ' +
  'ac af bb bua dub fff gps hk ial ius jf ks mp okt ph pos ret sel vbu '

/**
 * `TL`, `TM` and `TML` of Thea Marie Lund; `SH`, `SB` and `SBH` of Signe Bach-Holm, as the second half of a double name counts or does not.
 * None of a term that is no whole name.
 */
export function initialsOf(text: string, words: readonly Word[]): string[] {
  if (words.length < 2 || words.length > 5) return []
  let all = ''
  let heads = ''
  let lastHead = 0
  for (const word of words) {
    if (!isCapital(word) || place.test(word.folded)) return []
    const letter = word.text.charAt(0).toUpperCase()
    if (text.charAt(word.start - 1) !== '-') {
      heads += letter
      lastHead = all.length
    }
    all += letter
  }
  if (heads.length < 2) return [all]
  const first = all.charAt(0)
  const found = [all]
  const others = [heads, all.slice(0, lastHead + 1), heads + all.slice(lastHead + 1)]
  // Whichever of the later names somebody goes by.
  for (let i = 1; i < all.length; i++) others.push(first + all.charAt(i))
  for (const letters of others) {
    if (found.indexOf(letters) < 0) found.push(letters)
  }
  return found
}

const place =
  /(?:vej|gade|alle|plads|straede|park|parken|toften|vaenget|skole|skolen|boernehave|boernehaven|vuggestue|vuggestuen|institution|familien|sct|sankt)$/

/**
 * Initials of the family's members: dotted (S.L.), or in capitals (SL) where others write small letters. Those that a
 * colleague has too, or that are also a common abbreviation, warn only where a person is spoken of.
 * @param colleagues initials of people who may be named
 */
export function findInitials(
  text: string,
  words: readonly Word[],
  initials: Map<string, true>,
  colleagues: Map<string, true>,
): Span[] {
  const spans: Span[] = []
  if (initials.size === 0) return spans
  for (let i = 0; i < words.length; i++) {
    const run = runOf(text, words, i)
    if (!initials.has(run.letters)) continue
    const word = words[i] as Word
    const span = judged(text, word.start, run, words, i, colleagues)
    if (!span) continue
    spans.push(span)
    i = run.last
  }
  return spans
}

type Run = { letters: string; last: number; dotted: boolean; end: number }

/** Capitals in one word, or single capitals parted by dots, dashes or a space. */
function runOf(text: string, words: readonly Word[], i: number): Run {
  const word = words[i] as Word
  const none = { letters: '', last: i, dotted: false, end: word.end }
  if (!isCapitals(word.text) || word.text.length > 5) return none
  if (word.text.length > 1) return { letters: word.text, last: i, dotted: false, end: word.end }
  let letters = word.text
  let last = i
  while (letters.length < 5) {
    const next = words[last + 1]
    if (!next || next.text.length !== 1 || !isCapitals(next.text)) break
    if (!/^(?:\. ?|-|\/| )$/.test(text.slice((words[last] as Word).end, next.start))) break
    letters += next.text
    last++
  }
  if (letters.length < 2) return none
  let end = (words[last] as Word).end
  if (text.charAt(end) === '.' && text.charAt(word.end) === '.') end++
  return { letters, last, dotted: true, end }
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase()
}

function judged(
  text: string,
  start: number,
  run: Run,
  words: readonly Word[],
  i: number,
  colleagues: Map<string, true>,
): Span | null {
  const span: Span = { start, end: run.end, kind: 'initials', level: 'block', because: 'initials' }
  const common = office.indexOf(` ${run.letters.toLowerCase()} `) >= 0
  const shared = colleagues.has(run.letters)
  if (isSignedWith(text, start) && shared) return null
  // In a shouted text, or beside a number (NM-2026-0412), capitals say nothing.
  if (!run.dotted && (isShouted(words, i) || /^[-/ ]?\d/.test(text.slice(run.end, run.end + 2)))) return null
  if (!run.dotted && common && !hasPersonCue(text, start)) return null
  if (shared || (common && !run.dotted)) {
    span.level = 'warn'
    span.because = 'maybe-initials'
  }
  return span
}

function isShouted(words: readonly Word[], i: number): boolean {
  for (const near of [words[i - 1], words[i + 1]]) {
    if (near && near.text.length > 3 && isCapitals(near.text)) return true
  }
  return false
}

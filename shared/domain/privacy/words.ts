import { isDigit, isLetter } from './characters.ts'

/** A run of letters or a run of digits in normalised text. `folded` compares; `text` is as written. */
export type Word = { start: number; end: number; text: string; folded: string; bare: string }

/** The words of a text in order; letters and digits part each other, everything else parts both. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  let at = 0
  while (at < text.length) {
    const kind = kindOf(text, at)
    if (kind === 0) {
      at++
      continue
    }
    const start = at
    while (at < text.length && kindOf(text, at) === kind) at++
    const word = text.slice(start, at)
    words.push({ start, end: at, text: word, folded: fold(word), bare: bare(word) })
  }
  return words
}

function kindOf(text: string, at: number): 0 | 1 | 2 {
  const code = text.charCodeAt(at)
  if (isDigit(code)) return 2
  if (isLetter(code)) return 1
  return 0
}

/** One spelling for the ways Danes write their letters: Ågård, Aagaard and AAGÅRD are the same word. */
export function fold(word: string): string {
  if (/^(?:sankt|skt)$/i.test(word)) return 'sct'
  if (isAscii(word)) return word.toLowerCase()
  return withoutAccents(word.toLowerCase().replace(/[æä]/g, 'ae').replace(/[øö]/g, 'oe').replace(/å/g, 'aa'))
}

/** As somebody writes without a Danish keyboard: Sørensen becomes sorensen. */
export function bare(word: string): string {
  if (isAscii(word)) return word.toLowerCase()
  return withoutAccents(word.toLowerCase().replace(/æ/g, 'ae').replace(/ø/g, 'o'))
}

/** Cyrillic letters that look as Latin ones: nobody sees which was typed. */
const cyrillic = 'аеикморстухіј'
const latin = 'aeukmopctyxij'

function latinTwin(letter: string): string {
  return latin.charAt(cyrillic.indexOf(letter))
}

function withoutAccents(word: string): string {
  return word
    .replace(/[аеикморстухіј]/g, latinTwin)
    .replace(/ß/g, 'ss')
    .replace(/đ/g, 'd')
    .replace(/ł/g, 'l')
    .replace(/ı/g, 'i')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
}

function isAscii(word: string): boolean {
  return /^[A-Za-z0-9]*$/.test(word)
}

/** Is the word written with a capital first? */
export function isCapital(word: Word): boolean {
  return word.text.charAt(0) !== word.text.charAt(0).toLowerCase()
}

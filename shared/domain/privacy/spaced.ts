import type { Span } from './finding.ts'
import type { TermIndex } from './term-index.ts'
import type { Word } from './words.ts'

const fewestLetters = 3

/** Names with something between the letters: J o n a s, J.o.n.a.s, J-O-N-A-S. */
export function findSpaced(text: string, words: readonly Word[], index: TermIndex): Span[] {
  const spans: Span[] = []
  let i = 0
  while (i < words.length) {
    let last = i
    while (isNext(text, words, last)) last++
    if (last - i + 1 >= fewestLetters) search(words, i, last, index, spans)
    i = last + 1
  }
  return spans
}

function isNext(text: string, words: readonly Word[], i: number): boolean {
  const word = words[i] as Word
  const next = words[i + 1]
  if (!next || word.text.length !== 1 || next.text.length !== 1) return false
  const gap = next.start - word.end
  return gap > 0 && gap <= 4 && !/[\n]/.test(text.slice(word.end, next.start))
}

function search(words: readonly Word[], first: number, last: number, index: TermIndex, spans: Span[]): void {
  let i = first
  while (i <= last) {
    const end = longestFrom(words, i, last, index)
    if (end < 0) {
      i++
      continue
    }
    const start = (words[i] as Word).start
    spans.push({
      start,
      end: (words[end] as Word).end,
      kind: 'known-term',
      level: 'block',
      because: 'spaced',
    })
    i = end + 1
  }
}

/** The last word of the longest term that the letters from `i` spell, or -1. */
function longestFrom(words: readonly Word[], i: number, last: number, index: TermIndex): number {
  let folded = ''
  let bare = ''
  let found = -1
  for (let n = i; n <= last; n++) {
    folded += (words[n] as Word).folded
    bare += (words[n] as Word).bare
    if (!index.beginnings.has(folded) && !index.beginnings.has(bare)) break
    if (n - i + 1 >= fewestLetters && (index.single.has(folded) || index.single.has(bare))) found = n
  }
  return found
}

import { findPersonalData, type GuardQuestion } from '#shared/domain/privacy/guard.ts'
import { findTermsAndSlips } from '#shared/domain/privacy/known-terms.ts'
import { indexTerms } from '#shared/domain/privacy/term-index.ts'
import { findMorePersonalData } from '#shared/domain/privacy/wide-guard.ts'
import { wordsOf } from '#shared/domain/privacy/words.ts'
import { figure, median, type Figure } from './figure.ts'

const knownTerms = ['Sofie Lund', 'Sofie', 'Lund', 'Karl-Johan', 'Søndergård', 'Kildevej', 'Skovbakkeskolen']
const allowed = ['Birkelund Kommune', 'Karen Højlund', 'Lokale Birk', '@birkelund.example', '72 16 40 00']

/** An invitation as Outlook gives it: marked up, with a signature, and one name in it. */
const invitation = `<html><body lang=DA>${[
  'Kære alle',
  'I inviteres til netv&aelig;rksm&oslash;de onsdag d. 18. marts 2026 kl. 9.00–11.00 i Lokale Birk.',
  'Dagsordenen kommer senest 11. marts. Vi taler om So<b>fi</b>es plan.',
  'Med venlig hilsen',
  'Karen Højlund, Børn og Unge, tlf. 72 16 40 00, karen.hojlund@birkelund.example',
]
  .map((line) => `<p class=MsoNormal><span style='font-size:11.0pt'>${line}<o:p></o:p></span></p>`)
  .join('\n')}</body></html>`
const long = invitation.repeat(Math.ceil(16_384 / invitation.length)).slice(0, 16_384)

/** What a plain search with regular expressions does to the same text, in one pass each. */
const floor = [
  /\d{6}[- ]?\d{4}/g,
  /(?:\+45 ?)?\d{2}[ .]?\d{2}[ .]?\d{2}[ .]?\d{2}/g,
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
  /[A-ZÆØÅ][a-zæøå]+(?:vej|gade|allé|plads) \d+/g,
  new RegExp(knownTerms.join('|'), 'gi'),
]

const timed = (work: () => unknown) => {
  const start = performance.now()
  work()
  return performance.now() - start
}
const rounds = (n: number, work: () => unknown) => Array.from({ length: n }, () => timed(work))
const late = (times: readonly number[]) =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? Number.NaN

/** Milliseconds an invitation, and how fast the family's words are looked for, beside what the plainest search would take. */
export function guardFigures(): Figure[] {
  const asked = (text: string): GuardQuestion => ({
    fields: [{ field: 'body', text, html: true }],
    knownTerms,
    allowed,
  })
  const look = () => findMorePersonalData(asked(invitation))
  rounds(300, look)
  const times = rounds(1000, look)
  const plain = rounds(1000, () => floor.map((shape) => invitation.match(shape)))
  rounds(20, () => findMorePersonalData(asked(long)))
  return [
    figure('guard, an invitation, p50', median(times), 'ms', { atMost: 2 }),
    figure('guard, an invitation, p99', late(times), 'ms', { atMost: 10 }),
    figure('  plain expressions, p50', median(plain), 'ms', null),
    figure(
      'guard in the send handler, p50',
      median(rounds(1000, () => findPersonalData(asked(invitation)))),
      'ms',
      { atMost: 2 },
    ),
    figure('guard, 16 KB of HTML, p50', median(rounds(100, () => findMorePersonalData(asked(long)))), 'ms', {
      atMost: 20,
    }),
    figure('  one indexOf over it, p50', median(rounds(100, () => long.indexOf('Søndergård'))), 'ms', null),
    ...[12, 200, 2000].flatMap(termFigures),
  ]
}

function termFigures(count: number): Figure[] {
  const text = 'Vi mødes igen torsdag og taler om planen, som alle har fået med posten. '.repeat(7000)
  const terms = Array.from({ length: count }, (_, i) =>
    `Qv${i.toString(26).replace(/\d/g, 'x')}navn${i}`.replace(/\d/g, 'y'),
  )
  const index = indexTerms(terms)
  const words = wordsOf(text)
  const megabytes = text.length / 1e6
  const speed = (work: () => unknown) => megabytes / (median(rounds(5, work)) / 1000)
  return [
    figure(
      `known terms, ${count}`,
      speed(() => findTermsAndSlips(text, words, index, new Map())),
      'MB/s',
      null,
    ),
    figure(
      `  indexOf for each of ${count}`,
      speed(() => terms.map((term) => text.indexOf(term))),
      'MB/s',
      null,
    ),
  ]
}

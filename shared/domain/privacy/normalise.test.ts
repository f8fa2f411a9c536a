import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalise } from './normalise.ts'

const letter = fc.constantFrom(...'aeiskæøåÆØÅ4 -.'.split(''))
const word = fc.array(letter, { maxLength: 40 }).map((letters) => letters.join(''))
/** Ways to write one letter that a reader cannot tell from the letter itself. */
const disguises = [
  (sign: string) => sign,
  (sign: string) => `<b>${sign}</b>`,
  (sign: string) => `&#${sign.codePointAt(0)};`,
  (sign: string) => `&#x${sign.codePointAt(0)?.toString(16)};`,
  (sign: string) => `${sign}\u200b`,
  (sign: string) => `${sign}&shy;`,
  (sign: string) => `<!-- x > y -->${sign}`,
  (sign: string) => sign.normalize('NFD'),
  // As a web address writes it.
  (sign: string) => (/[æøå]/i.test(sign) ? encodeURIComponent(sign) : sign),
  (sign: string) => (/[æøå]/i.test(sign) ? encodeURIComponent(sign).toLowerCase() : sign),
  (sign: string) => `<span title='' data-x=">">${sign}</span>`,
]

test('a disguised text reads as the plain one', () => {
  fc.assert(
    fc.property(word, fc.infiniteStream(fc.nat(disguises.length - 1)), (plain, picks) => {
      const raw = Array.from(plain)
        .map((sign) => disguises[picks.next().value as number]!(sign))
        .join('')
      expect(normalise(raw, true).text).toBe(plain)
    }),
  )
})

test('offsets rise, stay inside the raw text, and one exists for every sign', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), fc.boolean(), (raw, html) => {
      const { text, from, to } = normalise(raw, html)
      expect([from.length, to.length]).toEqual([text.length, text.length])
      from.forEach((start, i) => {
        expect(start).toBeGreaterThanOrEqual(i === 0 ? 0 : from[i - 1]!)
        expect(to[i]).toBeGreaterThanOrEqual(start)
        expect(to[i]).toBeLessThanOrEqual(raw.length)
      })
    }),
  )
})

test('paragraphs and line breaks part words, inline tags do not', () => {
  expect(normalise('<p>en</p><p>to</p>tre<br/>fi<i>re</i>', true).text.split(/\s+/).filter(Boolean)).toEqual([
    'en',
    'to',
    'tre',
    'fire',
  ])
})

test('scripts and styles are not text; alternative texts, titles and mail links are', () => {
  const { text } = normalise(
    '<style>p{}</style><script>let Sofie</script><img alt="Sofie"><a href="mailto:a@b.example" title=Lund>x</a>',
    true,
  )
  expect(text.split(/\s+/).filter(Boolean)).toEqual(['Sofie', 'mailto:a@b.example', 'x'])
})

test('spaces, dashes and apostrophes have one spelling; what is no entity stays', () => {
  expect(normalise('a\u00a0b\u2011c\u2019s ＡＢ', false).text).toBe("a b-c's AB")
  expect(normalise('R&D & &bogus; &#0; 3 < 4', true).text).toBe('R&D & &bogus; &#0; 3 < 4')
})

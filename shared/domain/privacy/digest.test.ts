import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digestOf } from './digest.ts'

const item = (body: string, subject = 'Netværksmøde') => [
  { field: 'subject', text: subject } as const,
  { field: 'body', text: body, html: true } as const,
]

test('mark-up, white space and the order of fields do not change the digest', () => {
  expect(digestOf(item('<p>Hej  <b>alle</b></p>'))).toBe(
    digestOf([...item('<div class="x">Hej\n alle</div>')].reverse()),
  )
})

test('any change a reader sees changes the digest', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      (a, b) => {
        const seen = (text: string) => text.normalize('NFKC').replace(/\s+/g, ' ').trim()
        fc.pre(/^[\p{L}\p{N} .]*$/u.test(a + b) && seen(a) !== seen(b))
        expect(digestOf(item('x', a))).not.toBe(digestOf(item('x', b)))
      },
    ),
  )
})

test('sixteen hexadecimal digits', () => {
  expect(digestOf(item(''))).toMatch(/^[0-9a-f]{16}$/)
})

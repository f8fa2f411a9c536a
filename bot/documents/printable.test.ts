import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lettersOf } from './fonts/letters-of.ts'
import { printable } from './printable.ts'

test('the fonts have what people here are called', () => {
  const letters = lettersOf(readFileSync(new URL('fonts/SourceSans3-Regular.ttf', import.meta.url)))
  for (const letter of 'æøåÆØÅéüñçğşłžđơ☐☑□•§»«–')
    expect([letter, letters.has(letter.codePointAt(0)!)]).toEqual([letter, true])
  expect(letters.has('王'.codePointAt(0)!)).toBe(false)
})

test.for([
  ['Ærø-Åse Ødegård', 'Ærø-Åse Ødegård'],
  ['Şükrü Łukasz Nguyễn Văn Đức', 'Şükrü Łukasz Nguyễn Văn Đức'],
  ['Олександра Їжакевич', 'Олександра Їжакевич'],
  ['سمية الأحمد', 'سمية الأحمد'],
  // Åse, written as A, ring and se
  ['A\u030ase', 'Åse'],
  ['godt 👍🏽 gået, 王小明', 'godt □ gået, □□□'],
  ['ж\u064b', '□'],
  ['to\r\nlinjer\u2028tre', 'to\nlinjer\ntre'],
  ['gem\u202et fra \u2066her\u0000\ufeff', 'gemt fra her'],
  ['\ud800', '□'],
  ['#panic() *x* $y$ \\u{41} <a> @b', '#panic() *x* $y$ \\u{41} <a> @b'],
  ['', ''],
] as const)('%j is printed as %j', ([text, expected]) => {
  expect(printable(text)).toBe(expected)
})

test('a word without end may break after 32 letters, an ordinary one never', () => {
  expect(
    printable('æ'.repeat(70))
      .split('\u200b')
      .map((part) => part.length),
  ).toEqual([32, 32, 6])
  expect(printable('x'.repeat(32))).toBe('x'.repeat(32))
})

test('nothing changes the second time, whatever was typed', () => {
  const typed = fc.string({ unit: 'binary' })
  fc.assert(
    fc.property(typed, (text) => {
      expect(printable(printable(text))).toBe(printable(text))
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FieldText } from './finding.ts'
import { findPersonalData } from './guard.ts'
import { withoutRange } from './remove.ts'

const pieces = fc.array(
  fc.constantFrom(
    '<p>',
    '</p>',
    '<b>Sofie</b>',
    'So<i>fi</i>es',
    ' plan ',
    '140312-1234',
    '&nbsp;',
    'Møde ',
    'Lund',
    'mor@mail.example',
    '<br>',
    ', ',
    '21 30 40 50',
  ),
  { maxLength: 25 },
)
const look = (part: FieldText) =>
  findPersonalData({ fields: [part], knownTerms: ['Sofie', 'Lund'], allowed: [] })
const tags = (html: string) => html.match(/<[^>]*>/g) ?? []

test('removing finding after finding ends with none, and never breaks a tag', () => {
  fc.assert(
    fc.property(pieces, (parts) => {
      let part: FieldText = { field: 'body', text: parts.join(''), html: true }
      const whole = tags(part.text)
      for (let rounds = 0; rounds <= 60; rounds++) {
        const [first] = look(part)
        if (!first) break
        part = { ...part, text: withoutRange(part, first.start, first.end) }
      }
      expect(look(part)).toEqual([])
      expect(tags(part.text)).toEqual(whole)
    }),
  )
})

test('one space is left where a word was taken out', () => {
  const subject: FieldText = { field: 'subject', text: 'Møde om Sofie på torsdag' }
  expect(withoutRange(subject, 8, 13)).toBe('Møde om på torsdag')
})

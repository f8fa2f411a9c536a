import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { circle } from '../../tests/support/blended-family.ts'
import { factsOn, tell } from './facts.ts'
import { lawText } from './law-text.ts'
import { fieldsOf, type FieldOf } from './form.ts'
import { formAt } from './versions.ts'

const text = { da: '{municipality}: fra {heardFrom} og {signsFrom} år, {ukendt}', en: '' }

test('facts are filled in; what is no fact stays', () => {
  const known = factsOn(circle, {
    name: 'Birkelund Kommune',
    dataProtectionOfficer: 'dpo@birkelund.example',
    reached: null,
  })
  expect(tell(text, 'da', known)).toBe('Birkelund Kommune: fra 10 og 15 år, {ukendt}')
  const unknown = factsOn(circle, { name: null, dataProtectionOfficer: null, reached: null })
  expect(tell({ da: 'Rådgiver: {dataProtectionOfficer}.', en: '' }, 'da', unknown)).toBe(
    'Rådgiver: adressen står på kommunens hjemmeside.',
  )
})

test('LN-1: a legal text cites what held on the day', () => {
  const law = fieldsOf(formAt('F-INFO-1', 1)!).find(([name]) => name === 'withdrawal')?.[1] as FieldOf<'law'>
  const on = (date: string) =>
    lawText(law, { ...circle, today: Temporal.PlainDate.from(date) }).map(({ reference }) => reference.da)
  expect(on('2026-03-02')).toEqual(['Databeskyttelsesforordningen artikel 7, stk. 3'])
  expect(on('2017-03-02')).toEqual(['Persondataloven § 38'])
})

import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { lawOn, laws } from './law.ts'
import { lawKeys } from './law-keys.ts'

const on = (date: string) => Temporal.PlainDate.from(date)

test.for([
  ['LN-1', 'withdrawal', '2018-05-24', 'Persondataloven § 38'],
  ['LN-1', 'withdrawal', '2018-05-25', 'Databeskyttelsesforordningen artikel 7, stk. 3'],
  ['LN-2', 'obtaining', '2026-03-02', 'Retssikkerhedsloven § 11 a'],
  ['LN-3', 'secrecy', '2026-03-02', 'Forvaltningsloven § 27'],
  ['LN-4', 'child-assessment', '2023-12-31', 'Serviceloven § 50'],
  ['LN-4', 'child-assessment', '2024-01-01', 'Barnets lov § 20'],
  ['LN-4', 'child-plan', '2024-01-01', 'Barnets lov § 91'],
  ['O-30', 'local-basis', '2026-03-02', 'Serviceloven § 11, stk. 7'],
] as const)('%s: %s on %s is %s', ([, key, date, da]) => {
  expect(lawOn(key, on(date)).da).toBe(da)
})

test('every purpose has a reference today, and none twice from the same day', () => {
  for (const key of lawKeys) {
    expect(lawOn(key, on('2026-03-02')).key).toBe(key)
    const starts = laws.filter((one) => one.key === key).map(({ holdsFrom }) => holdsFrom)
    expect(new Set(starts).size).toBe(starts.length)
  }
})

test('nothing in force cites persondataloven', () => {
  const today = lawKeys.map((key) => lawOn(key, on('2026-03-02')))
  expect(today.filter(({ da }) => da.includes('Persondata'))).toEqual([])
})

test('a purpose without a reference is a fault of the data, and said', () => {
  expect(() => lawOn('secrecy', on('2026-03-02'), [])).toThrow('no reference for secrecy')
})

import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import type { Setting } from './setting.ts'
import { validateSetting } from './validate.ts'

const today = Temporal.PlainDate.from('2026-03-02')
const department = (id: string, da: string, from = '2026-03-02', closed = false): Setting => ({
  kind: 'department',
  id,
  value: { da, en: da, models: ['A'], closed },
  from,
})
const age = (years: number, from = '2026-03-02', law = 'Ny lov § 1'): Setting => ({
  kind: 'age',
  id: 'signs-from',
  value: { age: years, law },
  from,
})
const usual = (from: string): Setting => ({
  kind: 'model',
  id: 'municipality',
  value: { model: 'faelles-familier' },
  from,
})
const said: Setting[] = [
  department('youth-house', 'Ungehuset', '2026-02-01'),
  department('later', 'Nabohuset', '2026-06-01'),
  age(14, '2026-09-01'),
  age(16, '2026-03-02'),
]

test.each<[string, Setting, string | null]>([
  ['an age from today', age(14), null],
  ['an age from a day that is over', age(14, '2026-03-01'), 'setting-in-the-past'],
  ['a usual model from today', usual('2026-03-02'), null],
  ['a usual model for courses that are made already', usual('2026-03-01'), 'setting-in-the-past'],
  ['nobody’s age', age(-1), 'age-out-of-bounds'],
  ['half a year', age(14.5), 'age-out-of-bounds'],
  ['above custody', age(19), 'age-out-of-bounds'],
  ['an age that stands nowhere', age(14, '2026-03-02', ' '), 'age-out-of-bounds'],
  ['the bounds themselves', age(18), null],
  ['a new department', department('a', 'Dagtilbud'), null],
  ['the name of another', department('a', ' ungehuset '), 'department-name-taken'],
  ['what another is also called (O-21)', department('a', 'Skole'), 'department-name-taken'],
  ['a name that another takes later', department('a', 'Nabohuset'), 'department-name-taken'],
  ['its own name again', department('youth-house', 'Ungehuset'), null],
  ['one that is closed', department('school', 'Folkeskole', '2026-03-02', true), null],
  [
    'closing what is not there yet',
    department('later', 'Nabohuset', '2026-03-02', true),
    'setting-not-there',
  ],
  ['taking back what is to come', { ...age(0, '2026-09-01'), value: null } as Setting, null],
  ['taking back what nobody said', { ...age(0, '2026-10-01'), value: null } as Setting, 'setting-not-there'],
  ['taking back what holds already', { ...age(0), value: null } as Setting, 'setting-in-the-past'],
])('%s', (_, row, because) => {
  expect(validateSetting(row, said, today)).toEqual(because ? { ok: false, because } : { ok: true })
})

import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import type { Form } from './form.ts'
import { formAt, formOn, forms } from './versions.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const second: Form = { ...formAt('F-CONSENT-2', 1)!, version: 2, holdsFrom: '2026-06-01' }
const all = [...forms, second]

test('a new version is filled in from its day; what was answered before is read with the old one', () => {
  expect(formOn('F-CONSENT-2', day('2026-05-31'), all).version).toBe(1)
  expect(formOn('F-CONSENT-2', day('2026-06-01'), all).version).toBe(2)
  expect(formAt('F-CONSENT-2', 1, all)?.version).toBe(1)
})

test('a form or version that there is not, is none', () => {
  expect(formAt('F-CONSENT-2', 9)).toBeNull()
  expect(formAt('__proto__', 1)).toBeNull()
  expect(() => formOn('F-CONSENT-2', day('2026-05-31'), [])).toThrow('no form F-CONSENT-2')
})

test('no version stands twice, and each of a form holds from a day of its own', () => {
  for (const key of [
    ({ id, version }: Form) => `${id}/${version}`,
    ({ id, holdsFrom }: Form) => `${id}/${holdsFrom}`,
  ])
    expect(new Set(forms.map(key)).size).toBe(forms.length)
})

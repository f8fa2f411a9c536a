import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { newConsent, sentConsent, signersOf } from './consent-values.ts'

const today = Temporal.PlainDate.from('2026-03-02')
const person = (id: string, role: 'adult' | 'child', birthDate: string | null) => ({
  id,
  role,
  birthDate,
  name: id,
  situation: '',
  situationType: 'family-life' as const,
  address: '',
  school: '',
  cprMasked: null,
})
const family = [
  person('child', 'child', '2018-05-20'),
  person('youth', 'child', '2011-03-02'),
  person('unknown', 'child', null),
  person('mother', 'adult', '1991-08-22'),
]

test('X-02: the adults sign, and a young person from the day he is 15', () => {
  expect(signersOf(family, today).map((one) => one.id)).toEqual(['youth', 'mother'])
  expect(signersOf(family, today.subtract({ days: 1 })).map((one) => one.id)).toEqual(['mother'])
})

test('each new consent has an id of its own, or the second would be taken for the first', () => {
  expect(newConsent(family, today).id).not.toBe(newConsent(family, today).id)
})

test('a party is one contact or one department of ours, and never both', () => {
  const typed = newConsent(family, today)
  const to = (party: string) => {
    const { contactId, department } = sentConsent({ ...typed, party })
    return { contactId, department }
  }
  expect(to('contact/7')).toEqual({ contactId: '7', department: null })
  expect(to('department/job-centre')).toEqual({ contactId: null, department: 'job-centre' })
  expect(to('department/made-up')).toEqual({ contactId: null, department: null })
  expect(to('')).toEqual({ contactId: null, department: null })
})

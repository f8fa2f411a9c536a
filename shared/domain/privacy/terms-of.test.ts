import { expect, test } from 'vitest'
import { termsOf } from './terms-of.ts'

const course = {
  familyName: 'Familien Lund',
  members: [{ name: 'Sofie Lund', address: 'Kildevej 12, 2. tv', school: 'Skovbakkeskolen' }],
  contacts: [
    { name: 'Mormor Inger Holt', sector: 'family', kind: 'person', supportPerson: false },
    { name: 'Jonas Egelund', sector: 'professionals', kind: 'professional', supportPerson: false },
    { name: 'Kirsten Vang', sector: 'professionals', kind: 'person', supportPerson: true },
  ],
} as const

test('O-45: names in parts and whole, street without number, school', () => {
  expect(termsOf(course)).toEqual(
    expect.arrayContaining([
      'Sofie',
      'Lund',
      'Sofie Lund',
      'Inger',
      'Holt',
      'Kildevej',
      'Skovbakkeskolen',
      'Kirsten',
      'Vang',
    ]),
  )
})

test('O-45: the halves of a double name, when they say something', () => {
  const terms = termsOf({
    ...course,
    members: [{ name: 'Karl-Johan El-Khatib', address: '', school: '' }],
    contacts: [],
  })
  expect(terms).toEqual(expect.arrayContaining(['Karl-Johan', 'Karl', 'Johan', 'El-Khatib', 'Khatib']))
  expect(terms).not.toContain('El')
})

test('a colleague is an attendee, not a term; words of kinship are no names', () => {
  const terms = termsOf(course)
  expect(terms).not.toContain('Jonas')
  expect(terms).not.toContain('Familien')
  expect(terms).not.toContain('Mormor')
})

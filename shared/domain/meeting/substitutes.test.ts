import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { consent, contact, mother } from '../../../tests/support/course.ts'
import { houseIn } from '../settings/house.ts'
import { substitutesFor } from './substitutes.ts'

const today = Temporal.PlainDate.from('2026-03-20')
const own = ['birkelund.example']
const onMap = (name: string, said: Partial<Parameters<typeof contact>[0]> = {}) =>
  contact({ name, mail: `${name.toLowerCase()}@birkelund.example`, ...said })
const jonas = onMap('Jonas', { staffId: 'a0000000-0000-4000-8000-000000000002' })
const dorte = onMap('Dorte')
const lise = onMap('Lise', { department: 'health-visitors' })

const course = (
  contacts: (typeof jonas)[],
  consents = [consent({ giverId: mother.id, department: 'job-centre' })],
) => ({
  house: houseIn([]),
  contacts,
  consents: consents.map((one) => ({ ...one, withdrawnOn: null })),
  members: [mother],
})
const names = (
  contacts: (typeof jonas)[],
  participantIds = [jonas.id],
  consents?: ReturnType<typeof consent>[],
  on = today,
) =>
  substitutesFor(jonas, course(contacts, consents), participantIds, on, own).map(
    ({ contact: { name }, own: same }) => `${name}${same ? ' (own)' : ''}`,
  )

test('X-27, X-01: a colleague whom the family’s yes covers, his own department first', () => {
  const both = [
    consent({ giverId: mother.id, department: 'job-centre' }),
    consent({ giverId: mother.id, contactId: lise.id }),
  ]
  expect(names([lise, jonas, dorte], [jonas.id], both)).toEqual(['Dorte (own)', 'Lise'])
  expect(names([lise, jonas, dorte])).toEqual(['Dorte (own)'])
  expect(names([lise, jonas, dorte], [jonas.id], [])).toEqual([])
})

test('X-05: nobody when the yes has ended', () => {
  expect(names([jonas, dorte], [jonas.id], undefined, Temporal.PlainDate.from('2027-01-01'))).toEqual([])
})

test('not he himself under another row, nor anybody who comes already', () => {
  const again = onMap('Igen', { staffId: jonas.staffId })
  expect(names([jonas, again, dorte])).toEqual(['Dorte (own)'])
  expect(names([jonas, dorte], [jonas.id, dorte.id])).toEqual([])
})

test('not the family, its bisidder, or a mailbox that is not the municipality’s (LN-7)', () => {
  const aunt = onMap('Moster', { sector: 'family' })
  const bisidder = onMap('Bisidder', { supportPerson: true })
  const outside = onMap('Uden', { mail: 'uden@andet.example' })
  const without = onMap('Postløs', { mail: null })
  expect(names([jonas, aunt, bisidder, outside, without])).toEqual([])
})

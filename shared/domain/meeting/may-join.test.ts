import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { consent, contact, mother } from '../../../tests/support/course.ts'
import { houseIn } from '../settings/house.ts'
import { mayJoin } from './may-join.ts'

const today = Temporal.PlainDate.from('2026-03-20')
const course = {
  house: houseIn([]),
  consents: [{ ...consent({ giverId: mother.id, department: 'job-centre' }), withdrawnOn: null }],
  members: [mother],
}
const said = (one: Parameters<typeof contact>[0]) =>
  mayJoin(contact(one), course, today, ['birkelund.example'])

test('X-01, X-02: whom the family’s yes covers, and who has a mailbox in the house, may be added; by the others stands why not', () => {
  expect(said({ name: 'Dorte', mail: 'Dorte@Birkelund.example' })).toEqual({ may: true })
  expect(said({ name: 'Dorte', mail: null })).toEqual({ may: false, because: 'contact-has-no-mail' })
  expect(said({ name: 'Dorte', mail: 'dorte@gmail.example' })).toEqual({
    may: false,
    because: 'mail-outside-municipality',
  })
  const other = said({ name: 'Lise', mail: 'lise@birkelund.example', department: 'health-visitors' })
  expect(other).toMatchObject({ may: false, because: expect.stringMatching(/^consent-/) })
  expect(said({ name: 'Mor', mail: 'mor@birkelund.example', sector: 'family' })).toMatchObject({
    may: false,
    because: 'family-is-never-attendee',
  })
})

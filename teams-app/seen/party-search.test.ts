import { expect, test } from 'vitest'
import { partyIn, searchFor } from './party-search.ts'

const jobCentre = { kind: 'department', id: 'job-centre' } as const

test('whom it is seen as stands in the address and is read from it again', () => {
  expect(searchFor(jobCentre)).toBe('?as=department/job-centre')
  expect(partyIn(searchFor(jobCentre))).toEqual(jobCentre)
  expect(searchFor(null)).toBe('')
  expect(partyIn('')).toBeNull()
})

test.for(['?as=', '?as=leader/x', '?as=contact/', '?as=contact/../../me', '?as=contact/a%2Fb', '?as=member'])(
  'an address that says %s is nobody’s',
  (search) => expect(partyIn(search)).toBeNull(),
)

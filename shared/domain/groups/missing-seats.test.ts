import { expect, test } from 'vitest'
import { groups, type Seat } from './groups.ts'
import { missingSeats, seatsIn } from './missing-seats.ts'

const member = (seat: Seat | null) => ({ seat })

test('T-29: nine seats, of which whoever calls the group has one', () => {
  expect(groups.ambassadorGroup.seats.reduce((sum, { count }) => sum + count, 0)).toBe(9)
  expect(missingSeats('ambassadorGroup', [])).toEqual([
    { seat: 'child-authority', count: 2 },
    { seat: 'adult-authority', count: 2 },
    { seat: 'child-disability', count: 1 },
    { seat: 'employment', count: 2 },
    { seat: 'company-consultant', count: 1 },
  ])
})

test('T-29: who sits there is counted, one too many takes nobody else’s seat, and a guest none', () => {
  const members = [
    ...(['child-authority', 'child-authority', 'child-authority', 'employment'] as const).map(member),
    member(null),
  ]
  expect(missingSeats('ambassadorGroup', members)).toEqual([
    { seat: 'adult-authority', count: 2 },
    { seat: 'child-disability', count: 1 },
    { seat: 'employment', count: 1 },
    { seat: 'company-consultant', count: 1 },
  ])
})

test('T-33: nobody has said how many the coordination group has, so nobody is missing', () => {
  expect(missingSeats('coordinationGroup', [])).toEqual([])
  expect(seatsIn('coordinationGroup')).toEqual([])
})

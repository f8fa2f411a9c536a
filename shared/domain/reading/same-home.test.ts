import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { randomCourse } from '../../../tests/support/random-course.ts'
import { redact } from './redact.ts'
import { isSameHome } from './same-home.ts'

test.for([
  ['Skovvej 3, 1. th., 8999 Birkelund', 'Skovvej 3 1.th', true],
  ['Skovvej 3B, 1. th', 'skovvej 3 b', true],
  ['Skovvej 3B', 'Skovvej 3', true],
  ['Skovvej 3 st. tv', 'Skovvej 3', true],
  ['Skovvej, 3', 'c/o Hanne Lund, Skovvej nr. 3', true],
  ['Nørre Allé 12', 'Nørre Alle 12, 2.', true],
  ['10. Februar Vej 4', '10. februarvej 4, 8999 Birkelund', true],
  ['c/o Lund Skovvej 3', 'Skovvej 3', true],
  ['Kærgården, 8999 Birkelund', 'Kærgården', true],
  ['Skovvej 3', 'Skovvej 5', false],
  ['Skovvej 3', 'Skovvej 33', false],
  ['Skovvej 3A', 'Skovvej 3B', false],
  ['Skovvej 3, 8999 Birkelund', 'Engvej 3, 8999 Birkelund', false],
  ['Kærgården', 'Engholm', false],
] as const)('»%s« and »%s« are the same home: %s', ([one, other, same]) => {
  expect([isSameHome(one, other), isSameHome(other, one)]).toEqual([same, same])
})

const today = Temporal.PlainDate.from('2026-03-18')
const street = fc.constantFrom('Skovvej', 'Nørre Allé', 'Store Kongensgade', 'Åvænget')
const typed = (home: string, number: string): fc.Arbitrary<string> =>
  fc
    .record({
      before: fc.constantFrom('', 'c/o Lund, ', 'c/o Lund ', '  '),
      between: fc.constantFrom(' ', '  ', ' nr. ', ', '),
      floor: fc.constantFrom('', ', 1. th.', ' 1.th', ' st. tv', ', kl.', ', 2, mf'),
      town: fc.constantFrom('', ', 8999 Birkelund', '\n8999 Birkelund'),
      letters: fc.constantFrom(
        (text: string) => text,
        (text: string) => text.toUpperCase(),
        (text: string) => text.toLowerCase(),
      ),
    })
    .map(({ before, between, floor, town, letters }) =>
      letters(`${before}${home}${between}${number}${floor}${town}`),
    )
const twoWays = fc
  .tuple(street, fc.integer({ min: 1, max: 199 }), fc.constantFrom('', 'B', ' b'))
  .chain(([home, number, letter]) =>
    fc.tuple(typed(home, `${number}${letter}`), typed(home, `${number}${letter}`)),
  )

test('X-08: however a secret address is typed, it is not read off a child who lives there', () => {
  fc.assert(
    fc.property(randomCourse, twoWays, (course, [hers, theirs]) => {
      // The mother has said yes to nothing; the child she lives with is open to its father.
      const told = {
        ...course,
        consents: course.consents.filter(({ giverId }) => giverId !== 'mother'),
        members: course.members.map((member) =>
          member.id === 'mother'
            ? { ...member, address: hers }
            : { ...member, address: member.id === 'ten' ? theirs : `Engvej ${member.id.length}` },
        ),
      }
      const left = redact(told, { as: 'member', memberId: 'father' }, today)
      expect(left.members.find(({ id }) => id === 'ten')?.address).toBe('')
      const own = redact(told, { as: 'member', memberId: 'mother' }, today)
      expect(own.members.find(({ id }) => id === 'mother')?.address).toBe(hers)
    }),
  )
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accessCells, roleNames } from '../../tests/support/access-cells.ts'
import written from './cases/5.2-who-may-do-what.json' with { type: 'json' }
import { consentStates, facts, type Fact } from './access-condition.ts'
import { roles, things, verbs } from './access-table.ts'
import { may, mayDo, type AppRole } from './access.ts'

const everything = new Set(facts)

test('5.2: every role stands in every object, and there are no others', () => {
  expect(Object.keys(written.objects).toSorted()).toEqual([...things].toSorted())
  expect(roleNames).toEqual(roles)
  for (const row of Object.values(written.objects)) expect(Object.keys(row)).toEqual(roles)
})

describe.each(things)('5.2: %s', (object) => {
  test.each(roles)('%s, act by act, in every consent state', (role) => {
    const answered: string[] = []
    const expected: string[] = []
    for (const act of verbs)
      for (const cell of accessCells(object, role, act)) {
        const decision = mayDo({ role, object, act, given: { consent: cell.consent, is: cell.given } })
        const where = `${act}, consent ${cell.consent}, given »${[...cell.given].join(' ')}«: `
        answered.push(where + (decision.may ? 'yes' : decision.because))
        expected.push(where + cell.expected)
      }
    expect(answered).toEqual(expected)
  })
})

test('an empty cell stays empty, whatever is given', () => {
  const filled = things.flatMap((object) =>
    roles.flatMap((role) =>
      verbs
        .filter((act) => accessCells(object, role, act).every(({ expected }) => expected !== 'yes'))
        .filter((act) =>
          consentStates.some(
            (consent) => mayDo({ role, object, act, given: { consent, is: everything } }).may,
          ),
        )
        .map((act) => `${act} ${object} as ${role}`),
    ),
  )
  expect(filled).toEqual([])
})

test('a consent more and a fact more never take anything away', () => {
  const given = fc.record({ consent: fc.constantFrom(...consentStates), is: fc.subarray([...facts]) })
  fc.assert(
    fc.property(
      fc.constantFrom(...roles),
      fc.constantFrom(...things),
      fc.constantFrom(...verbs),
      given,
      fc.subarray([...facts]),
      (role, object, act, { consent, is }, more) => {
        const asked = { role, object, act }
        const before = mayDo({ ...asked, given: { consent, is: new Set<Fact>(is) } }).may
        const after = mayDo({ ...asked, given: { consent: 'valid', is: new Set<Fact>([...is, ...more]) } })
        expect(before && !after.may).toBe(false)
      },
    ),
    { numRuns: 2000 },
  )
})

test('X-15: no view of the family reaches the disagreement log', () => {
  for (const role of ['family-adult', 'youth', 'support-person'] as const)
    for (const act of verbs)
      expect(
        mayDo({ role, object: 'disagreement-log', act, given: { consent: 'valid', is: everything } }).may,
      ).toBe(false)
})

test('an app role opens no course: it makes one, breaks the glass, sets up', () => {
  const all: AppRole[] = ['coordinator', 'staff', 'leader', 'administrator']
  const given = { consent: 'valid', is: everything } as const
  const his = (roles: AppRole[], courseRole: Parameters<typeof may>[2]) =>
    things.flatMap((object) =>
      verbs.flatMap((act) =>
        may({ roles }, `${act} ${object}` as Parameters<typeof may>[1], courseRole, given)
          ? [`${act} ${object}`]
          : [],
      ),
    )
  expect(his(all, null)).toEqual([
    'view metrics',
    'make course',
    'open break-glass',
    'view caseload',
    'view settings',
    'edit settings',
    'view allow-list',
    'edit allow-list',
    'view coordination-group',
    'edit coordination-group',
    'view ambassador-group',
    'edit ambassador-group',
  ])
  expect(his(['staff'], null)).toEqual([])
  // Nor does it add anything to what somebody is in the course.
  expect(his(all, 'core-team')).toEqual(his([], 'core-team'))
})

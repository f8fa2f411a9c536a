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
  for (const [object, row] of Object.entries(written.objects)) expect(Object.keys(row), object).toEqual(roles)
})

describe.each(things)('5.2: %s', (object) => {
  test.each(roles)('%s, act by act, in every consent state', (role) => {
    for (const act of verbs)
      for (const { given, consent, expected } of accessCells(object, role, act)) {
        const decision = mayDo({ role, object, act, given: { consent, is: given } })
        const where = `${act} ${object} as ${role}, consent ${consent}, given »${[...given].join(' ')}«`
        expect(decision.may ? 'yes' : decision.because, where).toBe(expected)
      }
  })
})

test('an empty cell stays empty, whatever is given', () => {
  for (const object of things)
    for (const role of roles)
      for (const act of verbs) {
        if (accessCells(object, role, act).some(({ expected }) => expected === 'yes')) continue
        for (const consent of consentStates)
          expect(
            mayDo({ role, object, act, given: { consent, is: everything } }).may,
            `${act} ${object} ${role}`,
          ).toBe(false)
      }
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
    'view settings',
    'edit settings',
  ])
  expect(his(['staff'], null)).toEqual([])
  // Nor does it add anything to what somebody is in the course.
  expect(his(all, 'core-team')).toEqual(his([], 'core-team'))
})

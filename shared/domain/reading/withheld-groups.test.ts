import { expect, test } from 'vitest'
import type { InformationType } from '../consent/consent.ts'
import type { Reason } from '../reason.ts'
import { withheldGroups } from './withheld-groups.ts'

const without = (
  memberId: string,
  type: InformationType,
  ...missing: [giverId: string | null, because: Reason][]
) => ({
  memberId,
  type,
  missing: missing.map(([giverId, because]) => ({ giverId, memberId, type, because })),
})

test('what the same people have not said yes to about somebody is said once', () => {
  const groups = withheldGroups([
    without('emil', 'health', ['rikke', 'consent-missing'], ['john', 'consent-missing']),
    without('rikke', 'health', ['rikke', 'consent-missing']),
    without('emil', 'school', ['rikke', 'consent-missing'], ['john', 'consent-missing']),
  ])
  expect(groups).toEqual([
    {
      memberId: 'emil',
      types: ['health', 'school'],
      missing: [{ because: 'consent-missing', giverIds: ['rikke', 'john'] }],
    },
    {
      memberId: 'rikke',
      types: ['health'],
      missing: [{ because: 'consent-missing', giverIds: ['rikke'] }],
    },
  ])
})

test('a yes that was taken back and one that never came stand apart', () => {
  const [group] = withheldGroups([
    without('emil', 'health', ['rikke', 'consent-withdrawn'], ['john', 'consent-missing']),
  ])
  expect(group?.missing).toEqual([
    { because: 'consent-withdrawn', giverIds: ['rikke'] },
    { because: 'consent-missing', giverIds: ['john'] },
  ])
})

test('a child for whom nobody can say yes has no givers', () => {
  const [group] = withheldGroups([without('liva', 'school', [null, 'consent-giver-not-in-family'])])
  expect(group?.missing).toEqual([{ because: 'consent-giver-not-in-family', giverIds: [] }])
})

import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import type { Reason } from '../reason.ts'
import type { InformationType } from './consent.ts'
import { missingSignatures } from './missing-signatures.ts'

const today = Temporal.PlainDate.from('2026-03-18')
const family = {
  members: [
    { id: 'rikke', role: 'adult' as const, birthDate: '1988-01-02' },
    { id: 'john', role: 'adult' as const, birthDate: '1986-01-02' },
    { id: 'emil', role: 'child' as const, birthDate: '2013-01-02' },
    { id: 'maja', role: 'child' as const, birthDate: '2010-01-02' },
  ],
  ties: [
    { from: 'rikke', kinship: 'parent-of' as const, to: 'emil' },
    { from: 'john', kinship: 'parent-of' as const, to: 'emil' },
    { from: 'rikke', kinship: 'parent-of' as const, to: 'maja' },
  ],
}
const contacts = [
  { id: 'anders', department: 'school' },
  { id: 'sille', department: null },
]
const recipient = (
  kind: 'contact' | 'department',
  id: string,
  memberId: string,
  types: InformationType[],
  ...missing: [giverId: string, because: Reason][]
) => ({
  kind,
  id,
  withheld: types.map((type) => ({
    memberId,
    type,
    missing: missing.map(([giverId, because]) => ({ giverId, because })),
  })),
})
const missing = (...recipients: ReturnType<typeof recipient>[]) =>
  missingSignatures(recipients, family, contacts, today)

test('X-02: one holder of custody has said yes and the other has not: his signature is missing', () => {
  expect(
    missing(
      recipient('department', 'school', 'emil', ['school', 'health'], ['john', 'consent-missing']),
      recipient('department', 'psychology', 'emil', ['school', 'health'], ['john', 'consent-missing']),
    ),
  ).toEqual([
    {
      giverId: 'john',
      memberId: 'emil',
      types: ['school', 'health'],
      parties: [
        { kind: 'department', id: 'school' },
        { kind: 'department', id: 'psychology' },
      ],
    },
  ])
})

test('T-25: a young person of 15 who has not signed is missing', () => {
  const one = recipient('contact', 'sille', 'maja', ['school'], ['maja', 'consent-youth-signature-missing'])
  expect(missing(one)).toMatchObject([{ giverId: 'maja', memberId: 'maja' }])
})

test('where nobody has said yes nothing is missing, and a no is a no', () => {
  expect(
    missing(
      recipient('department', 'school', 'rikke', ['health'], ['rikke', 'consent-missing']),
      recipient(
        'department',
        'school',
        'emil',
        ['health'],
        ['rikke', 'consent-missing'],
        ['john', 'consent-missing'],
      ),
      recipient('department', 'psychology', 'emil', ['health'], ['john', 'consent-withdrawn']),
    ),
  ).toEqual([])
})

test('a teacher is not named beside his school', () => {
  const school = ['emil', ['school'], ['john', 'consent-missing']] as const
  const asked = (kind: 'contact' | 'department', id: string) =>
    recipient(kind, id, school[0], [...school[1]], [...school[2]])
  expect(missing(asked('contact', 'anders'), asked('department', 'school'))[0]?.parties).toEqual([
    { kind: 'department', id: 'school' },
  ])
  expect(missing(asked('contact', 'anders'))[0]?.parties).toEqual([{ kind: 'contact', id: 'anders' }])
})

import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { consent } from '../../../tests/support/course.ts'
import type { Consent } from './consent.ts'
import { firstEnd, signaturesOf } from './signatures.ts'

const today = Temporal.PlainDate.from('2026-03-18')
const tick = (said: Partial<Consent>): Consent => ({
  ...consent({ giverId: 'mie', from: '2026-01-05', until: '2026-12-31', ...said }),
  withdrawnOn: said.withdrawnOn ?? null,
})

test('the ticks of one form stand together, and the form that ends first stands first', () => {
  const { signatures, ended } = signaturesOf(
    [
      tick({ id: 'a', signatureId: 'late', until: '2026-12-31' }),
      tick({ id: 'b', signatureId: 'soon', until: '2026-06-30' }),
      tick({ id: 'c', signatureId: 'late', until: '2026-11-30' }),
    ],
    today,
  )
  expect(signatures.map(({ id, holds }) => [id, holds.map((one) => one.id)])).toEqual([
    ['soon', ['b']],
    ['late', ['a', 'c']],
  ])
  expect(signatures.map(firstEnd)).toEqual(['2026-06-30', '2026-11-30'])
  expect(ended).toEqual([])
})

test('X-04, X-05: what was withdrawn or has ended stands for itself, and what begins later is still to come', () => {
  const { signatures, ended } = signaturesOf(
    [
      tick({ id: 'ended', signatureId: 's', until: '2026-03-17' }),
      tick({ id: 'withdrawn', signatureId: 's', withdrawnOn: '2026-03-18' }),
      tick({ id: 'later', signatureId: 's', from: '2026-04-01' }),
      tick({ id: 'last day', signatureId: 's', until: '2026-03-18' }),
    ],
    today,
  )
  expect(signatures.map(({ holds }) => holds.map(({ id }) => id))).toEqual([['later', 'last day']])
  expect(ended.map(({ id }) => id)).toEqual(['withdrawn', 'ended'])
})

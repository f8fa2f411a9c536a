import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { consent } from '../../../tests/support/course.ts'
import type { Consent } from './consent.ts'
import { byGiver, firstEnd, signaturesOf, type Signature } from './signatures.ts'

const today = Temporal.PlainDate.from('2026-03-18')
const tick = (said: Partial<Consent>): Consent => ({
  ...consent({ giverId: 'mie', from: '2026-01-05', until: '2026-12-31', ...said }),
  withdrawnOn: said.withdrawnOn ?? null,
})
const named = (signatures: readonly Signature[]) =>
  signatures.map(({ id, ticks }) => [id, ...ticks.map((one) => one.id)].join(' '))

test('the ticks of one form stand together, and the form that ends first stands first', () => {
  const { signatures, ended } = signaturesOf(
    [
      tick({ id: 'a', signatureId: 'late', until: '2026-12-31' }),
      tick({ id: 'b', signatureId: 'soon', until: '2026-06-30' }),
      tick({ id: 'c', signatureId: 'late', until: '2026-11-30' }),
    ],
    today,
  )
  expect(named(signatures)).toEqual(['soon b', 'late a c'])
  expect(signatures.map(firstEnd)).toEqual(['2026-06-30', '2026-11-30'])
  expect(ended).toEqual([])
})

test('X-04, X-05: what was withdrawn or has ended stands for itself, and what begins later is still to come', () => {
  const { signatures, ended } = signaturesOf(
    [
      tick({ id: 'long-ended', signatureId: 'older', until: '2025-12-31' }),
      tick({ id: 'ended', signatureId: 's', until: '2026-03-17' }),
      tick({ id: 'withdrawn', signatureId: 's', withdrawnOn: '2026-03-18' }),
      tick({ id: 'stopped', signatureId: 's', endedOn: '2026-03-15' }),
      tick({ id: 'never-began', signatureId: 's', from: '2026-04-01', endedOn: '2026-03-16' }),
      tick({ id: 'later', signatureId: 's', from: '2026-04-01' }),
      tick({ id: 'last-day', signatureId: 's', until: '2026-03-18' }),
    ],
    today,
  )
  expect(named(signatures)).toEqual(['s later last-day'])
  expect(named(ended)).toEqual(['s withdrawn ended never-began stopped', 'older long-ended'])
})

test('the forms stand under those who signed them', () => {
  const { signatures } = signaturesOf(
    [
      tick({ signatureId: 'his', giverId: 'john', until: '2026-05-31' }),
      tick({ signatureId: 'hers', giverId: 'rikke', until: '2026-04-30' }),
      tick({ signatureId: 'hers too', giverId: 'rikke', until: '2026-06-30' }),
    ],
    today,
  )
  expect(
    byGiver(signatures).map(({ giverId, signatures: of }) => [giverId, ...of.map(({ id }) => id)]),
  ).toEqual([
    ['rikke', 'hers', 'hers too'],
    ['john', 'his'],
  ])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Signature } from '#shared/domain/consent/signatures.ts'
import { toldApart } from './told-apart.ts'

type Form = { giverId: string; signedOn: string; to: string[] }
const told = (forms: readonly Form[]) => {
  const signatures = forms.map(({ giverId, signedOn }, n): Signature => ({
    id: String(n),
    giverId,
    signedOn,
    ticks: [],
  }))
  const apart = toldApart(signatures, {
    parties: ({ id }) => forms[Number(id)]!.to,
    towards: (parties) => `over for ${parties.join(' og ')}`,
    ofMany: (n, of) => `(${n} af ${of})`,
  })
  return forms.map(({ giverId, signedOn }, n) => [giverId, signedOn, apart.get(String(n)) ?? ''])
}
const mie = { giverId: 'Mie', signedOn: '2026-02-27' }

test('two forms of one day are told apart by those they are signed towards; one alone by its day', () => {
  const forms = [
    { ...mie, to: ['PPR'] },
    { ...mie, to: ['PPR', 'jobcentret'] },
    { ...mie, signedOn: '2026-02-28', to: ['PPR'] },
  ]
  expect(told(forms).map(([, , apart]) => apart)).toEqual(['over for PPR', 'over for PPR og jobcentret', ''])
})

test('towards the same, or towards too many for a heading, they are counted', () => {
  const counted = ['(1 af 2)', '(2 af 2)']
  const same = [
    { ...mie, to: ['PPR'] },
    { ...mie, to: ['PPR'] },
  ]
  const many = [
    { ...mie, to: ['PPR'] },
    { ...mie, to: ['PPR', 'jobcentret', 'skolen', 'lægen'] },
  ]
  for (const forms of [same, many]) expect(told(forms).map(([, , apart]) => apart)).toEqual(counted)
})

test('no two forms are called the same', () => {
  const form = fc.record({
    giverId: fc.constantFrom('Mie', 'Jens'),
    signedOn: fc.constantFrom('2026-02-27', '2026-02-28'),
    to: fc.uniqueArray(fc.constantFrom('PPR', 'jobcentret', 'skolen', 'lægen', 'banken')),
  })
  fc.assert(
    fc.property(fc.array(form, { maxLength: 8 }), (forms) => {
      const names = told(forms).map((name) => name.join(' '))
      expect(new Set(names).size).toBe(forms.length)
    }),
  )
})

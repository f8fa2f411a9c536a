import { get } from 'react-hook-form'
import { expect, test } from 'vitest'
import { factsOn } from '#shared/forms/facts.ts'
import { formAt } from '#shared/forms/versions.ts'
import { forms as general } from '#shared/text/da/forms.ts'
import { circle } from '../../tests/support/blended-family.ts'
import { signedForm } from '../../tests/support/signed-form.ts'
import { errorsFrom, resolverFor } from './form-errors.ts'

const form = formAt('F-CONSENT-2', 1)!
const facts = factsOn(circle, { name: null, dataProtectionOfficer: null, reached: null })
const speech = { language: 'da' as const, general, facts }

test('each fault stands at its place, what is said of all rows at their root, and the first of a place speaks', () => {
  const errors = errorsFrom(
    form,
    [
      { path: 'children', reason: 'needs-more' },
      { path: 'children.1.child', reason: 'twice' },
      { path: 'until', reason: 'missing' },
      { path: 'until', reason: 'too-early' },
    ],
    speech,
  )
  const at = (path: string): unknown => get(errors, `${path}.message`)
  expect(at('children.root')).toMatch(/^Hvem gælder det\?/)
  expect(at('children.1.child')).toBe('Barnet står her allerede.')
  expect(at('until')).toMatch(/^Samtykket mangler en slutdato/)
})

test('valid answers are given on as they are kept, and nothing else is', async () => {
  const resolve = resolverFor(form, circle, speech)
  const options = { fields: {}, shouldUseNativeValidation: false }
  const unasked = signedForm(form, { children: [{ child: 'noa', view: 'Hej' }] })
  const { values } = await resolve(unasked, undefined, options)
  expect(values['children']).toEqual([{ child: 'noa' }])
  expect(await resolve({ ...unasked, until: '' }, undefined, options)).toMatchObject({ values: {} })
})

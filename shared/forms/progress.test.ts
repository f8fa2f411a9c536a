import fc from 'fast-check'
import { expect, test } from 'vitest'
import { circle } from '../../tests/support/blended-family.ts'
import { filledForms, signedForm } from '../../tests/support/signed-form.ts'
import { newForm } from './new-answers.ts'
import { progress } from './progress.ts'
import { checkAnswers } from './schema.ts'
import { formAt } from './versions.ts'

const form = formAt('F-CONSENT-2', 1)!

test('counts what must be answered, in rows too, and what is', () => {
  expect(progress(form, newForm(form, circle), circle)).toEqual({ answered: 1, asked: 8 })
  expect(progress(form, signedForm(form), circle)).toEqual({ answered: 10, asked: 10 })
  const unheard = signedForm(form, { children: [{ child: 'emil', heardOn: '' }] })
  expect(progress(form, unheard, circle)).toEqual({ answered: 9, asked: 10 })
})

test('a valid form is filled in to its end', () => {
  fc.assert(
    fc.property(filledForms(form), (answers) => {
      const { answered, asked } = progress(form, answers, circle)
      expect(answered).toBeLessThanOrEqual(asked)
      expect(!checkAnswers(form, answers, circle).ok || answered === asked).toBe(true)
    }),
  )
})

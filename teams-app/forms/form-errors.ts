import { set, type FieldErrors, type FieldValues, type Resolver } from 'react-hook-form'
import type { Circle } from '#shared/forms/circle.ts'
import type { Fault } from '#shared/forms/fault.ts'
import { questionsOf, type Form } from '#shared/forms/form.ts'
import { checkAnswers } from '#shared/forms/schema.ts'
import { sentenceOf, type Speech } from '#shared/forms/sentence.ts'

/** The form's own validation, as react-hook-form asks for it: valid answers, or a sentence at each place. */
export function resolverFor(form: Form, circle: Circle, speech: Speech): Resolver<FieldValues> {
  return (values) => {
    const checked = checkAnswers(form, values, circle)
    return checked.ok
      ? { values: checked.answers, errors: {} }
      : { values: {}, errors: errorsFrom(form, checked.faults, speech) }
  }
}

/** The first fault of a place speaks. What is said of rows or of a grid as a whole stands at its root. */
export function errorsFrom(form: Form, faults: readonly Fault[], speech: Speech): FieldErrors {
  const whole = new Set(
    questionsOf(form).flatMap(([name, { kind }]) => (kind === 'rows' || kind === 'grid' ? [name] : [])),
  )
  const errors: FieldErrors = {}
  for (const fault of faults.toReversed())
    set(errors, whole.has(fault.path) ? `${fault.path}.root` : fault.path || 'root', {
      type: fault.reason,
      message: sentenceOf(form, fault, speech),
    })
  return errors
}

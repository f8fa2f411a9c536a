import { useEffect, useState } from 'react'
import { useForm, useWatch, type FieldValues } from 'react-hook-form'
import type { Answers } from '#shared/forms/answers.ts'
import { askedIn } from '#shared/forms/asked.ts'
import type { Circle } from '#shared/forms/circle.ts'
import type { Fault } from '#shared/forms/fault.ts'
import type { Form } from '#shared/forms/form.ts'
import { newForm } from '#shared/forms/new-answers.ts'
import { checkAnswers } from '#shared/forms/schema.ts'
import type { Speech } from '#shared/forms/sentence.ts'
import { resolverFor } from './form-errors.ts'

/** A form as it is being filled in. What it no longer asks stays in the fields, and is not sent. */
export function useFilledForm(form: Form, circle: Circle, speech: Speech, begun: Partial<Answers>) {
  const { control, handleSubmit, trigger, formState } = useForm<FieldValues>({
    defaultValues: { ...newForm(form, circle), ...begun },
    resolver: resolverFor(form, circle, speech),
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  })
  const values = useWatch({ control }) as Answers
  const [failed, setFailed] = useState(0)
  // One answer may mend another: after a refusal the whole form is asked again, not the field alone.
  useEffect(() => {
    if (failed > 0) void trigger()
  }, [failed, values, trigger])
  const checked = failed > 0 ? checkAnswers(form, values, circle) : null
  return {
    control,
    values,
    asked: askedIn(form, values, circle),
    errors: formState.errors,
    faults: checked?.ok === false ? checked.faults : ([] as readonly Fault[]),
    failed,
    submit: (send: (answers: Answers) => void) =>
      handleSubmit(
        (answers) => send(answers as Answers),
        () => setFailed((times) => times + 1),
      ),
  }
}

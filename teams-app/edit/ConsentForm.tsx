import { Button } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { giveConsent } from '#shared/api/courses.ts'
import { validateConsent } from '#shared/domain/consent/validate.ts'
import type { Reason } from '#shared/domain/reason.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import { Dialog, useDialogStyles } from '../Dialog.tsx'
import { reasonOf, sentenceOf } from '../reason-of.ts'
import { useCall, useRefresh, useToday, type Course } from '../service.ts'
import { useWords } from '../words.ts'
import { consentFieldOf, newConsent, sentConsent, type ConsentValues } from './consent-values.ts'
import { ConsentFields } from './ConsentFields.tsx'

/** A consent as it was signed (F-CONSENT-2, the simple form). What is missing is said at the field, and nothing typed is lost. */
export function ConsentForm({
  course,
  trigger,
}: {
  course: Course
  trigger: (open: () => void) => ReactNode
}) {
  const words = useWords()
  const { tab } = words
  const dialog = useDialogStyles()
  const call = useCall()
  const refresh = useRefresh()
  const today = useToday()
  const blank = () => newConsent(course.members, today)
  const { control, handleSubmit, setError, reset } = useForm<ConsentValues>({ defaultValues: blank() })
  const give = useMutation({
    mutationFn: (typed: ConsentValues) =>
      call(giveConsent, {
        params: { courseId: course.id },
        body: { revision: course.revision, consent: sentConsent(typed) },
      }),
    onError: (error) => refuse(reasonOf(error)),
  })
  const refuse = (reason: Reason) => {
    const field = consentFieldOf(reason)
    if (field) setError(field, { message: words.reasons[reason]() }, { shouldFocus: true })
  }
  /** The same rule that the service holds it to, so that what is missing is said before anything is sent. */
  const submit = (typed: ConsentValues, stored: () => void) => {
    const decision = validateConsent(sentConsent(typed), { ...course, today })
    if (!decision.ok) return refuse(decision.because)
    give.mutate(typed, { onSuccess: stored })
  }
  // A consent changes nothing that stood there: with the newest revision hers is simply given beside it.
  const latest = async () => {
    await refresh(course.id)
    give.reset()
  }
  const whole = give.error && !consentFieldOf(reasonOf(give.error))
  return (
    <Dialog heading={tab.consent.heading} trigger={trigger}>
      {(close) => {
        const stored = async () => {
          await refresh(course.id)
          reset(blank())
          close()
        }
        return (
          <form
            className={dialog.body}
            noValidate
            onSubmit={(event) => void handleSubmit((typed) => submit(typed, () => void stored()))(event)}
          >
            <ConsentFields control={control} course={course} />
            {whole && (
              <Failure
                sentence={sentenceOf(give.error, words)}
                {...(reasonOf(give.error) === 'changed-by-someone-else'
                  ? { action: tab.conflict.get, onAction: () => void latest() }
                  : {})}
              />
            )}
            <div className={dialog.actions}>
              <Button appearance="primary" type="submit" disabled={give.isPending}>
                {tab.consent.give}
              </Button>
              <Button
                onClick={() => {
                  reset(blank())
                  give.reset()
                  close()
                }}
              >
                {tab.cancel}
              </Button>
            </div>
          </form>
        )
      }}
    </Dialog>
  )
}

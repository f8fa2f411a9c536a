import { Button, Checkbox, Field, Text, makeStyles } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { giveConsent } from '#shared/api/courses.ts'
import { directions, informationTypes } from '#shared/domain/consent/consent.ts'
import { departments } from '#shared/domain/course/departments.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import { Dialog, useDialogStyles } from '../Dialog.tsx'
import { reasonOf, sentenceOf } from '../reason-of.ts'
import { useCall, useRefresh, useToday, type Course } from '../service.ts'
import { useWords } from '../words.ts'
import { consentFieldOf, sentConsent, type ConsentValues } from './consent-values.ts'
import { ChoiceField, TextField } from './fields.tsx'

const useStyles = makeStyles({
  ticks: { display: 'flex', flexDirection: 'column', border: 'none', margin: 0, padding: 0 },
})

/** A consent as it was signed (F-CONSENT-2, the simple form). What is missing is said at the field, and nothing typed is lost. */
export function ConsentForm({
  course,
  trigger,
}: {
  course: Course
  trigger: (open: () => void) => ReactNode
}) {
  const words = useWords()
  const { tab, domain, language } = words
  const styles = useStyles()
  const dialog = useDialogStyles()
  const call = useCall()
  const refresh = useRefresh()
  const today = useToday()
  const blank: ConsentValues = {
    id: crypto.randomUUID(),
    giverId: course.members[0]?.id ?? '',
    childId: '',
    party: '',
    types: [],
    direction: 'both',
    from: today.toString(),
    until: '',
    informationSheetOn: '',
  }
  const { control, handleSubmit, setError, reset } = useForm<ConsentValues>({ defaultValues: blank })
  const give = useMutation({
    mutationFn: (typed: ConsentValues) =>
      call(giveConsent, {
        params: { courseId: course.id },
        body: { revision: course.revision, consent: sentConsent(typed) },
      }),
    onError: (error) => {
      const field = consentFieldOf(reasonOf(error))
      if (field) setError(field, { message: sentenceOf(error, words) }, { shouldFocus: true })
    },
  })
  const children = course.members.filter((member) => member.role === 'child')
  const parties = [
    { value: '', label: '' },
    ...departments.map((one) => ({
      value: `department/${one.id}`,
      label: tab.consent.department(one[language]),
    })),
    ...course.contacts.map((contact) => ({ value: `contact/${contact.id}`, label: contact.name })),
  ]
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
          reset(blank)
          close()
        }
        return (
          <form
            className={dialog.body}
            noValidate
            onSubmit={(event) =>
              void handleSubmit((typed) => give.mutate(typed, { onSuccess: () => void stored() }))(event)
            }
          >
            <Text>{tab.consent.intro}</Text>
            <ChoiceField
              control={control}
              name="giverId"
              label={tab.consent.giver}
              choices={course.members.map((member) => ({ value: member.id, label: member.name }))}
            />
            <ChoiceField
              control={control}
              name="childId"
              label={tab.consent.child}
              choices={[
                { value: '', label: tab.consent.noChild },
                ...children.map((child) => ({ value: child.id, label: child.name })),
              ]}
            />
            <ChoiceField control={control} name="party" label={tab.consent.party} choices={parties} />
            <Controller
              control={control}
              name="types"
              render={({ field, fieldState }) => (
                <Field label={tab.consent.types} validationMessage={fieldState.error?.message ?? null}>
                  <fieldset className={styles.ticks}>
                    {informationTypes.map((type) => (
                      <Checkbox
                        key={type}
                        label={domain.informationTypes[type]}
                        checked={field.value.includes(type)}
                        onChange={(_, data) =>
                          field.onChange(
                            data.checked === true
                              ? [...field.value, type]
                              : field.value.filter((other) => other !== type),
                          )
                        }
                      />
                    ))}
                  </fieldset>
                </Field>
              )}
            />
            <ChoiceField
              control={control}
              name="direction"
              label={tab.consent.direction}
              choices={directions.map((direction) => ({
                value: direction,
                label: domain.directions[direction],
              }))}
            />
            <TextField control={control} name="from" label={tab.consent.from} type="date" />
            <TextField control={control} name="until" label={tab.consent.until} type="date" />
            <TextField control={control} name="informationSheetOn" label={tab.consent.sheet} type="date" />
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
                  reset(blank)
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

import { Button, Checkbox, Text } from '@fluentui/react-components'
import { Controller, useForm } from 'react-hook-form'
import { Temporal } from 'temporal-polyfill'
import { closeCourse } from '#shared/api/closing.ts'
import { closingDaysBack, endings, type Ending } from '#shared/domain/course/closing.ts'
import { capital } from '#shared/text/capital.ts'
import { formatDay } from '#shared/text/format.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import { ChoiceField, TextField } from '../pieces/fields.tsx'
import { Section } from '../pieces/Section.tsx'
import { sentenceOf } from '../reason-of.ts'
import { useToday } from '../reading.ts'
import { useWords } from '../words.ts'
import { useClosingWords } from './closing-words.ts'
import { useFormStyles } from './form-styles.ts'
import { useClosingAct, type Closing } from './use-closing.ts'

type Values = { because: Ending | ''; on: string; agreementsSeen: boolean }

/** Why and when, and that the agreements have been seen to. Meetings to come are refused by the service, with the sentence that says so. */
export function CloseForm({ courseId, closing }: { courseId: string; closing: Closing }) {
  const words = useWords()
  const text = useClosingWords()
  const styles = useFormStyles()
  const today = useToday()
  const { control, handleSubmit } = useForm<Values>({
    defaultValues: { because: '', on: today.toString(), agreementsSeen: false },
  })
  const close = useClosingAct(courseId, (call, said: Values & { because: Ending }) =>
    call(closeCourse, { params: { courseId }, body: { revision: closing.revision, ...said } }),
  )
  const first = today.subtract({ days: closingDaysBack })
  const eraseOn = formatDay(Temporal.PlainDate.from(closing.erasure.on), words.language)
  const outside = (on: string) =>
    on < closing.startedOn || on < first.toString() || on > today.toString() || !on
      ? words.reasons['closing-day-outside'](null)
      : null
  return (
    <Section heading={text.close}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) =>
          void handleSubmit(({ because, ...rest }) => because && close.mutate({ because, ...rest }))(event)
        }
      >
        <ChoiceField
          control={control}
          name="because"
          label={text.why}
          required={text.whyMissing}
          choices={[
            { value: '', label: text.choose },
            ...endings.map((value) => ({ value, label: capital(words.tab.endings[value]) })),
          ]}
        />
        <TextField
          control={control}
          name="on"
          label={text.day}
          hint={text.dayHint}
          type="date"
          check={outside}
        />
        {closing.agreements.length > 0 && (
          <Controller
            control={control}
            name="agreementsSeen"
            render={({ field }) => (
              <Checkbox
                label={text.agreementsSeen}
                checked={field.value}
                onChange={(_, { checked }) => field.onChange(checked === true)}
              />
            )}
          />
        )}
        <Text>{text.afterwards(eraseOn)}</Text>
        {closing.erasure.channel && <Text>{text.channelGoes(eraseOn)}</Text>}
        {close.error && <Failure sentence={sentenceOf(close.error, words)} />}
        <Button className={styles.act} type="submit" appearance="primary" disabled={close.isPending}>
          {close.isPending ? text.closing : text.close}
        </Button>
      </form>
    </Section>
  )
}

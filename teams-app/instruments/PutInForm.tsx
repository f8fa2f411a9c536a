import { Button, Field, Select, Text } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { registerScore } from '#shared/api/instruments.ts'
import { highestScore } from '#shared/domain/instruments/score.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import { useDialogStyles } from '../Dialog.tsx'
import { TextField } from '../pieces/fields.tsx'
import { sentenceOf } from '../reason-of.ts'
import { useCall, useToday } from '../reading.ts'
import { useWords } from '../words.ts'
import { useInstrumentWords } from './instrument-words.ts'
import { useRespondentName, type Names, type Slot } from './slot-name.ts'

type Props = { courseId: string; slot: Slot; names: Names; close: () => void }
type Typed = { on: string; score: string }

/** Danes write a decimal with a comma. Null when it is no score. */
function scoreIn(typed: string): number | null {
  if (!/^\d{1,3}([.,]\d)?$/.test(typed.trim())) return null
  const score = Number(typed.trim().replace(',', '.'))
  return score <= highestScore ? score : null
}

/** The number, the day and who filled it in (catalogue 4.9): no item has a place here. Sent twice it is put in once. */
export function PutInForm({ courseId, slot, names, close }: Props) {
  const words = useWords()
  const text = useInstrumentWords()
  const styles = useDialogStyles()
  const call = useCall()
  const queries = useQueryClient()
  const today = useToday().toString()
  const respondent = useRespondentName(names)
  const [scoreId] = useState(() => crypto.randomUUID())
  const [chosen, setChosen] = useState(0)
  // It may have been filled in before a birthday, and be put in after it.
  const respondents = [...slot.by, ...slot.formerly]
  const { control, handleSubmit } = useForm<Typed>({ defaultValues: { on: today, score: '' } })
  const put = useMutation({
    mutationFn: ({ on, score }: Typed) =>
      call(registerScore, {
        params: { courseId, scoreId },
        body: {
          instrument: slot.instrument,
          aboutId: slot.aboutId,
          by: respondents[chosen]!,
          on,
          score: scoreIn(score)!,
        },
      }),
    onSuccess: async () => {
      close()
      await queries.invalidateQueries({ queryKey: ['course', courseId, 'instruments'] })
    },
  })
  return (
    <form
      className={styles.body}
      noValidate
      onSubmit={(event) => void handleSubmit((typed) => put.mutate(typed))(event)}
    >
      <Text>{text.putHint}</Text>
      {respondents.length > 1 && (
        <Field label={text.by}>
          <Select value={chosen} onChange={(_, { value }) => setChosen(Number(value))}>
            {respondents.map((by, n) => (
              <option key={respondent(by)} value={n}>
                {respondent(by)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <TextField control={control} name="on" type="date" label={text.on} required={text.onMissing} />
      <TextField
        control={control}
        name="score"
        label={text.score}
        required={text.scoreMissing}
        check={(typed) => (scoreIn(typed) === null ? text.scoreMissing : null)}
      />
      {put.error && <Failure sentence={sentenceOf(put.error, words)} />}
      <div className={styles.actions}>
        <Button appearance="primary" type="submit" disabledFocusable={put.isPending}>
          {text.save}
        </Button>
        <Button onClick={close}>{words.tab.cancel}</Button>
      </div>
    </form>
  )
}

import { Button, Field, Radio, RadioGroup, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { chooseRhythm } from '#shared/api/rhythm.ts'
import type { rhythm } from '#shared/text/da/rhythm.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import { sentenceOf } from '../reason-of.ts'
import { useCall } from '../reading.ts'
import { useWords } from '../words.ts'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  hint: { display: 'block', color: tokens.colorNeutralForeground2 },
  button: { alignSelf: 'flex-start' },
})

/** Two ways and a button: an arrow key moves the choice, and only the button saves it. */
export function RhythmForm({ weekly, text }: { weekly: boolean; text: typeof rhythm }) {
  const words = useWords()
  const styles = useStyles()
  const call = useCall()
  const queries = useQueryClient()
  // Null until she has touched it: what is read anew may still move it.
  const [chosen, setChosen] = useState<boolean | null>(null)
  const save = useMutation({
    mutationFn: (wish: boolean) => call(chooseRhythm, { params: {}, body: { weekly: wish } }),
    onSuccess: (saved) => {
      queries.setQueryData(['me', 'rhythm'], saved)
      setChosen(null)
    },
  })
  const value = chosen ?? weekly
  const way = (name: 'single' | 'weekly') => (
    <Radio
      value={name}
      label={
        <>
          {text[name]}
          <Text size={200} className={styles.hint}>
            {text[`${name}Hint`]}
          </Text>
        </>
      }
    />
  )
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate(value)
      }}
    >
      <Field label={text.question}>
        <RadioGroup
          value={value ? 'weekly' : 'single'}
          onChange={(_, data) => {
            save.reset()
            setChosen(data.value === 'weekly')
          }}
        >
          {way('single')}
          {way('weekly')}
        </RadioGroup>
      </Field>
      <Text>{text.always}</Text>
      {save.error && <Failure sentence={sentenceOf(save.error, words)} />}
      <output className={save.isSuccess ? undefined : 'visually-hidden'}>
        {save.data ? (save.data.weekly ? text.weeklyChosen : text.singleChosen) : ''}
      </output>
      <Button className={styles.button} appearance="primary" type="submit" disabledFocusable={save.isPending}>
        {save.isPending ? text.saving : text.save}
      </Button>
    </form>
  )
}

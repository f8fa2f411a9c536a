import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { addAgendaItem } from '#shared/api/agenda.ts'
import { mayAdd } from '#shared/domain/agenda/decide.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import { ParagraphField } from '../pieces/fields.tsx'
import { Section } from '../pieces/Section.tsx'
import { sentenceOf } from '../reason-of.ts'
import { useWords } from '../words.ts'
import { useAgendaWords } from './agenda-words.ts'
import { useAgendaAct, type OfMeeting } from './use-agenda.ts'

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    alignItems: 'stretch',
    '& > button': { alignSelf: 'flex-start' },
  },
})

/** For whoever comes to the meeting: one item under his own name. Refused or offline, what was typed stays. */
export function AddItem({ of }: { of: OfMeeting }) {
  const words = useWords()
  const text = useAgendaWords()
  const styles = useStyles()
  const [itemId, setItemId] = useState(() => crypto.randomUUID())
  const { control, handleSubmit, reset } = useForm({ defaultValues: { text: '' } })
  const add = useAgendaAct(of, (call, said: string) =>
    call(addAgendaItem, { params: { ...of, itemId }, body: { text: said } }),
  )
  const wrong = (typed: string) => {
    const decision = mayAdd(typed, { items: [] })
    return decision.may ? null : words.reasons[decision.because](null)
  }
  return (
    <Section heading={text.screen.addOwn}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) =>
          void handleSubmit((typed) =>
            add.mutate(typed.text, {
              onSuccess: () => {
                reset()
                setItemId(crypto.randomUUID())
              },
            }),
          )(event)
        }
      >
        <ParagraphField
          control={control}
          name="text"
          label={text.screen.ownItem}
          hint={text.screen.ownHint}
          check={wrong}
        />
        {add.error && <Failure sentence={sentenceOf(add.error, words)} />}
        <Button type="submit" disabledFocusable={add.isPending}>
          {text.screen.put}
        </Button>
        <output>{add.isSuccess ? text.screen.isPut : ''}</output>
      </form>
    </Section>
  )
}

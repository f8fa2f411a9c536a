import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
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

/**
 * For whoever comes to the meeting: one item under his own name. Refused or offline, what was typed stays; so it does when nothing may be
 * put there any more.
 */
export function AddItem({ of, mayPropose }: { of: OfMeeting; mayPropose: boolean }) {
  const words = useWords()
  const text = useAgendaWords()
  const styles = useStyles()
  // An id is of its words: when the answer was lost they may stand already, and others are another item.
  const [sent, setSent] = useState({ said: '', itemId: '' })
  const { control, handleSubmit, reset } = useForm({ defaultValues: { text: '' } })
  const typed = useWatch({ control, name: 'text' })
  const add = useAgendaAct(of, (call, { said, itemId }: typeof sent) =>
    call(addAgendaItem, { params: { ...of, itemId }, body: { text: said } }),
  )
  const put = (said: string) => {
    const now = sent.said === said ? sent : { said, itemId: crypto.randomUUID() }
    setSent(now)
    add.mutate(now, {
      onSuccess: () => {
        reset()
        setSent({ said: '', itemId: '' })
      },
    })
  }
  const wrong = (typed: string) => {
    const decision = mayAdd(typed, { items: [] })
    return decision.may ? null : words.reasons[decision.because](null)
  }
  if (!mayPropose && typed.trim() === '') return null
  return (
    <Section heading={text.screen.addOwn}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => void handleSubmit(({ text: said }) => put(said))(event)}
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

import { Button, Field, Text, Textarea, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { Face } from '#shared/domain/instruments/smiley.ts'
import type { smiley } from '#shared/text/da/smiley.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import { FaceChoice } from './FaceChoice.tsx'
import type { Answer } from './use-handed-over.ts'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
  send: { alignSelf: 'flex-start' },
})

type Props = {
  name: string
  text: typeof smiley
  sentence: (error: unknown) => string
  /** Rejects when it could not be sent, and may be sent again. */
  answer: (said: Answer) => Promise<void>
}
type Sending = { is: 'no' } | { is: 'asked' } | { is: 'sending' } | { is: 'failed'; error: unknown }

/** One face, and a few words for whoever wants to. What was chosen stays when it could not be sent. */
export function AnswerForm({ name, text, sentence, answer }: Props) {
  const styles = useStyles()
  const [face, setFace] = useState<Face | null>(null)
  const [comment, setComment] = useState('')
  const [sending, setSending] = useState<Sending>({ is: 'no' })
  const send = () => {
    if (face === null) return setSending({ is: 'asked' })
    setSending({ is: 'sending' })
    answer({ face, comment }).catch((error: unknown) => setSending({ is: 'failed', error }))
  }
  return (
    <form
      className={styles.form}
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        if (sending.is !== 'sending') send()
      }}
    >
      <Text size={400}>{text.page.for(name)}</Text>
      <FaceChoice
        value={face}
        onChange={(chosen) => {
          setFace(chosen)
          if (sending.is === 'asked') setSending({ is: 'no' })
        }}
        question={text.page.question}
        hint={text.page.hint}
        names={text.faces}
      />
      <Field label={text.page.comment} hint={text.page.commentHint}>
        <Textarea
          size="large"
          rows={4}
          maxLength={2000}
          autoComplete="off"
          value={comment}
          onChange={(_, data) => setComment(data.value)}
        />
      </Field>
      {sending.is === 'asked' && <Failure sentence={text.page.choose} />}
      {sending.is === 'failed' && <Failure sentence={sentence(sending.error)} />}
      <Button
        className={styles.send}
        appearance="primary"
        size="large"
        type="submit"
        disabledFocusable={sending.is === 'sending'}
      >
        {sending.is === 'sending' ? text.page.sending : text.page.send}
      </Button>
    </form>
  )
}

import { Button, Field, Radio, RadioGroup, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { cancelReasons, type CancelReason } from '#shared/domain/meeting/change.ts'
import type { MeetingWords } from './words.ts'

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  act: { alignSelf: 'flex-start' },
})

type Props = {
  words: MeetingWords
  /** Something is being done to the meeting, whatever it is. */
  busy: boolean
  /** It is being called off. */
  acting: boolean
  onCallOff: (because: CancelReason) => void
}

/** A reason first: the core team is told it, and it says nothing of anybody. */
export function CallOff({ words: { text }, busy, acting, onCallOff }: Props) {
  const styles = useStyles()
  const [because, setBecause] = useState<CancelReason | null>(null)
  const [missing, setMissing] = useState(false)
  return (
    <div className={styles.column}>
      <Text>{text.callOff.what}</Text>
      <Field
        label={text.callOff.why}
        {...(missing && !because ? { validationMessage: text.callOff.whyMissing } : {})}
      >
        <RadioGroup
          value={because ?? ''}
          onChange={(_, { value }) => setBecause(cancelReasons.find((one) => one === value) ?? null)}
        >
          {cancelReasons.map((one) => (
            <Radio key={one} value={one} label={text.callOff.reasons[one]} />
          ))}
        </RadioGroup>
      </Field>
      <Button
        className={styles.act}
        disabledFocusable={busy}
        onClick={() => (because ? onCallOff(because) : setMissing(true))}
      >
        {acting ? text.callOff.acting : text.callOff.act}
      </Button>
    </div>
  )
}

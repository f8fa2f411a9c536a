import { Text } from '@fluentui/react-components'
import { Notice } from '#shared/ui/Notice.tsx'
import { useWords } from '../words.ts'
import { useLettersWords } from './letters-words.ts'
import type { LetterTo } from './use-letters.ts'
import { useWhen } from './use-when.ts'

/** What has become of the letter to one recipient, and of an earlier edition of it. */
export function OutcomeOf({ to: { outcome, earlier } }: { to: LetterTo }) {
  const { reasons } = useWords()
  const text = useLettersWords()
  const when = useWhen()
  return (
    <>
      {earlier && <Text>{text.earlier(when(earlier))}</Text>}
      {outcome?.state === 'sent' && <Text weight="semibold">{text.sentAt(when(outcome.at))}</Text>}
      {outcome?.state === 'handed-over' && (
        <Text weight="semibold">{text.handedOverAt(when(outcome.at))}</Text>
      )}
      {outcome?.state === 'sending' && <Text>{text.underWay}</Text>}
      {outcome?.state === 'maybe' && <Notice intent="error">{text.maybe}</Notice>}
      {outcome?.state === 'failed' && (
        <Notice intent="error">
          {text.failed(outcome.because === null ? '' : reasons[outcome.because]())}
        </Notice>
      )}
    </>
  )
}

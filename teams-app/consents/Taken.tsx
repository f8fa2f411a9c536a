import { Text } from '@fluentui/react-components'
import { Notice } from '#shared/ui/Notice.tsx'
import { useTakenWords } from './taken-words.ts'
import type { Withdrawn } from './Withdraw.tsx'

/** What a withdrawal took with it, and what is hers to put right today. */
export function Taken({ withdrawn: { done, taken } }: { withdrawn: Withdrawn }) {
  const words = useTakenWords()
  return (
    <Notice intent="info">
      {[done, ...words(taken)].map((line) => (
        <Text key={line} block>
          {line}
        </Text>
      ))}
    </Notice>
  )
}

import { Text } from '@fluentui/react-components'
import { Temporal } from 'temporal-polyfill'
import { takenInWords } from '#shared/text/taken-in-words.ts'
import { Notice } from '#shared/ui/Notice.tsx'
import { useWords } from '../words.ts'
import type { Withdrawn } from './Withdraw.tsx'

/** What a withdrawal took with it, and what is hers to put right today. */
export function Taken({ withdrawn: { party, taken } }: { withdrawn: Withdrawn }) {
  const { tab, withdrawal, language } = useWords()
  const meetings = taken.meetings.map((meeting) => ({
    ...meeting,
    start: Temporal.Instant.from(meeting.start),
  }))
  const lines = [tab.overview.withdrawn(party), ...takenInWords({ ...taken, meetings }, withdrawal, language)]
  return (
    <Notice intent="info">
      {lines.map((line) => (
        <Text key={line} block>
          {line}
        </Text>
      ))}
    </Notice>
  )
}

import { Text } from '@fluentui/react-components'
import { Temporal } from 'temporal-polyfill'
import { journalsWaiting } from '#shared/domain/course/retention.ts'
import { formatDay, formatDue } from '#shared/text/format.ts'
import { Section } from '../pieces/Section.tsx'
import { useToday } from '../reading.ts'
import { useWords } from '../words.ts'
import { useClosingWords } from './closing-words.ts'
import type { Closing } from './use-closing.ts'

/** The day on which nothing is left, what it waits for, and what stays. */
export function Erasure({ closing: { erasure, items } }: { closing: Closing }) {
  const { language } = useWords()
  const text = useClosingWords()
  const today = useToday()
  const waiting = journalsWaiting(items)
  const day = Temporal.PlainDate.from(erasure.on)
  const ahead = Temporal.PlainDate.compare(today, day) < 0
  return (
    <Section heading={text.erasure}>
      <Text weight="semibold">
        {ahead
          ? text.erasedOn(formatDay(day, language), formatDue(day, today, language))
          : text.erasedTonight}
      </Text>
      {erasure.channel && (
        <Text>{ahead ? text.channelErased(formatDay(day, language)) : text.channelErasedTonight}</Text>
      )}
      <Text>{waiting > 0 ? text.waitsFor(waiting) : text.ready}</Text>
      <Text>{text.stays}</Text>
    </Section>
  )
}

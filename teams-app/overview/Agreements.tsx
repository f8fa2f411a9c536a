import { Text } from '@fluentui/react-components'
import { Temporal } from 'temporal-polyfill'
import { formatDay, formatDue } from '#shared/text/format.ts'
import { useToday, type Course } from '../reading.ts'
import { useEmpty } from '../seen/seen.ts'
import { useWords } from '../words.ts'
import { Rows } from './Rows.tsx'
import { Section } from '../pieces/Section.tsx'

/** What was agreed, by whom and until when. */
export function Agreements({ course }: { course: Course }) {
  const { tab, language } = useWords()
  const today = useToday()
  const empty = useEmpty(course, 'edit family-plan')
  const agreements = course.plan?.content.agreements ?? []
  const until = (deadline: string, done: boolean) => {
    if (!deadline) return ''
    const date = Temporal.PlainDate.from(deadline)
    return done
      ? formatDay(date, language)
      : `${formatDay(date, language)} (${formatDue(date, today, language)})`
  }
  return (
    <Section heading={tab.overview.agreements}>
      {agreements.length === 0 ? (
        <Text>{empty(tab.overview.noAgreements)}</Text>
      ) : (
        <Rows
          caption={tab.overview.agreements}
          heads={[tab.overview.content, tab.overview.responsible, tab.overview.deadline, tab.overview.done]}
          rows={agreements.map((one) => ({
            key: one.id,
            cells: [
              one.content,
              one.responsible,
              until(one.deadline, one.done),
              one.done ? `✓ ${tab.overview.done}` : tab.overview.notDone,
            ],
          }))}
        />
      )}
    </Section>
  )
}

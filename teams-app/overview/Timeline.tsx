import { Text, makeStyles, tokens } from '@fluentui/react-components'
import { Temporal } from 'temporal-polyfill'
import { localDate } from '#shared/domain/calendar/zone.ts'
import type { PlaybookItem } from '#shared/domain/course/playbook.ts'
import { formatDate, formatDay, formatTime } from '#shared/text/format.ts'
import type { Course } from '../service.ts'
import { useWords, type Words } from '../words.ts'
import { Section } from './Section.tsx'

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    '@media print': { display: 'block', columnCount: 2, borderLeftStyle: 'none' },
  },
  entry: {
    position: 'relative',
    paddingLeft: tokens.spacingHorizontalL,
    display: 'flex',
    flexWrap: 'wrap',
    breakInside: 'avoid',
    columnGap: tokens.spacingHorizontalM,
    '::before': {
      content: '""',
      position: 'absolute',
      left: '-6px',
      top: '6px',
      width: '10px',
      height: '10px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorBrandBackground,
      '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
    },
  },
  when: { color: tokens.colorNeutralForeground2, minWidth: '9rem' },
})

/** What happened, newest first: meetings, plans, agreements, consents, cards and reminders. */
export function Timeline({ course }: { course: Course }) {
  const words = useWords()
  const styles = useStyles()
  return (
    <Section heading={words.tab.overview.timeline}>
      <ol className={styles.list}>
        {course.timeline.map((entry, n) => (
          <li key={`${entry.at}${entry.kind}${n}`} className={styles.entry}>
            <Text className={styles.when}>
              {formatDay(localDate(Temporal.Instant.from(entry.at)), words.language)}
            </Text>
            <Text>{sentence(entry, words)}</Text>
          </li>
        ))}
      </ol>
    </Section>
  )
}

function sentence(
  { kind, detail, by }: Course['timeline'][number],
  { tab, domain, language }: Words,
): string {
  const of = tab.timeline[kind]
  if (kind === 'glass-broken') return of(by ?? '')
  if (kind === 'course-closed' || kind === 'course-reopened')
    return of(tab.endings[detail as keyof typeof tab.endings] ?? '')
  if (kind === 'meeting-booked') return of(detail ? meetingDay(detail, language) : '')
  if (kind === 'checklist-done') return of(domain.playbook[detail as PlaybookItem] ?? detail ?? '')
  if (kind === 'plan-published') return of(detail ?? '')
  return of(detail ? (tab.subjects[detail] ?? detail) : '')
}

function meetingDay(text: string, language: Words['language']): string {
  const start = Temporal.Instant.from(text)
  return `${formatDate(localDate(start), language)} ${formatTime(start, language)}`
}

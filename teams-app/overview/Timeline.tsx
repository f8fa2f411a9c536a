import { Text, makeStyles, tokens } from '@fluentui/react-components'
import { Temporal } from 'temporal-polyfill'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { formatDay } from '#shared/text/format.ts'
import { Missing } from '../meeting/Missing.tsx'
import { useMissing } from '../meeting/use-missing.ts'
import type { Course } from '../reading.ts'
import { useWords } from '../words.ts'
import { Section } from '../pieces/Section.tsx'
import { told } from './told.ts'

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
  parts: { flexBasis: '100%', margin: 0, paddingLeft: tokens.spacingHorizontalL },
  when: { color: tokens.colorNeutralForeground2, minWidth: '9rem' },
})

/** What happened, newest first: meetings, plans, agreements, consents, cards and reminders. */
export function Timeline({ course }: { course: Course }) {
  const words = useWords()
  const styles = useStyles()
  const missing = useMissing(course)
  return (
    <Section heading={words.tab.overview.timeline}>
      <ol className={styles.list}>
        {told(course, words).map((entry, n) => (
          <li key={`${entry.at}${n}`} className={styles.entry}>
            <Text className={styles.when}>
              {formatDay(localDate(Temporal.Instant.from(entry.at)), words.language)}
            </Text>
            <Text>{entry.sentence}</Text>
            <Missing missing={sum(entry.meetingIds.map(missing))} />
            {entry.parts.length > 0 && (
              <ul className={styles.parts}>
                {entry.parts.map((part) => (
                  <li key={part}>
                    <Text>{part}</Text>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </Section>
  )
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

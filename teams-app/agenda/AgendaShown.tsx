import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Temporal } from 'temporal-polyfill'
import { partOf } from '#shared/domain/agenda/agenda.ts'
import { speakersOf } from '#shared/domain/agenda/people.ts'
import { sumAgenda } from '#shared/domain/agenda/sum.ts'
import { formatTime } from '#shared/text/format.ts'
import { useWords } from '../words.ts'
import { itemName } from './agenda-clash-rows.ts'
import { useAgendaWords } from './agenda-words.ts'
import { lengthOf, type AgendaReading } from './use-agenda.ts'

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'grid',
    gridTemplateColumns: '5.5rem minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} 0`,
    ':not(:first-child)': { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
    '@media (max-width: 480px)': { gridTemplateColumns: 'minmax(0, 1fr) auto' },
    '@media print': { breakInside: 'avoid' },
  },
  time: { '@media (max-width: 480px)': { gridColumnStart: 1, gridColumnEnd: -1 } },
  quiet: { color: tokens.colorNeutralForeground2 },
  what: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  words: { whiteSpace: 'pre-line' },
})

/** The agenda as it is read: when each item begins, what it is, how long it takes, and who put it there. */
export function AgendaShown({ agenda }: { agenda: AgendaReading }) {
  const { language } = useWords()
  const text = useAgendaWords()
  const styles = useStyles()
  const { items, template, meeting, comes, leaderId } = agenda
  const speakers = speakersOf(comes, leaderId)
  const { rows } = sumAgenda(items, { speakers, length: lengthOf(meeting) })
  const start = Temporal.Instant.from(meeting.start)
  return (
    <ol className={styles.list}>
      {items.map((item, n) => {
        const { begins, minutes } = rows[n]!
        return (
          <li key={item.id} className={styles.row}>
            <Text className={mergeClasses(styles.quiet, styles.time)}>
              {formatTime(start.add({ minutes: begins }), language)}
            </Text>
            <div className={styles.what}>
              <Text weight="semibold">{itemName(item, template, text)}</Text>
              {partOf(item) && item.text && <Text className={styles.words}>{item.text}</Text>}
              {item.speaker && <Text>{text.screen.speaks(item.speaker)}</Text>}
              {item.unfiled && <Text className={styles.quiet}>{text.screen.unfiled}</Text>}
              {item.by !== null && <Text className={styles.quiet}>{text.addedBy(item.by)}</Text>}
            </div>
            <Text className={styles.quiet}>
              {item.id === 'network' && speakers > 0
                ? text.each(item.minutes, speakers)
                : minutes > 0 && text.minutes(minutes)}
            </Text>
          </li>
        )
      })}
    </ol>
  )
}

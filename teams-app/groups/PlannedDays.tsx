import { Text, makeStyles, tokens } from '@fluentui/react-components'
import type { Temporal } from 'temporal-polyfill'
import type { Rhythm } from '#shared/domain/groups/groups.ts'
import { seriesDays } from '#shared/domain/groups/series-days.ts'
import { formatDate } from '#shared/text/format.ts'
import { useToday } from '../reading.ts'
import { useWords } from '../words.ts'
import { useGroupWords } from './group-words.ts'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
})

/** Before she books: how many meetings it becomes, and which of them are moved off a holiday. */
export function PlannedDays({ rhythm, first }: { rhythm: Rhythm; first: Temporal.PlainDate }) {
  const { language } = useWords()
  const { series: text } = useGroupWords()
  const styles = useStyles()
  const today = useToday()
  const days = seriesDays(rhythm, first)
  const moved = days.filter(({ planned, held }) => !planned.equals(held))
  const say = (day: Temporal.PlainDate) => formatDate(day, language, today)
  return (
    <output className={styles.root}>
      <Text>{text.plan(days.length, say(days.at(-1)!.held))}</Text>
      {moved.length > 0 && <Text>{text.willMove}</Text>}
      {moved.length > 0 && (
        <ul className={styles.list}>
          {moved.map(({ planned, held }) => (
            <li key={planned.toString()}>
              <Text>{text.willMoveDay(say(planned), say(held))}</Text>
            </li>
          ))}
        </ul>
      )}
    </output>
  )
}

import { Temporal } from 'temporal-polyfill'
import { capital } from '#shared/text/capital.ts'
import { formatFullDate, formatTime } from '#shared/text/format.ts'
import { makeStyles } from '@fluentui/react-components'
import { Rows } from '../overview/Rows.tsx'
import { Section } from '../pieces/Section.tsx'
import type { LogDay } from './days.ts'
import { sayAbout, sayWhat, sayWho, type Saying } from './say-line.ts'

const useStyles = makeStyles({
  // One day below the other: their columns stand in line.
  root: {
    '& table': { tableLayout: 'fixed' },
    '& th:first-child': { width: '6rem' },
    '@media (max-width: 600px)': { '& th:first-child': { width: 'auto' } },
  },
})

/** The lines of each day below each other: when, who, what, about whom. */
export function LogDays({ days, saying }: { days: readonly LogDay[]; saying: Saying }) {
  const styles = useStyles()
  const { language } = saying.words
  const { screen } = saying.text
  return days.map(({ date, entries }) => {
    const heading = capital(formatFullDate(date, language))
    return (
      <div key={date.toString()} className={styles.root}>
        <Section heading={heading}>
          <Rows
            caption={heading}
            heads={[screen.when, screen.who, screen.what, screen.about]}
            rows={entries.map((entry) => ({
              key: String(entry.line.seq),
              cells: [
                formatTime(Temporal.Instant.from(entry.line.at), language),
                sayWho(entry.line, saying),
                sayWhat(entry, formatTime(entry.since, language), saying),
                sayAbout(entry.line, saying),
              ],
            }))}
          />
        </Section>
      </div>
    )
  })
}

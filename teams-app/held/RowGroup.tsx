import { Subtitle1, Text, makeStyles, tokens } from '@fluentui/react-components'
import type { HeldChoice } from '#shared/domain/held/review.ts'
import { Listed, ListedOne } from '../pieces/Listed.tsx'
import { useMe } from '../reading.ts'
import { useWords } from '../words.ts'
import type { Choices } from './choices.ts'
import { Decide, LeaveOutToo } from './Decide.tsx'
import { useHeldWords } from './held-words.ts'
import { rowWords } from './row-words.ts'
import type { DraftRow } from './use-held.ts'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  mark: { color: tokens.colorNeutralForeground2 },
  again: { color: tokens.colorStatusWarningForeground3 },
})

/** Rows below each other. `plain` rows are the person's alone: each is given unless it is left out. */
export function RowGroup({
  heading,
  intro,
  rows,
  choices,
  onChange,
  plain = false,
}: {
  heading: string
  intro: string
  rows: readonly DraftRow[]
  choices: Choices
  onChange: (key: string, choice: HeldChoice | null) => void
  plain?: boolean
}) {
  const words = useWords()
  const text = useHeldWords()
  const styles = useStyles()
  const { now } = useMe()
  return (
    <section className={styles.root} aria-label={heading}>
      <Subtitle1 as="h2">{heading}</Subtitle1>
      <Text>{intro}</Text>
      {rows.length > 0 && (
        <Listed>
          {rows.map((row) => {
            const { head, lines } = rowWords(row.content, words, text, now)
            const decision = {
              row,
              head,
              choice: choices.of[row.key] ?? null,
              onChange: (choice: HeldChoice | null) => onChange(row.key, choice),
            }
            return (
              <ListedOne
                key={row.key}
                name={head}
                under={text.parts[row.content.part]}
                beside={plain ? <LeaveOutToo {...decision} /> : <Decide {...decision} />}
              >
                {lines.map((line) => (
                  <Text key={line}>{line}</Text>
                ))}
                {row.marks.map(({ because, who }) => (
                  <Text key={because} className={styles.mark}>
                    {text.marks[because](who)}
                  </Text>
                ))}
                {choices.again.includes(row.key) && (
                  <Text weight="semibold" className={styles.again}>
                    {text.changedRow}
                  </Text>
                )}
              </ListedOne>
            )
          })}
        </Listed>
      )}
    </section>
  )
}

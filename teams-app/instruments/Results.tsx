import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Temporal } from 'temporal-polyfill'
import { takeScoreBack } from '#shared/api/instruments.ts'
import { formatFullDate } from '#shared/text/format.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import { Notice } from '#shared/ui/Notice.tsx'
import { Section } from '../pieces/Section.tsx'
import { sentenceOf } from '../reason-of.ts'
import { useCall } from '../reading.ts'
import { useWords } from '../words.ts'
import { useInstrumentWords } from './instrument-words.ts'
import { useSlotName, type Names, type Score } from './slot-name.ts'

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} 0`,
    ':not(:first-child)': { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
  name: { flex: '1 1 16rem', minWidth: 0, overflowWrap: 'anywhere' },
  on: { display: 'block', color: tokens.colorNeutralForeground2 },
})

type Props = { courseId: string; scores: readonly Score[]; names: Names; isClosed: boolean }

/** What was put in, the newest first. Put in wrong, it is taken out, and put in anew. */
export function Results({ courseId, scores, names, isClosed }: Props) {
  const words = useWords()
  const text = useInstrumentWords()
  const styles = useStyles()
  const call = useCall()
  const queries = useQueryClient()
  const nameOf = useSlotName(names)
  const remove = useMutation({
    mutationFn: (scoreId: string) => call(takeScoreBack, { params: { courseId, scoreId }, body: {} }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['course', courseId, 'instruments'] }),
  })
  const resultOf = ({ by, score, ...rest }: Score) =>
    text.result(nameOf({ ...rest, by: [by] }), text.number(score))
  return (
    <Section heading={text.results}>
      {scores.length === 0 && <Text>{text.noResults}</Text>}
      {remove.isSuccess && (
        <Notice intent="info" instead>
          {text.removed}
        </Notice>
      )}
      {remove.error && <Failure sentence={sentenceOf(remove.error, words)} />}
      <ul className={styles.list}>
        {scores.map((score) => (
          <li key={score.id} className={styles.row}>
            <Text className={styles.name}>
              {resultOf(score)}
              <Text size={200} className={styles.on}>
                {formatFullDate(Temporal.PlainDate.from(score.on), words.language)}
              </Text>
            </Text>
            {!isClosed && (
              <Button
                aria-label={text.removeThis(resultOf(score))}
                disabledFocusable={remove.isPending}
                onClick={() => remove.mutate(score.id)}
              >
                {text.remove}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

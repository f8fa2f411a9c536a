import { Subtitle1, Text, makeStyles, tokens } from '@fluentui/react-components'
import { leftOutGroups } from '#shared/domain/held/review.ts'
import { useHeldWords } from './held-words.ts'
import type { Draft } from './use-held.ts'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
})

/** What the person cannot get, as the letter will say it. */
export function Withheld({ withheld }: Pick<Draft, 'withheld'>) {
  const text = useHeldWords()
  const styles = useStyles()
  return (
    <section className={styles.root} aria-label={text.withheld}>
      <Subtitle1 as="h2">{text.withheld}</Subtitle1>
      {withheld.length === 0 ? (
        <Text>{text.nothingWithheld}</Text>
      ) : (
        <ul className={styles.list}>
          {leftOutGroups(withheld).map(({ because, of }) => (
            <li key={because}>
              <Text>
                <strong>{text.counted(of)}:</strong> {text.because[because]}
              </Text>
            </li>
          ))}
        </ul>
      )}
      <Text>{text.withoutDebriefs}</Text>
    </section>
  )
}

import { Text, makeStyles, tokens } from '@fluentui/react-components'
import { useId } from 'react'
import { useAroundWords, type Lying } from './around-words.ts'

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: tokens.spacingHorizontalL } })

/** Some of the meetings about the network meeting, under what is said of them; nothing where there are none. */
export function AroundList({ heading, some }: { heading: string; some: readonly Lying[] }) {
  const { typeOf, placeOf } = useAroundWords()
  const styles = useStyles()
  const id = useId()
  if (some.length === 0) return null
  return (
    <div>
      <Text id={id}>{heading}</Text>
      <ul className={styles.list} aria-labelledby={id}>
        {some.map((one) => (
          <li key={`${one.type} ${one.start}`}>
            <Text>{[typeOf(one), placeOf(one)].join(' · ')}</Text>
          </li>
        ))}
      </ul>
    </div>
  )
}

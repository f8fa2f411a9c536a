import { Text, makeStyles, tokens } from '@fluentui/react-components'
import { useLinkWords } from './link-words.ts'

const useStyles = makeStyles({
  flag: {
    display: 'block',
    color: tokens.colorStatusDangerForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
})

/** Where a meeting is told of: somebody who must come to it has said no, and she has decided nothing about it. */
export function Missing({ missing }: { missing: number }) {
  const { flag } = useLinkWords()
  const styles = useStyles()
  return missing > 0 ? <Text className={styles.flag}>{flag(missing)}</Text> : null
}

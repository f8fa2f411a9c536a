import { Text, makeStyles, tokens } from '@fluentui/react-components'
import { useMeetingWords } from './meeting-words.ts'

const useStyles = makeStyles({
  flag: {
    display: 'block',
    color: tokens.colorStatusDangerForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
})

/** Where a meeting is told of: somebody who must come to it has said no, and she has decided nothing about it. */
export function Missing({ missing }: { missing: number }) {
  const { text } = useMeetingWords()
  const styles = useStyles()
  return missing > 0 ? <Text className={styles.flag}>{text.attendance.flag(missing)}</Text> : null
}

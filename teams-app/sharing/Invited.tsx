import { Text, makeStyles, tokens } from '@fluentui/react-components'
import { CheckmarkCircleRegular, SubtractCircleRegular } from '@fluentui/react-icons'
import { Temporal } from 'temporal-polyfill'
import { formatDay } from '#shared/text/format.ts'
import type { Sharing } from '../reading.ts'
import { useWords } from '../words.ts'
import { useSharingWords } from './sharing-words.ts'

const useStyles = makeStyles({
  root: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'flex-start' },
  sign: { flexShrink: 0 },
  may: { color: tokens.colorStatusSuccessForeground1 },
  mayNot: { color: tokens.colorNeutralForeground3 },
})

/** May he be invited, and until when; or why not. */
export function Invited({ invite }: { invite: NonNullable<Sharing['invite']> }) {
  const { reasons, language } = useWords()
  const text = useSharingWords()
  const styles = useStyles()
  const until = invite.until && formatDay(Temporal.PlainDate.from(invite.until), language)
  const Sign = until ? CheckmarkCircleRegular : SubtractCircleRegular
  return (
    <div className={styles.root}>
      <Sign aria-hidden fontSize={20} className={`${styles.sign} ${until ? styles.may : styles.mayNot}`} />
      <Text>{until ? text.mayBeInvited(until) : invite.because ? reasons[invite.because]() : ''}</Text>
    </div>
  )
}

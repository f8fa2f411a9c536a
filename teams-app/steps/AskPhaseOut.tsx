import { Text, makeStyles, tokens } from '@fluentui/react-components'
import { phaseOut as da } from '#shared/text/da/phase-out.ts'
import { phaseOut as en } from '#shared/text/en/phase-out.ts'
import { useLinkStyles } from '../TabLink.tsx'
import { useWords } from '../words.ts'
import { onwardId } from './onward-id.ts'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  quiet: { color: tokens.colorNeutralForeground2 },
})

/** Before she plans yet another network meeting: is the family ready to leave (O-07)? The link takes the keyboard to where she moves the course. */
export function AskPhaseOut() {
  const text = useWords().language === 'da' ? da : en
  const styles = useStyles()
  const link = useLinkStyles()
  return (
    <div className={styles.root}>
      <Text className={styles.quiet}>{text.question}</Text>
      <Text>
        <a className={link.link} href={`#${onwardId}`}>
          {text.move}
        </a>
      </Text>
    </div>
  )
}

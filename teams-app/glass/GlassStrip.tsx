import { EyeRegular } from '@fluentui/react-icons'
import { useStripStyles } from '../strip-styles.ts'
import { useGlassWords, useMoment } from './glass-words.ts'

/** Says until when a leader's emergency access lasts, on every screen of the course. */
export function GlassStrip({ until }: { until: string }) {
  const text = useGlassWords()
  const moment = useMoment()
  const styles = useStripStyles()
  return (
    <div className={`${styles.strip} no-print`}>
      <EyeRegular aria-hidden fontSize={20} className={styles.eye} />
      <output className={styles.words}>{text.strip(moment(until))}</output>
    </div>
  )
}

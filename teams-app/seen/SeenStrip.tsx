import { Button } from '@fluentui/react-components'
import { EyeRegular } from '@fluentui/react-icons'
import { useState, type Ref } from 'react'
import { useLocation } from 'wouter'
import { useStripStyles } from '../strip-styles.ts'
import { useWords } from '../words.ts'
import type { Seen } from './seen.ts'

/** Whose eyes these are, calmly and always in sight, and the way back. Read aloud when they change. */
export function SeenStrip({ as, ref }: { as: Seen['as']; ref: Ref<HTMLOutputElement> }) {
  const { seen } = useWords()
  const styles = useStripStyles()
  const [path, navigate] = useLocation()
  const said = useSaid(as)
  return (
    <div className={as ? `${styles.strip} no-print` : undefined}>
      {as && <EyeRegular aria-hidden fontSize={20} className={styles.eye} />}
      <output ref={ref} tabIndex={-1} className={as ? styles.words : 'visually-hidden'}>
        {said}
      </output>
      {as && (
        <Button size="small" onClick={() => navigate(path)}>
          {seen.back}
        </Button>
      )}
    </div>
  )
}

/** Nothing for whoever never looked with other eyes than his own. */
function useSaid(as: Seen['as']): string {
  const { seen } = useWords()
  const [looked, setLooked] = useState(false)
  if (as && !looked) setLooked(true)
  if (as) return seen.strip(as.name)
  return looked ? seen.backAgain : ''
}

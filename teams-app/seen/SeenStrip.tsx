import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { EyeRegular } from '@fluentui/react-icons'
import { useState, type Ref } from 'react'
import { useLocation } from 'wouter'
import { useWords } from '../words.ts'
import type { Seen } from './seen.ts'

const useStyles = makeStyles({
  strip: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorBrandBackground2,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke2}`,
    color: tokens.colorNeutralForeground1,
    // Always in sight, unless it would take the little there is at 400 %.
    '@media (min-height: 480px)': { position: 'sticky', top: 0, zIndex: 1 },
  },
  eye: { flexShrink: 0, color: tokens.colorBrandForeground2 },
  words: {
    flex: '1 1 14rem',
    minWidth: 0,
    borderRadius: tokens.borderRadiusSmall,
    fontWeight: tokens.fontWeightSemibold,
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '2px',
    },
  },
})

/** Whose eyes these are, calmly and always in sight, and the way back. Read aloud when they change. */
export function SeenStrip({ as, ref }: { as: Seen['as']; ref: Ref<HTMLOutputElement> }) {
  const { seen } = useWords()
  const styles = useStyles()
  const [path, navigate] = useLocation()
  const said = useSaid(as)
  return (
    <div className={as ? `${styles.strip} seen-strip no-print` : undefined}>
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

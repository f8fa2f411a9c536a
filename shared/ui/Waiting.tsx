import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { useIsSaid } from './Said.tsx'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXL,
  },
  bar: {
    height: '64px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStencil1,
    animationName: { '0%': { opacity: 1 }, '50%': { opacity: 0.4 }, '100%': { opacity: 1 } },
    animationDuration: '2s',
    animationIterationCount: 'infinite',
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  head: { height: '32px', maxWidth: '24rem' },
})

const patienceMs = 1000

/**
 * Words at once for a screen reader; after a second a skeleton of what comes. Never a spinner without words, and never `aria-busy`
 * round them: what stands in something busy is not read out.
 */
export function Waiting({ words }: { words: string }) {
  const styles = useStyles()
  const Words = useIsSaid() ? 'div' : 'output'
  const [long, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), patienceMs)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className={styles.root}>
      <Words className={long ? undefined : 'visually-hidden'}>{words}</Words>
      {long && (
        <>
          <div className={mergeClasses(styles.bar, styles.head)} />
          <div className={styles.bar} />
          <div className={styles.bar} />
        </>
      )}
    </div>
  )
}

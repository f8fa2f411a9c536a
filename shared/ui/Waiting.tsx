import { Skeleton, SkeletonItem, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useState } from 'react'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXL,
  },
})

const patienceMs = 1000

/** Words at once for a screen reader; after a second a skeleton of what comes. Never a spinner without words. */
export function Waiting({ words }: { words: string }) {
  const styles = useStyles()
  const [long, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), patienceMs)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className={styles.root} aria-busy="true">
      <output className={long ? undefined : 'visually-hidden'}>{words}</output>
      {long && (
        <Skeleton aria-hidden="true">
          <SkeletonItem size={32} />
          <SkeletonItem size={64} />
          <SkeletonItem size={64} />
        </Skeleton>
      )}
    </div>
  )
}

import { Button, makeStyles } from '@fluentui/react-components'
import { lazy, Suspense } from 'react'
import { useWords } from '../words.ts'
import { useSeen } from './seen.ts'

const SeenAsMenu = lazy(async () => ({ default: (await import('../sharing/SeenAsMenu.tsx')).SeenAsMenu }))

const useStyles = makeStyles({ room: { visibility: 'hidden' } })

/** "Set som: mig ▾" for the coordinator, and for nobody else. Its room is kept while the menu is fetched. */
export function SeenAs() {
  const { seen } = useWords()
  const styles = useStyles()
  const { own } = useSeen()
  if (!own.acts.includes('view sharing')) return null
  return (
    <Suspense
      fallback={
        <Button className={styles.room}>
          {seen.as}: {seen.me}
        </Button>
      }
    >
      <SeenAsMenu />
    </Suspense>
  )
}

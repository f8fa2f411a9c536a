import { Text, Title2, makeStyles, tokens } from '@fluentui/react-components'
import type { Course } from '../reading.ts'
import { TabLink } from '../TabLink.tsx'
import { useWords } from '../words.ts'
import { SeenAs } from './SeenAs.tsx'

const useStyles = makeStyles({
  root: {
    maxWidth: '48rem',
    margin: '0 auto',
    padding: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
})

/** Seen as somebody to whom nothing is open: he could not open it at all, and she is told so. */
export function SeenNothing({ course, who }: { course: Course; who: string }) {
  const { seen } = useWords()
  const styles = useStyles()
  return (
    <main className={styles.root}>
      <div className={styles.head}>
        <Title2 as="h1">{course.reference}</Title2>
        <SeenAs />
      </div>
      <Text>{seen.closed(who)}</Text>
      <TabLink href={`/course/${course.id}/sharing`}>{seen.why}</TabLink>
    </main>
  )
}

import { makeStyles, tokens } from '@fluentui/react-components'
import { Waiting } from '#shared/ui/Waiting.tsx'
import { Refusal } from '../Refusal.tsx'
import { useCourse } from '../service.ts'
import { useWords } from '../words.ts'
import { Agreements } from './Agreements.tsx'
import { Consents } from './Consents.tsx'
import { Family } from './Family.tsx'
import { Goals } from './Goals.tsx'
import { Header } from './Header.tsx'
import { Measures } from './Measures.tsx'
import { NextMeeting } from './NextMeeting.tsx'
import { SmallMap } from './SmallMap.tsx'
import { Timeline } from './Timeline.tsx'

const useStyles = makeStyles({
  root: {
    maxWidth: '84rem',
    margin: '0 auto',
    padding: tokens.spacingHorizontalL,
    display: 'grid',
    gap: tokens.spacingHorizontalL,
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
    gridTemplateAreas:
      '"head head" "goals meeting" "family meeting" "help network" "agreements consents" "time time"',
    '@media (max-width: 860px)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      gridTemplateAreas: '"head" "goals" "family" "meeting" "help" "network" "agreements" "consents" "time"',
    },
    '@media print': {
      gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
      gap: tokens.spacingHorizontalS,
      padding: 0,
    },
  },
  head: { gridArea: 'head' },
  goals: { gridArea: 'goals' },
  family: { gridArea: 'family' },
  meeting: { gridArea: 'meeting' },
  help: { gridArea: 'help' },
  network: { gridArea: 'network' },
  agreements: { gridArea: 'agreements' },
  consents: { gridArea: 'consents' },
  time: { gridArea: 'time' },
})

/** One page, readable from two metres (look.md, "Familieoverblik"). */
export function Overview({ courseId }: { courseId: string }) {
  const { tab } = useWords()
  const styles = useStyles()
  const read = useCourse(courseId)
  if (read.isPending) return <Waiting words={tab.waiting.course} />
  if (!read.data) return <Refusal error={read.error} again={() => void read.refetch()} />
  const course = read.data
  return (
    <main className={styles.root}>
      <div className={styles.head}>
        <Header course={course} />
      </div>
      <div className={styles.goals}>
        <Goals course={course} />
      </div>
      <div className={styles.family}>
        <Family course={course} />
      </div>
      <div className={styles.meeting}>
        <NextMeeting course={course} />
      </div>
      <div className={styles.help}>
        <Measures course={course} />
      </div>
      <div className={styles.network}>
        <SmallMap course={course} />
      </div>
      <div className={styles.agreements}>
        <Agreements course={course} />
      </div>
      <div className={styles.consents}>
        <Consents course={course} />
      </div>
      <div className={styles.time}>
        <Timeline course={course} />
      </div>
    </main>
  )
}

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { lazy, Suspense } from 'react'
import { useSeen } from '../seen/seen.ts'
import type { Course } from '../reading.ts'
import { Agreements } from './Agreements.tsx'
import { Consents } from './Consents.tsx'
import { Family } from './Family.tsx'
import { Goals } from './Goals.tsx'
import { Header } from './Header.tsx'
import { Measures } from './Measures.tsx'
import { NextMeeting } from './NextMeeting.tsx'
import { SmallMap } from './SmallMap.tsx'

const Channel = lazy(async () => ({ default: (await import('../channel/Channel.tsx')).Channel }))
// It stands below the fold, and its words are many.
const Timeline = lazy(async () => ({ default: (await import('./Timeline.tsx')).Timeline }))
const SentAppointments = lazy(async () => ({
  default: (await import('../leaks/SentAppointments.tsx')).SentAppointments,
}))
const Openings = lazy(async () => ({ default: (await import('../glass/Openings.tsx')).Openings }))

/** How long an emergency access is told of here; then it stands in the log. */
const openingDays = 30

const useStyles = makeStyles({
  root: {
    maxWidth: '84rem',
    margin: '0 auto',
    padding: tokens.spacingHorizontalL,
    display: 'grid',
    gap: tokens.spacingHorizontalL,
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
    // The last row takes what is left, so that the two columns fill each for itself.
    gridTemplateRows: 'auto auto 1fr auto',
    gridTemplateAreas: '"head head" "family beside" "help beside" "time time"',
    '@media (max-width: 960px)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      gridTemplateRows: 'none',
      gridTemplateAreas: '"head" "family" "beside" "help" "time"',
    },
    '@media print': {
      gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
      gridTemplateRows: 'auto auto 1fr auto',
      gridTemplateAreas: '"head head" "family beside" "help beside" "time time"',
      gap: tokens.spacingHorizontalS,
      padding: 0,
      // The whole family on one sheet of A4, as it hangs on the wall.
      zoom: 0.66,
    },
  },
  column: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingHorizontalL,
    minWidth: 0,
    '@media print': { gap: tokens.spacingHorizontalS },
  },
  head: {
    gridArea: 'head',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingHorizontalL,
    minWidth: 0,
  },
  // It takes no room of its own where there is nothing to tell.
  openings: { display: 'contents' },
  family: { gridArea: 'family' },
  beside: { gridArea: 'beside' },
  help: { gridArea: 'help' },
  time: { gridArea: 'time' },
})

/** One page, readable from two metres (look.md, "Familieoverblik"). */
export function Overview({ course }: { course: Course }) {
  const styles = useStyles()
  const { as } = useSeen()
  return (
    <main className={styles.root}>
      <div className={styles.head}>
        <Header course={course} />
        {!as && course.acts.includes('send outlook-item') && (
          <Suspense>
            <div className={mergeClasses(styles.openings, 'no-print')}>
              <SentAppointments courseId={course.id} />
            </div>
          </Suspense>
        )}
        {course.acts.includes('view break-glass') && wasOpened(course) && (
          <Suspense>
            <div className={mergeClasses(styles.openings, 'no-print')}>
              <Openings course={course} days={openingDays} />
            </div>
          </Suspense>
        )}
      </div>
      <div className={mergeClasses(styles.column, styles.family)}>
        <Goals course={course} />
        <Family course={course} />
      </div>
      <div className={mergeClasses(styles.column, styles.beside)}>
        <NextMeeting course={course} />
        <SmallMap course={course} />
        <Consents course={course} />
        {!as && course.acts.includes('make channel') && (
          <div className="no-print">
            <Suspense>
              <Channel course={course} />
            </Suspense>
          </div>
        )}
      </div>
      <div className={mergeClasses(styles.column, styles.help)}>
        <Measures course={course} />
        <Agreements course={course} />
      </div>
      <div className={styles.time}>
        <Suspense>
          <Timeline course={course} />
        </Suspense>
      </div>
    </main>
  )
}

const wasOpened = ({ timeline }: Course) => timeline.some(({ kind }) => kind === 'glass-broken')

import { Button, Text, Title2, makeStyles, tokens } from '@fluentui/react-components'
import { lazy, Suspense } from 'react'
import { Temporal } from 'temporal-polyfill'
import { useLocation } from 'wouter'
import { modelOf } from '#shared/domain/course/models.ts'
import { lengthExceeded } from '#shared/domain/course/phase-length.ts'
import { TabLink } from '../TabLink.tsx'
import { Tag } from '../Tag.tsx'
import { useCoursePath } from '../seen/seen.ts'
import { SeenAs } from '../seen/SeenAs.tsx'
import { useToday, type Course } from '../reading.ts'
import { useWords } from '../words.ts'
import { Steps } from './Steps.tsx'

// The coordinator's alone, and its words with it.
const MoveStep = lazy(async () => ({ default: (await import('../steps/MoveStep.tsx')).MoveStep }))

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalL,
    alignItems: 'baseline',
    justifyContent: 'space-between',
  },
  names: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'baseline' },
  quiet: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  where: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL, alignItems: 'center' },
})

/** Who it is about, how far they are, and which plan holds. */
export function Header({ course }: { course: Course }) {
  const { tab } = useWords()
  const styles = useStyles()
  const today = useToday()
  const path = useCoursePath()
  const [, navigate] = useLocation()
  const age = Temporal.PlainDate.from(course.phase.since).until(today, { largestUnit: 'month' })
  const model = modelOf(course.modelId)
  const tooLong = lengthExceeded(course, today)
  // Where a model is one phase from beginning to end (B, D), its steps are what is counted.
  const howFar = (months: string) =>
    model.steps.some((step) => step.phase > 1)
      ? tab.overview.phase(course.phase.number, months)
      : tab.overview.step(model.steps.findIndex(({ id }) => id === course.phase.id) + 1, months)
  return (
    <header className={styles.root}>
      <nav className="no-print" aria-label={tab.where}>
        <TabLink href="/">{tab.back}</TabLink>
      </nav>
      <div className={styles.row}>
        <div className={styles.names}>
          <Title2 as="h1">{course.familyName}</Title2>
          <Text className={styles.quiet}>{course.reference}</Text>
          <Text className={styles.quiet}>{tab.overview.model(model.da)}</Text>
          <Text className={styles.quiet}>{tab.overview.coordinator(course.coordinator)}</Text>
        </div>
        <div className={`${styles.actions} no-print`}>
          <SeenAs />
          {course.acts.includes('edit family-facts') && (
            <Button onClick={() => navigate(`/course/${course.id}/edit`)}>{tab.overview.editFamily}</Button>
          )}
          <Button onClick={() => navigate(path('/plan'))}>{tab.overview.openPlan}</Button>
          {(['view journal', 'view debrief', 'view smiley'] as const).some((act) =>
            course.acts.includes(act),
          ) && (
            <Button onClick={() => navigate(`/course/${course.id}/after`)}>
              {tab.overview.afterMeeting}
            </Button>
          )}
          {course.acts.includes('view tools') && (
            <Button onClick={() => navigate(`/course/${course.id}/instruments`)}>
              {tab.overview.instruments}
            </Button>
          )}
          <Button onClick={() => print()}>{tab.overview.print}</Button>
          {/* Done once: there, and out of the way. */}
          {course.acts.includes('close course') && (
            <Button appearance="subtle" onClick={() => navigate(`/course/${course.id}/closing`)}>
              {tab.closed.close}
            </Button>
          )}
        </div>
      </div>
      <div className={styles.where}>
        <Steps modelId={course.modelId} phaseId={course.phase.id} />
        <Text weight="semibold">
          {course.planVersion ? tab.overview.plan(course.planVersion) : tab.overview.noPlan}
          {' · '}
          {howFar(tab.overview.months(age.months + age.years * 12, age.days))}
        </Text>
        {tooLong && <Tag late={false}>{tab.phaseTooLong(course.phase.number, tooLong)}</Tag>}
      </div>
      {course.acts.includes('edit step') && (
        <Suspense>
          <div className="no-print">
            <MoveStep course={course} />
          </div>
        </Suspense>
      )}
    </header>
  )
}

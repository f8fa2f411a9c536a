import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { Temporal } from 'temporal-polyfill'
import { CourseHead } from '../CourseHead.tsx'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { formatDay } from '#shared/text/format.ts'
import { Agreements } from '../overview/Agreements.tsx'
import { Goals } from '../overview/Goals.tsx'
import { Measures } from '../overview/Measures.tsx'
import { useCoursePath } from '../seen/seen.ts'
import { SeenAs } from '../seen/SeenAs.tsx'
import type { Course } from '../reading.ts'
import { useWords } from '../words.ts'
import { AgreementActs } from './AgreementActs.tsx'
import { PlanForm } from './PlanForm.tsx'

const useStyles = makeStyles({
  root: {
    maxWidth: '60rem',
    margin: '0 auto',
    padding: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
  },
})

/** The plan as it was published, and the way to the next version. A card in Teams opens it here, after the access check. */
export function PlanScreen({ course }: { course: Course }) {
  const { tab, language } = useWords()
  const styles = useStyles()
  const path = useCoursePath()
  const [begun, setWriting] = useState(false)
  const [published, setPublished] = useState<string | null>(null)
  const writing = begun && course.acts.includes('edit family-plan')
  const done = (version: string) => {
    setPublished(version)
    setWriting(false)
  }
  return (
    <main className={styles.root}>
      <CourseHead
        back={path('')}
        heading={course.plan ? tab.plan.heading(course.plan.version) : tab.plan.none}
        under={
          <Text>
            {course.familyName} · {course.reference}
            {course.plan &&
              ` · ${tab.plan.published(formatDay(localDate(Temporal.Instant.from(course.plan.publishedAt)), language))}`}
          </Text>
        }
      >
        {!writing && (
          <>
            <SeenAs />
            {course.acts.includes('edit family-plan') && (
              <Button appearance="primary" onClick={() => setWriting(true)}>
                {tab.plan.write}
              </Button>
            )}
          </>
        )}
      </CourseHead>
      <output>{published ? tab.plan.published2(published) : ''}</output>
      {writing ? (
        <PlanForm course={course} onPublished={done} onCancel={() => setWriting(false)} />
      ) : (
        <>
          <Goals course={course} />
          <Measures course={course} />
          <Agreements course={course} />
          <AgreementActs course={course} />
        </>
      )}
    </main>
  )
}

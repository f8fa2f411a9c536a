import { Button, Text, Title2, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { Temporal } from 'temporal-polyfill'
import { TabLink } from '../TabLink.tsx'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { formatDay } from '#shared/text/format.ts'
import { Waiting } from '#shared/ui/Waiting.tsx'
import { Agreements } from '../overview/Agreements.tsx'
import { Goals } from '../overview/Goals.tsx'
import { Measures } from '../overview/Measures.tsx'
import { Refusal } from '../Refusal.tsx'
import { useCourse } from '../service.ts'
import { useWords } from '../words.ts'
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
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
})

/** The plan as it was published, and the way to the next version. A card in Teams opens it here, after the access check. */
export function PlanScreen({ courseId }: { courseId: string }) {
  const { tab, language } = useWords()
  const styles = useStyles()
  const read = useCourse(courseId)
  const [writing, setWriting] = useState(false)
  const [published, setPublished] = useState<string | null>(null)
  if (read.isPending) return <Waiting words={tab.waiting.course} />
  if (!read.data) return <Refusal error={read.error} again={() => void read.refetch()} />
  const course = read.data
  const done = (version: string) => {
    setPublished(version)
    setWriting(false)
  }
  return (
    <main className={styles.root}>
      <nav aria-label={tab.where}>
        <TabLink href={`/course/${courseId}`}>{tab.toOverview}</TabLink>
      </nav>
      <div className={styles.head}>
        <div>
          <Title2 as="h1" block>
            {course.plan ? tab.plan.heading(course.plan.version) : tab.plan.none}
          </Title2>
          <Text>
            {course.familyName} · {course.reference}
            {course.plan &&
              ` · ${tab.plan.published(formatDay(localDate(Temporal.Instant.from(course.plan.publishedAt)), language))}`}
          </Text>
        </div>
        {course.acts.includes('edit family-plan') && !writing && (
          <Button appearance="primary" onClick={() => setWriting(true)}>
            {tab.plan.write}
          </Button>
        )}
      </div>
      <output>{published ? tab.plan.published2(published) : ''}</output>
      {writing ? (
        <PlanForm course={course} onPublished={done} onCancel={() => setWriting(false)} />
      ) : (
        <>
          <Goals course={course} />
          <Measures course={course} />
          <Agreements course={course} />
        </>
      )}
    </main>
  )
}

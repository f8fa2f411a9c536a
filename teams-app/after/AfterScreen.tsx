import { Text, Title2, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { readDebriefs } from '#shared/api/debriefs.ts'
import { Waiting } from '#shared/ui/Waiting.tsx'
import { Refusal } from '../Refusal.tsx'
import { useCall, useCourse } from '../service.ts'
import { TabLink } from '../TabLink.tsx'
import { useWords } from '../words.ts'
import { useAfterWords } from './after-words.ts'
import { DebriefForm } from './DebriefForm.tsx'

const useStyles = makeStyles({
  root: {
    maxWidth: '48rem',
    margin: '0 auto',
    padding: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
  },
})

/** What coordinator and meeting leader see to after a meeting (D-12). */
export function AfterScreen({ courseId }: { courseId: string }) {
  const { tab } = useWords()
  const text = useAfterWords()
  const styles = useStyles()
  const call = useCall()
  const course = useCourse(courseId)
  const debriefs = useQuery({
    queryKey: ['course', courseId, 'debriefs'],
    queryFn: () => call(readDebriefs, { params: { courseId }, body: {} }),
  })
  if (course.isPending || debriefs.isPending) return <Waiting words={text.waiting} />
  if (!course.data || !debriefs.data)
    return (
      <Refusal
        error={course.error ?? debriefs.error}
        again={() => void (course.data ? debriefs.refetch() : course.refetch())}
      />
    )
  return (
    <main className={styles.root}>
      <nav aria-label={tab.where}>
        <TabLink href={`/course/${courseId}`}>{tab.toOverview}</TabLink>
      </nav>
      <Title2 as="h1">
        {text.screen} · {course.data.reference}
      </Title2>
      {debriefs.data.meetings.length === 0 && <Text>{text.none}</Text>}
      {debriefs.data.meetings.map((meeting) => (
        <DebriefForm
          key={meeting.meetingId}
          courseId={courseId}
          meeting={meeting}
          isClosed={course.data.closedOn !== null}
        />
      ))}
    </main>
  )
}

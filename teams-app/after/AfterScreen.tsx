import { makeStyles } from '@fluentui/react-components'
import { Waiting } from '#shared/ui/Waiting.tsx'
import { ClosedBanner } from '../ClosedBanner.tsx'
import { CourseHead } from '../CourseHead.tsx'
import { NoAccess } from '../NoAccess.tsx'
import { Page } from '../pieces/Page.tsx'
import { Refusal } from '../Refusal.tsx'
import { useCourse } from '../reading.ts'
import { useWords } from '../words.ts'
import { useAfterWords } from './after-words.ts'
import { Debriefs } from './Debriefs.tsx'
import { Journals } from './Journals.tsx'
import { Smileys } from '../smiley/Smileys.tsx'

const useStyles = makeStyles({
  reference: { whiteSpace: 'nowrap' },
})

/** What is seen to after a meeting: the plan filed by every department, what the family says of it (F-SMILEY-1), and the debrief (D-12). Each part for whom it is. */
export function AfterScreen({ courseId }: { courseId: string }) {
  const { reasons } = useWords()
  const text = useAfterWords()
  const styles = useStyles()
  const course = useCourse(courseId)
  if (course.isPending) return <Waiting words={text.waiting} />
  if (!course.data) return <Refusal error={course.error} again={() => void course.refetch()} />
  const { acts, closedOn, reference } = course.data
  const isClosed = closedOn !== null
  const journals = acts.includes('view journal')
  const debriefs = acts.includes('view debrief')
  const smileys = acts.includes('view smiley')
  if (!journals && !debriefs && !smileys) return <NoAccess>{reasons['not-allowed']()}</NoAccess>
  return (
    <Page>
      <CourseHead
        back={`/course/${courseId}`}
        heading={
          <>
            {text.screen} · <span className={styles.reference}>{reference}</span>
          </>
        }
      />
      <ClosedBanner course={course.data} />
      {journals && <Journals courseId={courseId} isClosed={isClosed} />}
      {smileys && <Smileys courseId={courseId} />}
      {debriefs && <Debriefs courseId={courseId} isClosed={isClosed} />}
    </Page>
  )
}

import { makeStyles } from '@fluentui/react-components'
import { Waiting } from '#shared/ui/Waiting.tsx'
import { ClosedBanner } from '../ClosedBanner.tsx'
import { CourseHead } from '../CourseHead.tsx'
import { NoAccess } from '../NoAccess.tsx'
import { Page } from '../pieces/Page.tsx'
import { Refusal } from '../Refusal.tsx'
import { useCourse } from '../reading.ts'
import { useWords } from '../words.ts'
import { Due } from './Due.tsx'
import { ChooseTools } from './ChooseTools.tsx'
import { useInstrumentWords } from './instrument-words.ts'

const useStyles = makeStyles({
  reference: { whiteSpace: 'nowrap' },
})

/** The instruments of a course (catalogue 4.9): what is to be filled in, what was, and which it uses. */
export function InstrumentsScreen({ courseId }: { courseId: string }) {
  const { reasons } = useWords()
  const text = useInstrumentWords()
  const styles = useStyles()
  const course = useCourse(courseId)
  if (course.isPending) return <Waiting words={text.waiting} />
  if (!course.data) return <Refusal error={course.error} again={() => void course.refetch()} />
  const { acts, closedOn, reference } = course.data
  if (!acts.includes('view tools')) return <NoAccess>{reasons['not-allowed']()}</NoAccess>
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
      {acts.includes('view instruments') && <Due courseId={courseId} isClosed={closedOn !== null} />}
      <ChooseTools courseId={courseId} isClosed={closedOn !== null} />
    </Page>
  )
}

import { Waiting } from '#shared/ui/Waiting.tsx'
import { NoAccess } from '../NoAccess.tsx'
import { Refusal } from '../Refusal.tsx'
import { useCourse } from '../reading.ts'
import { useWords } from '../words.ts'
import { FamilyForm } from './FamilyForm.tsx'

export function EditFamily({ courseId }: { courseId: string }) {
  const { tab, reasons } = useWords()
  const read = useCourse(courseId)
  if (read.isPending) return <Waiting words={tab.waiting.course} />
  if (!read.data) return <Refusal error={read.error} again={() => void read.refetch()} />
  // A link leads here too. Nobody fills in what he may not save.
  const { acts, closedOn } = read.data
  if (!acts.includes('edit family-facts'))
    return <NoAccess>{reasons[closedOn ? 'course-closed' : 'not-allowed']()}</NoAccess>
  return <FamilyForm course={read.data} />
}

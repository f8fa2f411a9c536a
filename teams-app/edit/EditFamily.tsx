import { Waiting } from '#shared/ui/Waiting.tsx'
import { Refusal } from '../Refusal.tsx'
import { useCourse } from '../service.ts'
import { useWords } from '../words.ts'
import { FamilyForm } from './FamilyForm.tsx'

export function EditFamily({ courseId }: { courseId: string }) {
  const { tab } = useWords()
  const read = useCourse(courseId)
  if (read.isPending) return <Waiting words={tab.waiting.course} />
  if (!read.data) return <Refusal error={read.error} again={() => void read.refetch()} />
  return <FamilyForm course={read.data} />
}

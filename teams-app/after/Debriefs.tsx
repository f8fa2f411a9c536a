import { Text } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { readDebriefs } from '#shared/api/debriefs.ts'
import { Waiting } from '#shared/ui/Waiting.tsx'
import { Unread } from '../Refusal.tsx'
import { useCall } from '../reading.ts'
import { useAfterWords } from './after-words.ts'
import { DebriefForm } from './DebriefForm.tsx'

/** The debriefs of the meetings that were held, newest first (D-12). */
export function Debriefs({ courseId, isClosed }: { courseId: string; isClosed: boolean }) {
  const text = useAfterWords()
  const call = useCall()
  const debriefs = useQuery({
    queryKey: ['course', courseId, 'debriefs'],
    queryFn: () => call(readDebriefs, { params: { courseId }, body: {} }),
  })
  if (debriefs.isPending) return <Waiting words={text.waiting} />
  if (!debriefs.data) return <Unread error={debriefs.error} again={() => void debriefs.refetch()} />
  const { meetings } = debriefs.data
  if (meetings.length === 0) return <Text>{text.none}</Text>
  return meetings.map((meeting, n) => (
    <DebriefForm
      key={meeting.meetingId}
      courseId={courseId}
      meeting={meeting}
      isClosed={isClosed}
      isLatest={n === 0}
    />
  ))
}

import { Text } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { readSmileys } from '#shared/api/smiley.ts'
import { Waiting } from '#shared/ui/Waiting.tsx'
import { Section } from '../pieces/Section.tsx'
import { Unread } from '../Refusal.tsx'
import { useCall } from '../reading.ts'
import { SmileyOf } from './SmileyOf.tsx'
import { useSmileyWords } from './smiley-words.ts'

/**
 * What the family says of its meetings (F-SMILEY-1), and the tablet to say it on. Nothing where the course does not use the ruler and
 * never did. `meetingId`: of that one alone.
 */
export function Smileys({ courseId, meetingId }: { courseId: string; meetingId?: string }) {
  const text = useSmileyWords()
  const call = useCall()
  const read = useQuery({
    queryKey: ['course', courseId, 'smileys'],
    // The answer is given elsewhere, on the tablet.
    refetchOnWindowFocus: true,
    queryFn: () => call(readSmileys, { params: { courseId }, body: {} }),
  })
  if (read.isPending) return <Waiting words={text.waiting} />
  if (!read.data) return <Unread error={read.error} again={() => void read.refetch()} />
  const meetings = read.data.meetings.filter((one) => meetingId === undefined || one.meetingId === meetingId)
  if (!read.data.on && meetings.every(({ numbers }) => numbers.answers === 0)) return null
  return (
    <Section heading={text.heading}>
      <Text>{text.intro}</Text>
      {meetings.length === 0 && <Text>{text.noMeetings}</Text>}
      {meetings.map((meeting) => (
        <SmileyOf key={meeting.meetingId} courseId={courseId} meeting={meeting} />
      ))}
    </Section>
  )
}

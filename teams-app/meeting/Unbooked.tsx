import { Button, Text } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { cancelMeeting } from '#shared/api/meetings.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import type { Meeting } from '#shared/ui/meeting/run-change.ts'
import { Section } from '../pieces/Section.tsx'
import { sentenceOf } from '../reason-of.ts'
import { useCall } from '../reading.ts'
import { useWords } from '../words.ts'
import { useMeetingWords } from './meeting-words.ts'

type Props = { meeting: Meeting; onChanged: (meeting: Meeting) => void }

/** A meeting that was begun and never booked: how it is finished, and the way to give its room back when its appointment is gone. */
export function Unbooked({ meeting, onChanged }: Props) {
  const words = useWords()
  const { text } = useMeetingWords()
  const call = useCall()
  const params = { courseId: meeting.courseId, meetingId: meeting.id }
  const off = useMutation({
    mutationFn: () => call(cancelMeeting, { params, body: {} }),
    onSuccess: onChanged,
  })
  return (
    <Section heading={text.unbooked.heading}>
      <Text>
        {meeting.because === 'room-unknown' && meeting.room
          ? text.unbooked.roomGone(meeting.room.name)
          : words.domain.meetingStates[meeting.state]}
      </Text>
      <Text>{text.unbooked.what}</Text>
      {off.error && <Failure sentence={sentenceOf(off.error, words)} />}
      <div>
        <Button disabledFocusable={off.isPending} onClick={() => off.mutate()}>
          {off.isPending ? text.unbooked.acting : text.unbooked.act}
        </Button>
      </div>
    </Section>
  )
}

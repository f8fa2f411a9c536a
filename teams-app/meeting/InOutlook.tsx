import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Temporal } from 'temporal-polyfill'
import type { Output } from '#shared/api/contract.ts'
import { putAppointmentRight, readAppointment } from '#shared/api/meetings.ts'
import { formatMeetingTime } from '#shared/text/format.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import type { Meeting } from '#shared/ui/meeting/run-change.ts'
import { Waiting } from '#shared/ui/Waiting.tsx'
import { Section } from '../pieces/Section.tsx'
import { sentenceOf, unreadSentenceOf } from '../reason-of.ts'
import { useCall, useToday } from '../reading.ts'
import { useWords } from '../words.ts'
import { useMeetingWords } from './meeting-words.ts'

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

type Span = { start: string; end: string }
type Difference = NonNullable<Output<typeof readAppointment>['differences']>[number]
type Props = {
  meeting: Meeting
  busy: boolean
  onChanged: (meeting: Meeting) => void
  onTakeOver: (span: Span) => void
}

/** What people have done in Outlook itself, in plain words: taken over or put back with one press. Whoever has said no is told here too. */
export function InOutlook({ meeting, busy, onChanged, onTakeOver }: Props) {
  const words = useWords()
  const { text, language } = useMeetingWords()
  const styles = useStyles()
  const call = useCall()
  const today = useToday()
  const params = { courseId: meeting.courseId, meetingId: meeting.id }
  const read = useQuery({
    // Read anew when the meeting has changed, and whenever she comes back to it.
    queryKey: [
      'course',
      meeting.courseId,
      'meeting',
      meeting.id,
      'appointment',
      meeting.start,
      meeting.room?.mail,
    ],
    refetchOnWindowFocus: true,
    queryFn: () => call(readAppointment, { params, body: {} }),
  })
  const putBack = useMutation({
    mutationFn: () => call(putAppointmentRight, { params, body: {} }),
    onSuccess: async (next) => {
      onChanged(next)
      await read.refetch()
    },
  })
  const differences = read.data?.differences ?? []
  const sentence = (one: Difference): string => {
    switch (one.kind) {
      case 'gone':
      case 'no-teams':
      case 'attendees-shown':
        return text.inOutlook[one.kind]
      case 'moved':
        return text.inOutlook.moved(
          formatMeetingTime(
            Temporal.Instant.from(one.start),
            Temporal.Instant.from(one.end),
            language,
            today,
          ),
        )
      case 'place':
        return text.inOutlook.place(one.location)
      case 'outsider':
      case 'joined':
      case 'left-out':
      case 'declined':
        return text.inOutlook[one.kind](one.name)
    }
  }
  const moved = differences.find((one) => one.kind === 'moved')
  const puts = differences.some(({ kind }) => kind !== 'gone' && kind !== 'declined')
  return (
    <Section heading={text.inOutlook.heading}>
      {read.isPending && <Waiting words={text.inOutlook.reading} />}
      {read.error && (
        <Failure
          sentence={unreadSentenceOf(read.error, words)}
          action={text.tryAgain}
          onAction={() => void read.refetch()}
        />
      )}
      {putBack.error && <Failure sentence={sentenceOf(putBack.error, words)} />}
      {read.data?.differences?.length === 0 && <Text>{text.inOutlook.same}</Text>}
      {differences.length > 0 && (
        <ul className={styles.list}>
          {differences.map((one) => (
            <li key={JSON.stringify(one)}>
              <Text>{sentence(one)}</Text>
            </li>
          ))}
        </ul>
      )}
      {(moved || puts) && (
        <div className={styles.buttons}>
          {moved && (
            <Button
              disabledFocusable={busy}
              onClick={() => onTakeOver({ start: moved.start, end: moved.end })}
            >
              {text.takeOver}
            </Button>
          )}
          {puts && (
            <Button disabledFocusable={busy || putBack.isPending} onClick={() => putBack.mutate()}>
              {putBack.isPending ? text.inOutlook.puttingBack : text.inOutlook.putBack}
            </Button>
          )}
        </div>
      )}
    </Section>
  )
}

import { Checkbox, Field, Text } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { holdOnTeams } from '#shared/api/meetings.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import type { Meeting } from '#shared/ui/meeting/run-change.ts'
import { Notice } from '#shared/ui/Notice.tsx'
import { Waiting } from '#shared/ui/Waiting.tsx'
import { Section } from '../pieces/Section.tsx'
import { sentenceOf } from '../reason-of.ts'
import { useCall } from '../reading.ts'
import { useWords } from '../words.ts'
import { useMeetingWords } from './meeting-words.ts'

type Props = { meeting: Meeting; busy: boolean; onChanged: (meeting: Meeting) => void }

/** On Teams too, for those who cannot be in the room. One that is on Teams alone says so where it says its place. */
export function OnTeams({ meeting, busy, onChanged }: Props) {
  const words = useWords()
  const { text } = useMeetingWords()
  const call = useCall()
  const params = { courseId: meeting.courseId, meetingId: meeting.id }
  const turnOn = useMutation({
    mutationFn: () => call(holdOnTeams, { params, body: {} }),
    onSuccess: onChanged,
  })
  if (meeting.place === 'online') return null
  return (
    <Section heading={text.teams.heading}>
      {turnOn.error && <Failure sentence={sentenceOf(turnOn.error, words)} />}
      {turnOn.isPending ? (
        <Waiting words={text.teams.saving} />
      ) : meeting.onTeams && turnOn.isSuccess ? (
        <Notice intent="info" instead>
          {meeting.appointment.due ? text.teams.due : text.teams.on}
        </Notice>
      ) : meeting.onTeams ? (
        <Text>{meeting.appointment.due ? text.teams.due : text.teams.on}</Text>
      ) : (
        <Field hint={text.teams.hint}>
          <Checkbox
            label={text.teams.label}
            checked={false}
            disabled={busy}
            onChange={(_, { checked }) => checked && turnOn.mutate()}
          />
        </Field>
      )}
    </Section>
  )
}

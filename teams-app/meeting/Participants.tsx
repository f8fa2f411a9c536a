import { Button, Checkbox, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { readInvitees, saveParticipants } from '#shared/api/meetings.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import type { Meeting } from '#shared/ui/meeting/run-change.ts'
import { Notice } from '#shared/ui/Notice.tsx'
import { Waiting } from '#shared/ui/Waiting.tsx'
import { Section } from '../pieces/Section.tsx'
import { sentenceOf, unreadSentenceOf } from '../reason-of.ts'
import { useCall } from '../service.ts'
import { useWords } from '../words.ts'
import { useMeetingWords } from './meeting-words.ts'

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  why: {
    color: tokens.colorNeutralForeground2,
    padding: `0 0 ${tokens.spacingVerticalS} 36px`,
    display: 'block',
  },
  act: { alignSelf: 'flex-start' },
})

/** Who takes part: a substitute, or somebody who joins. Only whom consent covers can be ticked; the reason stands by the others. */
export function Participants({
  meeting,
  onChanged,
}: {
  meeting: Meeting
  onChanged: (meeting: Meeting) => void
}) {
  const words = useWords()
  const { text } = useMeetingWords()
  const styles = useStyles()
  const call = useCall()
  const [chosen, setChosen] = useState<readonly string[]>(meeting.contactIds)
  const params = { courseId: meeting.courseId }
  const read = useQuery({
    queryKey: ['course', meeting.courseId, 'invitees'],
    queryFn: () => call(readInvitees, { params, body: {} }),
  })
  const save = useMutation({
    mutationFn: () =>
      call(saveParticipants, {
        params: { ...params, meetingId: meeting.id },
        body: { contactIds: [...chosen] },
      }),
    onSuccess: onChanged,
  })
  const people = (read.data?.invitees ?? []).filter(({ because }) => because !== 'family-is-never-attendee')
  return (
    <Section heading={text.people.heading}>
      <Text>{text.people.hint}</Text>
      {read.isPending && <Waiting words={text.people.loading} />}
      {read.error && (
        <Failure
          sentence={unreadSentenceOf(read.error, words)}
          action={text.tryAgain}
          onAction={() => void read.refetch()}
        />
      )}
      {save.error && <Failure sentence={sentenceOf(save.error, words)} />}
      {save.data && (
        <Notice intent={save.data.appointment.due ? 'error' : 'info'} instead>
          {save.data.appointment.due ? text.people.savedNotWritten : text.people.saved}
        </Notice>
      )}
      {read.data && people.length === 0 && <Text>{text.people.none}</Text>}
      {people.length > 0 && (
        <ul className={styles.list}>
          {people.map((one) => (
            <li key={one.contactId}>
              <Checkbox
                label={[one.name, one.function].filter(Boolean).join(' · ')}
                checked={chosen.includes(one.contactId)}
                disabled={!one.may && !chosen.includes(one.contactId)}
                onChange={(_, { checked }) =>
                  setChosen(
                    checked === true
                      ? [...chosen, one.contactId]
                      : chosen.filter((id) => id !== one.contactId),
                  )
                }
              />
              {!one.may && (
                <Text size={200} className={styles.why}>
                  {words.reasons[one.because ?? 'consent-missing']()}
                </Text>
              )}
            </li>
          ))}
        </ul>
      )}
      {people.length > 0 && (
        <Button className={styles.act} disabledFocusable={save.isPending} onClick={() => save.mutate()}>
          {save.isPending ? text.people.saving : text.people.save}
        </Button>
      )}
    </Section>
  )
}

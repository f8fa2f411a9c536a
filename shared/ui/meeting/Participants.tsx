import { Button, Checkbox, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { ApiError, type Call } from '#shared/api/client.ts'
import type { Output } from '#shared/api/contract.ts'
import { readMeeting, readParticipants, saveParticipants } from '#shared/api/meetings.ts'
import { Failure } from '../Failure.tsx'
import { Notice } from '../Notice.tsx'
import { Waiting } from '../Waiting.tsx'
import type { Meeting } from './run-change.ts'
import type { MeetingWords } from './words.ts'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  why: {
    color: tokens.colorNeutralForeground2,
    padding: `0 0 ${tokens.spacingVerticalS} 36px`,
    display: 'block',
  },
  act: { alignSelf: 'flex-start' },
})

type Props = {
  call: Call
  meeting: Meeting
  words: MeetingWords
  onChanged: (meeting: Meeting) => void
  /** Writes the meeting into the appointment that is open here; null where the service does it. */
  write: ((meeting: Meeting) => Promise<Meeting | null>) | null
}
type Person = Output<typeof readParticipants>['people'][number]

/**
 * Who takes part: a substitute, or somebody who joins. Only whom consent covers can be ticked; by the others stands why not, and by
 * whoever may be added whether his calendar is free. What she ticks is her own: whoever was added elsewhere meanwhile stays.
 */
export function Participants({ call, meeting, words, onChanged, write }: Props) {
  const { people: text, tryAgain } = words.text
  const styles = useStyles()
  const listId = useId()
  /** What she wants otherwise than it stands. */
  const [wish, setWish] = useState<Readonly<Record<string, boolean>>>({})
  const { courseId, id: meetingId, contactIds, start, end } = meeting
  const params = { courseId, meetingId }
  const read = useQuery({
    queryKey: ['course', courseId, 'meeting', meetingId, 'participants', contactIds, start],
    queryFn: () => call(readParticipants, { params, body: {} }),
  })
  const people = read.data?.people ?? []
  const isIn = ({ contactId }: Pick<Person, 'contactId'>) => wish[contactId] ?? contactIds.includes(contactId)
  const save = useMutation({
    mutationFn: async () => {
      const gone = contactIds.filter((contactId) => wish[contactId] === false)
      const to = [...new Set([...contactIds, ...people.filter(isIn).map(({ contactId }) => contactId)])]
      const body = {
        contactIds: to.filter((contactId) => !gone.includes(contactId)),
        from: contactIds,
        seen: { start, end },
        written: write !== null,
      }
      const next = await call(saveParticipants, { params, body })
      const shown = write && next.appointment.due ? await write(next) : next
      return { next: shown ?? next, said: saying(shown) }
    },
    onSuccess: ({ next }) => {
      setWish({})
      onChanged(next)
    },
    onError: async (error) => {
      // It is at another time than she saw: what the calendars say is read anew, and her ticks stand.
      if (error instanceof ApiError && error.reason === 'changed-by-someone-else')
        onChanged(await call(readMeeting, { params, body: {} }))
    },
  })
  const saying = (shown: Meeting | null) => {
    if (!shown || shown.appointment.due) return { is: 'error', words: text.savedNotWritten } as const
    return { is: 'info', words: write ? text.savedHere : text.saved } as const
  }
  const sentenceOf = (error: unknown) =>
    words.reasons[error instanceof ApiError ? error.reason : 'unexpected'](
      error instanceof ApiError ? error.detail : null,
    )
  const busy = people.filter((one) => isIn(one) && !one.invited && one.calendar === 'busy')
  const besides = (one: Person) => {
    if (!one.may && !one.invited) return words.reasons[one.because ?? 'consent-missing']()
    if (one.inOutlook) return text.inOutlook
    return one.calendar && text.calendar[one.calendar]
  }
  return (
    <div className={styles.root}>
      <Text>{text.hint}</Text>
      {read.isPending && <Waiting words={text.loading} />}
      {read.error && (
        <Failure sentence={sentenceOf(read.error)} action={tryAgain} onAction={() => void read.refetch()} />
      )}
      {save.error && <Failure sentence={sentenceOf(save.error)} />}
      {save.data && (
        <Notice intent={save.data.said.is} instead>
          {save.data.said.words}
        </Notice>
      )}
      {read.data?.outlook === 'failed' && (
        <Failure sentence={text.notRead} action={tryAgain} onAction={() => void read.refetch()} />
      )}
      {read.data && people.length === 0 && <Text>{text.none}</Text>}
      {people.length > 0 && (
        <>
          <ul className={styles.list}>
            {people.map((one) => {
              const said = besides(one)
              const saidId = `${listId}-${one.contactId}`
              return (
                <li key={one.contactId}>
                  <Checkbox
                    label={[one.name, one.function].filter(Boolean).join(' · ')}
                    aria-describedby={said ? saidId : undefined}
                    checked={isIn(one)}
                    disabled={!one.may && !isIn(one)}
                    onChange={(_, { checked }) => setWish({ ...wish, [one.contactId]: checked === true })}
                  />
                  {said && (
                    <Text id={saidId} size={200} className={styles.why}>
                      {said}
                    </Text>
                  )}
                </li>
              )
            })}
          </ul>
          <output aria-live="polite">
            {busy.length > 0 && <Text>{text.busy(namesOf(busy, words), busy.length)}</Text>}
          </output>
          <Button className={styles.act} disabledFocusable={save.isPending} onClick={() => save.mutate()}>
            {save.isPending ? text.saving : text.save}
          </Button>
        </>
      )}
    </div>
  )
}

const namesOf = (people: readonly Person[], { language }: MeetingWords) =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(people.map(({ name }) => name))

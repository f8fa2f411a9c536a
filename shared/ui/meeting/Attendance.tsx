import { Text, makeStyles, tokens } from '@fluentui/react-components'
import { useMutation, useQuery } from '@tanstack/react-query'
import { followAbsence, readAttendance, sayAttendance, sayNeeded } from '#shared/api/attendance.ts'
import { ApiError, type Call } from '#shared/api/client.ts'
import type { Following, Saying } from '#shared/domain/meeting/attendance.ts'
import { Failure } from '../Failure.tsx'
import { Notice } from '../Notice.tsx'
import { Waiting } from '../Waiting.tsx'
import { AttendancePerson } from './AttendancePerson.tsx'
import type { Meeting } from './run-change.ts'
import type { MeetingWords } from './words.ts'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
})

type Props = {
  call: Call
  meeting: Meeting
  words: MeetingWords
  over: boolean
  onChanged: (meeting: Meeting) => void
  /** Writes the meeting into the appointment that is open here; null where the service does it. */
  write: ((meeting: Meeting) => Promise<Meeting | null>) | null
}

/** Who comes to the meeting: what each has answered, in Outlook too, and what the coordinator may do about a no. */
export function Attendance({ call, meeting, words, over, onChanged, write }: Props) {
  const { attendance: text, tryAgain } = words.text
  const styles = useStyles()
  const { courseId, id: meetingId } = meeting
  const params = { courseId, meetingId }
  const read = useQuery({
    // Asked anew when people, time or place are others, and whenever she comes back to it.
    queryKey: ['course', courseId, 'meeting', meetingId, 'attendance', meeting.contactIds, meeting.start],
    refetchOnWindowFocus: true,
    queryFn: () => call(readAttendance, { params, body: {} }),
  })
  const people = read.data?.people ?? []
  const act = useMutation({
    mutationFn: async (wish: Wish): Promise<string> => {
      const of = { ...params, contactId: wish.contactId }
      if ('saying' in wish) {
        await call(sayAttendance, { params: of, body: wish.saying })
        return wish.saying.answer === 'absent' ? text.saved : text.takenBack
      }
      if ('must' in wish) {
        await call(sayNeeded, { params: of, body: { mustCome: wish.must } })
        return wish.must ? text.mustSaved : text.welcomeSaved
      }
      const { following } = wish
      const written = write !== null
      const next = await call(followAbsence, { params: of, body: { following, written } })
      const shown = write && following === 'substitute' ? await write(next) : next
      onChanged(shown ?? next)
      if (following === 'without') return text.goneOn
      if (write) return shown ? text.takenHere : text.takenNotWritten
      return next.appointment.due ? text.takenNotWritten : text.taken
    },
    onSettled: () => read.refetch(),
  })
  const sentenceOf = (error: unknown) =>
    words.reasons[error instanceof ApiError ? error.reason : 'unexpected'](
      error instanceof ApiError ? error.detail : null,
    )
  const counted = (answer: 'coming' | 'absent' | null) => people.filter((one) => one.answer === answer).length
  const missing = over ? 0 : people.filter((one) => one.mustCome && one.demand === 'decide').length
  return (
    <div className={styles.root}>
      {read.isPending && <Waiting words={text.loading} />}
      {read.error && (
        <Failure sentence={sentenceOf(read.error)} action={tryAgain} onAction={() => void read.refetch()} />
      )}
      {act.error && <Failure sentence={sentenceOf(act.error)} />}
      {act.isPending && <Waiting words={text.saving} />}
      {act.data && !act.isPending && (
        <Notice intent="info" instead>
          {act.data}
        </Notice>
      )}
      {missing > 0 && <Notice intent="error">{text.flag(missing)}</Notice>}
      {read.data && people.length === 0 && <Text>{text.nobody}</Text>}
      {people.length > 0 && (
        <>
          <Text>{(over ? text.past : text).counts(counted('coming'), counted('absent'), counted(null))}</Text>
          {!over && read.data?.outlook === 'failed' && (
            <Failure sentence={text.failed} action={tryAgain} onAction={() => void read.refetch()} />
          )}
          {!over && read.data?.outlook === 'unknown' && <Text>{text.unknown}</Text>}
          <ul className={styles.list}>
            {people.map((one) => (
              <AttendancePerson
                key={one.contactId}
                one={one}
                words={words}
                over={over}
                busy={act.isPending}
                onSay={(saying) => act.mutate({ contactId: one.contactId, saying })}
                onMust={(must) => act.mutate({ contactId: one.contactId, must })}
                onFollow={(following) => act.mutate({ contactId: one.contactId, following })}
              />
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

type Wish = { contactId: string } & ({ saying: Saying } | { following: Following } | { must: boolean })

import { Button, Text, Title2, makeStyles } from '@fluentui/react-components'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { Temporal } from 'temporal-polyfill'
import { cancelMeeting, readMeeting } from '#shared/api/meetings.ts'
import type { CancelReason } from '#shared/domain/meeting/change.ts'
import { formatMeetingTime } from '#shared/text/format.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import { CallOff } from '#shared/ui/meeting/CallOff.tsx'
import { outcomeSentence, progressSentence } from '#shared/ui/meeting/change-sentence.ts'
import type { Meeting } from '#shared/ui/meeting/run-change.ts'
import { useChange } from '#shared/ui/meeting/use-change.ts'
import { leaksKey } from '#shared/ui/leaks-key.ts'
import { Notice } from '#shared/ui/Notice.tsx'
import { Said } from '#shared/ui/Said.tsx'
import { Waiting } from '#shared/ui/Waiting.tsx'
import { ClosedBanner } from '../ClosedBanner.tsx'
import { SentAppointments } from '../leaks/SentAppointments.tsx'
import { Section } from '../pieces/Section.tsx'
import { sentenceOf, unreadSentenceOf } from '../reason-of.ts'
import { Page } from '../pieces/Page.tsx'
import { Refusal } from '../Refusal.tsx'
import { useCall, useCourse, useMe, useRefresh, useToday } from '../reading.ts'
import { Smileys } from '../smiley/Smileys.tsx'
import { TabLink } from '../TabLink.tsx'
import { useWords } from '../words.ts'
import { InOutlook } from './InOutlook.tsx'
import { MoveSection } from './MoveSection.tsx'
import { OnTeams } from './OnTeams.tsx'
import { Unbooked } from './Unbooked.tsx'
import { useMeetingWords } from './meeting-words.ts'
import { hasAround, isChanged, useMove } from './use-move.ts'

/** Each is fetched when the meeting shows it: together they weigh too much for one screen. */
const Participants = lazy(async () => ({
  default: (await import('#shared/ui/meeting/Participants.tsx')).Participants,
}))
const Attendance = lazy(async () => ({
  default: (await import('#shared/ui/meeting/Attendance.tsx')).Attendance,
}))
const AroundStands = lazy(async () => ({
  default: (await import('./around/AroundStands.tsx')).AroundStands,
}))
const AroundStays = lazy(async () => ({
  default: (await import('./around/AroundStands.tsx')).AroundStays,
}))
const AnotherRoom = lazy(async () => ({ default: (await import('./AnotherRoom.tsx')).AnotherRoom }))

const useStyles = makeStyles({
  reference: { whiteSpace: 'nowrap' },
})

/** One meeting, for whoever coordinates: moved, given another room, or called off. */
export function MeetingScreen({ courseId, meetingId }: { courseId: string; meetingId: string }) {
  const call = useCall()
  const words = useWords()
  const { text } = useMeetingWords()
  const params = { courseId, meetingId }
  const read = useQuery({
    queryKey: ['course', courseId, 'meeting', meetingId],
    queryFn: () => call(readMeeting, { params, body: {} }),
  })
  const course = useCourse(courseId)
  if (read.isPending) return <Waiting words={text.loading} />
  if (!read.data) return <Refusal error={read.error} again={() => void read.refetch()} />
  return (
    <Page>
      <nav aria-label={words.tab.where}>
        <TabLink href={`/course/${courseId}`}>{words.tab.toOverview}</TabLink>
      </nav>
      {course.data && <ClosedBanner course={course.data} />}
      {read.isRefetchError && (
        <Failure
          sentence={unreadSentenceOf(read.error, words)}
          action={text.tryAgain}
          onAction={() => void read.refetch()}
        />
      )}
      <Standing meeting={read.data} again={() => void read.refetch()} />
    </Page>
  )
}

function Standing({ meeting, again }: { meeting: Meeting; again: () => void }) {
  const words = useWords()
  const own = useMeetingWords()
  const { text, language } = own
  const styles = useStyles()
  const call = useCall()
  const today = useToday()
  const { now } = useMe()
  const queries = useQueryClient()
  const refresh = useRefresh()
  const changed = (next: Meeting) => {
    queries.setQueryData(['course', next.courseId, 'meeting', next.id], next)
    void refresh(next.courseId)
    void queries.invalidateQueries({ queryKey: leaksKey })
  }
  const change = useChange(call, meeting, null, changed)
  const moving = useMove(meeting, change)
  const params = { courseId: meeting.courseId, meetingId: meeting.id }
  const off = useMutation({
    mutationFn: (because: CancelReason) => call(cancelMeeting, { params, body: { because } }),
    onSuccess: changed,
  })
  const at = (span: { start: string; end: string }) =>
    formatMeetingTime(Temporal.Instant.from(span.start), Temporal.Instant.from(span.end), language, today)
  const { cancelledBecause, appointment, state } = meeting
  const begun =
    Temporal.Instant.compare(Temporal.Instant.from(meeting.start), Temporal.Instant.from(now)) <= 0
  const busy = change.progress !== null || off.isPending
  // What moves along is shown as it is now, where she is asked.
  const shownAnew = moving.asked !== null && change.outcome !== null && isChanged(change.outcome)
  const said = change.outcome && !shownAnew && outcomeSentence(change.outcome, false, own)
  const stays = hasAround(meeting) && (
    <Suspense>
      <AroundStays meeting={meeting} />
    </Suspense>
  )
  return (
    <>
      <Title2 as="h1">
        {words.domain.meetingTypes[meeting.type]} ·{' '}
        <span className={styles.reference}>{meeting.reference}</span>
      </Title2>
      <Text size={500} weight="semibold">
        {text.at(at(meeting), meeting.room?.name ?? null)}
      </Text>
      <SentAppointments courseId={meeting.courseId} />
      {state === 'cancelled' && (
        <Notice intent="info" instead={off.isSuccess}>
          {off.isSuccess && appointment.due === null && appointment.known
            ? text.callOff.done
            : text.off(cancelledBecause && text.callOff.reasons[cancelledBecause])}
        </Notice>
      )}
      {state === 'booked' && !begun && !meeting.roomKept && meeting.room && (
        <Notice intent="error">{text.noRoom}</Notice>
      )}
      {appointment.due && (
        <Notice
          intent="error"
          action={appointment.known ? <Button onClick={again}>{text.putRight}</Button> : undefined}
        >
          {appointment.known ? text.behind : text.unknown}
        </Notice>
      )}
      <Said className={change.progress || said ? undefined : 'visually-hidden'}>
        {change.progress ? (
          <Waiting words={progressSentence(change.progress, own)} />
        ) : (
          said && (
            <Notice intent={change.outcome?.is === 'moved' ? 'info' : 'error'} instead>
              {said}
            </Notice>
          )
        )}
      </Said>
      {state === 'cancelled' && stays}
      {state === 'booked' && !begun && hasAround(meeting) && (
        <Suspense>
          <AroundStands meeting={meeting} />
        </Suspense>
      )}
      {state !== 'cancelled' && (
        <Suspense>
          <AnotherRoom key={meeting.id} meeting={meeting} onChanged={changed} />
        </Suspense>
      )}
      {state !== 'booked' && state !== 'cancelled' && <Unbooked meeting={meeting} onChanged={changed} />}
      {state === 'booked' && begun && <Text>{text.begun}</Text>}
      {state === 'booked' && (
        <Section heading={(begun ? text.attendance.past : text.attendance).heading}>
          <Suspense fallback={<Waiting words={text.attendance.loading} />}>
            <Attendance
              call={call}
              meeting={meeting}
              words={own}
              over={begun}
              onChanged={changed}
              write={null}
            />
          </Suspense>
        </Section>
      )}
      {state === 'booked' && begun && <Smileys courseId={meeting.courseId} meetingId={meeting.id} />}
      {state === 'booked' && !begun && (
        <>
          <MoveSection
            meeting={meeting}
            change={change}
            moving={moving}
            busy={busy}
            placeOf={(to) => text.at(at(to), to.room?.name ?? null)}
          />
          {appointment.known && (
            <InOutlook
              meeting={meeting}
              busy={busy}
              onChanged={changed}
              onTakeOver={(span) => moving.move({ ...span, room: meeting.room })}
            />
          )}
          <OnTeams meeting={meeting} busy={busy} onChanged={changed} />
          <Section heading={text.people.heading}>
            <Suspense fallback={<Waiting words={text.people.loading} />}>
              <Participants call={call} meeting={meeting} words={own} onChanged={changed} write={null} />
            </Suspense>
          </Section>
          <Section heading={text.callOff.heading}>
            {off.error && <Failure sentence={sentenceOf(off.error, words)} />}
            {stays}
            <CallOff
              words={own}
              busy={busy}
              acting={off.isPending}
              onCallOff={(because) => off.mutate(because)}
            />
          </Section>
        </>
      )}
    </>
  )
}

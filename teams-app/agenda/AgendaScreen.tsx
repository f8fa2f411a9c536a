import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { Temporal } from 'temporal-polyfill'
import { finishAgenda } from '#shared/api/agenda.ts'
import { speakersOf } from '#shared/domain/agenda/people.ts'
import { formatMeetingTime } from '#shared/text/format.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import { Waiting } from '#shared/ui/Waiting.tsx'
import { ClosedBanner } from '../ClosedBanner.tsx'
import { CourseHead } from '../CourseHead.tsx'
import { sentenceOf } from '../reason-of.ts'
import { Refusal } from '../Refusal.tsx'
import { useCourse, type Course } from '../reading.ts'
import { useWords } from '../words.ts'
import { AddItem } from './AddItem.tsx'
import { AgendaChanges } from './AgendaChanges.tsx'
import { AgendaForm } from './AgendaForm.tsx'
import { AgendaShown } from './AgendaShown.tsx'
import { AgendaSum } from './AgendaSum.tsx'
import { useAgendaWords } from './agenda-words.ts'
import { lengthOf, useAgenda, useAgendaAct, type AgendaReading, type OfMeeting } from './use-agenda.ts'

const useStyles = makeStyles({
  root: {
    maxWidth: '52rem',
    margin: '0 auto',
    padding: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
  },
})

/** The agenda of one meeting: read by whoever comes, written by whoever leads it, and a card in Teams opens it here. */
export function AgendaScreen({ courseId, meetingId }: OfMeeting) {
  const text = useAgendaWords()
  const styles = useStyles()
  const course = useCourse(courseId)
  const agenda = useAgenda({ courseId, meetingId })
  if (course.isPending || agenda.isPending) return <Waiting words={text.screen.waiting} />
  if (!course.data || !agenda.data)
    return (
      <Refusal
        error={course.error ?? agenda.error}
        again={() => void (course.data ? agenda.refetch() : course.refetch())}
      />
    )
  return (
    <>
      <ClosedBanner course={course.data} />
      <main className={styles.root}>
        <Agenda course={course.data} agenda={agenda.data} />
      </main>
    </>
  )
}

function Agenda({ course, agenda }: { course: Course; agenda: AgendaReading }) {
  const words = useWords()
  const text = useAgendaWords()
  const { screen } = text
  const { meeting, final, version, may, leaderId } = agenda
  const of = { courseId: course.id, meetingId: meeting.id }
  // What she has begun stays before her, whatever somebody else does to the agenda: saving says why it cannot be.
  const [writing, setWriting] = useState(false)
  const [said, setSaid] = useState('')
  const finish = useAgendaAct(of, (call, to: boolean) =>
    call(finishAgenda, { params: of, body: { version, final: to } }),
  )
  const press = (to: boolean) =>
    finish.mutate(to, { onSuccess: () => setSaid(to ? screen.madeFinal : screen.reopened) })
  const [start, end] = [Temporal.Instant.from(meeting.start), Temporal.Instant.from(meeting.end)]
  const leader = agenda.participants.find(({ id }) => id === leaderId)
  return (
    <>
      <CourseHead
        back={`/course/${course.id}`}
        heading={text.heading}
        under={
          <>
            <Text block>
              {screen.under(
                words.domain.meetingTypes[meeting.type],
                formatMeetingTime(start, end, words.language),
              )}
            </Text>
            <Text block weight="semibold">
              {version === 0 ? text.draft : screen.version(final ? text.final : text.draft, version)}
            </Text>
          </>
        }
      >
        {may.edit && !writing && (
          <>
            <Button appearance="primary" onClick={() => setWriting(true)}>
              {screen.edit}
            </Button>
            <Button onClick={() => press(true)} disabledFocusable={finish.isPending}>
              {screen.makeFinal}
            </Button>
          </>
        )}
        {may.reopen && (
          <Button onClick={() => press(false)} disabledFocusable={finish.isPending}>
            {screen.reopen}
          </Button>
        )}
      </CourseHead>
      <output>{said}</output>
      {finish.error && <Failure sentence={sentenceOf(finish.error, words)} />}
      {final && <Text>{screen.finalHint}</Text>}
      {writing ? (
        <AgendaForm
          course={course}
          agenda={agenda}
          onSaved={() => {
            setWriting(false)
            setSaid(screen.saved)
          }}
          onCancel={() => setWriting(false)}
        />
      ) : (
        <>
          <Text>{text.leadIn[agenda.leadIn]}</Text>
          {version === 0 && <Text>{may.edit ? screen.empty : screen.emptyReader}</Text>}
          {leader && <Text>{screen.leader(leader.name)}</Text>}
          <AgendaShown agenda={agenda} />
          {may.edit && (
            <AgendaSum
              items={agenda.items}
              speakers={speakersOf(agenda.comes, leaderId)}
              length={lengthOf(meeting)}
            />
          )}
          <AgendaChanges agenda={agenda} />
          {!may.edit && <AddItem of={of} mayPropose={may.propose} />}
        </>
      )}
    </>
  )
}

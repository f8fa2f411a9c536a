import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useEffectEvent, useState } from 'react'
import { Temporal } from 'temporal-polyfill'
import { ApiError, type Call } from '#shared/api/client.ts'
import { cancelMeeting, keepAppointment } from '#shared/api/meetings.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import type { CancelReason } from '#shared/domain/meeting/change.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import { Attendance } from '#shared/ui/meeting/Attendance.tsx'
import { CallOff } from '#shared/ui/meeting/CallOff.tsx'
import { outcomeSentence, progressSentence } from '#shared/ui/meeting/change-sentence.ts'
import { MoveMeeting } from '#shared/ui/meeting/MoveMeeting.tsx'
import { Participants } from '#shared/ui/meeting/Participants.tsx'
import { useChange } from '#shared/ui/meeting/use-change.ts'
import { Notice } from '#shared/ui/Notice.tsx'
import { Said } from '#shared/ui/Said.tsx'
import { Waiting } from '#shared/ui/Waiting.tsx'
import type { Meeting } from '../booking.ts'
import { OutlookRefused, readItemId } from '../host.ts'
import { sameSlot, slotWords } from '../when.ts'
import type { Slot } from '../wish.ts'
import { rewriteInvitation } from '../write-invitation.ts'
import { useChangeWords } from './change-words.ts'

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
  summary: {
    cursor: 'pointer',
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
    padding: `${tokens.spacingVerticalSNudge} 0`,
    '@media (pointer: coarse)': { padding: `${tokens.spacingVerticalM} 0` },
  },
})

type Props = {
  call: Call
  meeting: Meeting
  /** When the appointment is now: she may have moved it in Outlook. */
  times: Slot | null
  now: string
  onChanged: (meeting: Meeting) => void
}

/** Beside a booked appointment: another time or room, written into it here, or the whole meeting called off. */
export function ChangeHere({ call, meeting, times, now, onChanged }: Props) {
  const words = useChangeWords()
  const { text, reasons, language } = words
  const styles = useStyles()
  const [working, setWorking] = useState(false)
  const [failed, setFailed] = useState<string | null>(null)
  const params = { courseId: meeting.courseId, meetingId: meeting.id }
  const { known } = meeting.appointment
  /** A draft from before the service was told where it is: it is told when she opens it again. */
  const tell = useEffectEvent(async () => {
    const appointmentId = await readItemId()
    if (appointmentId) await call(keepAppointment, { params, body: { appointmentId, written: false } })
  })
  useEffect(() => {
    if (!known) void tell().catch(reportError)
  }, [known, meeting.id])
  const change = useChange(call, meeting, (moved) => write(call, moved), onChanged)
  const callOff = async (because: CancelReason) => {
    setWorking(true)
    setFailed(null)
    try {
      onChanged(await call(cancelMeeting, { params, body: { because } }))
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setFailed(reasons[error.reason](error.detail))
    } finally {
      setWorking(false)
    }
  }
  const busy = working || change.progress !== null
  const said = change.outcome && outcomeSentence(change.outcome, true, words)
  const over = Temporal.Instant.compare(Temporal.Instant.from(meeting.start), Temporal.Instant.from(now)) <= 0
  return (
    <div className={styles.part}>
      <Said>
        {change.progress ? (
          <Waiting words={progressSentence(change.progress, words)} />
        ) : (
          said && (
            <Notice intent={change.outcome?.is === 'moved' ? 'info' : 'error'} instead>
              {said}
            </Notice>
          )
        )}
      </Said>
      {times && !sameSlot(times, meeting) && !busy && (
        <Notice
          intent="info"
          action={
            <Button onClick={() => void change.move({ ...times, room: meeting.room })}>
              {text.takeOver}
            </Button>
          }
        >
          {text.takenTime(slotWords(times, language))}
        </Notice>
      )}
      {meeting.change && !busy && (
        <>
          <Text>
            {text.move.inHand(
              text.at(slotWords(meeting.change, language), meeting.change.room?.name ?? null),
            )}
          </Text>
          <Button appearance="primary" onClick={() => void change.move(null)}>
            {text.move.finish}
          </Button>
          <Button onClick={() => void change.keep()}>{text.move.keep}</Button>
        </>
      )}
      <Opened summary={(over ? text.attendance.past : text.attendance).heading}>
        <Attendance
          call={call}
          meeting={meeting}
          words={words}
          over={over}
          onChanged={onChanged}
          write={(taken) => write(call, taken)}
        />
      </Opened>
      <Opened summary={text.people.headingHere}>
        <Participants
          call={call}
          meeting={meeting}
          words={words}
          onChanged={onChanged}
          write={(saved) => write(call, saved)}
        />
      </Opened>
      {/* Closed again once it has moved: nothing is looked up that nobody asks for. */}
      <Opened key={meeting.start + (meeting.room?.mail ?? '')} summary={text.move.heading}>
        <MoveMeeting
          call={call}
          meeting={meeting}
          today={localDate(Temporal.Instant.from(now))}
          words={words}
          busy={busy}
          onMove={(to) => void change.move(to)}
        />
      </Opened>
      <Opened summary={text.callOff.heading}>
        {failed && <Failure sentence={failed} />}
        <CallOff words={words} busy={busy} acting={working} onCallOff={(because) => void callOff(because)} />
      </Opened>
    </div>
  )
}

/** What is seldom needed stands closed; it asks for nothing until it is opened. */
function Opened({ summary, children }: { summary: string; children: React.ReactNode }) {
  const styles = useStyles()
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      {/* Office.js moves the keyboard in the pane, and knows of no summary that has no tabindex. */}
      <summary className={styles.summary} tabIndex={0}>
        {summary}
      </summary>
      {open && children}
    </details>
  )
}

/** @returns null when Outlook would not take it: then it is told, and the service writes it when she looks again */
async function write(call: Call, meeting: Meeting): Promise<Meeting | null> {
  const params = { courseId: meeting.courseId, meetingId: meeting.id }
  try {
    const appointmentId = await rewriteInvitation(meeting)
    return await call(keepAppointment, {
      params,
      body: { ...(appointmentId ? { appointmentId } : {}), written: true },
    })
  } catch (error) {
    if (error instanceof OutlookRefused) return null
    // Written it is. What the service was not told it writes once more, the same, when she looks again.
    if (error instanceof ApiError) return meeting
    throw error
  }
}

import { useRef, useState } from 'react'
import type { Call } from '#shared/api/client.ts'
import {
  book,
  giveBack,
  stopped,
  type BookingPorts,
  type Meeting,
  type Outcome,
  type Progress,
} from './booking.ts'
import type { CycleIds } from './cycle/plan.ts'
import { notify, saveItem, writeMark } from './host.ts'
import type { Start } from './start.ts'
import type { Guard } from './use-guard.ts'
import { useWords } from './words.ts'
import type { CompleteWish } from './wish.ts'
import { writeInvitation } from './write-invitation.ts'

export type Booking = {
  progress: Progress | null
  outcome: Outcome | null
  /** The id that the meeting has, or will have. */
  meetingId: () => string
  /** The ids of the cycle that it may be one meeting of: the same, however often that screen is opened. */
  cycle: () => CycleIds
  book: (wish: CompleteWish) => Promise<Outcome | null>
  giveBack: () => Promise<void>
  /** The meeting was moved or called off from here: it is this one now. */
  stands: (meeting: Meeting) => void
}

/** The one booking of this pane. Its meeting id was made when the pane opened, and is made anew only after the room was given back. */
export function useBooking(call: Call, start: Start, guard: Guard): Booking {
  const { pane } = useWords()
  const meetingId = useRef(start.meetingId)
  const cycle = useRef<CycleIds | null>(null)
  const [progress, setProgress] = useState<Progress | null>(null)
  const [outcome, setOutcome] = useState<Outcome | null>(
    start.meeting?.state === 'booked'
      ? { is: 'booked', meeting: start.meeting, isPrivate: true, kept: null }
      : null,
  )
  const running = useRef(false)
  const ports: BookingPorts = {
    call,
    write: async (meeting) => {
      const { mark } = meeting.invitation
      await writeMark(mark)
      guard.carry({ mark, courseId: meeting.courseId })
      return writeInvitation(meeting)
    },
    say: setProgress,
    wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
  }
  const unmark = async () => {
    await writeMark(null)
    guard.carry({ mark: null, courseId: null })
    await saveItem()
  }

  /** A second press while one runs does nothing. */
  const run = async (work: () => Promise<Outcome>): Promise<Outcome | null> => {
    if (running.current) return null
    running.current = true
    setOutcome(null)
    const end = await work().catch(stopped)
    setOutcome(end)
    setProgress(null)
    running.current = false
    return end
  }

  return {
    progress,
    outcome,
    meetingId: () => meetingId.current,
    cycle: () => (cycle.current ??= { id: crypto.randomUUID(), meetings: new Map() }),
    book: (wish) =>
      run(async () => {
        setProgress({ step: 'asking', room: wish.room?.name ?? null })
        await guard.remember({
          type: wish.type,
          place: wish.place,
          courseId: wish.courseId,
          meetingId: meetingId.current,
          ...wish.slot,
          room: wish.room,
          contactIds: wish.contactIds,
        })
        const end = await book(wish, meetingId.current, ports)
        await guard.look()
        if (end.is === 'booked')
          await notify(wish.room ? pane.booking.notice(wish.room.name) : pane.booking.roomlessNotice)
        return end
      }),
    stands: (meeting) =>
      setOutcome(
        meeting.state === 'cancelled'
          ? { is: 'called-off' }
          : { is: 'booked', meeting, isPrivate: true, kept: null },
      ),
    giveBack: async () => {
      if (outcome?.is !== 'booked') return
      await run(async () => {
        const end = await giveBack(outcome, { ...ports, unmark })
        if (end.is === 'booked') return end
        meetingId.current = crypto.randomUUID()
        cycle.current = null
        await guard.startAnew(meetingId.current)
        return end
      })
    },
  }
}

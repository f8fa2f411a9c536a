import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Call } from '#shared/api/client.ts'
import { findCycleTimes } from '#shared/api/cycles.ts'
import type { CycleType } from '#shared/domain/meeting/cycle-steps.ts'
import type { Booking } from '../use-booking.ts'
import type { Guard } from '../use-guard.ts'
import { lacksPeople, windowFault, type Wish } from '../wish.ts'
import {
  bookWhole,
  bookWithout,
  type CycleOutcome,
  type CyclePorts,
  type CycleProgress,
} from './book-cycle.ts'
import {
  forgetCancelled,
  holdBody,
  idsIn,
  plannedIn,
  questionOf,
  withBookedFixed,
  withoutRefused,
  type CycleMeeting,
  type CycleState,
  type Draft,
  type Planned,
} from './plan.ts'

type Parts = {
  call: Call
  wish: Wish
  booking: Booking
  guard: Guard
  known: CycleState | null
  onKnown: ((state: CycleState) => void) | null
}

/** The one cycle of this pane, whose ids outlive this screen: the same cycle is led on whatever happens. */
export function useCycle(
  { call, wish, booking, guard, known, onKnown }: Parts,
  draft: Draft,
  onDraft: (draft: Draft) => void,
) {
  const [own] = useState(() => (known ? idsIn(known) : booking.cycle()))
  const cycleId = own.id
  const [progress, setProgress] = useState<CycleProgress | null>(null)
  const [said, setOutcome] = useState<CycleOutcome | 'as-left' | null>(known && 'as-left')
  const outcome = said === 'as-left' ? known && asLeft(known) : said
  /** Something of it may be held: then it is in nobody's own way. */
  const [begun, setBegun] = useState(own.meetings.size > 0)
  const [busy, setBusy] = useState(false)
  const running = useRef(false)
  /** What was last asked for, until it is known how it stands: before that there is nothing to lead on. */
  const unanswered = useRef<ReturnType<typeof holdBody> | null>(null)
  const courseId = wish.courseId ?? ''
  const question = questionOf(wish, draft, begun ? cycleId : null)
  const proposal = useQuery({
    queryKey: ['cycle', courseId, question],
    // While it is booked nothing is sought: what she chose is what is asked for.
    enabled:
      wish.courseId !== null && !lacksPeople(wish) && windowFault(wish) === null && outcome === null && !busy,
    staleTime: 60_000,
    placeholderData: keepPreviousData,
    queryFn: () => call(findCycleTimes, { params: { courseId }, body: question }),
  })

  const ports: CyclePorts = {
    call,
    say: setProgress,
    wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
    fill: ({ start, end, room, place }: CycleMeeting) =>
      booking.book({ ...wish, courseId, place, slot: { start, end }, room }),
  }
  const idOf = (type: CycleType) => {
    const id =
      type === 'networkMeeting' ? booking.meetingId() : (own.meetings.get(type) ?? crypto.randomUUID())
    own.meetings.set(type, id)
    return id
  }
  /** A second press while one runs does nothing. */
  const run = async (work: () => Promise<CycleOutcome>) => {
    if (running.current) return
    running.current = true
    setBusy(true)
    setOutcome(null)
    const end = await work()
    if (end.state) {
      unanswered.current = null
      forgetCancelled(own, end.state)
    }
    // Once it all stands, what is shown follows it: it may be moved from here or elsewhere.
    if (end.is === 'booked') onKnown?.(end.state)
    setOutcome(end.is === 'booked' && onKnown ? 'as-left' : end)
    setBegun(true)
    setBusy(false)
    setProgress(null)
    running.current = false
  }

  return {
    proposal,
    planned: proposal.data?.meetings ? plannedIn(proposal.data.meetings, draft) : null,
    progress,
    outcome,
    book: (planned: readonly Planned[]) =>
      run(async () => {
        const network = planned.find(({ type }) => type === 'networkMeeting')!
        const { start, end } = network.slot
        // For a pane that is closed in the middle: it asks for this meeting, and hears which cycle it is of.
        await guard.remember({
          type: 'networkMeeting',
          place: wish.place,
          courseId,
          meetingId: booking.meetingId(),
          start,
          end,
          room: network.room && { mail: network.room.mail, name: network.room.name },
          contactIds: wish.contactIds,
        })
        unanswered.current = holdBody(planned, wish, draft, idOf)
        return bookWhole({ courseId, cycleId }, unanswered.current, ports)
      }),
    /** Led on as it was wished. */
    goOn: () => run(() => bookWhole({ courseId, cycleId }, unanswered.current, ports)),
    /** Times for what lacks a room; what stands stays. */
    findOthers: (state: CycleState) => {
      onDraft(withoutRefused(draft, state))
      setOutcome(null)
    },
    /** All times are chosen anew but of what is booked; what is held is moved, not held twice. */
    chooseAnew: (state: CycleState | null) => {
      onDraft(state ? withBookedFixed(draft, state) : draft)
      setOutcome(null)
    },
    /** What lacks a room is given up, and the rest is booked when the last room has answered. */
    goOnWithout: (state: CycleState) =>
      run(() => bookWithout({ courseId, cycleId }, state.meetings.filter(isLacking), ports)),
  }
}

/** The room said no, and nothing else is held for it. */
export const isLacking = ({ state }: CycleMeeting): boolean => state === 'declined'

/** It said nothing: there is no such room any more. The time stands. */
export const isRoomGone = ({ because }: CycleMeeting): boolean => because === 'room-unknown'

/** A cycle that another pane began. */
function asLeft(state: CycleState): CycleOutcome {
  const open = state.meetings.some((one) => one.state !== 'booked' && one.state !== 'cancelled')
  return open
    ? { is: 'partly', state, because: 'booking-not-finished', detail: null }
    : { is: 'booked', state }
}

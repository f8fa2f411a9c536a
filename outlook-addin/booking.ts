import type * as z from 'zod/mini'
import { ApiError, type Call } from '#shared/api/client.ts'
import { nextPollMs, patiently } from '#shared/api/patiently.ts'
import type { Input } from '#shared/api/contract.ts'
import {
  bookMeeting,
  cancelMeeting,
  holdMeeting,
  readMeeting,
  type meetingState,
} from '#shared/api/meetings.ts'
import type { Reason } from '#shared/domain/reason.ts'
import { OutlookRefused } from './host.ts'
import type { CompleteWish } from './wish.ts'

export type Meeting = z.output<typeof meetingState>

/** Where the booking is, in steps that the pane can say aloud. */
export type Progress =
  | { step: 'asking'; room: string | null }
  | { step: 'waiting' | 'slow'; room: string }
  | { step: 'writing' | 'storing' | 'giving-back' }
  | { step: 'again'; because: Reason; detail: string | null }

type Why = { because: Reason; detail: string | null }
/** `kept`: she wanted to give the room back, and why that did not happen. */
export type Booked = { is: 'booked'; meeting: Meeting; isPrivate: boolean; kept: Why | null }

/**
 * How it ended. After `stopped` and `outlook-refused` the same booking can be led on; nothing is held twice.
 * `mark-stands`: the room was given back, and Outlook would not let the appointment forget the meeting.
 */
export type Outcome =
  | Booked
  /** `gone`: there is no such room any more. */
  | { is: 'declined'; room: string; gone: boolean }
  | ({ is: 'stopped' } & Why)
  | { is: 'outlook-refused' | 'given-back' | 'mark-stands' | 'called-off' }

/** `isPrivate` is false when she must mark it private herself; `appointmentId` is how the service finds it, null where Outlook does not tell. */
export type Written = { isPrivate: boolean; appointmentId: string | null }

export type BookingPorts = {
  call: Call
  /** Writes everything into her appointment and saves it. */
  write: (meeting: Meeting) => Promise<Written>
  say: (progress: Progress) => void
  wait: (milliseconds: number) => Promise<void>
}

/**
 * One booking from the wish to the filled appointment. Every step may be repeated with the same meeting id and leads on
 * from where it stands: hold, the room's answer, the appointment, the booking.
 */
export async function book(wish: CompleteWish, meetingId: string, ports: BookingPorts): Promise<Outcome> {
  const params = { courseId: wish.courseId, meetingId }
  const { type, place, room, contactIds, welcomeIds, family, roomWish, onTeams } = wish
  const asked = room && { mail: room.mail }
  const body = { type, ...wish.slot, place, room: asked, contactIds, welcomeIds, family, roomWish, onTeams }
  try {
    ports.say({ step: 'asking', room: room?.name ?? null })
    const held = await patiently(patienceOf(ports), () => holdOrRead(ports.call, params, body))
    const meeting = await roomsAnswer(held, params, ports)
    if (meeting.state === 'declined')
      return { is: 'declined', room: room?.name ?? '', gone: meeting.because === 'room-unknown' }
    if (meeting.state === 'cancelled') return { is: 'stopped', because: 'meeting-cancelled', detail: null }

    ports.say({ step: 'writing' })
    const { isPrivate, appointmentId } = await ports.write(meeting)
    ports.say({ step: 'storing' })
    const booked =
      meeting.state === 'booked'
        ? meeting
        : await patiently(patienceOf(ports), () =>
            ports.call(bookMeeting, { params, body: appointmentId ? { appointmentId } : {} }),
          )
    return { is: 'booked', meeting: booked, isPrivate, kept: null }
  } catch (error) {
    if (error instanceof ApiError && error.reason === 'room-unknown')
      return { is: 'declined', room: room?.name ?? '', gone: true }
    return stopped(error)
  }
}

type GivingBack = Pick<BookingPorts, 'call' | 'say' | 'wait'> & {
  /** Takes our mark off her appointment and saves it. */
  unmark: () => Promise<void>
}

/** Gives the room back. Until the service has cancelled the meeting it is booked, whatever happens: she may press again. */
export async function giveBack(booked: Booked, ports: GivingBack): Promise<Outcome> {
  const params = { courseId: booked.meeting.courseId, meetingId: booked.meeting.id }
  ports.say({ step: 'giving-back' })
  try {
    await patiently(patienceOf(ports), () => ports.call(cancelMeeting, { params, body: {} }))
  } catch (error) {
    return { ...booked, kept: why(error) }
  }
  try {
    await ports.unmark()
    return { is: 'given-back' }
  } catch (error) {
    if (!(error instanceof OutlookRefused)) reportError(error)
    return { is: 'mark-stands' }
  }
}

/** What an error means for her. */
export function stopped(error: unknown): Outcome {
  return error instanceof OutlookRefused ? { is: 'outlook-refused' } : { is: 'stopped', ...why(error) }
}

/** One that nobody foresaw is reported to the browser too. */
export function why(error: unknown): Why {
  if (error instanceof ApiError) return { because: error.reason, detail: error.detail }
  reportError(error)
  return { because: 'unexpected', detail: null }
}

type Params = { courseId: string; meetingId: string }
type Wanted = Input<typeof holdMeeting>['body']

/** When the answer to an earlier booking was lost, the service says that it is booked already: then it is read. */
async function holdOrRead(call: Call, params: Params, body: Wanted): Promise<Meeting> {
  try {
    return await call(holdMeeting, { params, body })
  } catch (error) {
    if (error instanceof ApiError && error.reason === 'meeting-already-booked')
      return call(readMeeting, { params, body: {} })
    throw error
  }
}

export const slowAfter = 8

/** Asks until the room has answered: some seconds as a rule, minutes on a busy day. */
async function roomsAnswer(first: Meeting, params: Params, ports: BookingPorts): Promise<Meeting> {
  let meeting = first
  for (let asked = 0; meeting.state === 'holding' || meeting.state === 'awaiting-room'; asked++) {
    const pause = nextPollMs(asked)
    if (pause === null) throw new ApiError(409, 'booking-not-finished')
    ports.say({ step: asked < slowAfter ? 'waiting' : 'slow', room: meeting.room?.name ?? '' })
    await ports.wait(pause)
    meeting = await patiently(patienceOf(ports), () => ports.call(readMeeting, { params, body: {} }))
  }
  return meeting
}

export const patienceOf = ({
  say,
  wait,
}: Pick<BookingPorts, 'wait'> & {
  say: (progress: Extract<Progress, { step: 'again' }>) => void
}) => ({
  wait,
  again: (because: Reason, detail: string | null) => say({ step: 'again', because, detail }),
})

import type * as z from 'zod/mini'
import { ApiError, type Call } from '#shared/api/client.ts'
import {
  carryOutChange,
  changeMeeting,
  giveUpChange,
  readMeeting,
  type meetingState,
} from '#shared/api/meetings.ts'
import { nextPollMs, patiently, type Patience } from '#shared/api/patiently.ts'
import type { Reason } from '#shared/domain/reason.ts'

export type Meeting = z.output<typeof meetingState>
export type Target = {
  start: string
  end: string
  room: { mail: string; name: string } | null
  /** What the family wishes of the time now; as before where it is not said. */
  family?: Meeting['family']
  /** What becomes of the meetings about a network meeting of a cycle. */
  around?: string
}

/** Where a change is, in steps that can be said aloud. */
export type Progress =
  | { step: 'asking' | 'waiting'; room: string }
  | { step: 'writing' | 'giving-up' }
  | { step: 'again'; because: Reason; detail: string | null }

export type Outcome =
  /** `written`: the appointment says it too. `sameTime`: another room alone. */
  | { is: 'moved'; meeting: Meeting; written: boolean; sameTime: boolean }
  /** `gone`: there is no such room any more. */
  | { is: 'declined' | 'gone'; room: string; meeting: Meeting }
  | { is: 'kept'; meeting: Meeting }
  | { is: 'stopped'; because: Reason; detail: string | null }

export type ChangePorts = {
  call: Call
  say: (progress: Progress) => void
  wait: Patience['wait']
  /**
   * Writes the meeting into the appointment that is open here. Answers with the meeting when that is done, with null when Outlook would not
   * take it. Null where the service does it.
   */
  write: ((meeting: Meeting) => Promise<Meeting | null>) | null
}

const slowAfter = 6

/**
 * One change from the wish to the moved meeting. Every step may be repeated with the same change id and leads on from where it stands: the
 * room's hold, its answer, the meeting, the appointment.
 * @param seen the meeting as she saw it: where its time is no other afterwards, it has another room alone
 * @param to null leads on the change that is in hand already
 */
export async function runChange(
  seen: Pick<Meeting, 'courseId' | 'id' | 'start' | 'end'>,
  changeId: string,
  to: Target | null,
  ports: ChangePorts,
): Promise<Outcome> {
  const { call, say } = ports
  const params = { courseId: seen.courseId, meetingId: seen.id, changeId }
  const patience = patienceOf(ports)
  try {
    if (to) say({ step: 'asking', room: to.room?.name ?? '' })
    const asked = await patiently(patience, () =>
      to
        ? call(changeMeeting, { params, body: { ...to, room: to.room && { mail: to.room.mail } } })
        : call(readMeeting, { params, body: {} }),
    ).catch(unlessRoomGone)
    if (!asked) {
      const meeting = await patiently(patience, () => call(readMeeting, { params, body: {} }))
      return { is: 'gone', room: to?.room?.name ?? '', meeting }
    }
    const moved = await onceHeld(asked.change, params, ports)
    if (moved === 'declined' || moved === 'gone') {
      const room = asked.change?.room?.name ?? ''
      return { is: moved, room, meeting: await keep(asked, changeId, ports) }
    }
    const sameTime = moved.start === seen.start && moved.end === seen.end
    if (!ports.write)
      return { is: 'moved', meeting: moved, written: moved.appointment.due === null, sameTime }
    say({ step: 'writing' })
    const written = await ports.write(moved)
    return { is: 'moved', meeting: written ?? moved, written: written !== null, sameTime }
  } catch (error) {
    return stopped(error)
  }
}

/**
 * Whoever asks whether the room has answered asks for the change at once: what it is carried out on has then been read in the same round
 * trip (decision 0018).
 * @returns why not, when the room has said no or is there no longer
 */
async function onceHeld(
  change: Meeting['change'],
  params: { courseId: string; meetingId: string; changeId: string },
  ports: ChangePorts,
): Promise<Meeting | 'declined' | 'gone'> {
  const { call, say, wait, write } = ports
  const answered = change?.state !== 'holding' && change?.state !== 'awaiting-room'
  if (answered) say({ step: 'writing' })
  for (let asked = 0; ; asked++) {
    if (!answered || asked > 0) {
      const pause = nextPollMs(asked)
      if (pause === null) throw new ApiError(409, 'booking-not-finished')
      say({ step: asked < slowAfter ? 'asking' : 'waiting', room: change?.room?.name ?? '' })
      await wait(pause)
    }
    try {
      return await patiently(patienceOf(ports), () =>
        call(carryOutChange, { params, body: { written: write !== null } }),
      )
    } catch (error) {
      const because = error instanceof ApiError ? error.reason : null
      if (because === 'room-declined') return 'declined'
      if (because === 'room-unknown') return 'gone'
      if (because !== 'booking-not-finished') throw error
    }
  }
}

/** The service knows no such room: nothing has been taken in hand. */
function unlessRoomGone(error: unknown): null {
  if (error instanceof ApiError && error.reason === 'room-unknown') return null
  throw error
}

/** Gives a change in hand up. */
export async function keepMeeting(
  meeting: Pick<Meeting, 'courseId' | 'id'>,
  changeId: string,
  ports: ChangePorts,
): Promise<Outcome> {
  try {
    return { is: 'kept', meeting: await keep(meeting, changeId, ports) }
  } catch (error) {
    return stopped(error)
  }
}

async function keep(
  { courseId, id: meetingId }: Pick<Meeting, 'courseId' | 'id'>,
  changeId: string,
  ports: ChangePorts,
): Promise<Meeting> {
  const params = { courseId, meetingId, changeId }
  const patience = patienceOf(ports)
  ports.say({ step: 'giving-up' })
  let meeting = await patiently(patience, () => ports.call(giveUpChange, { params, body: {} }))
  for (let asked = 0; meeting.change?.state === 'restoring'; asked++) {
    const pause = nextPollMs(asked)
    if (pause === null) break
    await ports.wait(pause)
    meeting = await patiently(patience, () => ports.call(readMeeting, { params, body: {} }))
  }
  return meeting
}

const patienceOf = ({ say, wait }: ChangePorts): Patience => ({
  wait,
  again: (because, detail) => say({ step: 'again', because, detail }),
})

/** What nobody foresaw is reported to the browser too. */
function stopped(error: unknown): Outcome {
  if (error instanceof ApiError) return { is: 'stopped', because: error.reason, detail: error.detail }
  reportError(error)
  return { is: 'stopped', because: 'unexpected', detail: null }
}

import { Temporal } from 'temporal-polyfill'
import { fitsAround } from '#shared/domain/meeting/around.ts'
import { isNetworkMeeting, type MeetingType } from '#shared/domain/meeting/meeting-types.ts'
import { readAppointment } from '../storage/appointments.ts'
import type { Tx } from '../storage/database.ts'
import { readChange, type StoredChange } from '../storage/meeting-changes.ts'
import { readCycleMeetings, type StoredMeeting } from '../storage/meetings.ts'
import { alongId } from './along-id.ts'

export type Lying = {
  type: MeetingType
  start: Temporal.Instant
  end: Temporal.Instant
  room: { name: string } | null
}

/** The meetings about a network meeting: their kinds are for her own view alone. */
export type AroundView = {
  /** Moved along with it the last time. */
  moved: readonly Lying[]
  /** On their way along with it, and where to. */
  underWay: readonly Lying[]
  /** They do not fit where it stands. */
  outside: readonly Lying[]
  /** All of them that are still to be held, where they stand now. */
  stands: readonly Lying[]
}

/**
 * The meetings to come about a network meeting, as its card and the tab tell of them: those that its last change moved along, those that are on their
 * way with it, and those that do not fit where it stands.
 * @param movedBy the change that was carried out last
 */
export async function readAround(
  tx: Tx,
  network: StoredMeeting,
  { change, movedBy, now }: { change: StoredChange | null; movedBy: string | null; now: Temporal.Instant },
): Promise<AroundView> {
  const around: { -readonly [Kind in keyof AroundView]: AroundView[Kind][number][] } = {
    moved: [],
    underWay: [],
    outside: [],
    stands: [],
  }
  if (!network.cycleId || !isNetworkMeeting(network)) return around
  const follows = (id: string | null, by: string | null | undefined, { id: meetingId }: StoredMeeting) =>
    id !== null && by != null && id === alongId(by, meetingId)
  for (const one of await readCycleMeetings(tx, network.courseId, network.cycleId)) {
    const isAbout = one.id !== network.id && one.state === 'booked'
    if (!isAbout || Temporal.Instant.compare(one.start, now) <= 0) continue
    around.stands.push(one)
    const own = await readChange(tx, one.id)
    const open = own && own.state !== 'restoring' && own.state !== 'declined' ? own : null
    if (open && (follows(open.id, change?.id, one) || follows(open.id, movedBy, one)))
      around.underWay.push({ type: one.type, ...open })
    else if (!fitsAround(one, network)) around.outside.push(one)
    else if (follows((await readAppointment(tx, one.id)).changeId, movedBy, one)) around.moved.push(one)
  }
  return around
}

import { leadMadeOn } from '../booking/lead-made.ts'
import type { Caller } from '../http/caller.ts'
import { Refused } from '../http/refused.ts'
import { Microsoft365Failure } from '../ports/microsoft365-failure.ts'
import { dueAppointments, readAppointment } from '../storage/appointments.ts'
import { readChange } from '../storage/meeting-changes.ts'
import { readMeetingRow, type StoredMeeting } from '../storage/meetings.ts'
import { lockCourse } from '../storage/revision.ts'
import type { World } from '../world.ts'
import { giveRoomsBack } from './call-off.ts'
import { giveLostBack } from './give-lost-back.ts'
import { restore } from './give-up-change.ts'
import { leadAlong } from './lead-along.ts'
import { learnOfChange } from './learn-of-change.ts'
import { settleAppointment } from './settle-appointment.ts'

/**
 * Takes up what was begun for a meeting and never finished, when she opens it: only under her own token can it be.
 * @returns why Microsoft 365 did not do what is due to her appointment
 */
export async function leadOn(
  world: World,
  caller: Caller,
  reference: string,
  meetingId: string,
): ReturnType<typeof settleAppointment> {
  const found = await world.db.as(caller, async (tx) => {
    const meeting = await readMeetingRow(tx, meetingId)
    return (
      meeting && {
        meeting,
        own: await readAppointment(tx, meetingId),
        change: await readChange(tx, meetingId),
      }
    )
  })
  if (!found) return null
  await unlessAway(leadMade(world, caller, meetingId))
  const { due, id } = found.own
  const undone = due && id ? await settleAppointment(world, caller, meetingId) : null
  if (found.meeting.state === 'cancelled') await unlessAway(giveLostBack(world, caller, meetingId))
  if (found.meeting.state === 'cancelled' && found.change)
    await unlessAway(giveChangeBack(world, caller, found.meeting, reference))
  if (found.change?.state === 'restoring') await unlessAway(restore(world, caller, found.meeting))
  if (found.meeting.cycleId) await unlessAway(leadAlong(world, caller, reference, meetingId))
  return undone
}

/** What may not be sent any more stays, for her to give up. */
async function leadMade(world: World, caller: Caller, meetingId: string): Promise<void> {
  await leadMadeOn(world, caller, meetingId).catch((error: unknown) => {
    if (!(error instanceof Refused)) throw error
  })
}

/** All her appointments that do not say yet what their meetings say, and whatever was begun for meetings that are off. */
export async function finishAppointments(world: World, caller: Caller): Promise<void> {
  await unlessAway(giveLostBack(world, caller))
  const due = await world.db.as(caller, (tx) => dueAppointments(tx, caller.id))
  for (const { meetingId } of due) await settleAppointment(world, caller, meetingId)
}

/** The meeting was called off while nobody knew whether a room was held for its change. */
async function giveChangeBack(
  world: World,
  caller: Caller,
  meeting: StoredMeeting,
  reference: string,
): Promise<void> {
  await learnOfChange(world, caller, reference, { meetingId: meeting.id })
  await world.db.as(caller, async (tx) => {
    await lockCourse(tx, meeting.courseId)
    await giveRoomsBack(world, tx, caller, meeting)
  })
  await settleAppointment(world, caller, meeting.id)
}

/** What Microsoft 365 does not do now is tried when she opens it next. */
async function unlessAway(act: Promise<unknown>): Promise<void> {
  await act.catch((error: unknown) => {
    if (!(error instanceof Microsoft365Failure)) throw error
  })
}

import type { AppointmentDue, CancelReason } from '#shared/domain/meeting/change.ts'
import type { Tx } from './database.ts'
import { readMeetingRow, type StoredMeeting } from './meetings.ts'
import { lockCourse } from './revision.ts'
import { municipalityOf } from './transaction.ts'

/** Her own item in Outlook, as far as the service knows it, and what was last done to the meeting. */
export type StoredAppointment = {
  meetingId: string
  courseId: string
  /** Microsoft's id; null while nobody has told it. */
  id: string | null
  due: AppointmentDue | null
  because: CancelReason | null
  changeId: string | null
}

const rows = (tx: Tx) =>
  tx
    .selectFrom('meeting')
    .select([
      'id as meetingId',
      'course_id as courseId',
      'appointment_id as id',
      'appointment_due as due',
      'cancelled_because as because',
      'change_id as changeId',
    ])
    .where('municipality_id', '=', municipalityOf(tx))

export function readAppointment(tx: Tx, meetingId: string): Promise<StoredAppointment> {
  return rows(tx).where('id', '=', meetingId).executeTakeFirstOrThrow()
}

/** Appointments of hers that do not say yet what their meetings say. */
export function dueAppointments(tx: Tx, organizerId: string): Promise<StoredAppointment[]> {
  return rows(tx)
    .where('organizer_id', '=', organizerId)
    .where('appointment_due', 'is not', null)
    .where('appointment_id', 'is not', null)
    .orderBy('starts_at')
    .execute()
}

export async function saveAppointment(
  tx: Tx,
  meetingId: string,
  said: { id?: string; due?: AppointmentDue | null; because?: CancelReason },
): Promise<void> {
  await tx
    .updateTable('meeting')
    .set({
      ...(said.id === undefined ? {} : { appointment_id: said.id }),
      ...(said.due === undefined ? {} : { appointment_due: said.due }),
      ...(said.because === undefined ? {} : { cancelled_because: said.because }),
    })
    .where('municipality_id', '=', municipalityOf(tx))
    .where('id', '=', meetingId)
    .execute()
}

/**
 * Her appointment says now what was read of the meeting, or is taken off. Where somebody has changed the meeting since, what he has made
 * due stays due.
 * @param meeting as it was read before it was written
 * @param own as it was read then
 */
export async function appointmentSettled(
  tx: Tx,
  meeting: StoredMeeting,
  own: StoredAppointment,
): Promise<void> {
  await lockCourse(tx, meeting.courseId)
  const current = await readMeetingRow(tx, meeting.id)
  if (!current || tellingOf(current) !== tellingOf(meeting)) return
  const { due, changeId } = await readAppointment(tx, meeting.id)
  if (due === own.due && changeId === own.changeId) await saveAppointment(tx, meeting.id, { due: null })
}

/** All of a meeting that an appointment tells. */
const tellingOf = ({ state, start, end, place, room, onTeams, participantIds }: StoredMeeting) =>
  JSON.stringify([state, start, end, place, room, onTeams, participantIds.toSorted()])

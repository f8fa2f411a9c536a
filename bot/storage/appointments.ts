import type { AppointmentDue, CancelReason } from '#shared/domain/meeting/change.ts'
import type { Tx } from './database.ts'
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

import type { Temporal } from 'temporal-polyfill'
import { mayInvite } from '#shared/domain/consent/invite.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { demandOf, type Demand } from '#shared/domain/meeting/attendance.ts'
import { substitutesFor, type Substitute } from '#shared/domain/meeting/substitutes.ts'
import type { Contact } from '#shared/domain/network/contact.ts'
import type { Reason } from '#shared/domain/reason.ts'
import type { StoredCourse } from '../storage/courses.ts'
import type { Tx } from '../storage/database.ts'
import { readAttendances, type StoredAttendance } from '../storage/meeting-answers.ts'

/** What an answer comes to as things stand: consent is asked of the substitute today, whatever day he was named. */
export type Consequence = {
  /** `because`: why he cannot be invited; null when he can. `comes`: he is invited already. */
  substitute: { contact: Contact; comes: boolean; because: Reason | null } | null
  demand: Demand
}
export type Standing = StoredAttendance & Consequence & { contact: Contact; candidates: Substitute[] }

/** Everybody on the map who is invited to the meeting, what his answer asks of the coordinator, and who may come in his place. */
export async function standingAttendance(
  tx: Tx,
  course: StoredCourse,
  meetingId: string,
  { now, mailDomains }: { now: Temporal.Instant; mailDomains: readonly string[] },
): Promise<Standing[]> {
  const today = localDate(now)
  const rows = await readAttendances(tx, meetingId)
  const participantIds = rows.map(({ contactId }) => contactId)
  return rows.flatMap((row) => {
    const contact = course.contacts.find(({ id }) => id === row.contactId)
    if (!contact) return []
    const candidates = substitutesFor(contact, course, participantIds, today, mailDomains)
    return [{ ...row, contact, ...consequenceOf(row, course, participantIds, today), candidates }]
  })
}

export function consequenceOf(
  row: StoredAttendance,
  course: StoredCourse,
  participantIds: readonly string[],
  today: Temporal.PlainDate,
): Consequence {
  const sent = course.contacts.find(({ id }) => id === row.substituteId)
  if (!sent) return { substitute: null, demand: demandOf(row, false) }
  const decision = mayInvite(sent, { ...course, today })
  return {
    substitute: {
      contact: sent,
      comes: participantIds.includes(sent.id),
      because: decision.may ? null : decision.because,
    },
    demand: demandOf(row, decision.may),
  }
}

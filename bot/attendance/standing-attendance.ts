import type { Temporal } from 'temporal-polyfill'
import { mayInvite } from '#shared/domain/consent/invite.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { demandOf, whyNoAnswer, type Demand } from '#shared/domain/meeting/attendance.ts'
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

/** How many must come to each meeting ahead, have said no and wait for her decision; meetings of which nobody does are not there. */
export async function missingAhead(
  tx: Tx,
  course: StoredCourse,
  now: Temporal.Instant,
): Promise<{ meetingId: string; missing: number }[]> {
  const ahead = course.meetings.filter((meeting) => whyNoAnswer(meeting, now) === null)
  const found: { meetingId: string; missing: number }[] = []
  for (const { id: meetingId } of ahead) {
    const rows = await readAttendances(tx, meetingId)
    const invited = rows.map(({ contactId }) => contactId)
    const known = rows.filter(({ contactId }) => course.contacts.some(({ id }) => id === contactId))
    const demands = known.map((row) => consequenceOf(row, course, invited, localDate(now)).demand)
    const missing = demands.filter((demand) => demand === 'decide').length
    if (missing > 0) found.push({ meetingId, missing })
  }
  return found
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

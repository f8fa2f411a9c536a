import { newAgenda } from '#shared/domain/agenda/templates.ts'
import { templateOf } from '#shared/domain/agenda/agenda.ts'
import { Refused } from '../http/refused.ts'
import { readAgendas, type KeptAgenda } from '../storage/agendas.ts'
import type { StoredCourse } from '../storage/courses.ts'
import type { Tx } from '../storage/database.ts'
import type { StoredMeeting } from '../storage/meetings.ts'
import type { Vault } from '../storage/vault.ts'

/** A meeting with its agenda as it stands now, and as it last went out. */
export type StandingAgenda = KeptAgenda & { meeting: StoredMeeting; sent: KeptAgenda | null }

/**
 * Version 0 is the template that such a meeting begins with, which nobody has written anything in.
 * @throws Refused `not-found` when the course has no such meeting, or one of its kind has no agenda
 */
export async function standingAgenda(
  tx: Tx,
  course: StoredCourse,
  meetingId: string,
  vault: Vault,
): Promise<StandingAgenda> {
  const meeting = course.meetings.find(({ id }) => id === meetingId)
  const template = meeting && templateOf(meeting.type, course.modelId)
  if (!meeting || !template) throw new Refused(404, 'not-found')
  const { latest, sent } = await readAgendas(tx, { courseId: course.id, meetingId }, vault)
  const first = { agenda: newAgenda(template), version: 0, final: false, sentAt: null }
  const kept = latest ?? first
  // Whoever does not come any more does not lead it.
  const leads = meeting.participantIds.some((id) => id === kept.agenda.leaderId)
  return { ...kept, agenda: { ...kept.agenda, leaderId: leads ? kept.agenda.leaderId : null }, meeting, sent }
}

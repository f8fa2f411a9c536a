import type { Temporal } from 'temporal-polyfill'
import type { Agenda } from '#shared/domain/agenda/agenda.ts'
import { mayChangeAgenda } from '#shared/domain/agenda/decide.ts'
import type { AuditAction } from '#shared/domain/audit/actions.ts'
import { lockOpenCourse } from '../access/lock-open-course.ts'
import type { Actor } from '../http/caller.ts'
import { Refused } from '../http/refused.ts'
import { cardsChanged } from '../reminders/cards-changed.ts'
import { insertAgendaVersion } from '../storage/agendas.ts'
import { appendAuditIn } from '../storage/audit.ts'
import type { StoredCourse } from '../storage/courses.ts'
import type { Tx } from '../storage/database.ts'
import type { Acting } from '../world.ts'
import { standingAgenda, type StandingAgenda } from './standing-agenda.ts'

/** The cards that say how far the agenda has come. */
const agendaSubjects = ['agenda-due', 'agenda-late', 'agenda-sent', 'meeting-soon'] as const

export type OfMeeting = { courseId: string; meetingId: string }
type Next = {
  agenda: Agenda
  final: boolean
  action: AuditAction
  /** Members of the family whom what was changed concerns. */
  about: readonly string[]
}
export type At = { tx: Tx; course: StoredCourse; now: Temporal.Instant }

/**
 * The agenda's next version, decided and written where nobody else changes the course meanwhile. Null from `change` leaves it as it stands.
 * @param basedOn the version that whoever changes it has seen; null for what is only added
 * @returns the version that stands now
 * @throws Refused `changed-by-someone-else`, or why it may not be changed any more
 */
export async function changeAgenda(
  world: Acting,
  actor: Actor,
  { courseId, meetingId, basedOn }: OfMeeting & { basedOn: number | null },
  change: (standing: StandingAgenda, at: At) => Next | null | Promise<Next | null>,
): Promise<{ version: number }> {
  const now = world.clock.now()
  return world.db.as(actor, async (tx) => {
    const course = await lockOpenCourse(world, tx, courseId)
    const standing = await standingAgenda(tx, course, meetingId, world.vault)
    if (basedOn !== null && basedOn !== standing.version) throw new Refused(409, 'changed-by-someone-else')
    const next = await change(standing, { tx, course, now })
    if (!next) return { version: standing.version }
    const { agenda, final, action, about } = next
    const isFinal = standing.final && action !== 'agenda-reopened'
    const decision = mayChangeAgenda(standing.meeting, isFinal, now)
    if (!decision.may) throw new Refused(409, decision.because)
    const version = standing.version + 1
    await insertAgendaVersion(
      tx,
      { courseId, meetingId, agenda, version, final, at: now, by: actor.id },
      world.vault,
    )
    await cardsChanged(tx, world.outbox, {
      courseId,
      meetingId,
      subjects: agendaSubjects,
      stamp: `agenda-${version}`,
      at: now,
    })
    await appendAuditIn(tx, {
      at: now,
      actor: actor.id,
      action,
      courseId,
      subject: meetingId,
      about,
      to: null,
    })
    return { version }
  })
}

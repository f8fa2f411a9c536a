import { partOf, type Agenda, type AgendaItem } from '#shared/domain/agenda/agenda.ts'
import { changesSince } from '#shared/domain/agenda/changes.ts'
import { mayStand } from '#shared/domain/agenda/decide.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { recipientOf } from '#shared/domain/consent/recipient.ts'
import { redactAgenda, withWithheld } from '#shared/domain/reading/redact-agenda.ts'
import { toldIn } from '#shared/domain/reading/told-in.ts'
import { courseFor } from '../api/course-for.ts'
import type { Actor } from '../http/caller.ts'
import { Refused } from '../http/refused.ts'
import type { Acting } from '../world.ts'
import { concernedIn } from './concerned-in.ts'
import { changeAgenda, type OfMeeting } from './change-agenda.ts'

type Saved = Omit<Agenda, 'items'> & { items: readonly Omit<AgendaItem, 'addedBy'>[] }

/** The whole agenda as its next version. What whoever saves was not shown is put back as it was; who put an item there is never changed. */
export async function saveAgenda(
  world: Acting,
  actor: Actor,
  { courseId, meetingId, basedOn, saved }: OfMeeting & { basedOn: number; saved: Saved },
): Promise<{ version: number }> {
  const { role } = await courseFor(world, actor, courseId, 'edit agenda', 'agenda-saving')
  return changeAgenda(world, actor, { courseId, meetingId, basedOn }, (standing, { course, now }) => {
    const { agenda: whole, meeting } = standing
    if (saved.leaderId && !meeting.participantIds.includes(saved.leaderId))
      throw new Refused(400, 'invalid-request', 'leaderId')
    const recipient = recipientOf(actor.id, role, course.contacts)
    const seen = redactAgenda(whole, toldIn(course), recipient, localDate(now))
    const authors = new Map(whole.items.map(({ id, addedBy }) => [id, addedBy]))
    const agenda = withWithheld(
      {
        ...saved,
        items: saved.items.map((item) => ({
          ...item,
          addedBy: authors.has(item.id) ? authors.get(item.id)! : partOf(item) ? null : actor.id,
        })),
      },
      whole,
      seen,
    )
    const decision = mayStand(agenda)
    if (!decision.may) throw new Refused(409, decision.because)
    const changed = changesSince(whole, agenda).flatMap((change) => ('item' in change ? [change.item] : []))
    return { agenda, final: false, action: 'agenda-saved', about: concernedIn(changed, course) }
  })
}

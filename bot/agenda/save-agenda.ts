import { partOf, type Agenda, type AgendaItem } from '#shared/domain/agenda/agenda.ts'
import { changesSince } from '#shared/domain/agenda/changes.ts'
import { asKnownTo, filedBy } from '#shared/domain/agenda/filing.ts'
import { mayStand } from '#shared/domain/agenda/decide.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { recipientOf } from '#shared/domain/consent/recipient.ts'
import { redactAgenda } from '#shared/domain/reading/redact-agenda.ts'
import { withWithheld, writesOverWithheld } from '#shared/domain/reading/with-withheld.ts'
import { toldIn } from '#shared/domain/reading/told-in.ts'
import { courseFor } from '../access/course-for.ts'
import type { Actor } from '../http/caller.ts'
import { Refused } from '../http/refused.ts'
import { readItemVersions } from '../storage/agendas.ts'
import type { Acting } from '../world.ts'
import { concernedIn } from './concerned-in.ts'
import { changeAgenda, type OfMeeting } from './change-agenda.ts'

type SavedItem = Omit<AgendaItem, 'addedBy' | 'unfiled'> & { unfiled: boolean }
type Saved = Omit<Agenda, 'items'> & { items: readonly SavedItem[] }

/** The whole agenda as its next version. What whoever saves was not shown is put back as it was; who put an item there is never changed. */
export async function saveAgenda(
  world: Acting,
  actor: Actor,
  { courseId, meetingId, basedOn, saved }: OfMeeting & { basedOn: number; saved: Saved },
): Promise<{ version: number }> {
  const { role } = await courseFor(world, actor, courseId, 'edit agenda', 'agenda-saving')
  return changeAgenda(
    world,
    actor,
    { courseId, meetingId, basedOn },
    async (standing, { tx, course, now }) => {
      const { agenda: whole, meeting } = standing
      if (saved.leaderId && !meeting.participantIds.includes(saved.leaderId))
        throw new Refused(400, 'invalid-request', 'leaderId')
      const recipient = recipientOf(actor.id, role, course.contacts)
      const seen = redactAgenda(whole, toldIn(course), recipient, localDate(now))
      const own = asKnownTo(course, recipient, localDate(now))
      const stands = new Set(whole.items.map(({ id }) => id))
      const back = saved.items.flatMap((item) => (partOf(item) || stands.has(item.id) ? [] : [item.id]))
      // What somebody took out meanwhile, and she keeps, is still his who put it there.
      const earlier = await readItemVersions(tx, { courseId, meetingId }, back, world.vault)
      const before = new Map([...earlier.toReversed(), ...whole.items].map((item) => [item.id, item]))
      const typed: Agenda = {
        ...saved,
        items: saved.items.map(({ unfiled: guessed, ...item }) => {
          const was = before.get(item.id) ?? null
          return {
            ...item,
            ...filedBy({ ...item, guessed }, was, recipient, own),
            addedBy: was ? was.addedBy : partOf(item) ? null : actor.id,
          }
        }),
      }
      if (writesOverWithheld(typed, whole, seen)) throw new Refused(409, 'agenda-words-withheld')
      const agenda = withWithheld(typed, whole, seen)
      const decision = mayStand(agenda)
      if (!decision.may) throw new Refused(409, decision.because)
      const changed = changesSince(whole, agenda).flatMap((change) => ('item' in change ? [change.item] : []))
      return { agenda, final: false, action: 'agenda-saved', about: concernedIn(changed, course) }
    },
  )
}

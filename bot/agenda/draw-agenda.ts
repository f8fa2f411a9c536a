import type { Temporal } from 'temporal-polyfill'
import type { readAgenda } from '#shared/api/agenda.ts'
import type { Output } from '#shared/api/contract.ts'
import type { Agenda } from '#shared/domain/agenda/agenda.ts'
import { mayChangeAgenda } from '#shared/domain/agenda/decide.ts'
import { leadInOf } from '#shared/domain/agenda/lead-in.ts'
import { may, type CourseRole } from '#shared/domain/access.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { recipientOf } from '#shared/domain/consent/recipient.ts'
import { givenOf } from '#shared/domain/reading/given.ts'
import { redact } from '#shared/domain/reading/redact.ts'
import { redactAgenda } from '#shared/domain/reading/redact-agenda.ts'
import { redactEarlier } from '#shared/domain/reading/redact-earlier.ts'
import { withheldIn } from '#shared/domain/reading/with-withheld.ts'
import { toldIn } from '#shared/domain/reading/told-in.ts'
import type { Actor } from '../http/caller.ts'
import type { KeptAgenda } from '../storage/agendas.ts'
import type { StoredCourse } from '../storage/courses.ts'
import type { Tx } from '../storage/database.ts'
import { staffNames } from '../storage/staff.ts'
import { concernedIn } from './concerned-in.ts'
import type { StandingAgenda } from './standing-agenda.ts'

export type DrawnAgenda = Output<typeof readAgenda>
type Viewer = { actor: Actor; role: CourseRole; now: Temporal.Instant }

/**
 * An agenda as one viewer on the team may read it now, in the tab and on his own view of a card.
 * `about`: the members of the family whom what it shows concerns.
 */
export async function drawAgenda(
  tx: Tx,
  course: StoredCourse,
  standing: StandingAgenda,
  { actor, role, now }: Viewer,
): Promise<{ drawn: DrawnAgenda; about: string[] }> {
  const { meeting, sent, version, final } = standing
  const recipient = recipientOf(actor.id, role, course.contacts)
  const [told, today] = [toldIn(course), localDate(now)]
  const shown = redactAgenda(standing.agenda, told, recipient, today)
  const before = sent && redactEarlier({ earlier: sent.agenda, now: standing.agenda }, told, recipient, today)
  const items = [...shown.items, ...(before?.items ?? [])]
  const names = await staffNames(tx, [...new Set(items.flatMap(({ addedBy }) => addedBy ?? []))])
  const given = givenOf(course, recipient, today)
  const mayNow = (act: 'edit agenda' | 'propose agenda', isFinal: boolean) =>
    course.closedOn === null && may(actor, act, role, given) && mayChangeAgenda(meeting, isFinal, now).may
  const drawn: DrawnAgenda = {
    ...named(shown, names, standing.agenda),
    version,
    final,
    sent: before && { ...named(before, names, sent.agenda), ...saidOf(sent) },
    meeting: {
      id: meeting.id,
      type: meeting.type,
      state: meeting.state,
      start: meeting.start.toString(),
      end: meeting.end.toString(),
      room: meeting.room?.name ?? null,
    },
    leadIn: leadInOf(meeting, course.meetings),
    comes: meeting.participantIds.length,
    participants: redact(told, recipient, today)
      .contacts.filter(({ id }) => meeting.participantIds.includes(id))
      .map(({ id, name }) => ({ id, name })),
    may: {
      edit: mayNow('edit agenda', final),
      propose: mayNow('propose agenda', final),
      reopen: final && mayNow('edit agenda', false),
      file: recipient.as === 'coordinator' && mayNow('edit agenda', final),
    },
  }
  return { drawn, about: concernedIn(items, course) }
}

const saidOf = ({ version, sentAt, final }: KeptAgenda) => ({ version, at: sentAt!.toString(), final })

function named({ items, ...agenda }: Agenda, names: ReadonlyMap<string, string>, whole: Agenda) {
  const withheld = withheldIn(whole, { items, ...agenda })
  return {
    ...agenda,
    items: items.map(({ addedBy, unfiled, ...item }) => ({
      ...item,
      unfiled: Boolean(unfiled),
      by: addedBy === null ? null : (names.get(addedBy) ?? ''),
      withheld: [...(withheld.get(item.id) ?? [])],
    })),
  }
}

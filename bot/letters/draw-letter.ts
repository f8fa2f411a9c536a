import type { Temporal } from 'temporal-polyfill'
import { changesSince } from '#shared/domain/agenda/changes.ts'
import { leadInOf } from '#shared/domain/agenda/lead-in.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import type { LetterKind } from '#shared/domain/letters/kinds.ts'
import type { LetterParty, LetterRecipient } from '#shared/domain/letters/recipients.ts'
import { comesForWork } from '#shared/domain/network/contact.ts'
import { redact } from '#shared/domain/reading/redact.ts'
import { redactAgenda } from '#shared/domain/reading/redact-agenda.ts'
import { redactEarlier } from '#shared/domain/reading/redact-earlier.ts'
import { recipientFor } from '#shared/domain/reading/sharing.ts'
import { toldIn } from '#shared/domain/reading/told-in.ts'
import { agendaSays } from '../documents/agenda/says.ts'
import { agendaView } from '../documents/agenda/view-of.ts'
import { familyInvitationSays } from '../documents/family-invitation/says.ts'
import { familyInvitationView } from '../documents/family-invitation/view-of.ts'
import { invitationSays } from '../documents/invitation/says.ts'
import { invitationView } from '../documents/invitation/view-of.ts'
import type { LetterSource } from '../documents/letter-source.ts'
import { privateInvitationSays } from '../documents/private-invitation/says.ts'
import { privateInvitationView } from '../documents/private-invitation/view-of.ts'
import { participantListSays } from '../documents/participant-list/says.ts'
import { participantListView } from '../documents/participant-list/view-of.ts'
import type { Written } from '../documents/written/view.ts'
import type { KeptAgenda } from '../storage/agendas.ts'
import type { StoredCourse } from '../storage/courses.ts'
import type { StoredMeeting } from '../storage/meetings.ts'
import { drawCourse } from '../storage/reading.ts'

/** The letter as this recipient gets it at this moment, and whom in the family it tells of. */
export type DrawnLetter = { written: Written; about: string[] }

type Ask = Pick<LetterSource, 'coordinator' | 'municipalityName' | 'house'> & {
  course: StoredCourse
  meeting: StoredMeeting
  agenda: KeptAgenda | null
  /** The agenda as he has it already: what is new since stands above. */
  before: KeptAgenda | null
  kind: LetterKind
  to: LetterRecipient
  now: Temporal.Instant
}

/** Through the one redacted reading (architecture, idea 3): what no permission covers is not there. */
export function drawLetter({ course, meeting, agenda, before, kind, to, now, ...sender }: Ask): DrawnLetter {
  const [told, today] = [toldIn(course), localDate(now)]
  const recipient = recipientFor(told, to)!
  const reading = drawCourse(course, { recipient, role: null, now })
  const known = redact(told, recipient, today)
  const items = agenda && agenda.version > 0 ? redactAgenda(agenda.agenda, told, recipient, today) : null
  // Both as he may read them today: what he may not know any more is not told again as gone.
  const had =
    agenda && before
      ? redactEarlier({ earlier: before.agenda, now: agenda.agenda }, told, recipient, today)
      : null
  const source: LetterSource = {
    ...sender,
    reading,
    known,
    meeting,
    agenda: items && {
      agenda: items,
      final: agenda!.final,
      leadIn: leadInOf(meeting, course.meetings),
      news: had ? changesSince(had, items) : [],
    },
    to: { id: to.id, name: to.name, function: functionOf(course, to) },
    now,
  }
  return { written: says[kind](source, readerOf(course, to)), about: known.members.map(({ id }) => id) }
}

type Reader = 'family' | 'private' | 'professional'

const invitations: Record<Reader, (source: LetterSource) => Written> = {
  family: (source) => familyInvitationSays(familyInvitationView(source)),
  private: (source) => privateInvitationSays(privateInvitationView(source)),
  professional: (source) => invitationSays(invitationView(source)),
}

const says: Record<LetterKind, (source: LetterSource, to: Reader) => Written> = {
  invitation: (source, to) => invitations[to](source),
  agenda: (source, to) => agendaSays(agendaView(source, to === 'professional')),
  participants: (source) => participantListSays(participantListView(source)),
}

function readerOf({ contacts }: StoredCourse, { kind, id }: LetterParty): Reader {
  if (kind === 'member') return 'family'
  const contact = contacts.find((one) => one.id === id)
  return contact && comesForWork(contact.sector) ? 'professional' : 'private'
}

function functionOf({ contacts }: StoredCourse, { kind, id }: LetterParty): string {
  return kind === 'contact' ? (contacts.find((one) => one.id === id)?.function ?? '') : ''
}

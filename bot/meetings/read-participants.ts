import { localDate } from '#shared/domain/calendar/zone.ts'
import type { CalendarState } from '#shared/domain/meeting/calendar-states.ts'
import { mayJoin } from '#shared/domain/meeting/may-join.ts'
import type { Contact } from '#shared/domain/network/contact.ts'
import type { Reason } from '#shared/domain/reason.ts'
import type { Caller } from '../http/caller.ts'
import { entraFirst } from '../ports/entra-first.ts'
import { Microsoft365Failure } from '../ports/microsoft365-failure.ts'
import type { StoredCourse } from '../storage/courses.ts'
import type { StoredMeeting } from '../storage/meetings.ts'
import type { World } from '../world.ts'
import { readDifferences } from './read-differences.ts'

/** `because`: why he may not be asked; null when he may. `calendar`: null of whom nothing was asked. */
export type Invitable = {
  contact: Contact
  invited: boolean
  because: Reason | null
  calendar: CalendarState | null
  inOutlook: boolean
}
export type Participants = { outlook: 'read' | 'failed'; gone: boolean; people: Invitable[] }

/**
 * Everybody on the map but the family: who is invited, who may be added, and how the calendar of each of those is while the meeting is.
 * What people have answered in her item is taken up on the way; whoever was put there in Outlook itself is told. What is known is told although
 * Microsoft 365 does not answer.
 * @throws Microsoft365Failure when Entra wants to see her first
 */
export async function readParticipants(
  world: World,
  caller: Caller,
  course: StoredCourse,
  meeting: StoredMeeting,
): Promise<Participants> {
  const today = localDate(world.clock.now())
  const people = course.contacts.flatMap((contact) => {
    const invited = meeting.participantIds.includes(contact.id)
    const decision = mayJoin(contact, course, today, world.mailDomains)
    const because = decision.may ? null : decision.because
    return because === 'family-is-never-attendee' ? [] : [{ contact, invited, because }]
  })
  const open = people.filter(({ invited, because }) => !invited && because === null)
  const seen = await look(world, caller, course, meeting, open)
  return {
    outlook: seen ? 'read' : 'failed',
    gone: seen?.gone ?? false,
    people: people.map((one) => {
      const inOutlook = seen?.joined.has(one.contact.id) ?? false
      // The meeting itself stands in his calendar then.
      const calendar = inOutlook ? null : (seen?.calendars.get(one.contact.id) ?? null)
      return { ...one, calendar, inOutlook }
    }),
  }
}

type Seen = { gone: boolean; joined: Set<string>; calendars: Map<string, CalendarState> }

async function look(
  world: World,
  caller: Caller,
  course: StoredCourse,
  meeting: StoredMeeting,
  open: readonly { contact: Contact }[],
): Promise<Seen | null> {
  const mails = open.flatMap(({ contact: { mail } }) => mail ?? [])
  try {
    const [differences, read] = await Promise.all([
      readDifferences(world, caller, course, meeting),
      mails.length > 0 ? world.onBehalfOf(caller.token).freeBusy(mails, meeting) : [],
    ])
    const busy = new Map(read.map((one) => [one.mail.toLowerCase(), one.busy]))
    return {
      gone: differences?.some(({ kind }) => kind === 'gone') ?? false,
      joined: new Set(differences?.flatMap((one) => (one.kind === 'joined' ? one.contactId : []))),
      calendars: new Map(
        open.map(({ contact: { id, mail } }) => [id, stateOf(busy.get((mail ?? '').toLowerCase()) ?? null)]),
      ),
    }
  } catch (error) {
    if (!(error instanceof Microsoft365Failure) || entraFirst(error.reason)) throw error
    return null
  }
}

const stateOf = (busy: readonly unknown[] | null): CalendarState =>
  busy === null ? 'unknown' : busy.length > 0 ? 'busy' : 'free'

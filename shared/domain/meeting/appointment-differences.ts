import { Temporal } from 'temporal-polyfill'

type Span = { start: Temporal.Instant; end: Temporal.Instant }
type Person = { mail: string; name: string }

/** Her item as it stands in Outlook, and the meeting as Samlet knows it. */
export type Compared = {
  meeting: Span & {
    place: string
    needsTeams: boolean
    participants: readonly (Person & { contactId: string })[]
    /** Those who might be asked to it and are not. */
    welcome: readonly (Person & { contactId: string })[]
  }
  /** Null when it is gone: deleted, or cancelled in Outlook. */
  item:
    | (Span & {
        location: string
        online: boolean
        draft: boolean
        /** Nobody sees who else is invited. */
        attendeesHidden: boolean
        attendees: readonly (Person & { answer: string })[]
      })
    | null
  /** The organizer's own address: she may stand in her own item. */
  organizer: string
}

/**
 * What people have done in Outlook itself. `gone`: the item is deleted · `moved` · `place`: another place, or none · `no-teams`: it is to be held on Teams, and Teams knows nothing of it ·
 * `attendees-shown`: it was sent, and whoever is invited sees who else is · `outsider`: somebody stands there whom nobody has asked the
 * family about · `joined`: somebody who may be asked to the meeting, and is not in it here · `left-out`: somebody invited does not stand there ·
 * `declined`: he has said
 * no, and names a substitute with his leader.
 */
export type Difference =
  | { kind: 'gone' | 'no-teams' | 'attendees-shown' }
  | ({ kind: 'moved' } & Span)
  | { kind: 'place'; location: string }
  | { kind: 'outsider'; name: string; mail: string }
  | { kind: 'joined' | 'left-out' | 'declined'; name: string; contactId: string }

export function differencesOf({ meeting, item, organizer }: Compared): Difference[] {
  if (!item) return [{ kind: 'gone' }]
  const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()
  const moved = !meeting.start.equals(item.start) || !meeting.end.equals(item.end)
  return [
    ...(moved ? [{ kind: 'moved' as const, start: item.start, end: item.end }] : []),
    ...(item.location.trim() === meeting.place
      ? []
      : [{ kind: 'place' as const, location: item.location.trim() }]),
    ...(meeting.needsTeams && !item.online ? [{ kind: 'no-teams' as const }] : []),
    ...(!item.draft && !item.attendeesHidden && item.attendees.length > 1
      ? [{ kind: 'attendees-shown' as const }]
      : []),
    ...item.attendees
      .filter(
        ({ mail }) => !same(mail, organizer) && !meeting.participants.some((one) => same(one.mail, mail)),
      )
      .map(({ name, mail }): Difference => {
        const joined = meeting.welcome.find((one) => same(one.mail, mail))
        return joined
          ? { kind: 'joined', name: joined.name, contactId: joined.contactId }
          : { kind: 'outsider', name, mail }
      }),
    ...meeting.participants.flatMap(({ contactId, name, mail }): Difference[] => {
      const attendee = item.attendees.find((one) => same(one.mail, mail))
      if (!attendee) return [{ kind: 'left-out', name, contactId }]
      return attendee.answer === 'declined' ? [{ kind: 'declined', name, contactId }] : []
    }),
  ]
}

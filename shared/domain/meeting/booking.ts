import { Temporal } from 'temporal-polyfill'
import { isDayOff } from '../calendar/working-days.ts'
import { localDate } from '../calendar/zone.ts'
import type { Reason } from '../reason.ts'
import type { MeetingPlace } from './meeting-kind.ts'
import { needsPeople, placesOf } from './meeting-kinds.ts'
import type { MeetingType } from './meeting-types.ts'

export type BookingWish = {
  type: MeetingType
  start: Temporal.Instant
  end: Temporal.Instant
  place: MeetingPlace
  /** Null in every other place than a room. */
  room: { mail: string } | null
  /** One per picked contact: may he be invited (consent, X-01), and where is his mailbox? */
  participants: readonly {
    name: string
    mail: string | null
    may: boolean
    because: Reason | null
    family: boolean
    supportPerson: boolean
  }[]
}

export type BookingDecision = { book: true } | { book: false; because: Reason; detail: string | null }

const longest = Temporal.Duration.from({ hours: 8 })

/**
 * May this meeting be held a room for and booked? Knows the rules; asks nobody.
 * @param mailDomains lower-case domains of the municipality's own mailboxes: others get their letter by secure mail (LN-7)
 */
export function decideBooking(
  wish: BookingWish,
  now: Temporal.Instant,
  mailDomains: readonly string[],
): BookingDecision {
  const no = (because: Reason, detail: string | null = null): BookingDecision => ({
    book: false,
    because,
    detail,
  })
  if (Temporal.Instant.compare(wish.start, now) <= 0) return no('meeting-in-the-past')
  if (Temporal.Instant.compare(wish.end, wish.start) <= 0) return no('invalid-request', 'end')
  if (Temporal.Duration.compare(wish.start.until(wish.end), longest) > 0) return no('meeting-too-long')
  if (!placesOf(wish.type).includes(wish.place)) return no('invalid-request', 'place')
  if ((wish.place === 'room') !== (wish.room !== null)) return no('invalid-request', 'room')
  if (isDayOff(localDate(wish.start))) return no('meeting-on-day-off')
  if (wish.participants.length === 0 && needsPeople(wish.type)) return no('nobody-picked')
  for (const person of wish.participants) {
    if (person.family || person.supportPerson) return no('family-is-never-attendee')
    if (!person.may) return no(person.because ?? 'consent-missing')
    if (!person.mail) return no('contact-has-no-mail')
    if (!isOwnMailbox(person.mail, mailDomains)) return no('mail-outside-municipality')
  }
  return { book: true }
}

/** Is it one of the municipality's own? @param mailDomains in lower case */
export function isOwnMailbox(mail: string, mailDomains: readonly string[]): boolean {
  return mailDomains.includes(mail.slice(mail.lastIndexOf('@') + 1).toLowerCase())
}

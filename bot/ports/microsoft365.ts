import type { Temporal } from 'temporal-polyfill'
import type { Calendar } from './calendar.ts'
import type { SeriesCalendar } from './series.ts'

/** A span of time, start inclusive, end exclusive. */
export type Span = { start: Temporal.Instant; end: Temporal.Instant }
/** What is null or missing nobody has said. `place` is the building. */
export type Room = {
  mail: string
  name: string
  capacity: number | null
  place: string | null
  accessible: boolean | null
  equipment: ('screen' | 'video' | 'audio')[]
}
/** Somebody's usual hours on some weekdays (Monday is 1), as time of the day ("08:00") in an IANA time zone. */
export type UsualHours = { zone: string; hours: { days: number[]; start: string; end: string }[] }
/**
 * `busy` is null when the mailbox is unknown to Microsoft 365, `hours` when it does not say. Subjects and places are
 * thrown away on arrival.
 */
export type FreeBusy = { mail: string; busy: Span[] | null; hours: UsualHours | null }
/** `unknown`: the room has been taken out of the directory, and will never answer. */
export type RoomAnswer = 'none' | 'accepted' | 'declined' | 'unknown'
/** A room that was asked, and for when. */
export type AskedRoom = { holdId: string; mail: string; span: Span }
export type PersonAnswer = 'none' | 'accepted' | 'declined' | 'tentative'

/** When an item in somebody's calendar is, and what those invited to it have said of that. `answeredAt` is null when Microsoft 365 does not say when. */
export type AnsweredEvent = Span & {
  attendees: { mail: string; name: string; answer: PersonAnswer; answeredAt: Temporal.Instant | null }[]
}

/** Her own item as it stands in her calendar. `version` changes with every change of it; `draft`: she has not sent it. */
export type Appointment = AnsweredEvent & {
  version: string
  location: string
  bodyHtml: string
  /** Teams keeps its way into the meeting in the text. */
  online: boolean
  draft: boolean
  /** Nobody sees who else is invited. */
  attendeesHidden: boolean
}

/** What is written into her item; what is not said stays. Attendees are all that it is to have. */
export type AppointmentChange = Partial<
  Pick<Appointment, 'start' | 'end' | 'location' | 'bodyHtml'> & {
    attendees: { mail: string; name: string }[]
    /** Held on Teams from here on. Microsoft takes no link away again. */
    online: true
    /** From here on nobody sees who else is invited. */
    attendeesHidden: true
  }
>

/** A letter from the person's own mailbox. Header names begin with x-. */
export type OutgoingMail = {
  to: { mail: string; name: string }
  subject: string
  html: string
  headers: readonly { name: string; value: string }[]
  attachments: readonly { name: string; mediaType: string; bytes: Uint8Array }[]
}

/** What the product asks of Microsoft 365 in the name of the signed-in person (on behalf of; no token is kept). */
export type Microsoft365 = {
  rooms(): Promise<Room[]>
  /** The room at this address; null when there is none. Told from the rooms as anybody last read them, which are read anew when it is not among those. */
  room(mail: string): Promise<Room | null>
  /** 15-minute cells over any window: split into calls of at most 20 mailboxes and 62 days, which go in one batch. */
  freeBusy(mails: readonly string[], window: Span): Promise<FreeBusy[]>
  /** The room's own event, with the room as its only attendee. The same `key` never makes a second one. */
  holdRoom(hold: {
    key: string
    room: Pick<Room, 'mail' | 'name'>
    span: Span
    subject: string
  }): Promise<{ holdId: string }>
  /** Asks the room anew at another time. @returns false when the hold is gone */
  moveHold(holdId: string, span: Span): Promise<boolean>
  roomAnswer(asked: AskedRoom): Promise<RoomAnswer>
  /** A meeting in her calendar, sent to whom it invites. The same `key` never makes a second one. */
  makeEvent(event: {
    /** The opaque id that the item carries. */
    mark: string
    key: string
    span: Span
    subject: string
    bodyHtml: string
    location: string
    attendees: readonly { mail: string; name: string }[]
    /** Held on Teams: Teams makes the link. */
    online: boolean
  }): Promise<{ eventId: string }>
  /** Cancelling what is already gone is not an error. */
  releaseRoom(holdId: string): Promise<void>
  /** Her own. */
  calendar: Calendar
  /** Series in it. */
  series: SeriesCalendar
  /**
   * Sends it, and keeps it among what she has sent. There is no key that keeps Microsoft from sending twice: it is asked once, and asked again
   * only where the mail was turned away unread. Whether the mailbox exists, nobody says before the mail comes back.
   * @throws Microsoft365Failure; when it was not `answered`, the mail may have gone
   */
  sendMail(mail: OutgoingMail): Promise<void>
  /** Her own item; null when it is gone. */
  appointment(id: string): Promise<Appointment | null>
  /** What the room says, and her item, in one round trip. */
  answerAndAppointment(
    asked: AskedRoom,
    id: string,
  ): Promise<{ answer: RoomAnswer; appointment: Appointment | null }>
  /**
   * Writes her item as long as nobody has changed it since `version`, and gives rooms back, in one round trip.
   * @returns `changed` when somebody has, `gone` when there is no such item: the rooms are given back all the same
   */
  writeAppointment(
    write: { id: string; version: string; change: AppointmentChange },
    releases: readonly string[],
  ): Promise<'written' | 'changed' | 'gone'>
  /** Nobody sees from here on who else is invited to her item, and nothing else of it is touched. What is gone is no error. */
  hideAttendees(id: string): Promise<void>
  /** Takes her item off, with a word to whom it was sent, and gives rooms back, in one round trip. What is gone already is no error. */
  callOff(id: string, draft: boolean, comment: string, releases: readonly string[]): Promise<void>
}

/** Makes the port for one caller's validated token. */
export type OnBehalfOf = (userToken: string) => Microsoft365

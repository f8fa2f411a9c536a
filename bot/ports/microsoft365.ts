import type { Temporal } from 'temporal-polyfill'

/** A span of time, start inclusive, end exclusive. */
export type Span = { start: Temporal.Instant; end: Temporal.Instant }
export type Room = { mail: string; name: string; capacity: number | null }
/** `busy` is null when the mailbox is unknown to Microsoft 365. Subjects and places are thrown away on arrival. */
export type FreeBusy = { mail: string; busy: Span[] | null }
export type RoomAnswer = 'none' | 'accepted' | 'declined'

/** What the product asks of Microsoft 365 in the name of the signed-in person (on behalf of; no token is kept). */
export type Microsoft365 = {
  rooms(): Promise<Room[]>
  /** 15-minute cells over any window: split into calls of at most 20 mailboxes and 62 days. */
  freeBusy(mails: readonly string[], window: Span): Promise<FreeBusy[]>
  /** The room's own event, with the room as its only attendee. The same `key` never makes a second one. */
  holdRoom(hold: {
    key: string
    room: Room | { mail: string; name: string }
    span: Span
    subject: string
  }): Promise<{ holdId: string }>
  roomAnswer(holdId: string): Promise<RoomAnswer>
  /** Cancelling what is already gone is not an error. */
  releaseRoom(holdId: string): Promise<void>
}

/** Makes the port for one caller's validated token. */
export type OnBehalfOf = (userToken: string) => Microsoft365

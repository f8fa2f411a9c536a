import type { Json } from './call.ts'
import type { Recurrence } from './recurrence.ts'

export type RoomOrPersonAnswer = 'none' | 'accepted' | 'declined'
export type StoredAttendee = {
  mail: string
  name: string
  type: 'required' | 'optional' | 'resource'
  answer: RoomOrPersonAnswer
  answeredAt: string | null
}

export type StoredAttachment = { id: string; name: string }

/** One event as the organizer made it; everybody else's copy is drawn from it (`copies.ts`). Times are milliseconds. */
export type StoredEvent = {
  uid: string
  organizer: string
  start: number
  end: number
  zone: string
  /** Saved in Outlook and not sent yet: only the organizer has it. */
  draft: boolean
  attendees: StoredAttendee[]
  /** Graph's own properties as the caller wrote them, without what stands beside it here. */
  fields: Json
  /** Their names are all that is kept of them. Absent in what was stored before there were any. */
  attachments?: StoredAttachment[]
  /** Outlook's custom properties of the item: on the organizer's copy only. */
  customProperties: Record<string, string>
  transactionId: string | null
  createdAt: string
  modifiedAt: string
  version: number
  /** State's sequence at the last change. */
  changed: number
  /** Mailboxes whose copy is gone, and at which sequence it went. */
  gone: Record<string, number>
  /** How it repeats, and what has been made of single days, by the day that the pattern gave them. Absent of what comes once. */
  series?: { recurrence: Recurrence; changed: Record<string, OccurrenceChange> }
  /** Of one day of a series (`series.ts`), which is drawn and never stored. */
  occurrence?: { of: StoredEvent; day: string }
}

type OccurrenceChange = Partial<
  Pick<StoredEvent, 'start' | 'end' | 'zone' | 'attendees' | 'fields' | 'attachments' | 'gone'>
>

import type { Temporal } from 'temporal-polyfill'
import type { Rhythm } from '#shared/domain/groups/groups.ts'
import type { Span } from './microsoft365.ts'

type Person = { mail: string }
/** One day of a series. `planned`: on which day the rhythm has it; `kept`: nobody has made anything else of it. */
export type SeriesDay = Span & { id: string; planned: Temporal.PlainDate; kept: boolean }

/** Series of meetings in the signed-in person's own calendar. Every error is a Microsoft365Failure. */
export type SeriesCalendar = {
  /** Sent to whom it invites. The same `key` never makes a second one. `time` is local ("09:00"), whatever the clocks do meanwhile. */
  make(series: {
    key: string
    rhythm: Rhythm
    first: Temporal.PlainDate
    until: Temporal.PlainDate
    time: string
    minutes: number
    subject: string
    bodyHtml: string
    location: string
    attendees: readonly Person[]
    online: boolean
  }): Promise<{ eventId: string }>
  /** As they stand in Outlook, in order; null when the series is gone. */
  days(eventId: string, window: Span): Promise<SeriesDay[] | null>
  /** Moves one day, and no other. A day that is gone is no error. */
  move(dayId: string, span: Span): Promise<void>
  /** Whoever else she has invited in Outlook stays. */
  invite(
    eventId: string,
    change: { add: readonly Person[]; remove: readonly string[] },
  ): Promise<'written' | 'gone'>
}

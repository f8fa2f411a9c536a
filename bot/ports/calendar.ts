import type { CalendarEvent, EventChange } from '#shared/domain/privacy/clean-event.ts'
import type { AnsweredEvent, Span } from './microsoft365.ts'

/** `link` is Microsoft's mark of how far it was read; it is of no use to anybody without the right to read on. */
export type Changes = { changed: string[]; removed: string[]; link: string }

/**
 * One person's calendar as the second line reads it. Of what carries no mark of ours nothing is taken but the id that says it changed.
 * Every error is a Microsoft365Failure; `microsoft365-refused` says that the right is not there.
 */
export type Calendar = {
  /** Ids of what has changed since `link`, or of all that lies in the window when that is null. `expired`: read all anew. */
  changes(since: { link: string | null; window: Span }): Promise<Changes | 'expired'>
  /** Event id → the mark that it carries. */
  marked(): Promise<ReadonlyMap<string, string>>
  read(eventId: string): Promise<WatchedEvent | 'gone'>
  /** @returns `edited` when fields are to be written and it reads otherwise than it did at `version`: nothing is done */
  change(eventId: string, change: EventChange, version: string): Promise<'changed' | 'edited' | 'gone'>
}

/** `sent` is false of a draft: nobody else has it. `version` is Microsoft's mark of how it reads now. `answered`: what has been said to it. */
export type WatchedEvent = CalendarEvent & { sent: boolean; version: string; answered: AnsweredEvent }

/** By the application's own right, which the municipality grants for its coordinators' calendars or does not. */
export type CalendarOf = (staffId: string) => Calendar

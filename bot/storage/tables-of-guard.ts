import type { ColumnType } from 'kysely'
import type { AllowedKind } from '#shared/domain/privacy/allow-list.ts'
import type { LeakFind, LeakState } from '#shared/domain/privacy/leak.ts'
import type { Instant, Key } from './table-key.ts'

/** What may stand in every invitation of the municipality, who said so and why; what was taken back stays, with who did it. */
export type AllowedTable = Key & {
  id: string
  kind: AllowedKind
  text: string
  why: string
  added_at: Instant
  added_by: string
  removed_at: Instant | null
  removed_by: string | null
}

/**
 * Where a coordinator's calendar has been read to: by the application's own right, or under her token when she was there.
 * `link` is Microsoft's own mark of the place, sealed; null before the first whole reading.
 */
export type CalendarWatchTable = Key & {
  staff_id: string
  reach: 'application' | 'delegated'
  link: Buffer | null
  window_end: Instant | null
  looked_at: Instant
  not_before: Instant
}

/** What was found in an appointment after it was sent. `event_id` is Microsoft's id of it in the organizer's calendar. */
export type LeakTable = Key & {
  course_id: string
  id: string
  meeting_id: string
  event_id: string
  organizer_id: string
  finds: ColumnType<LeakFind[], string, string>
  state: LeakState
  found_at: Instant
  closed_at: Instant | null
}

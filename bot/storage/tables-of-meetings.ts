import type { Instant, Key } from './table-key.ts'

/** What was said of an agreement of that version of the plan after it was published: ids and dates, never a word of it. */
export type AgreementStateTable = Key & {
  course_id: string
  version: string
  agreement_id: string
  done_on: string | null
  deadline: string | null
  said_at: Instant
  said_by: string
}

/** The debrief of one meeting (D-12); `sealed` is its four fields as sealed JSON, `revision` counts how often it was saved. */
export type DebriefTable = Key & {
  course_id: string
  meeting_id: string
  revision: number
  saved_at: Instant
  saved_by: string
  sealed: Buffer
}

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

/** The tablet was handed to that member of the family until then, and what he answered; the comment is sealed. */
export type SmileyTable = Key & {
  course_id: string
  meeting_id: string
  member_id: string
  handed_at: Instant
  handed_by: string
  until: Instant
  answered_at: Instant | null
  face: number | null
  comment: Buffer | null
}

/** An instrument that is used in the course, and from when. */
export type CourseInstrumentTable = Key & { course_id: string; instrument: string; since: string }

/** A result that was written in by hand; the score is sealed. `respondent` is a member's id, or 'professional'. */
export type InstrumentScoreTable = Key & {
  course_id: string
  id: string
  instrument: string
  about_id: string
  respondent: string
  filled_on: string
  registered_by: string
  sealed: Buffer
}

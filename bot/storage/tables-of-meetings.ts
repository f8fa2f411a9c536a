import type { ColumnType, Generated } from 'kysely'
import type { DeadlineRule } from '#shared/domain/course/deadlines.ts'
import type { Answer, AnswerWay, Following } from '#shared/domain/meeting/attendance.ts'
import type { Professional } from '#shared/domain/instruments/slots.ts'
import type { InstrumentId, ToolId } from '#shared/domain/instruments/tools.ts'
import type { AppointmentDue, CancelReason, ChangeState } from '#shared/domain/meeting/change.ts'
import type { Meeting, MeetingState } from '#shared/domain/meeting/meeting.ts'
import type { Instant, Key } from './table-key.ts'

/** A meeting's agenda, version by version; `own_items` counts what people put there, `sealed` is the content as sealed JSON. */
export type AgendaVersionTable = Key & {
  course_id: string
  meeting_id: string
  version: number
  final: boolean
  own_items: number
  saved_at: Instant
  saved_by: string
  sent_at: Instant | null
  sealed: Buffer
}

export type MeetingTable = Key & {
  course_id: string
  id: string
  type: Meeting['type']
  state: MeetingState
  starts_at: Instant
  ends_at: Instant
  room_mail: string | null
  room_name: string | null
  place: Meeting['place']
  hold_id: string | null
  /** It was declined because there is no such room any more. */
  room_unknown: Generated<boolean>
  /** What the family would rather not, as JSON where it is a list. */
  not_before: string | null
  not_after: string | null
  not_on: ColumnType<number[], string | undefined, string>
  /** What was asked of its room, as JSON. */
  room_wish: ColumnType<Meeting['roomWish'], string | undefined, string>
  on_teams: Generated<boolean>
  cycle_id: string | null
  /** The opaque id that the Outlook item carries in its custom properties. */
  mark: string
  organizer_id: string
  /** Her own item at Microsoft; null while nobody has told it. */
  appointment_id: string | null
  /** What must still be done to it, so that it says what the meeting says. */
  appointment_due: AppointmentDue | null
  cancelled_because: CancelReason | null
  /** The last change that was carried out. */
  change_id: string | null
  /** Since when it is at this time; null while it was not moved. */
  moved_at: Instant | null
}

/** A change in hand, until the new room has said yes. `displaced`: the meeting's own hold was asked to move for it. */
export type MeetingChangeTable = Key & {
  course_id: string
  meeting_id: string
  id: string
  starts_at: Instant
  ends_at: Instant
  room_mail: string | null
  room_name: string | null
  hold_id: string | null
  moves_hold: boolean
  displaced: boolean
  asked_at: Instant
  state: ChangeState
}

export type MeetingParticipantTable = Key & {
  meeting_id: string
  contact_id: string
  course_id: string
  /** The meeting can be held without him. */
  welcome: boolean
}

/** Whether one of those invited comes, and whom he sends: ids alone. `said_by` is null where Outlook said it. */
export type MeetingAnswerTable = Key & {
  meeting_id: string
  contact_id: string
  course_id: string
  answer: Answer
  substitute_id: string | null
  said_at: Instant
  said_by: string | null
  way: AnswerWay
  /** What Outlook last said and was taken up. */
  outlook_answer: string | null
  followed: Following | null
}

/** D-01 … D-13 with "Dato/udført af"; each meeting has its own thirteen. */
export type ChecklistTable = Key & {
  course_id: string
  meeting_id: string
  item: string
  due_on: string | null
  done_on: string | null
  done_by: string | null
}

/** `settled_by` is the later meeting that met T-14; were it cancelled, the deadline stands again. */
export type DeadlineTable = Key & {
  course_id: string
  meeting_id: string
  rule: DeadlineRule
  due_on: string
  done_at: Instant | null
  settled_by: string | null
}

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

/** What a course has said of an instrument, or of the smiley ruler; `since` is counted from. */
export type CourseToolTable = Key & {
  course_id: string
  tool: ToolId
  is_on: boolean
  months: number | null
  since: string
  chosen_at: Instant
  chosen_by: string
}

/** A tablet in a family member's hands: the newest for that meeting and member. Of the token there is only a hash. */
export type HandOverTable = Key & {
  course_id: string
  meeting_id: string
  member_id: string
  token_hash: Buffer
  handed_at: Instant
  handed_by: string
  until: Instant
  used_at: Instant | null
}

/** What a family member said of a meeting (F-SMILEY-1); `sealed` is the comment, null when there is none. Never changed. */
export type SmileyAnswerTable = Key & {
  course_id: string
  meeting_id: string
  member_id: string
  face: number
  sealed: Buffer | null
  said_at: Instant
  handed_by: string
}

/** A filling of an instrument, put in by hand; `sealed` is its score. */
export type InstrumentScoreTable = Key & {
  course_id: string
  id: string
  instrument: InstrumentId
  about_id: string
  by_member_id: string | null
  by_professional: Professional | null
  filled_on: string
  sealed: Buffer
  registered_at: Instant
  registered_by: string
}

import type { Language } from '#shared/text/language.ts'
import type { ColumnType, Generated } from 'kysely'
import type { CourseRole } from '#shared/domain/access.ts'
import type { Ending } from '#shared/domain/course/closing.ts'
import type { ClosingItem } from '#shared/domain/course/closing-items.ts'
import type { JournalSystem } from '#shared/domain/course/journal.ts'
import type { ModelId } from '#shared/domain/course/model-ids.ts'
import type { StepReason } from '#shared/domain/course/steps.ts'
import type { SettingKind } from '#shared/domain/settings/setting.ts'
import type { AuditAboutTable, AuditHeadTable, AuditTable } from './tables-of-audit.ts'
import type { AllowedTable, CalendarWatchTable, LeakTable } from './tables-of-guard.ts'
import type { GroupMemberTable, GroupSeriesTable, MeetingGroupTable } from './tables-of-groups.ts'
import type { ConversationTable, LetterTable, OutboxTable } from './tables-of-sending.ts'
import type { ConsentTable, ContactTable, FamilyMemberTable, FamilyTieTable } from './tables-of-family.ts'
import type {
  AgendaVersionTable,
  AgreementStateTable,
  ChecklistTable,
  CourseToolTable,
  DeadlineTable,
  DebriefTable,
  HandOverTable,
  InstrumentScoreTable,
  MeetingAnswerTable,
  MeetingChangeTable,
  MeetingParticipantTable,
  MeetingTable,
  SmileyAnswerTable,
} from './tables-of-meetings.ts'
import type { Instant, Key } from './table-key.ts'

/** Settings of the one municipality that this service serves. */
export type MunicipalityTable = Key & {
  name: string
  /** Where the bot posts to a core team (architecture, "Channels"): proved by a test post, chosen by an administrator. */
  bot_mode: Generated<'private-channel' | 'personal' | 'standard-channel'>
  hosting_team_id: string | null
  /** How often these two have been chosen. */
  channel_revision: Generated<number>
  /** The last day whose consequences have been drawn: consents that end or begin, birthdays. Null before the first. */
  settled_on: string | null
}

/** What the municipality has said of its own rules, and from when: append-only, counted by `seq`. */
export type MunicipalitySettingTable = Key & {
  seq: number
  kind: SettingKind
  id: string
  value: ColumnType<object | null, string | null, never>
  holds_from: string
  saved_at: Instant
  saved_by: string
}

/** The last course number given out in a year. */
export type ReferenceCountTable = Key & { year: number; last: number }

/** Colleagues as Entra knows them: object id, shown name, work address. Refreshed whenever they sign in or write to the bot. */
export type StaffTable = Key & {
  id: string
  name: string
  mail: string
  bot_user_id: string | null
  /** What his Teams speaks; null while it has not said so. */
  language: Language | null
  /** Has the app role of a leader, as it was when he last signed in. */
  leads: Generated<boolean>
  /** Wants her reminders once a week together; and the last day on which a week of hers was gathered. */
  weekly: Generated<boolean>
  gathered_on: string | null
}

export type CourseTable = Key & {
  id: string
  reference: string
  family_name: string
  model_id: ModelId
  phase_id: string
  phase_since: string
  coordinator_id: string
  channel_id: string | null
  /** The hosting team that the channel was made in; null for one that was there before the product kept it. */
  channel_team_id: string | null
  /** A standard channel: the whole hosting team reads it, and its members are not ours to keep. */
  channel_open: Generated<boolean>
  revision: number
  /** The database gives a new one whenever anything of the course changes, so that a reading kept in memory knows whether it still holds. */
  stamp: Generated<string>
  started_on: string
  closed_on: string | null
  /** How it ended, and the day on which nothing of it is left; both null while it is open. */
  closed_because: Ending | null
  erase_on: string | null
  /** The last day on which it stood as it should, when a new day could not be carried out for it. */
  unsettled_since: string | null
}

/** A move of the course to another step, which nobody changes afterwards. `from_since` is what `phase_since` was. */
export type CourseStepTable = Key & {
  course_id: string
  id: string
  from_step: string
  from_since: string
  to_step: string
  because: StepReason
  moved_at: Instant
  moved_by: string
}

/** Who works round the family: the wall of row-level security. The coordinator stands in every row, so that the wall asks one table only. */
export type CourseTeamTable = Key & {
  course_id: string
  staff_id: string
  role: CourseRole
  coordinator_id: string
  /** A leader's emergency access: until then he reads as a leader, whatever else he is here. */
  glass_until: Instant | null
}

/** Who broke the glass of a course, when, until when; the reason is sealed. */
export type BreakGlassTable = Key & {
  course_id: string
  id: string
  leader_id: string
  opened_at: Instant
  until: Instant
  reason: Buffer
}

/** `sealed` is the plan's content as sealed JSON. */
export type PlanVersionTable = Key & {
  course_id: string
  version: string
  published_at: Instant
  published_by: string
  sealed: Buffer
}

/**
 * What is seen to after closing: journals confirmed, a channel that is not Samlet's archived. A plan is journalised in the same way:
 * `occasion` is 'closing', or the plan's version; `system` where the department filed it.
 */
export type ClosingItemTable = Key & {
  course_id: string
  occasion: Generated<string>
  system: JournalSystem | null
  item: ClosingItem
  done_on: string | null
  done_by: string | null
}

/** What is left of closed courses that are erased: numbers by year, model and end, added up. */
export type CourseNumbersTable = Key & {
  year: number
  model_id: string
  ending: Ending
  courses: number
  days: number
  adults: number
  children: number
  contacts: number
  meetings: number
  plan_versions: number
}

/** What was corrected because a member of the family asked; the note is sealed. */
export type CorrectionTable = Key & {
  course_id: string
  id: string
  at: Instant
  by_id: string
  asked_by: string
  about: string[]
  /** The course's, as the correction left it. */
  revision: number
  note: Buffer
}

/** What the timeline shows. `detail` is a version, an item, a reminder kind: never a name. */
export type CourseEventTable = Key & {
  course_id: string
  id: string
  at: Instant
  kind: string
  detail: string | null
  by_id: string | null
}

export type Tables = {
  municipality: MunicipalityTable
  municipality_setting: MunicipalitySettingTable
  reference_count: ReferenceCountTable
  staff: StaffTable
  course: CourseTable
  course_team: CourseTeamTable
  break_glass: BreakGlassTable
  family_member: FamilyMemberTable
  family_tie: FamilyTieTable
  contact: ContactTable
  consent: ConsentTable
  plan_version: PlanVersionTable
  correction: CorrectionTable
  agenda_version: AgendaVersionTable
  meeting: MeetingTable
  meeting_participant: MeetingParticipantTable
  meeting_answer: MeetingAnswerTable
  meeting_change: MeetingChangeTable
  checklist: ChecklistTable
  deadline: DeadlineTable
  closing_item: ClosingItemTable
  course_numbers: CourseNumbersTable
  course_event: CourseEventTable
  course_step: CourseStepTable
  allowed: AllowedTable
  calendar_watch: CalendarWatchTable
  leak: LeakTable
  agreement_state: AgreementStateTable
  debrief: DebriefTable
  course_tool: CourseToolTable
  hand_over: HandOverTable
  smiley_answer: SmileyAnswerTable
  instrument_score: InstrumentScoreTable
  meeting_group: MeetingGroupTable
  group_member: GroupMemberTable
  group_series: GroupSeriesTable
  outbox: OutboxTable
  letter: LetterTable
  conversation: ConversationTable
  audit: AuditTable
  audit_about: AuditAboutTable
  audit_head: AuditHeadTable
}

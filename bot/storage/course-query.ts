import { CompiledQuery } from 'kysely'
import type { Consent } from '#shared/domain/consent/consent.ts'
import type { DeadlineRule } from '#shared/domain/course/deadlines.ts'
import type { FamilyMember, FamilyTie } from '#shared/domain/course/family.ts'
import type { ModelId } from '#shared/domain/course/model-ids.ts'
import type { Meeting } from '#shared/domain/meeting/meeting.ts'
import type { Contact } from '#shared/domain/network/contact.ts'
import type { Said } from '#shared/domain/plan/agreement-state.ts'
import type { Tx } from './database.ts'
import { municipalityOf } from './transaction.ts'

type MeetingJson = Pick<
  Meeting,
  'id' | 'type' | 'state' | 'start' | 'end' | 'place' | 'cycleId' | 'participantIds' | 'roomWish'
> & {
  roomMail: string | null
  roomName: string | null
  holdId: string | null
  roomUnknown: boolean
  mark: string
  organizerId: string
  onTeams: boolean
  notBefore: string | null
  notAfter: string | null
  notOn: number[]
}

/** Everything of one course as the database answers it: dates and instants as text, bytes as `\x…`. */
export type CourseJson = {
  id: string
  stamp: string
  reference: string
  familyName: string
  modelId: ModelId
  phaseId: string
  phaseSince: string
  coordinatorId: string
  coordinatorName: string
  channelId: string | null
  revision: number
  startedOn: string
  closedOn: string | null
  eraseOn: string | null
  members: (Pick<FamilyMember, 'id' | 'name' | 'role' | 'birthDate'> & {
    cpr: string | null
    sealed: string
  })[]
  ties: FamilyTie[]
  contacts: Contact[]
  /** `other` is sealed, or null. */
  consents: (Omit<Consent, 'other'> & { other: string | null })[]
  /** `said`: what was said of its agreements since. */
  plan: { version: string; publishedAt: string; publishedBy: string; sealed: string; said: Said[] } | null
  meetings: MeetingJson[]
  checklist: {
    item: string
    meetingId: string
    due: string | null
    doneOn: string | null
    doneBy: string | null
  }[]
  deadlines: { meetingId: string; rule: DeadlineRule; due: string; doneAt: string | null }[]
  timeline: { at: string; kind: string; detail: string | null; by: string | null }[]
}

export const consentColumns = `id, signature_id as "signatureId", form, form_version as "formVersion", giver_id as "giverId", child_id as "childId",
  contact_id as "contactId", department, member_id as "memberId", direction, types, other, purpose, valid_from as "from", valid_until as until,
  signed_on as "signedOn", information_sheet_on as "informationSheetOn", guide_read_on as "guideReadOn", heard_on as "heardOn",
  legal_basis as "legalBasis", gdpr_basis as "gdprBasis", withdrawn_on as "withdrawnOn", ended_on as "endedOn"`

export const list = (select: string) => `(select coalesce(json_agg(r), '[]'::json) from (${select}) r)`

/** What was said of the agreements of a plan since it was published. @param plan the name that plan_version goes by */
export const saidOf = (plan: string) =>
  list(`select a.agreement_id as "agreementId", a.done_on as "doneOn", a.deadline from agreement_state a
    where a.municipality_id = ${plan}.municipality_id and a.course_id = ${plan}.course_id and a.version = ${plan}.version`)

/** What stands as `\x…` in an answer of the database. */
export const bytes = (hex: string): Buffer => Buffer.from(hex.slice(2), 'hex')

const here = 'municipality_id = $1 and course_id = $2'

/** The newest lines of the timeline; a course of a year has fewer. */
const timelineLength = 300

// One statement, written out: its plan is kept by the server, and it costs the same among 20,000 courses as alone.
const text = `
  select c.id, c.stamp, c.reference, c.family_name as "familyName", c.model_id as "modelId", c.phase_id as "phaseId", c.phase_since as "phaseSince",
    c.coordinator_id as "coordinatorId", s.name as "coordinatorName", c.channel_id as "channelId", c.revision,
    c.started_on as "startedOn", c.closed_on as "closedOn", c.erase_on as "eraseOn",
    ${list(`select id, name, role, birth_date as "birthDate", cpr, sealed from family_member where ${here} and removed_on is null order by position`)} as members,
    ${list(`select t.from_id as "from", t.kinship, t.to_id as "to" from family_tie t where ${here}`)} as ties,
    ${list(`select id, name, kind, sector, ring, tie, influence, function, department, mail, phone, staff_id as "staffId",
      support_person as "supportPerson", about, type from contact where ${here} and removed_on is null`)} as contacts,
    ${list(`select ${consentColumns}
      from consent where ${here} order by valid_from, id`)} as consents,
    (select row_to_json(r) from (select version, published_at as "publishedAt", published_by as "publishedBy", sealed, ${saidOf('p')} as said
      from plan_version p where ${here} order by published_at desc, string_to_array(version, '.')::int[] desc limit 1) r) as plan,
    ${list(`select id, type, state, starts_at as start, ends_at as "end", room_mail as "roomMail", room_name as "roomName", place, cycle_id as "cycleId",
      hold_id as "holdId", room_unknown as "roomUnknown", not_before as "notBefore", not_after as "notAfter", not_on as "notOn",
      room_wish as "roomWish", on_teams as "onTeams", mark,
      organizer_id as "organizerId", array(select contact_id from meeting_participant p where p.municipality_id = $1 and p.meeting_id = m.id) as "participantIds"
      from meeting m where ${here} order by starts_at, id`)} as meetings,
    ${list(`select k.item, k.meeting_id as "meetingId", k.due_on as due, k.done_on as "doneOn", d.name as "doneBy"
      from checklist k left join staff d on d.municipality_id = $1 and d.id = k.done_by
      where k.municipality_id = $1 and k.course_id = $2 order by k.meeting_id, k.item`)} as checklist,
    ${list(`select meeting_id as "meetingId", rule, due_on as due, done_at as "doneAt" from deadline where ${here} order by due_on, rule`)} as deadlines,
    ${list(`select e.at, e.kind, e.detail, b.name as by
      from course_event e left join staff b on b.municipality_id = $1 and b.id = e.by_id
      where e.municipality_id = $1 and e.course_id = $2 order by e.at desc, e.id desc limit ${timelineLength}`)} as timeline
  from course c join staff s on s.municipality_id = c.municipality_id and s.id = c.coordinator_id
  where c.municipality_id = $1 and c.id = $2`

/** Null when there is no such course, or none that whoever asks may see. */
export async function courseJson(tx: Tx, courseId: string): Promise<CourseJson | null> {
  const { rows } = await tx.executeQuery(CompiledQuery.raw(text, [municipalityOf(tx), courseId]))
  return (rows[0] as CourseJson | undefined) ?? null
}

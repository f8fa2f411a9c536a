import { CompiledQuery } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { CourseRole } from '#shared/domain/access.ts'
import type { Consent } from '#shared/domain/consent/consent.ts'
import type { DeadlineRule } from '#shared/domain/course/deadlines.ts'
import type { FamilyMember, FamilyTie } from '#shared/domain/course/family.ts'
import type { ModelId } from '#shared/domain/course/model-ids.ts'
import type { House } from '#shared/domain/settings/house.ts'
import type { Meeting } from '#shared/domain/meeting/meeting.ts'
import type { Contact } from '#shared/domain/network/contact.ts'
import { consentColumns, list } from './course-query.ts'
import type { Tx } from './database.ts'
import { houseIn } from './house.ts'
import { municipalityOf } from './transaction.ts'

type ListedMeeting = Pick<
  Meeting,
  'id' | 'type' | 'state' | 'place' | 'room' | 'participantIds' | 'cycleId'
> & {
  start: Temporal.Instant
  end: Temporal.Instant
  roomUnknown: boolean
}

/** What a row of "Mine familier" is drawn from: nothing sealed. */
export type ListedCourse = {
  id: string
  reference: string
  familyName: string
  modelId: ModelId
  phaseId: string
  phaseSince: string
  coordinatorId: string
  viewerRole: CourseRole
  planVersion: string | null
  closedOn: string | null
  meetings: ListedMeeting[]
  deadlines: {
    meetingId: string
    rule: DeadlineRule
    due: Temporal.PlainDate
    doneAt: Temporal.Instant | null
  }[]
  consents: Consent[]
  members: Pick<FamilyMember, 'id' | 'role' | 'birthDate'>[]
  ties: FamilyTie[]
  contacts: Pick<Contact, 'id' | 'department' | 'sector' | 'supportPerson' | 'mail' | 'staffId' | 'name'>[]
  house: House
}

type Json = Omit<ListedCourse, 'meetings' | 'deadlines' | 'house'> & {
  meetings: (Omit<ListedMeeting, 'start' | 'end' | 'room'> & {
    start: string
    end: string
    roomMail: string | null
    roomName: string | null
  })[]
  deadlines: { meetingId: string; rule: DeadlineRule; due: string; doneAt: string | null }[]
}

const of = (alias: string) => `${alias}.municipality_id = c.municipality_id and ${alias}.course_id = c.id`

// Driven by the person's own team rows, so that it costs what she has, not what the municipality has.
const text = `
  select c.id, c.reference, c.family_name as "familyName", c.model_id as "modelId", c.phase_id as "phaseId", c.phase_since as "phaseSince",
    c.coordinator_id as "coordinatorId", c.closed_on as "closedOn",
    case when t.glass_until > nullif(current_setting('app.now', true), '')::timestamptz then 'leader' else t.role end as "viewerRole",
    (select coalesce(max(seq), 0) from municipality_setting s where s.municipality_id = $1) as rules,
    (select version from plan_version v where ${of('v')} order by published_at desc, string_to_array(version, '.')::int[] desc limit 1) as "planVersion",
    ${list(`select id, type, state, starts_at as start, ends_at as "end", room_mail as "roomMail", room_name as "roomName",
      room_unknown as "roomUnknown", place, cycle_id as "cycleId",
      array(select contact_id from meeting_participant p where p.municipality_id = m.municipality_id and p.meeting_id = m.id) as "participantIds"
      from meeting m where ${of('m')} order by starts_at, id`)} as meetings,
    ${list(`select meeting_id as "meetingId", rule, due_on as due, done_at as "doneAt" from deadline d where ${of('d')} order by due_on, rule`)} as deadlines,
    ${list(`select ${consentColumns} from consent s where ${of('s')}`)} as consents,
    ${list(`select id, role, birth_date as "birthDate" from family_member f where ${of('f')} and removed_on is null order by position`)} as members,
    ${list(`select from_id as "from", kinship, to_id as "to" from family_tie y where ${of('y')}`)} as ties,
    ${list(`select id, name, department, sector, support_person as "supportPerson", mail, staff_id as "staffId" from contact k where ${of('k')} and removed_on is null`)} as contacts
  from course_team t join course c on c.municipality_id = t.municipality_id and c.id = t.course_id
  where t.municipality_id = $1 and t.staff_id = nullif(current_setting('app.person', true), '')::uuid
  order by c.reference`

/** The courses whose team the signed-in person is on, by reference. The service itself is on no team. */
export async function listCourses(tx: Tx): Promise<ListedCourse[]> {
  const { rows } = await tx.executeQuery(CompiledQuery.raw(text, [municipalityOf(tx)]))
  const [first] = rows as { rules: number }[]
  const house = await houseIn(tx, first?.rules)
  return (rows as Json[]).map(({ meetings, deadlines, ...course }) => ({
    ...course,
    house,
    // What `other` is stays sealed: a row shows no words of a consent.
    consents: consentsOf({
      ...course,
      consents: course.consents.map((consent) => ({ ...consent, other: '' })),
    }),
    meetings: meetings.map(({ start, end, roomMail, roomName, ...meeting }) => ({
      ...meeting,
      start: Temporal.Instant.from(start),
      end: Temporal.Instant.from(end),
      room: roomMail ? { mail: roomMail, name: roomName ?? '' } : null,
    })),
    deadlines: deadlines.map(({ due, doneAt, ...deadline }) => ({
      ...deadline,
      due: Temporal.PlainDate.from(due),
      doneAt: doneAt ? Temporal.Instant.from(doneAt) : null,
    })),
  }))
}

/** A consent ends when its giver, its child or its party leaves the family or the map (X-05), and is told of while all of them are there. */
export function consentsOf(course: {
  consents: Consent[]
  members: readonly { id: string }[]
  contacts: readonly { id: string }[]
}): Consent[] {
  const present = new Set([...course.members, ...course.contacts].map((person) => person.id))
  const known = (id: string | null) => id === null || present.has(id)
  return course.consents.filter(
    (consent) =>
      known(consent.giverId) && known(consent.childId) && known(consent.contactId) && known(consent.memberId),
  )
}

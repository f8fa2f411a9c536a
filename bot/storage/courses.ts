import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { CourseRole } from '#shared/domain/access.ts'
import type { Consent } from '#shared/domain/consent/consent.ts'
import { maskCpr } from '#shared/domain/course/cpr.ts'
import type { DeadlineRule } from '#shared/domain/course/deadlines.ts'
import type { FamilyMember } from '#shared/domain/course/family.ts'
import type { ModelId } from '#shared/domain/course/model-ids.ts'
import type { House } from '#shared/domain/settings/house.ts'
import type { PlanContent } from '#shared/domain/plan/plan.ts'
import { consentsOf } from './course-list.ts'
import { openOther } from './consents.ts'
import { courseState } from './course-state.ts'
import { bytes, courseJson, type CourseJson } from './course-query.ts'
import type { Database, Tx } from './database.ts'
import { openCpr, openMember, saveFamily, type FamilyToSave } from './family.ts'
import { houseIn, houseOf, rulesSaid, type KnownHouse } from './house.ts'
import type { StoredMeeting } from './meetings.ts'
import { takeReference } from './municipality.ts'
import { openPlan } from './plans.ts'
import { keepReading, keptReading } from './reading-cache.ts'
import { joinTeam } from './team.ts'
import { databaseOf, municipalityOf } from './transaction.ts'
import type { Vault } from './vault.ts'

/** Everything that is stored of one course. Who has left the family or the map is not in it, nor are consents that hang on them. */
/** `house` are the rules of the municipality that it lives by. */
export type StoredCourse = Omit<
  CourseJson,
  'members' | 'consents' | 'plan' | 'meetings' | 'deadlines' | 'timeline'
> & {
  house: House
  consents: Consent[]
  members: FamilyMember[]
  plan: { version: string; publishedAt: Temporal.Instant; publishedBy: string; content: PlanContent } | null
  meetings: StoredMeeting[]
  deadlines: {
    meetingId: string
    rule: DeadlineRule
    due: Temporal.PlainDate
    doneAt: Temporal.Instant | null
  }[]
  /** Newest first. */
  timeline: { at: Temporal.Instant; kind: string; detail: string | null; by: string | null }[]
}

export type NewCourse = {
  id: string
  coordinatorId: string
  modelId: ModelId
  phaseId: string
  startedOn: Temporal.PlainDate
  family: Omit<FamilyToSave, 'courseId' | 'on'>
}

/** Makes the course with the municipality's next reference; the maker is its coordinator and the first on its team. */
export async function insertCourse(
  tx: Tx,
  course: NewCourse,
  vault: Vault,
): Promise<{ id: string; reference: string; revision: number }> {
  const reference = await takeReference(tx, course.startedOn.year)
  const on = course.startedOn.toString()
  await tx
    .insertInto('course')
    .values({
      municipality_id: municipalityOf(tx),
      id: course.id,
      reference,
      family_name: course.family.familyName,
      model_id: course.modelId,
      phase_id: course.phaseId,
      phase_since: on,
      coordinator_id: course.coordinatorId,
      revision: 1,
      started_on: on,
    })
    .execute()
  await joinTeam(
    tx,
    { courseId: course.id, coordinatorId: course.coordinatorId },
    course.coordinatorId,
    'coordinator',
  )
  await saveFamily(tx, { ...course.family, courseId: course.id, on }, vault)
  return { id: course.id, reference, revision: 1 }
}

/** What somebody is in a course, a broken glass aside; null when he is not in it, or there is no such course. */
export async function courseRoleOf(tx: Tx, courseId: string, staffId: string): Promise<CourseRole | null> {
  const row = await tx
    .selectFrom('course_team')
    .select('role')
    .where('municipality_id', '=', municipalityOf(tx))
    .where('course_id', '=', courseId)
    .where('staff_id', '=', staffId)
    .executeTakeFirst()
  return row?.role ?? null
}

/** `until`: when a broken glass closes behind him; null when he is on the team by himself. */
export type OpenedCourse = { course: StoredCourse; role: CourseRole | null; until: Temporal.Instant | null }

/**
 * The course as this colleague may see it, and what he is in it: what every request asks first. A shared round trip when it is in memory.
 * Null when there is no such course, or none that he may see. What comes back is shared: never change it.
 */
export async function readCourseFor(
  db: Database,
  viewer: { id: string },
  courseId: string,
  vault: Vault,
): Promise<OpenedCourse | null> {
  const { stamp, role, until, rules } = await courseState(db, viewer.id, courseId)
  if (!stamp) return null
  const course =
    keptReading<StoredCourse>(db, keyOf(courseId, stamp, await houseOf(db, rules))) ??
    (await db.as(viewer, (tx) => readCourse(tx, courseId, vault)))
  return (
    course && {
      course,
      role,
      until: until && Temporal.Instant.fromEpochMilliseconds(until.getTime()),
    }
  )
}

/** The same inside a transaction, with all that it has changed so far. */
export async function readCourse(tx: Tx, courseId: string, vault: Vault): Promise<StoredCourse | null> {
  const state = await tx
    .selectFrom('course')
    .select([
      'stamp',
      rulesSaid(tx).as('rules'),
      sql<boolean>`current_setting('app.changed', true) is not distinct from id::text`.as('changing'),
    ])
    .where('municipality_id', '=', municipalityOf(tx))
    .where('id', '=', courseId)
    .executeTakeFirst()
  if (!state) return null
  // Inside a transaction that changes the course its stamp is not the last word yet: neither believed nor kept.
  const house = await houseIn(tx, state.rules)
  const kept = state.changing
    ? undefined
    : keptReading<StoredCourse>(databaseOf(tx), keyOf(courseId, state.stamp, house))
  if (kept) return kept
  const stored = await courseJson(tx, courseId)
  if (!stored) return null
  const course = opened(stored, house, municipalityOf(tx), vault)
  if (!state.changing) keepReading(databaseOf(tx), keyOf(courseId, stored.stamp, house), course)
  return course
}

/** What was opened holds while neither the course nor the rules have changed. */
function keyOf(courseId: string, stamp: string, { revision }: KnownHouse): string {
  return `${courseId}/${stamp}/${revision}`
}

const byName = new Intl.Collator('da')

function opened(
  stored: CourseJson,
  { departments, ages, laws }: House,
  municipalityId: string,
  vault: Vault,
): StoredCourse {
  const present = new Set(stored.members.map((member) => member.id))
  const consents = stored.consents.map(({ other, ...consent }) => ({
    ...consent,
    other: other ? openOther(vault, municipalityId, stored.id, consent.id, bytes(other)) : '',
  }))
  return {
    ...stored,
    house: { departments, ages, laws },
    members: stored.members.map(({ id, name, role, birthDate, cpr, sealed }) => ({
      id,
      name,
      role,
      birthDate,
      cprMasked: cpr ? maskCpr(openCpr(vault, municipalityId, stored.id, id, bytes(cpr))) : null,
      ...openMember(vault, municipalityId, stored.id, id, bytes(sealed)),
    })),
    ties: stored.ties.filter((tie) => present.has(tie.from) && present.has(tie.to)),
    contacts: stored.contacts.toSorted((a, b) => byName.compare(a.name, b.name)),
    consents: consentsOf({ ...stored, consents }),
    plan: stored.plan && {
      version: stored.plan.version,
      publishedBy: stored.plan.publishedBy,
      publishedAt: Temporal.Instant.from(stored.plan.publishedAt),
      content: openPlan(vault, municipalityId, stored.id, stored.plan),
    },
    meetings: stored.meetings.map(
      ({ start, end, roomMail, roomName, notBefore, notAfter, notOn, ...meeting }) => ({
        ...meeting,
        family: { notBefore, notAfter, notOn },
        courseId: stored.id,
        start: Temporal.Instant.from(start),
        end: Temporal.Instant.from(end),
        room: roomMail ? { mail: roomMail, name: roomName ?? '' } : null,
      }),
    ),
    deadlines: stored.deadlines.map(({ due, doneAt, ...deadline }) => ({
      ...deadline,
      due: Temporal.PlainDate.from(due),
      doneAt: doneAt ? Temporal.Instant.from(doneAt) : null,
    })),
    timeline: stored.timeline.map(({ at, ...entry }) => ({ ...entry, at: Temporal.Instant.from(at) })),
  }
}

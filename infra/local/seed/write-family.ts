import { Temporal } from 'temporal-polyfill'
import type { Consent } from '#shared/domain/consent/consent.ts'
import { coreTeamOf } from '#shared/domain/consent/core-team.ts'
import { mayInvite } from '#shared/domain/consent/invite.ts'
import { previousWorkingDay } from '#shared/domain/calendar/working-days.ts'
import { atLocal } from '#shared/domain/calendar/zone.ts'
import type { About } from '#shared/domain/course/about.ts'
import type { PlanContent } from '#shared/domain/plan/plan.ts'
import { insertConsent } from '#bot/storage/consents.ts'
import { saveContact } from '#bot/storage/contacts.ts'
import { insertCourse } from '#bot/storage/courses.ts'
import { addCourseEvent, type CourseEvent } from '#bot/storage/course-events.ts'
import type { Tx } from '#bot/storage/database.ts'
import { houseIn } from '#bot/storage/house.ts'
import { insertPlanVersion } from '#bot/storage/plans.ts'
import { setCoreTeam } from '#bot/storage/team.ts'
import type { Vault } from '#bot/storage/vault.ts'
import { neverIssued } from './never-issued.ts'
import { bornFor, idOf, type FamilyStory, type StoryAbout, type StoryConsent } from './story.ts'

export type Telling = { tx: Tx; vault: Vault; today: Temporal.PlainDate; coordinatorId: string }
export type ToldFamily = { courseId: string; reference: string; memberIds: string[] }

/** The family, its map, its consents and its plans, as they were written down over the months. Meetings follow (write-meetings.ts). */
export async function writeFamily(
  { tx, vault, today, coordinatorId }: Telling,
  story: FamilyStory,
): Promise<ToldFamily> {
  const id = (key: string) => idOf(`${story.key}/${key}`)
  const workday = (day: number) => previousWorkingDay(today.add({ days: day }))
  const at = (day: number) => atLocal(workday(day), '10:00')
  const on = (day: number) => workday(day).toString()
  const members = story.people.map((person, n) => {
    const born = bornFor(person.age, today, `${story.key}/${person.key}`)
    const { key, name, role, situation, situationType = 'family-life', address, school } = person
    return {
      id: id(key),
      name,
      role,
      situation,
      situationType,
      address,
      school,
      birthDate: born.toString(),
      cpr: neverIssued(born, 211 + n * 37),
    }
  })
  const courseId = id('course')
  const { reference } = await insertCourse(
    tx,
    {
      id: courseId,
      coordinatorId,
      modelId: 'familiens-fremtid',
      phaseId: story.phaseId,
      startedOn: workday(story.started),
      family: { familyName: story.familyName, members, ties: story.ties },
    },
    vault,
  )
  await tx
    .updateTable('course')
    .set({ phase_since: on(story.phaseSince) })
    .where('id', '=', courseId)
    .execute()
  const event = (day: number, kind: CourseEvent['kind'], detail: string | null = null) =>
    addCourseEvent(tx, { courseId, at: at(day), kind, detail, by: coordinatorId })
  await event(story.started, 'course-made')

  const contacts = story.contacts.map(({ key, ...contact }) => ({
    id: id(key),
    ...concerned(story, contact),
  }))
  for (const contact of contacts) await saveContact(tx, courseId, contact)
  const consents = story.consents.flatMap((consent, n) => permissionsOf(story, consent, n, today))
  for (const consent of consents) await insertConsent(tx, courseId, consent, coordinatorId, vault)
  for (const day of new Set(story.consents.map((consent) => consent.from))) await event(day, 'consent-given')

  for (const { version, day } of story.plans) {
    await insertPlanVersion(
      tx,
      { courseId, version, at: at(day), by: coordinatorId, content: planOf(story, today) },
      vault,
    )
    await event(day, 'plan-published', version)
  }
  const house = await houseIn(tx)
  const channel = contacts.flatMap(({ staffId, ...contact }) =>
    staffId && mayInvite(contact, { consents, members, house, today }).may ? [staffId] : [],
  )
  const team = coreTeamOf({ contacts, consents, members, ties: story.ties, house }, today)
  await setCoreTeam(tx, { courseId, coordinatorId }, team)
  return { courseId, reference, memberIds: [coordinatorId, ...channel] }
}

/** One form as it was signed: a permission for the giver and one for each child. */
function permissionsOf(
  story: FamilyStory,
  consent: StoryConsent,
  n: number,
  today: Temporal.PlainDate,
): Consent[] {
  const id = (key: string) => idOf(`${story.key}/${key}`)
  const signedOn = previousWorkingDay(today.add({ days: consent.from })).toString()
  const persons = [...(consent.self === false ? [] : [null]), ...(consent.children ?? [])]
  return persons.map((child) => ({
    id: id(`consent/${n}/${child ?? 'self'}`),
    signatureId: id(`signature/${n}`),
    form: 'F-CONSENT-2',
    formVersion: 1,
    giverId: id(consent.giver),
    childId: child ? id(child) : null,
    contactId: null,
    department: consent.department ?? null,
    memberId: consent.member ? id(consent.member) : null,
    direction: 'both',
    types: consent.types,
    other: '',
    purpose: 'coordination',
    from: signedOn,
    until: today.add({ days: consent.until }).toString(),
    signedOn,
    informationSheetOn: signedOn,
    guideReadOn: null,
    heardOn: child ? signedOn : null,
    legalBasis: 'RSL § 11 a',
    gdprBasis: 'Databeskyttelsesforordningen art. 6, stk. 1, litra e',
    withdrawnOn: null,
    endedOn: null,
  }))
}

function concerned<T extends StoryAbout>(story: FamilyStory, row: T): T & About {
  const { about = [], type = 'family-life' } = row
  return { ...row, about: about.map((key) => idOf(`${story.key}/${key}`)), type }
}

function planOf(story: FamilyStory, today: Temporal.PlainDate): PlanContent {
  const id = (kind: string, n: number) => idOf(`${story.key}/${kind}/${n}`)
  return {
    goals: story.goals.map((goal, n) => ({ id: id('goal', n), ...concerned(story, goal) })),
    measures: story.measures.map((measure, n) => ({
      id: id('measure', n),
      ...concerned(story, measure),
      start: '',
      end: '',
    })),
    agreements: story.agreements.map(({ day, ...agreement }, n) => ({
      id: id('agreement', n),
      ...concerned(story, agreement),
      deadline: previousWorkingDay(today.add({ days: day })).toString(),
    })),
  }
}

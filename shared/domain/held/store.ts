import { Temporal } from 'temporal-polyfill'
import { localDate } from '../calendar/zone.ts'
import type { Consent } from '../consent/consent.ts'
import type { About } from '../course/about.ts'
import type { ModelId } from '../course/model-ids.ts'
import type { StepMove } from '../course/steps.ts'
import type { Housed } from '../consent/givers.ts'
import type { FamilyMember, FamilyTie } from '../course/family.ts'
import type { Filled } from '../instruments/due.ts'
import type { Face } from '../instruments/smiley.ts'
import type { Meeting } from '../meeting/meeting.ts'
import type { ToldWish } from '../meeting/slot.ts'
import type { Contact } from '../network/contact.ts'
import type { PlanContent } from '../plan/plan.ts'
import type { Told } from '../reading/redact.ts'
import type { Correction } from './correction.ts'

export const planParts = ['goals', 'measures', 'agreements'] as const

/** All that is stored of a course and says something of somebody, whoever has left included. Days are ISO dates. */
export type HeldStore = Housed & {
  familyName: string
  /** Which model it follows, where it stands and since when it runs; the moves are newest first, `at` an instant. */
  modelId: ModelId
  phaseId: string
  startedOn: string
  steps: readonly (StepMove & { id: string; at: string; by: string })[]
  members: readonly (FamilyMember & { joinedOn: string | null; leftOn: string | null })[]
  ties: readonly FamilyTie[]
  contacts: readonly (Contact & { removedOn: string | null })[]
  consents: readonly Consent[]
  /** Every version, newest first; `publishedAt` is an instant. */
  plans: readonly { version: string; publishedAt: string; content: PlanContent }[]
  meetings: readonly (Pick<Meeting, 'id' | 'type' | 'state' | 'start' | 'end'> & {
    room: string | null
    wish: ToldWish
  })[]
  /** What stands or stood on agendas, the same words of an item once; `on` is the day they were last kept, `meeting` an instant. */
  agendaItems: readonly (About & { key: string; meeting: string; on: string; text: string; by: string })[]
  /** `at` is an instant, `by` a colleague's name. */
  corrections: readonly (Correction & { at: string; by: string })[]
  /** Who broke the glass and why; `at` and `until` are instants. */
  openings: readonly { id: string; at: string; until: string; leader: string; reason: string }[]
  /** What members said of meetings; `meeting` is when it began, an instant. */
  smileys: readonly { meetingId: string; meeting: string; memberId: string; face: Face; comment: string }[]
  /** What was put in of instruments. */
  scores: readonly (Filled & { id: string; score: number })[]
}

/** A course as the redacted reading takes it; `versionOf` says in which plan a row stands. */
export type WholeCourse = { told: Told & { plan: PlanContent }; versionOf: ReadonlyMap<string, string> }

/**
 * Everything of a course, put as one that the redacted reading can be drawn from. Rows of earlier plans that say something else stand
 * beside the newest, with a key of their own, and nobody named is said by name: whoever was in the family then, so that a line of then
 * needs the yes of everybody it was about.
 */
export function wholeCourse(store: HeldStore, personId: string): WholeCourse {
  const present = store.members.filter(({ leftOn }) => leftOn === null).map(({ id }) => id)
  const there = (day: string) => familyOn(store, day)
  const said = <Row extends About>(row: Row, everybody: readonly string[]): Row =>
    row.about.length > 0 ? row : { ...row, about: [...everybody] }
  const versionOf = new Map<string, string>()
  const plan: PlanContent = { goals: [], measures: [], agreements: [] }
  store.plans.forEach(({ version, publishedAt, content }, age) => {
    const day = localDate(Temporal.Instant.from(publishedAt)).toString()
    // The plan that holds is read as it is today; to whoever has left since, it was about him as well.
    const everybody =
      age > 0 ? there(day) : [...new Set([...present, ...there(day).filter((id) => id === personId)])]
    for (const part of planParts)
      for (const row of content[part]) {
        const known = plan[part].filter((one) => one.id.split('@')[0] === row.id)
        const whole = said(row, everybody)
        if (known.some((one) => sameRow(one, whole))) continue
        const id = known.length > 0 ? `${row.id}@${version}` : row.id
        versionOf.set(id, version)
        plan[part].push({ ...whole, id } as never)
      }
  })
  return {
    versionOf,
    told: {
      house: store.house,
      familyName: store.familyName,
      members: store.members,
      ties: store.ties,
      contacts: store.contacts.map((contact) =>
        said(contact, contact.removedOn === null ? present : there(contact.removedOn)),
      ),
      consents: inForce(store, present),
      plan,
    },
  }
}

/** Who was in the family on that day, as far as is known: nobody's first day is kept. */
export function familyOn({ members }: HeldStore, day: string): string[] {
  return members.filter(({ leftOn }) => leftOn === null || leftOn > day).map(({ id }) => id)
}

function sameRow(one: About & { id: string }, other: About & { id: string }): boolean {
  return JSON.stringify({ ...one, id: '' }) === JSON.stringify({ ...other, id: '' })
}

/** A consent ends when its giver, its child or its party leaves the family or the map. */
function inForce({ consents, contacts }: HeldStore, present: readonly string[]): Consent[] {
  const known = new Set([
    ...present,
    ...contacts.filter(({ removedOn }) => removedOn === null).map(({ id }) => id),
  ])
  return consents.filter(({ giverId, childId, contactId, memberId }) =>
    [giverId, childId, contactId, memberId].every((id) => id === null || known.has(id)),
  )
}

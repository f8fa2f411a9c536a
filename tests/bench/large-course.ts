import { Temporal } from 'temporal-polyfill'
import { informationTypes, type Consent } from '#shared/domain/consent/consent.ts'
import { houseIn } from '#shared/domain/settings/house.ts'
import type { StoredCourse } from '#bot/storage/courses.ts'
import { consent, contact, karen, member } from '../support/course.ts'

const many = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n))
const typeOf = (n: number) => informationTypes[n % informationTypes.length]!

/**
 * A course of 20 people, 60 contacts and 200 agreements in which everybody has said yes to everything towards the job centre:
 * nothing falls out, so that both readings carry the same, and the whole cost is in asking.
 */
export function largeCourse(): StoredCourse {
  const parents = many(2, (n) => ({ ...member({ name: `Forælder ${n}`, role: 'adult' }), cprMasked: null }))
  const children = many(18, (n) => ({
    ...member({
      name: `Barn ${n}`,
      role: 'child',
      birthDate: '2015-05-12',
      situation: 'Går i skole',
      school: 'Skolen',
    }),
    cprMasked: null,
  }))
  const members = [...parents, ...children]
  const about = (n: number) => ({ about: [members[n % 20]!.id, members[(n * 7) % 20]!.id], type: typeOf(n) })
  const types = [...informationTypes]
  const yes = (giverId: string, childId: string | null): Consent => ({
    ...consent({ giverId, childId, department: 'job-centre', types, until: '2034-12-31' }),
    withdrawnOn: null,
  })
  return {
    id: crypto.randomUUID(),
    stamp: crypto.randomUUID(),
    reference: 'NM-2026-0001',
    familyName: 'Familien Stor',
    modelId: 'familiens-fremtid',
    phaseId: 'P-A5',
    phaseSince: '2026-01-05',
    coordinatorId: karen.id,
    coordinatorName: karen.name,
    channelId: null,
    revision: 1,
    startedOn: '2026-01-05',
    closedOn: null,
    eraseOn: null,
    members,
    ties: parents.flatMap((parent) =>
      children.map((child) => ({ from: parent.id, kinship: 'parent-of' as const, to: child.id })),
    ),
    contacts: many(60, (n) => contact({ name: `Kontakt ${n}`, ...about(n) })),
    consents: parents.flatMap((parent) => [
      yes(parent.id, null),
      ...children.map((child) => yes(parent.id, child.id)),
    ]),
    plan: {
      version: '2.0',
      publishedAt: Temporal.Instant.from('2026-02-01T09:00:00Z'),
      publishedBy: karen.id,
      content: {
        goals: [],
        measures: [],
        agreements: many(200, (n) => ({
          id: crypto.randomUUID(),
          ...about(n),
          content: `Aftale ${n} om hverdagen, som den blev skrevet på mødet.`,
          responsible: 'Jonas Egelund',
          deadline: '2026-05-01',
          done: false,
        })),
      },
    },
    meetings: [],
    checklist: [],
    deadlines: [],
    timeline: [],
    house: houseIn([]),
  }
}

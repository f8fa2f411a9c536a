import { Temporal } from 'temporal-polyfill'
import { chooseCard } from '#bot/conversation/cards/consent/choose-card.ts'
import { confirmCard } from '#bot/conversation/cards/consent/confirm-card.ts'
import { formCard } from '#bot/conversation/cards/consent/form-card.ts'
import { overviewCard } from '#bot/conversation/cards/consent/overview-card.ts'
import { typedAtFirst, type Typed } from '#bot/conversation/cards/consent/typed.ts'
import { circleOf } from '#bot/consent/circle-of.ts'
import type { Card } from '#bot/ports/posting.ts'
import type { StoredCourse } from '#bot/storage/courses.ts'
import { consentForms, informationTypes, type ConsentForm } from '#shared/domain/consent/consent.ts'
import type { Fault } from '#shared/forms/fault.ts'
import { houseIn } from '#shared/domain/settings/house.ts'
import type { Language } from '#shared/text/language.ts'
import { municipalityFrom } from '#shared/forms/facts.ts'
import { formOn } from '#shared/forms/versions.ts'
import { consent, contact, member } from './course.ts'

/** Stands in every name, and looks like Markdown. */
export const typedByPeople = '**Østergaard-Vesterlund**'

const today = Temporal.PlainDate.from('2026-03-09')
const name = (n: number) => `Anne Sofie ${typedByPeople} ${n}`
const adults = [1, 2, 3].map((n) => member({ name: name(n), role: 'adult', birthDate: '1988-02-01' }))
const children = [4, 5, 6, 7, 8].map((n) => member({ name: name(n), role: 'child', birthDate: '2014-02-01' }))
const contacts = Array.from({ length: 60 }, (_, n) => contact({ name: name(n + 10) }))
const consents = adults.flatMap(({ id }) =>
  [null, ...children.slice(0, 2).map((child) => child.id)].flatMap((childId) =>
    (['job-centre', 'school', 'daycare'] as const).map((department) => ({
      ...consent({
        giverId: id,
        childId,
        department,
        types: [...informationTypes],
        other: typedByPeople,
        until: '2026-03-30',
      }),
      withdrawnOn: null,
      endedOn: null,
    })),
  ),
)
const course = {
  modelId: 'familiens-fremtid',
  reference: 'NM-2026-0412',
  revision: 7,
  members: [...adults, ...children].map((one) => ({ ...one, cprMasked: null })),
  ties: adults.flatMap(({ id }) =>
    children.map((child) => ({ from: id, kinship: 'parent-of', to: child.id })),
  ),
  contacts,
  consents,
  house: houseIn([]),
} as unknown as StoredCourse

/** Every one of the coordinator's own views of the consent card, with all that may stand in it. */
export function consentCards(
  teamsAppId: string,
  { key, courseId }: { key: string; courseId: string },
  language: Language = 'da',
): [string, Card][] {
  const pressed = { key, courseId }
  const outcome = { is: 'Good' as const, lines: ['Trukket tilbage.', 'Ingen møder ændrer sig.'] }
  const circle = circleOf(course, today)
  const shown = (
    id: ConsentForm,
    said: { typed?: Typed; faults?: readonly Fault[]; more?: boolean } = {},
  ) => {
    const form = formOn(id, today)
    const { reference, revision } = course
    const typed = typedAtFirst(form, circle)
    const municipality = municipalityFrom('Birkelund Kommune', null)
    const begun = { form, reference, language, circle, municipality, typed, revision, signatureId: courseId }
    return formCard({ ...begun, faults: [], sentence: null, more: false, ...said }, pressed, teamsAppId)
  }
  const parties = ['school', 'daycare', 'job-centre', 'psychology', 'leisure'].map((id) => `department/${id}`)
  const written = Object.fromEntries([
    ...parties.map((party, n) => [`parties.${n}.party`, party]),
    ...children.map(({ id }) => [`children.${id}.child`, id]),
  ]) as Typed
  const faults: Fault[] = [
    { path: 'until', reason: 'missing' },
    { path: 'children.0.heardOn', reason: 'missing' },
    { path: 'parties.1.types', reason: 'no-types' },
  ]
  const takes = {
    recipients: 3,
    meetings: [{ start: Temporal.Instant.from('2026-03-18T08:00:00Z'), participants: 2, task: true }],
    leaving: 1,
  }
  return [
    ['own overview', overviewCard(course, pressed, { today, outcome, language, teamsAppId })],
    ...consentForms.map((id): [string, Card] => [`own ${id}`, shown(id)]),
    [
      'own form with many parties, that was refused',
      shown('F-CONSENT-2', { typed: written, faults, more: true }),
    ],
    ['own choice', chooseCard(course, pressed, { today, sentence: 'Vælg mindst ét.', language, teamsAppId })],
    [
      'own question',
      confirmCard(course, consents, takes, pressed, {
        today,
        sentence: 'Se det igennem.',
        language,
        teamsAppId,
      }),
    ],
  ]
}

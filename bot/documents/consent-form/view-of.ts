import { Temporal } from 'temporal-polyfill'
import type { InformationType, StatisticsType } from '#shared/domain/consent/consent.ts'
import { ageLimit } from '#shared/domain/consent/ages.ts'
import { isAtLeast } from '#shared/domain/consent/givers.ts'
import { lawOn, type LawKey } from '#shared/domain/consent/law.ts'
import type { Answers, Party, PartyRow } from '#shared/forms/answers.ts'
import type { Circle, Person } from '#shared/forms/circle.ts'
import { questionsOf, type Form } from '#shared/forms/form.ts'
import { partiesFor, sameParty } from '#shared/forms/parties.ts'
import { formatFullDate } from '#shared/text/format.ts'
import type { ConsentFormView } from './view.ts'

/** Who asks. */
export type Asking = { municipality: string; reference: string; coordinator: string }

const groups = { department: 'municipality', contact: 'outside', member: 'family' } as const

/** What the paper shows of answers that may not be whole yet: what is missing is left to be written in by hand. */
export function consentFormView(
  form: Form,
  answers: Partial<Answers>,
  circle: Circle,
  { municipality, reference, coordinator }: Asking,
): ConsentFormView {
  const { today, house } = circle
  const giver = personOf(circle, answers['giver'])
  const children = ((answers['children'] ?? []) as { child?: string }[]).flatMap(
    ({ child }) => personOf(circle, child) ?? [],
  )
  const youth = (person: Person) => isAtLeast(person, ageLimit('signs-from', today, house.ages), today)
  const law = (key: LawKey) => lawOn(key, today, house.laws).da
  const guideReadOn = dateOf(answers['guideReadOn'])
  const asked = {
    municipality: { name: municipality },
    reference,
    formVersion: form.version,
    coordinator: { name: coordinator, title: 'familiekoordinator', phone: '' },
    giver: { name: giver?.name ?? '', cprOnRecord: false },
    concerns: [
      ...(giver && answers['aboutGiver'] ? [giver.name] : []),
      ...children.map((child) => child.name),
    ],
    from: dateOf(answers['from']) ?? '',
    until: dateOf(answers['until']) ?? '',
    legalBasis: law('obtaining'),
    gdprBasis: answers['gdprBasis'] ? law(answers['gdprBasis'] as LawKey) : '',
    laws: [
      { law: law('secrecy'), about: 'tavshedspligt' },
      { law: law('withdrawal'), about: 'at fortryde' },
    ],
    informationSheetOn: dateOf(answers['informationSheetOn']),
    // Everybody of 15 in the family signs too, whoever gives (X-02, T-25).
    youths: circle.members
      .filter((member) => member.role === 'child' && member.id !== giver?.id && youth(member))
      .map((member) => member.name),
    children: children
      .filter((child) => isAtLeast(child, ageLimit('heard-from', today, house.ages), today) && !youth(child))
      .map(({ name }) => name),
  }
  const parties = partiesIn(form, answers, circle)
  if (form.id === 'F-CONSENT-1')
    return {
      ...asked,
      form: 'F-CONSENT-1',
      parties: parties.map(({ name, row }) => ({
        name,
        person: row?.contact ?? '',
        ticked: row && { types: row.types as StatisticsType[] },
      })),
    }
  const shared = parties.map(({ name, party, row }) => ({
    group: groups[party.kind],
    name,
    person: row?.contact ?? '',
    ticked: row && { direction: row.direction, types: row.types as InformationType[], other: row.other },
  }))
  if (form.id === 'F-CONSENT-3')
    return {
      ...asked,
      form: 'F-CONSENT-3',
      parties: shared,
      guideReaders: [{ name: coordinator, on: guideReadOn }],
    }
  return { ...asked, form: 'F-CONSENT-2', parties: shared }
}

/** The departments that the form prints, ticked or not; of the map and the family those that were added to it. */
function partiesIn(
  form: Form,
  answers: Partial<Answers>,
  circle: Circle,
): { name: string; party: Party; row: PartyRow | null }[] {
  return questionsOf(form).flatMap(([name, question]) => {
    if (question.kind !== 'grid') return []
    const rows = (answers[name] ?? []) as PartyRow[]
    return partiesFor(question, { answers: answers as Answers }, circle)
      .map((choice) => ({ ...choice, row: rows.find(({ party }) => sameParty(party, choice.party)) ?? null }))
      .filter(({ printed, row }) => printed || row)
      .map((choice) => ({ name: choice.name.da, party: choice.party, row: choice.row }))
  })
}

function personOf({ members }: Circle, id: unknown): Person | undefined {
  return members.find((member) => member.id === id)
}

function dateOf(answer: unknown): string | null {
  return typeof answer === 'string' && answer !== ''
    ? formatFullDate(Temporal.PlainDate.from(answer), 'da')
    : null
}

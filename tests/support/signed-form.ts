import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import type { Call } from '#shared/api/client.ts'
import { signConsent } from '#shared/api/signing.ts'
import type { Answers, Party } from '#shared/forms/answers.ts'
import { questionsOf, type Form } from '#shared/forms/form.ts'
import { formAt } from '#shared/forms/versions.ts'
import { circle } from './blended-family.ts'

/** As a mother signed it for herself and her son of 13: what each form asks and nothing more. */
export function signedForm(form: Form, change: Answers = {}): Answers {
  const all: Answers = {
    giver: 'rikke',
    aboutGiver: true,
    children: [{ child: 'emil', heardOn: '2026-02-27', view: 'Det må de godt.' }],
    receiver: 'Birkelund Kommune',
    parties: [
      {
        party: { kind: 'department', id: 'school' },
        types: form.consent?.purpose === 'statistics' ? ['absence'] : ['school'],
        other: '',
        direction: form.consent?.purpose === 'statistics' ? 'obtain' : 'both',
        contact: 'Anders på skolen',
      },
    ],
    toldOfWithdrawal: true,
    from: '2026-03-02',
    until: '2026-12-31',
    informationSheetOn: '2026-02-27',
    informationSheetAs: ['paper', 'aloud'],
    signature: { name: 'Rikke Bækholm', on: '2026-03-01' },
    youths: [],
    guideReadOn: '2026-02-20',
    gdprBasis: 'gdpr-authority',
    ...change,
  }
  const asked = new Set(questionsOf(form).map(([name]) => name))
  return Object.fromEntries(Object.entries(all).filter(([name]) => asked.has(name)))
}

/** A yes as a test says it. Without `children` it is the giver's own; `on` is the day that everything happened. */
export type Yes = {
  giver: { id: string; name: string }
  parties: readonly Party[]
  own?: boolean
  children?: readonly string[]
  types?: string[]
  on?: string
  until?: string
}

/** The same as F-CONSENT-2 with that yes on it and nothing else. */
export function formThatSays({
  giver,
  parties,
  children = [],
  own = children.length === 0,
  types = ['employment'],
  on = '2026-01-05',
  until = '2026-12-31',
}: Yes): Answers {
  return signedForm(formAt('F-CONSENT-2', 1)!, {
    giver: giver.id,
    aboutGiver: own,
    children: children.map((child) => ({ child, heardOn: on, view: '' })),
    parties: parties.map((party) => ({ party, types, other: '', direction: 'both' as const, contact: '' })),
    from: on,
    until,
    informationSheetOn: on,
    signature: { name: giver.name, on },
  })
}

/** Signs it over HTTP, as the tab does. @returns the signature's id, and the course's new revision */
export async function signOver(
  call: Call,
  { courseId, revision }: { courseId: string; revision: number },
  answers: Answers,
): Promise<{ signatureId: string; revision: number }> {
  const signatureId = randomUUID()
  const filled = { form: 'F-CONSENT-2' as const, version: 1, answers }
  const signed = await call(signConsent, { params: { courseId }, body: { revision, signatureId, ...filled } })
  return { signatureId, revision: signed.revision }
}

const day = fc.constantFrom('2026-02-20', '2026-02-27', '2026-03-01', '2026-03-02', '2026-12-31', '')
const mostly = <T>(usual: T, other: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 30, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other })
const member = fc.constantFrom(...circle.members.map(({ id }) => id), 'nobody')
const school: Party = { kind: 'department' as const, id: 'school' }
const party = fc.constantFrom<Party[]>(
  ...(['school', 'daycare', 'psychology'] as const).map((id) => ({ kind: 'department' as const, id })),
  ...(['dorte', 'doctor', 'bodil'] as const).map((id) => ({ kind: 'contact' as const, id })),
  ...(['stig', 'john', 'sara'] as const).map((id) => ({ kind: 'member' as const, id })),
)
const wrongParty = fc.constantFrom<Party[]>(
  { kind: 'department' as const, id: 'made-up' },
  { kind: 'contact' as const, id: 'trofast' },
  { kind: 'member' as const, id: 'rikke' },
)

/** Forms as people fill them in: mostly right, in every way wrong that the screen would let through. */
export function filledForms(form: Form): fc.Arbitrary<Answers> {
  const statistics = form.consent?.purpose === 'statistics'
  const types = statistics ? ['absence', 'grades', 'national-tests'] : ['school', 'health', 'other']
  const row = fc.record({
    party: statistics
      ? mostly(school, party)
      : fc.oneof({ weight: 30, arbitrary: party }, { weight: 1, arbitrary: wrongParty }),
    types: mostly([types[0]!], fc.uniqueArray(fc.constantFrom(...types), { maxLength: 3 })),
    other: mostly('Økonomi', fc.constant('')),
    direction: fc.constantFrom(
      ...(statistics ? (['obtain'] as const) : (['both', 'obtain', 'pass-on'] as const)),
    ),
    contact: fc.constantFrom('', 'Anders'),
  })
  return fc
    .record({
      giver: mostly('rikke', member),
      aboutGiver: fc.boolean(),
      children: fc.uniqueArray(
        fc.record({
          child: fc.oneof(
            { weight: 12, arbitrary: fc.constantFrom('emil', 'sara', 'noa') },
            { weight: 1, arbitrary: fc.constant('liva') },
          ),
          heardOn: mostly('2026-02-20', day),
          view: fc.constantFrom('', 'Ja'),
        }),
        { maxLength: 3, selector: ({ child }) => child },
      ),
      parties: fc.uniqueArray(row, { maxLength: 4, selector: (one) => `${one.party.kind}/${one.party.id}` }),
      toldOfWithdrawal: mostly(true, fc.boolean()),
      from: mostly('2026-03-02', day),
      until: mostly('2026-12-31', day),
      informationSheetOn: mostly('2026-02-27', day),
      signature: fc.record({ name: mostly('Rikke B', fc.constant('Stig')), on: mostly('2026-03-01', day) }),
      youths: fc.uniqueArray(
        fc.record({
          youth: mostly('sara', member),
          signature: fc.record({ name: fc.constant('Sara Bækholm'), on: mostly('2026-03-02', day) }),
        }),
        { maxLength: 2, selector: ({ youth }) => youth },
      ),
      gdprBasis: mostly('gdpr-consent', fc.constant('')),
    })
    .map((answers) => signedForm(form, answers as Answers))
}

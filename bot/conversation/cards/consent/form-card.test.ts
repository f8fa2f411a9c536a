import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { municipalityFrom } from '#shared/forms/facts.ts'
import type { Form } from '#shared/forms/form.ts'
import { formAt } from '#shared/forms/versions.ts'
import { circle } from '../../../../tests/support/blended-family.ts'
import { formCard } from './form-card.ts'
import type { Typed } from './typed.ts'

const form = formAt('F-CONSENT-2', 1)!
const contact = {
  sender: 'Birkelund Kommune, Familie og Børn',
  address: 'Rådhuspladsen 1, 9999 Birkelund',
  phone: '70 10 20 00',
  mail: '',
  post: 'Digital Post',
  dpoName: 'Ditte Højskov',
  dpoPhone: '70 10 20 40',
  dpoMail: 'dpo@birkelund.example',
}
const drawn = (typed: Typed, shown: { form?: Form; family?: typeof circle } = {}) =>
  JSON.stringify(
    formCard(
      {
        form: shown.form ?? form,
        circle: shown.family ?? circle,
        municipality: municipalityFrom('Birkelund Kommune', contact),
        reference: 'NM-2026-0412',
        language: 'da',
        typed,
        revision: 1,
        signatureId: randomUUID(),
        faults: [],
        sentence: null,
        more: false,
      },
      { key: 'card:consent', courseId: randomUUID() },
      randomUUID(),
    ),
  )
/** Emil as if he had been born that day; today is 2 March 2026. */
const born = (birthDate: string) => ({
  ...circle,
  members: circle.members.map((one) => (one.id === 'emil' ? { ...one, birthDate } : one)),
})
const heardOn = '"children.emil.heardOn"'

test('T-26: once the day of the signature is typed, whoever was ten to fourteen on it is asked about', () => {
  const family = born('2011-03-02')
  expect(drawn({}, { family })).not.toContain(heardOn)
  expect(drawn({ 'signature.on': '2026-03-02' }, { family })).not.toContain(heardOn)
  expect(drawn({ 'signature.on': '2026-03-01' }, { family })).toContain(heardOn)
})

test('T-25: whoever is fifteen today may sign today, whenever the parent signed', () => {
  const family = born('2011-03-02')
  for (const on of ['', '2026-03-01', 'i går'])
    expect(drawn({ 'signature.on': on }, { family })).toContain('"youths.emil.youth"')
})

test('what the form says of the municipality, the card says by its own settings', () => {
  const text = 'Spørg {municipality} eller {dataProtectionOfficer}: {reached}'
  const asking: Form = {
    ...form,
    sections: [
      { title: { da: text, en: text }, fields: { line: { kind: 'line', label: { da: text, en: text } } } },
    ],
  }
  const said = drawn({}, { form: asking })
  const whole =
    'Spørg Birkelund Kommune, Familie og Børn eller Ditte Højskov, 70 10 20 40, dpo@birkelund.example: Rådhuspladsen 1, 9999 Birkelund, 70 10 20 00, Digital Post'
  expect(said.split(whole).length - 1).toBe(2)
})

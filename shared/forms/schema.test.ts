import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { circle } from '../../tests/support/blended-family.ts'
import { filledForms, signedForm } from '../../tests/support/signed-form.ts'
import type { Answers } from './answers.ts'
import filledIn from './cases/F-CONSENT-2-as-filled-in.json' with { type: 'json' }
import { questionsOf, type Form } from './form.ts'
import { checkAnswers } from './schema.ts'
import { formAt, forms } from './versions.ts'

const consents = forms.filter(({ consent }) => consent !== null)
const [one, two, three] = ['F-CONSENT-1', 'F-CONSENT-2', 'F-CONSENT-3'].map((id) => formAt(id, 1)!) as [
  Form,
  Form,
  Form,
]
const faults = (change: object, form = two) => {
  const checked = checkAnswers(form, { ...signedForm(form), ...change }, circle)
  return checked.ok ? [] : checked.faults.map(({ path, reason }) => `${path}: ${reason}`)
}

test.for(consents.map((form) => [form.id, form] as const))('%s as it was signed is valid', ([, form]) => {
  expect(faults({}, form)).toEqual([])
})

describe('a form as it was filled in', () => {
  test('on the day of the cases', () => expect(circle.today.toString()).toBe(filledIn.today))
  test.for(filledIn.cases)('$when: $expected', ({ change, expected }) => {
    expect(faults(change)).toEqual(expected)
  })
})

test('X-09: F-CONSENT-3 needs its guide read, before anybody signs', () => {
  expect(faults({ guideReadOn: '' }, three)).toEqual(['guideReadOn: missing'])
  expect(faults({ guideReadOn: '2026-03-02' }, three)).toEqual(['guideReadOn: too-late'])
})

test('X-11: F-CONSENT-1 asks a daycare for absence alone, and no other place for anything', () => {
  const place = (id: string, types: string[]) => ({
    parties: [{ party: { kind: 'department', id }, types, other: '', direction: 'obtain', contact: '' }],
  })
  expect(faults(place('daycare', ['absence']), one)).toEqual([])
  expect(faults(place('daycare', ['grades']), one)).toEqual(['parties.0.types: not-offered'])
  expect(faults(place('job-centre', ['absence']), one)).toEqual(['parties.0: unknown-party'])
})

describe('what does not have the shape of the form is refused', () => {
  test.for([
    ['an answer to nothing', { colour: 'red' }, [': unknown-question']],
    [
      'an answer to nothing, in a row',
      { children: [{ child: 'noa', cpr: '1' }] },
      ['children.0: unknown-question'],
    ],
    ['a number', { until: 20261231 }, ['until: wrong-type']],
    ['null', { giver: null }, ['giver: wrong-type']],
    [
      'an object for a text',
      { receiver: {}, giver: { id: 'rikke' } },
      [': unknown-question', 'giver: wrong-type'],
    ],
    ['a text for rows', { children: 'emil' }, ['children: wrong-type']],
    ['a day that does not exist', { until: '2026-02-30' }, ['until: not-a-date']],
    ['a day that is none', { until: 'snart' }, ['until: not-a-date']],
    [
      'a line that is too long',
      { signature: { name: 'R'.repeat(201), on: '2026-03-01' } },
      ['signature.name: too-long'],
    ],
    ['too many rows', { children: Array.from({ length: 21 }, () => ({})) }, ['children: too-many']],
    [
      'a type of another form',
      { parties: [{ ...party(), types: ['absence'] }] },
      ['parties.0.types.0: unknown-option'],
    ],
    [
      'a direction of no form',
      { parties: [{ ...party(), direction: 'sideways' }] },
      ['parties.0.direction: unknown-option'],
    ],
    [
      'a party of no kind',
      { parties: [{ ...party(), party: { kind: 'world', id: 'x' } }] },
      ['parties.0.party.kind: unknown-option'],
    ],
  ] as const)('%s', ([, change, expected]) =>
    expect(faults(change).toSorted()).toEqual([...expected].toSorted()),
  )

  test('and a key that means something to JavaScript', () => {
    const hostile: unknown = JSON.parse(
      JSON.stringify(signedForm(two)).replace('{', '{"__proto__":{"ok":true},'),
    )
    expect(checkAnswers(two, hostile, circle)).toEqual({
      ok: false,
      faults: [{ path: '', reason: 'unknown-question' }],
    })
  })
})

function party() {
  return (signedForm(two)['parties'] as object[])[0]
}

test('an answer that is no longer asked for is dropped, not refused', () => {
  const checked = checkAnswers(one, { ...signedForm(one), aboutGiver: true }, circle)
  expect(checked.ok && 'aboutGiver' in checked.answers).toBe(false)
  const small = checkAnswers(two, { ...signedForm(two), children: [{ child: 'noa', view: 'Hej' }] }, circle)
  expect(small.ok && small.answers['children']).toEqual([{ child: 'noa' }])
  const words = checkAnswers(two, { ...signedForm(two), parties: [{ ...party(), other: 'Gæld' }] }, circle)
  expect(words.ok && words.answers['parties']).toMatchObject([{ other: '' }])
})

test('X-11: a tick that is not asked for cannot be what the form concerns', () => {
  expect(faults({ aboutGiver: true, children: [] }, one)).toEqual(['children: needs-more'])
})

test('whatever comes, it is answered: valid answers are what was asked and nothing else, and stay valid', () => {
  const anything = fc.oneof(
    fc.anything(),
    fc
      .constantFrom(...consents)
      .chain((form) =>
        fc
          .tuple(
            filledForms(form),
            fc.constantFrom(...questionsOf(form).map(([name]) => name)),
            fc.anything(),
          )
          .map(([answers, name, value]): unknown => ({ ...answers, [name]: value })),
      ),
  )
  fc.assert(
    fc.property(fc.constantFrom(...forms.map(({ id }) => id)), anything, (id, given) => {
      const form = formAt(id, 1)!
      const checked = checkAnswers(form, given, circle)
      const again = checked.ok ? checkAnswers(form, checked.answers, circle) : checked
      const known = new Set(questionsOf(form).map(([name]) => name))
      expect(again).toEqual(checked)
      expect(checked.ok || checked.faults.length > 0).toBe(true)
      expect(Object.keys(checked.ok ? checked.answers : {}).filter((name) => !known.has(name))).toEqual([])
    }),
    { numRuns: 400 },
  )
})

test('browser and service agree: what went through JSON is judged the same', () => {
  fc.assert(
    fc.property(filledForms(two), (answers: Answers) => {
      expect(checkAnswers(two, JSON.parse(JSON.stringify(answers)), circle)).toEqual(
        checkAnswers(two, answers, circle),
      )
    }),
  )
})

import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { ageLimit, ageLimits, ageRules } from '../consent/ages.ts'
import { lawOn, laws } from '../consent/law.ts'
import { lawKeys } from '../consent/law-keys.ts'
import { modelIds } from '../course/model-ids.ts'
import { departments, departmentsBy, departmentsOn } from '../course/departments.ts'
import { contactOn, houseIn, saysWhoAnswers } from './house.ts'
import type { Setting } from './setting.ts'
import { usualModel } from './usual-model.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const details = {
  sender: '',
  address: 'Rådhuspladsen 1',
  phone: '70 10 20 00',
  mail: '',
  post: 'Digital Post',
  dpoName: 'Ditte Højskov',
  dpoPhone: '70 10 20 40',
  dpoMail: 'dpo@birkelund.example',
}
const school = { da: 'Folkeskole', en: 'School', models: ['A' as const, 'D' as const], closed: false }

const first = day('2026-01-01')
const date = fc.nat(2000).map((days) => first.add({ days }))
const row: fc.Arbitrary<Setting> = fc
  .tuple(
    date,
    fc.oneof(
      fc.record({
        kind: fc.constant('contact' as const),
        id: fc.constant('municipality' as const),
        value: fc.option(fc.string().map((phone) => ({ ...details, phone }))),
      }),
      fc.record({
        kind: fc.constant('department' as const),
        id: fc.constantFrom('school', 'job-centre', 'new-one'),
        value: fc.option(
          fc.record({ da: fc.string(), closed: fc.boolean() }).map((said) => ({ ...school, ...said })),
        ),
      }),
      fc.record({
        kind: fc.constant('model' as const),
        id: fc.constant('municipality' as const),
        value: fc.option(fc.record({ model: fc.constantFrom(...modelIds) })),
      }),
      fc.record({
        kind: fc.constant('age' as const),
        id: fc.constantFrom(...ageRules),
        value: fc.option(fc.record({ age: fc.nat(18), law: fc.string() })),
      }),
      fc.record({
        kind: fc.constant('law' as const),
        id: fc.constantFrom(...lawKeys),
        value: fc.option(fc.record({ da: fc.string(), en: fc.string(), link: fc.constant(null) })),
      }),
    ),
  )
  .map(([from, said]): Setting => ({ ...said, from: from.toString() }))
const rows = fc.array(row, { maxLength: 12 })

/** All that holds on a day. */
const heldBy = (said: readonly Setting[], on: Temporal.PlainDate) => {
  const house = houseIn(said)
  return {
    departments: departmentsOn(on, house.departments).map(({ id, da, en, models }) => ({
      id,
      da,
      en,
      models,
    })),
    named: departmentsBy(on, house.departments).map(({ id, da }) => ({ id, da })),
    ages: ageRules.map((rule) => ageLimit(rule, on, house.ages)),
    laws: lawKeys.map((key) => lawOn(key, on, house.laws).da),
    contact: contactOn(said, on),
    model: usualModel(said, on),
  }
}

test('without rows the house is the product’s', () => {
  const house = houseIn([])
  expect(house).toEqual({ departments, ages: ageLimits, laws })
  expect(contactOn([], first)).toBeNull()
})

test('O-13, LN-1: a change from a day never changes what held before it', () => {
  fc.assert(
    fc.property(rows, row, date, (said, change, on) => {
      fc.pre(Temporal.PlainDate.compare(on, change.from) < 0)
      expect(heldBy([...said, change], on)).toEqual(heldBy(said, on))
    }),
    { numRuns: 500 },
  )
})

test('what was said last for a day holds from it; taken back, the day is as if nothing was said', () => {
  fc.assert(
    fc.property(rows, row, date, (said, change, on) => {
      const others = said.filter(
        ({ kind, id, from }) => kind !== change.kind || id !== change.id || from !== change.from,
      )
      expect(heldBy([...said, { ...change, value: null }], on)).toEqual(heldBy(others, on))
    }),
    { numRuns: 500 },
  )
})

test('a closed department is asked about no more, and is still called what it was', () => {
  const { departments: own } = houseIn([
    { kind: 'department', id: 'school', value: { ...school, closed: true }, from: '2026-03-02' },
    { kind: 'department', id: 'new-one', value: { ...school, da: 'Ungehuset' }, from: '2026-04-01' },
  ])
  const on = (date: string) => departmentsOn(day(date), own).map(({ id }) => id)
  expect(on('2026-03-01')).toContain('school')
  expect(on('2026-03-02')).not.toContain('school')
  expect(on('2026-03-31')).not.toContain('new-one')
  expect(on('2026-04-01').at(-1)).toBe('new-one')
  expect(departmentsBy(day('2027-01-01'), own).find(({ id }) => id === 'school')?.da).toBe('Folkeskole')
})

test('O-14: courses follow A until the municipality says otherwise, from the day it says', () => {
  const said: Setting[] = [
    { kind: 'model', id: 'municipality', value: { model: 'faelles-familier' }, from: '2026-03-02' },
    { kind: 'model', id: 'municipality', value: { model: 'en-familie-en-indgang' }, from: '2026-06-01' },
  ]
  const on = (date: string, rows = said) => usualModel(rows, day(date))
  expect(on('2026-03-02', [])).toBe('familiens-fremtid')
  expect(on('2026-03-01')).toBe('familiens-fremtid')
  expect(on('2026-03-02')).toBe('faelles-familier')
  expect(on('2026-06-01')).toBe('en-familie-en-indgang')
})

test('X-12: the sheet needs every line that says who answers', () => {
  expect(saysWhoAnswers(details)).toBe(true)
  expect(saysWhoAnswers(null)).toBe(false)
  for (const line of ['address', 'phone', 'post', 'dpoName', 'dpoPhone', 'dpoMail'] as const)
    expect(saysWhoAnswers({ ...details, [line]: '' })).toBe(false)
})

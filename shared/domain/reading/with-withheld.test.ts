import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { people, randomCourse, recipients } from '../../../tests/support/random-course.ts'
import { agendaTemplates, type Agenda, type AgendaItem } from '../agenda/agenda.ts'
import { newAgenda, withOwn, withTemplate } from '../agenda/templates.ts'
import { informationTypes } from '../consent/consent.ts'
import { redactAgenda } from './redact-agenda.ts'
import { withWithheld, withheldIn, writesOverWithheld } from './with-withheld.ts'

const today = Temporal.PlainDate.from('2026-03-18')
const anyone = fc.constantFrom(...recipients)
const filed = {
  about: fc.subarray([...people]),
  type: fc.constantFrom(...informationTypes),
}
const row = fc.record({
  ...filed,
  text: fc.constantFrom('Skemaet', 'Lektier', 'Praktik i foråret'),
  speaker: fc.constantFrom('', 'Karen', 'father', 'ten'),
})
/** Items of people's own, and words under the parts of the template. */
const agendas = fc
  .tuple(fc.array(row, { maxLength: 4 }), fc.array(fc.option(row), { minLength: 9, maxLength: 9 }))
  .map(([rows, under]): Agenda => {
    const usual = newAgenda('F-AGENDA-1')
    const parts = usual.items.map((part, n) => ({ ...part, ...under[n] }))
    const own = rows.map((one, n) => ({ ...one, id: String(n), minutes: 5, addedBy: 'mette', unfiled: null }))
    return { ...usual, items: withOwn(parts, own) }
  })
/** What somebody does to an item in the form. */
const edit = fc.record(
  {
    ...filed,
    text: fc.constantFrom('', 'Hans egne ord'),
    speaker: fc.constantFrom('', 'Bente'),
    gone: fc.boolean(),
  },
  { requiredKeys: ['gone'] },
)

const wordsOf = ({ items }: Agenda) => items.map(({ text, about, speaker }) => [text, about, speaker])

test('what he who saves was not shown stays, in its place, word for word', () => {
  fc.assert(
    fc.property(randomCourse, agendas, anyone, (course, whole, recipient) => {
      const seen = redactAgenda(whole, course, recipient, today)
      expect(withWithheld(seen, whole, seen)).toEqual(whole)
      const changed = { ...seen, items: seen.items.map((item) => ({ ...item, minutes: item.minutes + 1 })) }
      const kept = withWithheld(changed, whole, seen)
      expect(kept.items.map(({ id }) => id)).toEqual(whole.items.map(({ id }) => id))
      expect(wordsOf(kept)).toEqual(wordsOf(whole))
    }),
  )
})

test('X-08: whatever he does in the form, the words that he was not shown stand, filed as they were; his own are refused there', () => {
  const edits = fc.array(edit, { minLength: 13, maxLength: 13 })
  const template = fc.constantFrom(...agendaTemplates)
  fc.assert(
    fc.property(randomCourse, agendas, anyone, edits, template, (course, whole, recipient, done, to) => {
      const seen = redactAgenda(whole, course, recipient, today)
      const withheld = withheldIn(whole, seen)
      const edited = seen.items.flatMap((item, n): AgendaItem[] => {
        const { gone, ...change } = done[n]!
        return gone ? [] : [{ ...item, ...change }]
      })
      const saved = withTemplate({ ...seen, items: edited }, to)
      const kept = withWithheld(saved, whole, seen)
      const hiddenOf = ({ items }: Agenda) =>
        whole.items.map(({ id }) => {
          const item = items.find((one) => one.id === id)
          const hidden = withheld.get(id)!
          return [
            ...hidden.map((field) => item?.[field]),
            ...(hidden.includes('text') ? [item?.about, item?.type] : []),
          ]
        })
      expect(hiddenOf(kept)).toEqual(hiddenOf(whole))
      const typed = saved.items.some(({ id, ...item }) =>
        withheld.get(id)?.some((field) => item[field] !== ''),
      )
      expect(writesOverWithheld(saved, whole, seen)).toBe(typed)
    }),
    { numRuns: 300 },
  )
})

test('words that were withheld between reading and saving are nobody’s to change, and no reason to refuse', () => {
  const usual = newAgenda('F-AGENDA-1')
  const [own, family] = [
    {
      id: '0',
      about: ['ten'],
      type: 'school' as const,
      text: 'Lektier',
      speaker: '',
      minutes: 5,
      addedBy: 'mette',
      unfiled: null,
    },
    { ...usual.items[2]!, text: 'Om flytningen' },
  ]
  const whole = { ...usual, items: withOwn(usual.items.with(2, family), [own]) }
  const seen = { ...whole, items: usual.items }
  expect(writesOverWithheld(whole, whole, seen)).toBe(false)
  expect(withWithheld(whole, whole, seen)).toEqual(whole)
  const changed = {
    ...whole,
    items: whole.items.map((item) => ({ ...item, text: item.text && 'Noget andet' })),
  }
  expect(writesOverWithheld(changed, whole, seen)).toBe(true)
  expect(withWithheld(changed, whole, seen)).toEqual(whole)
})

import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { people, randomCourse, recipients } from '../../../tests/support/random-course.ts'
import type { AgendaItem } from '../agenda/agenda.ts'
import { changesSince } from '../agenda/changes.ts'
import { newAgenda, withOwn } from '../agenda/templates.ts'
import { informationTypes } from '../consent/consent.ts'
import { redactAgenda } from './redact-agenda.ts'
import { redactEarlier } from './redact-earlier.ts'

const today = Temporal.PlainDate.from('2026-03-18')
const filing = fc.record({ about: fc.subarray([...people]), type: fc.constantFrom(...informationTypes) })
const agendaOf = (own: readonly AgendaItem[]) => {
  const usual = newAgenda('F-AGENDA-1')
  return { ...usual, items: withOwn(usual.items, own) }
}
const own = (id: string, text: string, filed: Pick<AgendaItem, 'about' | 'type'>): AgendaItem => ({
  ...filed,
  id,
  text,
  minutes: 5,
  speaker: '',
  addedBy: null,
  unfiled: null,
})

test('X-08: an item that was filed anew is told of by both filings, and never as taken out while it stands', () => {
  fc.assert(
    fc.property(
      randomCourse,
      fc.constantFrom(...recipients),
      filing,
      filing,
      fc.boolean(),
      (course, recipient, was, is, other) => {
        const before = agendaOf([own('0', 'Gamle ord', was), own('1', 'Noget andet', was)])
        const now = agendaOf([own('0', other ? 'Nye ord' : 'Gamle ord', is)])
        const reads = (filed: typeof was) =>
          redactAgenda(agendaOf([own('0', 'x', filed)]), course, recipient, today).items.some(
            ({ id }) => id === '0',
          )
        const had = redactEarlier({ earlier: before, now }, course, recipient, today)
        expect(JSON.stringify(had).includes('Gamle ord')).toBe(reads(was) && reads(is))
        const changes = changesSince(had, redactAgenda(now, course, recipient, today))
        const gone = changes.flatMap((change) => (change.is === 'removed' ? [change.item.id] : []))
        expect(gone).toEqual(reads(was) ? ['1'] : [])
      },
    ),
  )
})

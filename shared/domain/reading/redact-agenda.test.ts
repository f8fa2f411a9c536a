import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { people, randomCourse, recipients } from '../../../tests/support/random-course.ts'
import type { AgendaItem } from '../agenda/agenda.ts'
import { newAgenda, withOwn } from '../agenda/templates.ts'
import { informationTypes } from '../consent/consent.ts'
import { coverFor } from '../consent/cover.ts'
import type { Recipient } from '../consent/recipient.ts'
import { redactAgenda } from './redact-agenda.ts'

const today = Temporal.PlainDate.from('2026-03-18')
const anyone = fc.constantFrom<Recipient>({ as: 'coordinator' }, ...recipients)
const items = fc.array(
  fc.record({
    about: fc.subarray([...people]),
    type: fc.constantFrom(...informationTypes),
    text: fc.constantFrom('Skemaet', 'Lektier', 'Praktik i foråret'),
    speaker: fc.constantFrom('', 'Karen'),
  }),
  { maxLength: 5 },
)
const agendaOf = (rows: readonly Pick<AgendaItem, 'about' | 'type' | 'text' | 'speaker'>[]) => {
  const usual = newAgenda('F-AGENDA-1')
  const own = rows.map((row, n) => ({ ...row, id: String(n), minutes: 5, addedBy: 'mette', unfiled: null }))
  return { ...usual, items: withOwn(usual.items, own) }
}

test('X-01: of what people put there each sees what he may know of everybody whom it concerns; that there is a meeting, all', () => {
  fc.assert(
    fc.property(randomCourse, items, anyone, (course, rows, recipient) => {
      const whole = agendaOf(rows)
      const cover = coverFor(course, recipient, today)
      const ids = course.members.map(({ id }) => id)
      const expected = whole.items.filter(({ id, about, type }) => {
        if (!/^\d/.test(id)) return true
        const concerns = about.length > 0 ? about : ids
        return recipient.as === 'coordinator' || concerns.every((member) => cover(member, type).open)
      })
      const left = redactAgenda(whole, course, recipient, today)
      expect(left.items.map(({ id }) => id)).toEqual(expected.map(({ id }) => id))
    }),
  )
})

test('X-08: an item that names somebody whom he may not know is not there; under a part the words are not', () => {
  fc.assert(
    fc.property(randomCourse, anyone, fc.nat(), (course, recipient, pick) => {
      const named = course.members[pick % course.members.length]!
      const other = course.members[(pick + 1) % course.members.length]!
      const given = named.name.split(' ')[0]!
      const row = { about: [other.id], type: 'school' as const, text: `Lektier med ${given}`, speaker: given }
      const whole = agendaOf([row])
      const family = whole.items.map((item) => (item.id === 'family' ? { ...item, ...row } : item))
      const left = redactAgenda({ ...whole, items: family }, course, recipient, today)
      const cover = coverFor(course, recipient, today)
      const may = [named.id, other.id].every((id) => cover(id, 'school').open)
      const knows = informationTypes.some((type) => cover(named.id, type).open)
      expect(left.items.some(({ id }) => id === '0')).toBe(may)
      expect(left.items.find(({ id }) => id === 'family')).toMatchObject({
        text: may ? row.text : '',
        speaker: knows ? given : '',
      })
      expect(JSON.stringify(left).includes(given)).toBe(knows || may)
    }),
  )
})

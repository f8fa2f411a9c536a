import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { randomCourse, recipients } from '../../../tests/support/random-course.ts'
import { informationTypes } from '../consent/consent.ts'
import { coverFor } from '../consent/cover.ts'
import type { Recipient } from '../consent/recipient.ts'
import { redactAgenda } from '../reading/redact-agenda.ts'
import type { AgendaItem } from './agenda.ts'
import { asKnownTo, filedBy } from './filing.ts'
import { newAgenda } from './templates.ts'

const today = Temporal.PlainDate.from('2026-03-18')
const anyone = fc.constantFrom(...recipients)
const coordinator: Recipient = { as: 'coordinator' }
const item = (said: Partial<AgendaItem>): AgendaItem => ({
  id: '0',
  about: [],
  type: 'family-life',
  text: 'En diagnose',
  minutes: 0,
  speaker: '',
  addedBy: 'mette',
  unfiled: null,
  ...said,
})

test('X-08: a colleague’s item is read by the coordinator, himself, and those who may know all that he may know, until she has filed it', () => {
  fc.assert(
    fc.property(randomCourse, anyone, anyone, (course, author, reader) => {
      const own = asKnownTo(course, author, today)
      const [his, hers] = [coverFor(course, author, today), coverFor(course, reader, today)]
      const everything = informationTypes.flatMap((type) => course.members.map(({ id }) => ({ id, type })))
      const known = everything.filter(({ id, type }) => his(id, type).open)
      const agenda = { ...newAgenda('F-AGENDA-1'), items: [item(own)] }
      const isRead = (recipient: Recipient) =>
        redactAgenda(agenda, course, recipient, today).items.length === 1
      const may = (known.length > 0 ? known : everything).every(({ id, type }) => hers(id, type).open)
      expect(isRead(reader)).toBe(may)
      expect(isRead(author)).toBe(known.length > 0)
      expect(isRead(coordinator)).toBe(true)
      const filed = filedBy(
        { id: '0', about: own.about, type: own.type, guessed: false },
        item(own),
        coordinator,
        own,
      )
      const whom = own.about.length > 0 ? own.about : course.members.map(({ id }) => id)
      const then = redactAgenda({ ...agenda, items: [item(filed)] }, course, reader, today)
      expect(then.items).toHaveLength(whom.every((id) => hers(id, own.type).open) ? 1 : 0)
    }),
  )
})

test('of somebody whom it names and its author may know nothing of, it may be of any of the kinds', () => {
  fc.assert(
    fc.property(randomCourse, anyone, anyone, (course, author, reader) => {
      const own = asKnownTo(course, author, today)
      const agenda = { ...newAgenda('F-AGENDA-1'), items: [item({ ...own, text: 'Om father' })] }
      const cover = coverFor(course, reader, today)
      const kinds = own.unfiled!.flatMap(({ memberId, type }) => (memberId === 'father' ? [] : type))
      const isNamed = own.unfiled!.every(({ memberId }) => memberId !== 'father')
      const closed = isNamed && kinds.some((type) => !cover('father', type).open)
      const { items } = redactAgenda(agenda, course, reader, today)
      expect(closed && items.length > 0).toBe(false)
    }),
  )
})

const guess = {
  about: ['ten'],
  type: 'school' as const,
  unfiled: [{ memberId: 'ten', type: 'health' as const }],
}
const said = { id: '0', about: ['ten'], type: 'school' as const, guessed: true }
const colleague = recipients[1]!
test.for([
  ['saved by her with nothing said, it waits', said, guess, coordinator, guess],
  ['she says that it is right', { ...said, guessed: false }, guess, coordinator, { ...guess, unfiled: null }],
  [
    'she says what it is',
    { ...said, type: 'health' as const },
    guess,
    coordinator,
    { ...guess, type: 'health', unfiled: null },
  ],
  ['nobody else files it', { ...said, guessed: false, about: [] }, guess, colleague, guess],
  ['what a colleague writes in the form waits for her', { ...said, about: [] }, null, colleague, guess],
  [
    'as he says whom it is about',
    { ...said, about: ['nine'] },
    null,
    colleague,
    { ...guess, about: ['nine'] },
  ],
  ['what she writes herself does not', said, null, coordinator, { ...guess, unfiled: null }],
  [
    'nor does a part of the template',
    { ...said, id: 'family' },
    null,
    colleague,
    { ...guess, unfiled: null },
  ],
] as const)('%s', ([, saved, was, recipient, filing]) => {
  const stood = was && item({ ...was, about: [...was.about], unfiled: [...was.unfiled] })
  const own = { ...guess, about: ['ten'] }
  expect(filedBy({ ...saved, about: [...saved.about] }, stood, recipient, own)).toEqual(filing)
})

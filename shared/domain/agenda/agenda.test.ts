import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { agendaLimits, agendaTemplates, templateOf, type Agenda, type AgendaItem } from './agenda.ts'
import { changesSince } from './changes.ts'
import { mayAdd, mayChangeAgenda, mayStand, roomToMove } from './decide.ts'
import { leadInOf } from './lead-in.ts'
import { speakersOf } from './people.ts'
import { sumAgenda } from './sum.ts'
import { newAgenda, withOwn, withTemplate } from './templates.ts'

const own = (id: string, said: Partial<AgendaItem> = {}): AgendaItem => ({
  id,
  about: [],
  type: 'family-life',
  text: 'Skolens nye skema',
  minutes: 0,
  speaker: '',
  addedBy: 'mette',
  unfiled: null,
  ...said,
})
const first = newAgenda('F-AGENDA-1')
const withFamily = (minutes: number) =>
  first.items.map((item) => (item.id === 'family' ? { ...item, minutes } : item))

test.for([
  [5, 10, 120, 0],
  [6, 10, 125, 5],
  [6, 5, 120, 0],
  [0, 5, 90, 0],
  [7, 5, 125, 5],
] as const)(
  'F-AGENDA-1: %d speakers, %d minutes for the family: %d of 120',
  ([speakers, family, total, over]) => {
    expect(sumAgenda(withFamily(family), { speakers, length: 120 })).toMatchObject({ total, over })
  },
)

test('P-D8: a meeting in model D begins with the agenda that follows Signs of Safety, in the others by what meeting it is', () => {
  for (const modelId of [
    'familiens-fremtid',
    'en-familie-en-indgang',
    'koordinerende-familiekonsulent',
  ] as const) {
    expect(templateOf('networkMeeting', modelId)).toBe('F-AGENDA-1')
    expect(templateOf('facilitatedMeeting', modelId)).toBe('F-AGENDA-2')
  }
  expect(templateOf('networkMeeting', 'faelles-familier')).toBe('F-AGENDA-2')
  expect(templateOf('staffPreMeeting', 'faelles-familier')).toBeNull()
})

test('F-AGENDA-1: too long, it says what would make it fit, and stops nobody', () => {
  const { ways } = sumAgenda(withFamily(10), { speakers: 6, length: 120 })
  expect(ways).toEqual([
    { by: 'longer-meeting', minutes: 5 },
    { by: 'shorter-statements', whose: 'network', each: 4 },
    { by: 'shorter-statements', whose: 'family', each: 5 },
  ])
  expect(mayStand({ items: withFamily(240) })).toEqual({ may: true })
})

test('every way that is offered does make it fit, and each item begins where the one before it ends', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 9, maxLength: 9 }),
      fc.nat(15),
      fc.integer({ min: 30, max: 240 }),
      (minutes, speakers, length) => {
        const items = first.items.map((item, n) => ({ ...item, minutes: minutes[n]! }))
        const sum = sumAgenda(items, { speakers, length })
        expect(sum.rows.map(({ begins, minutes: lasts }) => begins + lasts)).toEqual([
          ...sum.rows.slice(1).map(({ begins }) => begins),
          sum.total,
        ])
        expect(sum.ways.length === 0).toBe(sum.total <= length)
        for (const way of sum.ways) {
          const longer = way.by === 'longer-meeting' ? way.minutes : 0
          const shorter = items.map((item) =>
            way.by === 'shorter-statements' && item.id === way.whose ? { ...item, minutes: way.each } : item,
          )
          expect(sumAgenda(shorter, { speakers, length: length + longer }).over).toBe(0)
        }
      },
    ),
  )
})

test('O-48: whoever leads the meeting does not speak for the network', () => {
  expect(speakersOf(3, 'b')).toBe(2)
  expect(speakersOf(3, null)).toBe(3)
})

test.each(agendaTemplates)(
  'X-22: by %s the family speaks first, and what others add comes after it',
  (template) => {
    const { items } = newAgenda(template)
    expect(mayStand({ items })).toEqual({ may: true })
    expect(mayStand({ items: withOwn(items, [own('1')]) })).toEqual({ may: true })
    const refused = { may: false, because: 'family-speaks-first' }
    expect(mayStand({ items: [own('1'), ...items] })).toEqual(refused)
    expect(mayStand({ items: items.filter(({ id }) => id !== 'family') })).toEqual(refused)
  },
)

test('an item is moved wherever the family still speaks first, and nowhere else', () => {
  fc.assert(
    fc.property(fc.constantFrom(...agendaTemplates), fc.nat(), fc.nat(), (template, from, to) => {
      const items = withOwn(newAgenda(template).items, [own('1'), own('2')])
      const [at, toAt] = [from % items.length, to % items.length]
      const moved = items.toSpliced(at, 1).toSpliced(toAt, 0, items[at]!)
      const [least, most] = roomToMove(items, at)
      expect(mayStand({ items: moved }).may).toBe(least <= toAt && toAt <= most)
    }),
  )
})

test('an item of nothing cannot stand, nor one that is there twice, nor more than there is room for', () => {
  const { items } = first
  expect(mayStand({ items: [...items, own('1', { text: '  ' })] })).toMatchObject({
    because: 'agenda-item-empty',
  })
  expect(mayStand({ items: [...items, own('1'), own('1')] })).toMatchObject({ because: 'invalid-request' })
  const many = Array.from({ length: agendaLimits.items }, (_, n) => own(String(n)))
  expect(mayStand({ items: [...items, ...many] })).toMatchObject({ because: 'agenda-full' })
})

test.for([
  ['Lektier', { may: true }],
  [' \n', { may: false, because: 'agenda-item-empty' }],
  ['x'.repeat(300), { may: true }],
  ['x'.repeat(301), { may: false, because: 'agenda-item-too-long' }],
] as const)('what somebody adds says something, and not too much: %s', ([text, decision]) => {
  expect(mayAdd(text, first)).toEqual(decision)
})

const start = Temporal.Instant.from('2026-03-18T08:00:00Z')
const end = start.add({ hours: 2 })
test.for([
  ['booked', false, '2026-03-18T09:59:00Z', { may: true }],
  ['booked', false, '2026-03-18T10:00:00Z', { may: false, because: 'meeting-over' }],
  ['booked', true, '2026-03-01T08:00:00Z', { may: false, because: 'agenda-final' }],
  ['cancelled', true, '2026-03-01T08:00:00Z', { may: false, because: 'agenda-meeting-off' }],
  ['declined', false, '2026-03-01T08:00:00Z', { may: false, because: 'agenda-meeting-off' }],
] as const)('a %s meeting, final: %s, at %s', ([state, final, now, decision]) => {
  expect(mayChangeAgenda({ state, end }, final, Temporal.Instant.from(now))).toEqual(decision)
})

test('F-AGENDA-1 is worded for the first network meeting; a later one has another lead-in', () => {
  const meeting = { id: 'b', type: 'networkMeeting', state: 'booked', start } as const
  const before = { ...meeting, id: 'a', start: start.subtract({ hours: 24 * 90 }) }
  expect(leadInOf(meeting, [meeting, { ...before, state: 'cancelled' }])).toBe('first')
  expect(leadInOf(meeting, [meeting, { ...before, type: 'meeting1' }])).toBe('first')
  expect(leadInOf(meeting, [before, meeting])).toBe('later')
  expect(leadInOf(before, [before, meeting])).toBe('first')
})

test('another template keeps the words of the family and what people put there', () => {
  const told: Agenda = {
    ...first,
    leaderId: 'leads',
    items: withOwn(
      first.items.map((item) =>
        item.id === 'family' || item.id === 'dialogue' ? { ...item, text: `Om ${item.id}` } : item,
      ),
      [own('1')],
    ),
  }
  const other = withTemplate(told, 'F-AGENDA-2')
  expect(mayStand(other)).toEqual({ may: true })
  expect(other.leaderId).toBe('leads')
  const words = (agenda: Agenda) => agenda.items.flatMap(({ text }) => text || []).toSorted()
  expect(words(other)).toEqual(words(told))
  expect(words(withTemplate(other, 'F-AGENDA-1'))).toEqual(words(told))
  expect(withTemplate(first, 'F-AGENDA-2')).toEqual(newAgenda('F-AGENDA-2'))
})

test('what changed since: added, removed, moved, changed, and nothing of what stands', () => {
  const sent: Agenda = { ...first, items: withOwn(first.items, [own('1'), own('2')]) }
  expect(changesSince(sent, sent)).toEqual([])
  const items = sent.items.filter(({ id }) => id !== '1' && id !== 'break')
  const dialogue = items.find(({ id }) => id === 'dialogue')!
  const now: Agenda = {
    ...sent,
    leaderId: 'leads',
    items: [
      ...items
        .filter((item) => item !== dialogue)
        .map((item) => (item.id === '2' ? { ...item, minutes: 5 } : item)),
      dialogue,
      own('3'),
    ],
  }
  const told = changesSince(sent, now).map((change) =>
    'item' in change ? `${change.is} ${change.item.id}` : change.is,
  )
  expect(told).toEqual(['leader', 'changed 2', 'moved dialogue', 'added 3', 'removed break', 'removed 1'])
})

test('moving one item is one change, however far it goes', () => {
  fc.assert(
    fc.property(fc.nat(8), fc.nat(8), (from, to) => {
      const item = first.items[from]!
      const items = first.items.toSpliced(from, 1).toSpliced(to, 0, item)
      expect(changesSince(first, { ...first, items })).toHaveLength(from === to ? 0 : 1)
    }),
  )
})

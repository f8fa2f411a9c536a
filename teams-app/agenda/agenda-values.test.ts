import { expect, test } from 'vitest'
import { newAgenda } from '#shared/domain/agenda/templates.ts'
import { byTemplate, mergeAgenda, minutesIn, newItem, type AgendaValues } from './agenda-values.ts'

const base: AgendaValues = {
  head: { id: 'head', template: 'F-AGENDA-1', leaderId: '' },
  items: newAgenda('F-AGENDA-1').items.map(({ addedBy, minutes, ...item }) => ({
    ...item,
    unfiled: false,
    minutes: String(minutes),
    by: addedBy,
    withheld: [],
  })),
}
const change = (id: string, said: object): AgendaValues => ({
  ...base,
  items: base.items.map((item) => (item.id === id ? { ...item, ...said } : item)),
})
const ids = ({ items }: AgendaValues) => items.map(({ id }) => id)

test('what a colleague added meanwhile is there, where he put it, and what she typed stands', () => {
  const own = { ...newItem(), text: 'Ferien', by: 'Mette Holmgaard' }
  const theirs = { ...base, items: base.items.toSpliced(6, 0, own) }
  const { values, clashes } = mergeAgenda(base, change('family', { text: 'Om flytningen' }), theirs)
  expect(clashes).toEqual({ head: [], items: [] })
  expect(ids(values)).toEqual(ids(theirs))
  expect(values.items.find(({ id }) => id === 'family')?.text).toBe('Om flytningen')
})

test('the same field written by two: hers stands, and the clash says what the other wrote', () => {
  const { values, clashes } = mergeAgenda(
    base,
    change('family', { minutes: '5' }),
    change('family', { minutes: '15' }),
  )
  expect(values.items[2]?.minutes).toBe('5')
  expect(clashes.items).toMatchObject([{ id: 'family', field: 'minutes', theirs: { minutes: '15' } }])
})

test('an order that one of them has changed is the one that stands, hers where both have', () => {
  const moved = (from: number, to: number) => ({
    ...base,
    items: base.items.toSpliced(from, 1).toSpliced(to, 0, base.items[from]!),
  })
  expect(ids(mergeAgenda(base, base, moved(4, 3)).values)).toEqual(ids(moved(4, 3)))
  expect(ids(mergeAgenda(base, moved(4, 3), base).values)).toEqual(ids(moved(4, 3)))
  expect(ids(mergeAgenda(base, moved(4, 3), moved(5, 6)).values)).toEqual(ids(moved(4, 3)))
})

test('by another template everything that was written is still there', () => {
  const own = { ...newItem(), text: 'Ferien', by: 'Mette Holmgaard' }
  const written = change('family', { text: 'Om flytningen' })
  const other = byTemplate({ ...written, items: [...written.items, own] }, 'F-AGENDA-2')
  expect(other.head.template).toBe('F-AGENDA-2')
  expect(other.items.find(({ id }) => id === own.id)).toEqual(own)
  expect(other.items.find(({ id }) => id === 'family')?.text).toBe('Om flytningen')
})

test.for([
  ['', 0],
  [' 5 ', 5],
  ['240', 240],
  ['241', null],
  ['-1', null],
  ['2,5', null],
  ['fem', null],
] as const)('»%s« is so many minutes: %s', ([typed, minutes]) => {
  expect(minutesIn(typed)).toBe(minutes)
})

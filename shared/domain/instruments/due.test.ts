import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { instrumentsDue, slotsDue, type Filled } from './due.ts'
import { instrumentNotices } from './notices.ts'
import { slotsOf, type Respondent } from './slots.ts'
import { instrumentIds, toolsOf } from './tools.ts'

const day = (iso: string) => Temporal.PlainDate.from(iso)
const today = day('2026-03-16')
const member = (id: string, role: 'adult' | 'child', birthDate: string | null = null) => ({
  id,
  role,
  birthDate,
})
const mother = member('mother', 'adult')
const father = member('father', 'adult')
const big = member('big', 'child', '2015-03-16')
const family = {
  members: [
    mother,
    father,
    big,
    member('middle', 'child', '2021-01-01'),
    member('baby', 'child', '2024-01-01'),
  ],
  ties: [
    { from: 'mother', kinship: 'parent-of' as const, to: 'big' },
    { from: 'father', kinship: 'parent-without-custody-of' as const, to: 'big' },
    { from: 'mother', kinship: 'parent-of' as const, to: 'baby' },
  ],
}
const names = (by: readonly Respondent[]) =>
  by.map((one) => ('memberId' in one ? one.memberId : one.professional)).join('/')
const wanted = (instrument: (typeof instrumentIds)[number]) =>
  slotsOf(instrument, family, today).map(({ aboutId, by }) => `${aboutId} by ${names(by)}`)

test('4.9: who fills in what; the function level by both parents, by the professional of the child’s age, and by itself from 11', () => {
  expect(wanted('function')).toEqual([
    'big by mother',
    'big by father',
    'big by class-teacher',
    'big by big',
    'middle by mother',
    'middle by father',
    'middle by pedagogue',
    'baby by mother',
    'baby by health-visitor',
  ])
  expect(wanted('sdq').slice(0, 2)).toEqual(['big by big', 'big by mother/father'])
  expect(wanted('progress')).toEqual(['mother by mother', 'father by father'])
  const unknown = slotsOf('function', { members: [mother, member('x', 'child')], ties: [] }, today)
  expect(unknown.map(({ by }) => names(by))).toEqual(['mother', 'health-visitor/pedagogue/class-teacher'])
})

const inC = { modelId: 'koordinerende-familiekonsulent' as const, startedOn: '2026-01-05' }
const progress = (on: string, by = 'mother'): Filled => ({
  instrument: 'progress',
  aboutId: by,
  by: { memberId: by },
  on,
})

test('O-58: model C brings its five, with the times that the sources have; the course chooses others', () => {
  expect(toolsOf(inC, []).flatMap(({ id, on, months }) => (on ? [`${id} ${months}`] : []))).toEqual([
    'fit 1',
    'sdq null',
    'pss null',
    'progress 3',
    'function 6',
  ])
  const own = toolsOf({ ...inC, modelId: 'familiens-fremtid' }, [
    { tool: 'pss', on: true, months: 2, since: '2026-02-10' },
  ])
  expect(own.filter(({ on }) => on)).toEqual([{ id: 'pss', on: true, months: 2, since: '2026-02-10' }])
  expect(slotsDue(own, family, [], today).map(({ due }) => due)).toEqual(['2026-03-10', '2026-03-10'])
})

test('first after a month, then by its interval; what is filled in is quiet until then', () => {
  const tools = toolsOf(inC, []).filter(({ id }) => id === 'progress')
  const due = (filled: Filled[]) => slotsDue(tools, family, filled, today).map((slot) => slot.due)
  expect(due([])).toEqual(['2026-02-05', '2026-02-05'])
  expect(due([progress('2026-02-20'), progress('2026-01-10')])).toEqual(['2026-05-20', '2026-02-05'])
  const both = slotsDue(tools, family, [progress('2026-03-01'), progress('2026-03-02', 'father')], today)
  expect(instrumentsDue(both, today)).toEqual([])
  expect(instrumentNotices(both, [], today)).toEqual([])
  expect(instrumentsDue(both, day('2026-06-01'))).toEqual(['progress'])
})

test('told on the first working day; to her five working days after that card came, to the leaders five after hers', () => {
  const tools = toolsOf({ ...inC, startedOn: '2026-02-14' }, []).filter(({ id }) => id === 'progress')
  // Saturday 14 March.
  const saturday = day('2026-03-14')
  const came = [
    { subject: 'instruments-due', day: saturday, on: day('2026-03-16') },
    { subject: 'instruments-late', day: saturday, on: day('2026-03-23') },
  ]
  const told = (on: string, cards = came) =>
    instrumentNotices(slotsDue(tools, family, [], day(on)), cards, day(on)).map(({ to }) => to)
  expect(
    ['2026-03-15', '2026-03-16', '2026-03-20', '2026-03-23', '2026-03-27', '2026-03-30'].map((on) =>
      told(on),
    ),
  ).toEqual([
    [],
    ['team'],
    ['team'],
    ['team', 'coordinator'],
    ['team', 'coordinator'],
    ['team', 'coordinator', 'leaders'],
  ])
  expect(told('2026-09-01', [])).toEqual(['team'])
})

test('whatever is filled in, nothing is due before a month has gone, and a filling never makes anything due earlier', () => {
  const tools = toolsOf(inC, [])
  const anyDay = fc.integer({ min: 0, max: 400 }).map((n) => day('2026-01-05').add({ days: n }).toString())
  fc.assert(
    fc.property(fc.array(anyDay, { maxLength: 5 }), anyDay, (before, on) => {
      const filled = before.map((one) => progress(one))
      const due = (all: Filled[]) => slotsDue(tools, family, all, today).flatMap((slot) => slot.due ?? [])
      const earlier = due(filled)
      const later = due([...filled, progress(on)])
      expect(earlier.every((one) => one >= '2026-02-05')).toBe(true)
      expect(later.every((one, n) => one >= earlier[n]!)).toBe(true)
    }),
  )
})

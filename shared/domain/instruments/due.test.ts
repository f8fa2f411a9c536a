import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { instrumentsDue, slotsDue, type Filled } from './due.ts'
import { instrumentNotices } from './notices.ts'
import { mayRegister } from './score.ts'
import { slotsOf, type Respondent } from './slots.ts'
import { instrumentIds, toolsOf } from './tools.ts'

const day = (iso: string) => Temporal.PlainDate.from(iso)
const today = day('2026-03-16')
const member = (id: string, role: 'adult' | 'child', birthDate: string | null = null) => ({
  id,
  role,
  birthDate,
  joinedOn: null as string | null,
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

const inUse = (id: 'progress' | 'function', since: string, months = 6) => [{ id, on: true, months, since }]
const dueBy = (slots: ReturnType<typeof slotsDue>) =>
  Object.fromEntries(slots.map(({ by, due }) => [names(by), due]))

test('whoever comes to the family later is asked a month after that; the team is told first, and nobody else', () => {
  const began = '2025-01-06'
  const late = { ...family, members: [mother, { ...father, joinedOn: '2025-10-06' }] }
  const slots = slotsDue(inUse('progress', began, 12), late, [progress('2025-02-10')], day('2025-11-06'))
  expect(dueBy(slots)).toEqual({ mother: '2026-02-10', father: '2025-11-06' })
  const came = [{ subject: 'instruments-due', day: day('2025-02-06'), on: day('2025-02-06') }]
  expect(instrumentNotices(slots, came, day('2025-11-05'))).toEqual([])
  expect(instrumentNotices(slots, came, day('2025-11-06'))).toMatchObject([{ to: 'team' }])
  // About a child who has come, and by one of two parents: from the day on which there was somebody to fill it in.
  const child = { ...big, joinedOn: '2025-06-01' }
  const both = { ...late, members: [...late.members, child] }
  expect(dueBy(slotsDue(inUse('function', began), both, [], day('2025-11-06')))).toEqual({
    mother: '2025-07-01',
    father: '2025-11-06',
    'class-teacher': '2025-07-01',
  })
})

test.for([
  ['2023-03-10', 'pedagogue', 'health-visitor'],
  ['2020-03-10', 'class-teacher', 'pedagogue'],
  ['2015-03-10', '', null],
] as const)('a child born %s who has a birthday: asked a month after it', ([born, by, before]) => {
  const of = { members: [mother, member('child', 'child', born)], ties: [] }
  const tools = inUse('function', '2025-01-06')
  const slot = slotsDue(tools, of, [], today).find((one) => names(one.by) === (by || 'child'))!
  expect(slot.due).toBe('2026-04-10')
  expect(names(slot.formerly)).toBe(before ?? '')
  // In use since the birthday alone, nobody filled it in before.
  const since = slotsDue(inUse('function', '2026-03-12'), of, [], today)
  expect(since.map(({ due, formerly }) => [due, formerly.length])).toEqual(since.map(() => ['2026-04-12', 0]))
})

test('switched on again, what was filled in before makes nothing late', () => {
  const due = (since: string, last: string) =>
    slotsDue(inUse('progress', since, 3), { members: [mother], ties: [] }, [progress(last)], today)[0]?.due
  expect(due('2026-03-02', '2025-05-01')).toBe('2026-04-02')
  expect(due('2026-03-02', '2026-02-20')).toBe('2026-05-20')
})

test('a filling is by whoever filled it in on that day, though the child has had a birthday since', () => {
  const of = { members: [member('child', 'child', '2020-03-10')], ties: [] }
  const may = (professional: 'pedagogue' | 'class-teacher', on: string) =>
    mayRegister(
      { instrument: 'function', aboutId: 'child', by: { professional }, on },
      { tools: inUse('function', '2026-01-05'), family: of },
      today,
    )
  const no = { register: false, because: 'respondent-not-of-instrument' }
  expect(may('pedagogue', '2026-03-09')).toEqual({ register: true })
  expect(may('class-teacher', '2026-03-09')).toEqual(no)
  expect(may('class-teacher', '2026-03-10')).toEqual({ register: true })
  expect(may('pedagogue', '2026-03-10')).toEqual(no)
  expect(may('class-teacher', '2026-03-17')).toEqual({ register: false, because: 'filled-in-future' })
})

test('whoever comes when, and whenever it was taken into use, nothing is due before there was a month for it', () => {
  const anyDay = fc.integer({ min: 0, max: 700 }).map((n) => day('2024-06-01').add({ days: n }).toString())
  fc.assert(
    fc.property(
      anyDay,
      fc.option(anyDay),
      anyDay,
      fc.array(anyDay, { maxLength: 3 }),
      (since, joinedOn, born, ons) => {
        const child = { ...member('child', 'child', born), joinedOn }
        const filled = ons.map((on): Filled => ({
          instrument: 'function',
          aboutId: 'child',
          by: { memberId: 'mother' },
          on,
        }))
        const on = day('2026-06-01')
        const slots = slotsDue(inUse('function', since), { members: [mother, child], ties: [] }, filled, on)
        const from = [since, joinedOn ?? ''].toSorted().at(-1)!
        const first = day(from).add({ months: 1 }).toString()
        expect(slots.every(({ due }) => due !== null && due >= first)).toBe(true)
      },
    ),
  )
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

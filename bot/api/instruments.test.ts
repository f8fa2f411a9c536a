import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Input } from '#shared/api/contract.ts'
import { saveFamily } from '#shared/api/courses.ts'
import { readInstruments, registerScore, takeScoreBack } from '#shared/api/instruments.ts'
import { chooseTool, readTools } from '#shared/api/tools.ts'
import type { ToolId } from '#shared/domain/instruments/tools.ts'
import { child, courseOverHttp, family, mother } from '../../tests/support/course-over-http.ts'
import { karen, member } from '../../tests/support/course.ts'
import { aboutId } from '../storage/audit-about.ts'

const over = courseOverHttp()
const params = () => ({ courseId: over.courseId })
const use = (tool: ToolId, months: number | null = null, on = true) =>
  over.call(chooseTool, { params: { ...params(), tool }, body: { on, months } })
const read = () => over.call(readInstruments, { params: params(), body: {} })
type Body = Input<typeof registerScore>['body']
const own = {
  instrument: 'pss',
  aboutId: mother.id,
  by: { memberId: mother.id },
  on: '2026-02-01',
  score: 41,
} as const
const put = (said: Partial<Body> = {}, scoreId: string = randomUUID()) =>
  over.call(registerScore, { params: { ...params(), scoreId }, body: { ...own, ...said } as Body })
const refused = (reason: string, status = 409) => ({ status, reason })

test('O-58: nothing is on in a course of model A; what she switches on is counted from that day, with the times she chooses', async () => {
  const { tools } = await over.call(readTools, { params: params(), body: {} })
  expect(tools.filter(({ on }) => on)).toEqual([])
  await use('function', 6)
  over.clock.moveTo('2026-02-20T08:00:00Z')
  const chosen = await use('function', 3)
  expect(chosen.tools.find(({ id }) => id === 'function')).toMatchObject({ months: 3, since: '2026-02-01' })
  const { slots } = await read()
  expect(slots.map(({ aboutId, by, due }) => [aboutId, by, due])).toEqual([
    [child.id, [{ memberId: mother.id }], '2026-03-01'],
    [child.id, [{ professional: 'class-teacher' }], '2026-03-01'],
  ])
})

test('put in again with another number, after an answer that was lost, the last word counts; the same again changes nothing', async () => {
  await use('pss', 6)
  const scoreId = randomUUID()
  await put({}, scoreId)
  await put({}, scoreId)
  await put({ score: 42, on: '2026-01-30' }, scoreId)
  expect((await read()).scores).toEqual([{ id: scoreId, ...own, score: 42, on: '2026-01-30' }])
  const lines = (await over.auditOf(over.courseId)).filter(({ action }) => action === 'score-registered')
  expect(lines).toHaveLength(2)
})

test('a score is put in once, kept sealed, quiets what waited for it, and is taken out again; each leaves a line about whom it is', async () => {
  await use('pss', 6)
  const scoreId = randomUUID()
  await put({}, scoreId)
  await put({}, scoreId)
  const { slots, scores, names } = await read()
  expect(scores).toEqual([{ id: scoreId, ...own }])
  expect(names).toEqual([{ memberId: mother.id, name: mother.name }])
  expect(slots).toMatchObject([{ last: '2026-02-01', due: '2026-08-01' }])
  const [row] = await over.db.asService((tx) => tx.selectFrom('instrument_score').selectAll().execute())
  expect(row?.sealed.includes('41')).toBe(false)

  await over.call(takeScoreBack, { params: { ...params(), scoreId }, body: {} })
  expect((await read()).scores).toEqual([])
  const lines = await over.db.asService((tx) =>
    tx
      .selectFrom('audit')
      .select(['action', 'actor', 'about'])
      .where('course_id', '=', over.courseId)
      .where('action', 'in', ['score-registered', 'score-removed'])
      .orderBy('seq')
      .execute(),
  )
  const about = aboutId(over.courseId, [mother.id])
  expect(lines).toEqual(
    ['score-registered', 'score-removed'].map((action) => ({ action, actor: karen.id, about })),
  )
})

const save = async (members: typeof family.members) =>
  over.call(saveFamily, {
    params: params(),
    body: { revision: await over.revision(), ...family, members },
  })

test('who has come to the family since is asked a month after that; who comes back, after coming back', async () => {
  await use('pss', 6)
  const father = member({ name: 'Kurt Lund', role: 'adult' }) as (typeof family.members)[number]
  const dues = async () =>
    Object.fromEntries(
      (await read()).slots.map(({ aboutId, due }) => [aboutId === father.id ? 'his' : 'hers', due]),
    )
  over.clock.moveTo('2026-02-20T08:00:00Z')
  await save([mother, child, father] as typeof family.members)
  expect(await dues()).toEqual({ hers: '2026-03-01', his: '2026-03-20' })
  over.clock.moveTo('2026-02-25T08:00:00Z')
  await save(family.members)
  await save([mother, child, father] as typeof family.members)
  await save([mother, child, father] as typeof family.members)
  expect(await dues()).toEqual({ hers: '2026-03-01', his: '2026-03-25' })
})

test('a child has had its birthday since it was filled in: who did it then is offered, and believed of those days alone', async () => {
  await save([mother, { ...child, birthDate: '2020-02-10' }] as typeof family.members)
  await use('function', 3)
  over.clock.moveTo('2026-02-20T08:00:00Z')
  const { slots } = await read()
  expect(slots.map(({ by, formerly, due }) => [by, formerly, due])).toEqual([
    [[{ memberId: mother.id }], [], '2026-03-01'],
    [[{ professional: 'class-teacher' }], [{ professional: 'pedagogue' }], '2026-03-10'],
  ])
  const by = { instrument: 'function', aboutId: child.id, by: { professional: 'pedagogue' } } as const
  await put({ ...by, on: '2026-02-09' })
  await expect(put({ ...by, on: '2026-02-10' })).rejects.toMatchObject(
    refused('respondent-not-of-instrument'),
  )
})

test('what cannot be a filling is refused, and said why', async () => {
  await expect(put()).rejects.toMatchObject(refused('instrument-not-used'))
  await use('pss')
  await expect(put({ aboutId: child.id })).rejects.toMatchObject(refused('respondent-not-of-instrument'))
  await expect(put({ by: { professional: 'pedagogue' } })).rejects.toMatchObject(
    refused('respondent-not-of-instrument'),
  )
  await expect(put({ on: '2026-02-02' })).rejects.toMatchObject(refused('filled-in-future'))
  for (const score of [-1, 201, 38.75, Number.NaN])
    await expect(put({ score })).rejects.toMatchObject(refused('invalid-request', 400))
  // FIT's scales have one decimal.
  for (const score of [38.7, 0.3, 199.9]) await put({ score })
  expect((await read()).scores.map(({ score }) => score).toSorted((a, b) => a - b)).toEqual([
    0.3, 38.7, 199.9,
  ])
})

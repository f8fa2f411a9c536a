import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Input } from '#shared/api/contract.ts'
import { readInstruments, registerScore, takeScoreBack } from '#shared/api/instruments.ts'
import { chooseTool, readTools } from '#shared/api/tools.ts'
import type { ToolId } from '#shared/domain/instruments/tools.ts'
import { child, courseOverHttp, mother } from '../../tests/support/course-over-http.ts'
import { karen } from '../../tests/support/course.ts'
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

test('a score is put in once, kept sealed, quiets what waited for it, and is taken out again; each leaves a line about whom it is', async () => {
  await use('pss', 6)
  const scoreId = randomUUID()
  await put({}, scoreId)
  await put({ score: 12 }, scoreId)
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

test('what cannot be a filling is refused, and said why', async () => {
  await expect(put()).rejects.toMatchObject(refused('instrument-not-used'))
  await use('pss')
  await expect(put({ aboutId: child.id })).rejects.toMatchObject(refused('respondent-not-of-instrument'))
  await expect(put({ by: { professional: 'pedagogue' } })).rejects.toMatchObject(
    refused('respondent-not-of-instrument'),
  )
  await expect(put({ on: '2026-02-02' })).rejects.toMatchObject(refused('filled-in-future'))
  for (const score of [-1, 201, 3.25, Number.NaN])
    await expect(put({ score })).rejects.toMatchObject(refused('invalid-request', 400))
  await put({ score: 40.5 })
})

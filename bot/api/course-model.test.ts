import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { createCourse, listCourses, readCourse } from '#shared/api/courses.ts'
import { readSettings, saveSetting } from '#shared/api/settings.ts'
import { readTools } from '#shared/api/tools.ts'
import type { ModelId } from '#shared/domain/course/model-ids.ts'
import { villads } from '../../tests/support/course.ts'
import { courseOverHttp, family, refusal } from '../../tests/support/course-over-http.ts'

const over = courseOverHttp()

const make = async (body: { modelId?: ModelId } = {}) => {
  const id = randomUUID()
  await over.call(createCourse, { params: {}, body: { id, ...family, ...body } })
  return id
}
const modelOf = async (id: string) =>
  (await over.call(readCourse, { params: { courseId: id }, body: {} })).modelId
const usual = async (model: ModelId, from: string) => {
  const call = over.api.as(villads, ['administrator'])
  const { revision } = await call(readSettings, { params: {}, body: {} })
  const setting = { kind: 'model', id: 'municipality', value: { model }, from } as const
  await call(saveSetting, { params: {}, body: { revision, setting } })
}

const inC = ['fit', 'sdq', 'pss', 'progress', 'function']
test.each([
  ['familiens-fremtid', 'P-A1', []],
  ['en-familie-en-indgang', 'P-B1', []],
  ['koordinerende-familiekonsulent', 'P-C1', inC],
  ['faelles-familier', 'P-D1', ['smiley']],
] as const)('a course of %s begins in its first step, with its own tools', async (modelId, step, tools) => {
  const courseId = await make({ modelId })
  const read = await over.call(readCourse, { params: { courseId }, body: {} })
  expect(read).toMatchObject({ modelId, phase: { id: step, number: 1 } })
  const { courses } = await over.call(listCourses, { params: {}, body: {} })
  expect(courses.find(({ id }) => id === courseId)).toMatchObject({ modelId, phase: { id: step } })
  const chosen = await over.call(readTools, { params: { courseId }, body: {} })
  expect(chosen.tools.filter(({ on }) => on).map(({ id }) => id)).toEqual(tools)
})

test('a model that there is none of is refused, and nothing is made', async () => {
  const before = await over.call(listCourses, { params: {}, body: {} })
  await expect(make({ modelId: 'familiens-fortid' as ModelId })).rejects.toMatchObject(
    refusal(400, 'invalid-request', 'modelId'),
  )
  expect((await over.call(listCourses, { params: {}, body: {} })).courses).toHaveLength(before.courses.length)
})

test('who names none gets the one that the municipality usually follows that day; courses that run keep theirs', async () => {
  const first = await make()
  await usual('faelles-familier', '2026-02-01')
  await usual('en-familie-en-indgang', '2026-02-02')
  const second = await make()
  const chosen = await make({ modelId: 'koordinerende-familiekonsulent' })
  over.clock.moveTo('2026-02-02T08:00:00Z')
  const third = await make()
  expect(await Promise.all([first, second, chosen, third].map(modelOf))).toEqual([
    'familiens-fremtid',
    'faelles-familier',
    'koordinerende-familiekonsulent',
    'en-familie-en-indgang',
  ])
})

test('sent again with another model, it is the course that was made', async () => {
  const id = randomUUID()
  const send = (modelId: ModelId) => over.call(createCourse, { params: {}, body: { id, modelId, ...family } })
  expect(await send('faelles-familier')).toEqual(await send('familiens-fremtid'))
  expect(await modelOf(id)).toBe('faelles-familier')
})

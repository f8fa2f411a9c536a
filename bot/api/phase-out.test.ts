import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { createCourse, readCourse } from '#shared/api/courses.ts'
import { readCourseAs } from '#shared/api/sharing.ts'
import { moveStep } from '#shared/api/steps.ts'
import { jonas } from '../../tests/support/course.ts'
import { courseOverHttp, family, mother } from '../../tests/support/course-over-http.ts'

const over = courseOverHttp()
const isAsked = async (call = over.call) => (await over.read(call)).phaseOut
const held = async () => {
  for (const day of ['2026-02-04', '2026-02-11', '2026-02-18']) await over.booked(day)
}

test('O-07: asked from the end of the third network meeting on, until another is booked, or the course stands at the exit', async () => {
  await held()
  over.clock.moveTo('2026-02-18T09:00:00Z')
  expect(await isAsked()).toBe(false)
  over.clock.moveTo('2026-02-18T10:00:00Z')
  expect(await isAsked()).toBe(true)
  const params = { courseId: over.courseId, moveId: randomUUID() }
  await over.call(moveStep, { params, body: { from: 'P-A1', to: 'P-A7', because: 'not-needed' } })
  expect(await isAsked()).toBe(false)
  await over.call(moveStep, {
    params: { ...params, moveId: randomUUID() },
    body: { from: 'P-A7', to: 'P-A6', because: 'more-needed' },
  })
  expect(await isAsked()).toBe(true)
  await over.booked('2026-05-06')
  expect(await isAsked()).toBe(false)
})

test('O-07: it is the coordinator who is asked, and not when she looks through another’s eyes', async () => {
  const helper = await over.saveOnMap({ name: jonas.name, staffId: jonas.id, mail: jonas.mail })
  await over.sayYes({ kind: 'contact', id: helper.id })
  await held()
  over.clock.moveTo('2026-02-19T08:00:00Z')
  expect(await isAsked()).toBe(true)
  expect(await isAsked(over.api.as(jonas, ['staff']))).toBe(false)
  const as = { courseId: over.courseId, kind: 'member', partyId: mother.id } as const
  expect((await over.call(readCourseAs, { params: as, body: {} })).phaseOut).toBe(false)
})

test('O-07: a model that plans no number of meetings does not ask', async () => {
  const courseId = randomUUID()
  const body = { id: courseId, modelId: 'en-familie-en-indgang' as const, ...family }
  await over.call(createCourse, { params: {}, body })
  over.courseId = courseId
  await held()
  over.clock.moveTo('2026-02-19T08:00:00Z')
  const { phaseOut, meetings } = await over.call(readCourse, { params: { courseId }, body: {} })
  expect([phaseOut, meetings.length]).toEqual([false, 3])
})

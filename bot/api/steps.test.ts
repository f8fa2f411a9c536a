import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { Temporal } from 'temporal-polyfill'
import { closeCourse } from '#shared/api/closing.ts'
import { createCourse, listCourses, readCourse } from '#shared/api/courses.ts'
import { readHeld } from '#shared/api/held.ts'
import { readCourseAs } from '#shared/api/sharing.ts'
import { moveStep } from '#shared/api/steps.ts'
import { models } from '#shared/domain/course/models.ts'
import type { ModelId } from '#shared/domain/course/model-ids.ts'
import type { StepReason } from '#shared/domain/course/steps.ts'
import { jonas, karen } from '../../tests/support/course.ts'
import { courseOverHttp, family, mother, refusal } from '../../tests/support/course-over-http.ts'

const over = courseOverHttp()
const C = 'koordinerende-familiekonsulent'

const make = async (modelId: ModelId = C) => {
  const id = randomUUID()
  await over.call(createCourse, { params: {}, body: { id, modelId, ...family } })
  return id
}
const move = (
  courseId: string,
  from: string,
  to: string,
  {
    because = 'step-done',
    moveId = randomUUID(),
    call = over.call,
  }: {
    because?: StepReason
    moveId?: string
    call?: typeof over.call
  } = {},
) => call(moveStep, { params: { courseId, moveId }, body: { from, to, because } })
const read = (courseId: string, call = over.call) => call(readCourse, { params: { courseId }, body: {} })
const movesOf = async (courseId: string) =>
  (await over.auditOf(courseId)).flatMap(({ action, actor, subject }) =>
    action === 'step-moved' ? [[actor, subject]] : [],
  )

/** Jonas of the job centre, by the family's yes. */
async function helperOnTeam() {
  const helper = await over.saveOnMap({
    name: jonas.name,
    staffId: jonas.id,
    mail: jonas.mail,
    department: 'job-centre',
  })
  await over.sayYes({ kind: 'contact', id: helper.id })
  return helper
}

test('she moves it on: course, list, timeline and log say so, with the day and who', async () => {
  const courseId = await make()
  over.clock.moveTo('2026-02-16T08:00:00Z')
  expect(await move(courseId, 'P-C1', 'P-C2')).toEqual({
    phase: { id: 'P-C2', da: 'Kortlægning', en: 'Mapping', number: 2, since: '2026-02-16' },
  })
  const course = await read(courseId)
  expect(course).toMatchObject({ phase: { id: 'P-C2', since: '2026-02-16' } })
  expect(course.timeline[0]).toMatchObject({
    kind: 'step-moved',
    detail: 'P-C1/P-C2/step-done',
    by: karen.name,
  })
  const { courses } = await over.call(listCourses, { params: {}, body: {} })
  expect(courses.find(({ id }) => id === courseId)?.phase.id).toBe('P-C2')
  expect(await movesOf(courseId)).toEqual([[karen.id, 'P-C1/P-C2/step-done']])
  // Whoever has the family's form open at this moment loses nothing by it.
  expect(course.revision).toBe(1)
})

test('every step of every model is reached forward and back', async () => {
  for (const { id: modelId, steps } of models) {
    const courseId = await make(modelId)
    const ids = steps.map(({ id }) => id)
    for (let n = 1; n < ids.length; n++) await move(courseId, ids[n - 1]!, ids[n]!)
    expect((await read(courseId)).phase.id).toBe(ids.at(-1))
    for (let n = ids.length - 1; n > 0; n--)
      await move(courseId, ids[n]!, ids[n - 1]!, { because: 'more-needed' })
    expect((await read(courseId)).phase.id).toBe(ids[0])
    expect(await movesOf(courseId)).toHaveLength(2 * (ids.length - 1))
  }
})

test('pressed twice, and by two, it is moved once; from an older step it is refused, and says where it stands', async () => {
  const courseId = await make()
  const moveId = randomUUID()
  const [first, second] = await Promise.all([
    move(courseId, 'P-C1', 'P-C2', { moveId }),
    move(courseId, 'P-C1', 'P-C2'),
  ])
  expect(first).toEqual(second)
  expect(await movesOf(courseId)).toHaveLength(1)
  await move(courseId, 'P-C2', 'P-C3')
  await expect(move(courseId, 'P-C1', 'P-C5')).rejects.toMatchObject(refusal(409, 'step-changed', 'P-C3'))
  await move(courseId, 'P-C3', 'P-C1', { because: 'set-wrong' })
  // An answer that was lost is asked for again when it has gone back meanwhile: it is not moved anew.
  const again = (await movesOf(courseId)).length
  expect((await move(courseId, 'P-C1', 'P-C2', { moveId })).phase.id).toBe('P-C1')
  expect(await movesOf(courseId)).toHaveLength(again)
})

test('what stood wrong is counted as if it had not; what is taken up again begins today', async () => {
  const courseId = await make()
  over.clock.moveTo('2026-03-02T08:00:00Z')
  await move(courseId, 'P-C1', 'P-C2')
  const wrong = await move(courseId, 'P-C2', 'P-C1', { because: 'set-wrong' })
  expect(wrong.phase).toMatchObject({ id: 'P-C1', since: '2026-02-01' })
  over.clock.moveTo('2026-03-09T08:00:00Z')
  await move(courseId, 'P-C1', 'P-C2')
  over.clock.moveTo('2026-04-01T08:00:00Z')
  const anew = await move(courseId, 'P-C2', 'P-C1', { because: 'new-need' })
  expect(anew.phase).toMatchObject({ id: 'P-C1', since: '2026-04-01' })
})

test.each([
  ['a step of another model', 'P-C1', 'P-A2', 'step-done'],
  ['the step that it stands in', 'P-C1', 'P-C1', 'step-done'],
  ['a reason of the other way', 'P-C1', 'P-C2', 'more-needed'],
  ['a reason that there is none of', 'P-C1', 'P-C2', 'because' as StepReason],
  ['a step that is a text', 'P-C1', 'P-C2; drop table course', 'step-done'],
] as const)('%s is refused', async (_what, from, to, because) => {
  const courseId = await make()
  await expect(move(courseId, from, to, { because })).rejects.toMatchObject(refusal(400, 'invalid-request'))
  expect((await read(courseId)).phase.id).toBe('P-C1')
  expect(await movesOf(courseId)).toEqual([])
})

test('a colleague of the core team sees where it stands and moves nothing; nor is it offered when it is seen as another', async () => {
  const { courseId } = over
  const helper = await helperOnTeam()
  const his = over.api.as(jonas, ['staff'])
  await expect(move(courseId, 'P-A1', 'P-A2', { call: his })).rejects.toMatchObject(
    refusal(403, 'not-allowed'),
  )
  await move(courseId, 'P-A1', 'P-A2')
  const seen = await read(courseId, his)
  expect(seen.phase.id).toBe('P-A2')
  expect(seen.acts).not.toContain('edit step')
  expect(seen.timeline.map(({ kind }) => kind)).toContain('step-moved')
  const as = await over.call(readCourseAs, {
    params: { courseId, kind: 'contact', partyId: helper.id },
    body: {},
  })
  expect(as.acts).not.toContain('edit step')
  expect((await read(courseId)).acts).toContain('edit step')
})

test('a course that has ended is moved no more, and does not offer it', async () => {
  const courseId = await make()
  const body = { revision: 1, on: '2026-02-01', because: 'goals-met', agreementsSeen: true } as const
  await over.call(closeCourse, { params: { courseId }, body })
  await expect(move(courseId, 'P-C1', 'P-C2')).rejects.toMatchObject(refusal(409, 'course-closed'))
  expect((await read(courseId)).acts).not.toContain('edit step')
})

test('article 15: where the course has stood is given to whoever asks what is held, with day, reason and who', async () => {
  const courseId = await make()
  over.clock.moveTo('2026-02-16T08:00:00Z')
  await move(courseId, 'P-C1', 'P-C2')
  const { rows } = await over.call(readHeld, {
    params: { courseId, personId: mother.id, askedBy: mother.id },
    body: {},
  })
  const steps = rows.filter(({ content: { part } }) => part === 'step')
  expect(steps.map(({ content, marks }) => [content, marks])).toEqual([
    [{ part: 'step', model: C, step: 'P-C2', on: '2026-02-16', because: 'step-done', by: karen.name }, []],
    [{ part: 'step', model: C, step: 'P-C1', on: '2026-02-01', because: null, by: '' }, []],
  ])
})

test('the wall: nobody but the coordinator writes a move, in her own name, and nobody rewrites one', async () => {
  const { courseId } = over
  await helperOnTeam()
  await move(courseId, 'P-A1', 'P-A2')
  const row = {
    municipality_id: over.db.municipalityId,
    course_id: courseId,
    from_step: 'P-A2',
    from_since: '2026-02-01',
    to_step: 'P-A3',
    because: 'step-done' as const,
    moved_at: Temporal.Instant.from('2026-02-01T08:00:00Z').toString(),
  }
  const write = (who: { id: string }, moved_by: string) =>
    over.db.as(who, (tx) =>
      tx
        .insertInto('course_step')
        .values({ ...row, id: randomUUID(), moved_by })
        .execute(),
    )
  await expect(write(jonas, jonas.id)).rejects.toMatchObject({ code: '42501' })
  await expect(write(karen, jonas.id)).rejects.toMatchObject({ code: '42501' })
  const seen = (who: { id: string }) =>
    over.db.as(who, (tx) =>
      tx.selectFrom('course_step').select('to_step').where('course_id', '=', courseId).execute(),
    )
  expect(await seen(jonas)).toEqual([{ to_step: 'P-A2' }])
  await expect(
    over.db.as(karen, (tx) => tx.updateTable('course_step').set({ to_step: 'P-A7' }).execute()),
  ).rejects.toMatchObject({ code: '42501' })
  const gone = await over.db.as(karen, (tx) => tx.deleteFrom('course_step').executeTakeFirst())
  expect(gone.numDeletedRows).toBe(0n)
})

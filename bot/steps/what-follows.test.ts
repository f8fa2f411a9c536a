import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { createCourse } from '#shared/api/courses.ts'
import { cancelMeeting } from '#shared/api/meetings.ts'
import { moveStep } from '#shared/api/steps.ts'
import type { StepReason } from '#shared/domain/course/steps.ts'
import { book } from '../../tests/support/booked-meeting.ts'
import { karen } from '../../tests/support/course.ts'
import { courseOverHttp, family } from '../../tests/support/course-over-http.ts'
import { readCardView } from '../conversation/read-card-view.ts'

const over = courseOverHttp()
const now = '2026-02-01T08:00:00Z'
/** A Wednesday; three months after it is 15 July. */
const start = '2026-04-15T07:00:00Z'

const make = async () => {
  const courseId = randomUUID()
  const body = { id: courseId, modelId: 'koordinerende-familiekonsulent' as const, ...family }
  await over.call(createCourse, { params: {}, body })
  return courseId
}
const bookAt = (courseId: string, day: string, at = now) =>
  book(over.db, over.api.world.outbox, courseId, { now: at, start: day })
const move = (courseId: string, from: string, to: string, because: StepReason = 'step-done') =>
  over.call(moveStep, { params: { courseId, moveId: randomUUID() }, body: { from, to, because } })
const rows = (courseId: string, states: readonly ('waiting' | 'done' | 'dropped')[] = ['waiting']) =>
  over.db.asService((tx) =>
    tx
      .selectFrom('outbox')
      .selectAll()
      .where('course_id', '=', courseId)
      .where('subject', 'like', 'next-meeting%')
      .where('state', 'in', states)
      .orderBy('due_at')
      .execute(),
  )
const asked = async (courseId: string) =>
  (await rows(courseId)).map(({ subject, due_at }) => `${subject} ${due_at.toISOString().slice(0, 10)}`)
const deadline = (courseId: string) =>
  over.db.asService((tx) =>
    tx
      .selectFrom('deadline')
      .select(['due_on', 'settled_by'])
      .where('course_id', '=', courseId)
      .where('rule', '=', 'T-14')
      .orderBy('due_on')
      .execute(),
  )
const whole = [
  'next-meeting-propose 2026-05-20',
  'next-meeting-prepare 2026-06-17',
  'next-meeting-alarm 2026-07-16',
  'next-meeting-escalated 2026-07-23',
]

test('O-41: a meeting booked where C begins is followed by nothing; from its middle on by the whole, and back again by nothing', async () => {
  const courseId = await make()
  await bookAt(courseId, start)
  expect([await asked(courseId), await deadline(courseId)]).toEqual([[], []])
  await move(courseId, 'P-C1', 'P-C2')
  expect(await asked(courseId)).toEqual(whole)
  expect(await deadline(courseId)).toEqual([{ due_on: '2026-07-15', settled_by: null }])
  // Within the middle nothing is asked for twice.
  await move(courseId, 'P-C2', 'P-C3')
  expect(await asked(courseId)).toEqual(whole)
  await move(courseId, 'P-C3', 'P-C1', 'set-wrong')
  expect([await asked(courseId), await deadline(courseId)]).toEqual([[], []])
  await move(courseId, 'P-C1', 'P-C2')
  expect(await asked(courseId)).toEqual(whole)
  expect(await deadline(courseId)).toHaveLength(1)
})

test('T-14: a next meeting that is booked already settles it, and where there is no deadline its cancelling brings none', async () => {
  const courseId = await make()
  await bookAt(courseId, start)
  const next = await bookAt(courseId, '2026-06-10T07:00:00Z')
  await move(courseId, 'P-C1', 'P-C2')
  expect(await deadline(courseId)).toEqual([
    { due_on: '2026-07-15', settled_by: next },
    { due_on: '2026-09-10', settled_by: null },
  ])
  await move(courseId, 'P-C2', 'P-C5', 'not-needed')
  expect(await deadline(courseId)).toEqual([{ due_on: '2026-07-15', settled_by: next }])
  await over.call(cancelMeeting, { params: { courseId, meetingId: next }, body: {} })
  expect(await deadline(courseId)).toEqual([])
  await move(courseId, 'P-C5', 'P-C4', 'new-need')
  expect(await deadline(courseId)).toEqual([{ due_on: '2026-07-15', settled_by: null }])
})

test('three months and more after the last meeting she is told at once, the leaders in their turn', async () => {
  const courseId = await make()
  await bookAt(courseId, '2026-02-11T08:00:00Z')
  over.clock.moveTo('2026-05-13T08:00:00Z')
  await move(courseId, 'P-C1', 'P-C2')
  expect(await asked(courseId)).toEqual([
    'next-meeting-alarm 2026-05-13',
    'next-meeting-escalated 2026-05-20',
  ])
})

test('what is on its way at that moment is not wanted any more, and what stands in Teams says that there is no deadline', async () => {
  const courseId = await make()
  await move(courseId, 'P-C1', 'P-C2')
  const meetingId = await bookAt(courseId, start)
  const [propose] = await rows(courseId)
  const order = {
    key: propose!.key,
    subject: propose!.subject,
    courseId,
    meetingId,
    detail: null,
    audience: karen.id,
  }
  const view = (subject = order.subject) =>
    over.db.asService((tx) => readCardView(tx, { ...order, subject }, over.clock.now(), over.api.world.vault))
  over.clock.moveTo('2026-05-20T08:00:00Z')
  expect(await view()).toMatchObject({ subject: 'next-meeting-propose' })
  expect(await view('next-meeting-off')).toBeNull()
  // It has been posted: whatever changes, it is drawn anew.
  await over.db.asService((tx) =>
    over.api.world.outbox.done(tx, propose!.id, { resultId: 'a1', conversationId: '19:a@thread.tacv2' }),
  )
  await move(courseId, 'P-C2', 'P-C1', 'set-wrong')
  expect(await view()).toBeNull()
  expect(await view('next-meeting-off')).toMatchObject({ subject: 'next-meeting-off' })
  const redrawn = await over.db.asService((tx) =>
    tx
      .selectFrom('outbox')
      .select('state')
      .where('course_id', '=', courseId)
      .where('subject', '=', 'card-update')
      .where('detail', '=', propose!.id)
      .execute(),
  )
  expect(redrawn).toHaveLength(1)
  // What has been said stands; it is not said again when the course goes on.
  await move(courseId, 'P-C1', 'P-C2')
  expect(await asked(courseId)).toEqual(whole.slice(1))
})

import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { modelWithTasks } from '#shared/domain/course/step-tasks.ts'
import type { StepMove, StepReason } from '#shared/domain/course/steps.ts'
import { karen, lund, testVault } from '../../tests/support/course.ts'
import { describeEachDatabase } from '../../tests/support/database.ts'
import { meetingAt } from '../../tests/support/made-course.ts'
import { movedClock } from '../../tests/support/moved-clock.ts'
import { readCardView } from '../conversation/read-card-view.ts'
import { move as moveStep } from '../steps/move-step.ts'
import type { Database } from '../storage/database.ts'
import { insertMeeting, saveMeetingState } from '../storage/meetings.ts'
import { createOutbox, type Outbox } from '../storage/outbox.ts'
import { enqueueStepTasksDue } from './step-tasks-due.ts'

/** Three months after 5 January, on the last working day before Easter Sunday. */
const toldOn = '2026-04-01T06:00:00Z'

describeEachDatabase('what the steps of model C ask for', (open) => {
  let db: Database
  let outbox: Outbox
  let courseId: string
  const clock = movedClock(toldOn)

  beforeAll(async () => {
    db = await open()
    outbox = createOutbox(db, clock)
  })
  beforeEach(async () => {
    clock.moveTo('2026-02-10T09:00:00Z')
    courseId = await inMapping('2026-01-05')
  })

  /** The family Lund, whose phase 2 began that day. */
  async function inMapping(since: string): Promise<string> {
    const id = await lund(db)
    const standing = { model_id: modelWithTasks, phase_id: 'P-C2', phase_since: since } as const
    await db.asService((tx) => tx.updateTable('course').set(standing).where('id', '=', id).execute())
    return id
  }
  const move = (from: string, to: string, because: StepReason = 'step-done') =>
    moved(courseId, { from, to, because })
  const moved = (id: string, step: StepMove) =>
    moveStep(
      { db, clock, outbox, vault: testVault } as Parameters<typeof moveStep>[0],
      { ...karen, roles: [] },
      {
        courseId: id,
        moveId: randomUUID(),
        ...step,
      },
    )
  const look = () => db.asService((tx) => enqueueStepTasksDue(tx, outbox, clock.now()))
  const cards = (id = courseId) =>
    db.asService((tx) =>
      tx
        .selectFrom('outbox')
        .select(['id', 'key', 'subject', 'audience', 'detail', 'state'])
        .where('course_id', '=', id)
        .where('kind', '=', 'card')
        .orderBy('id')
        .execute(),
    )
  const told = async (id = courseId) => (await cards(id)).map(({ key }) => key)
  const close = (id: string, state: 'done' | 'not-wanted') =>
    db.asService((tx) =>
      state === 'done'
        ? outbox.done(tx, id, { resultId: 'activity' })
        : outbox.close(tx, id, 'dropped', 'not-wanted'),
    )
  const followUp = () => meetingAt('2026-04-20', courseId, { type: 'followUpMeeting', state: 'booked' })
  const first = () => `card:first-follow-up-due:${courseId}:2026-01-05`

  test('T-41 in the next step it is asked as it would have been in its own, under the same key', async () => {
    await move('P-C2', 'P-C3')
    clock.moveTo('2026-03-31T06:00:00Z')
    await look()
    expect(await told()).toEqual([])
    clock.moveTo(toldOn)
    await look()
    expect(await cards()).toMatchObject([
      { key: first(), subject: 'first-follow-up-due', audience: karen.id, detail: '2026-04-05' },
    ])
    await move('P-C3', 'P-C4')
    await look()
    expect(await told()).toEqual([first()])
  })

  test('T-41 gone back to phase 2, and on again, nobody is told twice; the leaders are once', async () => {
    clock.moveTo(toldOn)
    await look()
    await close((await cards())[0]!.id, 'done')
    await move('P-C2', 'P-C3')
    await move('P-C3', 'P-C2', 'more-needed')
    clock.moveTo('2026-07-15T06:00:00Z')
    await look()
    await move('P-C2', 'P-C3')
    await look()
    expect(await told()).toEqual([first(), `card:step-task-escalated:${courseId}:2026-01-05`])
  })

  test('T-41 each course by its own day and its own moves', async () => {
    const other = await inMapping('2026-03-10')
    await moved(other, { from: 'P-C2', to: 'P-C1', because: 'set-wrong' })
    await move('P-C2', 'P-C3')
    clock.moveTo('2026-07-15T06:00:00Z')
    await look()
    expect([await told(), await told(other)]).toEqual([[first()], []])
  })

  test('T-41 quiet while it is booked, and where the closing contact takes over; not wanted then, it is asked anew', async () => {
    await move('P-C2', 'P-C3')
    clock.moveTo(toldOn)
    await look()
    const [card] = await cards()
    const view = () =>
      db.asService((tx) => readCardView(tx, { ...card!, courseId, meetingId: null }, clock.now(), testVault))
    expect(await view()).toMatchObject({ subject: 'first-follow-up-due', due: at('2026-04-05') })
    const meeting = followUp()
    await db.as(karen, (tx) => insertMeeting(tx, meeting))
    expect(await view()).toBeNull()
    await close(card!.id, 'not-wanted')
    await look()
    expect(await told()).toEqual([first()])
    await db.as(karen, (tx) => saveMeetingState(tx, meeting.id, 'cancelled'))
    await move('P-C3', 'P-C5')
    await look()
    expect(await told()).toEqual([first()])
    await move('P-C5', 'P-C3', 'set-wrong')
    await look()
    await look()
    expect(await told()).toEqual([first(), `${first()}:1`])
  })

  test('a card for the leaders is about one task: the next one makes it no other', async () => {
    await move('P-C2', 'P-C3')
    const order = {
      key: 'k',
      subject: 'step-task-escalated',
      courseId,
      meetingId: null,
      detail: '2026-04-05',
      audience: 'leaders',
    }
    const view = () => db.asService((tx) => readCardView(tx, order, clock.now(), testVault))
    expect(await view()).toMatchObject({ due: at('2026-04-05') })
    await move('P-C3', 'P-C5')
    expect(await view()).toBeNull()
  })

  test('a course that has ended asks for nothing', async () => {
    await db.asService((tx) =>
      tx.updateTable('course').set({ closed_on: '2026-03-01' }).where('id', '=', courseId).execute(),
    )
    clock.moveTo(toldOn)
    await look()
    expect(await told()).toEqual([])
  })

  const at = (day: string) => Temporal.PlainDate.from(day)
})

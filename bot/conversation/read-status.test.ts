import { Temporal } from 'temporal-polyfill'
import { beforeAll, expect, test } from 'vitest'
import { book } from '../../tests/support/booked-meeting.ts'
import { jonas, karen, lund, testVault } from '../../tests/support/course.ts'
import { describeEachDatabase } from '../../tests/support/database.ts'
import { movedClock } from '../../tests/support/moved-clock.ts'
import { tickItem } from '../storage/checklist.ts'
import type { Database } from '../storage/database.ts'
import { createOutbox, type Outbox } from '../storage/outbox.ts'
import { insertPlanVersion } from '../storage/plans.ts'
import { setCoreTeam } from '../storage/team.ts'
import { readCardView } from './read-card-view.ts'
import { readStatus } from './read-status.ts'

const now = '2026-03-02T08:00:00Z'

describeEachDatabase('how a course stands', (open) => {
  let db: Database
  let outbox: Outbox
  let courseId: string
  let clock: ReturnType<typeof movedClock>

  beforeAll(async () => {
    db = await open()
    clock = movedClock('2026-03-02T08:00:00Z')
    outbox = createOutbox(db, clock)
    courseId = await lund(db)
    await db.as(karen, (tx) => setCoreTeam(tx, { courseId, coordinatorId: karen.id }, [jonas]))
  })

  test('how a course stands: its next meeting, what has been ticked, what is close, and what a closed course says: nothing', async () => {
    const meetingId = await book(db, outbox, courseId, { now, start: '2026-03-12T08:00:00Z' })
    const held = await book(db, outbox, courseId, {
      now: '2025-11-01T08:00:00Z',
      start: '2025-12-08T08:00:00Z',
    })
    await db.as(karen, async (tx) => {
      await tickItem(tx, { courseId, meetingId, item: 'D-01', done: { on: '2026-02-20', by: karen.id } })
      await tickItem(tx, {
        courseId,
        meetingId: held,
        item: 'D-02',
        done: { on: '2025-12-01', by: karen.id },
      })
      await insertPlanVersion(
        tx,
        {
          courseId,
          version: '1.0',
          at: clock.now(),
          by: karen.id,
          content: { goals: [], measures: [], agreements: [] },
        },
        testVault,
      )
    })
    const status = await db.as(jonas, (tx) => readStatus(tx, courseId, clock.now()))
    expect(status).toMatchObject({
      reference: 'NM-2026-0001',
      playbook: { done: 1, of: 13 },
      plan: { version: '1.0' },
      nextMeeting: { start: Temporal.Instant.from('2026-03-12T08:00:00Z') },
    })
    // The agenda of the meeting to come is close; that of the one that was held is not waited for. Its plan and the next meeting are.
    expect(status?.waiting.map(({ rule, due }) => `${rule} ${due.toString()}`)).toEqual([
      'T-13 2025-12-15',
      'T-12 2026-03-05',
      'T-14 2026-03-08',
    ])
    const order = { key: 'k', subject: 'agenda-due', courseId, meetingId, detail: null, audience: 'team' }
    expect(await db.asService((tx) => readCardView(tx, order, clock.now(), testVault))).toMatchObject({
      due: Temporal.PlainDate.from('2026-03-05'),
    })
    await db.as(karen, (tx) =>
      tx.updateTable('course').set({ closed_on: '2026-03-02' }).where('id', '=', courseId).execute(),
    )
    expect(await db.asService((tx) => readCardView(tx, order, clock.now(), testVault))).toBeNull()
    expect(
      await db.as({ id: 'a0000000-0000-4000-8000-000000000006' }, (tx) =>
        readStatus(tx, courseId, clock.now()),
      ),
    ).toBeNull()
  })
})

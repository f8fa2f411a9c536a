import { Temporal } from 'temporal-polyfill'
import { beforeEach, expect, test } from 'vitest'
import { mostTogether } from '#shared/domain/course/gathering.ts'
import { karen, lund, testVault } from '../../tests/support/course.ts'
import { describeEachDatabase } from '../../tests/support/database.ts'
import { movedClock } from '../../tests/support/moved-clock.ts'
import { book } from '../../tests/support/booked-meeting.ts'
import { gather } from '../reminders/gather.ts'
import type { Database } from './database.ts'
import type { DueRow } from './outbox-lease.ts'
import { createOutbox, type Outbox } from './outbox.ts'
import { pino } from 'pino'

/** A Monday at 9:00. */
const monday = '2026-04-13T07:00:00Z'

describeEachDatabase('what comes in one card', (open) => {
  let db: Database
  let outbox: Outbox
  let courseId: string
  const clock = movedClock(monday)

  beforeEach(async () => {
    clock.moveTo(monday)
    db = await open(clock)
    outbox = createOutbox(db, clock)
    courseId = await lund(db)
    await db.asService((tx) => tx.updateTable('staff').set({ weekly: false }).execute())
  })

  const order = (subject: string, key: string, meetingId: string, dueAt = monday) =>
    db.asService((tx) =>
      outbox.enqueue(tx, {
        kind: 'card',
        subject,
        courseId,
        meetingId,
        audience: karen.id,
        key,
        dueAt: Temporal.Instant.from(dueAt),
      }),
    )
  const meeting = async () => {
    // Booked when it was over, so that nothing of its own comes before what the test orders.
    const id = await book(db, outbox, courseId, { now: monday, start: '2026-04-20T07:00:00Z' })
    await db.asService((tx) => tx.deleteFrom('outbox').execute())
    return id
  }
  const gathered = async () => {
    const first = (await outbox.nextDue()) as DueRow
    const world = {
      db,
      vault: testVault,
      clock,
      outbox,
      log: pino({ level: 'silent' }),
      settings: { teamsAppId: 'app', botClientId: karen.id, publicOrigin: 'https://samlet.example' },
    }
    const { weekly, others } = await db.asService((tx) => gather(tx, world, first, clock.now()))
    return { first: first.subject, weekly, others: others.map(({ row }) => row.subject) }
  }

  test('her week takes what she has asked to have weekly, and leaves what comes at once to come by itself', async () => {
    const meetingId = await meeting()
    await db.asService((tx) => tx.updateTable('staff').set({ weekly: true }).execute())
    for (const subject of ['agenda-due', 'agenda-late', 'plan-late', 'plan-due'])
      await order(subject, `card:${subject}`, meetingId)
    expect(await gathered()).toEqual({ first: 'agenda-due', weekly: true, others: ['plan-due'] })
    expect(await gathered()).toEqual({ first: 'agenda-late', weekly: false, others: [] })
  })

  test('more than one card has room for: the urgent are among the first, and the rest waits for the next', async () => {
    const meetingId = await meeting()
    const before = '2026-04-09T07:00:00Z'
    for (let n = 0; n < mostTogether + 5; n++)
      await order('meeting-booked', `card:meeting-booked:${n}`, meetingId, before)
    await order('plan-late', 'card:plan-late', meetingId, '2026-04-10T07:00:00Z')
    const { first, others } = await gathered()
    expect(first).toBe('meeting-booked')
    expect(others).toHaveLength(mostTogether - 1)
    expect(others).toContain('plan-late')
    expect((await gathered()).others).toHaveLength(5)
  })
})

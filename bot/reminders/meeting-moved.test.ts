import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { deadlinesFor } from '#shared/domain/course/deadlines.ts'
import { book, bookLund } from '../../tests/support/booked-meeting.ts'
import { karen } from '../../tests/support/course.ts'
import { describeEachDatabase } from '../../tests/support/database.ts'
import { movedClock } from '../../tests/support/moved-clock.ts'
import type { Database } from '../storage/database.ts'
import { readMeetingRow } from '../storage/meetings.ts'
import { createOutbox, type Outbox } from '../storage/outbox.ts'
import { moveReminders } from './meeting-moved.ts'

const now = '2026-03-02T08:00:00Z'

describeEachDatabase('the deadlines of a meeting that is moved', (open) => {
  const clock = movedClock(now)
  let db: Database
  let outbox: Outbox
  beforeAll(async () => {
    db = await open(clock)
    outbox = createOutbox(db, clock)
  })

  const deadlines = async (meetingId: string) => {
    const rows = await db.asService((tx) =>
      tx.selectFrom('deadline').select(['rule', 'due_on']).where('meeting_id', '=', meetingId).execute(),
    )
    return Object.fromEntries(rows.map(({ rule, due_on }) => [rule, due_on]))
  }
  const moveAWeek = (meetingId: string) =>
    db.as(karen, async (tx) => {
      const meeting = (await readMeetingRow(tx, meetingId))!
      const week = { hours: 24 * 7 }
      const span = { start: meeting.start.add(week), end: meeting.end.add(week) }
      await moveReminders(tx, outbox, {
        ...meeting,
        ...span,
        changeId: randomUUID(),
        sameTime: false,
        now: clock.now(),
      })
      return span
    })
  const due = (meeting: Parameters<typeof deadlinesFor>[0]) =>
    Object.fromEntries(deadlinesFor(meeting).map(({ rule, due }) => [rule, due.toString()]))

  test('DF-01 … DF-04: a follow-up meeting’s own tasks move with it, and the first meeting gets none of them', async () => {
    const { courseId, meetingId: first } = await bookLund(db, outbox, { now })
    const moved = await moveAWeek(first)
    expect(await deadlines(first)).toEqual(due({ start: moved.start }))
    const next = await book(db, outbox, courseId, { now, start: '2026-06-10T07:00:00Z' })
    expect(Object.keys(await deadlines(next))).toContain('DF-04')
    const { start } = await moveAWeek(next)
    expect(await deadlines(next)).toEqual(due({ start, follows: true }))
  })
})

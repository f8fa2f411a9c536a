import { Temporal } from 'temporal-polyfill'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { book, bookLund, type Booked } from '../../tests/support/booked-meeting.ts'
import { karen, testVault } from '../../tests/support/course.ts'
import { describeEachDatabase } from '../../tests/support/database.ts'
import { movedClock } from '../../tests/support/moved-clock.ts'
import { reopen } from '../closing/reopen-course.ts'
import { storeCallOff } from '../meetings/call-off.ts'
import { storeClosing } from '../storage/closing.ts'
import type { Database } from '../storage/database.ts'
import { settleNextMeeting } from '../storage/deadlines.ts'
import { readMeetingRow } from '../storage/meetings.ts'
import { createOutbox, type Outbox } from '../storage/outbox.ts'

const now = '2026-03-02T08:00:00Z'
/** A's three months are over on 15 July: by then both the proposal and the preparation have fallen due. */
const later = '2026-07-01T08:00:00Z'
const prepared = ['next-meeting-propose', 'next-meeting-prepare']

describeEachDatabase('reminders that were not wanted for a while', (open) => {
  let db: Database
  let outbox: Outbox
  let clock: ReturnType<typeof movedClock>
  let first: Booked
  const her = { id: karen.id, roles: [] }

  beforeAll(async () => {
    clock = movedClock(now)
    db = await open(clock)
    outbox = createOutbox(db, clock)
  })
  beforeEach(async () => {
    clock.moveTo(now)
    first = await bookLund(db, outbox, { now })
  })

  const world = () => ({ db, vault: testVault, clock, outbox })
  const next = async (start: string) => {
    const { courseId } = first
    const meetingId = await book(db, outbox, courseId, { now, start })
    await db.as(karen, (tx) => settleNextMeeting(tx, { courseId, meetingId, at: clock.now() }))
    return meetingId
  }
  const callOff = async (meetingId: string) =>
    storeCallOff(world(), her, (await db.as(karen, (tx) => readMeetingRow(tx, meetingId)))!, undefined)
  const rows = () =>
    db.asService((tx) =>
      tx
        .selectFrom('outbox')
        .select(['id', 'subject', 'due_at'])
        .where('meeting_id', '=', first.meetingId)
        .where('state', '=', 'waiting')
        .execute(),
    )
  const waiting = async () => (await rows()).map(({ subject }) => subject).toSorted()
  /** As the service does when they fall due and nobody wants them. */
  const dropUnwanted = async (subjects: readonly string[]) => {
    const unwanted = (await rows()).filter(({ subject }) => subjects.includes(subject))
    await db.asService(async (tx) => {
      for (const { id } of unwanted) await outbox.close(tx, id, 'dropped', 'not-wanted')
    })
    clock.moveTo(later)
  }
  const isSettled = async () => {
    const deadline = await db.asService((tx) =>
      tx
        .selectFrom('deadline')
        .select('done_at')
        .where('meeting_id', '=', first.meetingId)
        .where('rule', '=', 'T-14')
        .executeTakeFirstOrThrow(),
    )
    return deadline.done_at !== null
  }

  test('T-14: the next meeting is called off after they fell quiet: the latest of them comes at once, and what still comes comes once', async () => {
    const nextId = await next('2026-08-19T07:00:00Z')
    const all = await waiting()
    await dropUnwanted(prepared)
    await callOff(nextId)
    expect(await waiting()).toEqual(all.filter((subject) => subject !== 'next-meeting-propose'))
    const due = (await rows()).find(({ subject }) => subject === 'next-meeting-prepare')!.due_at
    expect(due.toISOString()).toBe('2026-07-01T08:00:01.000Z')
  })

  test('T-14: while another one is booked, calling one off leaves the deadline met', async () => {
    const nextId = await next('2026-06-10T07:00:00Z')
    const another = await next('2026-08-19T07:00:00Z')
    await callOff(nextId)
    expect(await isSettled()).toBe(true)
    await callOff(another)
    expect(await isSettled()).toBe(false)
  })

  test('a course that was closed and runs again: what fell due meanwhile comes, and what was still to come comes once', async () => {
    const all = await waiting()
    const { courseId } = first
    const on = Temporal.PlainDate.from('2026-05-04')
    await db.as(karen, (tx) =>
      storeClosing(tx, {
        courseId,
        on,
        because: 'goals-met',
        eraseOn: on.add({ months: 3 }),
        items: ['own'],
      }),
    )
    await dropUnwanted(all.filter((subject) => !/alarm|next-meeting-escalated/.test(subject)))
    const { revision } = await db.asService((tx) =>
      tx.selectFrom('course').select('revision').where('id', '=', courseId).executeTakeFirstOrThrow(),
    )
    await reopen(world(), her, { courseId, revision, because: 'closed-by-mistake' })
    expect(await waiting()).toEqual([
      'next-meeting-alarm',
      'next-meeting-escalated',
      'next-meeting-prepare',
      'plan-late',
    ])
  })
})

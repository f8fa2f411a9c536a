import { addCourseEvent, addTaskOnce } from '../storage/course-events.ts'
import type { Tx } from '../storage/database.ts'
import type { Outbox } from '../storage/outbox.ts'
import type { DueRow } from '../storage/outbox-lease.ts'
import type { Delivery } from './delivery.ts'
import { coordinatorOf } from './coordinator-of.ts'
import { isCopied } from './is-copied.ts'
import { keyFor } from './person-key.ts'

type Parts = Pick<Delivery, 'db' | 'outbox' | 'clock'>

/** One card to a whole team becomes one row for each of them, in the transaction that ends the first. */
export async function replaceByPersons(
  { db, outbox }: Parts,
  row: DueRow,
  staffIds: readonly string[],
): Promise<void> {
  await db.asService((tx) => divide(tx, outbox, row, staffIds))
}

export async function divide(
  tx: Tx,
  outbox: Outbox,
  row: DueRow,
  staffIds: readonly string[],
): Promise<void> {
  for (const audience of staffIds)
    await outbox.enqueue(tx, { ...orderOf(row), audience, key: keyFor(row.key, audience) })
  await outbox.close(tx, row.id, 'dropped', 'one-for-each')
}

/** Somebody's chat is closed to us: the coordinator gets the card instead, unless she has it already. Hers is the last resort. */
export async function toCoordinator(parts: Parts, row: DueRow): Promise<void> {
  const handed = await parts.db.asService(async (tx) => {
    const audience = await coordinatorOf(tx, row.courseId)
    if (audience === row.audience) return false
    await parts.outbox.enqueue(tx, { ...orderOf(row), audience, key: keyFor(row.key, audience) })
    await parts.outbox.close(tx, row.id, 'dropped', 'conversation-dead')
    return true
  })
  if (!handed) await giveUp(parts, row)
}

/** Who leads cannot be told: what is for leaders is no card for anybody else. When no other leader can be, it is a task that none was. */
export async function noLeader({ db, outbox, clock }: Parts, row: DueRow): Promise<void> {
  await db.asService(async (tx) => {
    await outbox.close(tx, row.id, 'dropped', 'no-leader')
    if (!(await isCopied(tx, row, ['waiting', 'sending', 'done'])))
      await addTaskOnce(tx, row.courseId, 'no-leader', clock.now())
  })
}

/** Never silent: what could not be posted stands as a task on the course's timeline. */
export async function giveUp({ db, outbox, clock }: Parts, row: DueRow): Promise<void> {
  await db.asService(async (tx) => {
    await outbox.close(tx, row.id, 'failed', 'gave-up')
    await addCourseEvent(tx, {
      courseId: row.courseId,
      at: clock.now(),
      kind: 'task',
      detail: 'card-failed',
      by: null,
    })
  })
}

function orderOf({ subject, courseId, meetingId, detail, dueAt }: DueRow) {
  return { kind: 'card', subject, courseId, detail, dueAt, ...(meetingId ? { meetingId } : {}) } as const
}

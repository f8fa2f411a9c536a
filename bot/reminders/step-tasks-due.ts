import { Temporal } from 'temporal-polyfill'
import { nextWorkingDay } from '#shared/domain/calendar/working-days.ts'
import { atLocal, localDate } from '#shared/domain/calendar/zone.ts'
import { escalatedOn, toldOn, type StepTaskSubject } from '#shared/domain/course/step-tasks.ts'
import type { Tx } from '../storage/database.ts'
import type { Outbox } from '../storage/outbox.ts'
import { readStepTasks } from '../storage/step-tasks.ts'
import { municipalityOf } from '../storage/transaction.ts'

const morning = '09:00'

/** Asks for the card of what the steps of open courses ask for (T-20, T-41), once a task; then for the leaders'. */
export async function enqueueStepTasksDue(tx: Tx, outbox: Outbox, now: Temporal.Instant): Promise<void> {
  const today = localDate(now)
  for (const { courseId, coordinatorId, task } of await readStepTasks(tx)) {
    if (isAfter(toldOn(task), today)) continue
    const card = {
      kind: 'card',
      courseId,
      detail: task.due.toString(),
      dueAt: atLocal(nextWorkingDay(today), morning),
    } as const
    const to = async (subject: StepTaskSubject, audience: string) => {
      const { key, said } = await keyOf(tx, `card:${subject}:${courseId}:${task.since.toString()}`)
      await outbox.enqueue(tx, { ...card, subject, audience, key })
      return said
    }
    const said = await to(task.subject, coordinatorId)
    if (said && !isAfter(escalatedOn(said), today)) await to('step-task-escalated', 'leaders')
  }
}

/**
 * The key of a task's card, and when it was told; null while it has not been. One that was not wanted when it was to go, because a meeting was
 * booked or the course stood elsewhere just then, told nobody: wanted again, it is another card.
 */
async function keyOf(tx: Tx, key: string): Promise<{ key: string; said: Temporal.PlainDate | null }> {
  const rows = await tx
    .selectFrom('outbox')
    .select(['state', 'done_at', 'last_error'])
    .where('municipality_id', '=', municipalityOf(tx))
    .where((eb) => eb.or([eb('key', '=', key), eb('key', 'like', `${key}:%`)]))
    .execute()
  const unwanted = rows.filter((row) => row.state === 'dropped' && row.last_error === 'not-wanted').length
  const at = rows.find(({ state }) => state === 'done')?.done_at
  return {
    key: unwanted === 0 ? key : `${key}:${unwanted}`,
    said: at ? localDate(Temporal.Instant.fromEpochMilliseconds(at.getTime())) : null,
  }
}

const isAfter = (day: Temporal.PlainDate, other: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(day, other) > 0

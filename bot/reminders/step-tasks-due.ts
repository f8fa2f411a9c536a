import { Temporal } from 'temporal-polyfill'
import { nextWorkingDay } from '#shared/domain/calendar/working-days.ts'
import { atLocal, localDate } from '#shared/domain/calendar/zone.ts'
import { escalatedOn, stepsWithTasks, toldOn } from '#shared/domain/course/step-tasks.ts'
import type { Tx } from '../storage/database.ts'
import type { Outbox } from '../storage/outbox.ts'
import { readStepTask } from '../storage/step-tasks.ts'
import { municipalityOf } from '../storage/transaction.ts'

const morning = '09:00'

/** Asks for the card of what the step of an open course asks for (T-20, T-41), once for each time that it stands there; then for the leaders'. */
export async function enqueueStepTasksDue(tx: Tx, outbox: Outbox, now: Temporal.Instant): Promise<void> {
  const today = localDate(now)
  const courses = await tx
    .selectFrom('course')
    .select(['id', 'coordinator_id', 'phase_since'])
    .where('municipality_id', '=', municipalityOf(tx))
    .where('closed_on', 'is', null)
    .where('phase_id', 'in', stepsWithTasks)
    .orderBy('id')
    .execute()
  for (const { id: courseId, coordinator_id, phase_since } of courses) {
    const task = await readStepTask(tx, courseId)
    if (!task || isAfter(toldOn(task), today)) continue
    const card = {
      kind: 'card',
      courseId,
      detail: task.due.toString(),
      dueAt: atLocal(nextWorkingDay(today), morning),
    } as const
    const key = `card:${task.subject}:${courseId}:${phase_since}`
    await outbox.enqueue(tx, { ...card, subject: task.subject, audience: coordinator_id, key })
    const said = await saidOn(tx, key)
    if (said && !isAfter(escalatedOn(said), today))
      await outbox.enqueue(tx, {
        ...card,
        subject: 'step-task-escalated',
        audience: 'leaders',
        key: `card:step-task-escalated:${courseId}:${phase_since}`,
      })
  }
}

/** When she was told; null while she has not been. */
async function saidOn(tx: Tx, key: string): Promise<Temporal.PlainDate | null> {
  const row = await tx
    .selectFrom('outbox')
    .select('done_at')
    .where('municipality_id', '=', municipalityOf(tx))
    .where('key', '=', key)
    .where('state', '=', 'done')
    .executeTakeFirst()
  return row?.done_at ? localDate(Temporal.Instant.fromEpochMilliseconds(row.done_at.getTime())) : null
}

const isAfter = (day: Temporal.PlainDate, other: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(day, other) > 0

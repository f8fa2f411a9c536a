import { Temporal } from 'temporal-polyfill'
import { nextWorkingDay } from '#shared/domain/calendar/working-days.ts'
import { atLocal, localDate } from '#shared/domain/calendar/zone.ts'
import { instrumentNotices, instrumentSubjects, type Came } from '#shared/domain/instruments/notices.ts'
import { modelsWithInstruments } from '#shared/domain/instruments/tools.ts'
import { readSlots } from '../instruments/read-slots.ts'
import type { Tx } from '../storage/database.ts'
import type { Outbox } from '../storage/outbox.ts'
import { municipalityOf } from '../storage/transaction.ts'

const morning = '09:00'

/** Asks for the cards that today says of every open course's instruments, once for each day that one became due. */
export async function enqueueInstrumentsDue(tx: Tx, outbox: Outbox, now: Temporal.Instant): Promise<void> {
  const today = localDate(now)
  const courses = await tx
    .selectFrom('course as c')
    .select(['c.id', 'c.coordinator_id'])
    .where('c.municipality_id', '=', municipalityOf(tx))
    .where('c.closed_on', 'is', null)
    // Most use none, and are not looked into.
    .where((eb) =>
      eb.or([
        eb('c.model_id', 'in', modelsWithInstruments),
        eb.exists(
          eb
            .selectFrom('course_tool as t')
            .select('t.tool')
            .whereRef('t.municipality_id', '=', 'c.municipality_id')
            .whereRef('t.course_id', '=', 'c.id')
            .where('t.is_on', '=', true)
            .where('t.tool', '!=', 'smiley'),
        ),
      ]),
    )
    .orderBy('c.id')
    .execute()
  for (const { id, coordinator_id } of courses) {
    const slots = await readSlots(tx, id, today)
    if (slots.length === 0) continue
    for (const { subject, to, day } of instrumentNotices(slots, await cardsThatCame(tx, id), today))
      await outbox.enqueue(tx, {
        kind: 'card',
        subject,
        courseId: id,
        detail: day.toString(),
        audience: to === 'coordinator' ? coordinator_id : to,
        key: `card:${subject}:${id}:${day.toString()}`,
        dueAt: atLocal(nextWorkingDay(today), morning),
      })
  }
}

async function cardsThatCame(tx: Tx, courseId: string): Promise<Came[]> {
  const rows = await tx
    .selectFrom('outbox')
    .select(['subject', 'detail', 'done_at'])
    .where('municipality_id', '=', municipalityOf(tx))
    .where('course_id', '=', courseId)
    .where('kind', '=', 'card')
    .where('subject', 'in', instrumentSubjects)
    .where('state', '=', 'done')
    .execute()
  return rows.flatMap(({ subject, detail, done_at }) =>
    detail && done_at
      ? {
          subject,
          day: Temporal.PlainDate.from(detail),
          on: localDate(Temporal.Instant.fromEpochMilliseconds(done_at.getTime())),
        }
      : [],
  )
}

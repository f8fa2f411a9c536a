import type { Temporal } from 'temporal-polyfill'
import { nextWorkingDay } from '#shared/domain/calendar/working-days.ts'
import { atLocal, localDate } from '#shared/domain/calendar/zone.ts'
import { instrumentNotices } from '#shared/domain/instruments/notices.ts'
import { readSlots } from '../instruments/read-slots.ts'
import type { Tx } from '../storage/database.ts'
import type { Outbox } from '../storage/outbox.ts'
import { municipalityOf } from '../storage/transaction.ts'

const morning = '09:00'

/** Asks for the cards that today says of every open course's instruments, once for each day that one became due. */
export async function enqueueInstrumentsDue(tx: Tx, outbox: Outbox, now: Temporal.Instant): Promise<void> {
  const today = localDate(now)
  const courses = await tx
    .selectFrom('course')
    .select(['id', 'coordinator_id'])
    .where('municipality_id', '=', municipalityOf(tx))
    .where('closed_on', 'is', null)
    .orderBy('id')
    .execute()
  for (const { id, coordinator_id } of courses)
    for (const { subject, to, day } of instrumentNotices(await readSlots(tx, id, today), today))
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

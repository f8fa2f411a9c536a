import { Temporal } from 'temporal-polyfill'
import { atLocal, localDate } from '#shared/domain/calendar/zone.ts'
import type { Tx } from '../storage/database.ts'
import type { Outbox } from '../storage/outbox.ts'
import { municipalityOf } from '../storage/transaction.ts'

/** A consent's end is said in time to ask the family again. */
const daysBefore = 30
const morning = '09:00'
const keyStart = 'card:consent-ending:'

/** Asks for one card for every signed form whose ticks end soon: once each, to the coordinator, naming nobody. */
export async function enqueueConsentsEnding(tx: Tx, outbox: Outbox, now: Temporal.Instant): Promise<void> {
  const today = localDate(now)
  const ending = await tx
    .selectFrom('consent as n')
    .innerJoin('course as c', (join) =>
      join.onRef('c.municipality_id', '=', 'n.municipality_id').onRef('c.id', '=', 'n.course_id'),
    )
    .select(['n.signature_id', 'n.course_id', 'c.coordinator_id'])
    .select((eb) => eb.fn.min('n.valid_until').as('valid_until'))
    .where('n.municipality_id', '=', municipalityOf(tx))
    .where('n.withdrawn_on', 'is', null)
    .where('n.ended_on', 'is', null)
    .where('c.closed_on', 'is', null)
    .where('n.valid_until', '>=', today.toString())
    .where('n.valid_until', '<=', today.add({ days: daysBefore }).toString())
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('outbox as o')
            .select('o.id')
            .whereRef('o.municipality_id', '=', 'n.municipality_id')
            .where(
              'o.key',
              '=',
              eb.fn<string>('concat', [eb.cast(eb.val(keyStart), 'text'), 'n.signature_id']),
            ),
        ),
      ),
    )
    .groupBy(['n.signature_id', 'n.course_id', 'c.coordinator_id'])
    .orderBy('valid_until')
    .execute()
  for (const { signature_id, course_id, valid_until, coordinator_id } of ending)
    await outbox.enqueue(tx, {
      kind: 'card',
      subject: 'consent-ending',
      courseId: course_id,
      detail: signature_id,
      audience: coordinator_id,
      key: keyStart + signature_id,
      dueAt: atLocal(Temporal.PlainDate.from(valid_until).subtract({ days: daysBefore }), morning),
    })
}

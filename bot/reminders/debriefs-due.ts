import { Temporal } from 'temporal-polyfill'
import { debriefAsked, debriefAskedSince, debriefModel } from '#shared/domain/meeting/debrief.ts'
import type { Tx } from '../storage/database.ts'
import type { Outbox } from '../storage/outbox.ts'
import { municipalityOf } from '../storage/transaction.ts'

/** Asks for one card for every network meeting that was held, where the model has the debrief (A). */
export async function enqueueDebriefsDue(tx: Tx, outbox: Outbox, now: Temporal.Instant): Promise<void> {
  const held = await tx
    .selectFrom('meeting as m')
    .innerJoin('course as c', (join) =>
      join.onRef('c.municipality_id', '=', 'm.municipality_id').onRef('c.id', '=', 'm.course_id'),
    )
    .select(['m.id', 'm.course_id', 'm.ends_at'])
    .where('m.municipality_id', '=', municipalityOf(tx))
    .where('m.type', '=', 'networkMeeting')
    .where('m.state', '=', 'booked')
    .where('m.ends_at', '<=', new Date(now.epochMilliseconds))
    .where('m.ends_at', '>', new Date(debriefAskedSince(now).epochMilliseconds))
    .where('c.closed_on', 'is', null)
    .where('c.model_id', '=', debriefModel)
    .orderBy('m.ends_at')
    .execute()
  for (const { id, course_id, ends_at } of held)
    await outbox.enqueue(tx, {
      kind: 'card',
      subject: 'debrief-due',
      courseId: course_id,
      meetingId: id,
      audience: 'team',
      key: `card:debrief-due:${id}`,
      dueAt: debriefAsked({ end: Temporal.Instant.fromEpochMilliseconds(ends_at.getTime()) }),
    })
}

import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '../storage/database.ts'
import type { Outbox } from '../storage/outbox.ts'
import { municipalityOf } from '../storage/transaction.ts'

/** Long enough for whoever is still sitting with the pane open. */
const patienceMinutes = 15

/**
 * A meeting that was begun and never booked can only be finished, or given up, by the person who asked, under her own token: a room may be
 * held for it. So she is told, once for each attempt, and of the meetings of one cycle once together.
 */
export async function enqueueUnfinishedHolds(tx: Tx, outbox: Outbox, now: Temporal.Instant): Promise<void> {
  const holds = await tx
    .selectFrom('outbox as o')
    .innerJoin('meeting as m', (join) =>
      join.onRef('m.municipality_id', '=', 'o.municipality_id').onRef('m.id', '=', 'o.meeting_id'),
    )
    .select(['o.id', 'o.course_id', 'o.meeting_id', 'o.audience', 'm.cycle_id'])
    .where('o.municipality_id', '=', municipalityOf(tx))
    .where((eb) =>
      eb.or([
        // Held in no room, and its event was never made: nothing else tells of it.
        eb.and([
          eb('o.kind', '=', 'event'),
          eb('o.state', 'in', ['waiting', 'sending']),
          eb('m.state', '=', 'held'),
          eb('m.hold_id', 'is', null),
        ]),
        eb.and([
          eb('o.kind', '=', 'room-hold'),
          eb('o.state', 'in', ['waiting', 'sending']),
          eb('m.state', '=', 'holding'),
        ]),
        eb.and([
          eb('o.kind', '=', 'room-hold'),
          eb('o.state', '=', 'done'),
          eb('o.result_id', '=', eb.ref('m.hold_id')),
          eb('m.state', 'in', ['awaiting-room', 'held', 'declined']),
        ]),
      ]),
    )
    .where('o.due_at', '<', new Date(now.subtract({ minutes: patienceMinutes }).epochMilliseconds))
    .orderBy('o.id')
    .execute()
  const told = new Set<string>()
  for (const { id, course_id, meeting_id, cycle_id, audience } of holds) {
    if (cycle_id && told.has(cycle_id)) continue
    if (cycle_id) told.add(cycle_id)
    await outbox.enqueue(tx, {
      kind: 'card',
      subject: 'hold-unfinished',
      courseId: course_id!,
      meetingId: meeting_id!,
      audience,
      key: `card:hold-unfinished:${id}`,
      dueAt: now,
    })
  }
  const moving = new Set<string>()
  for (const change of await unfinishedChanges(tx, now)) {
    if (change.cycle_id && moving.has(change.cycle_id)) continue
    if (change.cycle_id) moving.add(change.cycle_id)
    await outbox.enqueue(tx, {
      kind: 'card',
      subject: 'change-unfinished',
      courseId: change.course_id,
      meetingId: change.meeting_id,
      audience: change.organizer_id,
      key: `card:change-unfinished:${change.id}`,
      dueAt: now,
    })
  }
}

/** Meetings that were to be moved, and nobody has seen it through; of a cycle the one first that the others move along with. */
function unfinishedChanges(tx: Tx, now: Temporal.Instant) {
  return tx
    .selectFrom('meeting_change as c')
    .innerJoin('meeting as m', (join) =>
      join.onRef('m.municipality_id', '=', 'c.municipality_id').onRef('m.id', '=', 'c.meeting_id'),
    )
    .select(['c.id', 'c.course_id', 'c.meeting_id', 'm.organizer_id', 'm.cycle_id'])
    .where('c.municipality_id', '=', municipalityOf(tx))
    .where('c.asked_at', '<', new Date(now.subtract({ minutes: patienceMinutes }).epochMilliseconds))
    .orderBy((eb) => eb.case().when('m.type', '=', 'networkMeeting').then(0).else(1).end())
    .orderBy('c.asked_at')
    .orderBy('c.id')
    .execute()
}

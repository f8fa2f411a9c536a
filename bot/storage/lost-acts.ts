import type { Tx } from './database.ts'
import { municipalityOf } from './transaction.ts'

/** An act for a meeting that is off: asked for and never answered. `begun`: it may have been done all the same. */
export type LostAct = { id: string; meetingId: string; kind: 'room-hold' | 'event'; begun: boolean }

/** What this person began for meetings that are off now, holds for a change of theirs apart; of one meeting, or of all. */
export async function lostActs(tx: Tx, staffId: string, meetingId?: string): Promise<LostAct[]> {
  const rows = await tx
    .selectFrom('outbox as o')
    .innerJoin('meeting as m', (join) =>
      join.onRef('m.municipality_id', '=', 'o.municipality_id').onRef('m.id', '=', 'o.meeting_id'),
    )
    .select(['o.id', 'm.id as meeting_id', 'o.kind', 'o.state'])
    .where('o.municipality_id', '=', municipalityOf(tx))
    .where('o.audience', '=', staffId)
    .where('o.kind', 'in', ['room-hold', 'event'])
    .where('o.state', 'in', ['waiting', 'sending'])
    .where('o.key', 'not like', '%:change:%')
    .where('m.state', '=', 'cancelled')
    .$if(meetingId !== undefined, (query) => query.where('m.id', '=', meetingId!))
    .orderBy('o.due_at')
    .execute()
  return rows.flatMap(({ id, meeting_id, kind, state }) =>
    kind === 'room-hold' || kind === 'event'
      ? [{ id, meetingId: meeting_id, kind, begun: state === 'sending' }]
      : [],
  )
}

import type { Tx } from './database.ts'
import { municipalityOf } from './transaction.ts'

/** The same meeting's event is asked for once, and made once. */
export const eventKey = (meetingId: string) => `event:${meetingId}`

/** The meetings of a cycle whose event was asked for and is not known to be there. `begun`: it may be there all the same. */
export async function askedEvents(
  tx: Tx,
  courseId: string,
  cycleId: string,
): Promise<{ id: string; begun: boolean }[]> {
  const rows = await tx
    .selectFrom('outbox as o')
    .innerJoin('meeting as m', (join) =>
      join.onRef('m.municipality_id', '=', 'o.municipality_id').onRef('m.id', '=', 'o.meeting_id'),
    )
    .select(['m.id', 'o.state'])
    .where('o.municipality_id', '=', municipalityOf(tx))
    .where('o.course_id', '=', courseId)
    .where('m.cycle_id', '=', cycleId)
    .where('o.kind', '=', 'event')
    .where('o.state', 'in', ['waiting', 'sending'])
    .execute()
  return rows.map(({ id, state }) => ({ id, begun: state === 'sending' }))
}

/** How far the event of one meeting has come, which the service was asked to make; null when it never was. `begun`: it may be there. */
export async function eventOf(tx: Tx, meetingId: string): Promise<'asked' | 'begun' | 'made' | null> {
  const row = await tx
    .selectFrom('outbox')
    .select('state')
    .where('municipality_id', '=', municipalityOf(tx))
    .where('key', '=', eventKey(meetingId))
    .executeTakeFirst()
  if (row?.state === 'waiting') return 'asked'
  if (row?.state === 'sending') return 'begun'
  return row?.state === 'done' ? 'made' : null
}

/** The meetings of a cycle whose item is known to stand in her calendar. */
export async function madeEvents(tx: Tx, courseId: string, cycleId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('meeting')
    .select('id')
    .where('municipality_id', '=', municipalityOf(tx))
    .where('course_id', '=', courseId)
    .where('cycle_id', '=', cycleId)
    .where('appointment_id', 'is not', null)
    .execute()
  return rows.map(({ id }) => id)
}

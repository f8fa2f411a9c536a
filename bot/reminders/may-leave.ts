import type { drawCard } from '../conversation/cards/draw-card.ts'
import { cardTexts } from '../guard/card-texts.ts'
import { checkOutgoing } from '../guard/check-outgoing.ts'
import { tellStopped } from '../guard/tell-stopped.ts'
import type { Tx } from '../storage/database.ts'
import type { DueRow } from '../storage/outbox-lease.ts'
import type { Deciding } from './delivery.ts'

/** No card is made to hold a name. One that does all the same, whatever went wrong, goes nowhere. */
export async function mayLeave(
  tx: Tx,
  world: Deciding,
  row: DueRow,
  { card, summary }: ReturnType<typeof drawCard>,
): Promise<boolean> {
  const { courseId } = row
  const stopped = await checkOutgoing(tx, world, { courseId, texts: cardTexts(card, summary) })
  if (stopped.length === 0) return true
  await world.outbox.close(tx, row.id, 'failed', 'personal-data')
  await tellStopped(tx, world, { courseId, actor: world.settings.botClientId, stopped })
  world.log.warn({ outbox: row.id, subject: row.subject }, 'card stopped')
  return false
}

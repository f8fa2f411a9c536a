import { trace } from '../http/errors.ts'
import { carryOut } from './carry-out.ts'
import type { Delivery } from './delivery.ts'
import { gatherDue } from './gather.ts'
import { eachStep } from './steps.ts'

/**
 * Everything that is due, earliest first, one after the other. What cannot be carried out waits a minute and stands in no other's way.
 * @param stopped true when the service is going down: what is left is found at the next start
 */
export async function carryOutDue(world: Delivery, stopped: () => boolean): Promise<void> {
  const { outbox, log } = world
  // Whatever stands in the way of gathering, what is due goes out.
  await eachStep(log, { gathering: () => gatherDue(world) })
  while (!stopped()) {
    const row = await outbox.nextDue()
    if (!row) return
    try {
      await carryOut(world, row)
    } catch (error) {
      log.error({ outbox: row.id, subject: row.subject, error: trace(error) }, 'not carried out')
      await outbox.waitAgain(row.id, { reason: 'unexpected', answered: false, delaySeconds: 60 })
    }
  }
}

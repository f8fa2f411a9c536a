import type { Tx } from '../storage/database.ts'

/** Wakes the outbox. A job holds only an outbox id; the row decides whether there is anything left to do. */
export type Jobs = {
  /** Inside the caller's transaction: nothing wakes for a change that was rolled back. `delaySeconds` 0 is now. */
  wake(tx: Tx, outboxId: string, delaySeconds: number): Promise<void>
}

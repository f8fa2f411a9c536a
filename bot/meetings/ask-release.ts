import type { Actor } from '../http/caller.ts'
import type { Tx } from '../storage/database.ts'
import type { StoredChange } from '../storage/meeting-changes.ts'
import type { World } from '../world.ts'

/**
 * Asks, in this transaction, that a room be given back; asked twice it is asked once.
 * @returns the id of what waits in the outbox
 */
export function askRelease(
  world: Pick<World, 'outbox' | 'clock'>,
  tx: Tx,
  { courseId, meetingId, holdId }: Pick<StoredChange, 'courseId' | 'meetingId' | 'holdId'>,
  caller: Actor,
): Promise<string> {
  return world.outbox.enqueue(tx, {
    kind: 'room-release',
    subject: 'room-release',
    courseId,
    meetingId,
    audience: caller.id,
    key: `release:${holdId}`,
    detail: holdId,
    dueAt: world.clock.now(),
  })
}

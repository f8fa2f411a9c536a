import { writeStopped, type Stopped } from '#shared/domain/privacy/stopped.ts'
import { appendAuditIn } from '../storage/audit.ts'
import { addTaskOnce } from '../storage/course-events.ts'
import type { Tx } from '../storage/database.ts'
import type { Acting } from '../world.ts'

/**
 * A message was kept back: the coordinator gets a task that says what kind of thing stood where, and the log says so too. Neither repeats
 * the words.
 * @param actor who was about to send it, as the log knows him
 */
export async function tellStopped(
  tx: Tx,
  { clock }: Pick<Acting, 'clock'>,
  { courseId, actor, stopped }: { courseId: string; actor: string; stopped: readonly Stopped[] },
): Promise<void> {
  const at = clock.now()
  for (const one of stopped) await addTaskOnce(tx, courseId, writeStopped(one), at)
  await appendAuditIn(
    tx,
    ...stopped.map((one) => ({
      at,
      actor,
      action: 'message-stopped' as const,
      courseId,
      subject: writeStopped(one),
      about: [],
      to: null,
    })),
  )
}

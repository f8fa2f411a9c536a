import { appendAuditIn } from '../storage/audit.ts'
import type { Tx } from '../storage/database.ts'
import { closeLeak, type StoredLeak } from '../storage/leaks.ts'
import type { Acting } from '../world.ts'

/** Whom the log names for what nobody pressed a button for (domain/audit/actions.ts). */
export const samlet = 'samlet'

/** What stood there stands there no more, though nobody pressed the button; once. */
export async function leakOver(
  tx: Tx,
  { clock }: Pick<Acting, 'clock'>,
  leak: StoredLeak,
  state: 'mended' | 'gone',
): Promise<void> {
  const at = clock.now()
  if (!(await closeLeak(tx, leak, state, at))) return
  await appendAuditIn(tx, {
    at,
    actor: samlet,
    action: 'leak-closed',
    courseId: leak.courseId,
    subject: state,
    about: [],
    to: null,
  })
}

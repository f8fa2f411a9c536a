import type { Reason } from '#shared/domain/reason.ts'
import { Microsoft365Failure } from '../ports/microsoft365-failure.ts'
import type { Delivery } from '../reminders/delivery.ts'
import { waitBefore } from '../reminders/wait-before.ts'
import type { DueRow } from '../storage/outbox-lease.ts'

/** About an hour and a half of trying: by the end of it the day's work is a person's. */
const mostAttempts = 10
const patience = { firstSeconds: 10, longestSeconds: 900 }

/**
 * One act in the hosting team. Whatever the answer that was lost, asked again it is the same act, so it is never counted as a repeat.
 * @param failed what becomes of it when no team is chosen, the team does not let Samlet do it, or Microsoft 365 was away too long
 * @returns null when there is nothing more to do now
 */
export async function tryGraph<T extends {}>(
  { outbox, log }: Delivery,
  row: DueRow,
  teamId: string | null,
  act: (teamId: string) => Promise<T>,
  failed: (because: Reason) => Promise<void>,
): Promise<T | null> {
  if (!teamId || row.attempts > mostAttempts) {
    await failed(teamId ? 'microsoft365-unavailable' : 'no-hosting-team')
    return null
  }
  if (!(await outbox.sending(row.id))) return null
  try {
    return await act(teamId)
  } catch (error) {
    if (!(error instanceof Microsoft365Failure)) throw error
    log.warn(
      { outbox: row.id, kind: row.kind, failure: error.reason, attempts: row.attempts },
      'not done in the hosting team',
    )
    if (error.reason === 'microsoft365-refused') await failed(error.reason)
    else {
      const delaySeconds = waitBefore(row.attempts, error.retryAfterSeconds, patience)
      await outbox.waitAgain(row.id, { reason: error.reason, answered: true, delaySeconds })
    }
    return null
  }
}

import { leaksBeyond, type LeakFind } from '#shared/domain/privacy/leak.ts'
import type { Caller } from '../http/caller.ts'
import { appendAuditIn } from '../storage/audit.ts'
import type { Tx } from '../storage/database.ts'
import { closeLeak, insertOver, openLeaksOf, saveFinds } from '../storage/leaks.ts'
import type { StoredMeeting } from '../storage/meetings.ts'
import type { Acting } from '../world.ts'

/**
 * The text of her appointment was cleaned on its way out, and she pressed no button for it: tab and pane tell her (Leaks.tsx). What stands
 * open in the same appointment is told of there, and stays open for whatever stands elsewhere in it.
 */
export async function bodyRewritten(
  tx: Tx,
  { clock }: Pick<Acting, 'clock'>,
  caller: Caller,
  { meeting, eventId, finds }: { meeting: StoredMeeting; eventId: string; finds: LeakFind[] },
): Promise<void> {
  const { courseId, id: meetingId, organizerId } = meeting
  const at = clock.now()
  const [open] = await openLeaksOf(tx, [eventId])
  const left = open?.finds.filter(({ field }) => field !== 'body') ?? []
  if (open && left.length > 0) await saveFinds(tx, open, left)
  else if (open) {
    await saveFinds(tx, open, [...open.finds, ...leaksBeyond(open.finds, finds)])
    await closeLeak(tx, open, 'rewritten', at)
  }
  if (!open || left.length > 0)
    await insertOver(tx, {
      courseId,
      meetingId,
      eventId,
      organizerId,
      finds,
      foundAt: at,
      state: 'rewritten',
    })
  await appendAuditIn(tx, {
    at,
    actor: caller.id,
    action: 'leak-cleaned',
    courseId,
    subject: 'rewritten',
    about: [],
    to: null,
  })
}

import { leaksBeyond, type LeakFind } from '#shared/domain/privacy/leak.ts'
import type { Caller } from '../http/caller.ts'
import { appendAuditIn } from '../storage/audit.ts'
import type { Tx } from '../storage/database.ts'
import {
  closeLeak,
  insertOver,
  openLeaksOf,
  rewrittenAlike,
  saveFinds,
  takeBackLeak,
  tellAgain,
} from '../storage/leaks.ts'
import type { StoredMeeting } from '../storage/meetings.ts'
import type { Acting } from '../world.ts'

type Rewriting = { meeting: StoredMeeting; eventId: string; finds: LeakFind[] }

/**
 * Stored before it is written: were it told only when Microsoft 365 has answered, nobody would hear of it when the answer is lost.
 * @returns what is to be taken back when nothing was written; null when it is told already
 */
export async function rewritingBody(
  tx: Tx,
  { clock }: Pick<Acting, 'clock'>,
  rewriting: Rewriting,
): Promise<{ id: string } | null> {
  const { eventId, finds } = rewriting
  if (await rewrittenAlike(tx, eventId, finds)) return null
  return { id: await insertOver(tx, { ...rewritten(rewriting), foundAt: clock.now() }) }
}

const rewritten = ({ meeting: { courseId, id: meetingId, organizerId }, eventId, finds }: Rewriting) => ({
  courseId,
  meetingId,
  eventId,
  organizerId,
  finds,
  state: 'rewritten' as const,
})

/**
 * The text of her appointment was cleaned on its way out, and she pressed no button for it: tab and pane tell her (Leaks.tsx). What stands
 * open in the same appointment is told of there, and stays open for whatever stands elsewhere in it.
 */
export async function bodyRewritten(
  tx: Tx,
  { clock }: Pick<Acting, 'clock'>,
  caller: Caller,
  rewriting: Rewriting,
): Promise<void> {
  const { meeting, eventId, finds } = rewriting
  const at = clock.now()
  const told = await rewrittenAlike(tx, eventId, finds)
  const [open] = await openLeaksOf(tx, [eventId])
  const left = open?.finds.filter(({ field }) => field !== 'body') ?? []
  if (open && left.length > 0) await saveFinds(tx, open, left)
  else if (open) {
    await saveFinds(tx, open, [...open.finds, ...leaksBeyond(open.finds, finds)])
    await closeLeak(tx, open, 'rewritten', at)
    if (told) await takeBackLeak(tx, told)
  }
  if (!open || left.length > 0) {
    if (told) await tellAgain(tx, told, at)
    else await insertOver(tx, { ...rewritten(rewriting), foundAt: at })
  }
  await appendAuditIn(tx, {
    at,
    actor: caller.id,
    action: 'leak-cleaned',
    courseId: meeting.courseId,
    subject: 'rewritten',
    about: [],
    to: null,
  })
}

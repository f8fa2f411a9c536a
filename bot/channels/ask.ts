import type { Temporal } from 'temporal-polyfill'
import { countEnded } from '../storage/channels.ts'
import type { Tx } from '../storage/database.ts'
import type { ChannelKind } from '../storage/tables-of-sending.ts'
import type { Acting } from '../world.ts'

type Parts = Pick<Acting, 'outbox' | 'clock'>

/** She wants a channel. Pressed twice, or by two windows at once, it is one act; after one that came to nothing it is the next. */
export async function askForChannel(
  { outbox, clock }: Parts,
  tx: Tx,
  courseId: string,
  staffId: string,
): Promise<void> {
  const kind = 'channel-make'
  await outbox.enqueue(tx, {
    kind,
    subject: kind,
    courseId,
    audience: staffId,
    key: `${kind}:${courseId}:${await countEnded(tx, courseId, kind)}`,
    dueAt: clock.now(),
  })
}

/**
 * A colleague is to join or leave the channel. Whether he still is, is decided when it is done.
 * @param why what asked for it: the same reason asks once
 */
export async function askForMember(
  { outbox }: Pick<Acting, 'outbox'>,
  tx: Tx,
  { courseId, staffId, kind, why, dueAt }: MemberAsked,
): Promise<void> {
  await outbox.enqueue(tx, {
    kind,
    subject: kind,
    courseId,
    audience: staffId,
    key: `${kind === 'channel-join' ? 'join' : 'leave'}:${courseId}:${staffId}:${why}`,
    dueAt,
  })
}
type MemberAsked = {
  courseId: string
  staffId: string
  kind: Extract<ChannelKind, 'channel-join' | 'channel-member'>
  why: string
  dueAt: Temporal.Instant
}

/** The channel's members are to be held against the team. */
export async function askForCheck(
  { outbox }: Pick<Acting, 'outbox'>,
  tx: Tx,
  { courseId, why, dueAt }: { courseId: string; why: string; dueAt: Temporal.Instant },
): Promise<void> {
  const kind = 'channel-check'
  const key = `${kind}:${courseId}:${why}`
  await outbox.enqueue(tx, { kind, subject: kind, courseId, audience: 'team', key, dueAt })
}

/**
 * The course is to be erased, and its channel in Teams before it. Asked for while it is under way it is one act; after one that came to
 * nothing it is the next.
 */
export async function askToDelete(
  { outbox }: Pick<Acting, 'outbox'>,
  tx: Tx,
  { courseId, dueAt }: { courseId: string; dueAt: Temporal.Instant },
): Promise<void> {
  const kind = 'channel-delete'
  const key = `${kind}:${courseId}:${await countEnded(tx, courseId, kind)}`
  await outbox.enqueue(tx, { kind, subject: kind, courseId, audience: 'team', key, dueAt })
}

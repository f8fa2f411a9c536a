import type { Temporal } from 'temporal-polyfill'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { countEnded } from '../storage/channels.ts'
import type { Tx } from '../storage/database.ts'
import type { ChannelKind } from '../storage/tables.ts'
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

/** Twelve weeks: before the course's own erasure, and long enough to reopen it into the channel that it had. */
const keptFor = { hours: 24 * 84 }

/**
 * The course is closed: the same day nobody but its coordinator is in the channel, and after twelve weeks it is deleted, unless the course is
 * open again by then. In the transaction that closes it.
 */
export async function closeChannel(parts: Parts, tx: Tx, courseId: string): Promise<void> {
  const now = parts.clock.now()
  const day = localDate(now).toString()
  await askForCheck(parts, tx, { courseId, why: `closed:${day}`, dueAt: now })
  const kind = 'channel-delete'
  await parts.outbox.enqueue(tx, {
    kind,
    subject: kind,
    courseId,
    audience: 'team',
    key: `${kind}:${courseId}:${day}`,
    dueAt: now.add(keptFor),
  })
}

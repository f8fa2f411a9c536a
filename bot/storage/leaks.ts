import { Temporal } from 'temporal-polyfill'
import { sameLeaks, type LeakFind, type LeakState } from '#shared/domain/privacy/leak.ts'
import type { Tx } from './database.ts'
import { orderedId } from './ordered-id.ts'
import { municipalityOf } from './transaction.ts'

export type StoredLeak = {
  id: string
  courseId: string
  meetingId: string
  /** Of the appointment, in the organizer's calendar. */
  eventId: string
  organizerId: string
  finds: LeakFind[]
  state: LeakState
  foundAt: Temporal.Instant
  closedAt: Temporal.Instant | null
}

/** Something that was over when it was found: told all the same. @returns its id */
export async function insertOver(
  tx: Tx,
  leak: Omit<StoredLeak, 'id' | 'closedAt' | 'state'> & { state: Exclude<LeakState, 'open'> },
): Promise<string> {
  const row = columns(tx, leak)
  await tx
    .insertInto('leak')
    .values({ ...row, state: leak.state, closed_at: leak.foundAt.toString() })
    .execute()
  return row.id
}

/** The same finds in the same appointment, told of before as cleaned on the way; null when they were not. */
export async function rewrittenAlike(
  tx: Tx,
  eventId: string,
  finds: readonly LeakFind[],
): Promise<StoredLeak | null> {
  const rows = await leakRows(tx)
    .where('event_id', '=', eventId)
    .where('state', '=', 'rewritten')
    .orderBy('found_at', 'desc')
    .execute()
  return rows.map(storedLeak).find((leak) => sameLeaks(leak.finds, finds)) ?? null
}

/** Told of as if it were now. */
export async function tellAgain(tx: Tx, { id }: Pick<StoredLeak, 'id'>, at: Temporal.Instant): Promise<void> {
  await rowOf(tx, id).set({ found_at: at.toString(), closed_at: at.toString() }).execute()
}

/** It did not happen. */
export async function takeBackLeak(tx: Tx, { id }: Pick<StoredLeak, 'id'>): Promise<void> {
  await tx.deleteFrom('leak').where('municipality_id', '=', municipalityOf(tx)).where('id', '=', id).execute()
}

/** @returns its id, or null when somebody who looked at the same moment has stored it */
export async function insertLeak(
  tx: Tx,
  leak: Omit<StoredLeak, 'id' | 'state' | 'closedAt'>,
): Promise<string | null> {
  const row = columns(tx, leak)
  const stored = await tx
    .insertInto('leak')
    .values({ ...row, state: 'open' })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return stored.numInsertedOrUpdatedRows ? row.id : null
}

const columns = (tx: Tx, leak: Omit<StoredLeak, 'id' | 'state' | 'closedAt'>) => ({
  municipality_id: municipalityOf(tx),
  course_id: leak.courseId,
  id: orderedId(),
  meeting_id: leak.meetingId,
  event_id: leak.eventId,
  organizer_id: leak.organizerId,
  finds: JSON.stringify(leak.finds),
  found_at: leak.foundAt.toString(),
})

export async function saveFinds(
  tx: Tx,
  { id }: Pick<StoredLeak, 'id'>,
  finds: readonly LeakFind[],
): Promise<void> {
  await rowOf(tx, id)
    .set({ finds: JSON.stringify(finds) })
    .execute()
}

/** @returns false when it was closed already */
export async function closeLeak(
  tx: Tx,
  { id }: Pick<StoredLeak, 'id'>,
  state: Exclude<LeakState, 'open'>,
  at: Temporal.Instant,
): Promise<boolean> {
  const closed = await rowOf(tx, id)
    .set({ state, closed_at: at.toString() })
    .where('state', '=', 'open')
    .executeTakeFirst()
  return closed.numUpdatedRows > 0n
}

/** What stands open in these appointments. */
export async function openLeaksOf(tx: Tx, eventIds: readonly string[]): Promise<StoredLeak[]> {
  if (eventIds.length === 0) return []
  const rows = await leakRows(tx).where('event_id', 'in', eventIds).where('state', '=', 'open').execute()
  return rows.map(storedLeak)
}

/** What stands open in the appointment of this meeting, and in any copy of it. */
export async function openLeaksOfMeeting(tx: Tx, meetingId: string): Promise<StoredLeak[]> {
  const rows = await leakRows(tx).where('meeting_id', '=', meetingId).where('state', '=', 'open').execute()
  return rows.map(storedLeak)
}

/** What she has called, in courses that are open, newest first: what is open, and what was closed since. */
export async function leaksOf(
  tx: Tx,
  organizerId: string,
  closedSince: Temporal.Instant,
): Promise<(StoredLeak & { start: Temporal.Instant; end: Temporal.Instant })[]> {
  const rows = await tx
    .selectFrom('leak as l')
    .innerJoin('meeting as m', (join) =>
      join.onRef('m.municipality_id', '=', 'l.municipality_id').onRef('m.id', '=', 'l.meeting_id'),
    )
    .innerJoin('course as c', (join) =>
      join.onRef('c.municipality_id', '=', 'l.municipality_id').onRef('c.id', '=', 'l.course_id'),
    )
    .selectAll('l')
    .select(['m.starts_at', 'm.ends_at'])
    .where('l.municipality_id', '=', municipalityOf(tx))
    .where('l.organizer_id', '=', organizerId)
    .where('c.closed_on', 'is', null)
    .where((eb) =>
      eb.or([eb('l.state', '=', 'open'), eb('l.closed_at', '>=', new Date(closedSince.epochMilliseconds))]),
    )
    .orderBy('l.found_at', 'desc')
    .execute()
  return rows.map((row) => ({ ...storedLeak(row), start: instant(row.starts_at), end: instant(row.ends_at) }))
}

export async function readLeak(tx: Tx, id: string): Promise<StoredLeak | null> {
  const row = await leakRows(tx).where('id', '=', id).executeTakeFirst()
  return row ? storedLeak(row) : null
}

function leakRows(tx: Tx) {
  return tx.selectFrom('leak').selectAll().where('municipality_id', '=', municipalityOf(tx))
}

function rowOf(tx: Tx, id: string) {
  return tx.updateTable('leak').where('municipality_id', '=', municipalityOf(tx)).where('id', '=', id)
}

const instant = (at: Date) => Temporal.Instant.fromEpochMilliseconds(at.getTime())

function storedLeak(
  row: NonNullable<Awaited<ReturnType<ReturnType<typeof leakRows>['executeTakeFirst']>>>,
): StoredLeak {
  return {
    id: row.id,
    courseId: row.course_id,
    meetingId: row.meeting_id,
    eventId: row.event_id,
    organizerId: row.organizer_id,
    finds: row.finds,
    state: row.state,
    foundAt: instant(row.found_at),
    closedAt: row.closed_at && instant(row.closed_at),
  }
}

import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { triedAgain } from '../ports/posting.ts'
import type { Tx } from './database.ts'
import { municipalityOf } from './transaction.ts'

/** What the service itself carries out when it is due; the rest a person does, under her own token. */
const ofCourses = [
  'card',
  'channel-make',
  'channel-tab',
  'channel-join',
  'channel-member',
  'channel-check',
  'channel-delete',
] as const
export const carried = [...ofCourses, 'group-card'] as const

type Due = {
  id: string
  key: string
  subject: string
  meetingId: string | null
  detail: string | null
  audience: string
  /** How often it has been taken up, this time included. */
  attempts: number
  /** By plan: a card that waited for a sensible hour was due before. */
  dueAt: Temporal.Instant
}
export type DueRow = Due & { kind: (typeof ofCourses)[number]; courseId: string }
/** A card about a group of the municipality: `detail` says which. */
export type GroupRow = Due & { kind: 'group-card'; courseId: null }

/**
 * A lease is in the database's own time, never in the product's: a clock that is moved forward by hand
 * must not free a row whose answer is on its way.
 */
const leaseSeconds = 60
export const leaseEnd = sql<Date>`now() + make_interval(secs => ${leaseSeconds})`
export const free = sql<boolean>`(claimed_until is null or claimed_until <= now())`

/** Leased and begun in one step. `sending` beforehand means that an earlier answer was lost: that is a repeat. */
export async function claimed(tx: Tx, id: string): Promise<'claimed' | 'busy' | 'done' | 'closed'> {
  const own = await tx
    .updateTable('outbox')
    .set((eb) => ({
      state: 'sending',
      claimed_until: leaseEnd,
      last_error: null,
      attempts: eb('attempts', '+', 1),
      repeats: sql<number>`repeats + (state = 'sending')::int`,
    }))
    .where('municipality_id', '=', municipalityOf(tx))
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'sending'])
    .where(free)
    .executeTakeFirst()
  if (own.numUpdatedRows > 0n) return 'claimed'
  const { state } = await tx
    .selectFrom('outbox')
    .select('state')
    .where('municipality_id', '=', municipalityOf(tx))
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  if (state === 'done') return 'done'
  return state === 'waiting' || state === 'sending' ? 'busy' : 'closed'
}

/** About an hour and a half of trying. A card that Teams never takes must not keep what follows it back for longer. */
const attemptsInOrder = 10
/**
 * Teams would not take an earlier card of the same conversation, which waits to be tried again: this one comes after it. What waits for any
 * other reason, or has long been tried in vain, holds up nobody.
 */
const isBehind = sql`next.kind in ('card', 'group-card') and exists (
  select from outbox earlier
  where earlier.municipality_id = next.municipality_id and earlier.audience = next.audience
    and (earlier.course_id = next.course_id or next.audience not in ('team', 'leaders'))
    and earlier.kind in ('card', 'group-card') and earlier.state in ('waiting', 'sending')
    and split_part(earlier.last_error, ' ', 1) in (${sql.join([...triedAgain])}) and earlier.claimed_until > now()
    and earlier.attempts <= ${attemptsInOrder}
    and (earlier.due_at, earlier.id) < (next.due_at, next.id))`

/** The earliest due row that nobody holds and that no other comes before, leased. Its state stays: only `sending` says that something may have left. */
export async function leased(tx: Tx, now: Temporal.Instant): Promise<DueRow | GroupRow | null> {
  const row = await tx
    .updateTable('outbox')
    .set((eb) => ({ claimed_until: leaseEnd, last_error: null, attempts: eb('attempts', '+', 1) }))
    .where('municipality_id', '=', municipalityOf(tx))
    .where('id', '=', (eb) =>
      eb
        .selectFrom('outbox as next')
        .select('next.id')
        .where('next.municipality_id', '=', municipalityOf(tx))
        .where('next.kind', 'in', carried)
        .where('next.state', 'in', ['waiting', 'sending'])
        .where('next.due_at', '<=', new Date(now.epochMilliseconds))
        .where(sql<boolean>`(next.claimed_until is null or next.claimed_until <= now())`)
        .where(sql<boolean>`not (${isBehind})`)
        .orderBy('next.due_at')
        .orderBy('next.id')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returning(dueColumns)
    .executeTakeFirst()
  return row ? (dueOf(row) as DueRow | GroupRow) : null
}

export const dueColumns = [
  'id',
  'kind',
  'key',
  'subject',
  'course_id as courseId',
  'meeting_id as meetingId',
  'detail',
  'audience',
  'attempts',
  'due_at',
  'held_since',
] as const

type Row = Omit<Due, 'dueAt'> & {
  kind: string
  courseId: string | null
  due_at: Date
  held_since: Date | null
}

/** A row of a course, as every one is that was asked for by its kind. */
export const toDueRow = (row: Row): DueRow => dueOf(row) as DueRow

function dueOf({ due_at, held_since, ...rest }: Row) {
  return { ...rest, dueAt: Temporal.Instant.fromEpochMilliseconds((held_since ?? due_at).getTime()) }
}

import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { GroupId } from '#shared/domain/groups/groups.ts'
import type { Clock } from '../ports/clock.ts'
import type { Jobs } from '../ports/jobs.ts'
import type { Database, Tx } from './database.ts'
import { orderedId } from './ordered-id.ts'
import { carried, claimed, leased, type DueRow, type GroupRow } from './outbox-lease.ts'
import type { OutboxTable } from './tables-of-sending.ts'
import { municipalityOf } from './transaction.ts'

type Entry = {
  /** Given by whoever needs to know it beforehand. */
  id?: string
  subject: string
  meetingId?: string
  /** A version, an id: never a name. */
  detail?: string | null
  /** 'team', 'leaders', or the staff id of one person: whom the card is for, who does it, who leaves the channel. */
  audience: string
  /** The same key is the same act: it is stored once, and done once. */
  key: string
  dueAt: Temporal.Instant
}
export type OutboxEntry = Entry & { kind: Exclude<OutboxTable['kind'], 'group-card'>; courseId: string }
/** Of no course: `detail` is the group. */
export type GroupEntry = Entry & { kind: 'group-card'; courseId: null; detail: GroupId }

export type Outbox = {
  /** From now on a stored row wakes by itself; rows stored earlier are found by the sweep. */
  wakeThrough(jobs: Jobs): void
  /** @returns the id of the row; of the row that is already there when the key is known */
  enqueue(tx: Tx, entry: OutboxEntry | GroupEntry): Promise<string>
  /** The meeting is off, or moved: its cards and reminders that have not been sent are not wanted any more. */
  dropForMeeting(tx: Tx, meetingId: string, why?: 'meeting-cancelled' | 'meeting-moved'): Promise<void>
  /** Cards of these subjects that have not been sent are not wanted in this course any more. */
  dropSubjects(tx: Tx, courseId: string, subjects: readonly string[], why: 'other-step'): Promise<void>
  /** Cards on their way to somebody who is not on the course's team any more are not sent. As whoever may see the whole team. */
  dropForOthers(tx: Tx, courseId: string): Promise<void>
  /** How many acts of this kind the meeting has behind it: part of the next one's key. */
  countDone(tx: Tx, meetingId: string, kind: OutboxTable['kind']): Promise<number>
  /** Taken to be done now, by the person herself. `busy`: somebody else is at it, under the same key. */
  claim(id: string): Promise<'claimed' | 'busy' | 'done' | 'closed'>
  /** The next row that is due for the service itself, earliest first; nobody else gets it for a minute. Null when there is none. */
  nextDue(): Promise<DueRow | GroupRow | null>
  /** From here on the answer is unknown until it comes. @returns false when the row was dropped meanwhile */
  sending(id: string): Promise<boolean>
  done(tx: Tx, id: string, made: { resultId: string; conversationId?: string }): Promise<void>
  /** Not done (`answered`), or nobody knows (then the same row is sent again, and counted). Not before `delaySeconds` from now; `detail` is what it is to know by then. */
  waitAgain(
    id: string,
    why: { reason: string; answered: boolean; delaySeconds?: number; detail?: string },
  ): Promise<void>
  /** Not yet: it is due at another time, in the product's own clock, and nobody holds it until then. */
  postpone(id: string, dueAt: Temporal.Instant): Promise<void>
  /** Ended without being sent: no longer wanted, replaced, or `failed`, which a person must look at. */
  close(tx: Tx, id: string, state: 'dropped' | 'failed', why: string): Promise<void>
  /** Rooms that this person has asked to give back and Microsoft 365 has not yet taken: of one meeting, or of all. */
  waitingReleases(tx: Tx, staffId: string, meetingId?: string): Promise<{ id: string; holdId: string }[]>
  /** After a crash of the only process that uses this database, nobody holds any row. What waits to be tried again waits on. */
  forgetLeases(): Promise<void>
}

export function createOutbox(db: Database, clock: Clock): Outbox {
  let jobs: Jobs | null = null
  const rowOf = (tx: Tx, id: string) =>
    tx.updateTable('outbox').where('municipality_id', '=', municipalityOf(tx)).where('id', '=', id)
  const open = ['waiting', 'sending'] as const

  return {
    wakeThrough: (given) => {
      jobs = given
    },
    async enqueue(tx, entry) {
      const id = entry.id ?? orderedId()
      const stored = await tx
        .insertInto('outbox')
        .values({
          municipality_id: municipalityOf(tx),
          id,
          key: entry.key,
          kind: entry.kind,
          subject: entry.subject,
          course_id: entry.courseId,
          meeting_id: entry.meetingId ?? null,
          detail: entry.detail ?? null,
          audience: entry.audience,
          due_at: entry.dueAt.toString(),
          state: 'waiting',
          attempts: 0,
          repeats: 0,
        })
        .onConflict((conflict) => conflict.columns(['municipality_id', 'key']).doNothing())
        .executeTakeFirst()
      if (!stored.numInsertedOrUpdatedRows) {
        const known = await tx
          .selectFrom('outbox')
          .select('id')
          .where('municipality_id', '=', municipalityOf(tx))
          .where('key', '=', entry.key)
          .executeTakeFirstOrThrow()
        return known.id
      }
      if (wakes(entry.kind)) await jobs?.wake(tx, id, secondsUntil(entry.dueAt, clock.now()))
      return id
    },
    async dropForMeeting(tx, meetingId, why = 'meeting-cancelled') {
      await tx
        .updateTable('outbox')
        .set({ state: 'dropped', last_error: why, done_at: clock.now().toString() })
        .where('municipality_id', '=', municipalityOf(tx))
        .where('meeting_id', '=', meetingId)
        .where('kind', '=', 'card')
        .where('state', '=', 'waiting')
        .execute()
    },
    async dropSubjects(tx, courseId, subjects, why) {
      if (subjects.length === 0) return
      await tx
        .updateTable('outbox')
        .set({ state: 'dropped', last_error: why, done_at: clock.now().toString() })
        .where('municipality_id', '=', municipalityOf(tx))
        .where('course_id', '=', courseId)
        .where('subject', 'in', subjects)
        .where('kind', '=', 'card')
        .where('state', '=', 'waiting')
        .execute()
    },
    async dropForOthers(tx, courseId) {
      await tx
        .updateTable('outbox')
        .set({ state: 'dropped', last_error: 'not-on-team', done_at: clock.now().toString() })
        .where('municipality_id', '=', municipalityOf(tx))
        .where('course_id', '=', courseId)
        .where('kind', '=', 'card')
        .where('state', '=', 'waiting')
        .where('audience', 'not in', ['team', 'leaders'])
        .where('audience', 'not in', (eb) =>
          eb
            .selectFrom('course_team')
            .select(sql<string>`staff_id::text`.as('staff_id'))
            .where('municipality_id', '=', municipalityOf(tx))
            .where('course_id', '=', courseId),
        )
        .execute()
    },
    async countDone(tx, meetingId, kind) {
      const { count } = await tx
        .selectFrom('outbox')
        .select(({ fn }) => fn.countAll<string>().as('count'))
        .where('municipality_id', '=', municipalityOf(tx))
        .where('meeting_id', '=', meetingId)
        .where('kind', '=', kind)
        .where('state', 'not in', open)
        .executeTakeFirstOrThrow()
      return Number(count)
    },
    claim: (id) => db.asService((tx) => claimed(tx, id)),
    nextDue: () => db.asService((tx) => leased(tx, clock.now())),
    async sending(id) {
      const begun = await db.asService((tx) =>
        rowOf(tx, id)
          .set({ state: 'sending', repeats: sql<number>`repeats + (state = 'sending')::int` })
          .where('state', 'in', open)
          .executeTakeFirst(),
      )
      return begun.numUpdatedRows > 0n
    },
    async done(tx, id, { resultId, conversationId }) {
      await rowOf(tx, id)
        .set({
          state: 'done',
          result_id: resultId,
          claimed_until: null,
          last_error: null,
          done_at: clock.now().toString(),
          ...(conversationId ? { conversation_id: conversationId } : {}),
        })
        .execute()
    },
    async waitAgain(id, { reason, answered, delaySeconds = 0, detail }) {
      await db.asService(async (tx) => {
        const waiting = await rowOf(tx, id)
          .set({
            ...(answered ? { state: 'waiting' as const } : {}),
            ...(detail ? { detail } : {}),
            last_error: reason,
            claimed_until: sql<Date>`now() + make_interval(secs => ${delaySeconds})`,
          })
          .where('state', 'in', open)
          .returning('kind')
          .executeTakeFirst()
        if (waiting && wakes(waiting.kind)) await jobs?.wake(tx, id, delaySeconds)
      })
    },
    async postpone(id, dueAt) {
      await db.asService(async (tx) => {
        const waiting = await rowOf(tx, id)
          .set((eb) => ({
            due_at: dueAt.toString(),
            held_since: eb.fn.coalesce('held_since', 'due_at'),
            claimed_until: null,
            attempts: 0,
          }))
          .where('state', 'in', open)
          .executeTakeFirst()
        if (waiting.numUpdatedRows > 0n) await jobs?.wake(tx, id, secondsUntil(dueAt, clock.now()))
      })
    },
    async close(tx, id, state, why) {
      await rowOf(tx, id)
        .set({ state, last_error: why, claimed_until: null, done_at: clock.now().toString() })
        .where('state', 'in', open)
        .execute()
    },
    async waitingReleases(tx, staffId, meetingId) {
      const rows = await tx
        .selectFrom('outbox')
        .select(['id', 'detail'])
        .where('municipality_id', '=', municipalityOf(tx))
        .where('kind', '=', 'room-release')
        .where('audience', '=', staffId)
        .$if(meetingId !== undefined, (query) => query.where('meeting_id', '=', meetingId!))
        .where('state', 'in', open)
        .orderBy('due_at')
        .execute()
      return rows.flatMap(({ id, detail }) => (detail ? [{ id, holdId: detail }] : []))
    },
    async forgetLeases() {
      await db.asService((tx) =>
        tx
          .updateTable('outbox')
          .set({ claimed_until: null })
          .where('municipality_id', '=', municipalityOf(tx))
          .where('state', 'in', open)
          .where('claimed_until', 'is not', null)
          .where('last_error', 'is', null)
          .execute(),
      )
    },
  }
}

const wakes = (kind: OutboxTable['kind']) => carried.some((one) => one === kind)

function secondsUntil(due: Temporal.Instant, now: Temporal.Instant): number {
  return Math.max(0, Math.ceil((due.epochMilliseconds - now.epochMilliseconds) / 1000))
}

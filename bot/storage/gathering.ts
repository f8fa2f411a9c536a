import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { localDate } from '#shared/domain/calendar/zone.ts'
import {
  lineSubjects,
  mostTogether,
  overdueBefore,
  weeklySubjects,
  weekOf,
} from '#shared/domain/course/gathering.ts'
import type { Tx } from './database.ts'
import { leaseEnd, toDueRow, dueColumns, free, type DueRow } from './outbox-lease.ts'
import { municipalityOf } from './transaction.ts'

/** What this colleague has chosen: her reminders once a week together, or each when it comes. */
export async function isWeekly(tx: Tx, staffId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('staff')
    .select('weekly')
    .where('municipality_id', '=', municipalityOf(tx))
    .where('id', '=', staffId)
    .executeTakeFirst()
  return row?.weekly ?? false
}

/** Her choice holds from the next Monday on; one by one, at once. */
export async function chooseWeekly(
  tx: Tx,
  staffId: string,
  weekly: boolean,
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .updateTable('staff')
    .set({ weekly, gathered_on: weekly ? localDate(weekOf(now).from).toString() : null })
    .where('municipality_id', '=', municipalityOf(tx))
    .where('id', '=', staffId)
    .where('weekly', '!=', weekly)
    .execute()
}

/** On Monday, or as soon after it as anybody looks: what the week brings to those who have chosen so becomes due together. */
export async function gatherWeek(tx: Tx, now: Temporal.Instant): Promise<void> {
  const { from, until } = weekOf(now)
  if (Temporal.Instant.compare(now, from) < 0) return
  const municipality_id = municipalityOf(tx)
  const on = localDate(from).toString()
  const gathered = await tx
    .updateTable('staff')
    .set({ gathered_on: on })
    .where('municipality_id', '=', municipality_id)
    .where('weekly', '=', true)
    .where((eb) => eb.or([eb('gathered_on', 'is', null), eb('gathered_on', '<', on)]))
    .returning('id')
    .execute()
  if (gathered.length === 0) return
  await tx
    .updateTable('outbox')
    .set({ due_at: from.toString() })
    .where('municipality_id', '=', municipality_id)
    .where('kind', '=', 'card')
    .where('state', '=', 'waiting')
    .where('subject', 'in', weeklySubjects)
    .where(
      'audience',
      'in',
      gathered.map(({ id }) => id),
    )
    .where('due_at', '>', new Date(from.epochMilliseconds))
    .where('due_at', '<', new Date(until.epochMilliseconds))
    .execute()
}

/** Cards to several people that were held up, before they are divided among them. Nobody else gets them meanwhile. */
export async function overdueForSeveral(tx: Tx, now: Temporal.Instant): Promise<DueRow[]> {
  const rows = await tx
    .selectFrom('outbox')
    .select(dueColumns)
    .where('municipality_id', '=', municipalityOf(tx))
    .where('kind', '=', 'card')
    .where('state', '=', 'waiting')
    .where('audience', 'in', ['team', 'leaders'])
    .where('subject', 'in', lineSubjects)
    .where('due_at', '<', new Date(overdueBefore(now).epochMilliseconds))
    .where(free)
    .orderBy('due_at')
    .forUpdate()
    .skipLocked()
    .execute()
  return rows.map(toDueRow)
}

/** Cards that are due to the same people and may stand beside this one; of a team's, those of the same course. */
const besideOf = (tx: Tx, { id, audience, courseId }: DueRow, now: Temporal.Instant) =>
  tx
    .selectFrom('outbox as other')
    .where('other.municipality_id', '=', municipalityOf(tx))
    .where('other.kind', '=', 'card')
    .where('other.state', 'in', ['waiting', 'sending'])
    .where('other.subject', 'in', lineSubjects)
    .where('other.audience', '=', audience)
    .where('other.id', '!=', id)
    .where('other.due_at', '<=', new Date(now.epochMilliseconds))
    .where(sql<boolean>`(other.claimed_until is null or other.claimed_until <= now())`)
    .$if(audience === 'team', (query) => query.where('other.course_id', '=', courseId))

/** How many of them were held up. */
export async function countOverdueBeside(tx: Tx, row: DueRow, now: Temporal.Instant): Promise<number> {
  const { count } = await besideOf(tx, row, now)
    .where(
      (eb) => eb.fn.coalesce('other.held_since', 'other.due_at'),
      '<=',
      new Date(overdueBefore(now).epochMilliseconds),
    )
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Those of them that one card has room for, the most urgent before the others, leased like this one, earliest first. */
export async function leaseBeside(
  tx: Tx,
  row: DueRow,
  now: Temporal.Instant,
  subjects: readonly string[],
): Promise<DueRow[]> {
  const urgent = sql`array_position(${sql.val([...lineSubjects])}::text[], other.subject)`
  // Two statements: as one, Postgres may look again for every row, and take more than there is room for.
  const beside = await besideOf(tx, row, now)
    .select('other.id')
    .where('other.subject', 'in', subjects)
    .orderBy(urgent)
    .orderBy('other.due_at')
    .orderBy('other.id')
    .limit(mostTogether - 1)
    .forUpdate()
    .skipLocked()
    .execute()
  if (beside.length === 0) return []
  const rows = await tx
    .updateTable('outbox')
    .set((eb) => ({ claimed_until: leaseEnd, attempts: eb('attempts', '+', 1) }))
    .where('municipality_id', '=', municipalityOf(tx))
    .where(
      'id',
      'in',
      beside.map(({ id }) => id),
    )
    .returning(dueColumns)
    .execute()
  return rows
    .map(toDueRow)
    .toSorted((a, b) => Temporal.Instant.compare(a.dueAt, b.dueAt) || a.id.localeCompare(b.id))
}

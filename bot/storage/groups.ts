import { Temporal } from 'temporal-polyfill'
import type { GroupId, GroupPlace, Seat } from '#shared/domain/groups/groups.ts'
import { lastHeld } from '#shared/domain/groups/series-state.ts'
import { Refused } from '../http/refused.ts'
import type { Tx } from './database.ts'
import type { Colleague } from './staff.ts'
import type { GroupSeriesTable, StoredDay } from './tables-of-groups.ts'
import { municipalityOf } from './transaction.ts'

export type GroupMember = { id: string; name: string; mail: string; seat: Seat | null }
export type StoredSeries = {
  id: string
  state: GroupSeriesTable['state']
  eventId: string | null
  firstDay: string
  start: string
  minutes: number
  place: GroupPlace
  days: StoredDay[]
}
export type StoredGroup = {
  id: GroupId
  chair: Colleague
  setUpOn: string
  metOn: string | null
  revision: number
  members: GroupMember[]
  /** In the order in which they begin. */
  series: StoredSeries[]
}

/** The group as it stands, or null when nobody has set it up. `hold`: until the transaction ends nobody else changes it. */
export async function readGroup(tx: Tx, id: GroupId, hold = false): Promise<StoredGroup | null> {
  const municipality_id = municipalityOf(tx)
  const group = await tx
    .selectFrom('meeting_group')
    .selectAll()
    .where('municipality_id', '=', municipality_id)
    .where('id', '=', id)
    .$if(hold, (query) => query.forUpdate())
    .executeTakeFirst()
  if (!group) return null
  const chair = await tx
    .selectFrom('staff')
    .select(['id', 'name', 'mail'])
    .where('municipality_id', '=', municipality_id)
    .where('id', '=', group.chair_id)
    .executeTakeFirstOrThrow()
  const members = await tx
    .selectFrom('group_member')
    .select(['id', 'name', 'mail', 'seat'])
    .where('municipality_id', '=', municipality_id)
    .where('group_id', '=', id)
    .orderBy('place')
    .execute()
  const series = await tx
    .selectFrom('group_series')
    .selectAll()
    .where('municipality_id', '=', municipality_id)
    .where('group_id', '=', id)
    .orderBy('first_day')
    .execute()
  return {
    id,
    chair,
    setUpOn: group.set_up_on,
    metOn: group.met_on,
    revision: group.revision,
    members,
    series: series.map((row) => ({
      id: row.id,
      state: row.state,
      eventId: row.event_id,
      firstDay: row.first_day,
      start: row.start_time,
      minutes: row.minutes,
      place: row.place,
      days: row.days,
    })),
  }
}

/** @throws Refused when another has set it up meanwhile */
export async function insertGroup(
  tx: Tx,
  id: GroupId,
  chairId: string,
  on: Temporal.PlainDate,
): Promise<void> {
  const made = await tx
    .insertInto('meeting_group')
    .values({
      municipality_id: municipalityOf(tx),
      id,
      chair_id: chairId,
      set_up_on: on.toString(),
      revision: 1,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (!made.numInsertedOrUpdatedRows) throw new Refused(409, 'changed-by-someone-else')
}

export async function deleteGroup(tx: Tx, id: GroupId): Promise<void> {
  await tx
    .deleteFrom('meeting_group')
    .where('municipality_id', '=', municipalityOf(tx))
    .where('id', '=', id)
    .execute()
}

/** Two at once: a write names the revision that it was based on. @throws Refused `changed-by-someone-else` */
export async function bumpGroup(tx: Tx, id: GroupId, basedOn: number, chairId?: string): Promise<void> {
  const bumped = await tx
    .updateTable('meeting_group')
    .set((eb) => ({
      revision: eb('revision', '+', 1),
      ...(chairId ? { chair_id: chairId } : {}),
    }))
    .where('municipality_id', '=', municipalityOf(tx))
    .where('id', '=', id)
    .where('revision', '=', basedOn)
    .executeTakeFirst()
  if (!bumped.numUpdatedRows) throw new Refused(409, 'changed-by-someone-else')
}

export async function setMembers(tx: Tx, id: GroupId, members: readonly GroupMember[]): Promise<void> {
  const municipality_id = municipalityOf(tx)
  await tx
    .deleteFrom('group_member')
    .where('municipality_id', '=', municipality_id)
    .where('group_id', '=', id)
    .execute()
  if (members.length > 0)
    await tx
      .insertInto('group_member')
      .values(members.map((member, place) => ({ municipality_id, group_id: id, place, ...member })))
      .execute()
}

export async function insertSeries(
  tx: Tx,
  groupId: GroupId,
  {
    id,
    firstDay,
    start,
    minutes,
    place,
  }: Pick<StoredSeries, 'id' | 'firstDay' | 'start' | 'minutes' | 'place'>,
): Promise<void> {
  await tx
    .insertInto('group_series')
    .values({
      municipality_id: municipalityOf(tx),
      group_id: groupId,
      id,
      state: 'booking',
      first_day: firstDay,
      start_time: start,
      minutes,
      place,
      days: '[]',
    })
    .execute()
}

/** What has been learnt of a series; what is not said stays. */
export async function setSeries(
  tx: Tx,
  groupId: GroupId,
  id: string,
  { state, eventId, days }: Partial<Pick<StoredSeries, 'state' | 'eventId' | 'days'>>,
): Promise<void> {
  await tx
    .updateTable('group_series')
    .set({
      ...(state ? { state } : {}),
      ...(eventId ? { event_id: eventId } : {}),
      ...(days ? { days: JSON.stringify(days) } : {}),
    })
    .where('municipality_id', '=', municipalityOf(tx))
    .where('group_id', '=', groupId)
    .where('id', '=', id)
    .execute()
}

/** Nothing is left of them but the day on which the group last met. */
export async function forgetSeries(
  tx: Tx,
  { id: groupId, metOn }: Pick<StoredGroup, 'id' | 'metOn'>,
  series: readonly StoredSeries[],
  now: Temporal.Instant,
): Promise<void> {
  if (series.length === 0) return
  const municipality_id = municipalityOf(tx)
  const last = lastHeld(
    series.flatMap(({ days }) => days),
    now,
  )?.toString()
  if (last && last > (metOn ?? ''))
    await tx
      .updateTable('meeting_group')
      .set({ met_on: last })
      .where('municipality_id', '=', municipality_id)
      .where('id', '=', groupId)
      .execute()
  await tx
    .deleteFrom('group_series')
    .where('municipality_id', '=', municipality_id)
    .where('group_id', '=', groupId)
    .where(
      'id',
      'in',
      series.map(({ id }) => id),
    )
    .execute()
}

import { Temporal } from 'temporal-polyfill'
import type { Tx } from './database.ts'
import type { CalendarWatchTable } from './tables-of-guard.ts'
import { municipalityOf } from './transaction.ts'
import type { Place, Vault } from './vault.ts'

export type Watched = { staffId: string; reach: CalendarWatchTable['reach'] }
/** `link` and `windowEnd` are null until the calendar has once been read through. */
export type CalendarWatch = {
  link: string | null
  windowEnd: Temporal.Instant | null
  lookedAt: Temporal.Instant
  /** Microsoft 365 has asked us to wait, or said no. */
  notBefore: Temporal.Instant
}

export async function readWatch(tx: Tx, watched: Watched, vault: Vault): Promise<CalendarWatch | null> {
  const municipalityId = municipalityOf(tx)
  const row = await tx
    .selectFrom('calendar_watch')
    .select(['link', 'window_end', 'looked_at', 'not_before'])
    .where('municipality_id', '=', municipalityId)
    .where('staff_id', '=', watched.staffId)
    .where('reach', '=', watched.reach)
    .executeTakeFirst()
  if (!row) return null
  return {
    link: row.link && vault.open(place(municipalityId, watched), row.link),
    windowEnd: row.window_end && instant(row.window_end),
    lookedAt: instant(row.looked_at),
    notBefore: instant(row.not_before),
  }
}

export async function saveWatch(tx: Tx, watched: Watched, watch: CalendarWatch, vault: Vault): Promise<void> {
  const municipalityId = municipalityOf(tx)
  const said = {
    link: watch.link === null ? null : vault.seal(place(municipalityId, watched), watch.link),
    window_end: watch.windowEnd?.toString() ?? null,
    looked_at: watch.lookedAt.toString(),
    not_before: watch.notBefore.toString(),
  }
  await tx
    .insertInto('calendar_watch')
    .values({ municipality_id: municipalityId, staff_id: watched.staffId, reach: watched.reach, ...said })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'staff_id', 'reach']).doUpdateSet(said))
    .execute()
}

/** Colleagues who have called meetings that are still to come, or in whose appointment a find stands open, in courses that are open. */
export async function coordinatorsToWatch(tx: Tx, now: Temporal.Instant): Promise<string[]> {
  const rows = await tx
    .selectFrom('meeting as m')
    .innerJoin('course as c', (join) =>
      join.onRef('c.municipality_id', '=', 'm.municipality_id').onRef('c.id', '=', 'm.course_id'),
    )
    .leftJoin('leak as l', (join) =>
      join
        .onRef('l.municipality_id', '=', 'm.municipality_id')
        .onRef('l.meeting_id', '=', 'm.id')
        .on('l.state', '=', 'open'),
    )
    .select('m.organizer_id')
    .distinct()
    .where('m.municipality_id', '=', municipalityOf(tx))
    .where('c.closed_on', 'is', null)
    .where((eb) =>
      eb.or([
        eb.and([eb('m.state', '!=', 'cancelled'), eb('m.ends_at', '>', new Date(now.epochMilliseconds))]),
        eb('l.id', 'is not', null),
      ]),
    )
    .orderBy('m.organizer_id')
    .execute()
  return rows.map((row) => row.organizer_id)
}

function place(municipalityId: string, { staffId, reach }: Watched): Place {
  return { municipalityId, table: 'calendar_watch.link', row: `${staffId}/${reach}` }
}

const instant = (at: Date) => Temporal.Instant.fromEpochMilliseconds(at.getTime())

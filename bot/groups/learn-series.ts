import { Temporal } from 'temporal-polyfill'
import { atLocal } from '#shared/domain/calendar/zone.ts'
import type { GroupId } from '#shared/domain/groups/groups.ts'
import { seriesUntil } from '#shared/domain/groups/series-days.ts'
import { daysPast, daysToCome } from '#shared/domain/groups/series-state.ts'
import type { Caller } from '../http/caller.ts'
import { Microsoft365Failure } from '../ports/microsoft365-failure.ts'
import type { SeriesDay } from '../ports/series.ts'
import { readGroup, setSeries, type StoredSeries } from '../storage/groups.ts'
import type { StoredDay } from '../storage/tables-of-groups.ts'
import type { World } from '../world.ts'

type Parts = Pick<World, 'db' | 'clock' | 'onBehalfOf'>

/**
 * What she, or whoever helps her, has done to her series in Outlook holds: days that were moved or taken out, and that it is gone. What is known
 * is told although Outlook does not answer.
 * @returns the series that were read
 */
export async function learnSeries(world: Parts, caller: Caller, groupId: GroupId): Promise<Set<string>> {
  const group = await world.db.asService((tx) => readGroup(tx, groupId))
  const read = new Set<string>()
  if (group?.chair.id !== caller.id) return read
  const now = world.clock.now()
  for (const series of group.series)
    if (series.state === 'booked' && daysToCome(series.days, now).length > 0)
      try {
        await learnOne(world, caller, groupId, series)
        read.add(series.id)
      } catch (error) {
        if (!(error instanceof Microsoft365Failure)) throw error
      }
  return read
}

/** @returns the days as they stand in Outlook; null when the series is gone */
export async function learnOne(
  { db, clock, onBehalfOf }: Parts,
  caller: Caller,
  groupId: GroupId,
  series: Pick<StoredSeries, 'id' | 'eventId' | 'firstDay' | 'days'>,
): Promise<SeriesDay[] | null> {
  const found = await onBehalfOf(caller.token).series.days(series.eventId!, windowOf(series.firstDay))
  const days = found?.map(asStored) ?? daysPast(series.days, clock.now())
  if (found === null || JSON.stringify(days.map(inOrder)) !== JSON.stringify(series.days.map(inOrder)))
    await db.asService((tx) =>
      setSeries(tx, groupId, series.id, { state: found === null ? 'gone' : 'booked', days }),
    )
  return found
}

/** The whole series, and what somebody has moved out at either end of it. */
function windowOf(firstDay: string) {
  const first = Temporal.PlainDate.from(firstDay)
  return {
    start: atLocal(first.subtract({ months: 2 }), '00:00'),
    end: atLocal(seriesUntil(first).add({ months: 2 }), '00:00'),
  }
}

const asStored = ({ planned, start, end, kept }: SeriesDay): StoredDay => ({
  planned: planned.toString(),
  start: start.toString(),
  end: end.toString(),
  kept,
})
/** The database gives the fields of a value back in an order of its own. */
const inOrder = ({ planned, start, end, kept }: StoredDay) => [planned, start, end, kept]

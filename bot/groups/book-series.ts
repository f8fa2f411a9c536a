import { Temporal } from 'temporal-polyfill'
import { atLocal, localDate, zone } from '#shared/domain/calendar/zone.ts'
import { groups, type GroupId, type GroupPlace } from '#shared/domain/groups/groups.ts'
import { groupInvitation } from '#shared/domain/groups/invitation.ts'
import { firstDayFault, heldOn, seriesUntil } from '#shared/domain/groups/series-days.ts'
import { daysToCome, lastOf } from '#shared/domain/groups/series-state.ts'
import type { Caller } from '../http/caller.ts'
import { Refused } from '../http/refused.ts'
import { Microsoft365Failure } from '../ports/microsoft365-failure.ts'
import type { SeriesDay } from '../ports/series.ts'
import type { Tx } from '../storage/database.ts'
import {
  bumpGroup,
  forgetSeries,
  insertSeries,
  setSeries,
  type StoredGroup,
  type StoredSeries,
} from '../storage/groups.ts'
import type { World } from '../world.ts'
import { isStuck } from './group-view.ts'
import { learnOne } from './learn-series.ts'
import { chaired, logged } from './run-group.ts'

type Wish = { id: string; firstDay: string; start: string; minutes: number; place: GroupPlace }

/**
 * Her series (decision 0032): a row first, then the appointment under the row's own key, then the days that fall on a holiday. Asked again it goes
 * on from where it stopped, with what the row says; whatever Outlook has answered no to leaves nothing.
 */
export async function bookSeries(
  world: World,
  caller: Caller,
  groupId: GroupId,
  { revision, ...wish }: Wish & { revision: number },
): Promise<void> {
  const { group, series, fresh } = await world.db.asService((tx) =>
    begin(tx, world, caller, groupId, wish, revision),
  )
  const eventId = series.eventId ?? (await make(world, caller, group, series, fresh))
  await settleDays(world, caller, groupId, { ...series, eventId }).catch((error: unknown) => {
    // It is booked: the days that are still to be moved are told, and moved when it is asked again.
    if (!(error instanceof Microsoft365Failure)) throw error
  })
}

async function begin(
  tx: Tx,
  world: World,
  caller: Caller,
  groupId: GroupId,
  wish: Wish,
  revision: number,
): Promise<{ group: StoredGroup; series: StoredSeries; fresh: boolean }> {
  const now = world.clock.now()
  const group = await chaired(tx, caller, groupId, null)
  const known = group.series.find(({ id }) => id === wish.id)
  if (known) return { group, series: known, fresh: false }
  if (group.revision !== revision) throw new Refused(409, 'changed-by-someone-else')
  const first = Temporal.PlainDate.from(wish.firstDay)
  const fault = firstDayFault(first, localDate(now))
  if (fault) throw new Refused(409, fault)
  const last = lastOf(group.series.flatMap(({ days }) => daysToCome(days, now)))
  const open = group.series.some(({ state }) => state === 'booking')
  if (open || (last && Temporal.PlainDate.compare(first, last) <= 0))
    throw new Refused(409, 'group-has-series')
  const over = group.series.filter(
    ({ state, days }) => state === 'gone' || daysToCome(days, now).length === 0,
  )
  await forgetSeries(tx, group, over, now)
  await insertSeries(tx, groupId, wish)
  await bumpGroup(tx, groupId, revision)
  return { group, series: { ...wish, state: 'booking', eventId: null, days: [] }, fresh: true }
}

async function make(
  world: World,
  caller: Caller,
  { id, members }: StoredGroup,
  series: StoredSeries,
  fresh: boolean,
): Promise<string> {
  const first = Temporal.PlainDate.from(series.firstDay)
  try {
    const { eventId } = await world.onBehalfOf(caller.token).series.make({
      key: `group-series:${series.id}`,
      rhythm: groups[id].rhythm,
      first,
      until: seriesUntil(first),
      time: series.start,
      minutes: series.minutes,
      ...groupInvitation(id, series.place, world.municipalityName),
      attendees: members,
      online: series.place === 'teams',
    })
    await world.db.asService(async (tx) => {
      await setSeries(tx, id, series.id, { state: 'booked', eventId })
      await logged(tx, world, caller, 'series-booked', id)
    })
    return eventId
  } catch (error) {
    // Looked at and refused the first time: there is no series, and another choice may be made.
    if (fresh && error instanceof Microsoft365Failure && error.answered)
      await world.db.asService((tx) => forgetSeries(tx, { id, metOn: null }, [series], world.clock.now()))
    throw error
  }
}

/** Reads its days, and moves those that nobody is called to a meeting on to the next day on which people are at work, at the same time. */
async function settleDays(
  world: World,
  caller: Caller,
  groupId: GroupId,
  series: StoredSeries,
): Promise<void> {
  const graph = world.onBehalfOf(caller.token).series
  const stuck = (days: readonly SeriesDay[] | null) =>
    (days ?? []).filter(({ start, kept }) => isStuck({ start: start.toString(), kept }))
  const found = stuck(await learnOne(world, caller, groupId, series))
  for (const day of found)
    await graph.move(day.id, moved(day)).catch((error: unknown) => {
      // Beside its neighbour Outlook takes no day: that one is told, and the others are moved.
      if (!(error instanceof Microsoft365Failure) || error.reason !== 'microsoft365-refused') throw error
    })
  if (found.length > 0) await learnOne(world, caller, groupId, series)
}

function moved({ start, end }: SeriesDay) {
  const local = start.toZonedDateTimeISO(zone)
  const begins = atLocal(heldOn(local.toPlainDate()), local.toPlainTime().toString())
  return { start: begins, end: begins.add(start.until(end)) }
}

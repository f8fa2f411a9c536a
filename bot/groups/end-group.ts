import type { GroupId } from '#shared/domain/groups/groups.ts'
import { seriesCalledOff } from '#shared/domain/groups/invitation.ts'
import type { Caller } from '../http/caller.ts'
import { Refused } from '../http/refused.ts'
import { bumpGroup, deleteGroup, forgetSeries, readGroup, setMembers } from '../storage/groups.ts'
import { upsertStaff } from '../storage/staff.ts'
import type { World } from '../world.ts'
import { isBooked } from './group-view.ts'
import { chaired, logged } from './run-group.ts'

type Ending = { seriesId: string; revision: number }

/** Calls a series off in Outlook, and then forgets it. Of one that nobody knows whether it was made there is nothing to call off yet. */
export async function endSeries(
  world: World,
  caller: Caller,
  groupId: GroupId,
  { seriesId, revision }: Ending,
): Promise<void> {
  const { db, clock, onBehalfOf } = world
  const standing = await db.asService((tx) => chaired(tx, caller, groupId, null))
  const series = standing.series.find(({ id }) => id === seriesId)
  if (!series) return
  if (standing.revision !== revision) throw new Refused(409, 'changed-by-someone-else')
  if (!series.eventId) throw new Refused(409, 'booking-not-finished')
  if (series.state === 'booked')
    await onBehalfOf(caller.token).callOff(series.eventId, false, seriesCalledOff, [])
  await db.asService(async (tx) => {
    const group = await chaired(tx, caller, groupId, null)
    const left = group.series.filter(({ id }) => id === seriesId)
    if (left.length === 0) return
    await forgetSeries(tx, group, left, clock.now())
    await bumpGroup(tx, groupId, group.revision)
    await logged(tx, world, caller, 'series-ended', groupId)
  })
}

/** Whoever called it is away: its series lies in a calendar that only she reaches, and is not Samlet's any more. */
export async function takeGroupOver(
  world: World,
  caller: Caller,
  groupId: GroupId,
  revision: number,
): Promise<void> {
  await world.db.asService(async (tx) => {
    const group = await readGroup(tx, groupId, true)
    if (!group) throw new Refused(409, 'group-not-set-up')
    if (group.chair.id === caller.id) return
    await upsertStaff(tx, caller)
    await forgetSeries(tx, group, group.series, world.clock.now())
    await setMembers(
      tx,
      groupId,
      group.members.filter(({ mail }) => mail !== caller.mail.toLowerCase()),
    )
    await bumpGroup(tx, groupId, revision, caller.id)
    await logged(tx, world, caller, 'group-taken-over', groupId)
  })
}

/** Nothing is kept of it, and nobody is reminded any more. */
export async function dissolveGroup(
  world: World,
  caller: Caller,
  groupId: GroupId,
  revision: number,
): Promise<void> {
  await world.db.asService(async (tx) => {
    const group = await chaired(tx, caller, groupId, revision)
    if (isBooked(group, world.clock.now()) || group.series.some(({ state }) => state === 'booking'))
      throw new Refused(409, 'group-has-series')
    await deleteGroup(tx, groupId)
    await logged(tx, world, caller, 'group-dissolved', groupId)
  })
}

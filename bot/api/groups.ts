import type { Router } from 'express'
import * as api from '#shared/api/groups.ts'
import { groupIds, type GroupId } from '#shared/domain/groups/groups.ts'
import { bookSeries } from '../groups/book-series.ts'
import { dissolveGroup, endSeries, takeGroupOver } from '../groups/end-group.ts'
import { viewGroup, type GroupView } from '../groups/group-view.ts'
import { learnSeries } from '../groups/learn-series.ts'
import { admit } from '../access/admit.ts'
import { actOn, groupsOf } from '../groups/run-group.ts'
import { saveGroup } from '../groups/save-group.ts'
import type { Caller } from '../http/caller.ts'
import { mount } from '../http/mount.ts'
import type { World } from '../world.ts'

/** The municipality's two groups (T-29, T-33): who is in them, and their meetings in the calendar of whoever calls them. */
export function groups(router: Router, world: World): void {
  /** As it stands in Outlook too, where it is hers. */
  const answer = async (caller: Caller, id: GroupId): Promise<GroupView> => {
    const read = await learnSeries(world, caller, id)
    return world.db.asService((tx) => viewGroup(tx, id, { caller, now: world.clock.now(), read }))
  }

  mount(router, api.readGroups, async (_input, caller) => {
    const ids = groupsOf(caller)
    if (ids.length === 0) await admit(world, caller, actOn(groupIds[0], 'view'), 'groups-read')
    const found: GroupView[] = []
    for (const id of ids) found.push(await answer(caller, id))
    return { groups: found }
  })

  mount(router, api.saveGroup, async ({ params: { groupId }, body }, caller) => {
    await admit(world, caller, actOn(groupId, 'edit'), 'group-saved')
    await saveGroup(world, caller, groupId, body)
    return answer(caller, groupId)
  })

  mount(router, api.takeGroupOver, async ({ params: { groupId }, body }, caller) => {
    await admit(world, caller, actOn(groupId, 'edit'), 'group-taken-over')
    await takeGroupOver(world, caller, groupId, body.revision)
    return answer(caller, groupId)
  })

  mount(router, api.dissolveGroup, async ({ params: { groupId }, body }, caller) => {
    await admit(world, caller, actOn(groupId, 'edit'), 'group-dissolved')
    await dissolveGroup(world, caller, groupId, body.revision)
    return answer(caller, groupId)
  })

  mount(router, api.bookSeries, async ({ params: { groupId, seriesId }, body }, caller) => {
    await admit(world, caller, actOn(groupId, 'edit'), 'series-booked')
    await bookSeries(world, caller, groupId, { id: seriesId, ...body })
    return answer(caller, groupId)
  })

  mount(router, api.endSeries, async ({ params: { groupId, seriesId }, body }, caller) => {
    await admit(world, caller, actOn(groupId, 'edit'), 'series-ended')
    await endSeries(world, caller, groupId, { seriesId, ...body })
    return answer(caller, groupId)
  })
}

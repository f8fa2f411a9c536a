import { glimpseFor } from '../access/course-for.ts'
import type { Actor } from '../http/caller.ts'
import { endHandOvers } from '../storage/hand-overs.ts'
import type { Acting } from '../world.ts'

/** The coordinator has the tablet in her own hands again: no page that she handed out is open behind her back. */
export async function takeTabletBack(world: Acting, actor: Actor, courseId: string): Promise<void> {
  await glimpseFor(world, actor, courseId, 'make hand-over', 'handing-over')
  await world.db.as(actor, (tx) => endHandOvers(tx, actor.id, world.clock.now()))
}

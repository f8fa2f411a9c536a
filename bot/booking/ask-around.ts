import { alone } from '#shared/api/around.ts'
import { digestOf } from '../digest.ts'
import type { Caller } from '../http/caller.ts'
import type { StoredCourse } from '../storage/courses.ts'
import type { StoredMeeting } from '../storage/meetings.ts'
import type { World } from '../world.ts'
import { findAround, type Along, type Around, type Placed } from './find-around.ts'

/** What a move does to the meetings about the network meeting, by the name under which she says yes to it: another plan has another. */
export type NamedPlan = Around & { id: string }

/** @param to where the network meeting is to stand */
export async function readPlan(
  world: World,
  caller: Caller,
  course: StoredCourse,
  network: StoredMeeting,
  to: Placed,
): Promise<NamedPlan> {
  const { moves, blocked } = await findAround(world, caller, course, network, to)
  const id = digestOf([
    ...moves.map(({ meeting, to: there }) => [meeting.type, there.start.toString(), there.room?.name ?? '']),
    ...blocked.map(({ type }) => type),
  ])
  return { moves, blocked, id }
}

/** Those that move along by what she has said; or she is shown the plan first. */
export type AroundAnswer = { go: readonly Along[] } | { ask: NamedPlan }

/**
 * What the move does to the meetings about it, found anew at each press, from card and tab: what she has said yes to is what happens, and
 * another plan than the one she has seen is shown to her first. Where nothing has to move there is nothing to ask.
 * @param said of them: nothing yet, that they stay (`alone`), or the plan that she has seen
 */
export async function askAround(
  world: World,
  caller: Caller,
  course: StoredCourse,
  network: StoredMeeting,
  to: Placed,
  said: string | undefined,
): Promise<AroundAnswer> {
  if (said === alone) return { go: [] }
  const plan = await readPlan(world, caller, course, network, to)
  if (plan.moves.length + plan.blocked.length === 0) return { go: [] }
  return said === plan.id ? { go: plan.moves } : { ask: plan }
}

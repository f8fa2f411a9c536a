import type { Call } from '#shared/api/client.ts'
import { runChange } from '#shared/ui/meeting/run-change.ts'
import type { CycleMeeting, Planned } from './plan.ts'

/** A meeting of a cycle that lies outside its window now, and where it would fit. */
export type Move = { meeting: CycleMeeting; to: Planned; changeId: string }

/**
 * Moves them one after the other: the room first, and only when it has said yes the meeting. One that does not succeed stays where it
 * stood. The change id is the same for the same move, so that a second press leads it on.
 * @returns those that were not moved
 */
export async function moveRest(
  moves: readonly Move[],
  ports: { call: Call; wait: (milliseconds: number) => Promise<void> },
): Promise<Move[]> {
  const left: Move[] = []
  for (const move of moves) {
    const { meeting, to, changeId } = move
    const room = to.room && { mail: to.room.mail, name: to.room.name }
    const target = { start: to.slot.start, end: to.slot.end, room }
    const end = await runChange(meeting, changeId, target, { ...ports, say: () => undefined, write: null })
    if (end.is !== 'moved') left.push(move)
  }
  return left
}

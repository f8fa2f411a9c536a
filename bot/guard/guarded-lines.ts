import type { Acting } from '../world.ts'
import { checkOutgoing } from './check-outgoing.ts'
import { tellStopped } from './tell-stopped.ts'

/** A line of an answer: what it says of one course. `colleagues` are the names in it that its reader may see. */
export type AnswerLine = {
  courseId: string
  reference: string
  text: string
  colleagues?: readonly string[]
}

/**
 * The lines of a bot's answer as they may leave: they pass the guard as posted cards do, each with its own course's terms. One
 * that is kept back is told to the coordinator as a card would be, and its asker gets other words.
 * @param actor who is answered
 */
export async function guardedLines(
  world: Acting,
  actor: string,
  lines: readonly AnswerLine[],
  keptBack: (reference: string) => string,
): Promise<string[]> {
  return world.db.asService(async (tx) => {
    const said: string[] = []
    for (const { courseId, reference, text, colleagues } of lines) {
      const texts = [{ place: 'line', text }] as const
      const stopped = await checkOutgoing(tx, world, { courseId, texts, colleagues: colleagues ?? [] })
      if (stopped.length > 0) await tellStopped(tx, world, { courseId, actor, stopped })
      said.push(stopped.length > 0 ? keptBack(reference) : text)
    }
    return said
  })
}

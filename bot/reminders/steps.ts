import type { Logger } from 'pino'
import { trace } from '../http/errors.ts'

type Steps = Readonly<Record<string, () => Promise<unknown>>>

/** All of them, one after the other; one that fails is logged by its name and stands in no other's way. */
export async function eachStep(log: Logger, steps: Steps): Promise<void> {
  for (const [step, act] of Object.entries(steps)) await succeeds(log, step, act)
}

/**
 * The same, for what a look at a new day does once.
 * @returns to be called with what the look is called: whatever has succeeded at that look is not done again at it, what has failed is
 */
export function onceALook(log: Logger, steps: Steps): (look: string) => Promise<void> {
  const doneAt = new Map<string, string>()
  return async (look) => {
    for (const [step, act] of Object.entries(steps))
      if (doneAt.get(step) !== look && (await succeeds(log, step, act))) doneAt.set(step, look)
  }
}

async function succeeds(log: Logger, step: string, act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act()
    return true
  } catch (error) {
    log.error({ step, error: trace(error) }, 'sweep failed')
    return false
  }
}

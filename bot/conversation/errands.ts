import type { Logger } from 'pino'
import { trace } from '../http/errors.ts'
import { Microsoft365Failure } from '../ports/microsoft365-failure.ts'

export type Errands = {
  /** Tries at once and then less and less often, until it is done. What has the same key and is under way is not begun again. */
  begin(key: string, attempt: () => Promise<boolean>): void
  /** Whatever is under way is let finish its try, and tried no more. */
  stop(): Promise<void>
}

/** As long as rooms take to answer, and no longer: about four minutes. */
const pausesMs = [500, 500, 1000, 1000, 2000, 5000, 10_000, 20_000, 40_000, 60_000, 90_000]

/**
 * What is led on after a press has been answered, with her token, which lives in this memory and nowhere else. It is only ever a shorter wait
 * for her: whatever is left undone, by a crash too, stands in rows and goes on when she presses again.
 */
export function createErrands(log: Logger): Errands {
  const running = new Map<string, Promise<void>>()
  const stopping = new AbortController()
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      if (stopping.signal.aborted) return resolve()
      const timer = setTimeout(resolve, ms)
      stopping.signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true })
    })
  const run = async (attempt: () => Promise<boolean>) => {
    for (const ms of pausesMs) {
      await pause(ms)
      if (stopping.signal.aborted) return
      try {
        if (await attempt()) return
      } catch (error) {
        if (error instanceof Microsoft365Failure) continue
        log.error({ what: 'errand', error: trace(error) }, 'bot failed')
        return
      }
    }
  }
  return {
    begin(key, attempt) {
      if (running.has(key)) return
      running.set(
        key,
        run(attempt).finally(() => running.delete(key)),
      )
    },
    async stop() {
      stopping.abort()
      await Promise.all(running.values())
    },
  }
}

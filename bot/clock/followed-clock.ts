import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import type { Clock } from '../ports/clock.ts'

const reading = z.object({ now: z.iso.datetime(), version: z.number().int() })

/**
 * Follows the clock of the local Microsoft 365, which a person moves forward by hand. Runs on in real time between moves.
 * @param localOrigin loopback origin of the local Microsoft 365
 */
export async function followClock(localOrigin: string): Promise<Clock & { stop(): void }> {
  const listeners: (() => void)[] = []
  const stopped = new AbortController()
  let ahead = 0
  const read = async (path: string) => {
    const response = await fetch(localOrigin + path, { signal: stopped.signal })
    const { now, version } = reading.parse(await response.json())
    ahead = Date.parse(now) - Date.now()
    return version
  }
  let version = await read('/local/clock')
  const follow = async () => {
    while (!stopped.signal.aborted) {
      try {
        const latest = await read(`/local/clock/wait?after=${version}`)
        if (latest === version) continue
        version = latest
        for (const listener of listeners) listener()
      } catch {
        // The local Microsoft 365 is restarting; ask again shortly.
        await new Promise((again) => setTimeout(again, 500))
      }
    }
  }
  void follow()
  return {
    now: () => Temporal.Instant.fromEpochMilliseconds(Math.round(Date.now() + ahead)),
    onJump: (listener) => void listeners.push(listener),
    stop: () => stopped.abort(),
  }
}

import type { Reason } from '#shared/domain/reason.ts'
import { ApiError } from './client.ts'

const passing: readonly Reason[] = [
  'microsoft365-busy',
  'microsoft365-unavailable',
  'service-unavailable',
  'offline',
  'too-many-requests',
]
const pauses = [1000, 3000, 6000]

/** Is this over in a moment, so that asking again helps? */
export const isPassing = (reason: Reason): boolean => passing.includes(reason)

export type Patience = {
  /** It is tried again in a moment, and why. */
  again: (because: Reason, detail: string | null) => void
  wait: (milliseconds: number) => Promise<void>
}

/** Busy or away for a moment is tried again by itself: only for calls that may be repeated. */
export async function patiently<T>({ again, wait }: Patience, ask: () => Promise<T>): Promise<T> {
  for (const pause of pauses) {
    try {
      return await ask()
    } catch (error) {
      if (!(error instanceof ApiError) || !isPassing(error.reason)) throw error
      again(error.reason, error.detail)
      await wait(pause)
    }
  }
  return ask()
}

const between = [1000, 1000, 1500, 2000, 3000]

/** How long to wait before the room is asked once more: some seconds as a rule, minutes on a busy day. Null when it is enough. */
export const nextPollMs = (asked: number): number | null => (asked < 120 ? (between[asked] ?? 5000) : null)

import { useSyncExternalStore } from 'react'

declare global {
  interface Window {
    /** What a face asked of its host and the local one does not know. Tests hold it to be empty. */
    unknownCalls: readonly string[]
  }
}

window.unknownCalls = []
const listeners = new Set<() => void>()

/**
 * A face called something that the local Microsoft 365 does not know. It must be seen and heard at once: teams-js waits for ever
 * for an answer, and Office.js would report something else.
 */
export function reportUnknown(call: string, details: unknown): void {
  console.error(`Den lokale øvelse kender ikke ${call}`, details)
  window.unknownCalls = [...window.unknownCalls, call]
  for (const listener of listeners) listener()
}

export function useUnknownCalls(): readonly string[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => window.unknownCalls,
  )
}

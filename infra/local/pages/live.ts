import { useCallback, useEffect, useEffectEvent, useState } from 'react'
import type { LocalEvent } from '../events.ts'

let source: EventSource | null = null

/** Calls back for what happens in the local Microsoft 365, while the component is there. */
export function useLive(listener: (event: LocalEvent) => void): void {
  const heard = useEffectEvent(listener)
  useEffect(() => {
    source ??= new EventSource('/local/events')
    const told = ({ data }: MessageEvent<string>) => heard(JSON.parse(data) as LocalEvent)
    source.addEventListener('message', told)
    return () => source?.removeEventListener('message', told)
  }, [])
}

export type Loaded<T> = { data: T | null; error: string | null; reload: () => void }

/**
 * Loads at once, when `key` changes, and when something happens that `stale` says concerns it. What is shown stays until the new
 * is there.
 */
export function useLoaded<T>(
  key: string,
  load: () => Promise<T>,
  stale: (event: LocalEvent) => boolean,
): Loaded<T> {
  const [found, setFound] = useState<{ key: string; data: T | null; error: string | null } | null>(null)
  const [asked, setAsked] = useState(0)
  const reload = useCallback(() => setAsked((times) => times + 1), [])
  const again = useEffectEvent(load)
  useEffect(() => {
    let current = true
    again().then(
      (data) => current && setFound({ key, data, error: null }),
      (error: Error) => current && setFound({ key, data: null, error: error.message }),
    )
    return () => {
      current = false
    }
  }, [key, asked])
  useLive((event) => {
    if (stale(event)) reload()
  })
  const mine = found?.key === key ? found : null
  return { data: mine?.data ?? null, error: mine?.error ?? null, reload }
}

import { useCallback, useEffect, useEffectEvent, useState } from 'react'
import type { LocalEvent } from '../events.ts'

let source: EventSource | null = null
const stream = () => (source ??= new EventSource('/local/events'))

/** Resolves when nothing that happens is missed any more, or when there is nothing to listen to. */
function listening(): Promise<void> {
  const events = stream()
  if (events.readyState === EventSource.OPEN) return Promise.resolve()
  return new Promise((resolve) => {
    for (const name of ['open', 'error']) events.addEventListener(name, () => resolve(), { once: true })
  })
}

/** Calls back for what happens in the local Microsoft 365, while the component is there. */
function useLive(listener: (event: LocalEvent) => void): void {
  const heard = useEffectEvent(listener)
  useEffect(() => {
    const events = stream()
    const told = ({ data }: MessageEvent<string>) => heard(JSON.parse(data) as LocalEvent)
    events.addEventListener('message', told)
    return () => events.removeEventListener('message', told)
  }, [])
}

export type Loaded<T> = { data: T | null; error: string | null; reload: () => void }

/**
 * Loads at first, when `key` changes, and when something happens that `stale` says concerns it. It listens before it looks, so
 * that nothing falls in between. What is shown stays until the new is there.
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
    listening()
      .then(() => again())
      .then(
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

import { useSyncExternalStore } from 'react'

/** Who is at the screen, how it looks and what the host can do follow her from page to page; the rest belongs to one page. */
const lasting = ['persona', 'theme', 'locale', 'app', 'naa']
type Changes = Record<string, string | null>
const listeners = new Set<() => void>()

/** The page's whole state stands in its address, so that a reload, a link and a test come to the same place. */
export function useAddress(): { path: string; query: URLSearchParams } {
  const at = useSyncExternalStore(listen, () => location.pathname + location.search)
  const { pathname, searchParams } = new URL(at, location.origin)
  return { path: pathname, query: searchParams }
}

/** Moves within the page, without a reload. */
export function visit(address: string, { replace = false } = {}): void {
  if (replace) history.replaceState(null, '', address)
  else history.pushState(null, '', address)
  for (const listener of listeners) listener()
}

/** An address with what lasts and `set` in it; null takes away. */
export function linkTo(path: string, set: Changes = {}): string {
  const here = new URLSearchParams(location.search)
  const kept = lasting.flatMap((name) => here.getAll(name).map((value) => [name, value]))
  return path + changed(new URLSearchParams(kept), set)
}

/** This address with some of it changed; null takes away. */
export function sameWith(set: Changes): string {
  return location.pathname + changed(new URLSearchParams(location.search), set)
}

function changed(query: URLSearchParams, set: Changes): string {
  for (const [name, value] of Object.entries(set)) {
    if (value === null) query.delete(name)
    else query.set(name, value)
  }
  const text = query.toString()
  return text && `?${text}`
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  addEventListener('popstate', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('popstate', listener)
  }
}

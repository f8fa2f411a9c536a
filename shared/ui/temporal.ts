/**
 * What a face has where the code says `temporal-polyfill` (its vite.config.ts): the browser's own Temporal. Where there
 * is none, as in Safari, the polyfill is fetched (decision 0007). The name is filled in then, so no module of a face may
 * use Temporal while it loads.
 */
export let Temporal = own()

/** Awaited before anything is drawn. */
export async function bringTemporal(): Promise<void> {
  if (Temporal) return
  await import('temporal-polyfill/global')
  Temporal = own()
}

function own() {
  return globalThis.Temporal as typeof globalThis.Temporal | undefined
}

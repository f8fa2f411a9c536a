import { appIdUri } from '#shared/api/app-id-uri.ts'
import type { Source } from './source.ts'

/** Every address of the service that a manifest names, once. The paths are those that bot/http/faces.ts serves. */
export function addresses({ origin, botClientId }: Source) {
  return {
    tab: `${origin}/tab/`,
    configure: `${origin}/tab/configure`,
    pane: `${origin}/outlook-addin/pane.html`,
    launchPage: `${origin}/outlook-addin/launch-event.html`,
    launchScript: `${origin}/outlook-addin/launch-event.js`,
    icon: (pixels: 16 | 32 | 64 | 80 | 128) => `${origin}/outlook-addin/icon-${pixels}.png`,
    resource: appIdUri(origin, botClientId),
    host: new URL(origin).host,
  }
}

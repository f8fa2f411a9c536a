/** `fetch`, but the one place that knows whether Microsoft's addresses mean Microsoft or the local Microsoft 365. */
export type Wire = (input: string | URL | Request, init?: RequestInit) => Promise<Response>

const detours: readonly (readonly [origin: string, path: string])[] = [
  ['https://graph.microsoft.com', '/graph'],
  ['https://login.microsoftonline.com', '/login'],
  ['https://login.botframework.com', '/login-botframework'],
]

/**
 * Everything above the wire (Graph client, MSAL, token validation) believes that it speaks to Microsoft.
 * @param localOrigin loopback origin of the local Microsoft 365, or null for the real one
 */
export function wire(localOrigin: string | null): Wire {
  if (!localOrigin) return (input, init) => fetch(input, init)
  return (input, init) => {
    const target = (url: string) => detour(url, localOrigin)
    if (input instanceof Request) return fetch(new Request(target(input.url), input), init)
    return fetch(target(String(input)), init)
  }
}

export function detour(url: string, localOrigin: string): string {
  for (const [origin, path] of detours)
    if (url.startsWith(`${origin}/`)) return localOrigin + path + url.slice(origin.length)
  return url
}

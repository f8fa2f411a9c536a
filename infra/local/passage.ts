import type { RequestHandler } from 'express'

/** Something the service let out of itself, as it passed by: what a test may search for what must not be there. */
export type Passage =
  /** An answer of the service; `person` is the Entra object id of whoever asked, or null. */
  | { to: 'person'; person: string | null; what: string; body: string }
  /** What the service asked of Graph, of the Bot Connector or, of tokens and keys, of Entra. */
  | { to: 'graph' | 'connector' | 'entra'; what: string; body: string }
export type Watch = (passage: Passage) => void

/** Tells of each request as it is read by whoever answers it; reads nothing itself, so that nothing is lost to them. */
export function watchRequests(to: 'graph' | 'connector' | 'entra', watch: Watch): RequestHandler {
  return (req, _res, next) => {
    const what = `${req.method} ${decodeURIComponent(req.url)}`
    const chunks: Buffer[] = []
    const emit = req.emit.bind(req)
    req.emit = (event: string | symbol, ...said: unknown[]) => {
      if (event === 'data') chunks.push(Buffer.from(said[0] as Buffer))
      if (event === 'end') watch({ to, what, body: Buffer.concat(chunks).toString('utf8') })
      return emit(event, ...said)
    }
    next()
  }
}

/** Who a bearer token says that he is. The service has checked it; here it only names the reader. */
export function bearerOf(authorization: string | undefined): string | null {
  const [, claims] = (authorization ?? '').split('.')
  if (!claims) return null
  try {
    const { oid } = JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')) as { oid?: unknown }
    return typeof oid === 'string' ? oid : null
  } catch {
    return null
  }
}

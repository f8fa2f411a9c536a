import type { Mailbox } from '../directory.ts'

export type Json = Record<string, unknown>

/** Who asks, out of a verified token. */
export type GraphCaller =
  | { kind: 'person'; mailbox: Mailbox; scopes: ReadonlySet<string>; clientId: string }
  | { kind: 'application'; roles: ReadonlySet<string>; clientId: string }

/** One question to Graph that has passed the door. */
export type Call = {
  method: string
  /** Below /v1.0, without the query. */
  path: string
  params: Readonly<Record<string, string>>
  query: URLSearchParams
  body: Json
  caller: GraphCaller
  /** Whose mailbox the address names; only for `/me/…` and `/users/{id}/…`. */
  mailbox: Mailbox | null
  /** The right that let it in shows no bodies (Calendars.ReadBasic). */
  basic: boolean
  /** `Prefer: outlook.timezone`, a Windows or IANA name. */
  zone: string
  /** `Prefer: outlook.body-content-type="text"`. */
  plainBodies: boolean
  /** `If-Match`: the version that the caller has seen. */
  ifMatch: string | null
  /** `Prefer: odata.maxpagesize`. */
  pageSize: number | null
}

export type Answer = { status: number; body?: Json; headers?: Record<string, string> }
export type Handler = (call: Call) => Answer | Promise<Answer>

/**
 * Refused as Graph refuses. Statuses follow Microsoft's reference pages; the code words are from documentation and memory and
 * have not been compared with a tenant.
 */
export class GraphRefusal extends Error {
  readonly status: number
  readonly code: string
  readonly headers: Record<string, string>
  constructor(status: number, code: string, message: string, headers: Record<string, string> = {}) {
    super(message)
    this.name = 'GraphRefusal'
    this.status = status
    this.code = code
    this.headers = headers
  }
}

/** Text, or nothing where something else stands. */
export const text = (value: unknown): string => (typeof value === 'string' ? value : '')

export const ok = (body: Json): Answer => ({ status: 200, body })

/** The mailbox of a call on `/me/…` or `/users/{id}/…`; the door has seen to it that there is one. */
export function mailboxOf(call: Call): Mailbox {
  if (!call.mailbox) throw new GraphRefusal(400, 'BadRequest', 'The request names no mailbox.')
  return call.mailbox
}

/** What the pages ask of the local Microsoft 365's own routes (`infra/local/control`). */

export type Conversation = {
  id: string
  kind: 'channel' | 'personal'
  name: string
  teamName: string | null
  tab: { contentUrl: string; name: string } | null
}
export type Message = {
  id: string
  at: string
  from: { id: string; name: string; bot: boolean }
  text: string | null
  card: Record<string, unknown> | null
  summary: string | null
  updatedAt: string | null
}
export type Person = { mail: string; name: string }
export type AppointmentItem = {
  subject: string
  bodyHtml: string
  start: string
  end: string
  required: Person[]
  optional: Person[]
  location: string
  sensitivity: 'normal' | 'personal' | 'private' | 'confidential'
  attachments: { id: string; name: string }[]
  customProperties: Record<string, string>
}
export type CalendarEvent = {
  id: string
  subject: string
  start: string
  end: string
  showAs: string
  response: string
  organizer: string
  private: boolean
  hold: boolean
  location: string
}
export type Calendar = { mail: string; name: string; kind: 'person' | 'room'; events: CalendarEvent[] }
export type Mail = {
  id: string
  at: string
  from: string
  to: string[]
  cc: string[]
  bcc: string[]
  subject: string
  contentType: 'text' | 'html'
  content: string
  attachments: { name: string; contentType: string | null; bytes: number; contentBytes: string }[]
}
export type TokenAnswer = {
  access_token: string
  id_token: string
  expires_in: number
  scope: string
  account: Record<
    'homeAccountId' | 'environment' | 'tenantId' | 'localAccountId' | 'username' | 'name',
    string
  >
}

/** Refused, or not there; `message` is the Danish sentence. */
export class LocalRefusal extends Error {
  override readonly name = 'LocalRefusal'
}

type Query = Record<string, string>
type Answer = { status: number; body: unknown }

/** @throws LocalRefusal when nobody answers */
export async function ask(
  method: string,
  path: string,
  { query = {}, body }: { query?: Query; body?: object } = {},
): Promise<Answer> {
  const address = `/local/${path}?${new URLSearchParams(query).toString()}`
  const json = { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  try {
    const response = await fetch(address, { method, ...(body ? json : {}) })
    const text = await response.text()
    return { status: response.status, body: text ? JSON.parse(text) : null }
  } catch {
    throw new LocalRefusal('Den lokale øvelse svarer ikke. Kører »npm start« stadig?')
  }
}

/** @throws LocalRefusal when the answer is a refusal too */
export async function read<T>(path: string, query: Query = {}): Promise<T> {
  return granted(await ask('GET', path, { query })) as T
}

/** @throws LocalRefusal when the answer is a refusal too */
export async function write<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body: object): Promise<T> {
  return granted(await ask(method, path, { body })) as T
}

function granted({ status, body }: Answer): unknown {
  if (status < 400) return body
  throw new LocalRefusal(
    (body as { error?: string } | null)?.error ?? `Den lokale øvelse svarede ${String(status)}.`,
  )
}

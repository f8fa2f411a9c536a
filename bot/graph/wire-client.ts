import {
  AuthenticationHandler,
  Client,
  TelemetryHandler,
  type Context,
  type Middleware,
} from '@microsoft/microsoft-graph-client'
import type { Wire } from '../wire.ts'

const timeoutMs = 10_000
const tries = 4
/** A longer Retry-After is not waited for while a person is looking at the pane: she is told instead. */
const longestWaitMs = 8_000
const passing = new Set([429, 503, 504])

/** The real Graph client; only its last link knows the wire. */
export function graphClient(token: () => Promise<string>, wire: Wire): Client {
  const authentication = new AuthenticationHandler({ getAccessToken: token })
  const patience = new Patience()
  const telemetry = new TelemetryHandler()
  authentication.setNext(patience)
  patience.setNext(telemetry)
  telemetry.setNext(new Last(wire))
  return Client.initWithMiddleware({ middleware: authentication })
}

/**
 * The client's own retry handler repeats every POST and caps Retry-After at 180 s (knowledge: graph 3). This one repeats only
 * what is safe to repeat: reads, deletes, posts that carry a transactionId or change nothing, and whatever was turned away unread (429).
 */
class Patience implements Middleware {
  private next: Middleware | undefined
  setNext(next: Middleware): void {
    this.next = next
  }
  async execute(context: Context): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      await this.next?.execute(context)
      const response = context.response
      if (
        !response ||
        !passing.has(response.status) ||
        attempt === tries ||
        !repeatable(context, response.status)
      )
        return
      const wait = waitFor(response, attempt)
      if (wait > longestWaitMs) return
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }
}

function repeatable(context: Context, status: number): boolean {
  if (status === 429) return true
  const url = typeof context.request === 'string' ? context.request : context.request.url
  const method = context.options?.method?.toUpperCase() ?? 'GET'
  if (method !== 'POST') return true
  if (/\/(getSchedule|cancel)$/.test(new URL(url).pathname)) return true
  return typeof context.options?.body === 'string' && context.options.body.includes('"transactionId"')
}

/** Milliseconds: Retry-After (seconds or a date) wins, else 1, 2, 4 s. */
function waitFor(response: Response, attempt: number): number {
  const header = response.headers.get('retry-after')
  if (header && /^\d+$/.test(header)) return Number(header) * 1000
  if (header && !Number.isNaN(Date.parse(header))) return Math.max(0, Date.parse(header) - Date.now())
  return 1000 * 2 ** (attempt - 1)
}

class Last implements Middleware {
  private readonly wire: Wire
  constructor(wire: Wire) {
    this.wire = wire
  }
  async execute(context: Context): Promise<void> {
    context.response = await this.wire(
      context.request as string | Request,
      { ...context.options, signal: AbortSignal.timeout(timeoutMs) } as RequestInit,
    )
  }
}

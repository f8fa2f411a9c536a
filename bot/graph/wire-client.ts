import {
  AuthenticationHandler,
  Client,
  TelemetryHandler,
  type Context,
  type Middleware,
} from '@microsoft/microsoft-graph-client'
import type { Wire } from '../wire.ts'
import { longestWaitMs, passing, tries, waitFor } from './patience.ts'

const timeoutMs = 10_000

/** The real Graph client; only its last link knows the wire. */
export function graphClient(token: () => Promise<string>, wire: Wire): Client {
  const authentication = new AuthenticationHandler({ getAccessToken: () => token() })
  const patience = new Patience()
  const telemetry = new TelemetryHandler()
  authentication.setNext(patience)
  patience.setNext(telemetry)
  telemetry.setNext(new Last(wire))
  return Client.initWithMiddleware({ middleware: authentication })
}

/**
 * The client's own retry handler repeats every POST and caps Retry-After at 180 s (knowledge: graph 3). This one repeats only
 * what is safe to repeat: reads, batches (whatever they change may be said twice), deletes, cancelling, posts that carry a transactionId, and whatever
 * was turned away unread (429).
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
      const again = response && passing.has(response.status) && repeatable(context, response.status)
      if (!again || attempt === tries) return
      const wait = waitFor(response.headers.get('retry-after'), attempt)
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
  if (/\/(\$batch|cancel)$/.test(new URL(url).pathname)) return true
  return typeof context.options?.body === 'string' && context.options.body.includes('"transactionId"')
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

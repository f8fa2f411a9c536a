import express, { Router, type ErrorRequestHandler, type Request, type RequestHandler } from 'express'
import { act, type Chaos } from '../chaos.ts'
import type { LocalClock } from '../clock.ts'
import type { LocalEvents } from '../events.ts'
import type { Identity } from '../identity/identity.ts'
import type { Store } from '../state.ts'
import { serveBatch } from './batch.ts'
import { createCalendar, type Calendar } from './calendar.ts'
import { calendarViewHandlers } from './calendar-view.ts'
import { GraphRefusal, type Answer, type Json } from './call.ts'
import { channelHandlers } from './channels.ts'
import { createDoor, type Door, type GraphRequest } from './door.ts'
import { eventHandlers } from './events.ts'
import { mailHandlers } from './mail.ts'
import { memberHandlers } from './members.ts'
import { placeHandlers } from './places.ts'
import { scheduleHandlers } from './schedule.ts'
import { tabHandlers } from './tabs.ts'
import { userHandlers } from './users.ts'

export type Graph = { router: Router; calendar: Calendar; door: Door }
type Parts = {
  store: Store
  clock: LocalClock
  chaos: Chaos
  events: LocalEvents
  identity: Identity
  log: (line: string) => void
}

/** Microsoft Graph v1.0 as far as the product uses it, with a memory. */
export function createGraph(parts: Parts): Graph {
  const { store, clock, chaos, events } = parts
  const calendar = createCalendar(parts)
  const door = createDoor({
    ...parts,
    handlers: {
      ...userHandlers,
      ...placeHandlers,
      ...scheduleHandlers(calendar),
      ...eventHandlers(calendar),
      ...calendarViewHandlers(calendar, store.state),
      ...mailHandlers(store, clock, events),
      ...channelHandlers(store, clock, events),
      ...memberHandlers(store, events),
      ...tabHandlers(store, events),
    },
  })
  const router = Router()
  router.use(express.json({ limit: '4mb' }), tooLarge)
  router.use(watchWrites(chaos))
  router.use(async (req, res) => {
    const request = graphRequest(req)
    const weather = chaos.weather()
    const sky = weather?.over(request) ?? null
    if (sky && sky !== 'lost') {
      if (sky.retryAfter !== undefined) res.set('retry-after', String(sky.retryAfter))
      res.status(sky.status).json({ error: { code: 'Weather', message: 'The weather is bad.' } })
      return
    }
    const hang = chaos.hangFor(request.path)
    if (hang && !hang.afterwards) return
    const answer =
      request.path.toLowerCase() === '/$batch' ? await batch(door, request) : await door.serve(request)
    if (hang) return
    if (answer.status < 400) weather?.done?.(request, sky === 'lost')
    if (sky === 'lost') return void req.socket.destroy()
    if (req.get('prefer')) res.set('preference-applied', req.get('prefer'))
    res.status(answer.status).set({ 'odata-version': '4.0', ...answer.headers })
    if (answer.body) res.json(answer.body)
    else res.end()
  })
  return { router, calendar, door }
}

/** A request of 4 MB or more is not read (knowledge: graph 2.8). */
const tooLarge: ErrorRequestHandler = (error: { type?: unknown }, _req, res, next) => {
  if (error.type !== 'entity.too.large') return next(error)
  res.status(413).json({
    error: { code: 'RequestEntityTooLarge', message: 'The maximum request length exceeded.' },
  })
}

/** Writing an event or in a channel is an act that a test may interrupt; reading is not. */
function watchWrites(chaos: Chaos): RequestHandler {
  const [event, channel] = [act(chaos, 'event'), act(chaos, 'channel')]
  return (req, res, next) => {
    if (req.method === 'GET') return next()
    if (/\/events(\/|$)/i.test(req.path)) return event(req, res, next)
    if (/\/channels(\/|$)/i.test(req.path)) return channel(req, res, next)
    next()
  }
}

function graphRequest(req: Request): GraphRequest {
  const url = new URL(req.url, 'http://graph')
  const headers = Object.fromEntries(
    Object.entries(req.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : value,
    ]),
  )
  const writes = req.method !== 'GET' && req.method !== 'DELETE'
  return {
    method: req.method,
    path: url.pathname,
    query: url.searchParams,
    headers,
    body: writes ? ((req.body ?? {}) as Json) : undefined,
  }
}

async function batch(door: Door, request: GraphRequest): Promise<Answer> {
  try {
    return await serveBatch(door, request)
  } catch (error) {
    if (error instanceof GraphRefusal)
      return { status: error.status, body: { error: { code: error.code, message: error.message } } }
    throw error
  }
}

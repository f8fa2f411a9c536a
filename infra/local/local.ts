import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import type { Temporal } from 'temporal-polyfill'
import { createChaos, type Chaos } from './chaos.ts'
import { createClock, type LocalClock } from './clock.ts'
import { createConnector, type Connector } from './connector/connector.ts'
import { personalChatId } from './connector/conversations.ts'
import { control } from './control/control.ts'
import { addCourseChannel, type CourseChannel } from './course-channel.ts'
import { beginDirectory } from './directory.ts'
import { createEvents, type LocalEvents } from './events.ts'
import type { Calendar } from './graph/calendar.ts'
import { generalChannel } from './graph/find-channel.ts'
import { createGraph } from './graph/graph.ts'
import type { StoredChannel } from './graph/stored-channel.ts'
import type { StoredMail } from './graph/mail.ts'
import { createIdentity, type Identity } from './identity/identity.ts'
import { hostingTeam, personas } from './personas.ts'
import { watchRequests, type Watch } from './passage.ts'
import { proxyToService } from './proxy.ts'
import { addStoryBooking, type Booked, type StoryBooking } from './story-booking.ts'
import { openStore, type State } from './state.ts'
import { everyday } from './graph/everyday.ts'
import { eventViews, type EventView } from './graph/event-views.ts'

export type Local = {
  /** What people and the service call it: http://localhost:<port> */
  origin: string
  clock: LocalClock
  identity: Pick<Identity, 'token' | 'grants' | 'key'>
  graph: {
    /** Every event once, as its organizer has it; cancelled ones are marked `gone`. */
    events(): EventView[]
    mails(): readonly StoredMail[]
    channels(): readonly StoredChannel[]
    calendar: Calendar
    /** Requests that the local Graph does not know. Empty, or something is missing. */
    unknown(): readonly string[]
    /** Own answers that Microsoft's description does not allow. Empty, or something is wrong. */
    violations(): readonly string[]
    addCourseChannel: (channel: CourseChannel) => string
    addStoryBooking: (booking: StoryBooking) => Booked
  }
  connector: Connector
  chaos: Chaos
  events: LocalEvents
  /** Where the service listens, for the proxy and the bot's traffic. Null while it is down. */
  serviceIsAt(origin: string | null): Promise<void>
  stop(): Promise<void>
}

export type LocalOptions = {
  /** 0 finds a free one. */
  port: number
  now: Temporal.Instant
  log: (line: string) => void
  /** Routes of the hosts' pages, if they are wanted. */
  pages?: () => express.RequestHandler
  /** Where the state lies between starts; absent forgets it. */
  stateFile?: string
  /** Everybody's calendar is empty, unless they get on with their work. */
  everydayCalendars?: boolean
  /** Told of all that the service lets out. */
  watch?: Watch
}

/**
 * The local Microsoft 365: identity, Graph, Bot Connector and the proxy to the service, on loopback.
 * @throws PortTaken, or an Error in production
 */
export async function startLocal({
  port,
  now,
  log,
  pages,
  stateFile,
  everydayCalendars = false,
  watch = () => undefined,
}: LocalOptions): Promise<Local> {
  if (process.env['NODE_ENV'] === 'production')
    throw new Error('Den lokale øvelse kan ikke køre, når NODE_ENV er production.')
  const app = express()
  const server = createServer({ keepAliveTimeout: 120_000 }, app)
  await listen(server, port)
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`

  beginDirectory()
  const clock = createClock(now)
  const chaos = createChaos()
  const events = createEvents()
  const store = openStore(stateFile ?? null, () => freshState(now, everydayCalendars))
  const identity = await createIdentity(chaos)
  const parts = { store, clock, chaos, events, identity, log }
  const { router, calendar, door } = createGraph(parts)
  const connector = createConnector({ ...parts, origin, watch })
  clock.onMove(() => events.tell({ type: 'clock', id: String(clock.version()) }))
  let serviceOrigin: string | null = null

  app.disable('x-powered-by')
  app.use('/graph/v1.0', watchRequests('graph', watch), router)
  app.use('/login', watchRequests('entra', watch), identity.login)
  app.use('/login-botframework', identity.botLogin)
  app.use('/connector', watchRequests('connector', watch), connector.router)
  app.use('/local', control({ ...parts, calendar, connector }))
  app.use(proxyToService(() => serviceOrigin, chaos, watch))
  if (pages) app.use(pages())
  app.use((req, res) => {
    log(`Ukendt adresse i den lokale øvelse: ${req.method} ${req.path}`)
    res.status(404).json({ error: `Den lokale øvelse kender ikke ${req.method} ${req.path}.` })
  })

  return {
    origin,
    clock,
    chaos,
    events,
    connector,
    identity,
    graph: {
      calendar,
      events: () => eventViews(store.state.events),
      mails: () => store.state.mails,
      channels: () => store.state.channels,
      unknown: () => door.unknown(),
      violations: () => door.violations(),
      addStoryBooking: (booking) => addStoryBooking(calendar, booking),
      addCourseChannel(channel) {
        const id = addCourseChannel(store.state, channel, clock.now().toString({ smallestUnit: 'second' }))
        store.changed()
        return id
      },
    },
    serviceIsAt(at) {
      serviceOrigin = at
      return connector.serviceIsAt(at)
    },
    async stop() {
      calendar.stop()
      events.close()
      store.flush()
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}

/** The port is in use; `message` is the Danish sentence. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken'
}

async function listen(server: ReturnType<typeof createServer>, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve)
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new PortTaken(
              `Port ${port} er optaget. Luk det, der bruger den, eller vælg en anden: PORT=4500 npm start.`,
            )
          : error,
      )
    })
    server.listen(port, '127.0.0.1')
  })
}

function freshState(now: Temporal.Instant, everydayCalendars: boolean): State {
  return {
    sequence: 0,
    events: everydayCalendars ? everyday(now) : [],
    mails: [],
    channels: [generalChannel(now.toString({ smallestUnit: 'second' }))],
    messages: [],
    installed: [hostingTeam.threadId, ...personas.map(personalChatId)],
    told: [],
  }
}

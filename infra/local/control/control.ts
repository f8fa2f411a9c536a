import express, { Router } from 'express'
import * as z from 'zod'
import type { Chaos } from '../chaos.ts'
import type { LocalClock } from '../clock.ts'
import type { Connector } from '../connector/connector.ts'
import type { LocalEvents } from '../events.ts'
import type { Calendar } from '../graph/calendar.ts'
import type { Identity } from '../identity/identity.ts'
import { apiClientId, botClientId, personas, teamsAppId, tenantId } from '../personas.ts'
import type { Store } from '../state.ts'
import { appointmentRoutes } from './appointment-routes.ts'
import { answerImpossible, bodyOf, Impossible, personaOf } from './asked.ts'
import { calendarRoutes } from './calendar-routes.ts'
import { channelRoutes } from './channel-routes.ts'
import { clockRoutes } from './clock-routes.ts'
import { conversationRoutes } from './conversation-routes.ts'
import { rightRoutes } from './right-routes.ts'

type Parts = {
  store: Store
  clock: LocalClock
  chaos: Chaos
  events: LocalEvents
  identity: Identity
  calendar: Calendar
  connector: Connector
}

const asked = z.object({ persona: z.string(), clientId: z.string(), scope: z.string() })
const match = { path: z.string().optional() }
const wish = z.object({
  graph: z
    .object({
      status: z.number().int().min(400).max(599),
      times: z.number().int().min(1),
      retryAfter: z.number().min(0).optional(),
      ...match,
    })
    .optional(),
  hang: z.object({ times: z.number().int().min(1), afterwards: z.boolean().optional(), ...match }).optional(),
  roomAnswerSeconds: z.number().min(0).max(600).optional(),
  declineRooms: z.array(z.string()).optional(),
  graphMs: z.number().min(0).max(60_000).optional(),
})

/** `/local/*`: what the hosts' pages and the tests need to know and to do. Microsoft has no such thing. */
export function control({ store, clock, chaos, events, identity, calendar, connector }: Parts): Router {
  const router = Router()
  router.use(express.json({ limit: '1mb' }))
  router.get('/personas', (_req, res) => void res.json(personas))
  router.get('/ids', (_req, res) => void res.json({ tenantId, apiClientId, botClientId, teamsAppId }))
  router.get('/events', events.stream)
  router.get('/mails', (_req, res) => void res.json(store.state.mails))
  router.post('/token', async (req, res) => {
    const { persona, clientId, scope } = bodyOf(req, asked)
    const brokered = await identity.brokered(personaOf(persona), clientId, scope)
    if (!brokered)
      throw new Impossible(400, 'Registreringen eller rettigheden findes ikke i den lokale øvelse.')
    res.json(brokered)
  })
  router.delete('/chaos', (_req, res) => {
    chaos.calm()
    res.status(204).end()
  })
  router.put('/chaos', (req, res) => {
    chaos.set(withoutGaps(bodyOf(req, wish)))
    res.status(204).end()
  })
  router.use(
    clockRoutes(clock),
    conversationRoutes(connector),
    calendarRoutes(calendar),
    appointmentRoutes(calendar),
    channelRoutes(store, connector, events),
    rightRoutes(identity.grants),
  )
  router.use((req) => {
    throw new Impossible(404, `Den lokale øvelse kender ikke ${req.method} ${req.path}.`)
  })
  router.use(answerImpossible)
  return router
}

/** JSON has no undefined; zod's optional does. */
const withoutGaps = <T>(value: T) => JSON.parse(JSON.stringify(value)) as Parameters<Chaos['set']>[0]

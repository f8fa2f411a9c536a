import express, { Router, type Response } from 'express'
import { connectorToken } from '../../infra/local/identity/tokens.ts'
import type { Local } from '../../infra/local/local.ts'
import { botClientId } from '../../infra/local/personas.ts'

const path = '/playground'

export type Bridge = {
  router: Router
  /** Where the Playground believes that the bot is. */
  endpoint(origin: string): string
}

/**
 * The Playground signs nothing: signing needs Microsoft's own sign-in. In between stands what the Bot Connector is in Teams: every
 * activity gets a token of its key and an address that the service answers to, and what the service answers goes on to the Playground.
 * @param serviceAt where the service listens
 */
export function playgroundBridge(local: () => Local, serviceAt: () => string): Bridge {
  let answersAt: string | null = null
  const router = Router()
  router.use(path, express.json({ limit: '512kb' }))
  router.post(`${path}/api/messages`, async (req, res) => {
    const activity = req.body as { serviceUrl: string }
    answersAt = activity.serviceUrl.replace(/\/$/, '')
    const serviceUrl = `${local().origin}${path}/connector/`
    const authorization = `Bearer ${await connectorToken(local().identity.key, botClientId, serviceUrl)}`
    // It speaks English whatever is chosen; she speaks Danish.
    const body = renamed({ ...activity, serviceUrl, locale: 'da-DK' }, theirs, ours)
    await passOn(res, `${serviceAt()}/api/messages`, { method: 'POST', body, authorization })
  })
  router.use(`${path}/connector`, async (req, res) => {
    if (!answersAt) return void res.status(404).end()
    await passOn(res, `${answersAt}${req.url}`, { method: req.method, body: renamed(req.body, ours, theirs) })
  })
  return { router, endpoint: (origin) => `${origin}${path}/api/messages` }
}

type Passed = { method: string; body: unknown; authorization?: string }

async function passOn(res: Response, to: string, { method, body, authorization }: Passed): Promise<void> {
  const answer = await fetch(to, {
    method,
    headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) },
    ...(method === 'GET' || method === 'DELETE' ? {} : { body: JSON.stringify(body ?? {}) }),
  })
  res.status(answer.status).type(answer.headers.get('content-type') ?? 'application/json')
  const said = await answer.text()
  // In an answer to a press stands a card of ours; what the Playground answers names its own ids alone.
  res.send(
    said && answer.headers.get('content-type')?.includes('json')
      ? JSON.stringify(renamed(JSON.parse(said), ours, theirs))
      : said,
  )
}

/** A button whose data has a `key` cannot be pressed in the Playground, so that it is called something else there. */
const [ours, theirs] = ['key', 'cardKey']

function renamed(activity: unknown, from: string, to: string): unknown {
  return JSON.parse(JSON.stringify(activity ?? {}), (_name, value: unknown) => {
    if (!isRecord(value) || !(from in value)) return value
    const { [from]: kept, ...rest } = value
    return { ...rest, [to]: kept }
  })
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

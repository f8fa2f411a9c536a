import { Router } from 'express'
import * as z from 'zod'
import type { Connector } from '../connector/connector.ts'
import { bodyOf, conversationFor, Impossible, personaOf } from './asked.ts'

/** What her Teams speaks. */
const locale = z.string().exactOptional()
const said = z.object({ persona: z.string(), text: z.string().trim().min(1).max(4000), locale })
const pressed = z.object({
  persona: z.string(),
  locale,
  activityId: z.string(),
  trigger: z.enum(['manual', 'automatic']),
  action: z.object({
    type: z.literal('Action.Execute'),
    verb: z.string(),
    data: z.record(z.string(), z.unknown()).default({}),
  }),
  authentication: z.object({ id: z.string(), connectionName: z.string(), token: z.string() }).exactOptional(),
})

/** Teams' conversations for its page: what stands there, what a person writes, what she presses. */
export function conversationRoutes(connector: Connector): Router {
  const router = Router()
  router.get('/conversations', (req, res) => {
    const persona = personaOf(req.query['persona'])
    res.json(
      connector
        .conversations(persona)
        .map(({ id, kind, name, teamName, tab }) => ({ id, kind, name, teamName, tab })),
    )
  })
  router.get('/conversations/:id/messages', (req, res) => {
    const { id } = conversationFor(connector, personaOf(req.query['persona']), req.params.id)
    res.json(
      connector.messages(id).map(({ at, from, text, card, summary, updatedAt, ...one }) => ({
        id: one.id,
        at,
        from,
        text,
        card,
        summary,
        updatedAt,
      })),
    )
  })
  router.post('/conversations/:id/messages', async (req, res) => {
    const { persona: key, text, locale } = bodyOf(req, said)
    const persona = personaOf(key)
    const conversation = conversationFor(connector, persona, req.params.id)
    const { id } = await connector.say(persona, conversation, text, locale)
    res.status(201).json({ id })
  })
  router.post('/conversations/:id/invoke', async (req, res) => {
    const { persona: key, ...what } = bodyOf(req, pressed)
    const persona = personaOf(key)
    const conversation = conversationFor(connector, persona, req.params.id)
    if (!connector.messages(conversation.id).some((one) => one.id === what.activityId))
      throw new Impossible(404, 'Kortet er der ikke mere.')
    const { status, body } = await connector.invoke(persona, conversation, what)
    if (status === 0) throw new Impossible(502, 'Samlet svarer ikke lige nu.')
    res.status(status).json(body)
  })
  return router
}

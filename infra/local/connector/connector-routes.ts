import express, { Router, type RequestHandler, type Response } from 'express'
import { act, type Chaos } from '../chaos.ts'
import type { Mailbox } from '../directory.ts'
import type { Identity } from '../identity/identity.ts'
import { v1Issuer, verifyToken } from '../identity/tokens.ts'
import { botClientId, tenantId } from '../personas.ts'
import { createRate } from '../rate.ts'
import type { State } from '../state.ts'
import { botId, botName } from './activity.ts'
import { conversations, personOf, splitThread, teamsUserId, type Conversation } from './conversations.ts'
import { readContent } from './content.ts'
import type { Messages } from './messages.ts'

type Parts = { state: State; messages: Messages; identity: Identity; chaos: Chaos; serviceUrl: string }
type Params = { id: string; activityId: string; memberId: string }

/** Per bot and conversation: sending and updating (rate-limit page). */
const sendLimits = [
  [7, 1],
  [8, 2],
  [60, 30],
  [1800, 3600],
] as const

/** The Bot Connector's REST API, as far as bots in Teams use it. */
export function connectorRoutes({ state, messages, identity, chaos, serviceUrl }: Parts): Router {
  const router = Router()
  const rate = createRate(sendLimits)
  const refuse = (res: Response, status: number, code: string, text: string) =>
    void res.status(status).json({ error: { code, message: text } })

  const knownBot: RequestHandler = async (req, res, next) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(req.get('authorization') ?? '')?.[1] ?? ''
    const claims = await verifyToken(identity.key, token, v1Issuer, 'https://api.botframework.com').catch(
      () => null,
    )
    if (claims?.['appid'] !== botClientId)
      return refuse(res, 401, 'Unauthorized', 'Authorization has been denied for this request.')
    next()
  }
  /** The conversation of the address, or the refusal that Teams gives. */
  const place = (res: Response, id: string): { conversation: Conversation; rootId: string | null } | null => {
    const { conversationId, rootId } = splitThread(id)
    const conversation = conversations(state).find((one) => one.id === conversationId)
    if (!conversation) refuse(res, 404, 'ConversationNotFound', 'Conversation not found.')
    else if (!state.installed.includes(conversationId))
      refuse(res, 403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.')
    else return { conversation, rootId }
    return null
  }
  const tooFast = (res: Response, id: string): boolean => {
    if (!rate.exceeded(splitThread(id).conversationId)) return false
    res.set('retry-after', '1')
    refuse(res, 429, 'TooManyRequests', 'Rate limit of the conversation exceeded.')
    return true
  }
  /** @returns the id of what stands in the conversation, or null when refused */
  const post = (
    res: Response,
    conversation: Conversation,
    rootId: string | null,
    activity: Record<string, unknown>,
  ): string | null => {
    const content = readContent(activity)
    if ('refused' in content) {
      refuse(res, content.status, content.refused, 'The activity was refused.')
      return null
    }
    const from = { id: botId, name: botName, bot: true }
    // Teams splits text and card into two messages; the id that comes back is the text's (knowledge: never send both).
    const added = content.parts.map((part) =>
      messages.add({ conversationId: conversation.id, from, replyToId: rootId, ...part }),
    )
    return added[0]?.id ?? `typing-${Date.now()}`
  }

  const watched = act(chaos, 'card')
  /** Opening a conversation posts nothing unless an activity comes along. */
  const watchedIfPosting: RequestHandler = (req, res, next) =>
    (req.body as { activity?: unknown }).activity ? watched(req, res, next) : next()

  router.use(express.json({ limit: '512kb' }), knownBot)
  router.post('/v3/conversations', watchedIfPosting, (req, res) => {
    const body = req.body as {
      members?: { id: string }[]
      channelData?: { channel?: { id: string } }
      activity?: Record<string, unknown>
    }
    const person = personOf(body.members?.[0]?.id ?? '')
    const wanted =
      body.channelData?.channel?.id ??
      conversations(state).find((one) => one.kind === 'personal' && one.members[0]?.id === person?.id)?.id
    if (tooFast(res, wanted ?? '')) return
    const found = place(res, wanted ?? '')
    if (!found) return
    const activityId = body.activity ? post(res, found.conversation, null, body.activity) : null
    if (body.activity && !activityId) return
    const channel = found.conversation.kind === 'channel'
    res.status(201).json({
      id: channel && activityId ? `${found.conversation.id};messageid=${activityId}` : found.conversation.id,
      ...(activityId ? { activityId } : {}),
      serviceUrl,
    })
  })
  const send: RequestHandler<Params> = (req, res) => {
    if (tooFast(res, req.params.id)) return
    const found = place(res, req.params.id)
    if (!found) return
    const activity = req.body as Record<string, unknown>
    const replyTo =
      req.params.activityId ?? (typeof activity['replyToId'] === 'string' ? activity['replyToId'] : null)
    const id = post(res, found.conversation, found.rootId ?? replyTo, activity)
    if (id) res.status(201).json({ id })
  }
  router.post<Params>('/v3/conversations/:id/activities', watched, send)
  router.post<Params>('/v3/conversations/:id/activities/:activityId', watched, send)
  router.put<Params>('/v3/conversations/:id/activities/:activityId', watched, (req, res) => {
    if (tooFast(res, req.params.id)) return
    const found = place(res, req.params.id)
    if (!found) return
    const message = messages.find(found.conversation.id, req.params.activityId)
    if (!message?.from.bot) return refuse(res, 404, 'ActivityNotFoundInConversation', 'Activity not found.')
    const content = readContent(req.body as Record<string, unknown>)
    if ('refused' in content) return refuse(res, content.status, content.refused, 'The activity was refused.')
    messages.change(message, content.parts[0]!)
    res.json({ id: message.id })
  })
  router.delete<Params>('/v3/conversations/:id/activities/:activityId', (req, res) => {
    const found = place(res, req.params.id)
    if (!found) return
    const message = messages.find(found.conversation.id, req.params.activityId)
    if (!message?.from.bot) return refuse(res, 404, 'ActivityNotFoundInConversation', 'Activity not found.')
    messages.remove(message)
    res.status(200).end()
  })
  const members: RequestHandler<Params> = (req, res) => {
    const found = place(res, req.params.id)
    if (found) res.json(found.conversation.members.map(account))
  }
  router.get<Params>(
    ['/v3/conversations/:id/members', '/v3/conversations/:id/activities/:activityId/members'],
    members,
  )
  router.get<Params>('/v3/conversations/:id/pagedmembers', (req, res) => {
    const found = place(res, req.params.id)
    if (!found) return
    const size = Math.min(500, Math.max(50, Number(req.query['pageSize'] ?? 200) || 200))
    const from = Number(req.query['continuationToken'] ?? 0) || 0
    const more = from + size < found.conversation.members.length
    res.json({
      members: found.conversation.members.slice(from, from + size).map(account),
      ...(more ? { continuationToken: String(from + size) } : {}),
    })
  })
  router.get<Params>('/v3/conversations/:id/members/:memberId', (req, res) => {
    const found = place(res, req.params.id)
    if (!found) return
    const member = found.conversation.members.find((one) => one.id === personOf(req.params.memberId)?.id)
    if (member) res.json(account(member))
    else refuse(res, 404, 'MemberNotFoundInConversation', 'The member was not found in the conversation.')
  })
  router.use((req, res) =>
    refuse(
      res,
      501,
      'NotImplementedHere',
      `The local Bot Connector does not know ${req.method} ${req.path}.`,
    ),
  )
  return router
}

const account = (one: Mailbox) => ({
  id: teamsUserId(one.id),
  name: one.name,
  objectId: one.id,
  aadObjectId: one.id,
  email: one.mail,
  userPrincipalName: one.mail,
  tenantId,
  userRole: 'user',
})

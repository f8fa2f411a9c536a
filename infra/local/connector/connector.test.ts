import type { AddressInfo } from 'node:net'
import { ConfidentialClientApplication } from '@azure/msal-node'
import { MessageActivityInput, PUBLIC } from '@microsoft/teams.api'
import { App, ExpressAdapter } from '@microsoft/teams.apps'
import { AdaptiveCard, ExecuteAction, TextBlock } from '@microsoft/teams.cards'
import express from 'express'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { msalNetwork } from '#bot/msal-network.ts'
import { wire } from '#bot/wire.ts'
import { botClientSecret } from '../identity/registrations.ts'
import { appToken, graphAudience } from '../identity/tokens.ts'
import { startLocal, type Local } from '../local.ts'
import { apiClientId, botClientId, hostingTeam, personas, tenantId } from '../personas.ts'
import type { Conversation } from './conversations.ts'

const [karen, jonas] = personas
const card = (key: string, title: string) =>
  new AdaptiveCard(new TextBlock(title)).withActions(
    new ExecuteAction({ title: 'Set', verb: 'seen', data: { key } }),
  )
const message = (key: string, title = 'Dagsorden skal sendes') =>
  new MessageActivityInput().addCard('adaptive', card(key, title))

describe('a bot of the real Teams SDK in the local Teams', () => {
  let local: Local
  let stopWeb: () => Promise<void>
  let bot: App
  let channelId: string
  const installed: string[] = []
  const heard: { text: string; from: string | undefined; conversation: string }[] = []
  const where = (id: string): Conversation => local.connector.conversations().find((one) => one.id === id)!
  const api = () => bot.api.clone({ serviceUrl: `${local.origin}/connector/` }).conversations
  const status = (work: Promise<unknown>) =>
    work.then(
      () => 200,
      (error: unknown) => (error as { response?: { status: number } }).response?.status,
    )

  beforeAll(async () => {
    local = await startLocal({
      port: 0,
      now: Temporal.Instant.from('2027-03-01T08:00:00Z'),
      log: () => undefined,
    })
    channelId = local.graph.addCourseChannel({ reference: 'NM-2027-0412', memberIds: [karen!.id, jonas!.id] })
    const msal = new ConfidentialClientApplication({
      auth: {
        clientId: botClientId,
        clientSecret: botClientSecret,
        authority: `https://login.microsoftonline.com/${tenantId}`,
      },
      system: { networkClient: msalNetwork(wire(local.origin)) },
    })
    const web = express()
    bot = new App({
      clientId: botClientId,
      tenantId,
      dangerouslyAllowUnauthenticatedRequests: false,
      httpServerAdapter: new ExpressAdapter(web),
      messagingEndpoint: '/api/messages',
      cloud: {
        ...PUBLIC,
        openIdMetadataUrl: `${local.origin}/login-botframework/v1/.well-known/openidconfiguration`,
      },
      token: async () =>
        (await msal.acquireTokenByClientCredential({ scopes: ['https://api.botframework.com/.default'] }))!
          .accessToken,
    })
    bot.on('install.add', async ({ activity }) => void installed.push(activity.conversation.id))
    bot.on('message', async (turn) => {
      const { activity } = turn
      heard.push({
        text: activity.text ?? '',
        from: activity.from.aadObjectId,
        conversation: activity.conversation.id,
      })
      await turn.send('Hej')
    })
    bot.on('card.action', async ({ activity }) => ({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: `${activity.value.action.verb} af ${activity.from.aadObjectId}`,
    }))
    await bot.initialize()
    const server = web.listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    stopWeb = () => new Promise((resolve) => void server.close(() => resolve()))
    await local.serviceIsAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  })
  afterAll(async () => {
    await local.stop()
    await stopWeb()
  })

  it('is told once where it is installed: the team, the course’s channel, everybody’s own chat', async () => {
    expect(installed).toHaveLength(2 + personas.length)
    expect(installed).toEqual(expect.arrayContaining([hostingTeam.threadId, channelId]))
    await local.connector.add(channelId)
    expect(installed).toHaveLength(2 + personas.length)
  })

  it('posts, updates and removes a card in a channel', async () => {
    const { id } = await api().createActivity(channelId, message('a'))
    expect(id).toMatch(/^\d{13}$/)
    expect(local.connector.messages(channelId)).toMatchObject([
      { id, from: { bot: true }, card: { type: 'AdaptiveCard' }, text: null, updatedAt: null },
    ])
    await api().updateActivity(channelId, id, message('a', 'Dagsorden er sendt'))
    expect(JSON.stringify(local.connector.messages(channelId))).toContain('Dagsorden er sendt')
    await api().deleteActivity(channelId, id)
    expect(local.connector.messages(channelId)).toEqual([])
  })

  it('hears what a person writes, in her name, and answers in the thread', async () => {
    await local.connector.say(karen!, where(channelId), 'hjælp')
    expect(heard.at(-1)).toMatchObject({ from: karen!.id })
    expect(heard.at(-1)?.text).toContain('hjælp')
    const [said, answer] = local.connector.messages(channelId)
    expect(heard.at(-1)?.conversation).toBe(`${channelId};messageid=${said!.id}`)
    expect(answer).toMatchObject({ text: 'Hej', replyToId: said!.id })
  })

  it('answers a pressed button to the one who pressed it', async () => {
    const { id } = await api().createActivity(channelId, message('pressed'))
    const pressed = {
      activityId: id,
      action: { type: 'Action.Execute', verb: 'seen', data: {} },
      trigger: 'manual' as const,
    }
    const { status, body } = await local.connector.invoke(jonas!, where(channelId), pressed)
    expect([status, body]).toEqual([
      200,
      { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: `seen af ${jonas!.id}` },
    ])
  })

  it('finds a personal chat and its member, and knows nothing of others', async () => {
    const chat = local.connector.conversations(karen).find((one) => one.kind === 'personal')!
    expect((await api().getPagedMembers(chat.id)).members).toMatchObject([
      { aadObjectId: karen!.id, name: karen!.name },
    ])
    expect(await status(api().createActivity('19:nothing@thread.tacv2', message('x')))).toBe(404)
  })

  it('counts cards that stand twice under one key, and removes none', async () => {
    await api().createActivity(channelId, message('twice'))
    await api().createActivity(channelId, message('twice'))
    expect(local.connector.duplicates()).toMatchObject([{ key: 'twice', conversationId: channelId }])
    expect(local.connector.duplicates()[0]?.messageIds).toHaveLength(2)
  })

  it('lets seven messages a second into one conversation', async () => {
    const chat = local.connector.conversations(jonas).find((one) => one.kind === 'personal')!
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) => status(api().createActivity(chat.id, message(`fast-${n}`)))),
    )
    expect(answers.filter((one) => one === 200)).toHaveLength(7)
    expect(answers.filter((one) => one === 429)).toHaveLength(3)
  })

  it('takes no token but the bot’s own', async () => {
    const post = (token: string) =>
      fetch(`${local.origin}/connector/v3/conversations/${channelId}/activities`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ type: 'message', text: 'x' }),
      })
    expect((await post('')).status).toBe(401)
    expect((await post(await local.identity.token('coordinator'))).status).toBe(401)
  })

  it('is refused where Samlet has not been added, and too large a card everywhere', async () => {
    const token = await appToken(local.identity.key, apiClientId, graphAudience, [])
    const made = await fetch(`${local.origin}/graph/v1.0/teams/${hostingTeam.id}/channels`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ displayName: 'Uden Samlet' }),
    })
    expect(await status(api().createActivity((await made.json()).id, message('x')))).toBe(403)
    expect(await status(api().createActivity(channelId, message('large', 'x'.repeat(60_000))))).toBe(413)
  })
})

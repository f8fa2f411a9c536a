import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { Temporal } from 'temporal-polyfill'
import { followClock } from '#bot/clock/followed-clock.ts'
import { mountBot } from '#bot/conversation/bot.ts'
import { applicationTokens } from '#bot/graph/application-token.ts'
import { calendarsOf } from '#bot/graph/calendar.ts'
import { hostingTeam } from '#bot/graph/hosting-team.ts'
import { microsoft365 } from '#bot/graph/microsoft365.ts'
import { onBehalfOfTokens } from '#bot/graph/on-behalf-of-token.ts'
import { leftOut } from '#bot/http/clean-line.ts'
import { tokenCheck } from '#bot/http/signed-in.ts'
import { createLog } from '#bot/http/log.ts'
import type { Clock } from '#bot/ports/clock.ts'
import { startReminders } from '#bot/reminders/reminders.ts'
import type { Database } from '#bot/storage/database.ts'
import { createOutbox, type Outbox } from '#bot/storage/outbox.ts'
import { wire } from '#bot/wire.ts'
import type { World } from '#bot/world.ts'
import { cardKey } from '../../infra/local/connector/messages.ts'
import type { StoredMessage } from '../../infra/local/connector/stored-message.ts'
import { apiClientSecret, botClientSecret } from '../../infra/local/identity/registrations.ts'
import { startLocal, type Local, type LocalOptions } from '../../infra/local/local.ts'
import {
  apiClientId,
  botClientId,
  hostClientIds,
  municipalityName,
  outlookAddinId,
  personas,
  teamsAppId,
  tenantId,
  type Persona,
} from '../../infra/local/personas.ts'
import { testVault } from './course.ts'
import { openTestDatabase, type Open } from './database.ts'

export type BotHouse = {
  local: Local
  db: Database
  clock: Clock
  outbox: Outbox
  /** What the service itself acts through: as the API would, for a caller with her token. */
  world: World
  /** Where the bot itself listens, behind the local Microsoft 365. */
  origin: string
  /** Everything that the service has written to its log. */
  logged(): string
  /** The bot and its reminders, which a test may start late, or twice. */
  start(): Promise<void>
  /** Takes the reminders away, as when the service stops; what is stored stays. */
  pause(): Promise<void>
  chat(persona: Persona['key']): StoredMessage[]
  channel(id: string): StoredMessage[]
  /** Resolves when it holds; looked at whenever a message comes, changes or goes. */
  until(holds: () => boolean): Promise<void>
  stop(): Promise<void>
}

/**
 * The real bot, outbox and reminders in this process, against the local Microsoft 365.
 * @param open another database than the one in memory; it is then closed by whoever opened it
 * @param pages the hosts' pages, where a browser looks
 */
export async function openBotHouse(
  now: string,
  open?: Open,
  pages?: LocalOptions['pages'],
): Promise<BotHouse> {
  const local = await startLocal({
    port: 0,
    now: Temporal.Instant.from(now),
    log: () => undefined,
    ...(pages ? { pages } : {}),
  })
  const clock = await followClock(local.origin)
  const db = await (open ?? openTestDatabase)(clock)
  const outbox = createOutbox(db, clock)
  const lines: string[] = []
  const log = createLog('debug', (line) => void lines.push(line))
  const settings = {
    botClientId,
    botClientSecret,
    tenantId,
    teamsAppId,
    publicOrigin: local.origin,
    serviceOrigins: [local.origin],
    openIdMetadataUrl: `${local.origin}/login-botframework/v1/.well-known/openidconfiguration`,
  }
  const send = wire(local.origin)
  const api = { tenantId, apiClientId, apiClientSecret }
  const check = { tenantId, apiClientId, authorizedParties: [apiClientId, hostClientIds.Teams] }
  const world = {
    db,
    vault: testVault,
    clock,
    outbox,
    log,
    municipalityName,
    settings,
    wire: send,
    mailDomains: ['birkelund.example'],
    onBehalfOf: microsoft365(onBehalfOfTokens(api, send), outlookAddinId, send),
    hostingTeam: hostingTeam(applicationTokens(api, send), teamsAppId, send),
    tokenCheck: tokenCheck(check, send, () => new Date()),
  }
  const app = express()
  const { posting, stop } = await mountBot(app, world)
  const server = createServer(app)
  // As the service has it: else a request comes on a connection that is being closed.
  server.keepAliveTimeout = 120_000
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  await local.serviceIsAt(origin)
  let reminders: { stop(): Promise<void> } | null = null
  const pause = async () => {
    await reminders?.stop()
    reminders = null
  }
  const chatOf = (key: Persona['key']) => {
    const persona = personas.find((one) => one.key === key)!
    return local.connector.conversations(persona).find((one) => one.kind === 'personal')!.id
  }
  return {
    local,
    db,
    clock,
    outbox,
    world: { ...world, hosting: { team: world.hostingTeam, posting, origin: local.origin } },
    origin,
    pause,
    logged: () => lines.join(''),
    async start() {
      reminders = await startReminders({
        ...world,
        posting,
        calendarOf: calendarsOf(applicationTokens(api, send), outlookAddinId, send),
      })
    },
    chat: (key) => local.connector.messages(chatOf(key)),
    channel: (id) => local.connector.messages(id),
    until: (holds) =>
      new Promise((resolve) => {
        if (holds()) return resolve()
        const stop = local.events.listen(() => {
          if (!holds()) return
          stop()
          resolve()
        })
      }),
    async stop() {
      await stop()
      await pause()
      clock.stop()
      await local.serviceIsAt(null)
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
      if (!open) await db.close()
      await local.stop()
      const failures = lines.filter((line) => (JSON.parse(line) as { level: number }).level >= 50)
      const leftOutOf = lines.filter((line) => line.includes(leftOut))
      if (leftOutOf.length > 0) throw new Error(`The service logged what it may not: ${leftOutOf.join('')}`)
      if (failures.length > 0) throw new Error(`The service failed: ${failures.join('')}`)
    },
  }
}

/** The subjects of the cards among these messages, in the order in which they stand there. */
export function subjectsOf(messages: readonly StoredMessage[]): string[] {
  return messages.flatMap((message) => cardKey(message.card)?.split(':')[1] ?? [])
}

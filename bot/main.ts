import type { Server } from 'node:http'
import { apiScope, appIdUri } from '#shared/api/app-id-uri.ts'
import { createApp, finishApp, type AppSettings } from './app.ts'
import { followClock } from './clock/followed-clock.ts'
import { systemClock } from './clock/system-clock.ts'
import { mountBot } from './conversation/bot.ts'
import { readEnvironment, EnvironmentIncomplete, type Environment } from './environment.ts'
import { applicationTokens } from './graph/application-token.ts'
import { calendarsOf } from './graph/calendar.ts'
import { hostingTeam } from './graph/hosting-team.ts'
import { microsoft365 } from './graph/microsoft365.ts'
import { onBehalfOfTokens } from './graph/on-behalf-of-token.ts'
import { createLog } from './http/log.ts'
import { trace } from './http/errors.ts'
import { tokenCheck } from './http/signed-in.ts'
import { startReminders } from './reminders/reminders.ts'
import { openDatabase, type Database } from './storage/database.ts'
import { StorageRefusal } from './storage/refusal.ts'
import { createOutbox } from './storage/outbox.ts'
import { ensureMunicipality } from './storage/municipality.ts'
import { createVault } from './storage/vault.ts'
import { detour, wire as createWire } from './wire.ts'
import type { World } from './world.ts'

/**
 * Microsoft's own clients, the same in every tenant: Teams (the first two) and Outlook (desktop, web, mobile). They ask for our token where
 * there is no nested app authentication.
 */
const officeClients = [
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
  'd3590ed6-52b3-4102-aeff-aad2292ab01c',
  'bc59ab01-8403-45c6-8796-ac3ef710b3e3',
  '27922004-5251-4030-b22d-91ecd9a37ea4',
]

async function serve(environment: Environment): Promise<void> {
  const log = createLog(environment.LOG_LEVEL)
  const wire = createWire(environment.localMicrosoft365)
  const clock = environment.localMicrosoft365 ? await followClock(environment.localMicrosoft365) : systemClock
  const db = await openDatabase({
    url: environment.DATABASE_URL ?? null,
    migrationUrl: environment.MIGRATION_DATABASE_URL ?? null,
    folder: environment.DATA_FOLDER,
    municipalityId: environment.MUNICIPALITY_ID,
    clock,
  })
  await ensureMunicipality(db, environment.MUNICIPALITY_NAME)
  const registration = {
    tenantId: environment.TENANT_ID,
    apiClientId: environment.API_CLIENT_ID,
    apiClientSecret: environment.API_CLIENT_SECRET,
  }
  const outbox = createOutbox(db, clock)
  const own = {
    db,
    clock,
    outbox,
    log,
    vault: createVault(Buffer.from(environment.ENCRYPTION_KEY, 'base64')),
    onBehalfOf: microsoft365(onBehalfOfTokens(registration, wire), environment.OUTLOOK_ADDIN_ID, wire),
    municipalityName: environment.MUNICIPALITY_NAME,
    mailDomains: environment.MAIL_DOMAINS,
  }
  const settings = appSettings(
    environment,
    tokenCheck(
      {
        tenantId: environment.TENANT_ID,
        apiClientId: environment.API_CLIENT_ID,
        authorizedParties: [environment.API_CLIENT_ID, ...officeClients],
      },
      wire,
      () => new Date(),
    ),
  )
  const app = createApp(own, settings)
  const ownTokens = applicationTokens(registration, wire)
  const team = hostingTeam(ownTokens, environment.TEAMS_APP_ID, wire)
  const { tokenCheck: check } = settings
  const botWorld = {
    ...own,
    wire,
    hostingTeam: team,
    tokenCheck: check,
    settings: botSettings(environment),
  }
  const { posting, stop } = await mountBot(app, botWorld)
  const world: World = { ...own, hosting: { team, posting, origin: environment.PUBLIC_ORIGIN } }
  finishApp(app, world, settings)
  const reminders = await startReminders({
    ...botWorld,
    posting,
    calendarOf: calendarsOf(ownTokens, environment.OUTLOOK_ADDIN_ID, wire),
  })
  const server = app.listen(environment.PORT, environment.HOST)
  server.keepAliveTimeout = idleConnection
  await new Promise((resolve, reject) => server.once('listening', resolve).once('error', reject))
  log.info({ port: environment.PORT, database: db.kind }, 'ready')
  stopOnSignal(server, db, async () => {
    await stop()
    await reminders.stop()
  })
}

function appSettings(environment: Environment, check: AppSettings['tokenCheck']): AppSettings {
  return {
    config: {
      tenantId: environment.TENANT_ID,
      clientId: environment.API_CLIENT_ID,
      teamsAppId: environment.TEAMS_APP_ID,
      scope: apiScope(appIdUri(environment.PUBLIC_ORIGIN, environment.BOT_CLIENT_ID)),
    },
    dist: environment.DIST_FOLDER,
    tokenCheck: check,
    requestsAMinute: 600,
  }
}

function botSettings(environment: Environment) {
  const metadata = 'https://login.botframework.com/v1/.well-known/openidconfiguration'
  return {
    botClientId: environment.BOT_CLIENT_ID,
    botClientSecret: environment.BOT_CLIENT_SECRET,
    tenantId: environment.TENANT_ID,
    teamsAppId: environment.TEAMS_APP_ID,
    publicOrigin: environment.PUBLIC_ORIGIN,
    serviceOrigins: environment.BOT_SERVICE_ORIGINS,
    openIdMetadataUrl: environment.localMicrosoft365 ? detour(metadata, environment.localMicrosoft365) : null,
  }
}

/** Milliseconds, longer than the proxies in front of us keep one: else they send a request on a connection that we are closing. */
const idleConnection = 120_000

/** Lets running requests finish, then closes jobs and database in that order. A second signal ends at once. */
function stopOnSignal(server: Server, db: Database, stopJobs: () => Promise<void>): void {
  const stop = async () => {
    await new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeIdleConnections()
    })
    await stopJobs()
    await db.close()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      process.once(signal, () => process.exit(1))
      void stop()
    })
  }
}

try {
  await serve(readEnvironment(process.env))
} catch (error) {
  const known = error instanceof EnvironmentIncomplete || error instanceof StorageRefusal
  process.stderr.write(
    known ? `${error.message}\n` : `Samlet kunne ikke starte: ${JSON.stringify(trace(error))}\n`,
  )
  process.exit(1)
}

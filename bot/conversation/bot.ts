import { PUBLIC } from '@microsoft/teams.api'
import { App, ExpressAdapter } from '@microsoft/teams.apps'
import express, { type ErrorRequestHandler, type Express } from 'express'
import { appIdUri } from '#shared/api/app-id-uri.ts'
import { textIn } from '#shared/text/text-in.ts'
import type { Caller } from '../http/caller.ts'
import { trace } from '../http/errors.ts'
import type { HostingTeam } from '../ports/hosting-team.ts'
import type { Posting } from '../ports/posting.ts'
import type { Wire } from '../wire.ts'
import type { World } from '../world.ts'
import { answerMessage, failedAnswer } from './answer-message.ts'
import { botTokens, type BotRegistration } from './bot-token.ts'
import { answerCardAction } from './card-action.ts'
import { connectorOnly } from './connector-only.ts'
import { createErrands } from './errands.ts'
import { heard, type Heard } from './heard.ts'
import { dismissed, introduced } from './introductions.ts'
import { postingThrough } from './posting.ts'
import { retryShortly } from './retry.ts'
import { sdkLog } from './sdk-log.ts'

export type BotWorld = Omit<World, 'hosting'> & {
  wire: Wire
  hostingTeam: HostingTeam
  /** As the API checks the token of whoever calls it. */
  tokenCheck: (token: string) => Promise<Caller>
  settings: BotRegistration & {
    teamsAppId: string
    /** Where the tab stands, as the browser reaches it. */
    publicOrigin: string
    /** Origins of the Bot Connector that we answer to. */
    serviceOrigins: readonly string[]
    /** Where the Bot Connector's keys are found; null means Microsoft's own place. */
    openIdMetadataUrl: string | null
  }
}

const endpoint = '/api/messages'
const answerTimeoutMs = 10_000

/** Mounts the bot on our app, which keeps its own `listen`. The route is open to the Bot Connector only. */
export async function mountBot(
  app: Express,
  world: BotWorld,
): Promise<{ posting: Posting; stop: () => Promise<void> }> {
  const { db, log, wire, settings } = world
  const { botClientId, tenantId, teamsAppId } = settings
  const token = botTokens(settings, wire)
  app.post(endpoint, express.json({ limit: '256kb' }), connectorOnly(settings.serviceOrigins, tenantId))
  const teams = new App({
    clientId: botClientId,
    tenantId,
    token,
    httpServerAdapter: new ExpressAdapter(app),
    messagingEndpoint: endpoint,
    cloud: settings.openIdMetadataUrl ? { ...PUBLIC, openIdMetadataUrl: settings.openIdMetadataUrl } : PUBLIC,
    // Said outright, so that no variable of the environment can open the door.
    dangerouslyAllowUnauthenticatedRequests: false,
    activity: { mentions: { stripText: true } },
    client: { middlewares: [retryShortly], timeout: answerTimeoutMs },
    logger: sdkLog(log),
    telemetry: { agent365: false },
  })
  const posting = postingThrough(teams, tenantId, () => token(PUBLIC.botScope))
  const errands = createErrands(log)
  const answering = {
    ...world,
    posting,
    teamsAppId,
    hosting: { team: world.hostingTeam, posting, origin: settings.publicOrigin },
    appIdUri: appIdUri(settings.publicOrigin, botClientId),
    errands,
  }

  /** What an error says stays out of the log, and the caller learns only that there was one. */
  const guarded = async <T>(what: string, otherwise: T, act: () => Promise<T>): Promise<T> => {
    try {
      return await act()
    } catch (error) {
      log.error({ what, error: trace(error) }, 'bot failed')
      return otherwise
    }
  }
  const who = new WeakMap<object, Heard>()
  teams.use(async ({ activity, next }) => {
    const known = heard(activity)
    if (!known) return
    who.set(activity, known)
    const leaving = activity.type === 'installationUpdate' && activity.action.startsWith('remove')
    await guarded('introduction', undefined, () => (leaving ? dismissed(db, known) : introduced(db, known)))
    return next()
  })
  teams.on('message', async (turn) => {
    const known = who.get(turn.activity)!
    const said = turn.activity.text ?? ''
    const text = await guarded('message', failedAnswer(known, said), () => answerMessage(world, known, said))
    await guarded('answer', undefined, async () => {
      await turn.send({ type: 'message', textFormat: 'plain', text })
    })
  })
  teams.on('card.action', async ({ activity }) => {
    const known = who.get(activity)!
    return guarded('card action', failed(known), () => answerCardAction(answering, known, activity.value))
  })
  await teams.initialize()
  app.use(endpoint, answerBadBodies)
  return { posting, stop: () => errands.stop() }
}

const failed = ({ language }: Heard) =>
  ({
    statusCode: 500,
    type: 'application/vnd.microsoft.error',
    value: {
      code: 'InternalServerError',
      message: textIn(language).cards.failed,
      innerHttpError: { statusCode: 500, body: {} },
    },
  }) as const

/** Too large, or not JSON: said in JSON, without a word of what was sent. */
const answerBadBodies: ErrorRequestHandler = (error: unknown, _req, res, next) => {
  if (res.headersSent) return next(error)
  const status = (error as { status?: unknown } | null)?.status
  if (status === 413) return void res.status(413).json({ reason: 'body-too-large' })
  if (status === 400 || status === 415) return void res.status(400).json({ reason: 'invalid-request' })
  next(error)
}

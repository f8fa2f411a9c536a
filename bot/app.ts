import express, { type Express, Router } from 'express'
import { rateLimit } from 'express-rate-limit'
import { around } from './api/around.ts'
import { attendance } from './api/attendance.ts'
import { allowList } from './api/allow-list.ts'
import { agendas } from './api/agendas.ts'
import { caseload } from './api/caseload.ts'
import { glass } from './api/break-glass.ts'
import { channels } from './api/channels.ts'
import { channelSettings } from './api/channel-settings.ts'
import { appointments } from './api/appointments.ts'
import { checklist } from './api/checklist.ts'
import { closing } from './api/closing.ts'
import { consents } from './api/consents.ts'
import { contacts } from './api/contacts.ts'
import { corrections } from './api/corrections.ts'
import { courses } from './api/courses.ts'
import { cycles } from './api/cycles.ts'
import { family } from './api/family.ts'
import { groups } from './api/groups.ts'
import { guard } from './api/guard.ts'
import { handedOver } from './api/handed-over.ts'
import { held } from './api/held.ts'
import { instruments } from './api/instruments.ts'
import { introduction } from './api/introduction.ts'
import { invitees } from './api/invitees.ts'
import { leaks } from './api/leaks.ts'
import { letters } from './api/letters.ts'
import { log } from './api/log.ts'
import { agreements } from './api/agreements.ts'
import { debriefs } from './api/debriefs.ts'
import { journals } from './api/journals.ts'
import { me } from './api/me.ts'
import { meetingChanges } from './api/meeting-changes.ts'
import { meetings } from './api/meetings.ts'
import { plans } from './api/plans.ts'
import { rhythm } from './api/rhythm.ts'
import { settings as municipalitySettings } from './api/settings.ts'
import { signing } from './api/signing.ts'
import { steps } from './api/steps.ts'
import { sharing } from './api/sharing.ts'
import { smileys } from './api/smileys.ts'
import { times } from './api/times.ts'
import { tools } from './api/tools.ts'
import type { Caller } from './http/caller.ts'
import { answerErrors } from './http/errors.ts'
import { faces } from './http/faces.ts'
import { headers } from './http/headers.ts'
import { keptNowhere } from './http/kept-nowhere.ts'
import { logRequests } from './http/log.ts'
import { Refused } from './http/refused.ts'
import { signedIn } from './http/signed-in.ts'
import { tabletHolder } from './http/tablet-holder.ts'
import type { World } from './world.ts'

export type AppSettings = {
  /** Public: what the faces need before anybody has signed in. */
  config: { tenantId: string; clientId: string; scope: string; teamsAppId: string }
  dist: string
  tokenCheck: (token: string) => Promise<Caller>
  /** Requests per minute and person. */
  requestsAMinute: number
}

/** The service as an Express app, without side effects. The bot's route is mounted by main before `finishApp`. */
export function createApp(world: Pick<World, 'db' | 'log'>, settings: AppSettings): Express {
  const app = express()
  app.disable('x-powered-by')
  app.use(logRequests(world.log), headers())
  app.use('/api', keptNowhere)
  app.get('/health', (_req, res) => void res.json({ ok: true }))
  app.get('/ready', async (_req, res) => {
    await world.db.check()
    res.json({ ok: true })
  })
  app.get('/config.json', (_req, res) => void res.json(settings.config))
  app.use(faces(settings.dist))
  return app
}

/** The API comes last, so that everything under /api/ that is not the bot's needs a caller. */
export function finishApp(app: Express, world: World, settings: AppSettings): Express {
  const router = Router()
  const nouns = [
    me,
    rhythm,
    caseload,
    courses,
    family,
    contacts,
    consents,
    signing,
    sharing,
    letters,
    introduction,
    glass,
    plans,
    agreements,
    debriefs,
    smileys,
    tools,
    instruments,
    journals,
    channels,
    channelSettings,
    checklist,
    invitees,
    times,
    meetings,
    cycles,
    meetingChanges,
    around,
    appointments,
    attendance,
    agendas,
    guard,
    allowList,
    leaks,
    log,
    held,
    corrections,
    municipalitySettings,
    closing,
    steps,
    groups,
  ]
  for (const noun of nouns) noun(router, world)
  const limit = {
    windowMs: 60_000,
    limit: settings.requestsAMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: () => {
      throw new Refused(429, 'too-many-requests')
    },
  } as const
  const perPerson = rateLimit({
    ...limit,
    keyGenerator: (_req, res) => (res.locals['caller'] as Caller).id,
  })
  const handed = Router()
  handedOver(handed, world)
  app.use('/api', express.json({ limit: '256kb' }))
  // Before the sign-in, which nobody in a family has. Whoever guesses guesses in vain; that he asks no faster than others is enough,
  // and whom a proxy calls by name is not asked.
  const perAddress = rateLimit({ ...limit, validate: { xForwardedForHeader: false } })
  app.use('/api/handed-over', perAddress, tabletHolder)
  app.use(handed)
  app.use('/api', signedIn(settings.tokenCheck), perPerson)
  app.use(router)
  app.use(() => {
    throw new Refused(404, 'no-such-route')
  })
  return app.use(answerErrors(world.log))
}

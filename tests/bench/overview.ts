import { randomBytes } from 'node:crypto'
import { Agent } from 'node:http'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express, { Router } from 'express'
import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import * as z from 'zod/mini'
import { contract } from '#shared/api/contract.ts'
import { nothing } from '#shared/api/shapes.ts'
import { createApp, finishApp } from '#bot/app.ts'
import { systemClock } from '#bot/clock/system-clock.ts'
import { microsoft365 } from '#bot/graph/microsoft365.ts'
import { onBehalfOfTokens } from '#bot/graph/on-behalf-of-token.ts'
import { createLog } from '#bot/http/log.ts'
import { mount } from '#bot/http/mount.ts'
import { signedIn, tokenCheck } from '#bot/http/signed-in.ts'
import { openDatabase, type Database } from '#bot/storage/database.ts'
import { createOutbox } from '#bot/storage/outbox.ts'
import { createVault } from '#bot/storage/vault.ts'
import { wire as createWire } from '#bot/wire.ts'
import type { World } from '#bot/world.ts'
import { apiClientSecret } from '../../infra/local/identity/registrations.ts'
import { startLocal, type Local } from '../../infra/local/local.ts'
import {
  apiClientId,
  outlookAddinId,
  municipalityDomain,
  municipalityId,
  municipalityName,
  personas,
  teamsAppId,
  tenantId,
} from '../../infra/local/personas.ts'
import { seedStory } from '../../infra/local/seed/seed.ts'
import { noHosting } from '../support/no-hosting.ts'
import { figure, median, type Figure } from './figure.ts'
import { inTurns } from './in-turns.ts'
import { ask, requestsPerSecond } from './load.ts'
import { fillTo, keepOne } from './many-courses.ts'

const secondsARound = 2
const asksARound = 150
const abreast = 8
const many = 20_000

/** The comparison: everything the overview's route has (token check, contract, transaction under the person's name), and `select 1`. */
const selectOne = contract({
  method: 'get',
  path: '/api/bench/select-one',
  params: nothing,
  body: nothing,
  response: z.object({ one: z.number() }),
})

type Bench = { origin: string; courseId: string; stop: () => Promise<void> }

/**
 * One family's overview over HTTP: the real service on its durable built-in database, in this process, with one of the
 * seeded families. The line in the audit that each reading leaves is part of it.
 */
export async function overviewFigures(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'samlet-bench-'))
  const local = await startLocal({ port: 0, now: Temporal.Now.instant(), log: () => undefined })
  const benches: Bench[] = []
  try {
    const token = await local.identity.token('coordinator')
    const alone = await open(local, join(folder, 'alone'), 1)
    benches.push(alone)
    const speeds = await beside(alone, token)
    const crowded = await open(local, join(folder, 'crowded'), many)
    benches.push(crowded)
    return [...speeds, ...(await amongMany(alone, crowded, token))]
  } finally {
    for (const bench of benches) await bench.stop()
    await local.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

const overviewOf = ({ origin, courseId }: Bench) => `${origin}/api/courses/${courseId}`

async function beside(bench: Bench, token: string): Promise<Figure[]> {
  const speed = (url: string) => () => requestsPerSecond({ url, token, seconds: secondsARound, abreast })
  const found = await inTurns(speed(bench.origin + selectOne.path), speed(overviewOf(bench)))
  return [
    figure('overview', found.second, 'requests/s', null),
    figure('select 1', found.first, 'requests/s', null),
    figure('overview beside select 1', found.ratio, 'times', { atLeast: 0.5 }),
  ]
}

async function amongMany(alone: Bench, crowded: Bench, token: string): Promise<Figure[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const time = (address: string) => async () => {
    const taken: number[] = []
    for (let n = 0; n < asksARound; n++) taken.push(await ask(address, token, agent))
    return median(taken)
  }
  const compare = async (name: string, address: (bench: Bench) => string): Promise<Figure[]> => {
    const found = await inTurns(time(address(alone)), time(address(crowded)))
    return [
      figure(`${name} at 1 course`, found.first, 'ms', null),
      figure(`${name} at ${many} courses`, found.second, 'ms', null),
      figure(`${name} at ${many} courses beside 1`, found.ratio, 'times', { atMost: 1.5 }),
    ]
  }
  const figures = [
    ...(await compare('overview', overviewOf)),
    ...(await compare('families', ({ origin }) => `${origin}/api/courses`)),
  ]
  agent.destroy()
  return figures
}

async function open(local: Local, folder: string, courses: number): Promise<Bench> {
  const encryptionKey = randomBytes(32).toString('base64')
  const story = {
    folder,
    encryptionKey,
    now: local.clock.now(),
    addCourseChannel: local.graph.addCourseChannel,
  }
  await seedStory(story)
  const db = await openDatabase({ url: null, migrationUrl: null, folder, municipalityId })
  const coordinator = personas.find(({ key }) => key === 'coordinator')!.id
  const first = await db.as({ id: coordinator }, (tx) =>
    tx.selectFrom('course').select('id').orderBy('reference').executeTakeFirstOrThrow(),
  )
  await keepOne(db, first.id)
  if (courses > 1) await fillTo(db, first.id, courses)
  const server = await serve(local, db, encryptionKey)
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    courseId: first.id,
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await db.close()
    },
  }
}

/** As bot/main.ts puts it together, without bot and reminders, silent, and with a rate limit that nobody meets. */
async function serve(local: Local, db: Database, encryptionKey: string): Promise<Server> {
  const wire = createWire(local.origin)
  const log = createLog('silent')
  const world: World = {
    db,
    log,
    clock: systemClock,
    outbox: createOutbox(db, systemClock),
    vault: createVault(Buffer.from(encryptionKey, 'base64')),
    onBehalfOf: microsoft365(
      onBehalfOfTokens({ tenantId, apiClientId, apiClientSecret }, wire),
      outlookAddinId,
      wire,
    ),
    hosting: noHosting,
    municipalityName,
    mailDomains: [municipalityDomain],
  }
  const settings = {
    config: { tenantId, clientId: apiClientId, scope: '', teamsAppId },
    dist: 'dist',
    requestsAMinute: Number.MAX_SAFE_INTEGER,
    tokenCheck: tokenCheck(
      { tenantId, apiClientId, authorizedParties: [apiClientId] },
      wire,
      () => new Date(),
    ),
  }
  const app = createApp(world, settings)
  const router = Router()
  mount(router, selectOne, async (_input, caller) => {
    const { rows } = await db.as(caller, (tx) => sql<{ one: number }>`select 1 as one`.execute(tx))
    return rows[0]!
  })
  app.use('/api/bench', express.json({ limit: '256kb' }), signedIn(settings.tokenCheck))
  app.use(router)
  const server = createServer(finishApp(app, world, settings))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}

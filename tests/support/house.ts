import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { startLocal, type Local, type LocalOptions } from '../../infra/local/local.ts'
import type { Watch } from '../../infra/local/passage.ts'
import type { Persona } from '../../infra/local/personas.ts'
import { seedStory } from '../../infra/local/seed/seed.ts'
import { startService, type Service } from '../../infra/local/service-process.ts'
import { copyDatabaseTo } from './database-template.ts'
import { leakWatch } from './leak-watch.ts'
import { apiClient, type Call } from '#shared/api/client.ts'

export type House = {
  local: Local
  service: Service
  /** The API as one persona would call it, through the same address as the browser. */
  as(persona: Persona['key']): Call
  stop(): Promise<void>
}

export type HouseWish = {
  /** What the local clock starts at. */
  now?: string
  /** Tell the story of Birkelund first. */
  story?: boolean
  /** Serve the hosts' pages too. */
  pages?: LocalOptions['pages']
  environment?: Record<string, string>
  /** Told of whatever the service asks and answers. */
  watch?: Watch
}

/** The whole house on loopback: the local Microsoft 365 and the shipped service as its own process, on a folder of their own. */
export async function openHouse({
  now = '2026-03-02T08:00:00Z',
  story = false,
  pages,
  environment = {},
  watch,
}: HouseWish = {}): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), 'samlet-house-'))
  const lines: string[] = []
  const start = Temporal.Instant.from(now)
  const as = (persona: Persona['key']) => apiClient(local.origin, () => local.identity.token(persona))
  const leaks = leakWatch(
    () => as('coordinator'),
    () => local.clock.now(),
  )
  const local = await startLocal({
    port: 0,
    now: start,
    log: (line) => lines.push(line),
    watch: (passage) => {
      leaks.watch(passage)
      watch?.(passage)
    },
    ...(pages ? { pages } : {}),
  })
  const encryptionKey = randomBytes(32).toString('base64')
  const dataFolder = join(folder, 'database')
  await copyDatabaseTo(dataFolder)
  if (story)
    await seedStory({
      folder: dataFolder,
      encryptionKey,
      now: start,
      addCourseChannel: local.graph.addCourseChannel,
      addBooking: local.graph.addStoryBooking,
      serviceUrl: local.connector.serviceUrl,
    })
  const service = await startService({
    local,
    dataFolder,
    encryptionKey,
    environment,
    log: (line) => lines.push(line),
  })
  if (story) await leaks.learn()
  return {
    local,
    service,
    as,
    async stop() {
      if (!service.pid()) await service.restart()
      await leaks.learn()
      await service.stop()
      await local.stop()
      rmSync(folder, { recursive: true, force: true })
      leaks.expectNone(lines)
    },
  }
}

import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startLocal, type Local } from './local.ts'
import { ServiceFailed, startService, type ServiceOptions } from './service-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'samlet-service-'))
let local: Local
let options: ServiceOptions
beforeAll(async () => {
  local = await startLocal({ port: 0, now: Temporal.Now.instant(), log: () => undefined })
  options = { local, dataFolder: join(folder, 'database'), encryptionKey: randomBytes(32).toString('base64') }
})
afterAll(async () => {
  await local.stop()
  rmSync(folder, { recursive: true, force: true })
})

const me = async () => {
  const authorization = `Bearer ${await local.identity.token('coordinator')}`
  return (await fetch(`${local.origin}/api/me`, { headers: { authorization } })).status
}

it('runs the shipped service, kills it, starts it again on the same data, and stops it', async () => {
  const service = await startService(options)
  expect(await me()).toBe(200)
  expect(await (await fetch(`${local.origin}/config.json`)).json()).toMatchObject({
    scope: expect.stringContaining(new URL(local.origin).host),
  })
  const first = service.pid()
  await service.kill()
  expect([await me(), service.pid()]).toEqual([502, null])
  await service.restart()
  expect([await me(), service.pid() === first]).toEqual([200, false])

  await expect(startService(options)).rejects.toThrow(ServiceFailed)
  expect(await me()).toBe(200)
  const ended = service.ended()
  await service.stop()
  expect(await ended).toBe(0)
}, 120_000)

it('keeps an idle connection longer than whoever is in front of it', async () => {
  const service = await startService(options)
  const answers = await Promise.all(
    ['/ready', '/kontrol/state'].map(async (path) => fetch(`${local.origin}${path}`)),
  )
  expect(answers.map(({ headers }) => headers.get('keep-alive'))).toEqual(['timeout=120', 'timeout=120'])
  await service.stop()
}, 120_000)

it('hands on what a service says that will not start', async () => {
  await expect(startService({ ...options, encryptionKey: 'short' })).rejects.toThrow('SAMLET_ENCRYPTION_KEY')
})

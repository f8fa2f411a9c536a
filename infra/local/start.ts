import { randomBytes } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Temporal } from 'temporal-polyfill'
import { buildFaces } from '../build.ts'
import { PortTaken, startLocal, type Local } from './local.ts'
import { buildHostPages } from './pages/build-host-pages.ts'
import { hostPages } from './pages/pages.ts'
import { seedStory } from './seed/seed.ts'
import { ServiceFailed, startService, type Service } from './service-process.ts'

const folder = fileURLToPath(new URL('../../.local', import.meta.url))
const database = `${folder}/database`
const keyFile = `${folder}/key`
const stateFile = `${folder}/microsoft365.json`
/** Written when the story has been told to its end: a start that was interrupted begins it again. */
const seeded = `${folder}/seeded`
const stopWithinMs = 15_000

/** `npm start`: the faces built, the local Microsoft 365, the story the first time, and the shipped service. */
async function start(): Promise<void> {
  if (process.env['NODE_ENV'] === 'production')
    throw new Unstartable(
      'npm start er den lokale øvelse og kan ikke bruges i drift. Kør »npm run serve« med SAMLET_-variablerne.',
    )
  const port = Number(process.env['PORT'] ?? 4400)
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Unstartable(`PORT skal være et tal mellem 1 og 65535, ikke »${process.env['PORT']}«.`)
  mkdirSync(folder, { recursive: true })
  const first = !existsSync(seeded) || !existsSync(database)
  if (first) for (const old of [database, stateFile]) rmSync(old, { recursive: true, force: true })
  const now = Temporal.Now.instant()
  const local = await startLocal({
    port,
    now,
    log: complain,
    pages: hostPages,
    stateFile,
    everydayCalendars: true,
  })
  let service: Service | null = null
  stopOnSignal(local, () => service)
  await Promise.all([buildFaces(), buildHostPages(), first ? tellStory(local, now) : null])
  service = await startService({
    local,
    dataFolder: database,
    encryptionKey: { file: keyFile },
    port: Math.min(port + 1, 65535),
    log: keepLog,
  })
  process.stdout.write(`Samlet er klar. Åbn ${local.origin}\n`)
  void service.ended().then((code) => {
    if (stopping) return
    complain(`Tjenesten stoppede (${code ?? 'signal'}). Se .local/service.log, og start igen.`)
    process.exitCode = 1
    return local.stop()
  })
}

async function tellStory(local: Local, now: Temporal.Instant): Promise<void> {
  await seedStory({
    folder: database,
    encryptionKey: key(),
    now,
    addCourseChannel: local.graph.addCourseChannel,
    serviceUrl: local.connector.serviceUrl,
    addBooking: local.graph.addStoryBooking,
  })
  writeFileSync(seeded, now.toString())
}

/** Made once; it opens only this machine's practice, and the service refuses it in production. */
function key(): string {
  if (!existsSync(keyFile)) writeFileSync(keyFile, randomBytes(32).toString('base64'), { mode: 0o600 })
  return readFileSync(keyFile, 'utf8').trim()
}

/** Refused to start; `message` is the Danish sentence. */
class Unstartable extends Error {}

const complain = (line: string) => void process.stderr.write(`${line}\n`)
const keepLog = (line: string) => appendFileSync(`${folder}/service.log`, `${line}\n`)

let stopping = false

/** The service first, then what it leans on. A terminal sends its signal more than once; a second one changes nothing. */
function stopOnSignal(local: Local, service: () => Service | null): void {
  const stop = async () => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), stopWithinMs).unref()
    await service()?.stop()
    await local.stop()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop())
}

try {
  await start()
} catch (error) {
  const known = error instanceof Unstartable || error instanceof PortTaken || error instanceof ServiceFailed
  complain(known ? error.message : `Den lokale øvelse kunne ikke starte: ${(error as Error).stack ?? ''}`)
  process.exit(1)
}

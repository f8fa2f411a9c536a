import { spawn, type ChildProcess } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { apiClientSecret, botClientSecret } from './identity/registrations.ts'
import type { Local } from './local.ts'
import {
  apiClientId,
  botClientId,
  municipalityDomain,
  municipalityId,
  municipalityName,
  outlookAddinId,
  teamsAppId,
  tenantId,
} from './personas.ts'

export type ServiceOptions = {
  local: Local
  /** The built-in database's folder. */
  dataFolder: string
  /** 32 bytes in base64, or the file that holds them. */
  encryptionKey: string | { file: string }
  /** Wanted, and another one if it is taken or absent. It stays the same over restarts. */
  port?: number
  /** Lines that the service writes. */
  log?: (line: string) => void
  /** More variables, or others. */
  environment?: Record<string, string>
}

export type Service = {
  origin: string
  /** The child's process id while it runs. */
  pid(): number | null
  /** SIGKILL at once, as when the power goes; resolves when it is dead. */
  kill(): Promise<void>
  /** Starts again (after `kill`, or by stopping first) and waits until ready. */
  restart(): Promise<void>
  /** SIGTERM, and waits for it. */
  stop(): Promise<void>
  /** Resolves with the exit code the next time it ends. */
  ended(): Promise<number | null>
}

const root = fileURLToPath(new URL('../..', import.meta.url))
/** For what hangs: a slow machine is no failure. */
const readyWithinMs = 120_000
const askAgainMs = 50
const keptLines = 40

/**
 * The shipped service as a child process, pointed at the local Microsoft 365. Resolves when it is ready and has been told where
 * the bot is installed.
 * @throws ServiceFailed with the last lines it wrote
 */
export async function startService(options: ServiceOptions): Promise<Service> {
  const port = await portFor(options.port)
  const origin = `http://127.0.0.1:${port}`
  const environment = serviceEnvironment(options, port)
  let child: ChildProcess | null = null
  /** The local Microsoft 365 has been told of this service, so it must be told when it dies. */
  let connected = false
  let last: string[] = []

  const start = async () => {
    last = []
    // A group of its own: the terminal's Ctrl-C reaches us alone, and we stop the service in order.
    const started = spawn(process.execPath, ['bot/main.ts'], {
      cwd: root,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    })
    child = started
    const closed = new Promise((resolve) => started.once('close', resolve))
    // Nor does it outlive us.
    const orphaned = () => void started.kill('SIGKILL')
    process.once('exit', orphaned)
    started.once('exit', () => {
      process.off('exit', orphaned)
      if (child !== started) return
      child = null
      if (!connected) return
      connected = false
      void options.local.serviceIsAt(null)
    })
    for (const stream of [started.stdout, started.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        for (const line of text.split('\n').filter(Boolean)) {
          last = [...last, line].slice(-keptLines)
          options.log?.(line)
        }
      })
    }
    const deadline = performance.now() + readyWithinMs
    while (!(await isReady(origin))) {
      if (started.exitCode !== null || started.signalCode !== null) {
        await closed
        throw new ServiceFailed(last.join('\n'))
      }
      if (performance.now() > deadline) {
        started.kill('SIGKILL')
        throw new ServiceFailed(`Tjenesten blev ikke klar.\n${last.join('\n')}`)
      }
      await new Promise((again) => setTimeout(again, askAgainMs))
    }
    connected = true
    await options.local.serviceIsAt(origin)
  }
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    const running = child
    if (!running) return
    const exited = new Promise((resolve) => running.once('exit', resolve))
    running.kill(signal)
    await exited
  }

  await start()
  return {
    origin,
    pid: () => child?.pid ?? null,
    kill: () => end('SIGKILL'),
    async restart() {
      await end('SIGTERM')
      await start()
    },
    stop: () => end('SIGTERM'),
    ended: () =>
      new Promise((resolve) => (child ? child.once('exit', (code) => resolve(code)) : resolve(null))),
  }
}

/** `message` holds the last lines that the service wrote. */
export class ServiceFailed extends Error {
  override readonly name = 'ServiceFailed'
}

async function isReady(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/ready`, { signal: AbortSignal.timeout(2000) })).ok
  } catch {
    return false
  }
}

/** Complete on its own: nothing of SAMLET_ is taken from whoever starts it. */
function serviceEnvironment(
  { local, dataFolder, encryptionKey, environment }: ServiceOptions,
  port: number,
): NodeJS.ProcessEnv {
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !name.startsWith('SAMLET_') && name !== 'NODE_ENV' && !name.startsWith('VITEST'),
    ),
  )
  const own = {
    PORT: String(port),
    HOST: '127.0.0.1',
    PUBLIC_ORIGIN: local.origin,
    LOCAL_MICROSOFT365: local.origin,
    LOCAL_TENANT_ID: tenantId,
    DATA_FOLDER: dataFolder,
    MUNICIPALITY_ID: municipalityId,
    MUNICIPALITY_NAME: municipalityName,
    MAIL_DOMAINS: municipalityDomain,
    API_CLIENT_ID: apiClientId,
    API_CLIENT_SECRET: apiClientSecret,
    BOT_CLIENT_ID: botClientId,
    BOT_CLIENT_SECRET: botClientSecret,
    TEAMS_APP_ID: teamsAppId,
    OUTLOOK_ADDIN_ID: outlookAddinId,
    ...(typeof encryptionKey === 'string'
      ? { ENCRYPTION_KEY: encryptionKey }
      : { ENCRYPTION_KEY_FILE: encryptionKey.file }),
  }
  return {
    ...inherited,
    ...Object.fromEntries(Object.entries(own).map(([name, value]) => [`SAMLET_${name}`, value])),
    ...environment,
  }
}

/** Below those that an operating system gives away by itself: nobody is given ours while the service is down. */
const ownPorts = [20_000, 32_000] as const

/** `wanted` if nobody has it, else one that nobody has. */
async function portFor(wanted: number | undefined): Promise<number> {
  if (wanted && (await isFree(wanted))) return wanted
  for (;;) {
    const port = randomInt(...ownPorts)
    if (await isFree(port)) return port
  }
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer()
  const listens = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => resolve(true))
  })
  if (listens) await new Promise((resolve) => server.close(resolve))
  return listens
}

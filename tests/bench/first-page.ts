import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { figure, type Figure } from './figure.ts'

const home = fileURLToPath(new URL('../..', import.meta.url))
const leftOut = new Set(['node_modules', 'dist', '.local', '.git'])
const patienceMs = 180_000

/**
 * From `npm start` to the tab's first page through the one printed address, twice in a copy of this folder.
 * First: the faces are built, the database is made and migrated, the story is told, local Microsoft 365 and service
 * start. Again: everything is there and only starts. `npm ci` comes before and is not counted.
 */
export async function firstPageFigures(): Promise<Figure[]> {
  const copy = mkdtempSync(join(tmpdir(), 'samlet-bench-'))
  try {
    cpSync(home, copy, {
      recursive: true,
      filter: (path) => !leftOut.has(relative(home, path).split(sep)[0] ?? ''),
    })
    symlinkSync(join(home, 'node_modules'), join(copy, 'node_modules'), 'dir')
    return [
      figure('first page, the first time', await secondsToFirstPage(copy), 's', { atMost: 30 }),
      figure('first page, the next time', await secondsToFirstPage(copy), 's', { atMost: 10 }),
    ]
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

async function secondsToFirstPage(folder: string): Promise<number> {
  const port = await freePort()
  const [, ...args] = startScript(folder)
  const from = performance.now()
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let words = ''
  child.stderr.on('data', (part: Buffer) => (words += part.toString()))
  const ended = once(child, 'exit')
  try {
    while (!(await answers(`http://localhost:${port}/tab/`))) {
      if (child.exitCode !== null || performance.now() - from > patienceMs)
        throw new Error(`npm start gav ingen side.\n${words}`)
      await new Promise((again) => setTimeout(again, 25))
    }
    return (performance.now() - from) / 1000
  } finally {
    child.kill('SIGTERM')
    await ended
  }
}

/** The words of the start script itself, so that what is measured is what people run. */
function startScript(folder: string): string[] {
  const { scripts } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    scripts: { start: string }
  }
  return scripts.start.split(' ')
}

async function answers(address: string): Promise<boolean> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(5000) })
    return answer.status === 200 && (await answer.text()).includes('<div id=')
  } catch {
    return false
  }
}

/** Two neighbours: the service of the exercise takes the port after the one that is given. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port < 65_535 ? port : freePort()
}

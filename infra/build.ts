import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { copyFileSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const home = fileURLToPath(new URL('..', import.meta.url))
const stamp = join(home, 'dist/faces.digest')

/** The pane empties dist/outlook-addin, so the send guard comes after it. */
const configs = [
  'teams-app/vite.config.ts',
  'outlook-addin/vite.config.ts',
  'outlook-addin/launch-event/vite.config.ts',
]
const sources = [
  'package-lock.json',
  'infra/build.ts',
  '{shared,teams-app,outlook-addin,manifest/icons}/**/*',
]

/**
 * Builds the three bundles that the service serves into dist/. Does nothing when they were built from exactly these
 * sources; `force` builds anyway. Vite runs in a process of its own: React's production build hangs on NODE_ENV,
 * which a test runner has set to something else.
 * @throws Error with Vite's own words when a bundle does not build
 */
export async function buildFaces({ force = false }: { force?: boolean } = {}): Promise<void> {
  const digest = digestOfSources()
  if (!force && digest === builtFrom()) return
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url)], {
    cwd: home,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let words = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => (words += part.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) throw new Error(`Fladerne kunne ikke bygges.\n${words}`)
}

async function build(): Promise<void> {
  const { build: bundle } = await import('vite')
  const digest = digestOfSources()
  rmSync(stamp, { force: true })
  for (const config of configs) await bundle({ configFile: join(home, config), logLevel: 'warn' })
  for (const icon of globSync('manifest/icons/icon-*.png', { cwd: home }))
    copyFileSync(join(home, icon), join(home, 'dist/outlook-addin', icon.slice('manifest/icons/'.length)))
  writeFileSync(stamp, digest)
}

/** Names and contents, not times: a fresh clone and a changed branch both give a new time to what has not changed. */
function digestOfSources(): string {
  const hash = createHash('sha256')
  const files = globSync(sources, { cwd: home, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
  for (const file of files.sort()) hash.update(file.slice(home.length)).update(readFileSync(file))
  return hash.digest('hex')
}

function builtFrom(): string | null {
  try {
    return readFileSync(stamp, 'utf8')
  } catch {
    return null
  }
}

if (import.meta.main) {
  process.env['NODE_ENV'] = 'production'
  await build()
  process.stdout.write('dist/teams-app og dist/outlook-addin er bygget.\n')
}

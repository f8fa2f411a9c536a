import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const home = fileURLToPath(new URL('..', import.meta.url))

export type Bundles = {
  /** Vite's own files, from the project's folder, in the order they are built. */
  configs: readonly string[]
  /** Patterns of all that they are built from. */
  sources: readonly string[]
  /** Where it is written what they were built from. */
  stamp: string
  /** The file that builds them when it is run: `import.meta.filename`. */
  script: string
  /** What to say when they do not build. */
  failed: string
}

/**
 * Builds bundles unless they were built from exactly these sources; `force` builds anyway. Vite runs in a process of its own:
 * React's production build hangs on NODE_ENV, which a test runner has set to something else.
 * @throws Error with Vite's own words when a bundle does not build
 */
export async function buildOnce(bundles: Bundles, { force = false } = {}): Promise<void> {
  if (!force && digestOf(bundles.sources) === builtFrom(bundles)) return
  const child = spawn(process.execPath, [bundles.script], {
    cwd: home,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let words = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => (words += part.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) throw new Error(`${bundles.failed}\n${words}`)
}

/** Builds here and now, and stamps what it was built from. `beside` adds what is not bundled. */
export async function buildHere(
  { configs, sources, stamp }: Bundles,
  beside: () => void = () => undefined,
): Promise<void> {
  process.env['NODE_ENV'] = 'production'
  const { build } = await import('vite')
  const digest = digestOf(sources)
  rmSync(join(home, stamp), { force: true })
  for (const config of configs) await build({ configFile: join(home, config), logLevel: 'warn' })
  beside()
  writeFileSync(join(home, stamp), digest)
}

/** Names and contents, not times: a fresh clone and a changed branch both give a new time to what has not changed. */
function digestOf(sources: readonly string[]): string {
  const hash = createHash('sha256')
  const files = globSync(sources, { cwd: home, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
  for (const file of files.sort()) hash.update(file.slice(home.length)).update(readFileSync(file))
  return hash.digest('hex')
}

function builtFrom({ stamp }: Bundles): string | null {
  try {
    return readFileSync(join(home, stamp), 'utf8')
  } catch {
    return null
  }
}

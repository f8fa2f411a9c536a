import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildFaces } from '../infra/build.ts'
import { buildHostPages } from '../infra/local/pages/build-host-pages.ts'
import { chromiumMissing, findChromium, installChromium } from './support/chromium.ts'
import { askedAgain, countOf, failuresIn, nothing, sum, type Count } from './support/count.ts'
import { outsideVariable } from './support/outside-reporter.ts'

/** `npm test`: types, lint, format, the faces, every test. One line a step; the last line is the count. */
const home = fileURLToPath(new URL('..', import.meta.url))
const binaries = join(home, 'node_modules/.bin')
const reports = mkdtempSync(join(tmpdir(), 'samlet-test-'))
/** Told again just before the count: the end of a log is what is kept of it. */
const failures: string[] = []
/** What failed first, and was asked once more. */
const unsteady: string[] = []
const say = (line: string) => void process.stdout.write(`${line}\n`)

/** Runs a tool of the project. Its words are shown at once, or kept and given back. */
async function run(
  tool: string,
  args: string[],
  { show = false, env = {}, within = [] as readonly string[] } = {},
): Promise<{ code: number | null; words: string }> {
  const [program, ...given] = [...within, join(binaries, tool), ...args]
  const child = spawn(program!, given, {
    cwd: home,
    env: { ...process.env, ...env, PATH: `${binaries}${delimiter}${process.env['PATH'] ?? ''}` },
    stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    shell: process.platform === 'win32',
  })
  let words = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part: Buffer) => (words += part.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, words }
}

async function step(name: string, work: () => Promise<string | null>): Promise<Count> {
  const start = performance.now()
  const trouble = await work()
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  say(trouble === null ? `✓ ${name} (${seconds} s)` : `✗ ${name} (${seconds} s)\n${trouble}`)
  return { ...nothing, [trouble === null ? 'passed' : 'failed']: 1 }
}

const tool = (name: string, binary: string, ...args: string[]) =>
  step(name, async () => {
    const { code, words } = await run(binary, args)
    return code === 0 ? null : words
  })

async function vitest(
  name: string,
  args: string[],
  env: Record<string, string>,
  within?: readonly string[],
): Promise<{ count: Count; code: number | null }> {
  const report = join(reports, `${name}.json`)
  say(`· ${name}`)
  const words = [
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
    '--reporter=tests/support/outside-reporter.ts',
  ]
  // Every file is a process of its own, and so is every service that it starts: they share what has been compiled.
  const shared = { NODE_COMPILE_CACHE: join(reports, 'compiled') }
  const told = { [outsideVariable]: outsideOf(report) }
  const settings = { show: true, env: { ...shared, ...told, ...env }, ...(within && { within }) }
  const { code } = await run('vitest', [...words, ...args], settings)
  const count = countOf(report, code)
  failures.push(...failuresIn(report))
  say(`${count.failed === 0 ? '✓' : '✗'} ${name}: ${line(count)}`)
  return { count, code }
}

const outsideOf = (report: string) => `${report}.outside`

/**
 * Features that fail beside others are run once more, by themselves and one after the other. What passes then is told, so that the test is
 * mended, and counted as passed (decision 0021). Nothing else is asked twice.
 */
async function tests(args: string[], env: Record<string, string>): Promise<Count> {
  const { count, code } = await vitest('Tests', args, env)
  const report = join(reports, 'Tests.json')
  const files = askedAgain(report, outsideOf(report), code)
  if (files.length === 0) return count
  unsteady.push(...failures.splice(0))
  const asked = ['--project', 'features', '--no-file-parallelism', ...files]
  const { count: again } = await vitest('Tests, der fejlede, én gang til', asked, env)
  return sum([countOf(report, 0, files), again])
}

const line = ({ passed, failed, skipped }: Count) => `${passed} passed, ${failed} failed, ${skipped} skipped`

/** Before the tests, so that none of them waits for Vite. */
async function buildPages(): Promise<string | null> {
  try {
    await buildFaces()
    await buildHostPages()
    return null
  } catch (error) {
    return (error as Error).message
  }
}

/** Feature tests that drive a browser; the others drive the service over HTTP. */
const inBrowser = globSync('tests/features/*.test.ts', { cwd: home }).filter((file) =>
  readFileSync(join(home, file), 'utf8').includes('support/browser.ts'),
)

/** The tests that this run leaves out, by name, each counted as skipped. */
async function leftOut(why: string, which: readonly string[]): Promise<Count> {
  const { words } = await run('vitest', ['list', '--config', 'tests/vitest.config.ts', ...which])
  const names = words.split('\n').filter((name) => name.includes(' > '))
  say(`${why}\nDisse kørte ikke:\n${names.map((name) => `  ${name}`).join('\n')}`)
  return { ...nothing, skipped: names.length }
}

/** A network of its own with nothing but loopback: the Playground listens on every interface there is. */
const alone = ['unshare', '--map-root-user', '--net', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh']
const canBeAlone = () => spawnSync(alone[0]!, [...alone.slice(1), 'true']).status === 0

/** Microsoft's own client against the bot, where it has been put beside the project (.ci/run does). */
async function playground(chromium: string): Promise<Count> {
  if (!process.env['SAMLET_PLAYGROUND'] || !canBeAlone())
    return leftOut(
      'Botten blev ikke prøvet i Microsoft 365 Agents Playground. Det kræver SAMLET_PLAYGROUND (mappen, hvor pakken er installeret) og et netværk for sig selv (unshare).',
      ['--project', 'playground'],
    )
  const { count } = await vitest(
    'Agents Playground',
    ['--project', 'playground'],
    { CHROMIUM: chromium },
    alone,
  )
  return count
}

/** What else this machine did not let run, said rather than passed over. */
function alsoLeftOut(): void {
  if (!existsSync(join(home, '../shared/data')))
    say(
      'Overensstemmelse med Microsofts Graph-beskrivelse og målingen af vagten kørte ikke, for ../shared/data findes ikke.',
    )
  if (!process.env['SAMLET_TEST_POSTGRES'])
    say('Lageret kørte kun på PGlite. Med SAMLET_TEST_POSTGRES=postgresql://… kører det også på PostgreSQL.')
}

async function all(): Promise<Count> {
  // Each leaves a processor idle for a part of its time.
  const [built, ...checked] = await Promise.all([
    step('Fladerne og øvelsens sider bygget', buildPages),
    tool('Typer', 'tsc'),
    tool('Lint og importregler', 'oxlint', '--type-aware', '--deny-warnings'),
    tool('Format', 'oxfmt', '--check'),
    ...(process.env['CI'] ? [tool('Ubrugt kode', 'knip')] : []),
  ])
  const counts = [built, ...checked]
  const chromium = findChromium() ?? installChromium()
  const why = !chromium
    ? chromiumMissing
    : built.failed > 0
      ? 'Browsertestene kørte ikke, for siderne kunne ikke bygges.'
      : null
  const without = why ? inBrowser.flatMap((file) => ['--exclude', file]) : []
  counts.push(
    await tests(
      ['--project', 'unit', '--project', 'utc', '--project', 'features', ...without],
      chromium ? { CHROMIUM: chromium } : {},
    ),
  )
  if (why) counts.push(await leftOut(why, [...inBrowser, 'tests/playground']))
  else counts.push(await playground(chromium!))
  alsoLeftOut()
  return sum(counts)
}

const total = await all()
  .catch((error: Error) => {
    say(error.stack ?? error.message)
    return { ...nothing, failed: 1 }
  })
  .finally(() => rmSync(reports, { recursive: true }))
for (const told of unsteady) say(`! Fejlede første gang: ${told}`)
for (const failure of failures) say(`✗ ${failure}`)
process.exitCode = total.failed === 0 ? 0 : 1
say(line(total))

import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { parse, type Node } from 'acorn'
import { figure, type Figure } from './figure.ts'

const dist = fileURLToPath(new URL('../../dist', import.meta.url))

/**
 * What the browser fetches of ours, in kB (1000 bytes) after gzip, script and style. "Whole" is every file a page can
 * ever load, "first" what is fetched before anything is clicked. Office.js and teams-js' list of hosts are
 * Microsoft's own and not counted.
 */
export function bundleFigures(): Figure[] {
  const handler = ['outlook-addin/launch-event.js']
  const pane = ours('outlook-addin', 'pane.html')
  const tab = ours('teams-app', 'index.html')
  return [
    figure('tab, whole', weigh(tab.whole), 'kB gzip', { atMost: 250 }),
    figure('tab, first', weigh(tab.first), 'kB gzip', { atMost: 250 }),
    figure('pane, whole', weigh(pane.whole), 'kB gzip', { atMost: 300 }),
    figure('pane, first', weigh(pane.first), 'kB gzip', { atMost: 300 }),
    figure('send handler', weigh(handler), 'kB gzip', { atMost: 20 }),
  ]
}

function ours(folder: string, page: string): { whole: string[]; first: string[] } {
  const whole = globSync('**/*.{js,css}', { cwd: join(dist, folder) })
    .map((file) => join(folder, file))
    .filter((file) => !file.endsWith('launch-event.js'))
  const html = readFileSync(join(dist, folder, page), 'utf8')
  const named = [...html.matchAll(/(?:src|href)="\/[\w-]+\/([^"]+\.(?:js|css))"/g)].map((found) =>
    join(folder, found[1] ?? ''),
  )
  return { whole, first: [...new Set(named.flatMap((file) => [file, ...fetchedWith(file)]))] }
}

/** The chunks that a chunk imports outright, however deep; what it imports when asked comes later. */
function fetchedWith(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file) || !file.endsWith('.js')) return []
  seen.add(file)
  const { body } = parse(readFileSync(join(dist, file), 'utf8'), {
    ecmaVersion: 'latest',
    sourceType: 'module',
  })
  const imported = body.flatMap((statement: Node) => {
    const source = (statement as Node & { source?: { value?: unknown } }).source?.value
    return typeof source === 'string' && source.startsWith('.') ? [join(dirname(file), source)] : []
  })
  return imported.flatMap((next) => [next, ...fetchedWith(next, seen)])
}

const weigh = (files: readonly string[]) =>
  files.reduce((bytes, file) => bytes + gzipSync(readFileSync(join(dist, file)), { level: 9 }).length, 0) /
  1000

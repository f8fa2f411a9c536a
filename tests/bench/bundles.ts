import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { parse, type Node } from 'acorn'
import { figure, type Figure } from './figure.ts'

const dist = fileURLToPath(new URL('../../dist', import.meta.url))

/**
 * What the browser fetches of ours, in kB (1000 bytes) after gzip, script and style. Office.js and teams-js' list of
 * hosts are Microsoft's own and not counted.
 *
 * - first view: what the page names, what that imports outright, and MSAL, which the first call of the API fetches.
 * - heaviest screen: the first view and, from there, the heaviest of the screens that are fetched when they are opened.
 * - every screen: all that can ever be fetched, by whoever opens them all.
 * - Temporal: what a browser without one of its own fetches besides (decision 0007).
 */
export function bundleFigures(): Figure[] {
  const tab = ours('teams-app', 'index.html')
  const pane = ours('outlook-addin', 'pane.html')
  return [
    figure('tab, first view', weigh(tab.first), 'kB gzip', { atMost: 250 }),
    figure('tab, with its heaviest screen', weigh(tab.first) + heaviest(tab), 'kB gzip', { atMost: 300 }),
    figure('tab, every screen', weigh(tab.all), 'kB gzip', null),
    figure('pane, first view', weigh(pane.first), 'kB gzip', { atMost: 300 }),
    figure('pane, every screen', weigh(pane.all), 'kB gzip', { atMost: 300 }),
    figure('Temporal, where the browser has none', weigh(tab.temporal), 'kB gzip', { atMost: 20 }),
    figure('send handler', weigh(['outlook-addin/launch-event.js']), 'kB gzip', { atMost: 20 }),
  ]
}

type Files = { first: string[]; all: string[]; temporal: string[] }

function ours(folder: string, html: string): Files {
  const files = globSync('**/*.{js,css}', { cwd: join(dist, folder) })
    .map((file) => join(folder, file))
    .filter((file) => !file.endsWith('launch-event.js'))
  const temporal = files.filter((file) => file.includes('assets/temporal-'))
  const all = files.filter((file) => !temporal.includes(file))
  const named = [...read(join(folder, html)).matchAll(/(?:src|href)="\/[\w-]+\/([^"]+\.(?:js|css))"/g)].map(
    (found) => join(folder, found[1] ?? ''),
  )
  const page = [...new Set(named.flatMap((file) => [file, ...fetchedWith(file)]))]
  const signIn = all.filter((file) => !page.includes(file) && read(file).includes('msal.js.browser'))
  if (page.length === 0 || signIn.length === 0 || temporal.length === 0)
    throw new Error(`${folder}: the page, MSAL or Temporal is not where it was.`)
  return { first: [...page, ...signIn], all, temporal }
}

const read = (file: string) => readFileSync(join(dist, file), 'utf8')

/** The chunks that a chunk imports outright, however deep; what it imports when asked comes later. */
function fetchedWith(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file) || !file.endsWith('.js')) return []
  seen.add(file)
  const { body } = parse(read(file), {
    ecmaVersion: 'latest',
    sourceType: 'module',
  })
  const imported = body.flatMap((statement: Node) => {
    const source = (statement as Node & { source?: { value?: unknown } }).source?.value
    return typeof source === 'string' && source.startsWith('.') ? [join(dirname(file), source)] : []
  })
  return imported.flatMap((next) => [next, ...fetchedWith(next, seen)])
}

/** A chunk that nothing imports outright is a screen, or what a screen fetches later. */
function heaviest({ first, all }: Files): number {
  const later = all.filter((file) => !first.includes(file))
  return Math.max(
    ...later.map((file) =>
      weigh([...new Set([file, ...fetchedWith(file)])].filter((one) => !first.includes(one))),
    ),
  )
}

const weigh = (files: readonly string[]) =>
  files.reduce((bytes, file) => bytes + gzipSync(readFileSync(join(dist, file)), { level: 9 }).length, 0) /
  1000

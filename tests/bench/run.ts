import { buildFaces } from '../../infra/build.ts'
import { bundleFigures } from './bundles.ts'
import type { Figure } from './figure.ts'
import { finderFigures } from './finder.ts'
import { firstPageFigures } from './first-page.ts'
import { guardFigures } from './guard-figures.ts'
import { overviewFigures } from './overview.ts'
import { redactedFigures } from './redacted.ts'
import { reminderFigures } from './reminders.ts'

/**
 * `npm run bench`: the figures the product is held to, each beside its target; `-- --json` gives one line a figure.
 * Numbers of time are medians of rounds that take turns; they are worth comparing on one and the same quiet machine.
 */
const json = process.argv.includes('--json')
const figures: Figure[] = []

function show(found: readonly Figure[]): void {
  for (const { name, value, unit, target, ok } of found) {
    const line = json
      ? JSON.stringify({ name, value, unit, target, ok })
      : `${ok ? ' ' : '✗'} ${name.padEnd(40)} ${String(value).padStart(8)} ${unit.padEnd(12)} ${target ?? ''}`
    process.stdout.write(`${line.trimEnd()}\n`)
  }
  figures.push(...found)
}

await buildFaces()
show(bundleFigures())
show(await finderFigures())
show(guardFigures())
show(await redactedFigures())
show(await reminderFigures())
show(await firstPageFigures())
show(await overviewFigures())
process.exitCode = figures.every(({ ok }) => ok) ? 0 : 1

import { writeFileSync } from 'node:fs'
import type { Reporter } from 'vitest/node'

/** Where it is written. */
export const outsideVariable = 'SAMLET_TEST_OUTSIDE'

/** Tells how many errors came outside of any test: vitest's own report does not. Vitest takes a reporter by its file's default. */
export default class OutsideReporter implements Reporter {
  onTestRunEnd(_modules: unknown, errors: readonly unknown[]): void {
    const file = process.env[outsideVariable]
    if (file) writeFileSync(file, String(errors.length))
  }
}

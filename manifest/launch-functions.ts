import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'

const folder = fileURLToPath(new URL('../outlook-addin/launch-event', import.meta.url))

/** The functions that the send guard's own source gives to Office.actions.associate. Read as text: no face imports another. */
export function launchFunctions(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .flatMap((name) => [
      ...readFileSync(join(folder, name), 'utf8').matchAll(/actions\.associate\(\s*['"]([^'"]+)['"]/g),
    ])
    .map((found) => found[1] ?? '')
}

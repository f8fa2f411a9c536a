import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * What costs seconds to make and is the same for every test file: made by the first that needs it, and kept on this machine.
 * @param sources the files that it is made from; when one of them changes, it is made anew
 * @param make writes a file or a folder at the path that it is given
 * @returns where it lies
 */
export async function madeOnce(
  name: string,
  sources: readonly string[],
  make: (path: string) => Promise<void>,
): Promise<string> {
  const hash = createHash('sha256')
  for (const source of sources) hash.update(readFileSync(source))
  const place = join(tmpdir(), `samlet-test-${hash.digest('hex').slice(0, 16)}-${name}`)
  if (existsSync(place)) return place
  // Moved to its place whole: whoever else makes it at this moment makes the same.
  const part = `${place}.${randomBytes(4).toString('hex')}`
  await make(part)
  try {
    renameSync(part, place)
  } catch (error) {
    rmSync(part, { recursive: true })
    if (!existsSync(place)) throw error
  }
  return place
}

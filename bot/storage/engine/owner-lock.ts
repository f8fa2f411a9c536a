import { DatabaseSync } from 'node:sqlite'
import { DatabaseInUse } from '../refusal.ts'

export type OwnerLock = { release(): void }

/**
 * One process owns a database folder. PGlite itself knows no lock, and a second opener would silently lose what the first wrote.
 * The kernel drops this lock when the process dies, however it dies.
 * @throws DatabaseInUse
 */
export function lockFolder(folder: string, sideFile: string): OwnerLock {
  const held = new DatabaseSync(sideFile, { timeout: 0 })
  try {
    held.exec('pragma locking_mode=exclusive; begin exclusive')
  } catch {
    held.close()
    throw new DatabaseInUse(folder)
  }
  return { release: () => held.close() }
}

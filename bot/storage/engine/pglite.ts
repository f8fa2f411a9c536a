import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import type pg from 'pg'
import { DatabaseNotDurable } from '../refusal.ts'
import { DurableFiles } from './durable-files.ts'
import { lockFolder } from './owner-lock.ts'
import { pglitePool } from './pglite-pool.ts'

export type Engine = {
  kind: 'pglite' | 'postgres'
  pool: pg.Pool
  /** Called when the schema stands: proves that the engine keeps what it promises. */
  prove(): Promise<void>
  close(): Promise<void>
}

const stock = PGlite.defaultStartParams
/** Stock PGlite starts with fsync off (-F). */
const durable = ['-c', 'wal_sync_method=fsync', '-c', 'shared_buffers=16MB']
/**
 * Nobody analyses tables behind our back here, so a plan made while they were empty would stay:
 * every statement of ours goes by key, and its plan is made once.
 */
const tuned = ['-c', 'enable_seqscan=off', '-c', 'plan_cache_mode=force_generic_plan']

/**
 * The built-in database in a folder of its own, durably and alone.
 * @throws DatabaseInUse when another process has the folder open
 */
export async function openFolder(folder: string): Promise<Engine> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const lock = lockFolder(folder, join(folder, 'owner.lock'))
  try {
    const files = new DurableFiles(join(folder, 'data'))
    const lite = await PGlite.create({
      fs: files,
      startParams: [...stock.filter((flag) => flag !== '-F' && flag !== '-O'), ...tuned, ...durable],
    })
    const engine = engineOf(lite, () => lock.release())
    return { ...engine, prove: () => proveDurable(engine.pool, files, folder) }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** A database that vanishes with the process, for tests. @param template a data folder as `dumpDataDir` gave it */
export async function openInMemory(template?: Blob): Promise<Engine & { lite: PGlite }> {
  const lite = await PGlite.create({
    startParams: [...stock, ...tuned],
    ...(template ? { loadDataDir: template } : {}),
  })
  return { ...engineOf(lite, () => {}), lite }
}

function engineOf(lite: PGlite, afterClose: () => void): Engine {
  const pool = pglitePool(lite)
  return {
    kind: 'pglite',
    pool,
    prove: async () => {},
    close: async () => {
      await pool.end()
      await lite.close()
      afterClose()
    },
  }
}

/** One real commit that changes nothing must have been forced to disk. */
export async function proveDurable(pool: pg.Pool, files: DurableFiles, folder: string): Promise<void> {
  const before = files.synced
  await pool.query('update kysely_migration_lock set is_locked = is_locked')
  if (files.synced === before) throw new DatabaseNotDurable(folder)
}

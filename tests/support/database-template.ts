import { cpSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pino } from 'pino'
import { startBoss } from '#bot/reminders/boss.ts'
import { databaseOn } from '#bot/storage/database.ts'
import { openFolder, openInMemory, type Engine } from '#bot/storage/engine/pglite.ts'
import { migrate } from '#bot/storage/migrate.ts'
import { madeOnce } from './made-once.ts'

/** A database from nothing and through all migrations takes seconds; a copy takes a fraction of one. */
export async function databaseImage(): Promise<Blob> {
  const file = await madeOnce('database.tar', sources(), async (path) => {
    const engine = await openInMemory()
    await prepare(engine)
    const dump = await engine.lite.dumpDataDir('none')
    await engine.close()
    writeFileSync(path, Buffer.from(await dump.arrayBuffer()))
  })
  return new Blob([readFileSync(file)])
}

/** The same in a folder, where the shipped service finds it as if it had been there before. */
export async function copyDatabaseTo(folder: string): Promise<void> {
  const template = await madeOnce('database', sources(), async (path) => {
    const engine = await openFolder(path)
    await prepare(engine)
    await engine.close()
  })
  cpSync(join(template, 'data'), join(folder, 'data'), { recursive: true })
}

/** The tables, and those of the job scheduler. */
async function prepare(engine: Engine): Promise<void> {
  await migrate(engine.pool)
  const boss = await startBoss(databaseOn(engine, ''), pino({ level: 'silent' }))
  await boss.stop({ close: false })
}

function sources(): string[] {
  const cwd = join(import.meta.dirname, '../..')
  const files = [
    'bot/storage/migrate.ts',
    'bot/storage/migrations/*.ts',
    'bot/reminders/boss.ts',
    'node_modules/{pg-boss,@electric-sql/pglite}/package.json',
  ]
  return [
    import.meta.filename,
    ...globSync(files, { cwd })
      .toSorted()
      .map((file) => join(cwd, file)),
  ]
}

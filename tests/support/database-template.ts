import { createHash, randomBytes } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { startBoss } from '#bot/reminders/boss.ts'
import { databaseOn } from '#bot/storage/database.ts'
import { openFolder, openInMemory, type Engine } from '#bot/storage/engine/pglite.ts'
import { migrate } from '#bot/storage/migrate.ts'

/** Making a PGlite from nothing and migrating it takes seconds; copying what was once made takes a fraction. Kept per set of migrations. */
export async function databaseImage(): Promise<Blob> {
  const file = await made('tar', async (part) => {
    const engine = await openInMemory()
    await prepare(engine)
    const dump = await engine.lite.dumpDataDir('none')
    await engine.close()
    writeFileSync(part, Buffer.from(await dump.arrayBuffer()))
  })
  return new Blob([readFileSync(file)])
}

/** The same in a folder, where the shipped service finds it as if it had been there before. */
export async function copyDatabaseTo(folder: string): Promise<void> {
  const template = await made('folder', async (part) => {
    const engine = await openFolder(part)
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

/** Made beside its place and moved there whole: whoever else makes it at this moment makes the same. */
async function made(kind: string, make: (part: string) => Promise<void>): Promise<string> {
  const place = join(tmpdir(), `samlet-test-${fingerprint()}.${kind}`)
  if (existsSync(place)) return place
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

/** Of all that makes the template: the migrations, the scheduler, the engine, and this file. */
function fingerprint(): string {
  const home = join(import.meta.dirname, '../..')
  const folder = join(home, 'bot/storage/migrations')
  const hash = createHash('sha256')
  for (const file of [
    ...readdirSync(folder)
      .sort()
      .map((name) => join(folder, name)),
    ...['pg-boss', '@electric-sql/pglite'].map((name) => join(home, 'node_modules', name, 'package.json')),
    join(home, 'bot/reminders/boss.ts'),
    import.meta.filename,
  ])
    hash.update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}

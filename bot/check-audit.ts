import { existsSync } from 'node:fs'
import { EnvironmentIncomplete, readStorageEnvironment } from './environment.ts'
import { trace } from './http/errors.ts'
import { databaseOn, openDatabase, type Database } from './storage/database.ts'
import { StorageRefusal } from './storage/refusal.ts'
import { verifyAudit, type AuditMark } from './storage/verify-audit.ts'

/**
 * `npm run audit`: recounts the audit chain of the configured database. It says how long the chain is, or where it is broken, and
 * nothing that stands in it. Exit code 0: whole · 1: broken · 2: it could not be counted.
 * The mark that it prints, kept outside the database and given again (`npm run audit -- 12345 3f2a…`), finds whoever wrote the whole chain anew.
 */
async function check(): Promise<0 | 1> {
  const mark = markFrom(process.argv.slice(2))
  const { DATABASE_URL, DATA_FOLDER, MUNICIPALITY_ID } = readStorageEnvironment(process.env)
  // Opening would make an empty database, and an empty chain is whole: a comfort that says nothing.
  if (!DATABASE_URL && !existsSync(`${DATA_FOLDER}/data/PG_VERSION`))
    throw new NothingToCheck(
      `Der er ingen database i ${DATA_FOLDER}. Sæt SAMLET_DATA_FOLDER eller SAMLET_DATABASE_URL som for tjenesten.`,
    )
  const db = await openDatabase({
    url: DATABASE_URL ?? null,
    migrationUrl: null,
    folder: DATA_FOLDER,
    municipalityId: MUNICIPALITY_ID ?? '',
  })
  try {
    const verdict = await verifyAudit(MUNICIPALITY_ID ? db : await asItsOwn(db), mark)
    if (!verdict.intact) {
      say(`Kæden er brudt ved linje ${danish.format(verdict.brokenAt)}`)
      return 1
    }
    say(`Kæden er hel: ${danish.format(verdict.lines)} ${verdict.lines === 1 ? 'linje' : 'linjer'}`)
    say(`Mærke: ${verdict.lines} ${verdict.hash}`)
    return 0
  } finally {
    await db.close()
  }
}

/** Could not be counted; `message` is the Danish sentence. */
class NothingToCheck extends Error {
  override readonly name = 'NothingToCheck'
}

const danish = new Intl.NumberFormat('da-DK')
const say = (line: string) => void process.stdout.write(`${line}\n`)

function markFrom(words: readonly string[]): AuditMark | undefined {
  if (words.length === 0) return undefined
  const [lines = '', hash = '', ...more] = words
  if (!/^\d{1,15}$/.test(lines) || !/^[0-9a-f]{64}$/.test(hash) || more.length > 0)
    throw new NothingToCheck('Skriv mærket, som det stod: antal linjer, mellemrum og 64 tegn.')
  return { lines: Number(lines), hash }
}

/** The built-in database belongs to one municipality, whose id stands in it. */
async function asItsOwn(db: Database): Promise<Database> {
  const { rows } = await db.pool.query<{ id: string }>('select municipality_id as id from municipality')
  if (rows.length !== 1) throw new NothingToCheck('Sæt SAMLET_MUNICIPALITY_ID, så kæden kan findes.')
  return databaseOn(
    { kind: db.kind, pool: db.pool, prove: async () => {}, close: () => db.close() },
    rows[0]!.id,
  )
}

try {
  process.exitCode = await check()
} catch (error) {
  const known =
    error instanceof EnvironmentIncomplete ||
    error instanceof StorageRefusal ||
    error instanceof NothingToCheck
  process.stderr.write(
    known ? `${error.message}\n` : `Kæden kunne ikke tælles efter: ${JSON.stringify(trace(error))}\n`,
  )
  process.exitCode = 2
}

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { karen, lund, mother } from '../tests/support/course.ts'
import { openServerDatabase, testMunicipalityId } from '../tests/support/database.ts'
import { appendAudit } from './storage/audit.ts'
import { openDatabase, type Database } from './storage/database.ts'
import { openFolder } from './storage/engine/pglite.ts'
import { ensureMunicipality } from './storage/municipality.ts'

type Said = { code: number | null; out: string; err: string }

/** The command as an administrator runs it, with these variables and no others of ours. */
async function audit(variables: Record<string, string>, ...words: string[]): Promise<Said> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('SAMLET_') && !name.startsWith('VITEST')),
  )
  const child = spawn(
    process.execPath,
    ['--import', './infra/node-guard.mjs', 'bot/check-audit.ts', ...words],
    { env: { ...env, ...variables }, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const said = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, ...said }
}

async function write(db: Database, lines: number): Promise<void> {
  await ensureMunicipality(db, 'Birkelund Kommune')
  const courseId = await lund(db)
  const line = { actor: karen.id, action: 'course-read', courseId, about: [mother.id], to: null } as const
  const at = Temporal.Instant.from('2026-02-01T08:00:00Z')
  await Promise.all(
    Array.from({ length: lines }, (_, n) => appendAudit(db, { ...line, at, subject: String(n) })),
  )
}

/** As the owner of the tables, past the trigger. */
const forgery = (statement: string) =>
  `alter table audit disable trigger user; ${statement}; alter table audit enable trigger user`

describe('npm run audit on the built-in database', () => {
  let folder: string
  const variables = () => ({ SAMLET_DATA_FOLDER: folder })
  const open = () =>
    openDatabase({ url: null, migrationUrl: null, folder, municipalityId: testMunicipalityId })
  const forge = async (statement: string) => {
    const engine = await openFolder(folder)
    await engine.pool.query(forgery(statement))
    await engine.close()
  }

  beforeAll(async () => {
    folder = join(mkdtempSync(join(tmpdir(), 'samlet-audit-')), 'database')
    const db = await open()
    await write(db, 1204)
    await db.close()
  })
  afterAll(() => rmSync(join(folder, '..'), { recursive: true, force: true }))

  test('a whole chain is counted, and its mark holds it to account later', async () => {
    const { code, out, err } = await audit(variables())
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^Kæden er hel: 1\.204 linjer\nMærke: 1204 [0-9a-f]{64}\n$/)
    const [lines, hash] = out.split('Mærke: ')[1]!.trim().split(' ') as [string, string]
    expect((await audit(variables(), lines, hash)).code).toBe(0)
    const other = await audit(
      variables(),
      lines,
      hash.replace(/./, (digit) => (digit === '0' ? '1' : '0')),
    )
    expect([other.code, other.out]).toEqual([1, 'Kæden er brudt ved linje 1.204\n'])
  })

  test('while the service has the folder open, it says so and counts nothing', async () => {
    const db = await open()
    const { code, out, err } = await audit(variables())
    await db.close()
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('allerede åben')
  })

  test('a changed line and a cut end are found, and no word that stands in the log is said', async () => {
    await forge('delete from audit where seq > 1200')
    const cut = await audit(variables())
    expect([cut.code, cut.out, cut.err]).toEqual([1, 'Kæden er brudt ved linje 1.201\n', ''])
    await forge(`update audit set subject = 'Maja Lund' where seq = 512`)
    const changed = await audit(variables())
    expect([changed.code, changed.out, changed.err]).toEqual([1, 'Kæden er brudt ved linje 512\n', ''])
  })

  test.each([
    [
      'no database where one is looked for',
      () => ({ SAMLET_DATA_FOLDER: `${folder}-ingen` }),
      [],
      'ingen database',
    ],
    [
      'PostgreSQL without a municipality',
      () => ({ SAMLET_DATABASE_URL: 'postgresql://127.0.0.1/x' }),
      [],
      'SAMLET_MUNICIPALITY_ID: mangler',
    ],
    ['a mark that is none', variables, ['12', 'abc'], '64 tegn'],
  ] as const)('%s is said, with exit code 2', async (_what, given, words, sentence) => {
    const { code, out, err } = await audit(given(), ...words)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(sentence)
  })
})

const postgres = process.env['SAMLET_TEST_POSTGRES']

describe.skipIf(!postgres)('npm run audit on PostgreSQL', () => {
  test('it counts beside a service that runs, and finds what the owner has broken', async () => {
    const { db, url, ownerUrl, close } = await openServerDatabase(postgres!)
    try {
      await write(db, 3)
      const variables = { SAMLET_DATABASE_URL: url, SAMLET_MUNICIPALITY_ID: testMunicipalityId }
      const whole = await audit(variables)
      expect([whole.code, whole.out.split('\n')[0]]).toEqual([0, 'Kæden er hel: 3 linjer'])
      const owner = new pg.Client({ connectionString: ownerUrl })
      await owner.connect()
      await owner.query(forgery('delete from audit where seq = 3'))
      await owner.end()
      const cut = await audit(variables)
      expect([cut.code, cut.out]).toEqual([1, 'Kæden er brudt ved linje 3\n'])
    } finally {
      await close()
    }
  })
})

import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { closeCourse, reopenCourse, tickClosing } from '#shared/api/closing.ts'
import { createCourse, readCourse } from '#shared/api/courses.ts'
import { readMe } from '#shared/api/me.ts'
import { openApi, type Api } from '../../tests/support/api.ts'
import { karen, member, torben } from '../../tests/support/course.ts'
import { courseInEveryTable, plantedWords } from '../../tests/support/course-in-every-table.ts'
import { asMunicipality, describeEachDatabase } from '../../tests/support/database.ts'
import { movedClock } from '../../tests/support/moved-clock.ts'
import type { Database } from '../storage/database.ts'
import { ensureMunicipality } from '../storage/municipality.ts'
import { houseOf } from '../storage/house.ts'
import { keptReading } from '../storage/reading-cache.ts'
import { verifyAudit } from '../storage/verify-audit.ts'
import { eraseDue } from './erase-due.ts'
import { enqueueErasureCards } from './erasure-cards.ts'

const begun = '2026-01-12T08:00:00Z'
const closedAt = '2026-03-02T08:00:00Z'
const gone = '2026-06-02T03:15:00Z'
describeEachDatabase('the erasure of a closed course', (open) => {
  const clock = movedClock(begun)
  let db: Database
  let api: Api
  let courseId: string
  let other: string
  let memberIds: string[]
  let server: Database
  beforeAll(async () => {
    server = await open(clock)
  })
  afterEach(() => api.close())

  const call = () => api.as(karen)
  const revision = async () => (await call()(readCourse, { params: { courseId }, body: {} })).revision

  /** A course with a row in every table, and one beside it that nobody touches. */
  beforeEach(async () => {
    clock.moveTo(begun)
    // A municipality of its own for each test: nothing of another's is found.
    db = asMunicipality(server, randomUUID())
    await ensureMunicipality(db, 'Birkelund Kommune')
    api = await openApi(db, clock)
    courseId = randomUUID()
    other = randomUUID()
    memberIds = await courseInEveryTable(api, courseId)
    const beside = member({ name: 'Maja Lund', role: 'adult' })
    await call()(createCourse, {
      params: {},
      body: { id: other, familyName: 'Familien Lund', members: [beside], ties: [] },
    })
    clock.moveTo(closedAt)
  })

  const close = async () =>
    call()(closeCourse, {
      params: { courseId },
      body: { revision: await revision(), on: '2026-03-02', because: 'goals-met', agreementsSeen: false },
    })
  const tick = (item: 'own' | 'job-centre' | 'school', done = true) =>
    call()(tickClosing, { params: { courseId, item }, body: { done } })
  const journalise = async () => {
    for (const item of ['own', 'job-centre', 'school'] as const) await tick(item)
  }
  const erase = (at: string) => {
    clock.moveTo(at)
    return eraseDue({ ...api.world, settings: { botClientId: 'samlet' } })
  }

  /** Every row of every table, as text. */
  async function everything(): Promise<Map<string, string>> {
    return db.asService(async (tx) => {
      const { rows } = await sql<{ name: string }>`
        select c.relname as name from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname not like 'kysely%'`.execute(
        tx,
      )
      const held = new Map<string, string>()
      for (const { name } of rows) {
        const found = await sql<{
          text: string | null
        }>`select string_agg(row_to_json(t)::text, chr(10)) as text from ${sql.table(name)} t`.execute(tx)
        held.set(name, found.rows[0]!.text ?? '')
      }
      return held
    })
  }
  const holding = (held: Map<string, string>, word: string) =>
    [...held].filter(([, text]) => text.includes(word)).map(([name]) => name)
  /** What is sealed, or hashed, in these tables, as it lies there. */
  const secrets = (held: Map<string, string>, where: (table: string) => boolean) =>
    [...held].flatMap(([name, text]) => (where(name) ? (text.match(/\\\\x[0-9a-f]{40,}/g) ?? []) : []))

  test('X-35: every table that holds a course is emptied of it, but for the log', async () => {
    const before = await everything()
    const tables = await db.asService((tx) =>
      sql<{
        name: string
      }>`select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'course_id'`.execute(
        tx,
      ),
    )
    await close()
    const closed = await everything()
    const ofCourse = tables.rows.map(({ name }) => name)
    expect(
      ofCourse.filter((name) => !holding(before, courseId).concat(holding(closed, courseId)).includes(name)),
    ).toEqual([])
    await journalise()
    const besides = (name: string) => !name.startsWith('audit')
    const sealed = secrets(before, besides)
    expect(sealed.length).toBeGreaterThan(5)
    await erase(gone)
    const after = await everything()
    expect(holding(after, courseId).toSorted()).toEqual(['audit', 'audit_about'])
    for (const id of memberIds) expect(holding(after, id)).toEqual(['audit_about'])
    for (const word of plantedWords) expect({ word, in: holding(after, word) }).toEqual({ word, in: [] })
    // Of all that was sealed, only what belongs to the family beside is left.
    const left = secrets(after, besides).filter((secret) => sealed.includes(secret))
    expect(left).toEqual(secrets(new Map([['family_member', after.get('family_member')!]]), besides))
  })

  test('X-36: the log can be counted afterwards, and says that it was erased', async () => {
    await close()
    await journalise()
    await erase(gone)
    expect(await verifyAudit(db)).toMatchObject({ intact: true })
    const last = await db.asService((tx) =>
      tx
        .selectFrom('audit')
        .select(['actor', 'action', 'subject', 'about'])
        .where('course_id', '=', courseId)
        .orderBy('seq', 'desc')
        .limit(1)
        .executeTakeFirst(),
    )
    expect(last).toEqual({ actor: 'samlet', action: 'course-erased', subject: null, about: null })
  })

  test('X-35: what is left is numbers, added up; the course beside it stands as it stood', async () => {
    const numbers = () => db.asService((tx) => tx.selectFrom('course_numbers').selectAll().execute())
    const beside = await call()(readCourse, { params: { courseId: other }, body: {} })
    await close()
    await journalise()
    const stamp = await db.asService((tx) =>
      tx.selectFrom('course').select('stamp').where('id', '=', courseId).executeTakeFirstOrThrow(),
    )
    await call()(readCourse, { params: { courseId }, body: {} })
    const key = `${courseId}/${stamp.stamp}/${(await houseOf(db)).revision}`
    expect(keptReading(db, key)).toBeDefined()
    await erase(gone)
    expect(keptReading(db, key)).toBeUndefined()
    const { municipality_id: _, ...counted } = (await numbers())[0]!
    expect(counted).toEqual({
      year: 2026,
      model_id: 'familiens-fremtid',
      ending: 'goals-met',
      courses: 1,
      days: 49,
      adults: 1,
      children: 1,
      contacts: 1,
      meetings: 1,
      plan_versions: 1,
    })
    expect(await call()(readCourse, { params: { courseId: other }, body: {} })).toEqual(beside)
    await expect(call()(readCourse, { params: { courseId }, body: {} })).rejects.toMatchObject({
      status: 404,
    })
  })

  const stands = () => call()(readCourse, { params: { courseId }, body: {} }).then(({ closedOn }) => closedOn)

  test('X-35: not a day too early, not without every journal, and not when a tick is taken away again', async () => {
    await close()
    await tick('own')
    await tick('school')
    await erase('2026-07-20T03:15:00Z')
    expect(await stands()).toBe('2026-03-02')
    clock.moveTo('2026-06-01T12:00:00Z')
    await tick('job-centre')
    await erase('2026-06-01T21:59:00Z')
    expect(await stands()).toBe('2026-03-02')
    await tick('own', false)
    await erase(gone)
    expect(await stands()).toBe('2026-03-02')
    await tick('own')
    await erase(gone)
    await expect(stands()).rejects.toMatchObject({ status: 404 })
  })

  test('a course that was opened again is not erased, and closing it anew begins anew', async () => {
    await close()
    await journalise()
    await call()(reopenCourse, {
      params: { courseId },
      body: { revision: await revision(), because: 'family-asks' },
    })
    await erase('2026-09-01T03:15:00Z')
    expect(await stands()).toBeNull()
  })

  test('not journalised: she is asked, then the leaders too, and on the day it is her task', async () => {
    await api.as(torben, ['leader'])(readMe, { params: {}, body: {} })
    await close()
    const cards = async (at: string) => {
      clock.moveTo(at)
      await db.asService((tx) => enqueueErasureCards(tx, api.world.outbox, clock.now()))
      const rows = await db.asService((tx) =>
        tx
          .selectFrom('outbox')
          .select(['subject', 'audience'])
          .where('course_id', '=', courseId)
          .where('subject', 'like', 'journalising%')
          .orderBy('due_at')
          .orderBy('subject', 'desc')
          .execute(),
      )
      return rows.map(({ subject, audience }) => [
        subject,
        audience === karen.id ? 'Karen' : audience === torben.id ? 'Torben' : audience,
      ])
    }
    const hers = ['journalising-missing', 'Karen']
    const his = ['journalising-escalated', 'Torben']
    expect(await cards('2026-05-01T03:15:00Z')).toEqual([])
    expect(await cards('2026-05-05T03:15:00Z')).toEqual([hers])
    expect(await cards('2026-05-06T03:15:00Z')).toEqual([hers])
    expect(await cards('2026-05-26T03:15:00Z')).toEqual([hers, hers, his])
    expect(await cards(gone)).toEqual([hers, hers, his, hers, his])
    await cards(gone)
    const tasks = await db.asService((tx) =>
      tx
        .selectFrom('course_event')
        .select('detail')
        .where('course_id', '=', courseId)
        .where('kind', '=', 'task')
        .execute(),
    )
    expect(tasks).toEqual([{ detail: 'journalising-missing' }])
    await journalise()
    expect(await cards('2026-06-16T03:15:00Z')).toHaveLength(5)
  })
})

import type pg from 'pg'
import type { Database } from '#bot/storage/database.ts'

/** What hangs on a course, parents first. `own` are the columns that may not be the same in two courses. */
const parts: { table: string; own: Record<string, string> }[] = [
  { table: 'family_member', own: {} },
  { table: 'family_tie', own: {} },
  { table: 'contact', own: {} },
  { table: 'consent', own: {} },
  { table: 'plan_version', own: {} },
  {
    table: 'meeting',
    own: { id: `md5(m.n || '/' || s.id)::uuid`, mark: `s.mark || '/' || m.n`, hold_id: 'null' },
  },
  { table: 'meeting_participant', own: { meeting_id: `md5(m.n || '/' || s.meeting_id)::uuid` } },
  { table: 'checklist', own: { meeting_id: `md5(m.n || '/' || s.meeting_id)::uuid` } },
  { table: 'deadline', own: { meeting_id: `md5(m.n || '/' || s.meeting_id)::uuid` } },
  { table: 'course_event', own: {} },
]

/** Courses that one coordinator of the others has. */
const each = 25

/** Leaves one course, the measured one, and nothing of the others. */
export async function keepOne(db: Database, courseId: string): Promise<void> {
  await asOwner(db, async (client) => {
    const all = ['outbox', ...parts.map(({ table }) => table).reverse(), 'course_team']
    for (const table of all) await client.query(`delete from ${table} where course_id <> $1`, [courseId])
    await client.query('delete from course where id <> $1', [courseId])
  })
}

/** Copies the one course, with all that hangs on it, to other coordinators until there are `total`. */
export async function fillTo(db: Database, courseId: string, total: number): Promise<void> {
  await asOwner(db, async (client) => {
    await client.query(`create temporary table m on commit drop as select n, md5('course/' || n)::uuid as course_id,
      md5('staff/' || n / ${each})::uuid as staff_id from generate_series(2, ${total}) n`)
    await client.query(
      `insert into staff (municipality_id, id, name, mail)
      select distinct $1::uuid, staff_id, 'Kollega', staff_id || '@birkelund.example' from m`,
      [db.municipalityId],
    )
    const course = {
      id: 'm.course_id',
      reference: `'NM-1999-' || lpad(m.n::text, 5, '0')`,
      coordinator_id: 'm.staff_id',
      channel_id: 'null',
    }
    await copy(client, 'course', course, 's.id = $1', courseId)
    await client.query(
      `insert into course_team (municipality_id, course_id, staff_id, role, coordinator_id)
      select $1::uuid, course_id, staff_id, 'coordinator', staff_id from m`,
      [db.municipalityId],
    )
    for (const { table, own } of parts)
      await copy(client, table, { course_id: 'm.course_id', ...own }, 's.course_id = $1', courseId)
  })
  await db.pool.query('vacuum (analyze)')
}

async function copy(
  client: pg.PoolClient,
  table: string,
  own: Record<string, string>,
  which: string,
  courseId: string,
): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select column_name as name from information_schema.columns where table_schema = 'public' and table_name = $1 order by ordinal_position`,
    [table],
  )
  const names = rows.map(({ name }) => name)
  await client.query(
    `insert into ${table} (${names.join(', ')}) select ${names.map((name) => own[name] ?? `s.${name}`).join(', ')} from ${table} s, m where ${which}`,
    [courseId],
  )
}

/** Without triggers, foreign keys or row-level security: the rows are copies of rows that passed them. */
async function asOwner(db: Database, work: (client: pg.PoolClient) => Promise<void>): Promise<void> {
  const client = await db.pool.connect()
  try {
    await client.query(`begin; set local session_replication_role = 'replica'`)
    await work(client)
    await client.query('commit')
  } finally {
    client.release()
  }
}

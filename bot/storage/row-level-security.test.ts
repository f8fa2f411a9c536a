import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { Temporal } from 'temporal-polyfill'
import { changedMeeting } from '../../tests/support/changed-meeting.ts'
import {
  consent,
  contact,
  jonas,
  karen,
  lund,
  mother,
  torben,
  testVault,
  villads,
} from '../../tests/support/course.ts'
import { rowsAfterMeeting } from '../../tests/support/after-meeting-rows.ts'
import { asMunicipality, describeEachDatabase } from '../../tests/support/database.ts'
import { movedClock } from '../../tests/support/moved-clock.ts'
import { appendAudit } from './audit.ts'
import { openGlass } from './break-glass.ts'
import { insertConsent } from './consents.ts'
import { saveContact } from './contacts.ts'
import { newAgenda } from '#shared/domain/agenda/templates.ts'
import { insertAgendaVersion } from './agendas.ts'
import { insertCorrection } from './corrections.ts'
import { addCourseEvent } from './course-events.ts'
import { courseState } from './course-state.ts'
import { readCourse } from './courses.ts'
import type { Database, Tx } from './database.ts'
import { insertDeadlines } from './deadlines.ts'
import { insertLeak } from './leaks.ts'
import { prepareLetters } from './letters.ts'
import { insertMeeting } from './meetings.ts'
import { ensureMunicipality } from './municipality.ts'
import { insertPlanVersion } from './plans.ts'
import { upsertStaff } from './staff.ts'
import { setCoreTeam } from './team.ts'

const tablesOf = (db: Database) =>
  db
    .asService((tx) =>
      sql<{ name: string; walled: boolean; key: string; course: boolean }>`
      select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as walled,
        (select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0] where i.indrelid = c.oid and i.indisprimary) as key,
        exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'course_id') as course
      from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname not like 'kysely%'`.execute(
        tx,
      ),
    )
    .then((result) => result.rows)

const countIn = (tx: Tx, table: string) =>
  sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`
    .execute(tx)
    .then((result) => result.rows[0]!.n)

async function countEach(
  db: Database,
  who: { id: string } | 'service',
  tables: readonly string[],
): Promise<Record<string, number>> {
  const count = async (tx: Tx) => {
    const counts: Record<string, number> = {}
    for (const table of tables) counts[table] = await countIn(tx, table)
    return counts
  }
  return who === 'service' ? db.asService(count) : db.as(who, count)
}

const noneOf = (tables: readonly string[]) => Object.fromEntries(tables.map((table) => [table, 0]))

describeEachDatabase('row-level security', (open) => {
  let db: Database
  let courseId: string
  let courseTables: string[]
  const clock = movedClock('2026-02-01T08:00:00Z')

  beforeAll(async () => {
    db = await open(clock)
    courseId = await lund(db)
    const egelund = contact({ name: jonas.name, staffId: jonas.id, mail: jonas.mail })
    const now = Temporal.Instant.from('2026-02-01T08:00:00Z')
    await db.as(karen, async (tx) => {
      await saveContact(tx, courseId, egelund)
      await insertConsent(
        tx,
        courseId,
        consent({ giverId: mother.id, contactId: egelund.id }),
        karen.id,
        testVault,
      )
      const meetingId = randomUUID()
      const start = Temporal.Instant.from('2026-03-18T08:00:00Z')
      await insertMeeting(tx, {
        id: meetingId,
        courseId,
        type: 'networkMeeting',
        state: 'booked',
        start,
        end: start.add({ hours: 2 }),
        room: null,
        participantIds: [egelund.id],
        mark: 'mærke',
        organizerId: karen.id,
      })
      await insertLeak(tx, {
        courseId,
        meetingId,
        eventId: 'AAMk',
        organizerId: karen.id,
        finds: [{ kind: 'cpr', field: 'body' }],
        foundAt: now,
      })
      await insertDeadlines(tx, {
        courseId,
        meetingId,
        deadlines: [{ rule: 'T-13', due: Temporal.PlainDate.from('2026-03-25') }],
      })
      const party = { kind: 'contact' as const, id: egelund.id }
      await prepareLetters(tx, [{ courseId, meetingId, kind: 'invitation', edition: '1', party }], now)
      await changedMeeting(tx, { courseId, meetingId })
      await insertAgendaVersion(
        tx,
        {
          courseId,
          meetingId,
          agenda: newAgenda('F-AGENDA-1'),
          version: 1,
          final: false,
          at: now,
          by: karen.id,
        },
        testVault,
      )
      await tx
        .insertInto('closing_item')
        .values({ municipality_id: db.municipalityId, course_id: courseId, item: 'own' })
        .execute()
      await tx
        .insertInto('checklist')
        .values({
          municipality_id: db.municipalityId,
          course_id: courseId,
          meeting_id: meetingId,
          item: 'D-13',
        })
        .execute()
      await insertPlanVersion(
        tx,
        {
          courseId,
          version: '1.0',
          at: now,
          by: karen.id,
          content: { goals: [], measures: [], agreements: [] },
        },
        testVault,
      )
      await rowsAfterMeeting(tx, { courseId, meetingId, version: '1.0', by: karen.id }, 'ord')
      await addCourseEvent(tx, { courseId, at: now, kind: 'course-made', detail: null, by: karen.id })
      const corrected = { id: randomUUID(), askedBy: mother.id, about: [mother.id], note: 'Vejnavnet' }
      await insertCorrection(tx, courseId, { ...corrected, at: now, byId: karen.id, revision: 2 }, testVault)
      await tx
        .insertInto('outbox')
        .values({
          municipality_id: db.municipalityId,
          id: randomUUID(),
          key: 'k',
          kind: 'card',
          subject: 's',
          course_id: courseId,
          audience: 'team',
          due_at: now.toString(),
          state: 'waiting',
          attempts: 0,
          repeats: 0,
        })
        .execute()
    })
    await db.asService(async (tx) => {
      await upsertStaff(tx, torben)
      const until = now.add({ hours: 24 })
      const reason = 'Koordinatoren er syg, og familien har ringet'
      await openGlass(
        tx,
        { courseId, coordinatorId: karen.id, leaderId: torben.id, at: now, until, reason },
        testVault,
      )
    })
    await appendAudit(db, {
      at: now,
      actor: karen.id,
      action: 'course-read',
      courseId,
      subject: null,
      about: [mother.id],
      to: 'coordinator',
    })
    courseTables = [
      'course',
      ...(await tablesOf(db)).filter((table) => table.course).map((table) => table.name),
    ]
  })

  test('every table is walled off, by force, and led by the municipality', async () => {
    const tables = await tablesOf(db)
    expect(tables.length).toBeGreaterThan(15)
    expect(tables.filter((table) => !table.walled || table.key !== 'municipality_id')).toEqual([])
  })

  test('the coordinator sees a row in every table of her course; somebody outside the team sees none in any', async () => {
    const hers = await countEach(db, karen, courseTables)
    expect(Object.entries(hers).filter(([, count]) => count === 0)).toEqual([])
    expect(await countEach(db, villads, courseTables)).toEqual(noneOf(courseTables))
  })

  test('X-35: a course is deleted by the service alone, not by her whose it is', async () => {
    const gone = await db.as(karen, (tx) =>
      tx.deleteFrom('course').where('id', '=', courseId).executeTakeFirst(),
    )
    expect(gone.numDeletedRows).toBe(0n)
  })

  test('a leader who broke the glass sees the course, and with no time set, or a day later, nothing', async () => {
    const seen = async () => {
      const counts = await countEach(db, torben, courseTables)
      return Object.keys(counts).filter((table) => counts[table]! > 0)
    }
    expect(await seen()).toEqual(
      expect.arrayContaining(['course', 'family_member', 'consent', 'plan_version']),
    )
    const timeless = await db.as(torben, async (tx) => {
      await sql`select set_config('app.now', '', true)`.execute(tx)
      return countIn(tx, 'family_member')
    })
    expect(timeless).toBe(0)
    clock.moveTo('2026-02-02T08:00:00Z')
    // What he did himself is his to know; of the family there is nothing.
    expect(await seen()).toEqual(['break_glass'])
    clock.moveTo('2026-02-01T08:00:00Z')
  })

  test('another municipality sees nothing, not even as the service itself', async () => {
    const other = asMunicipality(db, '00000000-0000-4000-8000-0000000000ff')
    const all = (await tablesOf(db)).map((table) => table.name)
    expect(await countEach(other, 'service', all)).toEqual(noneOf(all))
    expect(await countEach(other, karen, all)).toEqual(noneOf(all))
  })

  test('two municipalities may have the same reference and the same person without meeting', async () => {
    const other = asMunicipality(db, '00000000-0000-4000-8000-0000000000fe')
    await ensureMunicipality(other, 'Nabo Kommune')
    const theirs = await lund(other)
    const [ours, seen] = await Promise.all([
      db.as(karen, (tx) => readCourse(tx, courseId, testVault)),
      other.as(karen, (tx) => readCourse(tx, theirs, testVault)),
    ])
    expect(seen?.reference).toBe(ours?.reference)
    expect(await other.as(karen, (tx) => readCourse(tx, courseId, testVault))).toBeNull()
  })

  const forged = [
    ['app.person', ''],
    ['app.municipality', ''],
    ['app.service', 'no'],
    ['app.service', 'YES'],
    ['app.service', "yes' or '1'='1"],
  ] as const
  test.each(forged)('with %s = »%s« there is nothing to see', async (setting, value) => {
    const seen = await db.as(villads, async (tx) => {
      await sql`select set_config(${setting}, ${value}, true)`.execute(tx)
      return countIn(tx, 'family_member')
    })
    expect(seen).toBe(0)
  })

  test('a person who is no id is an error, not a way in', async () => {
    const forger = { id: `${villads.id}' or true --` }
    await expect(db.as(forger, (tx) => countIn(tx, 'course'))).rejects.toMatchObject({ code: '22P02' })
  })

  test('a stranger changes nothing and cannot put himself or his words into a course', async () => {
    const municipality_id = db.municipalityId
    await db.as(villads, async (tx) => {
      expect(
        (await tx.updateTable('course').set({ family_name: 'Væk' }).executeTakeFirst()).numUpdatedRows,
      ).toBe(0n)
      expect((await tx.deleteFrom('consent').executeTakeFirst()).numDeletedRows).toBe(0n)
    })
    const intrusions: ((tx: Tx) => Promise<unknown>)[] = [
      (tx) =>
        openGlass(
          tx,
          {
            courseId,
            coordinatorId: karen.id,
            leaderId: villads.id,
            at: clock.now(),
            until: clock.now().add({ hours: 24 }),
            reason: 'Fordi jeg gerne vil se det',
          },
          testVault,
        ),
      (tx) =>
        tx
          .insertInto('course_team')
          .values({
            municipality_id,
            course_id: courseId,
            staff_id: villads.id,
            role: 'core-team',
            coordinator_id: karen.id,
          })
          .execute(),
      (tx) =>
        tx
          .insertInto('course_event')
          .values({ municipality_id, course_id: courseId, id: randomUUID(), at: new Date(0), kind: 'task' })
          .execute(),
    ]
    for (const intrude of intrusions)
      await expect(db.as(villads, intrude)).rejects.toMatchObject({ code: '42501' })
    // Naming himself coordinator of her course passes the wall's wording, and fails on the key that ties the team to the real coordinator.
    await expect(
      db.as(villads, async (tx) => {
        await tx
          .insertInto('staff')
          .values({ municipality_id, ...villads })
          .execute()
        await tx
          .insertInto('course_team')
          .values({
            municipality_id,
            course_id: courseId,
            staff_id: villads.id,
            role: 'coordinator',
            coordinator_id: villads.id,
          })
          .execute()
      }),
    ).rejects.toMatchObject({ code: '23503' })
  })

  test('the core team sees the course while it is the core team, and not a moment longer', async () => {
    const course = { courseId, coordinatorId: karen.id }
    await db.as(karen, (tx) => setCoreTeam(tx, course, [jonas]))
    expect((await db.as(jonas, (tx) => readCourse(tx, courseId, testVault)))?.familyName).toBe(
      'Familien Lund',
    )
    await db.as(karen, (tx) => setCoreTeam(tx, course, []))
    expect(await db.as(jonas, (tx) => readCourse(tx, courseId, testVault))).toBeNull()
    expect((await db.as(karen, (tx) => readCourse(tx, courseId, testVault)))?.familyName).toBe(
      'Familien Lund',
    )
  })

  test('role and settings end with the transaction, also when it fails', async () => {
    await db.as(karen, () => Promise.reject(new Error('fortrudt'))).catch(() => {})
    const { rows } = await db.pool.query(
      `select current_user = 'samlet_app' as bounded, current_setting('app.person', true) as person`,
    )
    expect(rows[0]).toEqual({ bounded: false, person: '' })
  })

  test('asked together in one round trip, each is still asked for himself', async () => {
    const unknown = randomUUID()
    const asked = [karen, villads, jonas, karen, villads].map((person) =>
      courseState(db, person.id, courseId),
    )
    expect(
      (await Promise.all([...asked, courseState(db, karen.id, unknown)])).map((state) => [
        state.stamp !== null,
        state.role,
      ]),
    ).toEqual([
      [true, 'coordinator'],
      [false, null],
      [false, null],
      [true, 'coordinator'],
      [false, null],
      [false, null],
    ])
    const other = asMunicipality(db, '00000000-0000-4000-8000-0000000000fd')
    expect(await courseState(other, karen.id, courseId)).toEqual({
      stamp: null,
      role: null,
      until: null,
      rules: 0,
    })
  })

  test('many people at once never see each other', async () => {
    const both = [karen, villads]
    const seen = await Promise.all(
      Array.from({ length: 60 }, (_, i) =>
        db.as(both[i % 2]!, (tx) => countIn(tx, 'consent')).then((n) => (i % 2 === 0 ? n > 0 : n === 0)),
      ),
    )
    expect(seen.every(Boolean)).toBe(true)
  })
})

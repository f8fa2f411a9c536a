import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { jonas, karen, testVault, villads } from '../../tests/support/course.ts'
import { asMunicipality, describeEachDatabase } from '../../tests/support/database.ts'
import { movedClock } from '../../tests/support/moved-clock.ts'
import { countIn, walledCourse } from '../../tests/support/walled-course.ts'
import { openGlass } from './break-glass.ts'
import { courseState } from './course-state.ts'
import { readCourse } from './courses.ts'
import type { Database, Tx } from './database.ts'
import { setCoreTeam } from './team.ts'

describeEachDatabase('row-level security: who is let in', (open) => {
  let db: Database
  let courseId: string
  const clock = movedClock('2026-02-01T08:00:00Z')

  beforeAll(async () => {
    db = await open(clock)
    courseId = await walledCourse(db)
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

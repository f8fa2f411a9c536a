import { beforeAll, beforeEach, expect, test } from 'vitest'
import { jonas, karen, lund, testVault, torben, villads } from '../../tests/support/course.ts'
import { describeEachDatabase } from '../../tests/support/database.ts'
import { movedClock } from '../../tests/support/moved-clock.ts'
import { endOpenings, openGlass, readOpenings } from './break-glass.ts'
import { listCourses } from './course-list.ts'
import { readCourseFor } from './courses.ts'
import type { Database } from './database.ts'
import { upsertStaff } from './staff.ts'
import { setCoreTeam } from './team.ts'

const start = '2026-02-01T08:00:00Z'
const lastMoment = '2026-02-02T07:59:59.999Z'
const over = '2026-02-02T08:00:00Z'
const reason = 'Koordinatoren er syg, og familien har ringet om i aften'

describeEachDatabase('a broken glass', (open) => {
  const clock = movedClock(start)
  let db: Database
  let courseId: string

  beforeAll(async () => {
    db = await open(clock)
    await db.asService((tx) => upsertStaff(tx, torben))
  })
  beforeEach(async () => {
    clock.moveTo(start)
    courseId = await lund(db)
  })

  const breaks = (leader = torben, why = reason) =>
    db.asService((tx) => {
      const at = clock.now()
      const until = at.add({ hours: 24 })
      return openGlass(
        tx,
        { courseId, coordinatorId: karen.id, leaderId: leader.id, at, until, reason: why },
        testVault,
      )
    })
  const team = (...colleagues: (typeof jonas)[]) =>
    db.as(karen, (tx) => setCoreTeam(tx, { courseId, coordinatorId: karen.id }, colleagues))
  const sweep = () => db.asService((tx) => endOpenings(tx, clock.now()))
  const roleOf = async (person: typeof jonas) =>
    (await readCourseFor(db, person, courseId, testVault))?.role ?? null
  const listed = async (person: typeof jonas) =>
    (await db.as(person, (tx) => listCourses(tx))).find((course) => course.id === courseId)?.viewerRole ??
    null
  const rowOf = (person: typeof jonas) =>
    db.asService((tx) =>
      tx
        .selectFrom('course_team')
        .select(['role', 'glass_until'])
        .where('course_id', '=', courseId)
        .where('staff_id', '=', person.id)
        .executeTakeFirst(),
    )

  test('lets the leader in for a day, and shuts by itself, to the moment', async () => {
    expect([await roleOf(torben), await listed(torben)]).toEqual([null, null])
    await breaks()
    expect([await roleOf(torben), await listed(torben)]).toEqual(['leader', 'leader'])
    const opened = await readCourseFor(db, torben, courseId, testVault)
    expect(opened?.until?.toString()).toBe(over)
    expect(opened?.course.familyName).toBe('Familien Lund')
    clock.moveTo(lastMoment)
    expect([await roleOf(torben), await listed(torben)]).toEqual(['leader', 'leader'])
    clock.moveTo(over)
    expect([await roleOf(torben), await listed(torben)]).toEqual([null, null])
    expect(await readCourseFor(db, torben, courseId, testVault)).toBeNull()
    expect((await rowOf(torben))?.role).toBe('leader')
    await sweep()
    expect(await rowOf(torben)).toBeUndefined()
  })

  test('is one opening while it is open, however often and however many at once; afterwards a new one', async () => {
    const openings = await Promise.all([breaks(), breaks(), breaks()])
    expect(openings.filter(({ fresh }) => fresh)).toHaveLength(1)
    expect(new Set(openings.map(({ id }) => id)).size).toBe(1)
    clock.moveTo('2026-02-01T20:00:00Z')
    const again = await breaks(torben, 'En anden grund, som kom bagefter')
    expect([again.fresh, again.id, again.until.toString()]).toEqual([false, openings[0]!.id, over])
    clock.moveTo(over)
    const next = await breaks()
    expect([next.fresh, next.until.toString()]).toEqual([true, '2026-02-03T08:00:00Z'])
    const kept = await db.as(karen, (tx) => readOpenings(tx, courseId, testVault))
    expect(kept.map(({ id, leader, reason: why }) => [id, leader, why])).toEqual([
      [next.id, torben.name, reason],
      [openings[0]!.id, torben.name, reason],
    ])
  })

  test('its reason lies sealed; the coordinator and he himself see the opening, nobody else on the team', async () => {
    await team(jonas)
    const { id } = await breaks()
    const stored = await db.asService((tx) =>
      tx.selectFrom('break_glass').select('reason').where('id', '=', id).executeTakeFirstOrThrow(),
    )
    expect(stored.reason.toString('latin1')).not.toContain('familien')
    const seenBy = (person: typeof jonas) =>
      db.as(person, async (tx) => (await readOpenings(tx, courseId, testVault)).length)
    expect(await Promise.all([karen, torben, jonas, villads].map(seenBy))).toEqual([1, 1, 0, 0])
    const removed = await db.as(torben, (tx) => tx.deleteFrom('break_glass').executeTakeFirst())
    expect(removed.numDeletedRows).toBe(0n)
    const longer = db.as(torben, (tx) =>
      tx.updateTable('course_team').set({ glass_until: '2027-01-01T00:00:00Z' }).executeTakeFirst(),
    )
    await expect(longer).rejects.toMatchObject({ code: '42501' })
  })

  test('a colleague of the core team reads as a leader for a day, and is of the core team again', async () => {
    await team(jonas)
    await breaks(jonas)
    expect([await roleOf(jonas), await listed(jonas)]).toEqual(['leader', 'leader'])
    clock.moveTo(over)
    expect([await roleOf(jonas), await listed(jonas)]).toEqual(['core-team', 'core-team'])
    await sweep()
    expect(await rowOf(jonas)).toEqual({ role: 'core-team', glass_until: null })
  })

  test('a family that says no meanwhile ends his part, and the glass at its own time', async () => {
    await team(jonas)
    await breaks(jonas)
    await team()
    expect(await roleOf(jonas)).toBe('leader')
    clock.moveTo(over)
    expect(await roleOf(jonas)).toBeNull()
    await sweep()
    expect(await rowOf(jonas)).toBeUndefined()
  })

  test('a family that says yes meanwhile keeps him, when the glass has closed', async () => {
    await breaks()
    await team(torben)
    expect(await roleOf(torben)).toBe('leader')
    clock.moveTo(over)
    expect(await roleOf(torben)).toBe('core-team')
  })

  test('the broom leaves what is still open', async () => {
    await team(jonas)
    await breaks()
    await breaks(jonas)
    clock.moveTo(lastMoment)
    await sweep()
    expect([await roleOf(torben), await roleOf(jonas)]).toEqual(['leader', 'leader'])
  })
})

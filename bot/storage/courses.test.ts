import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { jonas, karen, lund, member, testVault, villads } from '../../tests/support/course.ts'
import { describeEachDatabase } from '../../tests/support/database.ts'
import { madeCourse } from '../../tests/support/made-course.ts'
import { addCourseEvent } from './course-events.ts'
import { listCourses } from './course-list.ts'
import { insertCourse, readCourseFor } from './courses.ts'
import { insertPlanVersion } from './plans.ts'
import { bumpRevision } from './revision.ts'
import { upsertStaff } from './staff.ts'
import { setCoreTeam } from './team.ts'

const at = Temporal.Instant.from('2026-02-01T08:00:00Z')

describeEachDatabase('courses', (open) => {
  const made = madeCourse(open)

  test('references follow each other within a year and begin again the next; a rolled-back one is given out again', async () => {
    const make = (year: number, fail = false) =>
      made.asKaren(async (tx) => {
        const made = await insertCourse(
          tx,
          {
            id: randomUUID(),
            coordinatorId: karen.id,
            modelId: 'familiens-fremtid',
            phaseId: 'P-A1',
            startedOn: Temporal.PlainDate.from({ year, month: 1, day: 2 }),
            family: { familyName: 'X', members: [member({ name: 'X', role: 'adult' })], ties: [] },
          },
          testVault,
        )
        if (fail) throw new Error('fortrudt')
        return made.reference
      })
    expect(await make(2031)).toBe('NM-2031-0001')
    await expect(make(2031, true)).rejects.toThrow()
    expect(await Promise.all([make(2031), make(2031)]).then((both) => both.toSorted())).toEqual([
      'NM-2031-0002',
      'NM-2031-0003',
    ])
    expect(await make(2032)).toBe('NM-2032-0001')
  })

  test('the newest plan is the plan, sealed with its version', async () => {
    const content = {
      goals: [
        {
          id: randomUUID(),
          about: [],
          type: 'family-life' as const,
          text: 'Sofie skal trives i skolen',
          when: 'sommer',
          who: 'alle',
        },
      ],
      measures: [],
      agreements: [],
    }
    await made.asKaren(async (tx) => {
      await insertPlanVersion(
        tx,
        { courseId: made.courseId, version: '1.0', at, by: karen.id, content: { ...content, goals: [] } },
        testVault,
      )
      await insertPlanVersion(
        tx,
        { courseId: made.courseId, version: '2.0', at: at.add({ hours: 1 }), by: karen.id, content },
        testVault,
      )
    })
    expect((await made.read()).plan).toEqual({
      version: '2.0',
      publishedAt: at.add({ hours: 1 }),
      publishedBy: karen.id,
      content,
    })
    const { sealed } = await made.asKaren((tx) =>
      tx
        .selectFrom('plan_version')
        .select('sealed')
        .where('course_id', '=', made.courseId)
        .where('version', '=', '2.0')
        .executeTakeFirstOrThrow(),
    )
    expect(sealed.toString('latin1')).not.toContain('trives')
  })

  test('the timeline is newest first, in the order things happened within the same instant', async () => {
    await made.asKaren(async (tx) => {
      await addCourseEvent(tx, {
        courseId: made.courseId,
        at: at.add({ hours: 1 }),
        kind: 'meeting-booked',
        detail: null,
        by: karen.id,
      })
      for (const detail of ['1', '2', '3'])
        await addCourseEvent(tx, { courseId: made.courseId, at, kind: 'task', detail, by: null })
    })
    expect((await made.read()).timeline.map(({ kind, detail, by }) => [kind, detail, by])).toEqual([
      ['meeting-booked', null, karen.name],
      ['task', '3', null],
      ['task', '2', null],
      ['task', '1', null],
    ])
  })

  test('the one who was faster wins; the other is told, and nothing of either is lost', async () => {
    const saves = await Promise.allSettled(
      [1, 2].map(() => made.asKaren((tx) => bumpRevision(tx, made.courseId, 1))),
    )
    expect(saves.map((save) => save.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(saves.find((save) => save.status === 'rejected')).toMatchObject({
      reason: { status: 409, reason: 'changed-by-someone-else' },
    })
    expect((await made.read()).revision).toBe(2)
  })

  test('roles: the coordinator, the core team, and nobody', async () => {
    await made.asKaren((tx) =>
      setCoreTeam(tx, { courseId: made.courseId, coordinatorId: karen.id }, [jonas, karen]),
    )
    expect((await readCourseFor(made.db, karen, made.courseId, testVault))?.role).toBe('coordinator')
    expect((await readCourseFor(made.db, jonas, made.courseId, testVault))?.role).toBe('core-team')
    expect(await readCourseFor(made.db, villads, made.courseId, testVault)).toBeNull()
    expect(await readCourseFor(made.db, karen, randomUUID(), testVault)).toBeNull()
  })

  test('a list holds only what the person is on the team of', async () => {
    const lars = { id: randomUUID(), name: 'Lars Bro', mail: 'lars.bro@birkelund.example' }
    const hers = [await lund(made.db, lars), await lund(made.db, lars)]
    const listed = await made.db.as(lars, (tx) => listCourses(tx))
    expect(listed.map((course) => course.id).toSorted()).toEqual(hers.toSorted())
    expect(listed[0]).toMatchObject({
      familyName: 'Familien Lund',
      coordinatorId: lars.id,
      viewerRole: 'coordinator',
      planVersion: null,
      meetings: [],
      deadlines: [],
    })
    expect(await made.db.asService((tx) => listCourses(tx))).toEqual([])
  })

  test('a name is refreshed when its owner signs in, and not by what the map says of her', async () => {
    const lise = { id: randomUUID(), name: 'Lise Brandhøj', mail: 'lise@birkelund.example' }
    await made.asKaren(async (tx) => {
      await setCoreTeam(tx, { courseId: made.courseId, coordinatorId: karen.id }, [lise])
      await addCourseEvent(tx, { courseId: made.courseId, at, kind: 'task', detail: null, by: lise.id })
    })
    expect((await made.read()).timeline[0]?.by).toBe('Lise Brandhøj')
    await made.db.as(lise, (tx) => upsertStaff(tx, { ...lise, name: 'Lise Brandhøj Dam' }))
    await made.asKaren((tx) => setCoreTeam(tx, { courseId: made.courseId, coordinatorId: karen.id }, [lise]))
    expect((await made.read()).timeline[0]?.by).toBe('Lise Brandhøj Dam')
  })
})

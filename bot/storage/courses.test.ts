import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import {
  consent,
  contact,
  jonas,
  karen,
  lund,
  member,
  mother,
  neverIssuedCpr,
  sofie,
  testVault,
  villads,
} from '../../tests/support/course.ts'
import { describeEachDatabase } from '../../tests/support/database.ts'
import { insertConsent, withdrawConsent } from './consents.ts'
import { removeContact, saveContact } from './contacts.ts'
import { addCourseEvent } from './course-events.ts'
import { listCourses } from './course-list.ts'
import { insertCourse, readCourseFor } from './courses.ts'
import { saveFamily } from './family.ts'
import { insertMeeting } from './meetings.ts'
import { insertPlanVersion } from './plans.ts'
import { bumpRevision } from './revision.ts'
import { upsertStaff } from './staff.ts'
import { setCoreTeam } from './team.ts'
import { madeCourse, meetingAt } from '../../tests/support/made-course.ts'

const at = Temporal.Instant.from('2026-02-01T08:00:00Z')

describeEachDatabase('courses', (open) => {
  const made = madeCourse(open)

  test('what was said of the family comes back, the CPR number masked', async () => {
    const course = await made.read()
    expect(course).toMatchObject({
      familyName: 'Familien Lund',
      modelId: 'familiens-fremtid',
      phaseId: 'P-A1',
      phaseSince: '2026-01-05',
      startedOn: '2026-01-05',
      closedOn: null,
      revision: 1,
      coordinatorId: karen.id,
      coordinatorName: karen.name,
      channelId: null,
      plan: null,
      ties: [{ from: mother.id, kinship: 'parent-of', to: sofie.id }],
    })
    expect(course.members).toEqual([
      {
        id: mother.id,
        name: 'Maja Lund',
        role: 'adult',
        birthDate: '1989-03-02',
        cprMasked: '020389-****',
        situation: 'Vil i arbejde igen',
        situationType: 'family-life',
        address: 'Kildevej 12',
        school: '',
      },
      {
        id: sofie.id,
        name: 'Sofie Lund',
        role: 'child',
        birthDate: '2015-05-12',
        cprMasked: null,
        situation: '',
        situationType: 'family-life',
        address: '',
        school: 'Skovbakkeskolen',
      },
    ])
  })

  test('neither CPR number nor free text lies readable in the database', async () => {
    const rows = await made.asKaren((tx) =>
      tx.selectFrom('family_member').selectAll().where('course_id', '=', made.courseId).execute(),
    )
    const everything = Buffer.concat(
      rows.flatMap((row) => [row.cpr ?? Buffer.alloc(0), row.cpr_index ?? Buffer.alloc(0), row.sealed]),
    ).toString('latin1')
    for (const secret of [neverIssuedCpr, 'arbejde', 'Kildevej', 'Skovbakkeskolen'])
      expect(everything).not.toContain(secret)
    expect(rows.find((row) => row.id === mother.id)?.cpr_index).toEqual(
      testVault.blindIndex(made.db.municipalityId, neverIssuedCpr),
    )
  })

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

  test('who leaves the family takes his consents along, and comes back with them; a kept CPR number stays', async () => {
    const father = member({ name: 'Emil Lund', role: 'adult' })
    const family = {
      courseId: made.courseId,
      familyName: 'Lund og Lund',
      ties: [{ from: father.id, kinship: 'parent-of' as const, to: sofie.id }],
      on: '2026-02-01',
    }
    const yes = consent({ giverId: father.id, department: 'job-centre' })
    await made.asKaren(async (tx) => {
      await saveFamily(
        tx,
        { ...family, members: [father, { ...mother, cpr: null, name: 'Maja Holm' }, sofie] },
        testVault,
      )
      await insertConsent(tx, made.courseId, yes, karen.id, testVault)
    })
    const both = await made.read()
    expect(both.members.map(({ name, cprMasked }) => [name, cprMasked])).toEqual([
      ['Emil Lund', null],
      ['Maja Holm', '020389-****'],
      ['Sofie Lund', null],
    ])
    expect(both.familyName).toBe('Lund og Lund')
    expect(both.consents).toHaveLength(1)

    await made.asKaren((tx) => saveFamily(tx, { ...family, members: [mother, sofie] }, testVault))
    const without = await made.read()
    expect([without.members.length, without.ties, without.consents]).toEqual([2, [], []])

    await made.asKaren((tx) => saveFamily(tx, { ...family, members: [mother, sofie, father] }, testVault))
    expect((await made.read()).consents.map((given) => given.id)).toEqual([yes.id])
  })

  test('contacts come in Danish order; a removed one is gone with what was agreed about him, until he is put back', async () => {
    const [aase, anna, oerum] = [
      contact({ name: 'Åse Holm' }),
      contact({ name: 'Anna Bak' }),
      contact({ name: 'Ørum' }),
    ]
    const yes = consent({ giverId: mother.id, contactId: aase.id })
    await made.asKaren(async (tx) => {
      for (const each of [aase, anna, oerum]) await saveContact(tx, made.courseId, each)
      await insertConsent(tx, made.courseId, yes, karen.id, testVault)
    })
    expect((await made.read()).contacts.map((each) => each.name)).toEqual(['Anna Bak', 'Ørum', 'Åse Holm'])
    expect((await made.read()).consents).toEqual([{ ...yes, withdrawnOn: null }])

    expect(await made.asKaren((tx) => removeContact(tx, made.courseId, aase.id, '2026-02-01'))).toBe(true)
    expect(await made.asKaren((tx) => removeContact(tx, made.courseId, aase.id, '2026-02-02'))).toBe(false)
    expect([(await made.read()).contacts.length, (await made.read()).consents.length]).toEqual([2, 0])
    await made.asKaren((tx) => saveContact(tx, made.courseId, { ...aase, ring: 3 }))
    expect((await made.read()).contacts.find((each) => each.id === aase.id)).toEqual({ ...aase, ring: 3 })
    expect((await made.read()).consents).toHaveLength(1)
  })

  test('a consent is stored once and withdrawn once', async () => {
    const yes = consent({
      giverId: mother.id,
      childId: sofie.id,
      department: 'school',
      types: ['school', 'health'],
    })
    expect(await made.asKaren((tx) => insertConsent(tx, made.courseId, yes, karen.id, testVault))).toBe(true)
    expect(
      await made.asKaren((tx) =>
        insertConsent(tx, made.courseId, { ...yes, until: '2030-01-01' }, karen.id, testVault),
      ),
    ).toBe(false)
    expect(await made.asKaren((tx) => withdrawConsent(tx, made.courseId, yes.id, '2026-02-03'))).toBe(true)
    expect(await made.asKaren((tx) => withdrawConsent(tx, made.courseId, yes.id, '2026-02-09'))).toBe(false)
    expect((await made.read()).consents).toEqual([{ ...yes, withdrawnOn: '2026-02-03' }])
  })

  test('nothing points from one family into another', async () => {
    const other = await lund(made.db)
    const stranger = contact({ name: 'Fremmed' })
    await made.asKaren((tx) => saveContact(tx, other, stranger))
    await expect(
      made.asKaren((tx) =>
        insertConsent(
          tx,
          made.courseId,
          consent({ giverId: mother.id, contactId: stranger.id }),
          karen.id,
          testVault,
        ),
      ),
    ).rejects.toMatchObject({ code: '23503' })
    await expect(
      made.asKaren((tx) =>
        insertMeeting(tx, meetingAt('2026-03-18', made.courseId, { participantIds: [stranger.id] })),
      ),
    ).rejects.toMatchObject({ code: '23503' })
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

import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { beforeAll, beforeEach, expect, test } from 'vitest'
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
import { insertChecklist, tickItem } from './checklist.ts'
import { insertConsent, withdrawConsent } from './consents.ts'
import { removeContact, saveContact } from './contacts.ts'
import { addCourseEvent } from './course-events.ts'
import { listCourses } from './course-list.ts'
import { courseRoleOf, insertCourse, readCourse, readCourseFor, type StoredCourse } from './courses.ts'
import type { Database, Tx } from './database.ts'
import { insertDeadlines, markDeadline, settleNextMeeting } from './deadlines.ts'
import { saveFamily } from './family.ts'
import {
  findMarkedMeeting,
  insertMeeting,
  moveMeeting,
  readMeetingRow,
  saveHold,
  saveMeetingState,
} from './meetings.ts'
import { insertPlanVersion } from './plans.ts'
import { bumpRevision } from './revision.ts'
import { upsertStaff } from './staff.ts'
import { setCoreTeam } from './team.ts'

const at = Temporal.Instant.from('2026-02-01T08:00:00Z')
const meetingAt = (day: string, courseId: string, said: object = {}) => {
  const start = Temporal.Instant.from(`${day}T08:00:00Z`)
  return {
    id: randomUUID(),
    courseId,
    type: 'networkMeeting' as const,
    state: 'holding' as const,
    start,
    end: start.add({ hours: 2 }),
    room: { mail: 'lokale.birk@birkelund.example', name: 'Lokale Birk' },
    participantIds: [],
    mark: randomUUID(),
    organizerId: karen.id,
    ...said,
  }
}

/** Takes the transaction back and tells what it had seen. */
class Rollback extends Error {
  readonly seen: StoredCourse | null
  constructor(seen: StoredCourse | null) {
    super('fortrudt')
    this.seen = seen
  }
}

describeEachDatabase('courses', (open) => {
  let db: Database
  let courseId: string

  beforeAll(async () => {
    db = await open()
  })
  beforeEach(async () => {
    courseId = await lund(db)
  })

  const asKaren = <T>(work: (tx: Tx) => Promise<T>) => db.as(karen, work)
  const read = async (): Promise<StoredCourse> =>
    (await asKaren((tx) => readCourse(tx, courseId, testVault)))!

  test('what was said of the family comes back, the CPR number masked', async () => {
    const course = await read()
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
        address: '',
        school: 'Skovbakkeskolen',
      },
    ])
  })

  test('neither CPR number nor free text lies readable in the database', async () => {
    const rows = await asKaren((tx) =>
      tx.selectFrom('family_member').selectAll().where('course_id', '=', courseId).execute(),
    )
    const everything = Buffer.concat(
      rows.flatMap((row) => [row.cpr ?? Buffer.alloc(0), row.cpr_index ?? Buffer.alloc(0), row.sealed]),
    ).toString('latin1')
    for (const secret of [neverIssuedCpr, 'arbejde', 'Kildevej', 'Skovbakkeskolen'])
      expect(everything).not.toContain(secret)
    expect(rows.find((row) => row.id === mother.id)?.cpr_index).toEqual(
      testVault.blindIndex(db.municipalityId, neverIssuedCpr),
    )
  })

  test('references follow each other within a year and begin again the next; a rolled-back one is given out again', async () => {
    const make = (year: number, fail = false) =>
      asKaren(async (tx) => {
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
      courseId,
      familyName: 'Lund og Lund',
      ties: [{ from: father.id, kinship: 'parent-of' as const, to: sofie.id }],
      on: '2026-02-01',
    }
    const yes = consent({ giverId: father.id, department: 'job-centre' })
    await asKaren(async (tx) => {
      await saveFamily(
        tx,
        { ...family, members: [father, { ...mother, cpr: null, name: 'Maja Holm' }, sofie] },
        testVault,
      )
      await insertConsent(tx, courseId, yes, karen.id)
    })
    const both = await read()
    expect(both.members.map(({ name, cprMasked }) => [name, cprMasked])).toEqual([
      ['Emil Lund', null],
      ['Maja Holm', '020389-****'],
      ['Sofie Lund', null],
    ])
    expect(both.familyName).toBe('Lund og Lund')
    expect(both.consents).toHaveLength(1)

    await asKaren((tx) => saveFamily(tx, { ...family, members: [mother, sofie] }, testVault))
    const without = await read()
    expect([without.members.length, without.ties, without.consents]).toEqual([2, [], []])

    await asKaren((tx) => saveFamily(tx, { ...family, members: [mother, sofie, father] }, testVault))
    expect((await read()).consents.map((given) => given.id)).toEqual([yes.id])
  })

  test('contacts come in Danish order; a removed one is gone with what was agreed about him, until he is put back', async () => {
    const [aase, anna, oerum] = [
      contact({ name: 'Åse Holm' }),
      contact({ name: 'Anna Bak' }),
      contact({ name: 'Ørum' }),
    ]
    const yes = consent({ giverId: mother.id, contactId: aase.id })
    await asKaren(async (tx) => {
      for (const each of [aase, anna, oerum]) await saveContact(tx, courseId, each)
      await insertConsent(tx, courseId, yes, karen.id)
    })
    expect((await read()).contacts.map((each) => each.name)).toEqual(['Anna Bak', 'Ørum', 'Åse Holm'])
    expect((await read()).consents).toEqual([{ ...yes, withdrawnOn: null }])

    expect(await asKaren((tx) => removeContact(tx, courseId, aase.id, '2026-02-01'))).toBe(true)
    expect(await asKaren((tx) => removeContact(tx, courseId, aase.id, '2026-02-02'))).toBe(false)
    expect([(await read()).contacts.length, (await read()).consents.length]).toEqual([2, 0])
    await asKaren((tx) => saveContact(tx, courseId, { ...aase, ring: 3 }))
    expect((await read()).contacts.find((each) => each.id === aase.id)).toEqual({ ...aase, ring: 3 })
    expect((await read()).consents).toHaveLength(1)
  })

  test('a consent is stored once and withdrawn once', async () => {
    const yes = consent({
      giverId: mother.id,
      childId: sofie.id,
      department: 'school',
      types: ['school', 'health'],
    })
    expect(await asKaren((tx) => insertConsent(tx, courseId, yes, karen.id))).toBe(true)
    expect(
      await asKaren((tx) => insertConsent(tx, courseId, { ...yes, until: '2030-01-01' }, karen.id)),
    ).toBe(false)
    expect(await asKaren((tx) => withdrawConsent(tx, courseId, yes.id, '2026-02-03'))).toBe(true)
    expect(await asKaren((tx) => withdrawConsent(tx, courseId, yes.id, '2026-02-09'))).toBe(false)
    expect((await read()).consents).toEqual([{ ...yes, withdrawnOn: '2026-02-03' }])
  })

  test('nothing points from one family into another', async () => {
    const other = await lund(db)
    const stranger = contact({ name: 'Fremmed' })
    await asKaren((tx) => saveContact(tx, other, stranger))
    await expect(
      asKaren((tx) =>
        insertConsent(tx, courseId, consent({ giverId: mother.id, contactId: stranger.id }), karen.id),
      ),
    ).rejects.toMatchObject({ code: '23503' })
    await expect(
      asKaren((tx) =>
        insertMeeting(tx, meetingAt('2026-03-18', courseId, { participantIds: [stranger.id] })),
      ),
    ).rejects.toMatchObject({ code: '23503' })
  })

  test('a meeting goes its way once: held, answered, booked, and cancelled from anywhere', async () => {
    const guest = contact({ name: 'Jonas' })
    const meeting = meetingAt('2026-03-18', courseId, { participantIds: [guest.id] })
    await asKaren(async (tx) => {
      await saveContact(tx, courseId, guest)
      await insertMeeting(tx, meeting)
    })
    expect(await asKaren((tx) => readMeetingRow(tx, meeting.id))).toEqual({ ...meeting, holdId: null })
    expect((await asKaren((tx) => findMarkedMeeting(tx, meeting.mark)))?.id).toBe(meeting.id)
    expect(await db.as(villads, (tx) => findMarkedMeeting(tx, meeting.mark))).toBeNull()

    const move = (state: 'held' | 'booked' | 'cancelled' | 'declined') =>
      asKaren((tx) => saveMeetingState(tx, meeting.id, state))
    expect([await move('booked'), await move('held')]).toEqual([false, false])
    await asKaren((tx) => saveHold(tx, meeting.id, 'hold-1'))
    expect(await asKaren((tx) => readMeetingRow(tx, meeting.id))).toMatchObject({
      state: 'awaiting-room',
      holdId: 'hold-1',
    })
    expect([await move('held'), await move('booked'), await move('booked'), await move('declined')]).toEqual([
      true,
      true,
      false,
      false,
    ])
    expect([await move('cancelled'), await move('cancelled')]).toEqual([true, false])
  })

  test('a moved meeting asks the room anew', async () => {
    const meeting = meetingAt('2026-03-18', courseId)
    await asKaren(async (tx) => {
      await insertMeeting(tx, meeting)
      await saveHold(tx, meeting.id, 'hold-1')
      await moveMeeting(tx, {
        ...meeting,
        start: meeting.start.add({ hours: 24 }),
        end: meeting.end.add({ hours: 24 }),
      })
    })
    expect(await asKaren((tx) => readMeetingRow(tx, meeting.id))).toMatchObject({
      state: 'holding',
      holdId: null,
      start: meeting.start.add({ hours: 24 }),
      mark: meeting.mark,
    })
  })

  test('T-14: the next booked meeting settles the earlier one’s deadline; were it cancelled, the deadline stands again', async () => {
    const [first, next] = [
      meetingAt('2026-03-18', courseId, { state: 'booked' }),
      meetingAt('2026-06-10', courseId, { state: 'booked' }),
    ]
    await asKaren(async (tx) => {
      for (const meeting of [first, next]) {
        await insertMeeting(tx, meeting)
        await insertDeadlines(tx, {
          courseId,
          meetingId: meeting.id,
          deadlines: [{ rule: 'T-14', due: Temporal.PlainDate.from('2026-06-18') }],
        })
      }
      await settleNextMeeting(tx, { courseId, meetingId: next.id, at })
    })
    const doneOf = async (id: string) =>
      (await read()).deadlines.find((deadline) => deadline.meetingId === id)?.doneAt?.toString() ?? null
    expect([await doneOf(first.id), await doneOf(next.id)]).toEqual([at.toString(), null])
    await asKaren((tx) => saveMeetingState(tx, next.id, 'cancelled'))
    expect(await doneOf(first.id)).toBeNull()
  })

  test('an item is ticked with date and person, and opened again', async () => {
    const meeting = meetingAt('2026-03-18', courseId)
    const tick = (done: { on: string; by: string } | null, item = 'D-13') =>
      asKaren((tx) => tickItem(tx, { courseId, meetingId: meeting.id, item, done }))
    await asKaren(async (tx) => {
      await insertMeeting(tx, meeting)
      await insertChecklist(tx, {
        courseId,
        meetingId: meeting.id,
        items: [{ item: 'D-13', due: Temporal.PlainDate.from('2026-03-25') }],
      })
      await insertChecklist(tx, {
        courseId,
        meetingId: meeting.id,
        items: [
          { item: 'D-13', due: null },
          { item: 'D-01', due: null },
        ],
      })
    })
    expect(await tick({ on: '2026-03-20', by: karen.id })).toBe(true)
    expect(await tick({ on: '2026-03-20', by: karen.id }, 'D-99')).toBe(false)
    expect((await read()).checklist).toEqual([
      { item: 'D-01', meetingId: meeting.id, due: null, doneOn: null, doneBy: null },
      { item: 'D-13', meetingId: meeting.id, due: '2026-03-25', doneOn: '2026-03-20', doneBy: karen.name },
    ])
    await tick(null)
    expect((await read()).checklist[1]).toMatchObject({ doneOn: null, doneBy: null })
  })

  test('the newest plan is the plan, sealed with its version', async () => {
    const content = {
      goals: [{ id: randomUUID(), text: 'Sofie skal trives i skolen', when: 'sommer', who: 'alle' }],
      measures: [],
      agreements: [],
    }
    await asKaren(async (tx) => {
      await insertPlanVersion(
        tx,
        { courseId, version: '1.0', at, by: karen.id, content: { ...content, goals: [] } },
        testVault,
      )
      await insertPlanVersion(
        tx,
        { courseId, version: '2.0', at: at.add({ hours: 1 }), by: karen.id, content },
        testVault,
      )
    })
    expect((await read()).plan).toEqual({
      version: '2.0',
      publishedAt: at.add({ hours: 1 }),
      publishedBy: karen.id,
      content,
    })
    const { sealed } = await asKaren((tx) =>
      tx
        .selectFrom('plan_version')
        .select('sealed')
        .where('course_id', '=', courseId)
        .where('version', '=', '2.0')
        .executeTakeFirstOrThrow(),
    )
    expect(sealed.toString('latin1')).not.toContain('trives')
  })

  test('the timeline is newest first, in the order things happened within the same instant', async () => {
    await asKaren(async (tx) => {
      await addCourseEvent(tx, {
        courseId,
        at: at.add({ hours: 1 }),
        kind: 'meeting-booked',
        detail: null,
        by: karen.id,
      })
      for (const detail of ['1', '2', '3'])
        await addCourseEvent(tx, { courseId, at, kind: 'task', detail, by: null })
    })
    expect((await read()).timeline.map(({ kind, detail, by }) => [kind, detail, by])).toEqual([
      ['meeting-booked', null, karen.name],
      ['task', '3', null],
      ['task', '2', null],
      ['task', '1', null],
    ])
  })

  test('the one who was faster wins; the other is told, and nothing of either is lost', async () => {
    const saves = await Promise.allSettled([1, 2].map(() => asKaren((tx) => bumpRevision(tx, courseId, 1))))
    expect(saves.map((save) => save.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(saves.find((save) => save.status === 'rejected')).toMatchObject({
      reason: { status: 409, reason: 'changed-by-someone-else' },
    })
    expect((await read()).revision).toBe(2)
  })

  test('roles: the coordinator, the core team, and nobody', async () => {
    await asKaren((tx) => setCoreTeam(tx, { courseId, coordinatorId: karen.id }, [jonas, karen]))
    expect(await asKaren((tx) => courseRoleOf(tx, courseId, karen.id))).toBe('coordinator')
    expect((await readCourseFor(db, jonas, courseId, testVault))?.role).toBe('core-team')
    expect(await readCourseFor(db, villads, courseId, testVault)).toBeNull()
    expect(await readCourseFor(db, karen, randomUUID(), testVault)).toBeNull()
    expect(await db.as(villads, (tx) => courseRoleOf(tx, courseId, villads.id))).toBeNull()
  })

  test('a list holds only what the person is on the team of', async () => {
    const lars = { id: randomUUID(), name: 'Lars Bro', mail: 'lars.bro@birkelund.example' }
    const hers = [await lund(db, lars), await lund(db, lars)]
    const listed = await db.as(lars, (tx) => listCourses(tx))
    expect(listed.map((course) => course.id).toSorted()).toEqual(hers.toSorted())
    expect(listed[0]).toMatchObject({
      familyName: 'Familien Lund',
      coordinatorId: lars.id,
      viewerRole: 'coordinator',
      planVersion: null,
      meetings: [],
      deadlines: [],
    })
    expect(await db.asService((tx) => listCourses(tx))).toEqual([])
  })

  test('a name is refreshed when its owner signs in, and not by what the map says of her', async () => {
    const lise = { id: randomUUID(), name: 'Lise Brandhøj', mail: 'lise@birkelund.example' }
    await asKaren(async (tx) => {
      await setCoreTeam(tx, { courseId, coordinatorId: karen.id }, [lise])
      await addCourseEvent(tx, { courseId, at, kind: 'task', detail: null, by: lise.id })
    })
    expect((await read()).timeline[0]?.by).toBe('Lise Brandhøj')
    await db.as(lise, (tx) => upsertStaff(tx, { ...lise, name: 'Lise Brandhøj Dam' }))
    await asKaren((tx) => setCoreTeam(tx, { courseId, coordinatorId: karen.id }, [lise]))
    expect((await read()).timeline[0]?.by).toBe('Lise Brandhøj Dam')
  })

  // Readings are kept in memory under the course's stamp. Every way of changing what they show must give a new one.
  const meeting = meetingAt('2026-03-18', '', { state: 'booked' })
  const guest = contact({ name: 'Gæst' })
  const yes = consent({ giverId: mother.id, contactId: guest.id })
  const changes: [string, (tx: Tx, courseId: string) => Promise<unknown>][] = [
    ['saveContact', (tx, id) => saveContact(tx, id, { ...guest, ring: 3 })],
    ['removeContact', (tx, id) => removeContact(tx, id, guest.id, '2026-02-01')],
    ['insertConsent', (tx, id) => insertConsent(tx, id, { ...yes, id: randomUUID() }, karen.id)],
    ['withdrawConsent', (tx, id) => withdrawConsent(tx, id, yes.id, '2026-02-01')],
    [
      'saveFamily',
      (tx, id) =>
        saveFamily(
          tx,
          { courseId: id, familyName: 'Holm', members: [mother], ties: [], on: '2026-02-01' },
          testVault,
        ),
    ],
    ['insertMeeting', (tx, id) => insertMeeting(tx, meetingAt('2026-05-05', id))],
    ['moveMeeting', (tx, id) => moveMeeting(tx, { ...meeting, courseId: id, participantIds: [guest.id] })],
    ['saveMeetingState', (tx) => saveMeetingState(tx, meeting.id, 'cancelled')],
    [
      'insertDeadlines',
      (tx, id) =>
        insertDeadlines(tx, {
          courseId: id,
          meetingId: meeting.id,
          deadlines: [{ rule: 'T-14', due: Temporal.PlainDate.from('2026-06-18') }],
        }),
    ],
    ['markDeadline', (tx, id) => markDeadline(tx, { courseId: id, meetingId: meeting.id, rule: 'T-13', at })],
    [
      'tickItem',
      (tx, id) =>
        tickItem(tx, {
          courseId: id,
          meetingId: meeting.id,
          item: 'D-13',
          done: { on: '2026-03-20', by: karen.id },
        }),
    ],
    [
      'insertPlanVersion',
      (tx, id) =>
        insertPlanVersion(
          tx,
          {
            courseId: id,
            version: '1.0',
            at,
            by: karen.id,
            content: { goals: [], measures: [], agreements: [] },
          },
          testVault,
        ),
    ],
    [
      'addCourseEvent',
      (tx, id) => addCourseEvent(tx, { courseId: id, at, kind: 'task', detail: null, by: null }),
    ],
    ['bumpRevision', (tx, id) => bumpRevision(tx, id, 1)],
    [
      'a plain update',
      (tx, id) => tx.updateTable('course').set({ channel_id: '19:x' }).where('id', '=', id).execute(),
    ],
  ]
  test.each(changes)(
    'after %s the next reading shows it; rolled back, it does not',
    async (_name, change) => {
      await asKaren(async (tx) => {
        await saveContact(tx, courseId, guest)
        await insertConsent(tx, courseId, yes, karen.id)
        await tx.deleteFrom('deadline').execute()
        await tx.deleteFrom('checklist').execute()
        await tx.deleteFrom('meeting_participant').execute()
        await tx.deleteFrom('meeting').execute()
        await insertMeeting(tx, { ...meeting, courseId })
        await insertDeadlines(tx, {
          courseId,
          meetingId: meeting.id,
          deadlines: [{ rule: 'T-13', due: Temporal.PlainDate.from('2026-03-25') }],
        })
        await insertChecklist(tx, { courseId, meetingId: meeting.id, items: [{ item: 'D-13', due: null }] })
      })
      const before = await read()
      const rolledBack = asKaren(async (tx) => {
        await change(tx, courseId)
        throw new Rollback(await readCourse(tx, courseId, testVault))
      })
      expect(await rolledBack.catch((error: Rollback) => error.seen)).not.toEqual(before)
      expect(await read()).toBe(before)
      await asKaren((tx) => change(tx, courseId))
      const after = await read()
      expect({ ...after, stamp: '' }).not.toEqual({ ...before, stamp: '' })
    },
  )
})

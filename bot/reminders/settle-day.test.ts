import { pino, type Logger } from 'pino'
import { Temporal } from 'temporal-polyfill'
import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import {
  consent,
  contact,
  jonas,
  karen,
  lund,
  member,
  mother,
  testVault,
} from '../../tests/support/course.ts'
import { describeEachDatabase } from '../../tests/support/database.ts'
import { meetingAt } from '../../tests/support/made-course.ts'
import { movedClock } from '../../tests/support/moved-clock.ts'
import { insertConsent } from '../storage/consents.ts'
import { saveContact } from '../storage/contacts.ts'
import type { Database } from '../storage/database.ts'
import { addSetting, forgetHouse, houseOf } from '../storage/house.ts'
import { saveFamily } from '../storage/family.ts'
import { insertMeeting, readMeetingRow } from '../storage/meetings.ts'
import { createOutbox } from '../storage/outbox.ts'
import { markSettled, readSettled, unsettle } from '../storage/settled.ts'
import { setCoreTeam } from '../storage/team.ts'
import type { Acting } from '../world.ts'
import { settleDay } from './settle-day.ts'

describeEachDatabase('a new day', (open) => {
  let db: Database
  let world: Acting & { log: Logger }
  let logged: string[]
  let clock: ReturnType<typeof movedClock>
  let courseId: string
  let meetingId: string
  const youth = member({ name: 'Bo Lund', role: 'child', birthDate: '2011-03-20' })

  beforeAll(async () => {
    db = await open()
  })
  /** The mother's yes to Jonas holds until 10 March; he comes to a meeting on 1 April. */
  beforeEach(async () => {
    clock = movedClock('2026-03-02T08:00:00Z')
    logged = []
    const log = pino({ level: 'error' }, { write: (line: string) => void logged.push(line) })
    world = { db, vault: testVault, clock, log, outbox: createOutbox(db, clock) }
    // The first that is looked at.
    courseId = await lund(db, karen, randomUUID().replace(/^../, '00'))
    await db.asService((tx) => tx.updateTable('municipality').set({ settled_on: null }).execute())
    const his = contact({ name: jonas.name, mail: jonas.mail, staffId: jonas.id })
    const meeting = meetingAt('2026-04-01', courseId, { state: 'booked', participantIds: [his.id] })
    meetingId = meeting.id
    await db.as(karen, async (tx) => {
      await saveContact(tx, courseId, his)
      await give(tx, { until: '2026-03-10' })
      await insertMeeting(tx, meeting)
      await setCoreTeam(tx, { courseId, coordinatorId: karen.id }, [jonas])
    })
    await settleDay(world)
  })

  const give = (tx: Parameters<typeof insertConsent>[0], said: object, id = courseId) =>
    insertConsent(
      tx,
      id,
      consent({ giverId: mother.id, department: 'job-centre', ...said }),
      karen.id,
      testVault,
    )
  const on = (day: string) => clock.moveTo(`${day}T06:00:00Z`)
  const standing = (id = courseId) =>
    db.asService(async (tx) => ({
      team: (await tx.selectFrom('course_team').select('staff_id').where('course_id', '=', id).execute()).map(
        (row) => row.staff_id,
      ),
      participants: (await readMeetingRow(tx, meetingId))!.participantIds.length,
      tasks: (
        await tx
          .selectFrom('outbox')
          .select('subject')
          .where('course_id', '=', courseId)
          .where('subject', '=', 'appointment-outdated')
          .execute()
      ).length,
    }))
  const before = { team: [karen.id, jonas.id], participants: 1, tasks: 0 }
  const after = { team: [karen.id], participants: 0, tasks: 1 }

  test('on its last day a consent holds; the day after, the same follows as from a withdrawal, and once', async () => {
    on('2026-03-10')
    await settleDay(world)
    expect(await standing()).toEqual(before)
    on('2026-03-11')
    await settleDay(world)
    expect(await standing()).toEqual(after)
    await settleDay(world)
    on('2026-03-12')
    await settleDay(world)
    expect(await standing()).toEqual(after)
  })

  test('midnight is Danish, on the night the clock is put forward too', async () => {
    await db.as(karen, (tx) =>
      tx
        .updateTable('consent')
        .set({ valid_until: '2026-03-29' })
        .where('course_id', '=', courseId)
        .execute(),
    )
    clock.moveTo('2026-03-29T21:59:00Z')
    await settleDay(world)
    expect(await standing()).toEqual(before)
    clock.moveTo('2026-03-29T22:01:00Z')
    await settleDay(world)
    expect(await standing()).toEqual(after)
  })

  test('a service that was away for a fortnight finds what ended meanwhile', async () => {
    on('2026-03-25')
    await settleDay(world)
    expect(await standing()).toEqual(after)
  })

  test('one of two that looks at the day at the same time does it, and the other sees that it is done', async () => {
    on('2026-03-11')
    await Promise.all([settleDay(world), settleDay(world)])
    expect(await standing()).toEqual(after)
  })

  test('T-25: a young person turns 15 between invitation and meeting, and has not said yes', async () => {
    await db.as(karen, async (tx) => {
      await give(tx, { until: '2026-12-31' })
      await saveFamily(
        tx,
        { courseId, familyName: 'Familien Lund', members: [mother, youth], ties: [], on: '2026-03-02' },
        testVault,
      )
    })
    on('2026-03-19')
    await settleDay(world)
    expect(await standing()).toEqual(before)
    on('2026-03-20')
    await settleDay(world)
    // Of the mother he still knows: he stays on the team, and is not invited.
    expect(await standing()).toEqual({ team: [karen.id, jonas.id], participants: 0, tasks: 1 })
  })

  test('T-25: on the day a new age holds from, whoever must say yes by it and has not, is missing', async () => {
    await db.as(karen, async (tx) => {
      await give(tx, { until: '2026-12-31' })
      await saveFamily(
        tx,
        { courseId, familyName: 'Familien Lund', members: [mother, youth], ties: [], on: '2026-03-02' },
        testVault,
      )
    })
    const { revision } = await houseOf(db)
    const setting = {
      kind: 'age',
      id: 'signs-from',
      value: { age: 14, law: 'Ny' },
      from: '2026-03-15',
    } as const
    const said = { revision, at: clock.now(), by: karen.id }
    await db.asService((tx) => addSetting(tx, setting, said))
    forgetHouse(db)
    on('2026-03-14')
    await settleDay(world)
    expect(await standing()).toEqual(before)
    on('2026-03-15')
    await settleDay(world)
    expect(await standing()).toEqual({ team: [karen.id, jonas.id], participants: 0, tasks: 1 })
    await db.asService((tx) =>
      addSetting(tx, { ...setting, value: null }, { ...said, revision: revision + 1 }),
    )
    forgetHouse(db)
  })

  test('a rule that comes while a day is carried out has all looked at once more', async () => {
    on('2026-03-11')
    const today = Temporal.PlainDate.from('2026-03-11')
    const { rules } = await db.asService(readSettled)
    const setting = {
      kind: 'age',
      id: 'signs-from',
      value: { age: 15, law: 'Ny' },
      from: today.toString(),
    } as const
    await db.asService(async (tx) => {
      await addSetting(tx, setting, { revision: rules, at: clock.now(), by: karen.id })
      await unsettle(tx, today)
    })
    forgetHouse(db)
    await db.asService((tx) => markSettled(tx, today, rules))
    const { on: last, rules: now } = await db.asService(readSettled)
    expect([last?.toString(), now]).toEqual(['2026-03-02', rules + 1])
    await settleDay(world)
    expect((await db.asService(readSettled)).on?.toString()).toBe('2026-03-11')
    // And what was done by the rules of today is looked at again when one more counts from today.
    await db.asService((tx) => unsettle(tx, today))
    expect((await db.asService(readSettled)).on?.toString()).toBe('2026-03-10')
  })

  /** A member of the family cannot be read, until it is put back. */
  const damaged = (id: string, damage: (sealed: Buffer) => Buffer) =>
    db.asService(async (tx) => {
      const { sealed } = await tx
        .selectFrom('family_member')
        .select('sealed')
        .where('course_id', '=', id)
        .where('id', '=', mother.id)
        .executeTakeFirstOrThrow()
      await tx
        .updateTable('family_member')
        .set({ sealed: damage(sealed) })
        .where('course_id', '=', id)
        .where('id', '=', mother.id)
        .execute()
    })

  test('a course that cannot be settled stands in no other’s way, and is settled as soon as it can be', async () => {
    const other = await lund(db, karen, randomUUID().replace(/^../, 'ff'))
    await db.as(karen, async (tx) => {
      await saveContact(tx, other, contact({ name: jonas.name, mail: jonas.mail, staffId: jonas.id }))
      await give(tx, { until: '2026-03-10' }, other)
      await setCoreTeam(tx, { courseId: other, coordinatorId: karen.id }, [jonas])
    })
    const damage = (sealed: Buffer) => Buffer.concat([sealed, Buffer.from([0])])
    await damaged(courseId, damage)
    on('2026-03-11')
    await settleDay(world)
    expect((await standing(other)).team).toEqual([karen.id])
    expect(await standing()).toEqual(before)
    expect(logged.filter((line) => line.includes('not settled')).length).toBe(1)
    expect(logged.join()).not.toContain('Lund')
    // Another day goes by, on which nothing of it changes.
    on('2026-03-12')
    await settleDay(world)
    expect(await standing()).toEqual(before)
    await damaged(courseId, (sealed) => sealed.subarray(0, -1))
    await settleDay(world)
    expect(await standing()).toEqual(after)
    expect(logged.filter((line) => line.includes('not settled')).length).toBe(2)
    await settleDay(world)
    expect(logged.length).toBe(2)
  })

  test('a consent that begins brings him on the team that day', async () => {
    on('2026-03-11')
    await settleDay(world)
    await db.as(karen, (tx) => give(tx, { from: '2026-03-15', until: '2026-12-31' }))
    on('2026-03-14')
    await settleDay(world)
    expect((await standing()).team).toEqual([karen.id])
    on('2026-03-15')
    await settleDay(world)
    expect((await standing()).team).toEqual([karen.id, jonas.id])
  })

  test('what is closed is left alone, and a day that was looked at is not looked at again', async () => {
    await db.as(karen, (tx) =>
      tx.updateTable('course').set({ closed_on: '2026-03-05' }).where('id', '=', courseId).execute(),
    )
    on('2026-03-11')
    await settleDay(world)
    await db.as(karen, (tx) =>
      tx.updateTable('course').set({ closed_on: null }).where('id', '=', courseId).execute(),
    )
    await settleDay(world)
    expect(await standing()).toEqual(before)
    const { settled_on } = await db.asService((tx) =>
      tx.selectFrom('municipality').select('settled_on').executeTakeFirstOrThrow(),
    )
    expect(Temporal.PlainDate.from(settled_on!).toString()).toBe('2026-03-11')
  })
})

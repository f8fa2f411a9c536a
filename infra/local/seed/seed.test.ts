import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isWorkingDay } from '#shared/domain/calendar/working-days.ts'
import { localDate, zone } from '#shared/domain/calendar/zone.ts'
import { endingWithin } from '#shared/domain/consent/valid.ts'
import { ageOn } from '#shared/domain/course/age.ts'
import { deadlineState } from '#shared/domain/course/deadlines.ts'
import { sectors } from '#shared/domain/network/contact.ts'
import { verifyAudit } from '#bot/storage/verify-audit.ts'
import { listCourses, type ListedCourse } from '#bot/storage/course-list.ts'
import { readCourse, type StoredCourse } from '#bot/storage/courses.ts'
import type { Database } from '#bot/storage/database.ts'
import { createVault } from '#bot/storage/vault.ts'
import { openTestDatabase } from '../../../tests/support/database.ts'
import { courseChannelId, type CourseChannel } from '../course-channel.ts'
import { hostingTeam, personas } from '../personas.ts'
import { families, tellStory } from './seed.ts'

const vault = createVault(Buffer.alloc(32, 5))
const [karen, villads] = [personas[0]!, personas.at(-1)!]

/** An ordinary Monday, Easter Monday, the Sunday between Christmas and New Year. */
const tellings = ['2026-03-02', '2026-04-06', '2026-12-27']

describe.for(tellings)('the story told on %s', (day) => {
  const now = Temporal.Instant.from(`${day}T08:00:00Z`)
  const today = localDate(now)
  const channels: CourseChannel[] = []
  let db: Database
  let listed: ListedCourse[]
  let told: Record<string, StoredCourse>

  beforeAll(async () => {
    db = await openTestDatabase()
    const addCourseChannel = (channel: CourseChannel) => {
      channels.push(channel)
      return courseChannelId(channel.reference)
    }
    await tellStory(db, { vault, now, addCourseChannel })
    listed = await db.as(karen, (tx) => listCourses(tx))
    const read = await db.as(karen, (tx) =>
      Promise.all(listed.map(async ({ id }) => (await readCourse(tx, id, vault))!)),
    )
    told = Object.fromEntries(
      families.map(({ key, familyName }) => [key, read.find((course) => course.familyName === familyName)!]),
    )
  })
  afterAll(() => db.close())

  const states = (key: string) =>
    told[key]!.deadlines.map(
      ({ rule, due, doneAt }) => `${rule} ${deadlineState(due, today, doneAt !== null)}`,
    )
  const ahead = (key: string) =>
    told[key]!.meetings.filter(({ start }) => Temporal.Instant.compare(start, now) > 0)

  test('four families stand in four places of the model', () => {
    expect(
      ['lindegaard', 'storm', 'baek-holm', 'eskelund'].map((key) => [
        told[key]?.phaseId,
        told[key]?.plan?.version,
        told[key]?.meetings.length,
      ]),
    ).toEqual([
      ['P-A5', '1.0', 1],
      ['P-A6', '2.0', 1],
      ['P-A6', '2.1', 3],
      ['P-A7', '2.2', 3],
    ])
  })

  test('one has its first network meeting booked within three weeks', () => {
    const [meeting] = ahead('lindegaard')
    expect(today.until(localDate(meeting!.start)).days).toBeLessThanOrEqual(21)
    expect(meeting).toMatchObject({ state: 'booked', room: { name: 'Lokale Birk' } })
    expect(meeting!.participantIds.length).toBeGreaterThan(2)
  })

  test('one has its next meeting to plan, and a consent that ends within thirty days', () => {
    expect(ahead('storm')).toEqual([])
    expect(states('storm').toSorted()).toEqual(['T-12 done', 'T-13 done', 'T-14 upcoming'])
    const ending = (key: string) =>
      new Set(endingWithin(told[key]!.consents, today, 30).map((consent) => consent.signatureId)).size
    expect(['lindegaard', 'storm', 'baek-holm', 'eskelund'].map(ending)).toEqual([0, 1, 0, 0])
  })

  test('T-13: exactly one plan is overdue', () => {
    const overdue = (key: string) => states(key).filter((state) => state.endsWith('overdue'))
    expect(overdue('baek-holm')).toEqual(['T-13 overdue'])
    for (const key of ['lindegaard', 'storm', 'eskelund']) expect(overdue(key)).toEqual([])
  })

  test('meetings lie on working days at nine, and nothing has happened that is still to come', () => {
    for (const { meetings, timeline, startedOn } of Object.values(told)) {
      for (const { start } of meetings) {
        expect(isWorkingDay(localDate(start))).toBe(true)
        expect(start.toZonedDateTimeISO(zone).hour).toBe(9)
      }
      for (const { at } of timeline) {
        expect(Temporal.Instant.compare(at, now)).toBeLessThan(1)
        expect(Temporal.PlainDate.compare(startedOn, localDate(at))).toBeLessThan(1)
      }
    }
  })

  test('each family has its people, its ties and its network in every sector and on every ring', () => {
    for (const { members, ties, contacts, consents } of Object.values(told)) {
      expect(members.length).toBeGreaterThanOrEqual(3)
      expect(members.length).toBeLessThanOrEqual(6)
      for (const { role, birthDate, cprMasked } of members) {
        expect(ageOn(birthDate!, today) >= 18).toBe(role === 'adult')
        expect(cprMasked).toMatch(/^\d{6}-\*{4}$/)
      }
      const tied = new Set(ties.flatMap(({ from, to }) => [from, to]))
      expect([...tied].toSorted()).toEqual(members.map(({ id }) => id).toSorted())
      expect(contacts.length).toBeGreaterThanOrEqual(6)
      expect(contacts.length).toBeLessThanOrEqual(12)
      expect(new Set(contacts.map(({ sector }) => sector))).toEqual(new Set(sectors))
      expect(new Set(contacts.map(({ ring }) => ring))).toEqual(new Set([1, 2, 3]))
      expect(consents.length).toBeGreaterThan(2)
    }
  })

  test('each has a channel that names nobody, for the coordinator and those the family said yes to', async () => {
    expect(channels.map(({ reference }) => reference)).toEqual(listed.map(({ reference }) => reference))
    for (const { reference, memberIds } of channels) {
      expect(reference).toMatch(/^NM-\d{4}-\d{4}$/)
      expect(memberIds[0]).toBe(karen.id)
      expect(memberIds.length).toBeGreaterThan(1)
    }
    const stored = await db.asService((tx) =>
      tx.selectFrom('course').select('channel_id').orderBy('reference').execute(),
    )
    expect(stored.map((row) => row.channel_id)).toEqual(
      channels.map(({ reference }) => courseChannelId(reference)),
    )
    const setUp = await db.asService((tx) =>
      tx.selectFrom('municipality').select(['name', 'bot_mode', 'hosting_team_id']).executeTakeFirst(),
    )
    expect(setUp).toEqual({
      name: 'Birkelund Kommune',
      bot_mode: 'private-channel',
      hosting_team_id: hostingTeam.id,
    })
  })

  test('the outsider sees none of them, and the log is whole', async () => {
    expect(await db.as(villads, (tx) => listCourses(tx))).toEqual([])
    expect(await verifyAudit(db)).toMatchObject({ intact: true, lines: 5 })
  })
})

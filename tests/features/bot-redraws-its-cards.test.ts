import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { storeCallOff } from '#bot/meetings/call-off.ts'
import { moveReminders } from '#bot/reminders/meeting-moved.ts'
import { readMeetingRow } from '#bot/storage/meetings.ts'
import { setCoreTeam } from '#bot/storage/team.ts'
import { openBotHouse, subjectsOf, type BotHouse } from '../support/bot-house.ts'
import { book, bookLund, type Booked } from '../support/booked-meeting.ts'
import { karen, testVault } from '../support/course.ts'

const now = '2026-03-02T08:00:00Z'
const nextDay = '2026-03-04T08:00:00Z'
let house: BotHouse

beforeEach(async () => {
  house = await openBotHouse(now)
})
afterEach(() => house.stop())

const said = (persona: 'coordinator' | 'job-centre') => subjectsOf(house.chat(persona))
const texts = (persona: 'coordinator' | 'job-centre') =>
  house.chat(persona).flatMap(({ card }) => (card ? [JSON.stringify(card)] : []))
/** Two days later than it was. */
const move = ({ meetingId }: Pick<Booked, 'meetingId'>) =>
  house.db.as(karen, async (tx) => {
    const meeting = (await readMeetingRow(tx, meetingId))!
    const span = { start: meeting.start.add({ hours: 48 }), end: meeting.end.add({ hours: 48 }) }
    await tx
      .updateTable('meeting')
      .set({ starts_at: span.start.toString(), ends_at: span.end.toString() })
      .where('id', '=', meetingId)
      .execute()
    const moved = { ...meeting, ...span, changeId: randomUUID(), sameTime: false, now: house.clock.now() }
    await moveReminders(tx, house.outbox, moved)
  })
const settled = () =>
  expect
    .poll(() =>
      house.db.asService((tx) =>
        tx
          .selectFrom('outbox')
          .select('subject')
          .where('state', 'in', ['waiting', 'sending'])
          .where('due_at', '<=', new Date(house.clock.now().epochMilliseconds))
          .execute(),
      ),
    )
    .toEqual([])

test('a card that stands there by itself says the new time, and then that the meeting is off', async () => {
  await house.start()
  const booked = await bookLund(house.db, house.outbox, { now })
  await house.until(() => said('coordinator').length === 1 && said('job-centre').length === 1)
  await move(booked)
  await house.until(() => said('coordinator').length === 2 && texts('coordinator')[0]!.includes('17. april'))
  const meeting = await house.db.as(karen, (tx) => readMeetingRow(tx, booked.meetingId))
  const world = { db: house.db, vault: testVault, clock: house.clock, outbox: house.outbox }
  await storeCallOff(world, { id: karen.id, roles: [] }, meeting!, 'illness')
  await house.until(() => texts('job-centre').every((text) => text.includes('aflyst')))
  await settled()
  expect(said('coordinator')).toEqual(['meeting-booked', 'meeting-moved', 'meeting-cancelled'])
})

test('X-04: the card of a colleague who has left the team stays as it was', async () => {
  await house.start()
  const booked = await bookLund(house.db, house.outbox, { now })
  await house.until(() => said('coordinator').length === 1 && said('job-centre').length === 1)
  await settled()
  const before = texts('job-centre')
  await house.db.as(karen, (tx) =>
    setCoreTeam(tx, { courseId: booked.courseId, coordinatorId: karen.id }, []),
  )
  await move(booked)
  await house.until(() => said('coordinator').length === 2 && texts('coordinator')[0]!.includes('17. april'))
  await settled()
  expect(texts('job-centre')).toEqual(before)
})

test('a card that says several things keeps saying all of them when one of the meetings is moved, and says none twice', async () => {
  const booked = await bookLund(house.db, house.outbox, { now })
  for (const day of ['20', '21', '22'])
    await book(house.db, house.outbox, booked.courseId, { now, start: `2026-04-${day}T07:00:00Z` })
  house.local.clock.moveTo(Temporal.Instant.from(nextDay))
  await expect
    .poll(() => house.clock.now().epochMilliseconds)
    .toBeGreaterThan(Date.parse('2026-03-04T07:59:00Z'))
  await house.start()
  await house.until(() => said('coordinator').length === 1 && said('job-centre').length === 1)
  const [digest] = texts('coordinator')
  expect(digest).toContain('Det her venter')
  await move(booked)
  await house.until(() => said('coordinator').length === 2 && said('job-centre').length === 2)
  await settled()
  expect(said('coordinator')).toEqual(['meeting-booked', 'meeting-moved'])
  expect(texts('coordinator')[0]).toBe(digest)
})

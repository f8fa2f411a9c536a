import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { close } from '#bot/closing/close-course.ts'
import { reopen } from '#bot/closing/reopen-course.ts'
import { readClosing, tickClosingItem } from '#bot/storage/closing.ts'
import { saveMeetingState } from '#bot/storage/meetings.ts'
import { subjectsOf } from '../support/bot-house.ts'
import { openChannelHouse, patiently, type ChannelHouse } from '../support/channel-house.ts'
import { jonas, karen, testVault, torben } from '../support/course.ts'
import { waitsAreOver } from '../support/waits-are-over.ts'

let house: ChannelHouse

/** The channel with its members and its tab; the meeting is called off, so that the course may end. */
beforeEach(async () => {
  house = await openChannelHouse('2026-03-02T08:00:00Z')
  await house.db.asService(async (tx) => {
    await saveMeetingState(tx, house.meetingId, 'cancelled')
    await house.outbox.dropForMeeting(tx, house.meetingId)
  })
})
afterEach(() => house.stop())

const coordinator = { id: karen.id, roles: [] }
const acting = () => ({ db: house.db, vault: testVault, clock: house.clock, outbox: house.outbox })
const asked = async () => ({ courseId: house.courseId, revision: (await house.course())!.revision })
const closeOn = async (on: string) =>
  close(acting(), coordinator, {
    ...(await asked()),
    on: Temporal.PlainDate.from(on),
    because: 'goals-met',
    agreementsSeen: true,
  })
const openAgain = async () =>
  reopen(acting(), coordinator, { ...(await asked()), because: 'closed-by-mistake' })
const journalise = () =>
  house.db.asService(async (tx) => {
    const { ticks } = (await readClosing(tx, house.courseId))!
    expect(ticks.map(({ item }) => item)).not.toContain('channel')
    for (const { item } of ticks)
      await tickClosingItem(tx, { courseId: house.courseId, item, done: { on: '2026-03-03', by: karen.id } })
  })
const stands = () => house.channels().includes(house.made)
const untilErased = () => expect.poll(() => house.course(), patiently).toBeNull()
/** The service has looked at the new day: its check of the channel is done. */
const untilLookedAt = async (instant: string) => {
  house.moveTo(instant)
  const key = `channel-check:${house.courseId}:${instant.slice(0, 10)}`
  await expect
    .poll(
      () =>
        house.db.asService((tx) =>
          tx.selectFrom('outbox').select('state').where('key', '=', key).executeTakeFirst(),
        ),
      patiently,
    )
    .toEqual({ state: 'done' })
}

test('X-35: the channel stays while a journal is missing, and goes with the course when the last is there', async () => {
  await closeOn('2026-03-02')
  await house.untilChannel(() => house.memberIds().length === 1)
  expect(house.memberIds()).toEqual([karen.id])
  await untilLookedAt('2026-06-02T07:00:00Z')
  await untilLookedAt('2026-06-20T07:00:00Z')
  expect(stands()).toBe(true)
  expect(await house.states('channel-delete')).toEqual([])
  await journalise()
  house.moveTo('2026-06-21T07:00:00Z')
  await house.untilChannel(() => !stands())
  await untilErased()
})

test('X-35: closed a month back, the channel goes before the course that would remember it', async () => {
  await house.db.asService((tx) => tx.updateTable('course').set({ started_on: '2026-01-01' }).execute())
  await closeOn('2026-01-31')
  await journalise()
  house.moveTo('2026-04-30T07:00:00Z')
  await untilErased()
  expect(stands()).toBe(false)
})

test('opened again and closed later, the first closing deletes nothing', async () => {
  await closeOn('2026-03-02')
  await openAgain()
  house.moveTo('2026-05-04T07:00:00Z')
  await closeOn('2026-05-04')
  await journalise()
  await untilLookedAt('2026-06-03T07:00:00Z')
  expect(stands()).toBe(true)
  house.moveTo('2026-08-04T07:00:00Z')
  await untilErased()
  expect(stands()).toBe(false)
})

test('X-34: closed, opened and closed on one day, whoever came in between leaves the same day', async () => {
  await closeOn('2026-03-02')
  await house.untilChannel(() => !house.memberIds().includes(jonas.id))
  await openAgain()
  house.made.members.push({ userId: torben.id, owner: false })
  await closeOn('2026-03-02')
  await house.untilChannel(() => !house.memberIds().includes(torben.id))
})

test('without the right to delete it, she is told that it is hers before the course that says so is gone', async () => {
  house.without('Channel.Delete.Group')
  await closeOn('2026-03-02')
  await journalise()
  house.moveTo('2026-06-02T07:00:00Z')
  await house.until(() => subjectsOf(house.chat('coordinator')).includes('channel-not-deleted'))
  expect(await house.tasks()).toContain('channel-delete')
  house.moveTo('2026-06-03T07:00:00Z')
  await untilErased()
  expect(stands()).toBe(true)
  expect(subjectsOf(house.chat('coordinator')).filter((one) => one === 'channel-not-deleted')).toHaveLength(1)
})

test('a tick that is taken away again in time keeps the channel', async () => {
  await closeOn('2026-03-02')
  await journalise()
  // Teams is away when the day comes; by the time it is back, a journal is missing.
  house.answers(503, 50)
  house.moveTo('2026-06-02T07:00:00Z')
  await expect.poll(() => house.reasons('channel-delete'), patiently).toEqual(['microsoft365-unavailable'])
  await house.db.asService((tx) => tickClosingItem(tx, { courseId: house.courseId, item: 'own', done: null }))
  house.local.chaos.calm()
  await waitsAreOver(house.db)
  house.daysOn(0)
  await expect.poll(async () => (await house.states('channel-delete'))[0], patiently).toBe('dropped')
  expect(stands()).toBe(true)
  await journalise()
  house.moveTo('2026-06-03T07:00:00Z')
  await untilErased()
  expect(stands()).toBe(false)
})

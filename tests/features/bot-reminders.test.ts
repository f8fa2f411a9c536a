import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addCourseEvent } from '#bot/storage/course-events.ts'
import { tickItem } from '#bot/storage/checklist.ts'
import { insertConsent } from '#bot/storage/consents.ts'
import { saveMeetingState } from '#bot/storage/meetings.ts'
import { insertPlanVersion } from '#bot/storage/plans.ts'
import { openBotHouse, subjectsOf, type BotHouse } from '../support/bot-house.ts'
import { book, bookLund } from '../support/booked-meeting.ts'
import { consent, karen, mother, sofie, testVault } from '../support/course.ts'

const now = '2026-03-02T08:00:00Z'
let house: BotHouse
beforeEach(async () => {
  house = await openBotHouse(now)
})
afterEach(() => house.stop())

const moveTo = (instant: string) => house.local.clock.moveTo(Temporal.Instant.from(instant))
const rows = () => house.db.asService((tx) => tx.selectFrom('outbox').selectAll().orderBy('due_at').execute())

test('work that is done is not reminded of, and a cancelled meeting says nothing more but that it is off', async () => {
  await house.start()
  const { courseId, meetingId } = await bookLund(house.db, house.outbox, { now })
  await house.db.as(karen, async (tx) => {
    await tickItem(tx, { courseId, meetingId, item: 'D-06a', done: { on: '2026-04-01', by: karen.id } })
  })
  moveTo('2026-04-14T12:00:00Z')
  await house.until(() => subjectsOf(house.chat('coordinator')).includes('meeting-soon'))
  await house.db.as(karen, async (tx) => {
    await saveMeetingState(tx, meetingId, 'cancelled')
    await house.outbox.dropForMeeting(tx, meetingId)
    await house.outbox.enqueue(tx, {
      kind: 'card',
      subject: 'meeting-cancelled',
      courseId,
      meetingId,
      audience: 'team',
      key: `card:meeting-cancelled:${meetingId}`,
      dueAt: house.clock.now(),
    })
  })
  moveTo('2027-01-15T12:00:00Z')
  await house.until(() => subjectsOf(house.chat('coordinator')).includes('meeting-cancelled'))
  await house.pause()
  expect(subjectsOf(house.chat('coordinator'))).toEqual([
    'meeting-booked',
    'meeting-soon',
    'meeting-cancelled',
  ])
})

test('a meeting booked late brings only what still helps: the agenda once, at once', async () => {
  await house.start()
  await bookLund(house.db, house.outbox, { now, start: '2026-03-05T08:00:00Z' })
  await house.until(() => subjectsOf(house.chat('coordinator')).length === 2)
  await house.pause()
  expect(subjectsOf(house.chat('coordinator'))).toEqual(['meeting-booked', 'agenda-late'])
})

test('a consent that ends in thirty days, a plan that is ready: cards that name nobody of the family', async () => {
  const { courseId } = await bookLund(house.db, house.outbox, { now })
  const ending = consent({ giverId: mother.id, department: 'job-centre', until: '2026-04-20' })
  await house.db.as(karen, async (tx) => {
    await insertConsent(tx, courseId, ending, karen.id, testVault)
    await insertPlanVersion(
      tx,
      {
        courseId,
        version: '2.0',
        at: house.clock.now(),
        by: karen.id,
        content: {
          goals: [
            { id: '1', about: [], type: 'family-life', text: 'Sofie vil i klubben', when: '', who: 'Maja' },
          ],
          measures: [],
          agreements: [],
        },
      },
      testVault,
    )
    await addCourseEvent(tx, {
      courseId,
      at: house.clock.now(),
      kind: 'plan-published',
      detail: '2.0',
      by: karen.id,
    })
    await house.outbox.enqueue(tx, {
      kind: 'card',
      subject: 'plan-published',
      courseId,
      audience: 'team',
      detail: '2.0',
      key: `card:plan-published:${courseId}:2.0`,
      dueAt: house.clock.now(),
    })
  })
  await house.start()
  await house.until(() => subjectsOf(house.chat('job-centre')).includes('plan-published'))
  expect(subjectsOf(house.chat('coordinator'))).not.toContain('consent-ending')
  // The day is a Saturday.
  moveTo('2026-03-21T09:00:00Z')
  const monday = '2026-03-23T08:00:00Z'
  await expect
    .poll(async () =>
      (await rows()).find(({ subject }) => subject === 'consent-ending')?.due_at.toISOString(),
    )
    .toBe(new Date(monday).toISOString())
  expect(subjectsOf(house.chat('coordinator'))).not.toContain('consent-ending')
  moveTo(monday)
  await house.until(() => subjectsOf(house.chat('coordinator')).includes('consent-ending'))
  moveTo('2026-03-28T09:00:00Z')
  await book(house.db, house.outbox, courseId, { now: '2026-03-28T09:00:00Z', start: '2026-07-01T07:00:00Z' })
  await house.until(
    () =>
      subjectsOf(house.chat('coordinator')).filter((subject) => subject === 'meeting-booked').length === 2,
  )
  await house.pause()
  expect(
    subjectsOf(house.chat('coordinator')).filter((subject) => subject === 'consent-ending'),
  ).toHaveLength(1)
  const cards = JSON.stringify(
    [...house.chat('coordinator'), ...house.chat('job-centre')].map((message) => [
      message.card,
      message.summary,
    ]),
  )
  const words = [
    'Lund',
    'Maja',
    'Sofie',
    'Kildevej',
    'Skovbakke',
    'klubben',
    'Karen',
    'Jonas',
    'Birk',
    '0203891111',
  ]
  const ids = [sofie.id, mother.id, karen.id]
  expect([...words, ...ids].filter((word) => cards.includes(word))).toEqual([])
  expect([...words, 'eyJ'].filter((word) => house.logged().includes(word))).toEqual([])
})

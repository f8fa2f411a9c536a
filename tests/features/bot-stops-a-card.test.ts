import { afterEach, beforeEach, expect, test } from 'vitest'
import { openBotHouse, subjectsOf, type BotHouse } from '../support/bot-house.ts'
import { bookLund } from '../support/booked-meeting.ts'

const now = '2026-03-02T08:00:00Z'
let house: BotHouse
beforeEach(async () => {
  house = await openBotHouse(now)
})
afterEach(() => house.stop())

test('X-33 a card with a name of the family in it goes nowhere; she gets a task that does not repeat it, and the log says so', async () => {
  const { courseId } = await bookLund(house.db, house.outbox, { now })
  // No card has room for a name: somebody has put one where the reference stands.
  await house.db.asService((tx) =>
    tx.updateTable('course').set({ reference: 'NM-2026 Sofie Lund' }).where('id', '=', courseId).execute(),
  )
  await house.start()
  const stopped = async () =>
    house.db.asService((tx) =>
      tx.selectFrom('outbox').select(['subject', 'last_error']).where('state', '=', 'failed').execute(),
    )
  await expect.poll(stopped).toContainEqual({ subject: 'meeting-booked', last_error: 'personal-data' })
  await house.pause()
  expect(subjectsOf(house.chat('coordinator'))).toEqual([])
  const told = await house.db.asService(async (tx) => ({
    tasks: await tx
      .selectFrom('course_event')
      .select('detail')
      .where('course_id', '=', courseId)
      .where('kind', '=', 'task')
      .execute(),
    lines: await tx
      .selectFrom('audit')
      .select(['subject'])
      .where('course_id', '=', courseId)
      .where('action', '=', 'message-stopped')
      .execute(),
  }))
  expect(told.tasks.map(({ detail }) => detail)).toEqual([
    'message-stopped heading known-term',
    'message-stopped line known-term',
  ])
  expect(told.lines.map(({ subject }) => subject)).toContain('message-stopped line known-term')
  expect(JSON.stringify(told) + house.logged()).not.toMatch(/Sofie|Lund/)
})

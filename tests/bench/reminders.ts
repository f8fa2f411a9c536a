import { randomUUID } from 'node:crypto'
import { pino } from 'pino'
import { startBoss } from '#bot/reminders/boss.ts'
import { carryOutDue } from '#bot/reminders/carry-out-due.ts'
import { rememberConversation } from '#bot/storage/conversations.ts'
import { createOutbox } from '#bot/storage/outbox.ts'
import { failingConnector } from '../soak/failing-connector.ts'
import { book } from '../support/booked-meeting.ts'
import { karen, lund, testVault } from '../support/course.ts'
import { openTestDatabase } from '../support/database.ts'
import { movedClock } from '../support/moved-clock.ts'
import { noHosting } from '../support/no-hosting.ts'
import { figure, type Figure } from './figure.ts'
import { inTurns } from './in-turns.ts'

const jobsARound = 40
const bareQueue = 'bare'
/** A Wednesday at eleven, in the week after the meeting: its plan is due. */
const now = '2026-04-22T09:00:00Z'
const never = Number.MAX_VALUE

/**
 * What a reminder costs, from the row to the card that stands in Teams: read, weighed, read by the guard, drawn, posted over the real SDK,
 * stored and audited. Beside it a job of the bare scheduler on the same database, which is sent, fetched and completed and does nothing.
 */
export async function reminderFigures(): Promise<Figure[]> {
  const clock = movedClock(now)
  const db = await openTestDatabase(clock)
  const outbox = createOutbox(db, clock)
  const log = pino({ level: 'silent' })
  const connector = await failingConnector(
    () => clock.now(),
    () => 1,
    never,
  )
  const boss = await startBoss(db, log)
  await boss.createQueue(bareQueue)
  const courseId = await lund(db)
  const meetingId = await book(db, outbox, courseId, { now, start: '2026-04-15T07:00:00Z' })
  await db.asService((tx) =>
    rememberConversation(tx, {
      id: 'a:karen',
      kind: 'personal',
      owner: karen.id,
      serviceUrl: connector.serviceUrl,
    }),
  )
  const world = {
    db,
    vault: testVault,
    clock,
    outbox,
    log,
    posting: connector.posting,
    hostingTeam: noHosting.team,
    settings: { teamsAppId: 'app', botClientId: randomUUID(), publicOrigin: 'https://samlet.example' },
  }
  const bare = timed(async () => {
    for (let n = 0; n < jobsARound; n++) await boss.send(bareQueue, { outboxId: randomUUID() })
    for (let n = 0; n < jobsARound; n++) {
      const [job] = await boss.fetch(bareQueue)
      await boss.complete(bareQueue, job!.id)
    }
  })
  const reminders = timed(async () => {
    for (let n = 0; n < jobsARound; n++)
      await db.asService((tx) =>
        outbox.enqueue(tx, {
          kind: 'card',
          subject: 'plan-due',
          courseId,
          meetingId,
          audience: karen.id,
          key: `card:plan-due:${randomUUID()}`,
          dueAt: clock.now(),
        }),
      )
    const before = connector.posted.length
    await carryOutDue(world, () => false)
    if (connector.posted.length - before < jobsARound) throw new Error('not every reminder was posted')
  })
  try {
    const found = await inTurns(bare, reminders)
    return [
      figure('a bare pg-boss job', found.first, 'ms', null),
      figure('a reminder, from row to card', found.second, 'ms', null),
      figure('a reminder beside a bare job', found.ratio, 'times', { atMost: 12 }),
    ]
  } finally {
    await boss.stop({ close: false, graceful: false })
    await connector.stop()
    await db.close()
  }
}

/** @returns milliseconds for one */
const timed = (work: () => Promise<void>) => async () => {
  const before = performance.now()
  await work()
  return (performance.now() - before) / jobsARound
}

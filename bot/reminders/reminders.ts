import type { PgBoss } from 'pg-boss'
import type { BotWorld } from '../conversation/bot.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { eraseDue } from '../closing/erase-due.ts'
import { enqueueErasureCards } from '../closing/erasure-cards.ts'
import { enqueueGroupCards } from '../groups/group-cards-due.ts'
import { endOpenings } from '../storage/break-glass.ts'
import { vacuum } from '../storage/vacuum.ts'
import { askForDailyChecks } from '../channels/daily-checks.ts'
import { enqueueAgreementsDue } from './agreements-due.ts'
import { nightlyQueue, outboxQueue, startBoss } from './boss.ts'
import { readyLettersOfToday } from '../letters/ready-letters.ts'
import { enqueueConsentsEnding } from './consents-ending.ts'
import { enqueueDebriefsDue } from './debriefs-due.ts'
import { enqueueInstrumentsDue } from './instruments-due.ts'
import type { Delivery } from './delivery.ts'
import { carryOutDue } from './carry-out-due.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { enqueueStepTasksDue } from './step-tasks-due.ts'
import { settleDay } from './settle-day.ts'
import { eachStep, onceALook } from './steps.ts'
import { enqueueUnfinishedHolds } from './unfinished-holds.ts'
import { jobsOf } from './wake.ts'
import { watchCalendars, type Watching } from '../second-line/watch-calendars.ts'

export type ReminderWorld = BotWorld &
  Pick<Delivery, 'posting' | 'hostingTeam'> &
  Pick<Watching, 'calendarOf'>

/** A job that was lost, a lease that ran out, a chat that became known: all are found within this. */
const sweepSeconds = 15
const nightly = '15 3 * * *'

/**
 * Cards and reminders: a stored row wakes by a job at its time; the sweep finds what no job woke, at start, when the clock is moved,
 * and every few seconds. Due rows are taken earliest first, one after the other, and the product's own clock says what is due.
 */
export async function startReminders(world: ReminderWorld): Promise<{ stop(): Promise<void> }> {
  const { db, clock, log, outbox } = world
  let stopped = false
  // The database in the process belongs to this process alone: whoever held a lease is dead.
  if (db.kind === 'pglite') await outbox.forgetLeases()
  const boss = await startBoss(db, log)
  outbox.wakeThrough(jobsOf(boss))

  const lookAtDue = oneAtATime(() => carryOutDue(world, () => stopped))
  // Whole days decide which consents soon end and what is erased: looked at when one has passed, at night and when the clock is moved,
  // and again until it has succeeded.
  let looks = 1
  const lookAtDay = onceALook(log, {
    'channel checks': () => askForDailyChecks(world),
    erasing: () => eraseDue(world),
    'consents ending': () => db.asService((tx) => enqueueConsentsEnding(tx, outbox, clock.now())),
    letters: () => db.asService((tx) => readyLettersOfToday(world, tx, clock.now())),
    'agreements due': () => db.asService((tx) => enqueueAgreementsDue(tx, outbox, world.vault, clock.now())),
    'debriefs due': () => db.asService((tx) => enqueueDebriefsDue(tx, outbox, clock.now())),
    'instruments due': () => db.asService((tx) => enqueueInstrumentsDue(tx, outbox, clock.now())),
    'step tasks due': () => db.asService((tx) => enqueueStepTasksDue(tx, outbox, clock.now())),
    'group cards': () => db.asService((tx) => enqueueGroupCards(tx, outbox, clock.now())),
    'erasure cards': () => db.asService((tx) => enqueueErasureCards(tx, outbox, clock.now())),
  })
  const sweep = oneAtATime(async () => {
    if (stopped) return
    await eachStep(log, {
      // Before what is due, so that nothing goes to whom it may not any more.
      settling: () => settleDay(world),
      'a new day': () => lookAtDay(`${localDate(clock.now()).toString()} ${looks}`),
      'unfinished holds': () => db.asService((tx) => enqueueUnfinishedHolds(tx, outbox, clock.now())),
      'broken glass': () => db.asService((tx) => endOpenings(tx, clock.now())),
      'what is due': lookAtDue,
    })
  })
  const calendars = await watchCalendars(world, boss)
  const newDay = () => {
    looks++
    void sweep()
    void calendars.look()
  }

  await boss.work(outboxQueue, { pollingIntervalSeconds: 1, batchSize: 50 }, lookAtDue)
  await boss.work(nightlyQueue, { pollingIntervalSeconds: 60 }, async () => {
    newDay()
    await vacuum(db)
  })
  await boss.schedule(nightlyQueue, nightly, {}, { tz: 'Europe/Copenhagen' })
  clock.onJump(newDay)
  const timer = setInterval(() => void sweep(), sweepSeconds * 1000)
  void sweep()
  return {
    async stop() {
      stopped = true
      clearInterval(timer)
      await stopBoss(boss)
      // What is still under way is stored; what failed on the way out is found at the next start.
      await Promise.allSettled([sweep(), lookAtDue(), calendars.stop()])
    },
  }
}

/** Lets the card that is under way be stored; the pool stays open, it is the service's. */
async function stopBoss(boss: PgBoss): Promise<void> {
  await boss.stop({ close: false, graceful: true, timeout: 20_000 })
}

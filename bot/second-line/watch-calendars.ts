import type { PgBoss } from 'pg-boss'
import type { Logger } from 'pino'
import { Temporal } from 'temporal-polyfill'
import { trace } from '../http/errors.ts'
import type { CalendarOf } from '../ports/calendar.ts'
import { Microsoft365Failure } from '../ports/microsoft365-failure.ts'
import { oneAtATime } from '../reminders/one-at-a-time.ts'
import { coordinatorsToWatch, readWatch } from '../storage/calendar-watch.ts'
import type { Acting } from '../world.ts'
import { lookAtCalendar } from './look-at-calendar.ts'

export type Watching = Acting & { log: Logger; calendarOf: CalendarOf }

const queue = 'second-line'
/** So that she is told within a minute or two of what reached her calendar: one calendar is read after another. */
const everyMinute = '* * * * *'

/**
 * Where the municipality grants the right, every coordinator's calendar is read on once a minute; where it does not, or for whom it does not
 * hold, nothing is lost: her calendar is looked at under her own token when she opens pane or tab (api/leaks.ts).
 */
export async function watchCalendars(
  world: Watching,
  boss: PgBoss,
): Promise<{ look(): Promise<void>; stop(): Promise<void> }> {
  let stopped = false
  const look = oneAtATime(async () => {
    const { db, clock } = world
    for (const staffId of await db.asService((tx) => coordinatorsToWatch(tx, clock.now()))) {
      if (stopped) return
      await lookAtOne(world, staffId)
    }
  })
  await boss.createQueue(queue, { retryLimit: 0, deleteAfterSeconds: 3600 })
  await boss.work(queue, { pollingIntervalSeconds: 10 }, look)
  await boss.schedule(queue, everyMinute, {})
  void look()
  return {
    look,
    stop() {
      stopped = true
      return look()
    },
  }
}

/** One calendar that cannot be read stands in no other's way. */
async function lookAtOne(world: Watching, staffId: string): Promise<void> {
  const { db, vault, clock, log, calendarOf } = world
  const watched = { staffId, reach: 'application' } as const
  const watch = await db.asService((tx) => readWatch(tx, watched, vault))
  if (watch && Temporal.Instant.compare(clock.now(), watch.notBefore) < 0) return
  try {
    await lookAtCalendar(world, watched, calendarOf(staffId))
  } catch (error) {
    if (error instanceof Microsoft365Failure) log.info({ failure: error.reason }, 'calendar not read')
    else log.error({ error: trace(error) }, 'calendar not looked at')
  }
}

import { localDate } from '#shared/domain/calendar/zone.ts'
import { coursesWithChannel } from '../storage/channels.ts'
import type { Acting } from '../world.ts'
import { askForCheck } from './ask.ts'

/** Graph takes some calls a check: so far apart, a municipality of 2,000 channels is through in an hour, and no card waits for them. */
const secondsApart = 2

/** Once a day every channel's members are held against the team. Asked for twice on one day it is the same check. */
export async function askForDailyChecks({
  db,
  outbox,
  clock,
}: Pick<Acting, 'db' | 'outbox' | 'clock'>): Promise<void> {
  const now = clock.now()
  const why = localDate(now).toString()
  await db.asService(async (tx) => {
    for (const [n, courseId] of (await coursesWithChannel(tx)).entries())
      await askForCheck({ outbox }, tx, { courseId, why, dueAt: now.add({ seconds: n * secondsApart }) })
  })
}

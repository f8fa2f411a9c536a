import { pino } from 'pino'
import { Temporal } from 'temporal-polyfill'
import { isWorkingDay } from '#shared/domain/calendar/working-days.ts'
import { atLocal } from '#shared/domain/calendar/zone.ts'
import { carryOutDue } from '#bot/reminders/carry-out-due.ts'
import type { Delivery } from '#bot/reminders/delivery.ts'
import type { Database } from '#bot/storage/database.ts'
import { createOutbox } from '#bot/storage/outbox.ts'
import { vacuum } from '#bot/storage/vacuum.ts'
import { testVault } from '../support/course.ts'
import { openTestDatabase } from '../support/database.ts'
import { movedClock } from '../support/moved-clock.ts'
import { noHosting } from '../support/no-hosting.ts'
import { seeded } from '../support/seeded.ts'
import { waitsAreOver } from '../support/waits-are-over.ts'
import { shortestWait, waitPasses } from './waits.ts'
import { crashes as crashesOver } from './crashes.ts'
import { failingConnector } from './failing-connector.ts'
import { judge, type Verdict } from './judge.ts'
import { away, planMeetings, year } from './plan-year.ts'
import { readPosted } from './read-posted.ts'
import { buildTown, eventsOf, happen } from './town.ts'

export type Soaked = Verdict & {
  courses: number
  meetings: number
  cancelled: number
  cards: number
  /** Cards that said several things at once, and how many the one who got most on the day after the week away. */
  gathered: number
  mostAfterTheWeek: number
  crashes: number
  steps: number
  asked: number
  failed: number
  lost: number
  repeats: number
}

const hours = [
  '03:00',
  '08:45',
  '09:05',
  '10:05',
  '11:05',
  '12:05',
  '13:05',
  '14:45',
  '15:45',
  '16:45',
  '17:45',
]
const morning = '09:05'
const hourSeconds = 3600
const oneStepIn = 100
const oneAnswerIn = 10
/** On this day the clock was an hour wrong, and was put back. */
const setBack = { day: '2026-10-07', from: '11:05' }

/** A year of so many courses in simulated time, on the real outbox, cards and way out, with a process that dies and a connector that fails. */
export async function soak(courses: number, seed: number, say: (line: string) => void): Promise<Soaked> {
  const clock = movedClock(atLocal(year.from, '00:30').toString())
  const db = await openTestDatabase(clock)
  const calm = { db, vault: testVault, clock, outbox: createOutbox(db, clock) }
  const connector = await failingConnector(() => clock.now(), seeded(seed), oneAnswerIn)
  const death = crashesOver(seeded(seed + 1), oneStepIn, () => {
    connector.posted.at(-1)!.lost = true
  })
  const log = pino({ level: 'silent' })
  const born = (): Delivery => {
    const mortal = death.over(db)
    return {
      ...calm,
      db: mortal,
      outbox: createOutbox(mortal, clock),
      log,
      posting: death.overPosting(connector.posting),
      hostingTeam: noHosting.team,
      settings: { teamsAppId: 'app', botClientId: seedId, publicOrigin: 'https://samlet.example' },
    }
  }
  /**
   * The waits of the hours before it are over; what is to be tried again within the hour that it lasts is. What a new process does first is to
   * forget what the dead one held.
   */
  const look = async () => {
    await waitsAreOver(db)
    for (let left = hourSeconds; ;) {
      do await calm.outbox.forgetLeases()
      while (!(await death.alive(() => carryOutDue(born(), () => false))))
      const wait = await shortestWait(db, clock.now())
      if (wait === null || wait > left) return
      await waitPasses(db, wait)
      left -= wait
    }
  }
  try {
    const town = await buildTown(calm, connector.serviceUrl, courses)
    const random = seeded(seed + 2)
    const meetings = town.courses.flatMap((_, n) => planMeetings(n, random))
    const events = eventsOf(meetings)
    /** When the first of what waits is due; null when something has happened since it was asked. */
    let nextDue: Temporal.Instant | null = null
    for (let day = year.from; Temporal.PlainDate.compare(day, year.until) <= 0; day = day.add({ days: 1 })) {
      if (day.day === 1) {
        say(`${day.toString()}: ${connector.posted.length} cards, ${death.count} crashes`)
        await vacuum(db)
      }
      for (const time of isWorkingDay(day) ? hours : hours.slice(0, 1)) {
        const now = atLocal(day, time)
        while (events[0] && isBy(events[0].at, now)) {
          const event = events.shift()!
          nextDue = null
          clock.moveTo(event.at.toString())
          await happen(calm, town, event)
        }
        clock.moveTo(now.toString())
        connector.away(isWithin(now, away.connector))
        if (isWithin(now, away.service)) continue
        // A look that finds nothing is no part of the year but when a week may begin, also after Easter Monday.
        nextDue ??= await firstDue(db)
        if (!(time === morning && day.dayOfWeek <= 2) && !isBy(nextDue, now)) continue
        nextDue = null
        await look()
        if (day.toString() !== setBack.day || time !== setBack.from) continue
        clock.moveTo(now.subtract({ hours: 1 }).toString())
        await look()
      }
    }
    const { posted } = connector
    const stands = await readPosted(db, posted)
    const lost = posted.filter((one) => one.lost).length
    const verdict = judge(town, meetings, stands.at, atLocal(year.until, '18:00'))
    return {
      ...verdict,
      wrong: [...verdict.wrong, ...stands.twice.map((key) => `twice, though it was answered: ${key}`)],
      courses,
      meetings: meetings.length,
      cancelled: meetings.filter(({ cancelledAt }) => cancelledAt).length,
      cards: posted.length,
      ...stands.counts,
      crashes: death.count,
      steps: death.steps,
      ...connector.counts,
      lost,
      repeats: posted.length - new Set(posted.map(({ key }) => key)).size,
    }
  } finally {
    await connector.stop()
    await db.close()
  }
}

/** Long after the year when nothing waits. */
const never = atLocal(year.until.add({ years: 1 }), '00:00')
const firstDue = (db: Database): Promise<Temporal.Instant> =>
  db.asService(async (tx) => {
    const { due } = await tx
      .selectFrom('outbox')
      .select(({ fn }) => fn.min<Date | null>('due_at').as('due'))
      .where('state', 'in', ['waiting', 'sending'])
      .executeTakeFirstOrThrow()
    return due ? Temporal.Instant.fromEpochMilliseconds(due.getTime()) : never
  })

const seedId = '00000000-0000-4000-8000-0000000000bb'
const isBy = (at: Temporal.Instant, now: Temporal.Instant) => Temporal.Instant.compare(at, now) <= 0
const isWithin = (at: Temporal.Instant, [from, until]: readonly [Temporal.Instant, Temporal.Instant]) =>
  Temporal.Instant.compare(at, from) >= 0 && Temporal.Instant.compare(at, until) < 0

import { Temporal } from 'temporal-polyfill'
import { afterEach, expect, test } from 'vitest'
import { openBotHouse, subjectsOf, type BotHouse } from '../support/bot-house.ts'
import { bookLund } from '../support/booked-meeting.ts'
import { describeEachDatabase } from '../support/database.ts'

const now = '2026-03-02T08:00:00Z'
const everyReminder = [
  'agenda-due',
  'agenda-late',
  'meeting-soon',
  'plan-due',
  'plan-late',
  'next-meeting-propose',
  'next-meeting-prepare',
  'next-meeting-alarm',
]

describeEachDatabase('all that is said of one meeting', (open) => {
  let house: BotHouse
  afterEach(() => house.stop())

  test('the card for everybody on the team, and as time goes each reminder once, in its order', async () => {
    house = await openBotHouse(now, open)
    await house.start()
    const { courseId } = await bookLund(house.db, house.outbox, { now })
    const said = (persona: 'coordinator' | 'job-centre') => subjectsOf(house.chat(persona))
    await house.until(() => said('coordinator').length === 1 && said('job-centre').length === 1)
    expect(said('job-centre')).toEqual(['meeting-booked'])

    house.local.clock.moveTo(Temporal.Instant.from('2026-04-03T10:00:00Z'))
    await house.until(() => said('coordinator').length === 2)
    expect(said('coordinator')).toEqual(['meeting-booked', 'agenda-due'])

    // A service that stops and starts again says nothing twice.
    await house.pause()
    await house.start()
    house.local.clock.moveTo(Temporal.Instant.from('2027-01-15T12:00:00Z'))
    await house.until(() => said('coordinator').includes('next-meeting-alarm'))
    await house.pause()
    expect(said('coordinator')).toEqual(['meeting-booked', ...everyReminder])
    expect(said('job-centre')).toEqual(['meeting-booked', 'meeting-soon', 'next-meeting-prepare'])
    expect(house.chat('outsider')).toEqual([])
    expect(house.local.connector.duplicates()).toEqual([])

    const { rows, timeline } = await house.db.asService(async (tx) => ({
      rows: await tx.selectFrom('outbox').select(['state', 'repeats', 'last_error']).execute(),
      timeline: await tx
        .selectFrom('course_event')
        .select('detail')
        .where('course_id', '=', courseId)
        .orderBy('id')
        .execute(),
    }))
    expect(timeline.map((entry) => entry.detail)).toEqual(['meeting-booked', ...everyReminder])
    expect(rows.filter((row) => row.state !== 'done' && row.last_error !== 'one-for-each')).toEqual([])
    expect(rows.every((row) => row.repeats === 0)).toBe(true)
  })
})

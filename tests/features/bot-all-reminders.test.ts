import { Temporal } from 'temporal-polyfill'
import { afterEach, expect, test } from 'vitest'
import { remindersFor } from '#shared/domain/course/reminders.ts'
import { debriefAsked } from '#shared/domain/meeting/debrief.ts'
import { upsertStaff } from '#bot/storage/staff.ts'
import { openBotHouse, subjectsOf, type BotHouse } from '../support/bot-house.ts'
import { bookLund } from '../support/booked-meeting.ts'
import { torben } from '../support/course.ts'
import { describeEachDatabase } from '../support/database.ts'

const now = '2026-03-02T08:00:00Z'
const start = Temporal.Instant.from('2026-04-15T07:00:00Z')
/** With the card to write a debrief on, which only she may (D-12). */
const everyReminder = [
  ...remindersFor({ start }),
  {
    subject: 'debrief-due' as const,
    due: debriefAsked({ end: start.add({ hours: 2 }) }),
    audience: 'coordinator' as const,
  },
].toSorted((a, b) => Temporal.Instant.compare(a.due, b.due))
const toHer = everyReminder.filter(({ audience }) => audience !== 'leaders').map(({ subject }) => subject)
const toLeaders = everyReminder.filter(({ audience }) => audience === 'leaders').map(({ subject }) => subject)
const everySubject = everyReminder.map(({ subject }) => subject)

describeEachDatabase('all that is said of one meeting', (open) => {
  let house: BotHouse
  afterEach(() => house.stop())
  const said = (persona: 'coordinator' | 'job-centre' | 'leader') => subjectsOf(house.chat(persona))
  const aLeader = () =>
    house.db.asService(async (tx) => {
      await upsertStaff(tx, torben)
      await tx.updateTable('staff').set({ leads: true }).where('id', '=', torben.id).execute()
    })

  test('the card for everybody on the team, and as time goes each reminder once, in its order, the leaders when nothing is done', async () => {
    house = await openBotHouse(now, open)
    await house.start()
    const { courseId } = await bookLund(house.db, house.outbox, { now })
    await aLeader()
    await house.until(() => said('coordinator').length === 1 && said('job-centre').length === 1)
    expect(said('job-centre')).toEqual(['meeting-booked'])

    let expected = 2
    for (const [n, { due, audience }] of everyReminder.entries()) {
      house.local.clock.moveTo(due.add({ minutes: 5 }))
      expected += audience === 'team' ? 2 : 1
      await house.until(
        () => said('coordinator').length + said('job-centre').length + said('leader').length === expected,
      )
      // A service that stops and starts again says nothing twice.
      if (n === 2) {
        await house.pause()
        await house.start()
      }
    }
    await house.pause()
    expect(said('coordinator')).toEqual(['meeting-booked', ...toHer])
    expect(said('job-centre')).toEqual(['meeting-booked', 'meeting-soon', 'next-meeting-prepare'])
    expect(said('leader')).toEqual(toLeaders)
    expect(house.chat('outsider')).toEqual([])
    expect(house.local.connector.duplicates()).toEqual([])

    const { rows, timeline } = await house.db.asService(async (tx) => ({
      rows: await tx.selectFrom('outbox').select(['subject', 'state', 'repeats', 'last_error']).execute(),
      timeline: await tx
        .selectFrom('course_event')
        .select('detail')
        .where('course_id', '=', courseId)
        .orderBy('id')
        .execute(),
    }))
    expect(timeline.map((entry) => entry.detail)).toEqual(['meeting-booked', ...everySubject])
    // Whoever writes no debrief is asked for none.
    expect(rows.filter((row) => row.state !== 'done' && row.last_error !== 'one-for-each')).toMatchObject([
      { subject: 'debrief-due', state: 'dropped', last_error: 'not-on-team' },
    ])
    expect(rows.every((row) => row.repeats === 0)).toBe(true)
  })

  test('the service was away for a quarter of a year: what is still open comes to each in one card, and what it is too late for in none', async () => {
    house = await openBotHouse(now, open)
    await house.start()
    await bookLund(house.db, house.outbox, { now })
    await house.until(() => said('coordinator').length === 1 && said('job-centre').length === 1)
    await house.pause()
    // A Saturday night: nobody is told before Monday.
    house.local.clock.moveTo(Temporal.Instant.from('2026-08-01T21:00:00Z'))
    await house.start()
    await expect
      .poll(() =>
        house.db.asService((tx) =>
          tx
            .selectFrom('outbox')
            .select('due_at')
            .where('state', '=', 'waiting')
            .where('due_at', '<', new Date('2026-08-03T06:59:00Z'))
            .execute(),
        ),
      )
      .toEqual([])
    expect(said('coordinator')).toHaveLength(1)
    house.local.clock.moveTo(Temporal.Instant.from('2026-08-03T07:01:00Z'))
    await house.until(() => said('coordinator').length === 2 && said('job-centre').length === 2)
    await house.pause()
    const card = JSON.stringify(house.chat('coordinator').at(-1)!.card)
    for (const words of [
      'Det her venter',
      'Planen skal opdateres og sendes (onsdag 22. april)',
      'Planen er ikke sendt (onsdag 22. april)',
      'Find tid til næste netværksmøde',
      'Næste netværksmøde mangler (onsdag 15. juli)',
      'Saml dem hver mandag',
    ])
      expect(card).toContain(words)
    expect(card).not.toMatch(/agsorden|lige om lidt/)
    expect(said('job-centre')).toEqual(['meeting-booked', 'next-meeting-prepare'])
    const left = await house.db.asService((tx) =>
      tx
        .selectFrom('outbox')
        .select(['subject', 'state'])
        .where('state', 'in', ['waiting', 'sending'])
        .execute(),
    )
    expect(left).toEqual([])
  })
  test('the service is back in the evening before a meeting at nine: that it is soon is said the same evening', async () => {
    house = await openBotHouse(now, open)
    await house.start()
    await bookLund(house.db, house.outbox, { now })
    await house.until(() => said('coordinator').length === 1 && said('job-centre').length === 1)
    await house.pause()
    house.local.clock.moveTo(Temporal.Instant.from('2026-04-14T17:30:00Z'))
    await house.start()
    await house.until(() => said('coordinator').length === 2 && said('job-centre').length === 2)
    await house.pause()
    expect(said('coordinator')).toEqual(['meeting-booked', 'meeting-soon'])
    expect(said('job-centre')).toEqual(['meeting-booked', 'meeting-soon'])
  })
})

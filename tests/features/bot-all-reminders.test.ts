import { Temporal } from 'temporal-polyfill'
import { afterEach, expect, test } from 'vitest'
import { askForJournals } from '#bot/reminders/journals-due.ts'
import { insertPlanVersion } from '#bot/storage/plans.ts'
import { upsertStaff } from '#bot/storage/staff.ts'
import { agreement } from '../support/after-meeting-house.ts'
import { openBotHouse, subjectsOf, type BotHouse } from '../support/bot-house.ts'
import { bookLund } from '../support/booked-meeting.ts'
import { karen, testVault, torben } from '../support/course.ts'
import { describeEachDatabase } from '../support/database.ts'

const now = '2026-03-02T08:00:00Z'
const start = '2026-04-15T07:00:00Z'
/** What is said of that meeting and when, with the card to write a debrief on, which only she may (D-12). */
const everyReminder = [
  ['agenda-due', '2026-04-01T07:00:00Z', 'coordinator'],
  ['agenda-late', '2026-04-08T10:00:00Z', 'coordinator'],
  ['agenda-escalated', '2026-04-10T07:00:00Z', 'leaders'],
  ['meeting-soon', '2026-04-14T07:00:00Z', 'team'],
  ['debrief-due', '2026-04-16T07:00:00Z', 'coordinator'],
  ['plan-due', '2026-04-20T07:00:00Z', 'coordinator'],
  ['plan-late', '2026-04-23T07:00:00Z', 'coordinator'],
  ['plan-escalated', '2026-04-29T07:00:00Z', 'leaders'],
  ['next-meeting-propose', '2026-05-20T07:00:00Z', 'coordinator'],
  ['next-meeting-prepare', '2026-06-17T07:00:00Z', 'team'],
  ['next-meeting-alarm', '2026-07-16T07:00:00Z', 'coordinator'],
  ['next-meeting-escalated', '2026-07-23T07:00:00Z', 'leaders'],
] as const

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
    const { courseId } = await bookLund(house.db, house.outbox, { now, start })
    await aLeader()
    await house.until(() => said('coordinator').length === 1 && said('job-centre').length === 1)
    expect(said('job-centre')).toEqual(['meeting-booked'])

    let expected = 2
    for (const [n, [, due, audience]] of everyReminder.entries()) {
      house.local.clock.moveTo(Temporal.Instant.from(due).add({ minutes: 5 }))
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
    expect(said('coordinator')).toEqual([
      'meeting-booked',
      'agenda-due',
      'agenda-late',
      'meeting-soon',
      'debrief-due',
      'plan-due',
      'plan-late',
      'next-meeting-propose',
      'next-meeting-prepare',
      'next-meeting-alarm',
    ])
    expect(said('job-centre')).toEqual(['meeting-booked', 'meeting-soon', 'next-meeting-prepare'])
    expect(said('leader')).toEqual(['agenda-escalated', 'plan-escalated', 'next-meeting-escalated'])
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
    expect(timeline.map((entry) => entry.detail)).toEqual([
      'meeting-booked',
      'agenda-due',
      'agenda-late',
      'agenda-escalated',
      'meeting-soon',
      'debrief-due',
      'plan-due',
      'plan-late',
      'plan-escalated',
      'next-meeting-propose',
      'next-meeting-prepare',
      'next-meeting-alarm',
      'next-meeting-escalated',
    ])
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

  test('the service is back in the evening after a day on which agreements, debrief and journals were due: all four are said next morning', async () => {
    house = await openBotHouse(now, open)
    await house.start()
    const { courseId } = await bookLund(house.db, house.outbox, { now, start })
    await house.until(() => said('coordinator').length === 1 && said('job-centre').length === 1)
    await house.pause()
    const published = Temporal.Instant.from('2026-04-09T08:00:00Z')
    const agreements = ['2026-04-15', '2026-04-18'].map((deadline) =>
      agreement({ deadline, responsible: 'Karen', responsibleId: undefined }),
    )
    await house.db.as(karen, async (tx) => {
      const content = { goals: [], measures: [], agreements }
      const version = '2.0'
      await insertPlanVersion(tx, { courseId, version, at: published, by: karen.id, content }, testVault)
      await askForJournals(tx, house.outbox, { courseId, version, at: published })
    })
    // Thursday at nine in the evening.
    house.local.clock.moveTo(Temporal.Instant.from('2026-04-16T19:00:00Z'))
    await house.start()
    const subjects = ['agreements-due', 'agreements-late', 'debrief-due', 'journal-due'] as const
    await expect
      .poll(() =>
        house.db.asService((tx) =>
          tx
            .selectFrom('outbox')
            .select(['subject', 'state', 'due_at'])
            .where('subject', 'in', subjects)
            .orderBy('subject')
            .execute(),
        ),
      )
      .toEqual(
        subjects.map((subject) => ({
          subject,
          state: 'waiting',
          due_at: new Date('2026-04-17T07:00:00Z'),
        })),
      )
    expect(said('coordinator')).toEqual(['meeting-booked'])
    house.local.clock.moveTo(Temporal.Instant.from('2026-04-17T07:01:00Z'))
    await house.until(() => subjects.every((subject) => said('coordinator').includes(subject)))
    await house.pause()
    expect(said('coordinator').toSorted()).toEqual([...subjects, 'meeting-booked'])
  })
})

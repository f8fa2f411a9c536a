import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { appendAuditIn } from '#bot/storage/audit.ts'
import { readMeetingRow } from '#bot/storage/meetings.ts'
import { writeStanding } from '#shared/domain/privacy/let-stand.ts'
import { findMailbox } from '../../infra/local/directory.ts'
import { personas } from '../../infra/local/personas.ts'
import { openBotHouse, subjectsOf, type BotHouse } from '../support/bot-house.ts'
import { book, bookLund } from '../support/booked-meeting.ts'

const now = '2026-03-02T08:00:00Z'
const { id: karenId, mail } = personas[0]!
let house: BotHouse
beforeEach(async () => {
  house = await openBotHouse(now)
})
afterEach(() => house.stop())

const grant = (mails: readonly string[]) =>
  house.local.identity.grants.application.set('Calendars.Read', new Set(mails))

/** Her meeting, and the appointment of it in her calendar as the pane wrote and sent it. */
async function booked() {
  const { courseId, meetingId } = await bookLund(house.db, house.outbox, { now })
  return { courseId, ...(await inCalendar(meetingId)) }
}

/** One more meeting of the course, in her calendar too. */
const another = async (courseId: string) =>
  inCalendar(await book(house.db, house.outbox, courseId, { now, start: '2026-05-20T07:00:00Z' }))

async function inCalendar(meetingId: string) {
  const meeting = (await house.db.asService((tx) => readMeetingRow(tx, meetingId)))!
  const event = house.local.graph.calendar.add(
    findMailbox(mail)!,
    {
      start: meeting.start.epochMilliseconds,
      end: meeting.end.epochMilliseconds,
      fields: { subject: 'Netværksmøde', body: { contentType: 'html', content: '<p>Kom i god tid.</p>' } },
      customProperties: { samletMark: meeting.mark },
    },
    null,
  )
  return { meeting, event }
}
/** As on a phone: no add-in runs there. */
const edit = (event: Awaited<ReturnType<typeof booked>>['event'], fields: object) =>
  house.local.graph.calendar.change(event, { fields: { ...fields } })
const leaks = () => house.db.asService((tx) => tx.selectFrom('leak').selectAll().execute())
const told = () => subjectsOf(house.chat('coordinator')).filter((subject) => subject === 'leak-found')
/** The watch reads on once a minute; a moved clock has it read on at once. */
const minuteLater = () => house.local.clock.moveTo(house.local.clock.now().add({ minutes: 1 }))

test('X-10 what she writes on her phone is found, and told her alone, without the words; told once, and closed when she mends it', async () => {
  grant([mail])
  const { event } = await booked()
  await house.start()
  edit(event, {
    subject: 'Møde om Sofie Lund',
    body: { contentType: 'html', content: '<p>Ring 020389-1111</p>' },
  })
  minuteLater()
  await house.until(() => told().length === 1)
  const card = JSON.stringify(house.chat('coordinator').at(-1)?.card)
  expect(card).toMatch(/et navn eller et sted fra familien i emnet; et CPR-nummer i teksten/)
  expect(card).not.toMatch(/Sofie|Lund|0203/)
  expect(subjectsOf(house.chat('job-centre'))).not.toContain('leak-found')

  edit(event, { body: { contentType: 'html', content: '<p>Kom i god tid.</p>' } })
  minuteLater()
  await expect.poll(async () => (await leaks())[0]?.finds).toEqual([{ kind: 'known-term', field: 'subject' }])
  edit(event, { subject: 'Netværksmøde' })
  minuteLater()
  await expect.poll(async () => (await leaks()).map(({ state }) => state)).toEqual(['mended'])
  expect(told()).toHaveLength(1)
  const lines = await house.db.asService((tx) =>
    tx
      .selectFrom('audit')
      .select(['action', 'subject'])
      .where('action', 'like', 'leak-%')
      .orderBy('seq')
      .execute(),
  )
  expect(lines).toEqual([
    { action: 'leak-found', subject: 'known-term/subject cpr/body' },
    { action: 'leak-closed', subject: 'mended' },
  ])
  expect(house.logged()).not.toMatch(/Sofie|0203/)
})

test('X-10 what is written into it besides, before the first is mended, is told too', async () => {
  grant([mail])
  const { event } = await booked()
  await house.start()
  edit(event, { subject: 'Møde om Sofie Lund' })
  minuteLater()
  await house.until(() => told().length === 1)
  edit(event, { location: { displayName: 'Hjemme hos Sofie Lund' } })
  minuteLater()
  await house.until(() => told().length === 2)
  expect((await leaks()).map(({ finds }) => finds)).toEqual([
    [
      { kind: 'known-term', field: 'subject' },
      { kind: 'known-term', field: 'location' },
    ],
  ])
  const lines = await house.db.asService((tx) =>
    tx.selectFrom('audit').select('subject').where('action', '=', 'leak-found').orderBy('seq').execute(),
  )
  expect(lines.map(({ subject }) => subject)).toEqual(['known-term/subject', 'known-term/location'])
})

test('X-10 what she let stand in one appointment is found in the others of the course, and nowhere twice', async () => {
  grant([mail])
  const { courseId, event, meeting } = await booked()
  const other = await another(courseId)
  await house.db.asService((tx) =>
    appendAuditIn(tx, {
      at: Temporal.Instant.from(now),
      actor: karenId,
      action: 'finding-let-stand',
      courseId,
      subject: writeStanding({ kind: 'phone', field: 'location', reason: 'public', meetingId: meeting.id }),
      about: [],
      to: null,
    }),
  )
  await house.start()
  for (const one of [event, other.event])
    edit(one, { location: { displayName: 'Café Sol, ring 21 30 40 50' } })
  minuteLater()
  await house.until(() => told().length === 1)
  minuteLater()
  await expect
    .poll(async () => (await leaks()).map(({ meeting_id, finds }) => ({ meeting_id, finds })))
    .toEqual([{ meeting_id: other.meeting.id, finds: [{ kind: 'phone', field: 'location' }] }])
})

test('X-10 what she let stand before Samlet kept of which appointment it was, counts while there is only one', async () => {
  grant([mail])
  const { courseId, event } = await booked()
  await house.db.asService((tx) =>
    appendAuditIn(tx, {
      at: Temporal.Instant.from(now),
      actor: karenId,
      action: 'finding-let-stand',
      courseId,
      subject: 'phone location public',
      about: [],
      to: null,
    }),
  )
  await house.start()
  edit(event, { location: { displayName: 'Café Sol, ring 21 30 40 50' }, subject: 'Møde om Sofie Lund' })
  minuteLater()
  await house.until(() => told().length === 1)
  expect((await leaks())[0]?.finds).toEqual([{ kind: 'known-term', field: 'subject' }])
  await another(courseId)
  edit(event, { subject: 'Møde om Sofie Lund i dag' })
  minuteLater()
  await expect.poll(async () => (await leaks())[0]?.finds).toHaveLength(2)
})

test('without the right nothing is read; granted while the service runs, what stands there is found; outside the scope it is not', async () => {
  const { event } = await booked()
  edit(event, { location: { displayName: 'Hjemme hos Sofie Lund' } })
  await house.start()
  const watched = () =>
    house.db.asService((tx) => tx.selectFrom('calendar_watch').select(['staff_id', 'link']).execute())
  await expect.poll(watched).toEqual([{ staff_id: karenId, link: null }])
  expect(await leaks()).toEqual([])
  grant(['en.anden@birkelund.example'])
  house.local.clock.moveTo(Temporal.Instant.from(now).add({ minutes: 11 }))
  const refusedAgain = () => house.logged().split('"failure":"microsoft365-refused"').length > 2
  await expect.poll(refusedAgain).toBe(true)
  expect(await leaks()).toEqual([])
  grant([mail])
  house.local.clock.moveTo(Temporal.Instant.from(now).add({ minutes: 22 }))
  await house.until(() => told().length === 1)
  // Where it was read to is sealed, and names nobody.
  const [row] = await watched()
  expect(row?.link?.toString('latin1')).not.toContain('graph.microsoft.com')
})

test('an appointment of hers without our mark, one of another mark and a draft are nobody’s business', async () => {
  grant([mail])
  const { event } = await booked()
  const mark = event.customProperties['samletMark']!
  const add = (said: object) =>
    house.local.graph.calendar.add(
      findMailbox(mail)!,
      {
        start: event.start,
        end: event.end,
        fields: { subject: 'Møde om Sofie Lund' },
        ...said,
      },
      null,
    )
  add({})
  add({ customProperties: { samletMark: 'somebody-elses' } })
  add({ customProperties: { samletMark: mark }, draft: true })
  await house.start()
  await expect
    .poll(() => house.db.asService((tx) => tx.selectFrom('calendar_watch').select('link').execute()))
    .toMatchObject([{ link: expect.anything() }])
  expect(await leaks()).toEqual([])
})

test('told to wait, it waits as long as it was told and then reads on; a forgotten mark of the place has it read all anew', async () => {
  grant([mail])
  const { event } = await booked()
  await house.start()
  const watch = () =>
    house.db.asService((tx) => tx.selectFrom('calendar_watch').selectAll().executeTakeFirst())
  await expect.poll(async () => (await watch())?.link ?? null).not.toBeNull()
  house.local.chaos.set({ graph: { status: 429, times: 1, retryAfter: 300, path: '/calendarView' } })
  edit(event, { subject: 'Møde om Sofie Lund' })
  minuteLater()
  const waits = async () => {
    const row = await watch()
    return row ? (row.not_before.getTime() - house.local.clock.now().epochMilliseconds) / 1000 : 0
  }
  await expect.poll(waits).toBeGreaterThan(200)
  expect(told()).toEqual([])
  house.local.chaos.set({ graph: { status: 410, times: 1, path: '/calendarView' } })
  house.local.clock.moveTo(house.local.clock.now().add({ minutes: 6 }))
  await house.until(() => told().length === 1)
})

test('an appointment that is gone has nothing to clean', async () => {
  grant([mail])
  const { event } = await booked()
  edit(event, { subject: 'Møde om Sofie Lund' })
  await house.start()
  await house.until(() => told().length === 1)
  house.local.graph.calendar.cancel(event)
  minuteLater()
  await expect.poll(async () => (await leaks()).map(({ state }) => state)).toEqual(['gone'])
})

import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { insertMeeting, readMeetingRow, saveMeetingState } from '#bot/storage/meetings.ts'
import { lookAtCalendar } from '#bot/second-line/look-at-calendar.ts'
import { findMailbox } from '../../infra/local/directory.ts'
import { personas } from '../../infra/local/personas.ts'
import { words } from '../support/after-meeting-house.ts'
import { attendanceStory, type AttendanceStory } from '../support/attendance-story.ts'
import { jonas, karen } from '../support/course.ts'

const story = attendanceStory('2026-03-20T12:00:00Z')
const { mail } = personas.find(({ key }) => key === 'coordinator')!

/** The meeting in her calendar, sent, as the pane wrote it; the municipality lets the service read it, unless said. */
async function begin(granted: readonly string[] = [mail]) {
  const one = await story.begin()
  const { house } = one.at
  house.local.identity.grants.application.set('Calendars.Read', new Set(granted))
  const meeting = (await house.db.asService((tx) => readMeetingRow(tx, one.meetingId)))!
  const invited = [one.people.jonas, one.people.lise]
  const event = house.local.graph.calendar.add(
    findMailbox(mail)!,
    {
      start: meeting.start.epochMilliseconds,
      end: meeting.end.epochMilliseconds,
      fields: { subject: 'Netværksmøde', body: { contentType: 'html', content: '<p>Kom i god tid.</p>' } },
      attendees: invited.map(({ name, mail: to }) => ({ name, mail: to!, type: 'required' as const })),
      customProperties: { samletMark: meeting.mark },
    },
    null,
  )
  // Asked before it was granted, it is not asked again at once.
  later(one, 11)
  const says = (who: { mail: string | null }, said: 'accepted' | 'declined') => {
    house.local.graph.calendar.answer(event, who.mail!, said)
    later(one, 1)
  }
  return { one, house, event, says }
}
/** The watch reads on once a minute; a moved clock has it read on at once. */
const later = ({ at: { house } }: AttendanceStory, minutes: number) =>
  house.local.clock.moveTo(house.local.clock.now().add({ minutes }))
const told = async ({ at, told: cards }: AttendanceStory, subject: string, count: number) => {
  await at.house.until(() => cards(subject).length === count)
  return JSON.stringify(cards(subject).at(-1)!.card)
}
const takenUp = async ({ at }: AttendanceStory) =>
  (await at.audited()).filter(({ action }) => action === 'answers-taken-up')

test('X-27 a no that is given in Outlook reaches her chat though nobody opens anything: counted, once, and taken back as it was given', async () => {
  const { one, says } = await begin()
  says(one.people.jonas, 'declined')
  const card = await told(one, 'absence', 1)
  for (const said of ['Der er afbud til mødet', '1 af 2', '"1 afbud"']) expect(card).toContain(said)
  expect(card).not.toMatch(/Jonas|Lise|Dorte|Lund/)
  expect(await one.answers()).toEqual({ Jonas: 'absent', Lise: null })
  const hers = words(await one.press('coordinator', one.told('absence')[0]!, 'attendance'))
  for (const said of [jonas.name, 'Find en ny tid, vælg en afløser i Samlet, eller hold mødet uden.'])
    expect(hers).toContain(said)
  expect(await takenUp(one)).toEqual([
    { actor: 'samlet', action: 'answers-taken-up', subject: one.meetingId },
  ])
  // Whatever else happens to the item, it is the same no; a yes to it is no news to her.
  says(one.people.lise, 'accepted')
  await expect.poll(() => one.answers()).toEqual({ Jonas: 'absent', Lise: 'coming' })
  expect(one.told('absence')).toHaveLength(1)
  expect(one.told('absence-taken-back')).toEqual([])
  says(one.people.jonas, 'accepted')
  await told(one, 'absence-taken-back', 1)
  expect(await one.answers()).toEqual({ Jonas: 'coming', Lise: 'coming' })
  expect(one.told('absence')).toHaveLength(1)
})

test('X-27 two who say no before it is read again are one card; what she has decided stands, however often the item is read', async () => {
  const { one, house, event } = await begin()
  for (const who of [one.people.jonas, one.people.lise])
    house.local.graph.calendar.answer(event, who.mail!, 'declined')
  later(one, 1)
  expect(await told(one, 'absence', 1)).toContain('2 af 2')
  const [card] = one.told('absence')
  await one.press('coordinator', card!, 'absence-without', { contact: one.people.jonas.id })
  // All is read anew, as after a mark of the place that Microsoft 365 has forgotten.
  house.local.chaos.set({ graph: { status: 410, times: 1, path: '/calendarView' } })
  house.local.graph.calendar.change(event, { fields: { location: { displayName: 'Lokale Birk' } } })
  await readAgain(one)
  expect(await one.answers()).toEqual({ Jonas: 'absent without', Lise: 'absent' })
  expect(one.told('absence')).toHaveLength(1)
})

test('a no to another time than the meeting’s is none, and neither is one to a meeting that is off', async () => {
  const { one, house, event, says } = await begin()
  const hour = 3_600_000
  house.local.graph.calendar.change(event, { start: event.start + hour, end: event.end + hour })
  says(one.people.jonas, 'declined')
  await readAgain(one)
  expect(await one.answers()).toEqual({ Jonas: null, Lise: null })
  // She calls another meeting still: the calendar of somebody who calls none is not read.
  await house.db.as(karen, async (tx) => {
    const called = (await readMeetingRow(tx, one.meetingId))!
    const another = { ...called, id: randomUUID(), mark: randomUUID(), type: 'workMeeting' as const }
    await insertMeeting(tx, { ...another, participantIds: [], welcomeIds: [] })
    await saveMeetingState(tx, one.meetingId, 'cancelled')
  })
  house.local.graph.calendar.change(event, { start: event.start - hour, end: event.end - hour })
  says(one.people.jonas, 'declined')
  await readAgain(one)
  expect(await one.answers()).toEqual({ Jonas: null, Lise: null })
  expect(one.told('absence')).toEqual([])
})

test('without the municipality’s right nothing is read by itself; with her own token it is, as soon as she opens tab or pane', async () => {
  const { one, house, says } = await begin([])
  says(one.people.jonas, 'declined')
  await expect.poll(() => watch(one)).toMatchObject({ link: null })
  expect(await one.answers()).toEqual({ Jonas: null, Lise: null })
  const token = await house.local.identity.token('coordinator')
  const watched = { staffId: karen.id, reach: 'delegated' } as const
  await lookAtCalendar(house.world, watched, house.world.onBehalfOf(token).calendar)
  expect(await one.answers()).toEqual({ Jonas: 'absent', Lise: null })
  await told(one, 'absence', 1)
  expect(house.local.graph.violations()).toEqual([])
  expect(house.local.graph.unknown()).toEqual([])
})

const watch = ({ at: { house } }: AttendanceStory) =>
  house.db.asService((tx) => tx.selectFrom('calendar_watch').selectAll().executeTakeFirst())

/** The watch has read what there is now: a reading that began before does not count. */
async function readAgain(one: AttendanceStory): Promise<void> {
  later(one, 1)
  const now = one.at.house.clock.now().epochMilliseconds
  await expect.poll(async () => (await watch(one))?.looked_at.getTime()).toBeGreaterThanOrEqual(now)
}

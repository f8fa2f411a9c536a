import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { withdrawConsent } from '#bot/consent/withdraw-consent.ts'
import { insertConsent } from '#bot/storage/consents.ts'
import { saveContact } from '#bot/storage/contacts.ts'
import { readCourse } from '#bot/storage/courses.ts'
import { setParticipants } from '#bot/storage/meetings.ts'
import type { StoredChannel } from '../../infra/local/graph/stored-channel.ts'
import { hostingTeam, personas } from '../../infra/local/personas.ts'
import { openBotHouse, subjectsOf, type BotHouse } from '../support/bot-house.ts'
import { bookLund } from '../support/booked-meeting.ts'
import { consent, contact, jonas, karen, mother, testVault } from '../support/course.ts'
import { waitsAreOver } from '../support/waits-are-over.ts'

const now = '2026-03-02T08:00:00Z'
let house: BotHouse
let courseId: string
let meetingId: string
let channelId: string

const bente = personas[2]!

/** Jonas is on the team, in its channel, and comes to the meeting of 15 April, and so does Bente; cards go to each alone. */
beforeEach(async () => {
  house = await openBotHouse(now)
  ;({ courseId, meetingId } = await bookLund(house.db, house.outbox, { now }))
  channelId = house.local.graph.addCourseChannel({
    reference: 'NM-2026-0001',
    memberIds: [karen.id, jonas.id, bente.id],
  })
  await house.db.as(karen, async (tx) => {
    const leads = contact({ name: bente.name, mail: bente.mail, staffId: bente.id, department: null })
    await saveContact(tx, courseId, leads)
    const yes = consent({ giverId: mother.id, contactId: leads.id, until: '2099-12-31' })
    await insertConsent(tx, courseId, yes, karen.id, testVault)
  })
  await house.db.asService(async (tx) => {
    await tx.updateTable('municipality').set({ hosting_team_id: hostingTeam.id }).execute()
    await tx.updateTable('course').set({ channel_id: channelId }).where('id', '=', courseId).execute()
    const participantIds = (await course(tx)).contacts.map(({ id }) => id)
    await setParticipants(tx, { id: meetingId, courseId, participantIds })
  })
})
afterEach(() => house.stop())

type Tx = Parameters<Parameters<BotHouse['db']['asService']>[0]>[0]
const course = async (tx: Tx) => (await readCourse(tx, courseId, testVault))!
const acting = () => ({ db: house.db, vault: testVault, clock: house.clock, outbox: house.outbox })
const withdraw = async () => {
  const { revision, consents } = await house.db.asService(course)
  const consentIds = consents.filter(({ department }) => department === 'job-centre').map(({ id }) => id)
  return withdrawConsent(acting(), { id: karen.id, roles: [] }, { courseId, revision, consentIds })
}
const rows = () =>
  house.db.asService((tx) =>
    tx
      .selectFrom('outbox')
      .select(['kind', 'subject', 'audience', 'state', 'last_error', 'attempts'])
      .where('course_id', '=', courseId)
      .execute(),
  )
const rowOf = async (subject: string, audience: string) =>
  (await rows()).find((row) => row.subject === subject && row.audience === audience)
const members = () =>
  house.local.graph
    .channels()
    .find((channel) => channel.id === channelId)!
    .members.map(({ userId }) => userId)
const said = (key: 'coordinator' | 'job-centre') => subjectsOf(house.chat(key))
const tasks = async () =>
  (await house.db.asService(course)).timeline
    .filter(({ kind }) => kind === 'task')
    .map(({ detail }) => detail)
const moveTo = (instant: string) => house.local.clock.moveTo(Temporal.Instant.from(instant))

test('X-04: a card that waits for the team is not sent to whom the family has said no meanwhile', async () => {
  await withdraw()
  await house.start()
  await house.until(() => said('coordinator').length === 2)
  await house.pause()
  expect(said('coordinator').toSorted()).toEqual(['appointment-outdated', 'meeting-booked'])
  expect(said('job-centre')).toEqual([])
  moveTo('2026-04-14T12:00:00Z')
  await house.start()
  await house.until(() => said('coordinator').includes('meeting-soon'))
  await house.pause()
  expect(said('job-centre')).toEqual([])
})

test('nor one that is addressed to him alone', async () => {
  await house.db.asService((tx) =>
    house.outbox.enqueue(tx, {
      kind: 'card',
      subject: 'meeting-soon',
      courseId,
      meetingId,
      audience: jonas.id,
      key: 'card:x:only-his',
      dueAt: house.clock.now(),
    }),
  )
  await withdraw()
  expect(await rowOf('meeting-soon', jonas.id)).toMatchObject({ state: 'dropped', last_error: 'not-on-team' })
  await house.start()
  await house.until(() => said('coordinator').includes('appointment-outdated'))
  await house.pause()
  expect(said('job-centre')).toEqual([])
})

test('nor one whose answer was lost: it is not sent a second time', async () => {
  await house.db.asService((tx) =>
    house.outbox.enqueue(tx, {
      id: 'e0000000-0000-4000-8000-000000000001',
      kind: 'card',
      subject: 'meeting-soon',
      courseId,
      meetingId,
      audience: jonas.id,
      key: 'card:x:only-his',
      dueAt: house.clock.now(),
    }),
  )
  await house.outbox.sending('e0000000-0000-4000-8000-000000000001')
  await withdraw()
  expect(await rowOf('meeting-soon', jonas.id)).toMatchObject({ state: 'sending' })
  await house.start()
  await expect
    .poll(() => rowOf('meeting-soon', jonas.id))
    .toMatchObject({ state: 'dropped', last_error: 'not-on-team' })
  await house.until(() => said('coordinator').includes('appointment-outdated'))
  await house.pause()
  expect(said('job-centre')).toEqual([])
})

test('X-34: he is taken out of the channel, the others stay, and it is written down', async () => {
  await house.start()
  await withdraw()
  await house.until(() => !members().includes(jonas.id))
  await house.pause()
  expect(members()).toEqual([karen.id, bente.id])
  expect(await rowOf('channel-member', jonas.id)).toMatchObject({ state: 'done' })
  expect(await tasks()).toEqual(['appointment-outdated'])
  const line = await house.db.asService((tx) =>
    tx.selectFrom('audit').select(['action', 'subject']).where('action', '=', 'channel-left').execute(),
  )
  expect(line).toEqual([{ action: 'channel-left', subject: jonas.id }])
  expect(house.local.graph.unknown()).toEqual([])
  expect(house.local.graph.violations()).toEqual([])
})

test('whoever has left already is no trouble', async () => {
  const channel = house.local.graph.channels().find(({ id }) => id === channelId) as StoredChannel
  channel.members = channel.members.filter(({ userId }) => userId !== jonas.id)
  await withdraw()
  await house.start()
  await expect.poll(() => rowOf('channel-member', jonas.id)).toMatchObject({ state: 'done' })
  await house.pause()
  expect(await tasks()).toEqual(['appointment-outdated'])
})

test('where the channel itself is gone it is looked for once more: that is her task, and his leaving it is none', async () => {
  const all = house.local.graph.channels() as StoredChannel[]
  all.splice(
    all.findIndex(({ id }) => id === channelId),
    1,
  )
  await withdraw()
  await house.start()
  const leaving = () => rowOf('channel-member', jonas.id)
  await expect.poll(leaving).toMatchObject({ last_error: 'channel-gone' })
  // The minutes that it waits have passed.
  await waitsAreOver(house.db)
  moveTo(house.local.clock.now().toString())
  await expect.poll(leaving).toMatchObject({ state: 'dropped' })
  await house.pause()
  expect(new Set(await tasks())).toEqual(new Set(['appointment-outdated', 'channel-gone']))
})

test('where the rights do not allow it, it is her task the same day, by a card that names nobody', async () => {
  house.local.identity.grants.resourceSpecific.get(hostingTeam.id)!.delete('ChannelMember.ReadWrite.Group')
  await house.start()
  await withdraw()
  await house.until(() => said('coordinator').includes('channel-outdated'))
  await house.pause()
  expect(members()).toContain(jonas.id)
  expect(await rowOf('channel-member', jonas.id)).toMatchObject({ state: 'failed', last_error: 'gave-up' })
  expect(new Set(await tasks())).toEqual(new Set(['appointment-outdated', 'channel-outdated']))
  const cards = JSON.stringify(house.chat('coordinator').map(({ card, summary }) => [card, summary]))
  expect(cards).toContain('Kanalens medlemmer skal rettes')
  expect(cards).not.toMatch(/Jonas|Egelund|Lund|Maja|Jobcentret/)
})

test('Graph that is busy or away is asked again, and it is done once', async () => {
  await house.start()
  await expect.poll(async () => (await rowOf('channel-check', 'team'))?.state).toBe('done')
  house.local.chaos.set({ graph: { status: 503, times: 5, retryAfter: 0, path: '/members' } })
  await withdraw()
  await expect
    .poll(() => rowOf('channel-member', jonas.id))
    .toMatchObject({ state: 'waiting', last_error: 'microsoft365-unavailable' })
  // The seconds that it waits have passed.
  await waitsAreOver(house.db)
  moveTo(house.local.clock.now().toString())
  await house.until(() => !members().includes(jonas.id))
  await house.pause()
  expect((await rowOf('channel-member', jonas.id))!.attempts).toBeGreaterThan(1)
  expect(await tasks()).toEqual(['appointment-outdated'])
})

test('a family that says yes again before it was done keeps him there', async () => {
  await withdraw()
  const again = consent({ giverId: mother.id, department: 'job-centre' })
  await house.db.as(karen, (tx) => insertConsent(tx, courseId, again, karen.id, testVault))
  await house.start()
  await expect
    .poll(() => rowOf('channel-member', jonas.id))
    .toMatchObject({ state: 'dropped', last_error: 'not-wanted' })
  await house.pause()
  expect(members()).toContain(jonas.id)
})

test('X-05: a consent that ends between invitation and meeting does the same, when the day comes', async () => {
  await house.db.as(karen, (tx) =>
    tx.updateTable('consent').set({ valid_until: '2026-04-10' }).where('course_id', '=', courseId).execute(),
  )
  await house.start()
  await house.until(() => said('job-centre').length === 1)
  moveTo('2026-04-10T12:00:00Z')
  await house.until(() => said('coordinator').includes('agenda-late'))
  expect(members()).toContain(jonas.id)
  moveTo('2026-04-11T06:00:00Z')
  await house.until(
    () => !members().includes(jonas.id) && said('coordinator').includes('appointment-outdated'),
  )
  moveTo('2026-04-14T12:00:00Z')
  await house.until(() => said('coordinator').includes('meeting-soon'))
  await house.pause()
  expect(said('job-centre')).toEqual(['meeting-booked'])
  // Nobody sent the agenda either, and no leader has ever signed in to hear of it.
  expect(await tasks()).toEqual(['appointment-outdated', 'no-leader'])
})

test('a card that is due at the very moment its addressee’s consent has ended does not go to him', async () => {
  await house.db.as(karen, (tx) =>
    tx.updateTable('consent').set({ valid_until: '2026-04-13' }).where('course_id', '=', courseId).execute(),
  )
  await house.start()
  await house.until(() => said('job-centre').length === 1)
  moveTo('2026-04-14T12:00:00Z')
  await house.until(() => said('coordinator').includes('meeting-soon'))
  await house.pause()
  expect(said('job-centre')).toEqual(['meeting-booked'])
})

import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { askForChannel, closeChannel } from '#bot/channels/ask.ts'
import { readChannel } from '#bot/channels/read-channel.ts'
import { saveChannelSettings } from '#bot/storage/channels.ts'
import { readCourse } from '#bot/storage/courses.ts'
import type { StoredChannel } from '../../infra/local/graph/stored-channel.ts'
import { usualGrants } from '../../infra/local/identity/registrations.ts'
import { hostingTeam } from '../../infra/local/personas.ts'
import { openBotHouse, subjectsOf, type BotHouse } from '../support/bot-house.ts'
import { bookLund } from '../support/booked-meeting.ts'
import { jonas, karen, testVault, torben } from '../support/course.ts'

const now = '2026-03-02T08:00:00Z'
let house: BotHouse
let courseId: string
let made: StoredChannel

/** Karen's course with Jonas on its team, and its channel as the service made it. */
beforeEach(async () => {
  house = await openBotHouse(now)
  ;({ courseId } = await bookLund(house.db, house.outbox, { now }))
  await house.db.asService(async (tx) => {
    await saveChannelSettings(tx, { mode: 'personal', hostingTeamId: hostingTeam.id })
    await askForChannel(house, tx, courseId, karen.id)
  })
  await house.start()
  await reads({ tab: 'done', members: ['done', 'done'] })
  made = all().find(({ name }) => name.startsWith('NM-'))!
})
afterEach(() => house.stop())

const all = () => house.local.graph.channels() as StoredChannel[]
const reading = () =>
  house.db.asService(async (tx) => readChannel(tx, house, (await readCourse(tx, courseId, testVault))!))
const reads = (expected: { tab: string | null; members: string[] }) =>
  expect
    .poll(
      async () => {
        const { tab, members } = await reading()
        return { tab, members: members.map(({ state }) => state) }
      },
      { timeout: 60_000, interval: 100 },
    )
    .toEqual(expected)
const memberIds = () => made.members.map(({ userId }) => userId)
const until = async (holds: () => boolean) => {
  while (!holds()) await house.local.events.next((event) => event.type === 'channel')
}
const tasks = async () =>
  house.db.asService(async (tx) =>
    (await readCourse(tx, courseId, testVault))!.timeline.flatMap(({ kind, detail }) =>
      kind === 'task' ? [detail] : [],
    ),
  )
const daysOn = (days: number) =>
  house.local.clock.moveTo(house.local.clock.now().add(Temporal.Duration.from({ hours: 24 * days })))
const close = (on: string | null) =>
  house.db.asService(async (tx) => {
    await tx.updateTable('course').set({ closed_on: on }).where('id', '=', courseId).execute()
    if (on) await closeChannel(house, tx, courseId)
  })
const without = (right: string) =>
  house.local.identity.grants.resourceSpecific.get(hostingTeam.id)!.delete(right)

test('a course that closes empties its channel the same day, and deletes it after twelve weeks', async () => {
  await close('2026-03-02')
  await until(() => memberIds().length === 1)
  expect(memberIds()).toEqual([karen.id])
  daysOn(85)
  await until(() => !all().includes(made))
  await expect.poll(async () => (await reading()).because, { timeout: 20_000 }).toBe('course-closed')
})

test('one that is opened again in time has its channel back, with its members', async () => {
  await close('2026-03-02')
  await until(() => memberIds().length === 1)
  await close(null)
  daysOn(1)
  await until(() => memberIds().length === 2)
  expect(memberIds()).toEqual([karen.id, jonas.id])
  daysOn(84)
  await expect.poll(() => stateOf('channel-delete'), { timeout: 60_000, interval: 100 }).toBe('dropped')
  expect(all()).toContain(made)
})

test('without the right to delete it, the coordinator has the task', async () => {
  without('Channel.Delete.Group')
  await close('2026-03-02')
  daysOn(85)
  await expect.poll(tasks, { timeout: 60_000, interval: 100 }).toContain('channel-delete')
  expect(all()).toContain(made)
})

test('a channel that somebody has deleted in Teams is found to be gone, and a new one may be asked for', async () => {
  all().splice(all().indexOf(made), 1)
  daysOn(1)
  await expect.poll(tasks, { timeout: 60_000, interval: 100 }).toContain('channel-gone')
  expect(await reading()).toMatchObject({ state: 'none', because: null, address: null })
  await house.db.asService((tx) => askForChannel(house, tx, courseId, karen.id))
  await reads({ tab: 'done', members: ['done', 'done'] })
})

test('whom Samlet may not take out is her task once, not every day, and settled when she has done it', async () => {
  made.members.push({ userId: torben.id, owner: false })
  without('ChannelMember.ReadWrite.Group')
  daysOn(1)
  await expect.poll(tasks, { timeout: 60_000, interval: 100 }).toContain('channel-outdated')
  expect((await reading()).mustLeave).toEqual([{ staffId: torben.id, name: '' }])
  const acts = () => countOf('channel-member')
  daysOn(1)
  await expect.poll(acts, { timeout: 60_000, interval: 100 }).toBe(2)
  await expect.poll(() => stateOf('channel-member'), { timeout: 60_000, interval: 100 }).toBe('failed')
  expect((await tasks()).filter((task) => task === 'channel-outdated')).toHaveLength(1)
  expect(subjectsOf(house.chat('coordinator')).filter((one) => one === 'channel-outdated')).toHaveLength(1)

  made.members = made.members.filter(({ userId }) => userId !== torben.id)
  daysOn(1)
  await expect.poll(async () => (await reading()).mustLeave, { timeout: 60_000, interval: 100 }).toEqual([])
})

test('when Samlet may not see who is in it, that is said once', async () => {
  without('ChannelMember.Read.Group')
  without('ChannelMember.ReadWrite.Group')
  daysOn(1)
  await expect.poll(tasks, { timeout: 60_000, interval: 100 }).toContain('channel-unchecked')
  Object.assign(house.local.identity.grants, usualGrants())
})

const rowsOf = (kind: 'channel-delete' | 'channel-member') =>
  house.db.asService((tx) =>
    tx.selectFrom('outbox').select('state').where('kind', '=', kind).orderBy('id', 'desc').execute(),
  )
const stateOf = async (kind: Parameters<typeof rowsOf>[0]) => (await rowsOf(kind))[0]?.state
const countOf = async (kind: Parameters<typeof rowsOf>[0]) => (await rowsOf(kind)).length

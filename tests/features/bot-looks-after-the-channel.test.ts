import { afterEach, beforeEach, expect, test } from 'vitest'
import { askForChannel } from '#bot/channels/ask.ts'
import { usualGrants } from '../../infra/local/identity/registrations.ts'
import { subjectsOf } from '../support/bot-house.ts'
import { openChannelHouse, patiently, type ChannelHouse } from '../support/channel-house.ts'
import { karen, torben } from '../support/course.ts'
import { waitsAreOver } from '../support/waits-are-over.ts'

let house: ChannelHouse
beforeEach(async () => {
  house = await openChannelHouse('2026-03-02T08:00:00Z')
})
afterEach(() => house.stop())

/** The service has not found the channel, and waits before it looks again. */
const untilDoubted = () =>
  expect.poll(() => house.reasons('channel-check'), patiently).toContain('channel-gone')
/** The minutes that it waits have passed. */
const later = async () => {
  await waitsAreOver(house.db)
  house.daysOn(0)
}

test('a channel that somebody has deleted in Teams is found to be gone, and a new one may be asked for', async () => {
  house.channels().splice(house.channels().indexOf(house.made), 1)
  house.daysOn(1)
  await untilDoubted()
  expect(await house.reading()).toMatchObject({ state: 'made' })
  await later()
  await expect.poll(() => house.tasks(), patiently).toContain('channel-gone')
  expect(await house.reading()).toMatchObject({ state: 'none', because: null, address: null })
  await house.db.asService((tx) => askForChannel(house, tx, house.courseId, karen.id))
  await house.reads({ tab: 'done', members: ['done', 'done'] })
})

test('X-34: a channel that Teams does not find for a moment is looked after as before', async () => {
  house.made.members.push({ userId: torben.id, owner: false })
  house.answers(404, 2)
  house.daysOn(1)
  await untilDoubted()
  await later()
  await house.untilChannel(() => !house.memberIds().includes(torben.id))
  expect(await house.tasks()).not.toContain('channel-gone')
})

test('a channel of which only the list of members is not found is not doubted', async () => {
  house.made.members.push({ userId: torben.id, owner: false })
  house.local.chaos.set({ graph: { status: 404, times: 1, path: '/members' } })
  house.daysOn(1)
  await expect.poll(() => house.reasons('channel-check'), patiently).toContain('microsoft365-unavailable')
  await later()
  await house.untilChannel(() => !house.memberIds().includes(torben.id))
  expect(await house.tasks()).not.toContain('channel-gone')
})

test('whom Samlet may not take out is her task once, not every day, and settled when she has done it', async () => {
  house.made.members.push({ userId: torben.id, owner: false })
  house.without('ChannelMember.ReadWrite.Group')
  house.daysOn(1)
  await expect.poll(() => house.tasks(), patiently).toContain('channel-outdated')
  const mustLeave = async () => (await house.reading()).mustLeave
  await expect.poll(mustLeave, patiently).toEqual([{ staffId: torben.id, name: '' }])
  const acts = () => house.states('channel-member')
  const before = (await acts()).length
  house.daysOn(1)
  await expect.poll(async () => (await acts()).length, patiently).toBeGreaterThan(before)
  await expect.poll(async () => (await acts())[0], patiently).toBe('failed')
  expect((await house.tasks()).filter((task) => task === 'channel-outdated')).toHaveLength(1)
  expect(subjectsOf(house.chat('coordinator')).filter((one) => one === 'channel-outdated')).toHaveLength(1)

  house.made.members = house.made.members.filter(({ userId }) => userId !== torben.id)
  house.daysOn(1)
  await expect.poll(mustLeave, patiently).toEqual([])
})

test('when Samlet may not see who is in it, that is said once', async () => {
  house.without('ChannelMember.Read.Group')
  house.without('ChannelMember.ReadWrite.Group')
  house.daysOn(1)
  await expect.poll(() => house.tasks(), patiently).toContain('channel-unchecked')
  Object.assign(house.local.identity.grants, usualGrants())
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeChannel, readChannel, saveChannelSettings } from '#shared/api/channels.ts'
import type { Step } from '../../infra/local/chaos.ts'
import { hostingTeam, personas } from '../../infra/local/personas.ts'
import { makeCourse } from '../support/booked-course.ts'
import { openHouse, type House } from '../support/house.ts'

const [karen, jonas] = personas

/** Each thing that is written in Teams, and each point at which the service may die over it; after `act-done` the answer is lost. */
const deaths: { path: string; step: Step }[] = [
  { path: '/channels', step: 'act-received' },
  { path: '/channels', step: 'act-done' },
  { path: '/channels', step: 'act-answered' },
  { path: '/tabs', step: 'act-received' },
  { path: '/tabs', step: 'act-done' },
  { path: '/members', step: 'act-received' },
  { path: '/members', step: 'act-done' },
]

let house: House
beforeAll(async () => {
  house = await openHouse()
  await house.as('administrator')(saveChannelSettings, {
    params: {},
    body: { revision: 0, mode: 'personal', hostingTeamId: hostingTeam.id },
  })
})
afterAll(() => house?.stop())

test.for(deaths)('killed at $step of $path: one channel, its members, one tab', async ({ path, step }) => {
  const { local, service } = house
  const call = house.as('coordinator')
  const course = await makeCourse(call)
  const input = { params: { courseId: course.id }, body: {} }
  const died = new Promise<void>((resolve) => {
    local.chaos.killOn(step, () => void service.kill().then(resolve), { kind: 'channel', path })
  })
  await call(makeChannel, input)
  await died
  await service.restart()

  const whole = async () => {
    const { state, tab, members } = await call(readChannel, input)
    return { state, tab, members: members.map((member) => member.state) }
  }
  await expect
    .poll(whole, { interval: 250 })
    .toEqual({ state: 'made', tab: 'done', members: ['done', 'done'] })
  const channels = local.graph.channels().filter(({ name }) => name === course.reference)
  expect(channels).toHaveLength(1)
  // Nobody is on his way before he has been found missing.
  await expect
    .poll(() => channels[0]!.members)
    .toEqual([
      { userId: karen!.id, owner: true },
      { userId: jonas!.id, owner: false },
    ])
  expect(channels[0]!.tabs.map(({ entityId }) => entityId)).toEqual([course.id])
  expect(local.graph.unknown()).toEqual([])
  expect(local.graph.violations()).toEqual([])
})

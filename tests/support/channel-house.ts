import { Temporal } from 'temporal-polyfill'
import { expect } from 'vitest'
import { askForChannel } from '#bot/channels/ask.ts'
import { readChannel, type ChannelReading } from '#bot/channels/read-channel.ts'
import { saveChannelSettings } from '#bot/storage/channels.ts'
import { readCourse, type StoredCourse } from '#bot/storage/courses.ts'
import type { ChannelKind } from '#bot/storage/tables-of-sending.ts'
import type { StoredChannel } from '../../infra/local/graph/stored-channel.ts'
import { hostingTeam } from '../../infra/local/personas.ts'
import { openBotHouse, type BotHouse } from './bot-house.ts'
import { bookLund } from './booked-meeting.ts'
import { karen, testVault } from './course.ts'

/** As long as an act may take that the service does by itself, some seconds late. */
export const patiently = { timeout: 60_000, interval: 100 }

export type ChannelHouse = BotHouse & {
  courseId: string
  meetingId: string
  /** The course's channel, as the service made it. */
  made: StoredChannel
  channels(): StoredChannel[]
  memberIds(): string[]
  course: () => Promise<StoredCourse | null>
  reading(): Promise<ChannelReading>
  reads(expected: { tab: string | null; members: string[] }): Promise<void>
  /** What stands on the timeline as hers to do. */
  tasks: () => Promise<(string | null)[]>
  /** How the acts of this kind stand, the latest first. */
  states(kind: ChannelKind): Promise<string[]>
  /** Why the acts of this kind wait, or have ended without being done. */
  reasons(kind: ChannelKind): Promise<(string | null)[]>
  /** Microsoft 365 answers so, that many times, when it is asked about the channel; and asks not to be asked again soon. */
  answers(status: number, times: number): void
  /** Resolves when it holds; looked at whenever a channel changes. */
  untilChannel(holds: () => boolean): Promise<void>
  moveTo(instant: string): void
  daysOn(days: number): void
  without(right: string): void
}

/** Karen's course with Jonas on its team, and its channel with both of them in it and its tab. */
export async function openChannelHouse(now: string): Promise<ChannelHouse> {
  const house = await openBotHouse(now)
  const { courseId, meetingId } = await bookLund(house.db, house.outbox, { now })
  await house.db.asService(async (tx) => {
    await saveChannelSettings(tx, { mode: 'personal', hostingTeamId: hostingTeam.id }, 0)
    await askForChannel(house, tx, courseId, karen.id)
  })
  await house.start()
  const acts = (kind: ChannelKind) =>
    house.db.asService((tx) =>
      tx
        .selectFrom('outbox')
        .select(['state', 'last_error'])
        .where('kind', '=', kind)
        .orderBy('id', 'desc')
        .execute(),
    )
  const channels = () => house.local.graph.channels() as StoredChannel[]
  const course = () => house.db.asService((tx) => readCourse(tx, courseId, testVault))
  const reading = () =>
    house.db.asService(async (tx) => readChannel(tx, house, (await readCourse(tx, courseId, testVault))!))
  const reads = (expected: { tab: string | null; members: string[] }) =>
    expect
      .poll(async () => {
        const { tab, members } = await reading()
        return { tab, members: members.map(({ state }) => state) }
      }, patiently)
      .toEqual(expected)
  await reads({ tab: 'done', members: ['done', 'done'] })
  const made = channels().find(({ name }) => name.startsWith('NM-'))!
  // Nobody is on his way before he has been found missing.
  await expect.poll(() => made.members.length, patiently).toBe(2)
  await reads({ tab: 'done', members: ['done', 'done'] })
  return {
    ...house,
    courseId,
    meetingId,
    made,
    channels,
    memberIds: () => made.members.map(({ userId }) => userId),
    course,
    reading,
    reads,
    tasks: async () =>
      (await course())!.timeline.flatMap(({ kind, detail }) => (kind === 'task' ? [detail] : [])),
    states: async (kind) => (await acts(kind)).map(({ state }) => state),
    reasons: async (kind) => (await acts(kind)).map(({ last_error }) => last_error),
    answers: (status, times) =>
      house.local.chaos.set({
        graph: { status, times, retryAfter: 600, path: encodeURIComponent(made.id) },
      }),
    async untilChannel(holds) {
      while (!holds()) await house.local.events.next((event) => event.type === 'channel')
    },
    moveTo: (instant) => house.local.clock.moveTo(Temporal.Instant.from(instant)),
    daysOn: (days) => house.local.clock.moveTo(house.local.clock.now().add({ hours: 24 * days })),
    without: (right) => void house.local.identity.grants.resourceSpecific.get(hostingTeam.id)!.delete(right),
  }
}

import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readMe } from '#shared/api/me.ts'
import { close } from '#bot/closing/close-course.ts'
import { readClosing, tickClosingItem } from '#bot/storage/closing.ts'
import { readCourse } from '#bot/storage/courses.ts'
import { saveMeetingState } from '#bot/storage/meetings.ts'
import { verifyAudit } from '#bot/storage/verify-audit.ts'
import { hostingTeam, personas, type Persona } from '../../infra/local/personas.ts'
import { openApi } from '../support/api.ts'
import { openBotHouse, subjectsOf, type BotHouse } from '../support/bot-house.ts'
import { bookLund } from '../support/booked-meeting.ts'
import { jonas, karen, testVault, torben } from '../support/course.ts'

const now = '2026-03-02T08:00:00Z'
let house: BotHouse
let courseId: string
let channelId: string

/** Jonas is on the team and in its channel; Torben, a leader, has been here once. The meeting that was booked is called off. */
beforeEach(async () => {
  house = await openBotHouse(now)
  const { meetingId, ...lund } = await bookLund(house.db, house.outbox, { now })
  courseId = lund.courseId
  channelId = house.local.graph.addCourseChannel({
    reference: 'NM-2026-0001',
    memberIds: [karen.id, jonas.id, personas[2]!.id],
  })
  await house.db.asService(async (tx) => {
    await tx.updateTable('municipality').set({ hosting_team_id: hostingTeam.id }).execute()
    await tx.updateTable('course').set({ channel_id: channelId }).where('id', '=', courseId).execute()
    await saveMeetingState(tx, meetingId, 'cancelled')
    await house.outbox.dropForMeeting(tx, meetingId)
  })
  const api = await openApi(house.db, house.clock)
  await api.as(torben, ['leader', 'staff'])(readMe, { params: {}, body: {} })
  await api.close()
  const acting = { db: house.db, vault: testVault, clock: house.clock, outbox: house.outbox }
  const { revision } = (await house.db.asService((tx) => readCourse(tx, courseId, testVault)))!
  await close(
    acting,
    { id: karen.id, roles: [] },
    {
      courseId,
      revision,
      on: Temporal.PlainDate.from('2026-03-02'),
      because: 'goals-met',
      agreementsSeen: true,
    },
  )
})
afterEach(() => house.stop())

const said = (key: Persona['key']) => subjectsOf(house.chat(key))
const moveTo = (instant: string) => house.local.clock.moveTo(Temporal.Instant.from(instant))
const members = () =>
  house.local.graph
    .channels()
    .find((channel) => channel.id === channelId)!
    .members.map(({ userId }) => userId)
const journalise = () =>
  house.db.asService(async (tx) => {
    for (const { item } of (await readClosing(tx, courseId))!.ticks)
      await tickClosingItem(tx, { courseId, item, done: { on: '2026-06-03', by: karen.id } })
  })
const courses = () =>
  house.db.asService((tx) => tx.selectFrom('course').select('id').where('id', '=', courseId).execute())

test('X-34: when the course ends, the colleagues leave its channel the same day', async () => {
  await house.start()
  await house.until(() => !members().includes(jonas.id))
  expect(members()).toContain(karen.id)
})

test('X-35: she is reminded of the journals, then the leader too; the course stays until they are there, and then nothing is left', async () => {
  await house.start()
  moveTo('2026-05-05T07:05:00Z')
  await house.until(() => said('coordinator').includes('journalising-missing'))
  expect(said('leader')).toEqual([])
  moveTo('2026-05-26T07:05:00Z')
  await house.until(() => said('leader').includes('journalising-escalated'))
  const cards = JSON.stringify(
    [...house.chat('coordinator'), ...house.chat('leader')].map(({ card }) => card),
  )
  for (const secret of ['Lund', 'Maja', karen.name, jonas.name]) expect(cards).not.toContain(secret)
  expect(cards).toContain('2. juni 2026')

  moveTo('2026-06-02T07:05:00Z')
  await house.until(() => said('leader').length === 2)
  expect(await courses()).toHaveLength(1)
  await journalise()
  moveTo('2026-06-04T02:00:00Z')
  await expect.poll(courses).toEqual([])
  expect(await verifyAudit(house.db)).toMatchObject({ intact: true })
  expect(said('job-centre')).toEqual([])
})

test('X-35: when everything is journalised, she is told that it goes, and nobody else is told anything', async () => {
  await house.start()
  await journalise()
  moveTo('2026-05-26T07:05:00Z')
  await house.until(() => said('coordinator').includes('erasure-soon'))
  moveTo('2026-06-02T02:00:00Z')
  await expect.poll(courses).toEqual([])
  expect(said('coordinator')).toEqual(['erasure-soon'])
  expect(said('leader')).toEqual([])
})

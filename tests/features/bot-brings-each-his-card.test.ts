import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { saveContact } from '#bot/storage/contacts.ts'
import { setCoreTeam } from '#bot/storage/team.ts'
import { duplicates } from '../../infra/local/connector/messages.ts'
import { hostingTeam, personas } from '../../infra/local/personas.ts'
import { openBotHouse, subjectsOf, type BotHouse } from '../support/bot-house.ts'
import { bookLund } from '../support/booked-meeting.ts'
import { contact, jonas, karen } from '../support/course.ts'

const now = '2026-03-02T08:00:00Z'
let house: BotHouse
beforeEach(async () => {
  house = await openBotHouse(now)
})
afterEach(() => house.stop())

const rows = () => house.db.asService((tx) => tx.selectFrom('outbox').selectAll().orderBy('due_at').execute())
const timeline = (courseId: string) =>
  house.db.asService((tx) =>
    tx
      .selectFrom('course_event')
      .select(['kind', 'detail'])
      .where('course_id', '=', courseId)
      .orderBy('id')
      .execute(),
  )

test('in a municipality whose channels are open to the bot, the team reads one card in its channel', async () => {
  const channelId = house.local.graph.addCourseChannel({
    reference: 'NM-2026-0001',
    memberIds: personas.map((one) => one.id),
  })
  await house.db.asService((tx) =>
    tx
      .updateTable('municipality')
      .set({ bot_mode: 'private-channel', hosting_team_id: hostingTeam.id })
      .execute(),
  )
  const { courseId } = await bookLund(house.db, house.outbox, { now })
  await house.db.asService((tx) =>
    tx.updateTable('course').set({ channel_id: channelId }).where('id', '=', courseId).execute(),
  )
  await house.start()
  await house.until(() => subjectsOf(house.channel(channelId)).length === 1)
  await house.pause()
  expect(house.chat('coordinator')).toEqual([])
  // Its id and address came from the team's introduction alone: nobody has spoken in the channel.
  expect(subjectsOf(house.channel(channelId))).toEqual(['meeting-booked'])
})

test('a channel that is closed to the bot: the same card goes to each personal chat instead', async () => {
  await house.db.asService(async (tx) => {
    await tx
      .updateTable('municipality')
      .set({ bot_mode: 'standard-channel', hosting_team_id: hostingTeam.id })
      .execute()
  })
  const { courseId } = await bookLund(house.db, house.outbox, { now })
  await house.db.asService((tx) =>
    tx.updateTable('course').set({ channel_id: '19:gone@thread.tacv2' }).where('id', '=', courseId).execute(),
  )
  await house.start()
  await house.until(
    () =>
      subjectsOf(house.chat('job-centre')).length === 1 && subjectsOf(house.chat('coordinator')).length === 1,
  )
  await house.pause()
  const dead = await house.db.asService((tx) =>
    tx.selectFrom('conversation').select('id').where('dead', '=', true).execute(),
  )
  expect(dead).toEqual([{ id: '19:gone@thread.tacv2' }])
})

test('an answer that was lost: the card is sent again under its key, counted, and the one too many goes at the first touch', async () => {
  house.local.chaos.killOn('act-done', () => undefined, { kind: 'card' })
  const { courseId } = await bookLund(house.db, house.outbox, { now, start: '2026-03-05T08:00:00Z' })
  await house.start()
  await house.until(
    () => duplicates([...house.chat('coordinator'), ...house.chat('job-centre')]).length === 1,
  )
  const repeated = (await rows()).filter((row) => row.repeats > 0)
  expect(repeated).toMatchObject([{ repeats: 1 }])
  const twice = house.local.connector.duplicates()[0]!
  const persona = personas.find((one) => one.id === repeated[0]!.audience)!
  const place = house.local.connector.conversations(persona).find((one) => one.id === twice.conversationId)!
  await house.until(() => house.channel(place.id).length >= 2)
  await waitForStored()
  const press = (activityId: string) =>
    house.local.connector.invoke(persona, place, {
      activityId,
      trigger: 'manual',
      action: { type: 'Action.Execute', verb: 'status', data: { key: twice.key, courseId } },
    })
  const first = await press(twice.messageIds[0]!)
  expect(first.body).toMatchObject({
    statusCode: 200,
    value: 'Kortet stod her to gange. Det ene er fjernet.',
  })
  expect(house.local.connector.duplicates()).toEqual([])
  const second = await press(twice.messageIds[1]!)
  expect(second.body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' })
  expect(house.channel(place.id).some((message) => message.id === twice.messageIds[1])).toBe(true)

  async function waitForStored() {
    await house.pause()
  }
})

test('a colleague without Samlet: the others get theirs, and the course says so once', async () => {
  const lise = {
    id: 'a0000000-0000-4000-8000-000000000011',
    name: 'Lise Brandhøj',
    mail: 'lise.brandhoj@birkelund.example',
  }
  const { courseId } = await bookLund(house.db, house.outbox, { now })
  await house.db.asService(async (tx) => {
    await saveContact(tx, courseId, contact({ name: lise.name, mail: lise.mail, staffId: lise.id }))
    await setCoreTeam(tx, { courseId, coordinatorId: karen.id }, [jonas, lise])
  })
  await house.start()
  await house.until(
    () =>
      subjectsOf(house.chat('coordinator')).length === 1 && subjectsOf(house.chat('job-centre')).length === 1,
  )
  house.local.clock.moveTo(Temporal.Instant.from('2026-04-14T12:00:00Z'))
  await house.until(() => subjectsOf(house.chat('job-centre')).includes('meeting-soon'))
  await house.pause()
  const tasks = (await timeline(courseId)).filter((entry) => entry.kind === 'task')
  expect(tasks).toEqual([
    { kind: 'task', detail: 'no-chat' },
    // The agenda was late, and nobody leads here.
    { kind: 'task', detail: 'no-leader' },
  ])
  expect((await rows()).find((row) => row.audience === lise.id)).toMatchObject({
    state: 'waiting',
    last_error: 'no-conversation',
    subject: 'meeting-booked',
  })
})

test("somebody has put Samlet out of his chat: the coordinator gets his card, which is hers already, and nobody's is lost", async () => {
  const { courseId } = await bookLund(house.db, house.outbox, { now })
  await house.db.asService(async (tx) => {
    await tx
      .updateTable('conversation')
      .set({ dead: true })
      .where('owner', '=', 'a0000000-0000-4000-8000-000000000002')
      .execute()
    await house.outbox.enqueue(tx, {
      kind: 'card',
      subject: 'meeting-soon',
      courseId,
      meetingId: (await rows0(tx))!,
      audience: 'a0000000-0000-4000-8000-000000000002',
      key: 'card:x:only-jonas',
      dueAt: house.clock.now(),
    })
  })
  await house.start()
  await house.until(() => subjectsOf(house.chat('coordinator')).length === 2)
  await house.pause()
  expect(subjectsOf(house.chat('coordinator')).toSorted()).toEqual(['meeting-booked', 'x'])
  expect(house.chat('job-centre')).toEqual([])
})

async function rows0(tx: Parameters<Parameters<BotHouse['db']['asService']>[0]>[0]): Promise<string | null> {
  return (
    await tx
      .selectFrom('outbox')
      .select('meeting_id')
      .where('subject', '=', 'meeting-booked')
      .executeTakeFirstOrThrow()
  ).meeting_id
}

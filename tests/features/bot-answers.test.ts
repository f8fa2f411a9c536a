import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addSetting, forgetHouse, houseIn } from '#bot/storage/house.ts'
import { tickItem } from '#bot/storage/checklist.ts'
import { insertPlanVersion } from '#bot/storage/plans.ts'
import { cardKey } from '../../infra/local/connector/messages.ts'
import { hostingTeam, personas, type Persona } from '../../infra/local/personas.ts'
import { openBotHouse, subjectsOf, type BotHouse } from '../support/bot-house.ts'
import { bookLund } from '../support/booked-meeting.ts'
import { karen, testVault } from '../support/course.ts'

const now = '2026-04-07T08:00:00Z'
let house: BotHouse
let course: { courseId: string; meetingId: string }
let channelId: string

beforeAll(async () => {
  house = await openBotHouse(now)
  channelId = house.local.graph.addCourseChannel({
    reference: 'NM-2026-0001',
    memberIds: [karen.id, ...personas.map((one) => one.id)],
  })
  await house.db.asService((tx) =>
    tx
      .updateTable('municipality')
      .set({ bot_mode: 'private-channel', hosting_team_id: hostingTeam.id })
      .execute(),
  )
  course = await bookLund(house.db, house.outbox, { now })
  const { courseId, meetingId } = course
  await house.db.as(karen, async (tx) => {
    await tx.updateTable('course').set({ channel_id: channelId }).where('id', '=', courseId).execute()
    await tickItem(tx, { courseId, meetingId, item: 'D-01', done: { on: '2026-04-01', by: karen.id } })
    await tickItem(tx, { courseId, meetingId, item: 'D-07a', done: { on: '2026-04-01', by: karen.id } })
    const content = { goals: [], measures: [], agreements: [] }
    await insertPlanVersion(
      tx,
      { courseId, version: '1.0', at: Temporal.Instant.from('2026-02-03T08:00:00Z'), by: karen.id, content },
      testVault,
    )
  })
  await house.start()
  await house.until(() => subjectsOf(house.channel(channelId)).length > 0)
})
afterAll(() => house.stop())

const persona = (key: Persona['key']) => personas.find((one) => one.key === key)!
const place = (id: string) => house.local.connector.conversations().find((one) => one.id === id)!
const chatOf = (key: Persona['key']) =>
  house.local.connector.conversations(persona(key)).find((one) => one.kind === 'personal')!
async function ask(key: Persona['key'], conversationId: string, text: string): Promise<string | null> {
  await house.local.connector.say(persona(key), place(conversationId), text)
  return house.local.connector.messages(conversationId).findLast((message) => message.from.bot)?.text ?? null
}
function press(key: Persona['key'], trigger: 'manual' | 'automatic', action?: Record<string, unknown>) {
  const card = house.channel(channelId).find((message) => message.card)!
  return house.local.connector.invoke(persona(key), place(channelId), {
    activityId: card.id,
    trigger,
    action: {
      type: 'Action.Execute',
      verb: 'status',
      data: { key: cardKey(card.card), courseId: course.courseId },
      ...action,
    },
  })
}
const audited = () =>
  house.db.asService((tx) =>
    tx
      .selectFrom('audit')
      .select(['actor', 'action'])
      .where('course_id', '=', course.courseId)
      .where('action', 'in', ['status-shown', 'refused'])
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst(),
  )

test('"Vis status" shows those on the team how things stand, in their own view of the card, and says so in the audit', async () => {
  const answer = await press('job-centre', 'manual')
  expect(answer).toMatchObject({
    status: 200,
    body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' },
  })
  const shown = JSON.stringify(answer.body)
  for (const words of [
    'Netværksmødet er booket',
    '1 af 13',
    'onsdag 15. april kl. 9.00–11.00',
    'dagsorden i morgen',
    'Kun du kan se det her.',
  ])
    expect(shown).toContain(words)
  expect(shown).not.toMatch(/Lund|Karen|Jonas/)
  expect(await audited()).toEqual({ actor: persona('job-centre').id, action: 'status-shown' })
})

test('a card that is looked at says to those on the team how far the drejebog has come, and stays as it was to others', async () => {
  const own = await press('job-centre', 'automatic')
  const shown = JSON.stringify(own.body)
  for (const words of ['Netværksmødet er booket', '1 af 13', 'Drejebog og frister er klar i forløbet.'])
    expect(shown).toContain(words)
  const other = await press('leader', 'automatic')
  expect(other.body).toMatchObject({ type: 'application/vnd.microsoft.activity.message' })
})

test('somebody in the channel who is not on the team is told so, and nothing of the course', async () => {
  const answer = await press('leader', 'manual')
  expect(answer.body).toEqual({
    statusCode: 200,
    type: 'application/vnd.microsoft.activity.message',
    value: 'Du er ikke med i forløbet. Spørg familiekoordinatoren, hvis du burde være det.',
  })
  expect(await audited()).toEqual({ actor: persona('leader').id, action: 'refused' })
})

test('what a card carries is only believed as far as it goes: other verbs, ids and keys', async () => {
  expect((await press('coordinator', 'manual', { verb: 'delete-everything' })).body).toMatchObject({
    statusCode: 400,
    type: 'application/vnd.microsoft.error',
  })
  expect(
    (await press('coordinator', 'manual', { data: { key: 'x', courseId: "' or 1=1" } })).body,
  ).toMatchObject({ statusCode: 400 })
  expect(
    (
      await press('coordinator', 'manual', {
        data: { key: 'x', courseId: '00000000-0000-4000-8000-0000000000ff' },
      })
    ).body,
  ).toMatchObject({
    statusCode: 200,
    type: 'application/vnd.microsoft.activity.message',
  })
  const unknownKey = await press('coordinator', 'manual', {
    data: { key: 'card:of:nobody', courseId: course.courseId },
  })
  expect(JSON.stringify(unknownKey.body)).toContain('"text":"Status"')
  expect(house.channel(channelId).filter((message) => message.card)).toHaveLength(1)
})

test('in the personal chat it answers for the courses one is on the team of, with references and dates', async () => {
  const chat = chatOf('coordinator').id
  expect(await ask('coordinator', chat, 'Plan?')).toBe('NM-2026-0001: plan 1.0, udgivet 3. februar 2026')
  expect(await ask('coordinator', chat, 'næste møde')).toBe('NM-2026-0001: onsdag 15. april kl. 9.00–11.00')
  expect(await ask('coordinator', chat, 'hvad mangler vi')).toBe(
    'NM-2026-0001: dagsorden i morgen. Drejebogen: 1 af 13',
  )
  expect(await ask('coordinator', chat, 'next meeting')).toBe('NM-2026-0001: Wednesday 15 April 09:00–11:00')
  expect(await ask('coordinator', chat, 'Kan du slette Sofie?')).toBe(
    'Skriv »plan«, »næste møde«, »hvad mangler vi« eller »hvem er med«. Du får referencer og datoer, aldrig familiens navne. Koordinerer du et forløb, så skriv »samtykke« og referencen. »ugentligt« samler dine påmindelser hver mandag, »enkeltvis« giver dem én ad gangen.',
  )
  expect(await ask('outsider', chatOf('outsider').id, 'plan')).toBe('Du er ikke med i noget forløb endnu.')
})

test("in a channel it answers for that channel's course, and only to its team", async () => {
  expect(await ask('job-centre', channelId, 'plan')).toBe('NM-2026-0001: plan 1.0, udgivet 3. februar 2026')
  expect(await ask('leader', channelId, 'plan')).toBe('Kanalen hører ikke til et forløb, du er med i.')
})

test('"hvem er med" is answered with functions and numbers in the channel, and with names in a colleague\'s own chat, in both languages', async () => {
  expect(await ask('job-centre', channelId, 'hvem er med?')).toBe(
    'NM-2026-0001: familiekoordinatoren og 1 i kerneteamet: Jobcentret',
  )
  expect(await ask('job-centre', channelId, 'who is with us')).toBe(
    'NM-2026-0001: the family coordinator and 1 in the core team: Job centre',
  )
  expect(await ask('coordinator', chatOf('coordinator').id, 'hvem er med')).toBe(
    'NM-2026-0001: Karen Ravnsø (familiekoordinator), Jonas Egelund (Jobcentret)',
  )
  expect(await ask('job-centre', chatOf('job-centre').id, "who's with us")).toMatch(
    /^NM-2026-0001: Karen Ravnsø \(family coordinator\)/,
  )
  expect(await ask('leader', channelId, 'hvem er med')).toBe('Kanalen hører ikke til et forløb, du er med i.')
  expect(await ask('outsider', chatOf('outsider').id, 'hvem er med')).toBe(
    'Du er ikke med i noget forløb endnu.',
  )
})

test('X-10, X-33: an answer with a name of the family in it is kept back, whoever asks, and the coordinator is told as of a card', async () => {
  const called = async (da: string, en: string) => {
    const value = { models: ['A' as const], da, en, closed: false }
    await house.db.asService(async (tx) => {
      const { revision } = await houseIn(tx)
      const saved = { revision, at: Temporal.Instant.from(now), by: karen.id }
      await addSetting(tx, { kind: 'department', id: 'job-centre', value, from: '2026-01-01' }, saved)
    })
    forgetHouse(house.db)
  }
  const kept = () =>
    house.db.asService((tx) =>
      tx
        .selectFrom('audit')
        .select(['actor', 'subject'])
        .where('course_id', '=', course.courseId)
        .where('action', '=', 'message-stopped')
        .execute(),
    )
  await called('Team Sofie Lund', 'Job centre')
  for (const [key, place] of [
    ['job-centre', channelId],
    ['coordinator', chatOf('coordinator').id],
  ] as const)
    expect(await ask(key, place, 'hvem er med')).toBe(
      'NM-2026-0001: svaret er holdt tilbage, fordi det kunne røbe noget om familien. Se forløbet i Samlet.',
    )
  expect(await kept()).toEqual([
    { actor: persona('job-centre').id, subject: 'message-stopped line known-term' },
    { actor: karen.id, subject: 'message-stopped line known-term' },
  ])
  expect(await ask('job-centre', channelId, 'plan')).toBe('NM-2026-0001: plan 1.0, udgivet 3. februar 2026')
  await called('Jobcentret', 'Job centre')
  expect(await ask('job-centre', channelId, 'hvem er med')).toMatch(/Jobcentret$/)
  expect(await kept()).toHaveLength(2)
})

test('X-05: whose yes from the family has ended is told nothing more, though nobody has touched the team', async () => {
  const until = (day: string) =>
    house.db.asService((tx) =>
      tx.updateTable('consent').set({ valid_until: day }).where('course_id', '=', course.courseId).execute(),
    )
  await until('2026-04-06')
  expect((await press('job-centre', 'manual')).body).toMatchObject({
    type: 'application/vnd.microsoft.activity.message',
  })
  expect(await ask('job-centre', channelId, 'plan')).toBe('Kanalen hører ikke til et forløb, du er med i.')
  await until('2099-12-31')
  expect(await ask('job-centre', channelId, 'plan')).toBe('NM-2026-0001: plan 1.0, udgivet 3. februar 2026')
})

test('nothing of it is in the log', () => {
  expect(house.logged()).not.toMatch(/Lund|Sofie|Karen|NM-2026|eyJ/)
})

import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { registerScore } from '#bot/instruments/register-score.ts'
import { readMe } from '#shared/api/me.ts'
import { chooseTool } from '#shared/api/tools.ts'
import { openApi } from '../support/api.ts'
import { afterMeetingHouse, persona, words } from '../support/after-meeting-house.ts'
import { karen, mother, testVault, torben } from '../support/course.ts'

const at = afterMeetingHouse('2026-03-02T12:00:00Z')

/** In model C, begun on 5 January: the parent's wheel has been due since 5 February. */
async function begin(): Promise<void> {
  await at.house.db.asService((tx) =>
    tx
      .updateTable('course')
      .set({ model_id: 'koordinerende-familiekonsulent', phase_id: 'P-C2' })
      .where('id', '=', at.courseId)
      .execute(),
  )
  for (const tool of ['fit', 'function'] as const)
    await at.house.db.asService((tx) =>
      tx
        .insertInto('course_tool')
        .values({
          municipality_id: at.house.db.municipalityId,
          course_id: at.courseId,
          tool,
          is_on: false,
          months: null,
          since: '2026-01-05',
          chosen_at: '2026-01-05T08:00:00Z',
          chosen_by: karen.id,
        })
        .execute(),
    )
}
const put = () =>
  registerScore(
    { db: at.house.db, vault: testVault, clock: at.house.clock, outbox: at.house.outbox },
    { id: karen.id, roles: [] },
    {
      courseId: at.courseId,
      id: randomUUID(),
      instrument: 'progress',
      aboutId: mother.id,
      by: { memberId: mother.id },
      on: '2026-03-03',
      score: 6,
    },
  )
const done = async () =>
  (
    await at.house.db.asService((tx) =>
      tx.selectFrom('outbox').select('subject').where('state', '=', 'done').execute(),
    )
  ).map(({ subject }) => subject)

test('DB-7: the channel is told which instruments are due, and of nobody; when the result is put in, the card says so and nothing more comes', async () => {
  await begin()
  await at.moveTo('2026-03-03T08:05:00Z')
  const card = await at.card('instruments-due')
  const posted = JSON.stringify(card.card)
  for (const told of ['Redskaber skal udfyldes', 'Progressionshjulet', 'torsdag 5. februar'])
    expect(posted).toContain(told)
  expect(posted).not.toMatch(/Lund|Maja|Input\.|FIT|Funktionsniveau/)

  await put()
  await at.house.until(() =>
    at.house
      .channel(at.channelId)
      .some((one) => one.id === card.id && words({ value: one.card }).includes('"Intet mangler"')),
  )
  // Three months later it is due again, and that is another card.
  await at.moveTo('2026-06-03T08:05:00Z')
  await expect
    .poll(async () => (await done()).filter((subject) => subject === 'instruments-due'))
    .toHaveLength(2)
  expect(await done()).not.toContain('instruments-late')
  expect(at.house.logged()).not.toMatch(/Maja|Progression/)
  expect(at.house.local.connector.duplicates()).toEqual([])
})

test('in a channel that is open to the whole hosting team the card says how many are due, and not which', async () => {
  await begin()
  await at.house.db.asService((tx) =>
    tx.updateTable('course').set({ channel_open: true }).where('id', '=', at.courseId).execute(),
  )
  await at.moveTo('2026-03-03T08:05:00Z')
  const card = words({ value: (await at.card('instruments-due')).card })
  expect(card).toContain('"1 redskab"')
  expect(card).not.toMatch(/Progression|Lund|Maja/)
})

test('switched off, the card that stands says that nothing is missing any more', async () => {
  await begin()
  await at.moveTo('2026-03-03T08:05:00Z')
  const card = await at.card('instruments-due')
  expect(words({ value: card.card })).toContain('Progressionshjulet')
  const api = await openApi(at.house.db, at.house.clock)
  const params = { courseId: at.courseId, tool: 'progress' as const }
  await api.as(karen)(chooseTool, { params, body: { on: false, months: 3 } })
  await api.close()
  const stands = () =>
    words({ value: at.house.channel(at.channelId).find((one) => one.id === card.id)?.card })
  await at.house.until(() => stands().includes('"Intet mangler"'))
  expect(stands()).not.toContain('Progressionshjulet')
})

test('not filled in: the coordinator is told alone after five working days, and whoever leads after five more, without the instrument’s name', async () => {
  await begin()
  const leader = persona('leader')
  const api = await openApi(at.house.db, at.house.clock)
  await api.as({ ...torben, id: leader.id }, ['leader', 'staff'])(readMe, { params: {}, body: {} })
  await api.close()
  await at.moveTo('2026-03-03T08:05:00Z')
  const chats = (key: 'coordinator' | 'leader', subject: string) =>
    at.house.chat(key).filter(({ card }) => JSON.stringify(card ?? '').includes(`card:${subject}:`))
  await at.card('instruments-due')
  expect(await done()).not.toContain('instruments-late')
  await at.moveTo('2026-03-10T08:05:00Z')
  await at.house.until(() => chats('coordinator', 'instruments-late').length === 1)
  expect(await done()).not.toContain('instruments-escalated')
  await at.moveTo('2026-03-17T08:05:00Z')
  await at.house.until(() => chats('leader', 'instruments-escalated').length === 1)
  const told = JSON.stringify(chats('leader', 'instruments-escalated')[0]!.card)
  expect(told).toContain('Noget i et forløb er ikke udfyldt')
  expect(told).not.toMatch(/Progression|Lund|Maja/)
  expect(JSON.stringify(chats('coordinator', 'instruments-late')[0]!.card)).toContain('Progressionshjulet')
})

test('on the card the coordinator sees who fills in what about whom; when it is done she sees that nothing is missing', async () => {
  await begin()
  await at.moveTo('2026-03-03T08:05:00Z')
  const card = await at.card('instruments-due')
  expect(words(await at.press('coordinator', card, 'own-instruments', {}, true))).toContain(
    'Progressionshjulet: Maja Lund',
  )
  // He may know of the mother's work and of nothing else: the card as it stands.
  expect(words(await at.press('job-centre', card, 'own-instruments', {}, true))).not.toContain('Maja')
  expect(words(await at.press('outsider', card, 'own-instruments'))).not.toContain('Maja')
  await put()
  const done = words(await at.press('coordinator', card, 'own-instruments'))
  expect(done).toContain('Redskaberne er på plads')
  expect(done).not.toContain('Maja')
})

import { expect, test } from 'vitest'
import { insertMeeting } from '#bot/storage/meetings.ts'
import { saveFamily } from '#bot/storage/family.ts'
import { handTabletOver } from '#bot/instruments/hand-tablet-over.ts'
import { handedTokenIn } from '#bot/instruments/one-person-token.ts'
import { rateMeeting } from '#bot/instruments/rate-meeting.ts'
import type { Face } from '#shared/domain/instruments/smiley.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { afterMeetingHouse, words } from '../support/after-meeting-house.ts'
import { karen, member, mother, sofie, testVault } from '../support/course.ts'
import { meetingAt } from '../support/made-course.ts'

const at = afterMeetingHouse('2026-03-16T09:30:00Z')
const father = member({ name: 'Kurt Lund', role: 'adult' })
const grandmother = member({ name: 'Birgit Lund', role: 'adult' })

/** The family is in model D, whose meetings end with the ruler (F-PLAN-4): nobody has switched anything on. */
async function begin(): Promise<string> {
  const { courseId, house } = at
  const meeting = meetingAt('2026-03-16', courseId, { type: 'sharedFamilyMeeting', state: 'booked' })
  await house.db.asService(async (tx) => {
    await tx
      .updateTable('course')
      .set({ model_id: 'faelles-familier', phase_id: 'P-D8' })
      .where('id', '=', courseId)
      .execute()
    await insertMeeting(tx, meeting)
    const family = { familyName: 'Familien Lund', members: [mother, sofie, father, grandmother], ties: [] }
    await saveFamily(tx, { courseId, on: localDate(house.clock.now()).toString(), ...family }, testVault)
  })
  return meeting.id
}
const acting = () => ({
  db: at.house.db,
  vault: testVault,
  clock: at.house.clock,
  outbox: at.house.outbox,
})
async function say(meetingId: string, memberId: string, face: Face, comment = ''): Promise<void> {
  const world = acting()
  const wish = { courseId: at.courseId, meetingId, memberId }
  const { token } = await handTabletOver(world, { id: karen.id, roles: [] }, wish)
  await rateMeeting(world, handedTokenIn(`Bearer ${token}`), { face, comment })
}
const standing = () => {
  const [card] = at.house
    .channel(at.channelId)
    .filter((message) => JSON.stringify(message.card).includes('card:smiley-result:'))
  return words({ value: card?.card ?? null })
}

test('M-07: the channel gets numbers alone, in one card that follows as more of them answer; with fewer than three not even that', async () => {
  const meetingId = await begin()
  await say(meetingId, mother.id, 1, 'Kurt afbrød hele tiden')
  const posted = await at.card('smiley-result')
  expect(JSON.stringify(posted.card)).toContain('1 har svaret')
  expect(JSON.stringify(posted.card)).toContain('Vises, når mindst tre har svaret')

  await say(meetingId, father.id, 5)
  await say(meetingId, grandmother.id, 4)
  await at.house.until(() => standing().includes('3 har svaret'))
  expect(standing()).toContain('Midt imellem (3 af 5)')
  expect(standing()).not.toMatch(/Lund|Kurt|Maja|Birgit|afbrød|Rigtig/)
  const cards = at.house
    .channel(at.channelId)
    .filter((message) => JSON.stringify(message.card).includes('smiley-result'))
  expect(cards.map(({ id }) => id)).toEqual([posted.id])
  expect(at.house.logged()).not.toMatch(/afbrød|Kurt/)
  expect(at.house.local.connector.duplicates()).toEqual([])
})

test('in a channel that is open to the whole hosting team the card says how many have answered, and no mean', async () => {
  const meetingId = await begin()
  await at.house.db.asService((tx) =>
    tx.updateTable('course').set({ channel_open: true }).where('id', '=', at.courseId).execute(),
  )
  for (const [member, face] of [
    [mother, 1],
    [father, 5],
    [grandmother, 4],
  ] as const)
    await say(meetingId, member.id, face)
  await at.house.until(() => standing().includes('3 har svaret'))
  expect(standing()).toContain('Vises ikke her')
  expect(standing()).not.toMatch(/Midt imellem|af 5/)
})

test('in a chat of one’s own the card says how many have answered, and no mean', async () => {
  const meetingId = await begin()
  await at.house.db.asService((tx) => tx.updateTable('municipality').set({ bot_mode: 'personal' }).execute())
  await say(meetingId, mother.id, 1)
  const chat = () =>
    at.house
      .chat('job-centre')
      .map(({ card }) => JSON.stringify(card ?? ''))
      .filter((card) => card.includes('card:smiley-result:'))
  await at.house.until(() => chat().length === 1)
  await say(meetingId, father.id, 5)
  await say(meetingId, grandmother.id, 4)
  await at.house.until(() => chat().some((card) => card.includes('3 har svaret')))
  expect(chat()).toHaveLength(1)
  expect(chat()[0]).toContain('Vises ikke her. Åbn forløbet for at se det')
  expect(chat()[0]).not.toMatch(/Midt imellem|af 5/)
  expect(at.house.channel(at.channelId)).toEqual([])
})

test('each sees on the card, in the answer alone, the answers of those whom he knows by the family’s yes, and of the others numbers', async () => {
  const meetingId = await begin()
  await say(meetingId, mother.id, 2, 'Der var for mange')
  await say(meetingId, father.id, 5)
  await say(meetingId, grandmother.id, 4)
  await at.house.until(() => standing().includes('3 har svaret'))
  const card = await at.card('smiley-result')
  expect((card.card as { refresh?: { action: { verb: string } } }).refresh?.action.verb).toBe('own-smileys')
  const hers = words(await at.press('coordinator', card, 'own-smileys', {}, true))
  for (const said of ['Maja Lund: Dårligt', 'Der var for mange', 'Kurt Lund: Rigtig godt', '3 har svaret'])
    expect(hers).toContain(said)
  // Maja alone has said yes to him, and of one kind: her face, and no word of her comment.
  const his = words(await at.press('job-centre', card, 'own-smileys', {}, true))
  expect(his).toContain('Maja Lund: Dårligt')
  expect(his).not.toMatch(/Kurt|Birgit|for mange/)
  const outside = await at.press('outsider', card, 'own-smileys', {}, true)
  expect(words(outside)).not.toMatch(/Lund/)
  expect(standing()).not.toMatch(/Lund|for mange/)
  expect(at.house.logged()).not.toMatch(/for mange|Kurt/)
  expect((await at.audited()).map(({ action }) => action)).toContain('smileys-read')
})

import { expect, test } from 'vitest'
import { meetingAt } from '../support/made-course.ts'
import { insertChecklist } from '#bot/storage/checklist.ts'
import { readDebriefs } from '#bot/storage/debriefs.ts'
import { insertMeeting } from '#bot/storage/meetings.ts'
import { checklistFor } from '#shared/domain/course/playbook.ts'
import { debriefLetters } from '#shared/domain/meeting/debrief.ts'
import { afterMeetingHouse, persona, words } from '../support/after-meeting-house.ts'
import { karen, testVault } from '../support/course.ts'

const at = afterMeetingHouse('2026-03-13T12:00:00Z')

/** A network meeting on the Monday, and the card about it, on the Tuesday. */
const begin = async () => {
  const meeting = meetingAt('2026-03-16', at.courseId, { state: 'booked' })
  await at.house.db.asService(async (tx) => {
    await insertMeeting(tx, meeting)
    const items = checklistFor(meeting.start)
    await insertChecklist(tx, { courseId: at.courseId, meetingId: meeting.id, items })
  })
  await at.moveTo('2026-03-17T08:00:01Z')
  return { meetingId: meeting.id, card: await at.card('debrief-due') }
}
const said = {
  revision: 0,
  approach: 'Åbne **spørgsmål**',
  form: '',
  time: 'Vi løb tør',
  roles: 'Karen skrev',
}
const ticked = async () => (await at.course()).checklist.find(({ item }) => item === 'D-12')
const saved = async () => (await at.audited()).filter(({ action }) => action === 'debrief-saved')

test('D-12: the morning after the channel is told, and the two who held the meeting get the four fields', async () => {
  const { card } = await begin()
  const posted = JSON.stringify(card.card)
  for (const told of ['Opsamling efter mødet', 'mandag 16. marts', 'Mangler']) expect(posted).toContain(told)
  expect(posted).not.toMatch(/Input\.|Lund|Karen/)
  for (const key of ['coordinator', 'meeting-leader'] as const)
    expect(words(await at.press(key, card, 'debrief', {}, true)).match(/Input\.Text/g)).toHaveLength(4)
  const jonas = await at.press('job-centre', card, 'debrief', {}, true)
  expect(words(jonas)).not.toContain('Input.')
  expect(words(jonas)).toContain('Opsamling efter mødet')
  expect((await at.press('job-centre', card, 'debrief')).value).toBe(
    'Kun familiekoordinatoren og mødelederen skriver opsamlingen.',
  )
  expect(words(await at.press('leader', card, 'debrief-save', said))).toContain('Du er ikke med i forløbet')
})

test('what they write is kept sealed, ticks the drejebog, and the card says in its place that it is written', async () => {
  const { card, meetingId } = await begin()
  const answer = await at.press('meeting-leader', card, 'debrief-save', said)
  expect(words(answer)).toContain('Opsamlingen er gemt.')
  expect(words(answer)).toContain('"value":"Åbne **spørgsmål**"')
  expect(await ticked()).toMatchObject({ doneOn: '2026-03-17', doneBy: persona('meeting-leader').name })
  await at.house.until(() =>
    at.house
      .channel(at.channelId)
      .some((one) => one.id === card.id && JSON.stringify(one.card).includes('Skrevet')),
  )
  const row = await at.house.db.asService((tx) =>
    tx.selectFrom('debrief').selectAll().where('meeting_id', '=', meetingId).executeTakeFirstOrThrow(),
  )
  expect(row.sealed.includes('spørgsmål')).toBe(false)
  expect(at.house.logged()).not.toContain('Vi løb tør')
})

test('it is corrected by either; who was slower is told, keeps what was typed, and sees what the other wrote', async () => {
  const { card } = await begin()
  await at.press('meeting-leader', card, 'debrief-save', said)
  const typed = { ...said, roles: '', time: 'Tiden passede' }
  const late = await at.press('coordinator', card, 'debrief-save', typed)
  expect(words(late)).toContain('En anden har ændret forløbet imens.')
  for (const told of [
    '"value":"Tiden passede"',
    'Gemt nu: Vi løb tør',
    '"value":"Karen skrev"',
    '"revision":1',
  ])
    expect(words(late)).toContain(told)
  expect(words(late).match(/Gemt nu/g)).toHaveLength(1)
  const corrected = await at.press('coordinator', card, 'debrief-save', {
    ...said,
    revision: 1,
    time: 'Tiden passede',
  })
  expect(words(corrected)).toContain('Opsamlingen er gemt.')
  expect((await saved()).map(({ actor }) => actor)).toEqual([karen.id, persona('meeting-leader').id])
})

test('nothing in any field, and what no card of ours sends: told in words, and nothing is kept', async () => {
  const { card } = await begin()
  const empty = { revision: 0, approach: ' ', form: '', time: '', roles: '' }
  expect(words(await at.press('coordinator', card, 'debrief-save', empty))).toContain(
    'Skriv noget i mindst ét felt.',
  )
  await at.press('meeting-leader', card, 'debrief-save', said)
  expect(words(await at.press('coordinator', card, 'debrief-save', empty))).toContain('"revision":0')
  for (const data of [{}, { ...said, revision: -1 }, { ...said, time: 'x'.repeat(debriefLetters + 1) }])
    expect((await at.press('coordinator', card, 'debrief-save', data)).value).toMatch(/^Den knap virker ikke/)
  expect((await saved()).map(({ actor }) => actor)).toEqual([persona('meeting-leader').id])
})

test('as much as the tab takes stands whole on the card, and is whole when it is saved there', async () => {
  const { card, meetingId } = await begin()
  const long = `${'Vi løb tør for tid. '.repeat(200).slice(0, debriefLetters - 4)}Slut`
  expect(long).toHaveLength(debriefLetters)
  const debrief = { approach: long, form: long, time: long, roles: long }
  await at.press('meeting-leader', card, 'debrief-save', { revision: 0, ...debrief })
  const drawn = await at.press('coordinator', card, 'debrief', {}, true)
  const fields = (drawn.value as { body: Field[] }).body.filter(({ type }) => type === 'Input.Text')
  // As Teams does: no more than the field takes, and what stands in it is sent.
  const sent = Object.fromEntries(fields.map(({ id, value, maxLength }) => [id, value.slice(0, maxLength)]))
  await at.press('coordinator', card, 'debrief-save', { revision: 1, ...sent })
  const [stored] = await at.house.db.as(karen, (tx) => readDebriefs(tx, at.courseId, testVault))
  expect(stored).toMatchObject({ meetingId, revision: 2, debrief })
  // Who was slower sees all of what the other wrote.
  const other = { revision: 1, ...debrief, time: 'Tiden passede' }
  expect(words(await at.press('meeting-leader', card, 'debrief-save', other))).toContain(`Gemt nu: ${long}`)
})
type Field = { type: string; id: string; value: string; maxLength: number }

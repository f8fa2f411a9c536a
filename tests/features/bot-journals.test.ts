import { expect, test } from 'vitest'
import { saveContact } from '#bot/storage/contacts.ts'
import { readJournals } from '#bot/storage/journals.ts'
import { afterMeetingHouse, agreement, words } from '../support/after-meeting-house.ts'
import { contact, jonas, karen } from '../support/course.ts'

const at = afterMeetingHouse('2026-03-10T12:00:00Z')

/** A plan that the job centre, the school and the coordinator have to file; five working days later. */
const begin = async () => {
  await at.house.db.asService((tx) =>
    saveContact(tx, at.courseId, contact({ name: 'Skovbakkeskolen', department: 'school' })),
  )
  await at.publish('2.0', [agreement({ done: true })])
  await at.moveTo('2026-03-17T08:00:01Z')
  return at.card('journal-due')
}
const ticks = async (version = '2.0') =>
  (await at.house.db.asService((tx) => readJournals(tx, at.courseId, version))).map(
    ({ item, doneOn, system }) => [item, doneOn, system].filter(Boolean).join(' '),
  )
const filed = { version: '2.0', item: 'job-centre' }
const nexus = { ...filed, system: 'nexus' }
const changes = async () =>
  (await at.audited()).filter(({ action }) => ['journal-confirmed', 'journal-taken-back'].includes(action))

test('X-14: the channel is told how many journals are missing; each sees his own department, the coordinator all', async () => {
  const card = await begin()
  const posted = JSON.stringify(card.card)
  for (const told of ['Planen skal journaliseres', '0 af 3', '2.0']) expect(posted).toContain(told)
  expect(posted).not.toMatch(/Jobcentret|Folkeskole|Lund/)
  const his = words(await at.press('job-centre', card, 'journals', {}, true))
  for (const told of ['Jobcentret', '3 mangler endnu.', 'DUBU']) expect(his).toContain(told)
  expect(his).not.toContain('Folkeskole')
  const hers = words(await at.press('coordinator', card, 'journals', {}, true))
  for (const told of ['Familiekoordinatorens egen journal', 'Jobcentret', 'Folkeskole'])
    expect(hers).toContain(told)
  expect((await at.press('leader', card, 'journals')).value).toMatch(/^Du er ikke med i forløbet/)
})

test('each department’s own person confirms its journal with the system it lies in, once, and may take it back', async () => {
  const card = await begin()
  const tick = () => at.press('job-centre', card, 'journal-done', nexus)
  expect(words(await tick())).toContain('Journaliseret 17. marts 2026, Nexus')
  await tick()
  expect(await ticks()).toEqual(['own', 'job-centre 2026-03-17 nexus', 'school'])
  expect(await changes()).toEqual([{ actor: jonas.id, action: 'journal-confirmed', subject: 'job-centre' }])
  await at.house.until(() =>
    at.house
      .channel(at.channelId)
      .some((one) => one.id === card.id && JSON.stringify(one.card).includes('1 af 3')),
  )
  expect(words(await at.press('job-centre', card, 'journal-undo', filed))).toContain('Hakket er fjernet.')
  expect(await ticks()).toEqual(['own', 'job-centre', 'school'])
})

test('another department’s journal is not his, the coordinator may confirm any, and what no card offers changes nothing', async () => {
  const card = await begin()
  const other = await at.press('job-centre', card, 'journal-done', {
    ...filed,
    item: 'school',
    system: 'dubu',
  })
  expect(other.value).toMatch(/^Det er en anden afdelings journal/)
  for (const data of [{}, filed, { ...filed, system: 'papir' }])
    expect((await at.press('job-centre', card, 'journal-done', data)).value).toMatch(/^Den knap virker ikke/)
  expect(await changes()).toEqual([])
  for (const item of ['own', 'school'])
    await at.press('coordinator', card, 'journal-done', { ...nexus, item })
  expect((await changes()).map(({ actor }) => actor)).toEqual([karen.id, karen.id])
})

test('once a newer plan holds, a card that shows the old one confirms nothing and shows the new one; closing’s own journals are others', async () => {
  const card = await begin()
  await at.publish('2.1', [agreement({ done: true })])
  const { version: _, ...unsaid } = nexus
  for (const [verb, data] of [
    ['journal-done', nexus],
    ['journal-undo', filed],
    ['journal-done', unsaid],
  ] as const) {
    const late = words(await at.press('job-centre', card, verb, data))
    for (const told of ['Familiens Plan 2.1', 'Planen er udgivet i en ny version', '"version":"2.1"'])
      expect(late).toContain(told)
  }
  expect(await changes()).toEqual([])
  await at.press('job-centre', card, 'journal-done', { ...filed, version: '2.1', system: 'fasit' })
  expect(await ticks()).toEqual(['own', 'job-centre', 'school'])
  expect(await ticks('2.1')).toEqual(['own', 'job-centre 2026-03-17 fasit', 'school'])
  expect(await ticks('closing')).toEqual([])
})

import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Call } from '#shared/api/client.ts'
import { withdrawConsent } from '#shared/api/courses.ts'
import { agendaOverHttp } from '../../tests/support/agenda-over-http.ts'
import { jonas, karen, villads } from '../../tests/support/course.ts'
import { child, refusal } from '../../tests/support/course-over-http.ts'
import { readAgendaItems } from '../storage/agendas.ts'
import { upsertStaff } from '../storage/staff.ts'
import { joinTeam } from '../storage/team.ts'

const { over, read, add, save, withJonas } = agendaOverHttp()
const idsOf = async (meetingId: string) => (await read(meetingId)).items.map(({ id }) => id)

test('D-08: a colleague puts an item on it, once, under his own name; it concerns whom he may know', async () => {
  const { call } = await withJonas()
  const meetingId = await over.booked('2026-03-18')
  const itemId = randomUUID()
  await add(meetingId, call, '  Praktik fra maj ', itemId)
  expect(await add(meetingId, call, 'Praktik fra maj', itemId)).toEqual({ version: 1 })
  const [item] = (await read(meetingId)).items.filter(({ id }) => id === itemId)
  expect(item).toMatchObject({ text: 'Praktik fra maj', by: jonas.name, type: 'employment', speaker: '' })
  expect(await idsOf(meetingId)).toEqual([
    'welcome',
    'frame',
    'family',
    'network',
    'break',
    'dialogue',
    itemId,
    'summary',
    'next-meeting',
    'closing',
  ])
  // Whoever saves the whole does not become who wrote it.
  await save(meetingId)
  expect((await read(meetingId)).items.find(({ id }) => id === itemId)?.by).toBe(jonas.name)
  await expect(save(meetingId, undefined, call)).rejects.toMatchObject(refusal(403, 'not-allowed'))
  // For the family's right of access: the same words once, however many versions they stand in.
  const held = await over.db.asService((tx) => readAgendaItems(tx, over.courseId, over.api.world.vault))
  expect(held).toMatchObject([
    { key: `${meetingId}/${itemId}/1`, text: 'Praktik fra maj', by: jonas.name, on: '2026-02-01' },
  ])
  expect((await over.auditOf(over.courseId)).map(({ actor, action }) => `${actor} ${action}`)).toEqual(
    expect.arrayContaining([
      `${jonas.id} agenda-adding`,
      `${jonas.id} agenda-item-added`,
      `${karen.id} agenda-saved`,
      `${karen.id} agenda-read`,
    ]),
  )
})

test('an item that was taken out and comes back in a conflict is still his who put it there', async () => {
  const { call } = await withJonas()
  const meetingId = await over.booked('2026-03-18')
  const itemId = randomUUID()
  await add(meetingId, call, 'Praktik', itemId)
  const its = async () => (await read(meetingId)).items.find(({ id }) => id === itemId)
  const was = (await its())!
  await save(meetingId, ({ items }) => ({ items: items.filter(({ id }) => id !== itemId) }))
  expect(await its()).toBeUndefined()
  await save(meetingId, ({ items }) => ({ items: [...items, { ...was, text: 'Praktik fra maj' }] }))
  expect(await its()).toMatchObject({ text: 'Praktik fra maj', by: jonas.name, unfiled: true })
})

test('the same item sent again with other words is refused: they would be lost', async () => {
  const meetingId = await over.booked('2026-03-18')
  const itemId = randomUUID()
  await add(meetingId, over.call, 'Ferien', itemId)
  await expect(add(meetingId, over.call, 'Ferien og hunden', itemId)).rejects.toMatchObject(
    refusal(409, 'agenda-item-other'),
  )
  await save(meetingId, ({ items }) => ({
    items: items.map((item) => (item.id === itemId ? { ...item, text: 'Sommerferien' } : item)),
  }))
  expect(await add(meetingId, over.call, 'Ferien', itemId)).toEqual({ version: 2 })
})

test('X-08: what a colleague writes may be of any kind that he may know: others read it when the coordinator has said what it is', async () => {
  await withJonas()
  const { id } = await over.saveOnMap({ name: villads.name, mail: villads.mail, staffId: villads.id })
  await over.sayYes({ kind: 'contact', id }, { types: ['employment', 'health'] })
  const [wider, narrower] = [over.api.as(villads, ['staff']), over.api.as(jonas, ['staff'])]
  const meetingId = await over.booked('2026-03-18')
  const text = 'Et nyt job, og en diagnose'
  await add(meetingId, wider, text)
  const reads = async (call?: Call) => (await read(meetingId, call)).items.find((item) => item.text === text)
  expect(await reads(wider)).toMatchObject({ type: 'employment', unfiled: true })
  expect(await reads(narrower)).toBeUndefined()
  const saveWith = (said: object) =>
    save(meetingId, ({ items }) => ({
      items: items.map((item) => (item.text === text ? { ...item, ...said } : item)),
    }))
  await saveWith({ minutes: 5 })
  expect(await reads()).toMatchObject({ minutes: 5, unfiled: true })
  expect(await reads(narrower)).toBeUndefined()
  await saveWith({ unfiled: false })
  expect(await reads(narrower)).toMatchObject({ unfiled: false })
  await saveWith({ type: 'health' })
  expect(await reads(narrower)).toBeUndefined()
  expect(await reads(wider)).toMatchObject({ type: 'health', unfiled: false })
})

test('X-01: an item that names a child he may not know is not there for him, and the meeting is', async () => {
  const { call, given } = await withJonas()
  const meetingId = await over.booked('2026-03-18')
  await add(meetingId, over.call, `Lektier med ${child.name}`)
  expect((await read(meetingId, call)).items.map(({ text }) => text).join('')).toBe('')
  expect((await read(meetingId)).items.map(({ text }) => text)).toContain(`Lektier med ${child.name}`)
  await over.call(withdrawConsent, {
    params: { courseId: over.courseId },
    body: { revision: await over.revision(), consentIds: [given.id] },
  })
  await expect(read(meetingId, call)).rejects.toMatchObject(refusal(404, 'not-found'))
  await expect(add(meetingId, call, 'Mere')).rejects.toMatchObject(refusal(404, 'not-found'))
  await expect(read(meetingId, over.api.as(villads, []))).rejects.toMatchObject(refusal(404, 'not-found'))
})

test('X-08: whoever leads the meeting neither writes over, takes out nor files anew what he was not shown', async () => {
  const { courseId } = over
  await over.db.as(karen, async (tx) => {
    await upsertStaff(tx, jonas)
    await joinTeam(tx, { courseId, coordinatorId: karen.id }, jonas.id, 'meeting-leader')
  })
  const { call } = await withJonas()
  const meetingId = await over.booked('2026-03-18')
  const words = `${child.name} sover dårligt`
  const hers = { text: words, about: [child.id], type: 'health' as const }
  await save(meetingId, ({ items }) => ({
    items: items.map((item) => (item.id === 'family' ? { ...item, ...hers } : item)),
  }))
  const family = async (as?: Call) => (await read(meetingId, as)).items.find(({ id }) => id === 'family')
  expect(await family(call)).toMatchObject({ text: '', withheld: ['text'] })
  const under = (said: object) =>
    save(
      meetingId,
      ({ items }) => ({ items: items.map((item) => (item.id === 'family' ? { ...item, ...said } : item)) }),
      call,
    )
  await expect(under({ text: 'Familien siger noget' })).rejects.toMatchObject(
    refusal(409, 'agenda-words-withheld'),
  )
  await under({ about: [], type: 'employment', minutes: 15 })
  expect(await family()).toMatchObject({ ...hers, minutes: 15, withheld: [] })
  expect(await family(call)).toMatchObject({ text: '' })
  await save(meetingId, ({ items }) => ({ items: items.filter(({ id }) => id !== 'family') }), call)
  expect(await family()).toMatchObject(hers)
})

test.each([
  ['', 'agenda-item-empty'],
  [' \n ', 'agenda-item-empty'],
  ['x'.repeat(301), 'agenda-item-too-long'],
])('»%s« is not put on it: %s', async (text, reason) => {
  const meetingId = await over.booked('2026-03-18')
  await expect(add(meetingId, over.call, text)).rejects.toMatchObject(refusal(409, reason))
})

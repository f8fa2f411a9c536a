import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { addAgendaItem, finishAgenda, readAgenda, saveAgenda } from '#shared/api/agenda.ts'
import type { Call } from '#shared/api/client.ts'
import { withdrawConsent } from '#shared/api/courses.ts'
import { jonas, karen, villads } from '../../tests/support/course.ts'
import { child, courseOverHttp, mother, refusal } from '../../tests/support/course-over-http.ts'
import { agendaSentIn } from '../agenda/mark-sent.ts'
import { readAgendaItems } from '../storage/agendas.ts'
import { readCourse } from '../storage/courses.ts'
import { upsertStaff } from '../storage/staff.ts'
import { joinTeam } from '../storage/team.ts'

const over = courseOverHttp()

const at = (meetingId: string) => ({ courseId: over.courseId, meetingId })
const read = (meetingId: string, call: Call = over.call) =>
  call(readAgenda, { params: at(meetingId), body: {} })
const add = (meetingId: string, call: Call, text: string, itemId = randomUUID()) =>
  call(addAgendaItem, { params: { ...at(meetingId), itemId }, body: { text } })

/** What a form sends: what it read, as it was or changed. */
async function save(
  meetingId: string,
  change: (agenda: Awaited<ReturnType<typeof read>>) => object = () => ({}),
  call: Call = over.call,
) {
  const agenda = await read(meetingId, call)
  const { version, template, leaderId, items } = agenda
  const body = { version, template, leaderId, items, ...change(agenda) }
  return call(saveAgenda, { params: at(meetingId), body })
}
const idsOf = async (meetingId: string, call?: Call) =>
  (await read(meetingId, call)).items.map(({ id }) => id)

/** Jonas of the job centre, to whom the mother has said yes of her work. */
async function withJonas() {
  await over.saveOnMap({ name: jonas.name, mail: jonas.mail, staffId: jonas.id })
  const given = await over.sayYes({ kind: 'department', id: 'job-centre' }, { types: ['employment'] })
  return { call: over.api.as(jonas, ['staff']), given }
}

test('F-AGENDA-1: a meeting begins with the usual agenda, and is kept version by version', async () => {
  const meetingId = await over.booked('2026-03-18')
  expect(await read(meetingId)).toMatchObject({
    template: 'F-AGENDA-1',
    version: 0,
    final: false,
    sent: null,
    leadIn: 'first',
    comes: 0,
    may: { edit: true, propose: true, reopen: false, file: true },
  })
  const words = 'Vi vil gerne fortælle om flytningen'
  const saved = await save(meetingId, ({ items }) => ({
    items: items.map((item) => (item.id === 'family' ? { ...item, text: words, minutes: 5 } : item)),
  }))
  expect(saved).toEqual({ version: 1 })
  const { items, version } = await read(meetingId)
  expect(version).toBe(1)
  expect(items.find(({ id }) => id === 'family')).toMatchObject({ text: words, minutes: 5, by: null })
  const rows = await over.db.asService((tx) =>
    tx.selectFrom('agenda_version').select('sealed').where('meeting_id', '=', meetingId).execute(),
  )
  expect(rows.map(({ sealed }) => sealed.toString('utf8')).join('')).not.toContain('flytningen')
})

test('two at once: whoever saves on an older version is refused, and nothing of either is lost', async () => {
  const meetingId = await over.booked('2026-03-18')
  const { version, template, leaderId, items } = await read(meetingId)
  await add(meetingId, over.call, 'Ferien')
  await expect(
    over.call(saveAgenda, { params: at(meetingId), body: { version, template, leaderId, items } }),
  ).rejects.toMatchObject(refusal(409, 'changed-by-someone-else'))
  expect((await read(meetingId)).items.map(({ text }) => text)).toContain('Ferien')
})

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

test('X-22: the family speaks first, whoever saves', async () => {
  const meetingId = await over.booked('2026-03-18')
  await expect(save(meetingId, ({ items }) => ({ items: items.toReversed() }))).rejects.toMatchObject(
    refusal(409, 'family-speaks-first'),
  )
})

test('final: nothing is put on it until it is a draft again; nor on one whose meeting is over', async () => {
  const meetingId = await over.booked('2026-03-18')
  const finish = (version: number, final: boolean) =>
    over.call(finishAgenda, { params: at(meetingId), body: { version, final } })
  expect(await finish(0, true)).toEqual({ version: 1 })
  expect(await finish(1, true)).toEqual({ version: 1 })
  expect(await read(meetingId)).toMatchObject({
    final: true,
    may: { edit: false, propose: false, reopen: true, file: false },
  })
  for (const write of [() => save(meetingId), () => add(meetingId, over.call, 'Ferien')])
    await expect(write()).rejects.toMatchObject(refusal(409, 'agenda-final'))
  await finish(1, false)
  await add(meetingId, over.call, 'Ferien')
  over.clock.moveTo('2026-03-18T10:00:00Z')
  await expect(add(meetingId, over.call, 'For sent')).rejects.toMatchObject(refusal(409, 'meeting-over'))
  expect((await read(meetingId)).may).toEqual({ edit: false, propose: false, reopen: false, file: false })
})

const sendAgenda = (meetingId: string, version: number) =>
  over.db.as(karen, async (tx) => {
    const course = (await readCourse(tx, over.courseId, over.api.world.vault))!
    const said = { meetingId, version, at: over.clock.now(), by: karen.id }
    await agendaSentIn(tx, over.api.world, course, said)
  })

test('X-08: what was sent is read by the filing that stands: an item filed by mistake is in neither', async () => {
  const { call } = await withJonas()
  const meetingId = await over.booked('2026-03-18')
  const text = 'Sygemeldt siden jul'
  await add(meetingId, over.call, text)
  const file = (type: 'employment' | 'health') =>
    save(meetingId, ({ items }) => ({
      items: items.map((item) =>
        item.text === text ? { ...item, type, about: [mother.id], unfiled: false } : item,
      ),
    }))
  const { version } = await file('employment')
  await sendAgenda(meetingId, version)
  expect((await read(meetingId, call)).sent!.items.map((item) => item.text)).toContain(text)
  await file('health')
  const { sent, items } = await read(meetingId, call)
  for (const all of [sent!.items, items]) expect(all.map((item) => item.text)).not.toContain(text)
  expect((await read(meetingId)).sent!.items.map((item) => item.text)).toContain(text)
})

test('T-12: sent, the deadline is met, the drejebog ticked, the team told once; what changed since is known', async () => {
  const meetingId = await over.booked('2026-03-18')
  await save(meetingId)
  const send = (version: number) => sendAgenda(meetingId, version)
  await expect(send(0)).rejects.toMatchObject({ reason: 'changed-by-someone-else' })
  await send(1)
  await send(1)
  const course = await over.read()
  expect(course.deadlines.find(({ rule }) => rule === 'T-12')?.state).toBe('done')
  expect(course.checklist.filter(({ doneOn }) => doneOn).map(({ item }) => item)).toEqual(['D-06a'])
  expect(course.timeline.filter(({ kind }) => kind === 'agenda-sent')).toMatchObject([{ detail: 'draft' }])
  const cards = await over.db.asService((tx) =>
    tx
      .selectFrom('outbox')
      .select(['subject', 'audience', 'detail'])
      .where('meeting_id', '=', meetingId)
      .execute(),
  )
  expect(cards).toEqual([{ subject: 'agenda-sent', audience: 'team', detail: 'draft' }])
  await add(meetingId, over.call, 'Ferien')
  const { sent, version, items } = await read(meetingId)
  expect(version).toBe(2)
  expect(sent).toMatchObject({ version: 1, final: false, at: over.clock.now().toString() })
  expect(items).toHaveLength(sent!.items.length + 1)
})

test('a meeting of another course, and one that has no agenda, are not found', async () => {
  await expect(read(randomUUID())).rejects.toMatchObject(refusal(404, 'not-found'))
})

import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { finishAgenda, saveAgenda } from '#shared/api/agenda.ts'
import { agendaOverHttp } from '../../tests/support/agenda-over-http.ts'
import { karen } from '../../tests/support/course.ts'
import { mother, refusal } from '../../tests/support/course-over-http.ts'
import { agendaSentIn } from '../agenda/mark-sent.ts'
import { readCourse } from '../storage/courses.ts'

const { over, at, read, add, save, withJonas } = agendaOverHttp()

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

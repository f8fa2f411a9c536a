import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import type { Call } from '#shared/api/client.ts'
import { breakGlass, readGlass } from '#shared/api/break-glass.ts'
import { listCourses, saveContact, saveFamily, tickChecklist } from '#shared/api/courses.ts'
import { openApi } from '../../tests/support/api.ts'
import { contact, jonas, karen, testVault, torben, villads } from '../../tests/support/course.ts'
import { courseOverHttp, family, refusal, type TypedContact } from '../../tests/support/course-over-http.ts'
import { asMunicipality } from '../../tests/support/database.ts'
import { drawCard } from '../conversation/cards/draw-card.ts'
import { readCardView } from '../conversation/read-card-view.ts'
import { wholeAuditOfPerson } from '../storage/audit-log.ts'
import { ensureMunicipality } from '../storage/municipality.ts'

const over = courseOverHttp()
const reason = 'Maja har ringet i aften, og Karen er syg. Jeg må se, hvem der skal ringes til.'
const until = '2026-02-02T08:00:00Z'
let leader: Call
let reference: string

beforeEach(async () => {
  leader = over.api.as(torben, ['leader', 'staff'])
  reference = (await over.read()).reference
})

const breaks = (course = reference, why = reason, as = leader) =>
  as(breakGlass, { params: {}, body: { course, reason: why } })
const openings = (as = over.call) => as(readGlass, { params: { courseId: over.courseId }, body: {} })
const cards = () =>
  over.db.asService((tx) =>
    tx
      .selectFrom('outbox')
      .select(['key', 'subject', 'detail', 'audience', 'state'])
      .where('course_id', '=', over.courseId)
      .execute(),
  )
const listed = async (as = leader) =>
  (await as(listCourses, { params: {}, body: {} })).courses.some(({ id }) => id === over.courseId)

test('a leader opens a course by its reference, and reads all but the CPR number', async () => {
  await expect(over.read(leader)).rejects.toMatchObject(refusal(404, 'not-found'))
  expect(await breaks(` ${reference.toLowerCase()} `)).toEqual({ courseId: over.courseId, reference, until })
  const [his, hers] = [await over.read(leader), await over.read()]
  expect(hers.members.some(({ cprMasked }) => cprMasked !== null)).toBe(true)
  expect(his).toEqual({
    ...hers,
    acts: [],
    openUntil: until,
    members: hers.members.map((member) => ({ ...member, cprMasked: null })),
  })
  expect(hers.openUntil).toBeNull()
  expect(await listed()).toBe(true)
})

test('the coordinator is told at once: a card that names nobody, a line on the timeline, and the reason to read', async () => {
  await breaks(over.courseId.toUpperCase())
  const [card, ...others] = await cards()
  expect(others).toEqual([])
  expect(card).toMatchObject({ subject: 'glass-broken', audience: karen.id, state: 'waiting' })
  const view = await over.db.asService((tx) =>
    readCardView(tx, { ...card!, courseId: over.courseId, meetingId: null }, over.clock.now(), testVault),
  )
  const drawn = JSON.stringify(drawCard(view!, 'app'))
  expect(drawn).toContain('søndag 1. februar kl. 9.00')
  for (const secret of ['Torben', 'Maja', 'Lund', 'ringet']) expect(drawn).not.toContain(secret)
  expect((await over.read()).timeline[0]).toMatchObject({
    kind: 'glass-broken',
    by: torben.name,
    detail: null,
  })
  expect(await openings()).toEqual({
    openings: [
      { id: card!.detail, leader: torben.name, at: '2026-02-01T08:00:00Z', until, open: true, reason },
    ],
  })
})

test('nothing may be changed, and why it was opened is the coordinator’s to read', async () => {
  await breaks()
  const params = { courseId: over.courseId }
  const his = contact({ name: 'X' }) as TypedContact
  const attempts = [
    leader(saveFamily, { params, body: { revision: 1, ...family } }),
    leader(saveContact, { params: { ...params, contactId: his.id }, body: { revision: 1, contact: his } }),
    leader(tickChecklist, {
      params: { ...params, item: 'D-06a' },
      body: { revision: 1, meetingId: null, done: true },
    }),
    openings(leader),
  ]
  await Promise.all(
    attempts.map((attempt) => expect(attempt).rejects.toMatchObject(refusal(403, 'not-allowed'))),
  )
  expect((await over.read()).revision).toBe(1)
})

test('sent twice, or three times at once, it is one opening, one card and one line', async () => {
  const answers = [...(await Promise.all([breaks(), breaks()])), await breaks(reference, `${reason} Igen.`)]
  expect(new Set(answers.map((answer) => answer.until))).toEqual(new Set([until]))
  expect(await cards()).toHaveLength(1)
  expect((await openings()).openings.map((opening) => opening.reason)).toEqual([reason])
  expect((await over.read()).timeline.filter(({ kind }) => kind === 'glass-broken')).toHaveLength(1)
})

test('it ends by itself after a day, and stays on record', async () => {
  await breaks()
  over.clock.moveTo('2026-02-02T07:59:59Z')
  expect((await over.read(leader)).id).toBe(over.courseId)
  over.clock.moveTo(until)
  await expect(over.read(leader)).rejects.toMatchObject(refusal(404, 'not-found'))
  expect(await listed()).toBe(false)
  expect((await openings()).openings).toMatchObject([{ leader: torben.name, open: false }])
  expect((await breaks()).until).toBe('2026-02-03T08:00:00Z')
  expect(await cards()).toHaveLength(2)
})

test('the opening and every reading are in the audit', async () => {
  await breaks()
  await over.read(leader)
  await over.read(leader)
  const [{ id } = { id: '' }] = (await openings()).openings
  const lines = (await over.auditOf(over.courseId)).filter(({ actor }) => actor === torben.id)
  expect(lines).toEqual([
    { actor: torben.id, action: 'glass-broken', subject: id },
    { actor: torben.id, action: 'course-read', subject: null },
    { actor: torben.id, action: 'course-read', subject: null },
  ])
  // Whoever is in the family finds the opening in his own log.
  const hers = await over.db.as({ id: karen.id }, (tx) =>
    wholeAuditOfPerson(tx, { courseId: over.courseId, memberId: family.members[0]!.id }),
  )
  const opened = hers.filter(({ action }) => action === 'glass-broken')
  expect(opened.map(({ about }) => new Set(about))).toEqual([new Set(family.members.map((one) => one.id))])
})

test.each([
  ['a colleague', jonas, ['staff']],
  ['another coordinator', villads, ['coordinator', 'staff']],
  ['the administrator', villads, ['administrator']],
  ['somebody without any role', villads, []],
] as const)('%s is refused, and it is in the audit', async (_, person, roles) => {
  const theirs = over.api.as(person, roles)
  await expect(breaks(reference, reason, theirs)).rejects.toMatchObject(refusal(403, 'not-allowed'))
  await expect(breaks('NM-2026-9999', reason, theirs)).rejects.toMatchObject(refusal(403, 'not-allowed'))
  expect(await over.auditOf(over.courseId)).toContainEqual({
    actor: person.id,
    action: 'refused',
    subject: 'glass-broken',
  })
  expect(await cards()).toEqual([])
  await expect(over.read(theirs)).rejects.toMatchObject(refusal(404, 'not-found'))
})

test('a reference that does not exist, a forged id, another municipality’s course and nonsense look alike', async () => {
  const other = asMunicipality(over.db, '00000000-0000-4000-8000-0000000000ff')
  await ensureMunicipality(other, 'Nabo Kommune')
  const neighbour = await openApi(other, over.clock)
  const theirs = neighbour.as(torben, ['leader'])
  const named = ['NM-2026-9999', randomUUID(), 'NM', "' or true --", '']
  const answers = await Promise.all([
    ...named.map((course) => breaks(course).catch((error: unknown) => error)),
    ...[reference, over.courseId].map((course) =>
      breaks(course, reason, theirs).catch((error: unknown) => error),
    ),
  ])
  for (const answer of answers) expect(answer).toMatchObject(refusal(404, 'not-found'))
  await neighbour.close()
})

test.each([
  ['too short', 'Akut', 409, 'glass-needs-reason'],
  ['blanks', ' '.repeat(40), 409, 'glass-needs-reason'],
  ['too long', 'x'.repeat(501), 409, 'glass-needs-reason'],
  ['far too long', 'x'.repeat(2001), 400, 'invalid-request'],
])('a reason that is %s opens nothing', async (_, why, status, because) => {
  await expect(breaks(reference, why)).rejects.toMatchObject(refusal(status, because))
  await expect(over.read(leader)).rejects.toMatchObject(refusal(404, 'not-found'))
  expect(await cards()).toEqual([])
})

test('neither a closed course nor her own', async () => {
  const hers = over.api.as(karen, ['coordinator', 'leader'])
  await expect(breaks(reference, reason, hers)).rejects.toMatchObject(refusal(409, 'glass-not-needed'))
  await over.db.asService((tx) =>
    tx.updateTable('course').set({ closed_on: '2026-01-31' }).where('id', '=', over.courseId).execute(),
  )
  await expect(breaks()).rejects.toMatchObject(refusal(409, 'course-closed'))
  expect(
    (await over.auditOf(over.courseId)).filter(({ subject }) => subject === 'glass-broken'),
  ).toHaveLength(2)
})

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type * as z from 'zod'
import {
  createCourse,
  giveConsent,
  listCourses,
  publishPlan,
  readCourse,
  removeContact,
  saveContact,
  saveFamily,
  tickChecklist,
  withdrawConsent,
} from '#shared/api/courses.ts'
import { readMe } from '#shared/api/me.ts'
import type { Call } from '#shared/api/client.ts'
import type { contact as contactShape, consentInput, memberInput } from '#shared/api/shapes.ts'
import { checklistFor } from '#shared/domain/course/playbook.ts'
import { deadlinesFor } from '#shared/domain/course/deadlines.ts'
import { openApi, type Api } from '../../tests/support/api.ts'
import {
  consent,
  contact,
  jonas,
  karen,
  member,
  neverIssuedCpr,
  villads,
} from '../../tests/support/course.ts'
import { openTestDatabase } from '../../tests/support/database.ts'
import { movedClock } from '../../tests/support/moved-clock.ts'
import { verifyAudit } from '../storage/audit.ts'
import { insertChecklist } from '../storage/checklist.ts'
import type { Database } from '../storage/database.ts'
import { insertDeadlines } from '../storage/deadlines.ts'
import { insertMeeting, saveMeetingState } from '../storage/meetings.ts'
import { Temporal } from 'temporal-polyfill'

type Member = z.output<typeof memberInput>
const asTyped = <T>(value: unknown) => value as T

const clock = movedClock('2026-02-01T08:00:00Z')
let db: Database
let api: Api
let call: Call
let courseId: string
const mother = member({
  name: 'Maja Lund',
  role: 'adult',
  birthDate: '1989-03-02',
  cpr: neverIssuedCpr,
  address: 'Kildevej 12',
})
const child = member({
  name: 'Sofie Lund',
  role: 'child',
  birthDate: '2015-05-12',
  school: 'Skovbakkeskolen',
})
const family = {
  familyName: 'Familien Lund',
  members: [mother, child] as Member[],
  ties: [{ from: mother.id, kinship: 'parent-of' as const, to: child.id }],
}

beforeAll(async () => {
  db = await openTestDatabase()
  api = await openApi(db, clock)
  call = api.as(karen)
})
afterAll(async () => {
  await api.close()
  await db.close()
})
beforeEach(async () => {
  courseId = randomUUID()
  await call(createCourse, { params: {}, body: { id: courseId, ...family } })
})

const read = (as: Call = call) => as(readCourse, { params: { courseId }, body: {} })
const revision = async () => (await read()).revision
const auditOf = (id: string) =>
  db.asService((tx) =>
    tx
      .selectFrom('audit')
      .select(['actor', 'action', 'subject'])
      .where('course_id', '=', id)
      .orderBy('seq')
      .execute(),
  )
const saveOnMap = async (said: Parameters<typeof contact>[0], id = courseId) => {
  const saved = contact(said)
  await call(saveContact, {
    params: { courseId: id, contactId: saved.id },
    body: { revision: await revision(), contact: asTyped<z.output<typeof contactShape>>(saved) },
  })
  return saved
}
const sayYes = async (said: Partial<Parameters<typeof consent>[0]> = {}) => {
  const given = asTyped<z.output<typeof consentInput>>(consent({ giverId: mother.id, ...said }))
  await call(giveConsent, { params: { courseId }, body: { revision: await revision(), consent: given } })
  return given
}
const refusal = (status: number, reason: string, detail?: string) => ({
  status,
  reason,
  ...(detail ? { detail } : {}),
})

test('who is signed in, by the service’s own clock; the name is remembered', async () => {
  expect(await call(readMe, { params: {}, body: {} })).toEqual({
    id: karen.id,
    name: karen.name,
    roles: ['coordinator', 'staff'],
    municipality: 'Birkelund Kommune',
    now: '2026-02-01T08:00:00Z',
  })
  const staff = await db.asService((tx) =>
    tx.selectFrom('staff').select('name').where('id', '=', karen.id).execute(),
  )
  expect(staff).toEqual([{ name: karen.name }])
})

test('a course is made once, whoever sends it how often, with the next reference', async () => {
  const id = randomUUID()
  const send = () => call(createCourse, { params: {}, body: { id, ...family } })
  const answers = await Promise.all([send(), send(), send()])
  expect(new Set(answers.map((answer) => answer.reference)).size).toBe(1)
  expect(answers[0]?.reference).toMatch(/^NM-2026-\d{4}$/)
  expect(await send()).toEqual(answers[0])
})

test('a made course is opened whole, the CPR number masked', async () => {
  const course = await read()
  expect(course).toMatchObject({
    id: courseId,
    familyName: 'Familien Lund',
    coordinator: karen.name,
    mayEdit: true,
    revision: 1,
    phase: { id: 'P-A1', name: 'Visitation', number: 1, since: '2026-02-01' },
    ties: family.ties,
    plan: null,
    nextMeeting: null,
    deadlines: [],
    timeline: [{ kind: 'course-made', by: karen.name, at: '2026-02-01T08:00:00Z' }],
  })
  expect(course.members.map(({ name, cprMasked }) => [name, cprMasked])).toEqual([
    ['Maja Lund', '020389-****'],
    ['Sofie Lund', null],
  ])
  expect(JSON.stringify(course)).not.toContain(neverIssuedCpr)
})

test('who is no coordinator makes no course', async () => {
  const attempt = api.as(villads, ['staff'])(createCourse, {
    params: {},
    body: { id: randomUUID(), ...family },
  })
  await expect(attempt).rejects.toMatchObject(refusal(403, 'not-allowed'))
})

test('somebody else’s id cannot be taken, and tells nothing', async () => {
  const attempt = api.as(jonas, ['coordinator'])(createCourse, {
    params: {},
    body: { id: courseId, ...family },
  })
  await expect(attempt).rejects.toMatchObject(refusal(404, 'not-found'))
})

test.each([
  ['1234567890', 'cpr-invalid', 'members.0.cpr'],
  ['310299', 'cpr-invalid', 'members.0.cpr'],
])('the CPR number »%s« is refused by its place, not by its content', async (cpr, reason, detail) => {
  const attempt = call(createCourse, {
    params: {},
    body: { id: randomUUID(), ...family, members: [{ ...mother, cpr }] as Member[], ties: [] },
  })
  await expect(attempt).rejects.toMatchObject(refusal(400, reason, detail))
})

test('a tie to nobody, and the same person twice, are refused', async () => {
  const send = (changed: object) =>
    call(createCourse, { params: {}, body: { id: randomUUID(), ...family, ...changed } })
  await expect(
    send({ ties: [{ from: mother.id, kinship: 'parent-of', to: randomUUID() }] }),
  ).rejects.toMatchObject(refusal(400, 'invalid-request', 'ties.0'))
  await expect(send({ members: [mother, mother], ties: [] })).rejects.toMatchObject(
    refusal(400, 'invalid-request', 'members'),
  )
})

test('a course one may not see and one that does not exist look alike; both leave an audit line', async () => {
  const outsider = api.as(villads, ['coordinator', 'leader', 'administrator'])
  const unknown = randomUUID()
  const [closed, missing] = await Promise.all(
    [courseId, unknown].map((id) =>
      outsider(readCourse, { params: { courseId: id }, body: {} }).catch((error: unknown) => error),
    ),
  )
  expect(closed).toMatchObject(refusal(404, 'not-found'))
  expect(closed).toEqual(missing)
  const line = { actor: villads.id, action: 'refused', subject: 'course-read' }
  expect(await auditOf(courseId)).toContainEqual(line)
  expect(await auditOf(unknown)).toEqual([line])
})

test('every read and every write of the family leaves a line, and the chain is whole', async () => {
  await read()
  await call(listCourses, { params: {}, body: {} })
  await call(saveFamily, { params: { courseId }, body: { revision: 1, ...family } })
  expect((await auditOf(courseId)).map((line) => line.action)).toEqual([
    'course-made',
    'course-read',
    'course-listed',
    'family-saving',
    'family-saved',
  ])
  expect(await verifyAudit(db)).toMatchObject({ intact: true })
})

test('the family is changed; a CPR number left empty stays', async () => {
  const saved = await call(saveFamily, {
    params: { courseId },
    body: {
      revision: 1,
      familyName: 'Familien Holm',
      members: [{ ...mother, name: 'Maja Holm', cpr: null }] as Member[],
      ties: [],
    },
  })
  expect(saved).toEqual({ revision: 2 })
  expect(await read()).toMatchObject({
    familyName: 'Familien Holm',
    revision: 2,
    members: [{ name: 'Maja Holm', cprMasked: '020389-****' }],
    ties: [],
  })
})

test('two people at once: the slower is told, and nothing of hers is half stored', async () => {
  await call(saveFamily, { params: { courseId }, body: { revision: 1, ...family, familyName: 'Først' } })
  const late = call(saveFamily, {
    params: { courseId },
    body: { revision: 1, ...family, familyName: 'Sidst', members: [mother] as Member[], ties: [] },
  })
  await expect(late).rejects.toMatchObject(refusal(409, 'changed-by-someone-else'))
  expect(await read()).toMatchObject({ familyName: 'Først', members: [{}, {}] })
})

test('a contact is put on the map, moved, and taken off; taken off twice is taken off', async () => {
  const saved = await saveOnMap({ name: 'Mormor Inger', sector: 'family', ring: 1, department: null })
  expect((await read()).contacts).toEqual([saved])
  const remove = async () =>
    call(removeContact, { params: { courseId, contactId: saved.id }, body: { revision: await revision() } })
  expect(await remove()).toEqual({ revision: 3 })
  expect(await remove()).toEqual({ revision: 3 })
  const course = await read()
  expect(course.contacts).toEqual([])
  expect(course.timeline.map((entry) => entry.kind)).toEqual([
    'network-changed',
    'network-changed',
    'course-made',
  ])
})

test('a contact under another’s address is refused', async () => {
  const saved = asTyped<z.output<typeof contactShape>>(contact({ name: 'X' }))
  await expect(
    call(saveContact, {
      params: { courseId, contactId: randomUUID() },
      body: { revision: 1, contact: saved },
    }),
  ).rejects.toMatchObject(refusal(400, 'invalid-request', 'contact.id'))
})

test('a consent is registered once, however often it is sent', async () => {
  const given = await sayYes({ department: 'job-centre' })
  expect(await call(giveConsent, { params: { courseId }, body: { revision: 1, consent: given } })).toEqual({
    revision: 2,
  })
  expect((await read()).consents).toEqual([{ ...given, withdrawnOn: null }])
})

test.each([
  ['consent-needs-end-date', { until: '' }],
  ['consent-needs-information-sheet', { informationSheetOn: '' }],
  ['consent-needs-types', { types: [] }],
  ['consent-party-unknown', { contactId: randomUUID(), department: null }],
  ['consent-giver-not-in-family', { giverId: randomUUID() }],
  ['consent-ends-before-it-begins', { from: '2026-12-31', until: '2026-01-01' }],
])('a consent is refused with %s', async (reason, wrong) => {
  await expect(sayYes({ department: 'job-centre', ...(wrong as object) })).rejects.toMatchObject(
    refusal(409, reason),
  )
})

test('X-04: a colleague sees the course from the yes to the no, and within the same request', async () => {
  const theirs = api.as(jonas, ['staff'])
  const his = await saveOnMap({ name: jonas.name, mail: jonas.mail, staffId: jonas.id })
  await expect(read(theirs)).rejects.toMatchObject(refusal(404, 'not-found'))

  const given = await sayYes({ contactId: his.id, until: '2026-02-20' })
  expect(await read(theirs)).toMatchObject({
    familyName: 'Familien Lund',
    mayEdit: false,
    members: [{ cprMasked: null }, {}],
  })
  expect((await theirs(listCourses, { params: {}, body: {} })).courses.map((course) => course.id)).toContain(
    courseId,
  )
  await expect(
    theirs(saveFamily, { params: { courseId }, body: { revision: 3, ...family } }),
  ).rejects.toMatchObject(refusal(403, 'not-allowed'))

  await call(withdrawConsent, {
    params: { courseId, consentId: given.id },
    body: { revision: await revision() },
  })
  await expect(read(theirs)).rejects.toMatchObject(refusal(404, 'not-found'))
  expect(
    (await theirs(listCourses, { params: {}, body: {} })).courses.map((course) => course.id),
  ).not.toContain(courseId)
  expect((await read()).consents[0]?.withdrawnOn).toBe('2026-02-01')
})

test('X-01, X-02: a yes that a new signer in the family has not given is no yes any more', async () => {
  const theirs = api.as(jonas, ['staff'])
  const his = await saveOnMap({ name: jonas.name, mail: jonas.mail, staffId: jonas.id })
  await sayYes({ contactId: his.id })
  await read(theirs)
  const father = member({ name: 'Emil Lund', role: 'adult' })
  await call(saveFamily, {
    params: { courseId },
    body: { revision: await revision(), ...family, members: [mother, child, father] as Member[] },
  })
  await expect(read(theirs)).rejects.toMatchObject(refusal(404, 'not-found'))
})

test('X-05: a consent that has ended closes the course without anybody doing anything', async () => {
  const later = movedClock('2026-02-01T08:00:00Z')
  const house = await openApi(db, later)
  const theirs = house.as(jonas, ['staff'])
  const his = await saveOnMap({ name: jonas.name, mail: jonas.mail, staffId: jonas.id })
  await sayYes({ contactId: his.id, until: '2026-02-20' })
  expect((await read()).consentsEnding).toBe(1)
  expect((await read(theirs)).id).toBe(courseId)
  later.moveTo('2026-02-21T08:00:00Z')
  await expect(read(theirs)).rejects.toMatchObject(refusal(404, 'not-found'))
  expect(
    (await theirs(listCourses, { params: {}, body: {} })).courses.map((course) => course.id),
  ).not.toContain(courseId)
  await house.close()
})

const content = {
  goals: [{ id: randomUUID(), text: 'Sofie skal trives i skolen', when: 'sommer', who: 'alle' }],
  measures: [],
  agreements: [
    {
      id: randomUUID(),
      content: 'Ring til skolen',
      responsible: 'Karen',
      deadline: '2026-03-01',
      done: false,
    },
  ],
}

test('G-02: a plan is published as 1.0 and then 1.1, and asks for one card each', async () => {
  const publish = async () =>
    call(publishPlan, { params: { courseId }, body: { revision: await revision(), content } })
  expect(await publish()).toEqual({ revision: 2, version: '1.0' })
  expect(await publish()).toEqual({ revision: 3, version: '1.1' })
  expect(await read()).toMatchObject({
    planVersion: '1.1',
    plan: { version: '1.1', content },
    timeline: [{ kind: 'plan-published', detail: '1.1' }, { detail: '1.0' }, {}],
  })
  const cards = await db.asService((tx) =>
    tx
      .selectFrom('outbox')
      .select(['subject', 'detail', 'audience', 'state'])
      .where('course_id', '=', courseId)
      .orderBy('detail')
      .execute(),
  )
  expect(cards).toEqual(
    ['1.0', '1.1'].map((detail) => ({
      subject: 'plan-published',
      detail,
      audience: 'team',
      state: 'waiting',
    })),
  )
})

test('X-24: an agreement without a deadline is not published, nor is an empty plan', async () => {
  const publish = (changed: object) =>
    call(publishPlan, { params: { courseId }, body: { revision: 1, content: { ...content, ...changed } } })
  await expect(publish({ agreements: [{ ...content.agreements[0]!, deadline: '' }] })).rejects.toMatchObject(
    refusal(409, 'agreement-incomplete'),
  )
  await expect(publish({ goals: [], agreements: [] })).rejects.toMatchObject(refusal(409, 'plan-empty'))
})

/** A meeting that has been booked, as the booking stores it. */
async function booked(start: string): Promise<string> {
  const id = randomUUID()
  const at = Temporal.Instant.from(start)
  await db.as(karen, async (tx) => {
    await insertMeeting(tx, {
      id,
      courseId,
      type: 'networkMeeting',
      state: 'booked',
      start: at,
      end: at.add({ hours: 2 }),
      room: { mail: 'lokale.birk@birkelund.example', name: 'Lokale Birk' },
      participantIds: [],
      mark: randomUUID(),
      organizerId: karen.id,
    })
    await insertChecklist(tx, { courseId, meetingId: id, items: checklistFor(at) })
    await insertDeadlines(tx, { courseId, meetingId: id, deadlines: deadlinesFor({ start: at }) })
  })
  return id
}

test('catalogue 3.5: the next meeting and its three deadlines, as the day comes nearer', async () => {
  await booked('2026-03-18T08:00:00Z')
  expect(await read()).toMatchObject({
    nextMeeting: {
      start: '2026-03-18T08:00:00Z',
      end: '2026-03-18T10:00:00Z',
      room: 'Lokale Birk',
      state: 'booked',
      participants: 0,
    },
    deadlines: [
      { rule: 'T-12', due: '2026-03-11', state: 'upcoming' },
      { rule: 'T-13', due: '2026-03-25', state: 'upcoming' },
      { rule: 'T-14', due: '2026-06-18', state: 'upcoming' },
    ],
  })
})

test('a cancelled meeting is told of, but neither next, nor waited for, nor ticked off', async () => {
  const meetingId = await booked('2026-03-18T08:00:00Z')
  await db.as(karen, (tx) => saveMeetingState(tx, meetingId, 'cancelled'))
  expect(await read()).toMatchObject({
    nextMeeting: null,
    deadlines: [],
    checklist: [],
    meetings: [{ id: meetingId, state: 'cancelled' }],
  })
})

test('an item is ticked and opened again; the agenda’s own items meet T-12', async () => {
  const meetingId = await booked('2026-03-18T08:00:00Z')
  const tick = async (item: string, done: boolean) =>
    call(tickChecklist, { params: { courseId, item }, body: { revision: await revision(), meetingId, done } })
  const agenda = async () => (await read()).deadlines.find((deadline) => deadline.rule === 'T-12')?.state
  await tick('D-06a', true)
  await tick('D-08', true)
  expect((await read()).checklist.find((entry) => entry.item === 'D-06a')).toEqual({
    item: 'D-06a',
    meetingId,
    due: '2026-03-11',
    doneOn: '2026-02-01',
    doneBy: karen.name,
  })
  expect(await agenda()).toBe('done')
  await tick('D-06a', false)
  expect(await agenda()).toBe('done')
  await tick('D-08', false)
  expect(await agenda()).toBe('upcoming')
  const before = await revision()
  expect(await tick('D-08', false)).toEqual({ revision: before })
  await expect(tick('D-99', true)).rejects.toMatchObject(refusal(404, 'not-found'))
})

test('G-02, T-13: the plan after the meeting is 2.0 and meets the deadline; an agenda for a past meeting is not waited for', async () => {
  await booked('2026-01-20T08:00:00Z')
  expect((await read()).deadlines).toEqual([
    { rule: 'T-13', due: '2026-01-27', state: 'overdue' },
    { rule: 'T-14', due: '2026-04-20', state: 'upcoming' },
  ])
  expect(await call(publishPlan, { params: { courseId }, body: { revision: 1, content } })).toMatchObject({
    version: '2.0',
  })
  expect((await read()).deadlines[0]).toEqual({ rule: 'T-13', due: '2026-01-27', state: 'done' })
})

test('a list begins with the family that needs her first', async () => {
  const lars = { id: randomUUID(), name: 'Lars Bro', mail: 'lars.bro@birkelund.example' }
  const his = api.as(lars)
  const make = async (familyName: string) => {
    const id = randomUUID()
    await his(createCourse, { params: {}, body: { id, ...family, familyName } })
    return id
  }
  const [aase, anna, late] = [await make('Åse'), await make('Anna'), await make('Bo')]
  await db.as(lars, async (tx) => {
    const start = Temporal.Instant.from('2026-01-20T08:00:00Z')
    const meeting = {
      id: randomUUID(),
      courseId: late,
      type: 'networkMeeting',
      state: 'booked',
      start,
      end: start.add({ hours: 2 }),
      room: null,
      participantIds: [],
      mark: randomUUID(),
      organizerId: lars.id,
    } as const
    await insertMeeting(tx, { ...meeting, participantIds: [] })
    await insertDeadlines(tx, { courseId: late, meetingId: meeting.id, deadlines: deadlinesFor({ start }) })
  })
  const { courses } = await his(listCourses, { params: {}, body: {} })
  expect(courses.map((course) => course.id)).toEqual([late, anna, aase])
})

test('nothing is shown without a token, nor with a strange one', async () => {
  const bare = await fetch(`${api.origin}/api/courses/${courseId}`)
  expect([bare.status, await bare.json()]).toEqual([401, { reason: 'sign-in-needed' }])
  const strange = await fetch(`${api.origin}/api/courses/${courseId}`, {
    headers: { authorization: 'Bearer a.b.c' },
  })
  expect([strange.status, await strange.json()]).toEqual([401, { reason: 'token-invalid' }])
})

import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { createCourse, listCourses, readCourse, saveFamily } from '#shared/api/courses.ts'
import { deadlinesFor } from '#shared/domain/course/deadlines.ts'
import { jonas, karen, neverIssuedCpr, villads } from '../../tests/support/course.ts'
import { verifyAudit } from '../storage/verify-audit.ts'
import { insertDeadlines } from '../storage/deadlines.ts'
import { insertMeeting, saveMeetingState } from '../storage/meetings.ts'
import { Temporal } from 'temporal-polyfill'
import { family, mother, refusal, courseOverHttp } from '../../tests/support/course-over-http.ts'

const over = courseOverHttp()

test('a course is made once, whoever sends it how often, with the next reference', async () => {
  const id = randomUUID()
  const send = () => over.call(createCourse, { params: {}, body: { id, ...family } })
  const answers = await Promise.all([send(), send(), send()])
  expect(new Set(answers.map((answer) => answer.reference)).size).toBe(1)
  expect(answers[0]?.reference).toMatch(/^NM-2026-\d{4}$/)
  expect(await send()).toEqual(answers[0])
})

test('a made course is opened whole, the CPR number masked', async () => {
  const course = await over.read()
  expect(course).toMatchObject({
    id: over.courseId,
    familyName: 'Familien Lund',
    coordinator: karen.name,
    acts: expect.arrayContaining(['edit network-map', 'register consent']),
    revision: 1,
    phase: { id: 'P-A1', da: 'Visitation', en: 'Admission', number: 1, since: '2026-02-01' },
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
  const attempt = over.api.as(villads, ['staff'])(createCourse, {
    params: {},
    body: { id: randomUUID(), ...family },
  })
  await expect(attempt).rejects.toMatchObject(refusal(403, 'not-allowed'))
})

test('somebody else’s id cannot be taken, and tells nothing', async () => {
  const attempt = over.api.as(jonas, ['coordinator'])(createCourse, {
    params: {},
    body: { id: over.courseId, ...family },
  })
  await expect(attempt).rejects.toMatchObject(refusal(404, 'not-found'))
})

test.each([
  ['1234567890', 'cpr-invalid', 'members.0.cpr'],
  ['310299', 'cpr-invalid', 'members.0.cpr'],
])('the CPR number »%s« is refused by its place, not by its content', async (cpr, reason, detail) => {
  const attempt = over.call(createCourse, {
    params: {},
    body: { id: randomUUID(), ...family, members: [{ ...mother, cpr }] as typeof family.members, ties: [] },
  })
  await expect(attempt).rejects.toMatchObject(refusal(400, reason, detail))
})

test('a tie to nobody, and the same person twice, are refused', async () => {
  const send = (changed: object) =>
    over.call(createCourse, { params: {}, body: { id: randomUUID(), ...family, ...changed } })
  await expect(
    send({ ties: [{ from: mother.id, kinship: 'parent-of', to: randomUUID() }] }),
  ).rejects.toMatchObject(refusal(400, 'invalid-request', 'ties.0'))
  await expect(send({ members: [mother, mother], ties: [] })).rejects.toMatchObject(
    refusal(400, 'invalid-request', 'members'),
  )
})

test('a course one may not see and one that does not exist look alike; both leave an audit line', async () => {
  const outsider = over.api.as(villads, ['coordinator', 'leader', 'administrator'])
  const unknown = randomUUID()
  const [closed, missing] = await Promise.all(
    [over.courseId, unknown].map((id) =>
      outsider(readCourse, { params: { courseId: id }, body: {} }).catch((error: unknown) => error),
    ),
  )
  expect(closed).toMatchObject(refusal(404, 'not-found'))
  expect(closed).toEqual(missing)
  const line = { actor: villads.id, action: 'refused', subject: 'course-read' }
  expect(await over.auditOf(over.courseId)).toContainEqual(line)
  expect(await over.auditOf(unknown)).toEqual([line])
})

test('every read and every write of the family leaves a line, and the chain is whole', async () => {
  await over.read()
  await over.call(listCourses, { params: {}, body: {} })
  await over.call(saveFamily, { params: { courseId: over.courseId }, body: { revision: 1, ...family } })
  expect((await over.auditOf(over.courseId)).map((line) => line.action)).toEqual([
    'course-made',
    'course-read',
    'course-listed',
    'family-saving',
    'family-saved',
  ])
  expect(await verifyAudit(over.db)).toMatchObject({ intact: true })
})

test('catalogue 3.5: the next meeting and its three deadlines, as the day comes nearer', async () => {
  await over.booked('2026-03-18')
  expect(await over.read()).toMatchObject({
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
  const meetingId = await over.booked('2026-03-18')
  await over.db.as(karen, (tx) => saveMeetingState(tx, meetingId, 'cancelled'))
  expect(await over.read()).toMatchObject({
    nextMeeting: null,
    deadlines: [],
    checklist: [],
    meetings: [{ id: meetingId, state: 'cancelled' }],
  })
})

test('a list begins with the family that needs her first', async () => {
  const lars = { id: randomUUID(), name: 'Lars Bro', mail: 'lars.bro@birkelund.example' }
  const his = over.api.as(lars)
  const make = async (familyName: string) => {
    const id = randomUUID()
    await his(createCourse, { params: {}, body: { id, ...family, familyName } })
    return id
  }
  const [aase, anna, late] = [await make('Åse'), await make('Anna'), await make('Bo')]
  await over.db.as(lars, async (tx) => {
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
  const bare = await fetch(`${over.api.origin}/api/courses/${over.courseId}`)
  expect([bare.status, await bare.json()]).toEqual([401, { reason: 'sign-in-needed' }])
  const strange = await fetch(`${over.api.origin}/api/courses/${over.courseId}`, {
    headers: { authorization: 'Bearer a.b.c' },
  })
  expect([strange.status, await strange.json()]).toEqual([401, { reason: 'token-invalid' }])
})

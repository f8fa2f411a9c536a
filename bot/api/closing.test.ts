import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { closeCourse, readClosing, reopenCourse, tickClosing } from '#shared/api/closing.ts'
import { listCourses, publishPlan, readCourse } from '#shared/api/courses.ts'
import { listReferences } from '#shared/api/meetings.ts'
import { readSettings, saveSetting } from '#shared/api/settings.ts'
import type { Input } from '#shared/api/contract.ts'
import { jonas, karen, villads } from '../../tests/support/course.ts'
import { courseOverHttp, mother, refusal } from '../../tests/support/course-over-http.ts'
import { matrixCourse } from '../../tests/support/matrix-course.ts'
import { matrixRoutes, nameOf } from '../../tests/support/matrix-routes.ts'
import { formThatSays, signOver } from '../../tests/support/signed-form.ts'
import { storeClosing } from '../storage/closing.ts'
import { saveMeetingState } from '../storage/meetings.ts'
import { Temporal } from 'temporal-polyfill'

const over = courseOverHttp()
const params = () => ({ courseId: over.courseId })
const state = () => over.call(readClosing, { params: params(), body: {} })
const close = async (said: Partial<Input<typeof closeCourse>['body']> = {}) =>
  over.call(closeCourse, {
    params: params(),
    body: {
      revision: await over.revision(),
      on: '2026-02-01',
      because: 'goals-met',
      agreementsSeen: false,
      ...said,
    },
  })
const reopen = async () =>
  over.call(reopenCourse, {
    params: params(),
    body: { revision: await over.revision(), because: 'closed-by-mistake' },
  })
const helper = () =>
  over.saveOnMap({ name: jonas.name, staffId: jonas.id, mail: jonas.mail, department: 'job-centre' })

test('a course is closed with its reason and its day, and says what is left to do and when it goes', async () => {
  await helper()
  over.clock.moveTo('2026-02-10T08:00:00Z')
  expect(await state()).toMatchObject({
    closed: null,
    erasure: { on: '2026-05-10', because: 'course-not-closed' },
    items: [{ item: 'own' }, { item: 'job-centre' }],
  })
  expect(await close({ on: '2026-02-05', because: 'moved' })).toMatchObject({ eraseOn: '2026-05-05' })
  expect(await state()).toMatchObject({
    closed: { on: '2026-02-05', because: 'moved', mayReopen: true },
    erasure: { on: '2026-05-05', because: 'retention-runs' },
  })
  await over.call(tickClosing, { params: { ...params(), item: 'job-centre' }, body: { done: true } })
  const { items } = await state()
  expect(items).toEqual([
    { item: 'own', doneOn: null, doneBy: null },
    { item: 'job-centre', doneOn: '2026-02-10', doneBy: karen.name },
  ])
  const reading = await over.read()
  expect(reading).toMatchObject({ closedOn: '2026-02-05', eraseOn: '2026-05-05', deadlines: [] })
  expect(reading.timeline[0]).toMatchObject({ kind: 'course-closed', detail: 'moved', by: karen.name })
  expect(reading.acts).toEqual([
    'view sharing',
    'view letters',
    'view audit-log',
    'prepare access-copy',
    'view break-glass',
    'view closing',
    'view debrief',
    'view journal',
    'view smiley',
    'view tools',
    'view instruments',
  ])
  const lines = (await over.auditOf(over.courseId)).map(({ action, subject }) => `${action} ${subject}`)
  expect(lines).toEqual(expect.arrayContaining(['course-closed moved', 'closing-done job-centre']))
})

test('X-35: a department that the municipality has added itself has a journal too, also when it is closed meanwhile', async () => {
  const call = over.api.as(villads, ['administrator'])
  const say = async (id: string, closed: boolean) => {
    const { revision } = await call(readSettings, { params: {}, body: {} })
    const value = { da: 'Tandplejen', en: 'Dental care', models: ['A' as const], closed }
    const setting = { kind: 'department' as const, id, value, from: '2026-02-01' }
    await call(saveSetting, { params: {}, body: { revision, setting } })
  }
  // What is else seen to by that name would be taken for its journal.
  for (const id of ['own', 'channel']) await expect(say(id, false)).rejects.toMatchObject({ status: 400 })
  await say('dental-care', false)
  await over.saveOnMap({ name: 'Bodil', department: 'dental-care' })
  await helper()
  await say('dental-care', true)
  await close()
  const items = ['own', 'job-centre', 'dental-care']
  expect((await state()).items.map(({ item }) => item)).toEqual(items)
  for (const item of items.slice(0, 2))
    await over.call(tickClosing, { params: { ...params(), item }, body: { done: true } })
  over.clock.moveTo('2026-06-01T08:00:00Z')
  expect((await state()).erasure.because).toBe('not-journalised')
  await over.call(tickClosing, { params: { ...params(), item: 'dental-care' }, body: { done: true } })
  expect((await state()).erasure.because).toBeNull()
})

test.each([
  ['tomorrow', { on: '2026-02-02' }, 'closing-day-outside'],
  ['before it began', { on: '2026-01-31' }, 'closing-day-outside'],
] as const)('not closed %s', async (_when, said, reason) => {
  await expect(close(said)).rejects.toMatchObject(refusal(409, reason))
})

test('a meeting to come and an agreement nobody has looked at hold it open', async () => {
  const meetingId = await over.booked('2026-02-20')
  const agreement = {
    id: randomUUID(),
    about: [],
    type: 'family-life' as const,
    content: 'Ring til skolen',
    responsible: 'Karen',
    deadline: '2026-03-01',
    done: false,
  }
  await over.call(publishPlan, {
    params: params(),
    body: {
      revision: await over.revision(),
      content: { goals: [], measures: [], agreements: [agreement] },
    },
  })
  expect(await state()).toMatchObject({ agreements: [agreement], meetings: [{ id: meetingId }] })
  await expect(close({ agreementsSeen: true })).rejects.toMatchObject(refusal(409, 'meetings-to-come'))
  await over.db.as(karen, (tx) => saveMeetingState(tx, meetingId, 'cancelled'))
  await expect(close()).rejects.toMatchObject(refusal(409, 'agreements-open'))
  await close({ agreementsSeen: true })
})

test('X-05: consents end with it, the core team loses the course at once, and neither comes back by itself', async () => {
  const colleague = await helper()
  await over.sayYes({ kind: 'contact', id: colleague.id })
  const yes = formThatSays({ giver: mother, parties: [{ kind: 'contact', id: colleague.id }] })
  const seen = { courseId: over.courseId, revision: await over.revision() }
  await signOver(over.call, seen, { ...yes, from: '2026-03-01' })
  const his = over.api.as(jonas, ['staff'])
  expect((await over.read(his)).familyName).toBe('Familien Lund')
  await close()
  await expect(over.read(his)).rejects.toMatchObject({ status: 404 })
  const said = async () =>
    (await over.read()).consents.map(({ from, until, withdrawnOn, endedOn }) => [
      from,
      until,
      withdrawnOn,
      endedOn,
    ])
  // What was signed stays as it was signed.
  const ended = [
    ['2026-01-05', '2026-12-31', null, '2026-02-01'],
    ['2026-03-01', '2026-12-31', null, '2026-02-01'],
  ]
  expect(await said()).toEqual(ended)
  await reopen()
  expect(await over.read()).toMatchObject({ closedOn: null, eraseOn: null })
  await expect(over.read(his)).rejects.toMatchObject({ status: 404 })
  expect(await said()).toEqual(ended)
  // Nor does the one begin that was to begin later.
  over.clock.moveTo('2026-03-02T08:00:00Z')
  await expect(over.read(his)).rejects.toMatchObject({ status: 404 })
  const again = await state()
  expect(again.closed).toBeNull()
})

test('opened again only while it is kept, and never when it is open', async () => {
  await expect(reopen()).rejects.toMatchObject(refusal(409, 'course-not-closed'))
  await close()
  over.clock.moveTo('2026-05-01T08:00:00Z')
  await expect(reopen()).rejects.toMatchObject(refusal(409, 'retention-over'))
  expect(await state()).toMatchObject({
    closed: { mayReopen: false },
    erasure: { because: 'not-journalised' },
  })
})

test('closing twice closes once; ticking what is none of its items, or an open course, is refused', async () => {
  const tick = (item: 'own' | 'school') =>
    over.call(tickClosing, { params: { ...params(), item }, body: { done: true } })
  await expect(tick('own')).rejects.toMatchObject(refusal(409, 'course-not-closed'))
  await close()
  await expect(close()).rejects.toMatchObject(refusal(409, 'course-closed'))
  await expect(tick('school')).rejects.toMatchObject({ status: 404 })
  await tick('own')
  await tick('own')
  const done = (await over.auditOf(over.courseId)).filter(({ action }) => action === 'closing-done')
  expect(done).toHaveLength(1)
})

test('two at once: whoever comes second is told, and the course is as the first left it', async () => {
  const revision = await over.revision()
  await close()
  await reopen()
  await expect(close({ revision })).rejects.toMatchObject(refusal(409, 'changed-by-someone-else'))
  expect(await over.read()).toMatchObject({ closedOn: null })
})

test('a closed course stands last in her list, and is not offered in Outlook', async () => {
  const offered = async () =>
    (await over.call(listReferences, { params: {}, body: {} })).courses.map(({ id }) => id)
  expect(await offered()).toContain(over.courseId)
  await close()
  const { courses } = await over.call(listCourses, { params: {}, body: {} })
  const closed = courses.map(({ closedOn }) => closedOn !== null)
  expect(closed).toEqual(closed.toSorted((a, b) => Number(a) - Number(b)))
  expect(courses.find(({ id }) => id === over.courseId)).toMatchObject({
    closedOn: '2026-02-01',
    deadlines: [],
  })
  expect(await offered()).not.toContain(over.courseId)
})

describe('a closed course is read only', () => {
  /** Those that only look, and what is for a course that has ended. */
  const answered = [
    'post /api/courses/:courseId/reopening',
    'put /api/courses/:courseId/closing/:item',
    'post /api/courses/:courseId/meetings/:meetingId/cancellation',
    // Whoever it is about may ask what is held as long as it is.
    'post /api/courses/:courseId/held/:personId/for/:askedBy',
    // Draws papers, asks for times, and for what a withdrawal would take: nothing is changed.
    'post /api/courses/:courseId/documents/consent-form',
    'post /api/courses/:courseId/introduction',
    'post /api/courses/:courseId/cycle-times',
    'post /api/courses/:courseId/times',
    'post /api/courses/:courseId/meetings/:meetingId/around',
    'post /api/courses/:courseId/withdrawals/foreseen',
  ]
  test('every route that changes it says that it is closed, and nothing is changed', async () => {
    const house = await matrixCourse()
    try {
      await house.bring('valid')
      const call = house.api.as(karen, ['coordinator', 'staff'])
      const { courseId } = house.params()
      const on = Temporal.PlainDate.from('2026-02-01')
      await house.api.world.db.as(karen, (tx) =>
        storeClosing(tx, {
          courseId,
          on,
          because: 'goals-met',
          eraseOn: on.add({ months: 3 }),
          items: ['own'],
        }),
      )
      const before = await call(readCourse, { params: { courseId }, body: {} })
      const changing = matrixRoutes(house).filter(({ contract }) => contract.method !== 'get')
      const closed: string[] = []
      for (const { contract, attempt } of changing) {
        const reason = await attempt(call).then(
          () => 'done',
          (error: { reason: string }) => error.reason,
        )
        if (reason === 'course-closed') closed.push(nameOf(contract))
      }
      const routes = changing.map(({ contract }) => nameOf(contract))
      expect(routes.filter((name) => !closed.includes(name)).toSorted()).toEqual(answered.toSorted())
      const after = await call(readCourse, { params: { courseId }, body: {} })
      expect(after).toEqual(before)
    } finally {
      await house.close()
    }
  })
})

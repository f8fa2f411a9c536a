import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { closeCourse, tickClosing } from '#shared/api/closing.ts'
import { readCourse } from '#shared/api/courses.ts'
import { holdMeeting } from '#shared/api/meetings.ts'
import { openApi, type Api } from '../../tests/support/api.ts'
import { meanwhile, untilWaiting } from '../../tests/support/at-once.ts'
import { courseInEveryTable } from '../../tests/support/course-in-every-table.ts'
import { karen } from '../../tests/support/course.ts'
import { openServerDatabase } from '../../tests/support/database.ts'
import { meetingAt } from '../../tests/support/made-course.ts'
import { movedClock } from '../../tests/support/moved-clock.ts'
import type { Database } from '../storage/database.ts'
import { insertMeeting } from '../storage/meetings.ts'
import { lockCourse } from '../storage/revision.ts'
import { eraseDue } from './erase-due.ts'

const postgres = process.env['SAMLET_TEST_POSTGRES']

// The built-in database has one transaction at a time; on PostgreSQL they pass each other.
describe.skipIf(!postgres)('two at once on PostgreSQL', () => {
  const clock = movedClock('2026-01-12T08:00:00Z')
  let db: Database
  let close: () => Promise<void>
  let api: Api
  let courseId: string
  beforeAll(async () => {
    ;({ db, close } = await openServerDatabase(postgres!, clock))
    api = await openApi(db, clock)
  })
  afterAll(async () => {
    await api.close()
    await close()
  })
  beforeEach(async () => {
    clock.moveTo('2026-01-12T08:00:00Z')
    courseId = randomUUID()
    await courseInEveryTable(api, courseId)
    clock.moveTo('2026-03-02T08:00:00Z')
  })

  const call = () => api.as(karen)
  const read = () => call()(readCourse, { params: { courseId }, body: {} })
  const closing = async () =>
    call()(closeCourse, {
      params: { courseId },
      body: {
        revision: (await read()).revision,
        on: '2026-03-02',
        because: 'goals-met',
        agreementsSeen: false,
      },
    })
  const tick = (item: string, done: boolean) =>
    call()(tickClosing, { params: { courseId, item }, body: { done } })

  test('X-35: a tick that is taken away while the course is being erased is not answered as if it had helped', async () => {
    await closing()
    for (const item of ['own', 'job-centre', 'school']) await tick(item, true)
    clock.moveTo('2026-06-02T03:15:00Z')
    // The erasure has looked at the ticks, and stands before the meetings.
    const other = await meanwhile(db, (tx) =>
      tx.selectFrom('meeting').select('id').where('course_id', '=', courseId).forUpdate().execute(),
    )
    const erased = eraseDue({ ...api.world, settings: { botClientId: 'samlet' } })
    await untilWaiting(db, 1, erased)
    const taken = tick('own', false)
    const answer = Promise.allSettled([taken])
    await untilWaiting(db, 2, taken)
    await other.letGo()
    await erased
    expect(await answer).toMatchObject([{ reason: { status: 404 } }])
    await expect(read()).rejects.toMatchObject({ status: 404 })
  })
  test('a meeting that is asked for while the course is being closed is not made', async () => {
    const other = await meanwhile(db, (tx) =>
      tx.updateTable('course').set({ closed_on: '2026-03-02' }).where('id', '=', courseId).execute(),
    )
    const meetingId = randomUUID()
    const held = call()(holdMeeting, {
      params: { courseId, meetingId },
      body: {
        type: 'meeting1',
        start: '2026-03-20T08:00:00Z',
        end: '2026-03-20T09:00:00Z',
        place: 'online',
        room: null,
        contactIds: [],
      },
    })
    const answer = Promise.allSettled([held])
    await untilWaiting(db, 1, held)
    await other.letGo()
    expect(await answer).toMatchObject([{ reason: { status: 409, reason: 'course-closed' } }])
    const { meetings } = await read()
    expect(meetings.map(({ id }) => id)).not.toContain(meetingId)
  })

  test('a course is not closed over a meeting that is asked for meanwhile', async () => {
    const other = await meanwhile(db, async (tx) => {
      await lockCourse(tx, courseId)
      await insertMeeting(tx, meetingAt('2026-03-20', courseId))
    })
    const closed = closing()
    const answer = Promise.allSettled([closed])
    await untilWaiting(db, 1, closed)
    await other.letGo()
    expect(await answer).toMatchObject([{ reason: { status: 409, reason: 'meetings-to-come' } }])
    expect((await read()).closedOn).toBeNull()
  })
})

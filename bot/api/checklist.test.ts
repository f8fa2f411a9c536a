import { expect, test } from 'vitest'
import { tickChecklist } from '#shared/api/courses.ts'
import { karen } from '../../tests/support/course.ts'
import { refusal, courseOverHttp } from '../../tests/support/course-over-http.ts'

const over = courseOverHttp()

test('an item is ticked and opened again; the agenda’s own items meet T-12', async () => {
  const meetingId = await over.booked('2026-03-18')
  const tick = async (item: string, done: boolean) =>
    over.call(tickChecklist, {
      params: { courseId: over.courseId, item },
      body: { revision: await over.revision(), meetingId, done },
    })
  const agenda = async () => (await over.read()).deadlines.find((deadline) => deadline.rule === 'T-12')?.state
  await tick('D-06a', true)
  await tick('D-08', true)
  expect((await over.read()).checklist.find((entry) => entry.item === 'D-06a')).toEqual({
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
  const before = await over.revision()
  expect(await tick('D-08', false)).toEqual({ revision: before })
  await expect(tick('D-99', true)).rejects.toMatchObject(refusal(404, 'not-found'))
})

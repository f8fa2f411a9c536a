import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { breakGlass } from '#shared/api/break-glass.ts'
import { readCourse } from '#shared/api/courses.ts'
import { openApi, type Api } from '../support/api.ts'
import { openBotHouse, subjectsOf, type BotHouse } from '../support/bot-house.ts'
import { karen, lund, torben } from '../support/course.ts'

const now = '2026-03-02T08:00:00Z'
let house: BotHouse
let api: Api
beforeAll(async () => {
  house = await openBotHouse(now)
  api = await openApi(house.db, house.clock)
  await house.start()
})
afterAll(async () => {
  await api.close()
  await house.stop()
})

const teamOf = (courseId: string) =>
  house.db.asService((tx) =>
    tx.selectFrom('course_team').select('staff_id').where('course_id', '=', courseId).execute(),
  )

test('a leader opens a course for a day: the coordinator reads it in Teams at once, and the day after the door is shut', async () => {
  const courseId = await lund(house.db)
  const leader = api.as(torben, ['leader', 'staff'])
  const body = { course: courseId, reason: 'Maja Lund har ringet, og Karen er syg i dag' }
  await leader(breakGlass, { params: {}, body })
  // The service that answers is not the one that posts: it finds the row when it looks next.
  house.local.clock.moveTo(Temporal.Instant.from('2026-03-02T08:01:00Z'))
  await house.until(() => subjectsOf(house.chat('coordinator')).length > 0)
  expect(subjectsOf(house.chat('coordinator'))).toEqual(['glass-broken'])
  expect(subjectsOf(house.chat('leader'))).toEqual([])
  const card = JSON.stringify(house.chat('coordinator')[0]!.card)
  expect(card).toContain('En leder har åbnet forløbet')
  for (const secret of [torben.name, 'Maja', 'Lund', 'ringet', karen.name]) expect(card).not.toContain(secret)
  expect((await leader(readCourse, { params: { courseId }, body: {} })).familyName).toBe('Familien Lund')

  house.local.clock.moveTo(Temporal.Instant.from('2026-03-03T08:05:00Z'))
  await expect.poll(() => teamOf(courseId)).toEqual([{ staff_id: karen.id }])
  await expect(leader(readCourse, { params: { courseId }, body: {} })).rejects.toMatchObject({ status: 404 })
  expect(house.logged()).not.toMatch(/Maja|ringet/)
})

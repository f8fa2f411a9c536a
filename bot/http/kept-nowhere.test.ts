import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApi, type Api } from '../../tests/support/api.ts'
import { karen } from '../../tests/support/course.ts'
import { openTestDatabase } from '../../tests/support/database.ts'
import { movedClock } from '../../tests/support/moved-clock.ts'
import type { Database } from '../storage/database.ts'

const clock = movedClock('2026-03-02T08:00:00Z')
let db: Database
let api: Api
beforeAll(async () => {
  db = await openTestDatabase(clock)
  api = await openApi(db, clock)
  api.as(karen)
})
afterAll(async () => {
  await api.close()
  await db.close()
})

test.for([
  ['who is signed in', '/api/me', 'person.0.token', 200],
  ['somebody unknown', '/api/me', 'nobody', 401],
  ['what there is not', '/api/nothing', 'person.0.token', 404],
  ['the tablet, with a token that is over', '/api/handed-over', 'A'.repeat(43), 401],
] as const)('nothing that the API answers is kept on the way: %s', async ([, path, token, status]) => {
  const answer = await fetch(api.origin + path, { headers: { authorization: `Bearer ${token}` } })
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([status, 'no-store'])
})

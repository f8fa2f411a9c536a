import { expect, test } from 'vitest'
import { readMe } from '#shared/api/me.ts'
import { karen } from '../../tests/support/course.ts'
import { courseOverHttp } from '../../tests/support/course-over-http.ts'

const over = courseOverHttp()

test('who is signed in, by the service’s own clock; the name is remembered', async () => {
  expect(await over.call(readMe, { params: {}, body: {} })).toEqual({
    id: karen.id,
    name: karen.name,
    roles: ['coordinator', 'staff'],
    municipality: 'Birkelund Kommune',
    settings: [],
    now: '2026-02-01T08:00:00Z',
  })
  const staff = await over.db.asService((tx) =>
    tx.selectFrom('staff').select('name').where('id', '=', karen.id).execute(),
  )
  expect(staff).toEqual([{ name: karen.name }])
})

import { expect, test } from 'vitest'
import { letFindingStand } from '#shared/api/guard.ts'
import { readCourseLog } from '#shared/api/log.ts'
import { courseOverHttp } from '../../tests/support/course-over-http.ts'

const over = courseOverHttp()

test('X-36 what she lets stand is in the log: kind, place and reason, and no words', async () => {
  const params = { courseId: over.courseId }
  await over.call(letFindingStand, {
    params,
    body: { kind: 'known-term', field: 'location', reason: 'ordinary-word' },
  })
  const { lines } = await over.call(readCourseLog, { params: { ...params, before: 'newest' }, body: {} })
  expect(lines.find((line) => line.action === 'finding-let-stand')).toMatchObject({
    subject: 'known-term location ordinary-word',
    about: [],
  })
})

import { expect, test } from 'vitest'
import { letFindingStand } from '#shared/api/guard.ts'
import { readCourseLog } from '#shared/api/log.ts'
import { courseOverHttp, refusal } from '../../tests/support/course-over-http.ts'

const over = courseOverHttp()
const meetingId = '5f0f6f0c-2f5e-4a53-8d6f-2f9b1f2f7a01'

test('X-36 what she lets stand is in the log: kind, place, reason and meeting, and no words', async () => {
  const params = { courseId: over.courseId }
  await over.call(letFindingStand, {
    params,
    body: { kind: 'known-term', level: 'warn', field: 'location', reason: 'ordinary-word', meetingId },
  })
  const { lines } = await over.call(readCourseLog, { params: { ...params, before: 'newest' }, body: {} })
  expect(lines.find((line) => line.action === 'finding-let-stand')).toMatchObject({
    subject: `known-term location ordinary-word ${meetingId}`,
    about: [],
  })
})

test.for([
  ['cpr', 'warn'],
  ['cpr', 'block'],
  ['birth-date', 'block'],
  ['known-term', 'block'],
] as const)(
  'X-10 a finding of kind %s (%s) is never let stand, and no log says that it was',
  async ([kind, level]) => {
    const params = { courseId: over.courseId }
    const body = { kind, level, field: 'subject', reason: 'not-the-family', meetingId } as const
    await expect(over.call(letFindingStand, { params, body })).rejects.toMatchObject(
      refusal(409, 'finding-may-not-stand'),
    )
    const actions = (await over.auditOf(over.courseId)).map(({ action }) => action)
    expect(actions).not.toContain('finding-let-stand')
  },
)

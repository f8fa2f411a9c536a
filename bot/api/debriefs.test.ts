import { expect, test } from 'vitest'
import { readDebriefs, saveDebrief } from '#shared/api/debriefs.ts'
import { child, courseOverHttp, mother } from '../../tests/support/course-over-http.ts'
import { aboutId } from '../storage/audit-about.ts'

const over = courseOverHttp()

test('X-36 what is written after a meeting, and each look at it, is in the log of everybody in the family', async () => {
  const meetingId = await over.booked('2026-01-14')
  const params = { courseId: over.courseId, meetingId }
  const debrief = { approach: 'Ro', form: '', time: '', roles: '' }
  await over.call(saveDebrief, { params, body: { revision: 0, debrief } })
  const { meetings } = await over.call(readDebriefs, { params, body: {} })
  expect(meetings.map(({ saved }) => saved?.debrief)).toEqual([debrief])
  const lines = await over.db.asService((tx) =>
    tx
      .selectFrom('audit')
      .select(['action', 'about'])
      .where('course_id', '=', over.courseId)
      .where('action', 'in', ['debrief-saved', 'debriefs-read'])
      .orderBy('seq')
      .execute(),
  )
  const all = aboutId(over.courseId, [mother.id, child.id])
  expect(lines).toEqual(['debrief-saved', 'debriefs-read'].map((action) => ({ action, about: all })))
})

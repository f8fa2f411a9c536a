import { Temporal } from 'temporal-polyfill'
import { courseReading } from '#shared/api/courses.ts'
import type { Recipient } from '#shared/domain/consent/recipient.ts'
import { drawCourse } from '#bot/storage/reading.ts'
import { figure, type Figure } from './figure.ts'
import { inTurns } from './in-turns.ts'
import { largeCourse } from './large-course.ts'

const readings = 60
const now = Temporal.Instant.from('2026-03-02T09:00:00Z')

/** One large course drawn, checked against its contract and written out, as the service does it: redacted beside whole. Nothing is kept between readings. */
export async function redactedFigures(): Promise<Figure[]> {
  const course = largeCourse()
  const read = (recipient: Recipient) => () => {
    const before = performance.now()
    for (let n = 0; n < readings; n++) {
      // A course of its own each time: what was drawn is remembered with the course.
      const drawn = drawCourse({ ...course }, { recipient, role: null, now })
      JSON.stringify(courseReading.parse(drawn))
    }
    return Promise.resolve((performance.now() - before) / readings)
  }
  const found = await inTurns(
    read({ as: 'coordinator' }),
    read({ as: 'department', department: 'job-centre' }),
  )
  return [
    figure('large course, whole', found.first, 'ms', null),
    figure('large course, redacted', found.second, 'ms', null),
    figure('large course, redacted beside whole', found.ratio, 'times', { atMost: 2 }),
  ]
}

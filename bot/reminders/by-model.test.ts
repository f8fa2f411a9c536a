import { Temporal } from 'temporal-polyfill'
import { beforeAll, expect, test } from 'vitest'
import type { ModelId } from '#shared/domain/course/model-ids.ts'
import { book } from '../../tests/support/booked-meeting.ts'
import { lund } from '../../tests/support/course.ts'
import { describeEachDatabase } from '../../tests/support/database.ts'
import { movedClock } from '../../tests/support/moved-clock.ts'
import type { Database } from '../storage/database.ts'
import { createOutbox, type Outbox } from '../storage/outbox.ts'
import { enqueueDebriefsDue } from './debriefs-due.ts'

/** A Wednesday; three months after it is 15 July. */
const meeting = { now: '2026-03-02T08:00:00Z', start: '2026-04-15T07:00:00Z' }
const proposed = [
  'next-meeting-propose 2026-05-20',
  'next-meeting-prepare 2026-06-17',
  'next-meeting-alarm 2026-07-16',
  'next-meeting-escalated 2026-07-23',
]
const missed = proposed.slice(2)

describeEachDatabase('what follows a network meeting, model by model', (open) => {
  let db: Database
  let outbox: Outbox

  beforeAll(async () => {
    db = await open()
    outbox = createOutbox(db, movedClock(meeting.now))
  })

  async function booked(modelId: ModelId, phaseId: string): Promise<string> {
    const courseId = await lund(db)
    await db.asService((tx) =>
      tx
        .updateTable('course')
        .set({ model_id: modelId, phase_id: phaseId })
        .where('id', '=', courseId)
        .execute(),
    )
    await book(db, outbox, courseId, meeting)
    return courseId
  }
  const waiting = (courseId: string) =>
    db.asService((tx) =>
      tx
        .selectFrom('outbox')
        .select(['subject', 'due_at'])
        .where('course_id', '=', courseId)
        .orderBy('due_at')
        .execute(),
    )

  test.each([
    ['familiens-fremtid', 'P-A5', proposed],
    ['en-familie-en-indgang', 'P-B7', proposed],
    ['koordinerende-familiekonsulent', 'P-C1', []],
    ['koordinerende-familiekonsulent', 'P-C2', proposed],
    ['koordinerende-familiekonsulent', 'P-C3', proposed],
    ['koordinerende-familiekonsulent', 'P-C4', proposed],
    ['koordinerende-familiekonsulent', 'P-C5', []],
    ['faelles-familier', 'P-D8', missed],
  ] as const)('O-41: %s in %s', async (modelId, phaseId, expected) => {
    const courseId = await booked(modelId, phaseId)
    const rows = await waiting(courseId)
    const next = rows.filter(({ subject }) => subject.startsWith('next-meeting'))
    expect(next.map(({ subject, due_at }) => `${subject} ${due_at.toISOString().slice(0, 10)}`)).toEqual(
      expected,
    )
    // Agenda and plan are of every model.
    expect(rows.map(({ subject }) => subject)).toEqual(
      expect.arrayContaining(['meeting-booked', 'agenda-due', 'meeting-soon', 'plan-due', 'plan-escalated']),
    )
    const rules = await db.asService((tx) =>
      tx.selectFrom('deadline').select('rule').where('course_id', '=', courseId).orderBy('rule').execute(),
    )
    expect(rules.map(({ rule }) => rule)).toEqual(
      expected.length > 0 ? ['T-12', 'T-13', 'T-14'] : ['T-12', 'T-13'],
    )
  })

  test('D-12: only A is asked how the meeting went', async () => {
    const [a, ...others] = await Promise.all([
      booked('familiens-fremtid', 'P-A5'),
      booked('en-familie-en-indgang', 'P-B7'),
      booked('koordinerende-familiekonsulent', 'P-C2'),
      booked('faelles-familier', 'P-D8'),
    ])
    const after = Temporal.Instant.from('2026-04-15T10:00:00Z')
    await db.asService((tx) => enqueueDebriefsDue(tx, outbox, after))
    const asked = async (courseId: string) =>
      (await waiting(courseId)).filter(({ subject }) => subject === 'debrief-due').length
    expect(await asked(a!)).toBe(1)
    expect(await Promise.all(others.map(asked))).toEqual([0, 0, 0])
  })
})

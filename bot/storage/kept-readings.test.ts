import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { consent, contact, karen, mother, testVault } from '../../tests/support/course.ts'
import { describeEachDatabase } from '../../tests/support/database.ts'
import { insertChecklist, tickItem } from './checklist.ts'
import { insertConsent, withdrawConsent } from './consents.ts'
import { removeContact, saveContact } from './contacts.ts'
import { addCourseEvent } from './course-events.ts'
import { readCourse, type StoredCourse } from './courses.ts'
import type { Tx } from './database.ts'
import { insertDeadlines, markDeadline } from './deadlines.ts'
import { saveFamily } from './family.ts'
import { insertMeeting, moveMeeting, saveMeetingState } from './meetings.ts'
import { insertPlanVersion } from './plans.ts'
import { bumpRevision } from './revision.ts'
import { madeCourse, meetingAt } from '../../tests/support/made-course.ts'

const at = Temporal.Instant.from('2026-02-01T08:00:00Z')

/** Takes the transaction back and tells what it had seen. */
class Rollback extends Error {
  readonly seen: StoredCourse | null
  constructor(seen: StoredCourse | null) {
    super('fortrudt')
    this.seen = seen
  }
}

describeEachDatabase('readings kept in memory', (open) => {
  const made = madeCourse(open)

  // Readings are kept in memory under the course's stamp. Every way of changing what they show must give a new one.
  const meeting = meetingAt('2026-03-18', '', { state: 'booked' })
  const guest = contact({ name: 'Gæst' })
  const yes = consent({ giverId: mother.id, contactId: guest.id })
  const changes: [string, (tx: Tx, id: string) => Promise<unknown>][] = [
    ['saveContact', (tx, id) => saveContact(tx, id, { ...guest, ring: 3 })],
    ['removeContact', (tx, id) => removeContact(tx, id, guest.id, '2026-02-01')],
    ['insertConsent', (tx, id) => insertConsent(tx, id, { ...yes, id: randomUUID() }, karen.id, testVault)],
    ['withdrawConsent', (tx, id) => withdrawConsent(tx, id, yes.id, '2026-02-01')],
    [
      'saveFamily',
      (tx, id) =>
        saveFamily(
          tx,
          { courseId: id, familyName: 'Holm', members: [mother], ties: [], on: '2026-02-01' },
          testVault,
        ),
    ],
    ['insertMeeting', (tx, id) => insertMeeting(tx, meetingAt('2026-05-05', id))],
    ['moveMeeting', (tx, id) => moveMeeting(tx, { ...meeting, courseId: id, participantIds: [guest.id] })],
    ['saveMeetingState', (tx) => saveMeetingState(tx, meeting.id, 'cancelled')],
    [
      'insertDeadlines',
      (tx, id) =>
        insertDeadlines(tx, {
          courseId: id,
          meetingId: meeting.id,
          deadlines: [{ rule: 'T-14', due: Temporal.PlainDate.from('2026-06-18') }],
        }),
    ],
    ['markDeadline', (tx, id) => markDeadline(tx, { courseId: id, meetingId: meeting.id, rule: 'T-13', at })],
    [
      'tickItem',
      (tx, id) =>
        tickItem(tx, {
          courseId: id,
          meetingId: meeting.id,
          item: 'D-13',
          done: { on: '2026-03-20', by: karen.id },
        }),
    ],
    [
      'insertPlanVersion',
      (tx, id) =>
        insertPlanVersion(
          tx,
          {
            courseId: id,
            version: '1.0',
            at,
            by: karen.id,
            content: { goals: [], measures: [], agreements: [] },
          },
          testVault,
        ),
    ],
    [
      'addCourseEvent',
      (tx, id) => addCourseEvent(tx, { courseId: id, at, kind: 'task', detail: null, by: null }),
    ],
    ['bumpRevision', (tx, id) => bumpRevision(tx, id, 1)],
    [
      'a plain update',
      (tx, id) => tx.updateTable('course').set({ channel_id: '19:x' }).where('id', '=', id).execute(),
    ],
  ]
  test.each(changes)(
    'after %s the next reading shows it; rolled back, it does not',
    async (_name, change) => {
      await made.asKaren(async (tx) => {
        await saveContact(tx, made.courseId, guest)
        await insertConsent(tx, made.courseId, yes, karen.id, testVault)
        await tx.deleteFrom('deadline').execute()
        await tx.deleteFrom('checklist').execute()
        await tx.deleteFrom('meeting_participant').execute()
        await tx.deleteFrom('meeting').execute()
        await insertMeeting(tx, { ...meeting, courseId: made.courseId })
        await insertDeadlines(tx, {
          courseId: made.courseId,
          meetingId: meeting.id,
          deadlines: [{ rule: 'T-13', due: Temporal.PlainDate.from('2026-03-25') }],
        })
        await insertChecklist(tx, {
          courseId: made.courseId,
          meetingId: meeting.id,
          items: [{ item: 'D-13', due: null }],
        })
      })
      const before = await made.read()
      const rolledBack = made.asKaren(async (tx) => {
        await change(tx, made.courseId)
        throw new Rollback(await readCourse(tx, made.courseId, testVault))
      })
      expect(await rolledBack.catch((error: Rollback) => error.seen)).not.toEqual(before)
      expect(await made.read()).toBe(before)
      await made.asKaren((tx) => change(tx, made.courseId))
      const after = await made.read()
      expect({ ...after, stamp: '' }).not.toEqual({ ...before, stamp: '' })
    },
  )
})

import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { newAgenda } from '#shared/domain/agenda/templates.ts'
import { insertAgendaVersion } from '#bot/storage/agendas.ts'
import { appendAudit } from '#bot/storage/audit.ts'
import { openGlass } from '#bot/storage/break-glass.ts'
import { insertConsent } from '#bot/storage/consents.ts'
import { saveContact } from '#bot/storage/contacts.ts'
import { insertCorrection } from '#bot/storage/corrections.ts'
import { addCourseEvent } from '#bot/storage/course-events.ts'
import type { Database, Tx } from '#bot/storage/database.ts'
import { insertDeadlines } from '#bot/storage/deadlines.ts'
import { insertLeak } from '#bot/storage/leaks.ts'
import { prepareLetters } from '#bot/storage/letters.ts'
import { insertMeeting } from '#bot/storage/meetings.ts'
import { insertPlanVersion } from '#bot/storage/plans.ts'
import { upsertStaff } from '#bot/storage/staff.ts'
import { rowsAfterMeeting, rowsOfFamily } from './after-meeting-rows.ts'
import { answeredMeeting } from './answered-meeting.ts'
import { changedMeeting } from './changed-meeting.ts'
import { consent, contact, jonas, karen, lund, mother, testVault, torben } from './course.ts'

/** The family Lund with a row in every table of a course that the wall stands round, on 1 February 2026; a leader has broken its glass. @returns its id */
export async function walledCourse(db: Database): Promise<string> {
  const courseId = await lund(db)
  const egelund = contact({ name: jonas.name, staffId: jonas.id, mail: jonas.mail })
  const now = Temporal.Instant.from('2026-02-01T08:00:00Z')
  const meetingId = randomUUID()
  await db.as(karen, async (tx) => {
    await saveContact(tx, courseId, egelund)
    await insertConsent(
      tx,
      courseId,
      consent({ giverId: mother.id, contactId: egelund.id }),
      karen.id,
      testVault,
    )
    const start = Temporal.Instant.from('2026-03-18T08:00:00Z')
    await insertMeeting(tx, {
      id: meetingId,
      courseId,
      type: 'networkMeeting',
      state: 'booked',
      start,
      end: start.add({ hours: 2 }),
      room: null,
      participantIds: [egelund.id],
      mark: 'mærke',
      organizerId: karen.id,
    })
    await insertLeak(tx, {
      courseId,
      meetingId,
      eventId: 'AAMk',
      organizerId: karen.id,
      finds: [{ kind: 'cpr', field: 'body' }],
      foundAt: now,
    })
    await insertDeadlines(tx, {
      courseId,
      meetingId,
      deadlines: [{ rule: 'T-13', due: Temporal.PlainDate.from('2026-03-25') }],
    })
    const party = { kind: 'contact' as const, id: egelund.id }
    await prepareLetters(tx, [{ courseId, meetingId, kind: 'invitation', edition: '1', party }], now)
    await changedMeeting(tx, { courseId, meetingId })
    await answeredMeeting(tx, { courseId, meetingId, contactId: egelund.id })
    await insertAgendaVersion(
      tx,
      {
        courseId,
        meetingId,
        agenda: newAgenda('F-AGENDA-1'),
        version: 1,
        final: false,
        at: now,
        by: karen.id,
      },
      testVault,
    )
    await tx
      .insertInto('closing_item')
      .values({ municipality_id: db.municipalityId, course_id: courseId, item: 'own' })
      .execute()
    await tx
      .insertInto('checklist')
      .values({
        municipality_id: db.municipalityId,
        course_id: courseId,
        meeting_id: meetingId,
        item: 'D-13',
      })
      .execute()
    await insertPlanVersion(
      tx,
      {
        courseId,
        version: '1.0',
        at: now,
        by: karen.id,
        content: { goals: [], measures: [], agreements: [] },
      },
      testVault,
    )
    await rowsAfterMeeting(
      tx,
      { courseId, meetingId, memberId: mother.id, version: '1.0', by: karen.id },
      'ord',
    )
    await addCourseEvent(tx, { courseId, at: now, kind: 'course-made', detail: null, by: karen.id })
    const corrected = { id: randomUUID(), askedBy: mother.id, about: [mother.id], note: 'Vejnavnet' }
    await insertCorrection(tx, courseId, { ...corrected, at: now, byId: karen.id, revision: 2 }, testVault)
    await tx
      .insertInto('outbox')
      .values({
        municipality_id: db.municipalityId,
        id: randomUUID(),
        key: 'k',
        kind: 'card',
        subject: 's',
        course_id: courseId,
        audience: 'team',
        due_at: now.toString(),
        state: 'waiting',
        attempts: 0,
        repeats: 0,
      })
      .execute()
  })
  await db.asService(async (tx) => {
    await rowsOfFamily(tx, { courseId, meetingId, memberId: mother.id, by: karen.id }, 'ord')
    await upsertStaff(tx, torben)
    const until = now.add({ hours: 24 })
    const reason = 'Koordinatoren er syg, og familien har ringet'
    await openGlass(
      tx,
      { courseId, coordinatorId: karen.id, leaderId: torben.id, at: now, until, reason },
      testVault,
    )
  })
  await appendAudit(db, {
    at: now,
    actor: karen.id,
    action: 'course-read',
    courseId,
    subject: null,
    about: [mother.id],
    to: 'coordinator',
  })
  return courseId
}

/** How many rows of that table there are to see. */
export const countIn = (tx: Tx, table: string) =>
  sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`
    .execute(tx)
    .then((result) => result.rows[0]!.n)

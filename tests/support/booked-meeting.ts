import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { deadlinesFor } from '#shared/domain/course/deadlines.ts'
import { checklistFor } from '#shared/domain/course/playbook.ts'
import { enqueueMeetingBooked } from '#bot/reminders/meeting-booked.ts'
import { insertChecklist } from '#bot/storage/checklist.ts'
import { insertConsent } from '#bot/storage/consents.ts'
import { saveContact } from '#bot/storage/contacts.ts'
import type { Database } from '#bot/storage/database.ts'
import { insertDeadlines } from '#bot/storage/deadlines.ts'
import { readCycle } from '#bot/storage/meeting-cycle.ts'
import { insertMeeting } from '#bot/storage/meetings.ts'
import type { Outbox } from '#bot/storage/outbox.ts'
import { setCoreTeam } from '#bot/storage/team.ts'
import { consent, contact, jonas, karen, lund, mother, testVault } from './course.ts'

export type Booked = { courseId: string; meetingId: string }
type Wish = { now: string; start?: string; id?: string }

/** The family Lund with Jonas on its map and, by the mother's yes to the job centre, on its team; and a network meeting booked as the API books it. */
export async function bookLund(
  db: Database,
  outbox: Outbox,
  { now, start = '2026-04-15T07:00:00Z' }: Wish,
): Promise<Booked> {
  const courseId = await lund(db)
  await db.as(karen, async (tx) => {
    await saveContact(tx, courseId, contact({ name: jonas.name, mail: jonas.mail, staffId: jonas.id }))
    // Long enough for whatever the clock is moved to.
    const yes = consent({ giverId: mother.id, department: 'job-centre', until: '2099-12-31' })
    await insertConsent(tx, courseId, yes, karen.id, testVault)
    await setCoreTeam(tx, { courseId, coordinatorId: karen.id }, [jonas])
  })
  return { courseId, meetingId: await book(db, outbox, courseId, { now, start }) }
}

/** @returns the meeting's id */
export async function book(
  db: Database,
  outbox: Outbox,
  courseId: string,
  { now, start }: Wish & { start: string },
): Promise<string> {
  const meetingId = randomUUID()
  const from = Temporal.Instant.from(start)
  const span = { start: from, end: from.add({ hours: 2 }) }
  await db.as(karen, async (tx) => {
    await insertMeeting(tx, {
      id: meetingId,
      courseId,
      type: 'networkMeeting',
      state: 'booked',
      ...span,
      room: { mail: 'birk@birkelund.example', name: 'Lokale Birk' },
      participantIds: [],
      mark: randomUUID(),
      organizerId: karen.id,
    })
    await insertChecklist(tx, { courseId, meetingId, items: checklistFor(from) })
    await insertDeadlines(tx, {
      courseId,
      meetingId,
      deadlines: deadlinesFor(await readCycle(tx, { courseId, ...span })),
    })
    await enqueueMeetingBooked(tx, outbox, { courseId, meetingId, ...span, now: Temporal.Instant.from(now) })
  })
  return meetingId
}

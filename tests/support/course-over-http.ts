import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import type * as z from 'zod/mini'
import type { Output } from '#shared/api/contract.ts'
import type { Call } from '#shared/api/client.ts'
import { createCourse, readCourse, saveContact } from '#shared/api/courses.ts'
import type { contact as contactShape, memberInput } from '#shared/api/shapes.ts'
import type { Party } from '#shared/forms/answers.ts'
import type { Contact } from '#shared/domain/network/contact.ts'
import { checklistFor } from '#shared/domain/course/playbook.ts'
import { deadlinesFor } from '#shared/domain/course/deadlines.ts'
import { insertChecklist } from '#bot/storage/checklist.ts'
import type { Database } from '#bot/storage/database.ts'
import { insertDeadlines } from '#bot/storage/deadlines.ts'
import { insertMeeting } from '#bot/storage/meetings.ts'
import { openApi, type Api } from './api.ts'
import { contact, karen, member, neverIssuedCpr } from './course.ts'
import { openTestDatabase } from './database.ts'
import { meetingAt } from './made-course.ts'
import { movedClock } from './moved-clock.ts'
import { formThatSays, signOver, type Yes } from './signed-form.ts'

export type TypedContact = z.output<typeof contactShape>

type Given = Output<typeof readCourse>['consents'][number]

export const mother = member({
  name: 'Maja Lund',
  role: 'adult',
  birthDate: '1989-03-02',
  cpr: neverIssuedCpr,
  address: 'Kildevej 12',
})
export const child = member({
  name: 'Sofie Lund',
  role: 'child',
  birthDate: '2015-05-12',
  school: 'Skovbakkeskolen',
})
export const family = {
  familyName: 'Familien Lund',
  members: [mother, child] as z.output<typeof memberInput>[],
  ties: [{ from: mother.id, kinship: 'parent-of' as const, to: child.id }],
}

const start = '2026-02-01T08:00:00Z'

/** What the client throws when the service says no. */
export const refusal = (status: number, reason: string, detail?: string) => ({
  status,
  reason,
  ...(detail ? { detail } : {}),
})

export type CourseOverHttp = {
  db: Database
  api: Api
  /** The service's time, and the wall's. */
  clock: ReturnType<typeof movedClock>
  /** Karen's calls; she coordinates the course. */
  call: Call
  courseId: string
  read(as?: Call): Promise<Output<typeof readCourse>>
  revision(): Promise<number>
  saveOnMap(said: Parameters<typeof contact>[0]): Promise<Contact>
  /** The mother signs a form with one party on it. @returns the permission that it made */
  sayYes(party: Party, said?: Omit<Yes, 'giver' | 'parties'>): Promise<Given>
  /** A network meeting, as the booking stores it. @returns its id */
  booked(day: string): Promise<string>
  auditOf(courseId: string): Promise<{ actor: string; action: string; subject: string | null }[]>
}

/** Before each test a course made over HTTP, on 1 February 2026 at nine, on one service a file. */
export function courseOverHttp(): CourseOverHttp {
  const over = {
    clock: movedClock(start),
    read: (as = over.call) => as(readCourse, { params: { courseId: over.courseId }, body: {} }),
    revision: async () => (await over.read()).revision,
    async saveOnMap(said) {
      const saved = contact(said)
      const body = { revision: await over.revision(), contact: saved as TypedContact }
      await over.call(saveContact, { params: { courseId: over.courseId, contactId: saved.id }, body })
      return saved
    },
    async sayYes(party, said = {}) {
      const at = { courseId: over.courseId, revision: await over.revision() }
      const signed = await signOver(over.call, at, formThatSays({ giver: mother, parties: [party], ...said }))
      return (await over.read()).consents.find(({ signatureId }) => signatureId === signed.signatureId)!
    },
    async booked(day) {
      const { courseId } = over
      const meeting = meetingAt(day, courseId, { state: 'booked' })
      await over.db.as(karen, async (tx) => {
        await insertMeeting(tx, meeting)
        await insertChecklist(tx, { courseId, meetingId: meeting.id, items: checklistFor(meeting.start) })
        await insertDeadlines(tx, { courseId, meetingId: meeting.id, deadlines: deadlinesFor(meeting) })
      })
      return meeting.id
    },
    auditOf: (id) =>
      over.db.asService((tx) =>
        tx
          .selectFrom('audit')
          .select(['actor', 'action', 'subject'])
          .where('course_id', '=', id)
          .orderBy('seq')
          .execute(),
      ),
  } as CourseOverHttp
  beforeAll(async () => {
    over.db = await openTestDatabase(over.clock)
    over.api = await openApi(over.db, over.clock)
    over.call = over.api.as(karen)
  })
  afterAll(async () => {
    await over.api.close()
    await over.db.close()
  })
  beforeEach(async () => {
    over.clock.moveTo(start)
    over.courseId = randomUUID()
    await over.call(createCourse, { params: {}, body: { id: over.courseId, ...family } })
  })
  return over
}

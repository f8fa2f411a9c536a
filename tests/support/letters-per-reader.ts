import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { createCourse, publishPlan, readCourse, saveContact } from '#shared/api/courses.ts'
import { noteLetter, readLetter } from '#shared/api/letters.ts'
import type { LetterKind } from '#shared/domain/letters/kinds.ts'
import { checklistFor } from '#shared/domain/course/playbook.ts'
import { deadlinesFor } from '#shared/domain/course/deadlines.ts'
import { insertChecklist } from '#bot/storage/checklist.ts'
import type { Database, Tx } from '#bot/storage/database.ts'
import { insertDeadlines } from '#bot/storage/deadlines.ts'
import { insertMeeting } from '#bot/storage/meetings.ts'
import { openApi, type Api } from './api.ts'
import { contact, karen, member } from './course.ts'
import type { family as familyShape, TypedContact } from './course-over-http.ts'
import { openTestDatabase } from './database.ts'
import { meetingAt } from './made-course.ts'
import { movedClock } from './moved-clock.ts'
import { formThatSays, signOver } from './signed-form.ts'

/** Two parents who do not live together, their son, and two who help: one with the mother's illness, one at the son's school. */
export const mother = member({ name: 'Rikke Bang', role: 'adult', birthDate: '1988-03-02', situation: '' })
export const father = member({ name: 'John Falk', role: 'adult', birthDate: '1986-05-12' })
export const son = member({ name: 'Emil Bang', role: 'child', birthDate: '2015-06-06' })
const family = {
  familyName: 'Familien Bang',
  members: [mother, father, son] as (typeof familyShape)['members'],
  ties: [mother, father].map(({ id }) => ({ from: id, kinship: 'parent-of' as const, to: son.id })),
}
export const healer = contact({
  name: 'Dorte Vestby',
  function: 'Behandler',
  department: null,
  mail: 'dorte.vestby@birkelund.example',
  phone: '70 10 20 55',
  about: [mother.id],
  type: 'health',
}) as TypedContact
export const teacher = contact({
  name: 'Anders Kildal',
  function: 'Lærer',
  department: 'school',
  mail: 'anders.kildal@birkelund.example',
  about: [son.id],
  type: 'school',
}) as TypedContact

type Said = Omit<Parameters<typeof formThatSays>[0], 'giver'>

/** Their course over HTTP, with a booked network meeting on 18 March that both who help take part in; each test has one of its own. */
export function lettersPerReader() {
  const clock = movedClock('2026-03-02T08:00:00Z')
  let db: Database
  let api: Api
  let courseId: string
  let meetingId: string
  const call: Api['as'] extends (person: never) => infer C ? C : never = (contracted, input) =>
    api.as(karen)(contracted, input)
  const revision = async () => (await call(readCourse, { params: { courseId }, body: {} })).revision
  const sign = async (giver: typeof mother, said: Said) =>
    signOver(call, { courseId, revision: await revision() }, formThatSays({ giver, ...said }))
  const look = (kind: LetterKind) => call(readLetter, { params: { courseId, kind, meetingId }, body: {} })

  beforeAll(async () => {
    db = await openTestDatabase(clock)
    api = await openApi(db, clock)
  })
  afterAll(async () => {
    await api.close()
    await db.close()
  })
  beforeEach(async () => {
    courseId = randomUUID()
    await call(createCourse, { params: {}, body: { id: courseId, ...family } })
    for (const one of [healer, teacher])
      await call(saveContact, {
        params: { courseId, contactId: one.id },
        body: { revision: await revision(), contact: one },
      })
    const party = ({ id }: { id: string }) => [{ kind: 'contact' as const, id }]
    const everyday = { own: true, children: [son.id], types: ['school', 'family-life'] }
    await sign(mother, { ...everyday, parties: party(healer), types: ['health', 'school', 'family-life'] })
    await sign(mother, { ...everyday, parties: party(teacher) })
    await sign(father, { ...everyday, parties: [...party(healer), ...party(teacher)] })
    const row = { type: 'health' as const, about: [mother.id] }
    await call(publishPlan, {
      params: { courseId },
      body: {
        revision: await revision(),
        content: {
          goals: [{ id: randomUUID(), ...row, text: 'Rikke sover om natten', when: '', who: '' }],
          measures: [],
          agreements: [],
        },
      },
    })
    const meeting = meetingAt('2026-03-18', courseId, {
      state: 'booked',
      participantIds: [healer.id, teacher.id],
    })
    meetingId = meeting.id
    await db.as(karen, async (tx) => {
      await insertMeeting(tx, meeting)
      await insertChecklist(tx, { courseId, meetingId, items: checklistFor(meeting.start) })
      await insertDeadlines(tx, { courseId, meetingId, deadlines: deadlinesFor(meeting) })
    })
  })

  return {
    call,
    look,
    /** The meeting in its course, as an address names it. */
    ids: () => ({ courseId, meetingId }),
    asKaren: <T>(work: (tx: Tx) => Promise<T>) => db.as(karen, work),
    /** What stands in the letter to each, by the one it is to. */
    texts: async (kind: LetterKind) => {
      const { recipients } = await look(kind)
      return Object.fromEntries(recipients.map(({ id, text }) => [id, text])) as Record<string, string>
    },
    toAll: async (kind: LetterKind) => {
      const { recipients, edition } = await look(kind)
      for (const { kind: partyKind, id: partyId } of recipients)
        await call(noteLetter, {
          params: { courseId, kind, meetingId, partyKind, partyId },
          body: { edition, state: 'handed-over' },
        })
    },
  }
}

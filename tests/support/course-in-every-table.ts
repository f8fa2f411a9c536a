import { randomUUID } from 'node:crypto'
import { breakGlass } from '#shared/api/break-glass.ts'
import { createCourse, publishPlan, readCourse, saveContact, saveFamily } from '#shared/api/courses.ts'
import { newAgenda } from '#shared/domain/agenda/templates.ts'
import { deadlinesFor } from '#shared/domain/course/deadlines.ts'
import { checklistFor } from '#shared/domain/course/playbook.ts'
import { insertAgendaVersion } from '#bot/storage/agendas.ts'
import { insertChecklist } from '#bot/storage/checklist.ts'
import { rememberConversation } from '#bot/storage/conversations.ts'
import { insertDeadlines } from '#bot/storage/deadlines.ts'
import { insertLeak } from '#bot/storage/leaks.ts'
import { prepareLetters } from '#bot/storage/letters.ts'
import { insertMeeting } from '#bot/storage/meetings.ts'
import { rowsAfterMeeting, rowsOfFamily } from './after-meeting-rows.ts'
import type { Api } from './api.ts'
import { answeredMeeting } from './answered-meeting.ts'
import { changedMeeting } from './changed-meeting.ts'
import { contact, karen, member, neverIssuedCpr, torben } from './course.ts'
import type { TypedContact } from './course-over-http.ts'
import { meetingAt } from './made-course.ts'
import { formThatSays, signOver } from './signed-form.ts'

/** What the family has said, and what it and everybody round it are called. */
export const plantedWords = [
  'Tranekær',
  'Gerda',
  'Malthe',
  'Løvspring',
  'Havesti',
  'Myretuen',
  'Valborg',
  'Keramik',
  'Skumring',
  'Rosenlund',
  '40 41 42 43',
  neverIssuedCpr,
]

/**
 * A course with a row in every table that knows courses, and the planted words wherever words can stand. Begun in January 2026.
 * @returns the ids of its family
 */
export async function courseInEveryTable(api: Api, courseId: string): Promise<string[]> {
  const call = api.as(karen)
  const revision = async () => (await call(readCourse, { params: { courseId }, body: {} })).revision
  const mother = member({
    name: 'Gerda Tranekær',
    role: 'adult',
    birthDate: '1989-03-02',
    cpr: neverIssuedCpr,
    situation: 'Tegner Løvspring',
    address: 'Havesti 4',
  })
  const child = member({
    name: 'Malthe Tranekær',
    role: 'child',
    birthDate: '2015-05-12',
    school: 'Myretuen',
  })
  const family = {
    familyName: 'Familien Tranekær',
    members: [mother, child],
    ties: [{ from: mother.id, kinship: 'parent-of' as const, to: child.id }],
  }
  await call(createCourse, { params: {}, body: { id: courseId, ...family } })
  const wish = { id: randomUUID(), askedBy: mother.id, note: 'Sagde Solhverv om vejen' }
  await call(saveFamily, {
    params: { courseId },
    body: { revision: await revision(), ...family, corrected: wish },
  })
  const helper = contact({
    name: 'Valborg Rosenlund',
    function: 'Keramik',
    phone: '40 41 42 43',
    department: 'job-centre',
  })
  await call(saveContact, {
    params: { courseId, contactId: helper.id },
    body: { revision: await revision(), contact: helper as TypedContact },
  })
  const yes = formThatSays({
    giver: mother,
    parties: [{ kind: 'department', id: 'school' }],
    types: ['other'],
  })
  const said = (yes['parties'] as object[]).map((row) => ({ ...row, other: 'Skumring' }))
  await signOver(call, { courseId, revision: await revision() }, { ...yes, parties: said })
  const about = { id: randomUUID(), about: [], type: 'family-life' as const }
  await call(publishPlan, {
    params: { courseId },
    body: {
      revision: await revision(),
      content: {
        goals: [{ ...about, text: 'Løvspring', when: '', who: 'Gerda' }],
        measures: [],
        agreements: [],
      },
    },
  })
  await api.as(torben, ['leader'])(breakGlass, {
    params: {},
    body: { course: courseId, reason: 'Gerda Tranekær har ringet om Malthe' },
  })
  const meeting = meetingAt('2026-02-01', courseId, { state: 'booked', participantIds: [helper.id] })
  await api.world.db.asService(async (tx) => {
    await insertMeeting(tx, meeting)
    const of = { courseId, meetingId: meeting.id }
    await insertLeak(tx, {
      ...of,
      eventId: 'AAMk',
      organizerId: meeting.organizerId,
      finds: [{ kind: 'cpr', field: 'body' }],
      foundAt: api.world.clock.now(),
    })
    const agenda = newAgenda('F-AGENDA-1')
    agenda.items[2]!.text = 'Løvspring'
    await insertAgendaVersion(
      tx,
      { ...of, agenda, version: 1, final: false, at: meeting.start, by: karen.id },
      api.world.vault,
    )
    await insertChecklist(tx, { ...of, items: checklistFor(meeting.start) })
    await insertDeadlines(tx, { ...of, deadlines: deadlinesFor(meeting) })
    const party = { kind: 'contact' as const, id: helper.id }
    await prepareLetters(tx, [{ ...of, kind: 'invitation', edition: '1', party }], meeting.start)
    await rowsAfterMeeting(tx, { ...of, memberId: mother.id, version: '1.0', by: karen.id }, 'Løvspring')
    await rowsOfFamily(tx, { ...of, memberId: mother.id, by: karen.id }, 'Løvspring')
    await changedMeeting(tx, of)
    await answeredMeeting(tx, { ...of, contactId: helper.id })
    const channel = `19:${courseId}`
    await tx.updateTable('course').set({ channel_id: channel }).where('id', '=', courseId).execute()
    await rememberConversation(tx, {
      id: channel,
      kind: 'channel',
      owner: 'team',
      serviceUrl: 'https://x.example',
    })
  })
  return [mother.id, child.id]
}

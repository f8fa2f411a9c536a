import { mayChange } from '#shared/domain/meeting/change.ts'
import type { Answer } from '#shared/domain/meeting/attendance.ts'
import { newsFromOutlook, type OutlookNews } from '#shared/domain/meeting/outlook-answer.ts'
import type { Caller } from '../http/caller.ts'
import type { AnsweredEvent } from '../ports/microsoft365.ts'
import { samlet } from '../second-line/close-leak.ts'
import { appendAuditIn } from '../storage/audit.ts'
import { readCourse, type StoredCourse } from '../storage/courses.ts'
import type { Tx } from '../storage/database.ts'
import { readAttendances, rememberOutlook, storeAnswer } from '../storage/meeting-answers.ts'
import { readMeetingRow, type StoredMeeting } from '../storage/meetings.ts'
import { lockCourse } from '../storage/revision.ts'
import type { Acting } from '../world.ts'
import { absencesChanged, tellCoordinator } from './tell-absence.ts'

type Of = Pick<StoredMeeting, 'id' | 'courseId'>
type News = OutlookNews & { contactId: string; outlook: string; before: Answer | null }

/**
 * Who has said no in Outlook itself, or yes, has said so here too: once, as it was read in her own item under her token. An answer to another
 * time than the meeting's is none to the meeting.
 */
export async function takeUpOutlook(
  world: Acting,
  caller: Caller,
  course: StoredCourse,
  meeting: StoredMeeting,
  item: AnsweredEvent | null,
): Promise<void> {
  if (!item || newsOf(await known(world, caller, meeting), course, meeting, item, world).length === 0) return
  await world.db.as(caller, async (tx) => {
    await lockCourse(tx, meeting.courseId)
    // As it stands now: somebody may have read the same item at the same moment.
    const now = await readMeetingRow(tx, meeting.id)
    const open = await readCourse(tx, meeting.courseId, world.vault)
    if (!now || !open) return
    await store(world, tx, caller.id, now, newsOf(await readAttendances(tx, now.id), open, now, item, world))
  })
}

/**
 * The same, found by the second line in a transaction that has locked the course. She looks at nothing: a card tells her, one for all who
 * have said no since it was last read, and one for those of them who come all the same.
 */
export async function takeUpUnasked(
  world: Acting,
  tx: Tx,
  course: StoredCourse,
  meetingId: string,
  item: AnsweredEvent,
): Promise<void> {
  const meeting = await readMeetingRow(tx, meetingId)
  if (!meeting) return
  const news = newsOf(await readAttendances(tx, meetingId), course, meeting, item, world)
  await store(world, tx, samlet, meeting, news)
  const said = news.filter(({ changes }) => changes)
  if (said.some(({ answer }) => answer === 'absent'))
    await tellCoordinator(world, tx, { course, meeting, answer: 'absent' })
  if (said.some(({ answer, before }) => answer === 'coming' && before === 'absent'))
    await tellCoordinator(world, tx, { course, meeting, answer: 'coming' })
}

const known = ({ db }: Acting, caller: Caller, { id }: Of) => db.as(caller, (tx) => readAttendances(tx, id))

function newsOf(
  rows: Awaited<ReturnType<typeof readAttendances>>,
  course: StoredCourse,
  meeting: StoredMeeting,
  item: AnsweredEvent,
  { clock }: Pick<Acting, 'clock'>,
): News[] {
  const same = meeting.start.equals(item.start) && meeting.end.equals(item.end)
  if (!same || course.closedOn !== null || !mayChange(meeting, clock.now()).change) return []
  return rows.flatMap((row): News[] => {
    const mail = course.contacts.find(({ id }) => id === row.contactId)?.mail?.toLowerCase()
    const attendee = item.attendees.find((one) => one.mail.toLowerCase() === mail)
    const news = attendee && newsFromOutlook(row, { answer: attendee.answer, at: attendee.answeredAt })
    return news ? [{ ...news, contactId: row.contactId, outlook: attendee.answer, before: row.answer }] : []
  })
}

async function store(
  world: Acting,
  tx: Tx,
  actor: string,
  { id: meetingId, courseId }: Of,
  news: readonly News[],
): Promise<void> {
  const at = world.clock.now()
  for (const { contactId, answer, changes, outlook } of news) {
    const said = { answer, substituteId: null, at, by: null, way: 'outlook' as const }
    if (changes) await storeAnswer(tx, { courseId, meetingId, contactId }, said, outlook)
    else await rememberOutlook(tx, { meetingId, contactId }, outlook)
  }
  if (!news.some(({ changes }) => changes)) return
  const line = { at, actor, courseId, subject: meetingId, about: [], to: null }
  await appendAuditIn(tx, { ...line, action: 'answers-taken-up' })
  await absencesChanged(world, tx, { id: meetingId, courseId })
}

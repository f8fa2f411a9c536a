import type { Temporal } from 'temporal-polyfill'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { Refused } from '../http/refused.ts'
import { markAgendaSent } from '../storage/agendas.ts'
import { appendAuditIn } from '../storage/audit.ts'
import { tickItem } from '../storage/checklist.ts'
import { addCourseEvent } from '../storage/course-events.ts'
import type { StoredCourse } from '../storage/courses.ts'
import type { Tx } from '../storage/database.ts'
import { markDeadline } from '../storage/deadlines.ts'
import type { Acting } from '../world.ts'
import { standingAgenda } from './standing-agenda.ts'

/** The items of the drejebog that an agenda answers: the draft the first, the final one both (D-08: one mailing may be the other). */
const answers = { draft: ['D-06a'], final: ['D-06a', 'D-08'] } as const

/**
 * The agenda of this version has gone out: the deadline is met (T-12), the drejebog ticked, the core team told by a card. In the transaction
 * that sends it, with the course locked. Said again of the same version, nothing more happens.
 * @throws Refused `changed-by-someone-else` when another version stands by now: what is sent is what she has seen
 */
export async function agendaSentIn(
  tx: Tx,
  { outbox, vault }: Pick<Acting, 'outbox' | 'vault'>,
  course: StoredCourse,
  { meetingId, version, at, by }: { meetingId: string; version: number; at: Temporal.Instant; by: string },
): Promise<void> {
  const courseId = course.id
  const standing = await standingAgenda(tx, course, meetingId, vault)
  if (standing.version !== version || version === 0) throw new Refused(409, 'changed-by-someone-else')
  if (standing.sentAt) return
  await markAgendaSent(tx, { courseId, meetingId, version, at })
  await markDeadline(tx, { courseId, meetingId, rule: 'T-12', at })
  const detail = standing.final ? 'final' : 'draft'
  const done = { on: localDate(at).toString(), by }
  for (const item of answers[detail])
    if (
      course.checklist.some((entry) => entry.meetingId === meetingId && entry.item === item && !entry.doneOn)
    )
      await tickItem(tx, { courseId, meetingId, item, done })
  await addCourseEvent(tx, { courseId, at, kind: 'agenda-sent', detail, by })
  await outbox.enqueue(tx, {
    kind: 'card',
    subject: 'agenda-sent',
    courseId,
    meetingId,
    audience: 'team',
    detail,
    key: `card:agenda-sent:${meetingId}:${version}`,
    dueAt: at,
  })
  await appendAuditIn(tx, {
    at,
    actor: by,
    action: 'agenda-sent',
    courseId,
    subject: meetingId,
    about: [],
    to: null,
  })
}

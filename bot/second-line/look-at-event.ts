import { findMorePersonalData } from '#shared/domain/privacy/wide-guard.ts'
import { guardFields } from '#shared/domain/privacy/item.ts'
import { leaksBeyond, leaksIn, sameLeaks, type LeakFind } from '#shared/domain/privacy/leak.ts'
import { takeUpUnasked } from '../attendance/take-up-outlook.ts'
import { knownInInvitation } from '../guard/known-in-invitation.ts'
import type { Calendar } from '../ports/calendar.ts'
import { appendAuditIn } from '../storage/audit.ts'
import { readCourse } from '../storage/courses.ts'
import type { Tx } from '../storage/database.ts'
import { insertLeak, openLeaksOf, saveFinds } from '../storage/leaks.ts'
import { letStandIn } from '../storage/let-stand.ts'
import { findMarkedMeeting, type StoredMeeting } from '../storage/meetings.ts'
import { lockCourse } from '../storage/revision.ts'
import type { Acting } from '../world.ts'
import { leakOver, samlet } from './close-leak.ts'

type Marked = { staffId: string; eventId: string; mark: string; calendar: Calendar }

/**
 * Reads an appointment that carries our mark, tells of what may not stand in it, and takes up who has said no to it. One that is not sent is the send handler's; one of a meeting
 * that is off is read while a find stands open in it.
 */
export async function lookAtEvent(
  world: Acting,
  { staffId, eventId, mark, calendar }: Marked,
): Promise<void> {
  const { db } = world
  const meeting = await db.asService(async (tx) => {
    const marked = await findMarkedMeeting(tx, mark)
    const off = marked?.state === 'cancelled' && (await openLeaksOf(tx, [eventId])).length === 0
    return off ? null : marked
  })
  if (!meeting || meeting.organizerId !== staffId) return
  const event = await calendar.read(eventId)
  if (event === 'gone') return eventGone(world, staffId, eventId)
  if (!event.sent) return
  await db.asService(async (tx) => {
    await lockCourse(tx, meeting.courseId)
    const course = await readCourse(tx, meeting.courseId, world.vault)
    if (!course || course.closedOn !== null) return
    await takeUpUnasked(world, tx, course, meeting.id, event.answered)
    const knowing = await knownInInvitation(tx, world, course, meeting)
    const findings = findMorePersonalData({ fields: guardFields(event), ...knowing })
    const finds = leaksIn(findings, await letStandIn(tx, meeting))
    const [open] = await openLeaksOf(tx, [eventId])
    if (finds.length === 0) return open && leakOver(tx, world, open, 'mended')
    // Called off at this moment, it was closed with the appointment.
    if (!open) return meeting.state === 'cancelled' ? undefined : tell(tx, world, { meeting, eventId, finds })
    if (sameLeaks(open.finds, finds)) return
    await saveFinds(tx, open, finds)
    const more = leaksBeyond(open.finds, finds)
    const key = `card:leak-found:${open.id}:${world.clock.now().toString()}`
    if (more.length > 0) await announce(tx, world, { meeting, leakId: open.id, finds: more, key })
  })
}

/** There is nothing left to clean in an appointment that is there no more. */
export async function eventGone(world: Acting, staffId: string, eventId: string): Promise<void> {
  await world.db.asService(async (tx) => {
    const [open] = await openLeaksOf(tx, [eventId])
    if (open?.organizerId === staffId) await leakOver(tx, world, open, 'gone')
  })
}

async function tell(
  tx: Tx,
  world: Acting,
  { meeting, eventId, finds }: { meeting: StoredMeeting; eventId: string; finds: LeakFind[] },
): Promise<void> {
  const { courseId, id: meetingId, organizerId } = meeting
  const foundAt = world.clock.now()
  const leakId = await insertLeak(tx, { courseId, meetingId, eventId, organizerId, finds, foundAt })
  if (leakId) await announce(tx, world, { meeting, leakId, finds, key: `card:leak-found:${leakId}` })
}

/** Her card is due at once, in the transaction that keeps the find. */
async function announce(
  tx: Tx,
  { clock, outbox }: Acting,
  { meeting, leakId, finds, key }: { meeting: StoredMeeting; leakId: string; finds: LeakFind[]; key: string },
): Promise<void> {
  const at = clock.now()
  const { courseId, id: meetingId, organizerId } = meeting
  await outbox.enqueue(tx, {
    kind: 'card',
    subject: 'leak-found',
    courseId,
    meetingId,
    detail: leakId,
    audience: organizerId,
    key,
    dueAt: at,
  })
  await appendAuditIn(tx, {
    at,
    actor: samlet,
    action: 'leak-found',
    courseId,
    subject: finds.map(({ kind, field }) => `${kind}/${field}`).join(' '),
    about: [],
    to: null,
  })
}

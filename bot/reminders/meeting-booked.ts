import { Temporal } from 'temporal-polyfill'
import type { MeetingToFollow } from '#shared/domain/course/deadlines.ts'
import { remindersFor, type Reminder, type ReminderSubject } from '#shared/domain/course/reminders.ts'
import type { Tx } from '../storage/database.ts'
import { readCycle } from '../storage/meeting-cycle.ts'
import type { Outbox } from '../storage/outbox.ts'
import { coordinatorOf } from './coordinator-of.ts'

export type BookedMeeting = {
  courseId: string
  meetingId: string
  start: Temporal.Instant
  end: Temporal.Instant
  now: Temporal.Instant
}

/** Reminders of one kind follow each other: when several are past already, only the last of them still says something. */
const kinds: readonly (readonly ReminderSubject[])[] = [
  ['follow-up-prepare'],
  ['agenda-due', 'agenda-late'],
  ['agenda-escalated'],
  ['meeting-soon'],
  ['plan-due', 'plan-late'],
  ['plan-escalated'],
  ['next-meeting-propose', 'next-meeting-prepare', 'next-meeting-alarm'],
  ['next-meeting-escalated'],
]

/** Puts the card and every reminder of a booked meeting into the outbox, in the transaction that books it. */
export async function enqueueMeetingBooked(tx: Tx, outbox: Outbox, meeting: BookedMeeting): Promise<void> {
  const { courseId, meetingId, start, now } = meeting
  const common = { kind: 'card', courseId, meetingId } as const
  if (Temporal.Instant.compare(start, now) > 0)
    await outbox.enqueue(tx, {
      ...common,
      subject: 'meeting-booked',
      audience: 'team',
      key: `card:meeting-booked:${meetingId}`,
      dueAt: now,
    })
  await enqueueReminders(tx, outbox, meeting, { suffix: '', isSaid: () => false })
}

/**
 * @param suffix tells the reminders of a meeting from those it had before
 * @param isSaid those that are not said again
 */
export async function enqueueReminders(
  tx: Tx,
  outbox: Outbox,
  meeting: BookedMeeting,
  { suffix, isSaid }: { suffix: string; isSaid: (reminder: Reminder) => boolean },
): Promise<void> {
  const { courseId, meetingId, now } = meeting
  const coordinatorId = await coordinatorOf(tx, courseId)
  const following = await readCycle(tx, meeting)
  for (const reminder of remindersToCome({ ...following, now })) {
    if (isSaid(reminder)) continue
    const { subject, due, audience } = reminder
    await outbox.enqueue(tx, {
      kind: 'card',
      courseId,
      meetingId,
      subject,
      audience: audience === 'coordinator' ? coordinatorId : audience,
      key: `card:${subject}:${meetingId}${suffix}`,
      dueAt: due,
    })
  }
}

/**
 * All that lie ahead; of what is past, the latest of each kind, at once, but below the card that says the meeting is booked.
 * What comes before a meeting is not said after it.
 */
export function remindersToCome({
  now,
  ...meeting
}: MeetingToFollow & { now: Temporal.Instant }): Reminder[] {
  const all = remindersFor(meeting)
  const over = Temporal.Instant.compare(meeting.start, now) <= 0
  return kinds.flatMap((subjects) => {
    const ofKind = all.filter((reminder) => subjects.includes(reminder.subject))
    const ahead = ofKind.filter((reminder) => Temporal.Instant.compare(reminder.due, now) > 0)
    const past = ofKind.findLast((reminder) => Temporal.Instant.compare(reminder.due, now) <= 0)
    // The leaders hear of it once she has had her days.
    const late =
      past &&
      past.audience !== 'leaders' &&
      (past.subject.startsWith('plan') ||
        past.subject.startsWith('next') ||
        ((past.subject.startsWith('agenda') || past.subject === 'follow-up-prepare') && !over))
    return late ? [{ ...past, due: now.add({ seconds: 1 }) }, ...ahead] : ahead
  })
}

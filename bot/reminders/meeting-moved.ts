import { Temporal } from 'temporal-polyfill'
import { roomAlone } from '../conversation/cards/meeting-change/meeting-card.ts'
import { checklistFor } from '#shared/domain/course/playbook.ts'
import { deadlinesFor } from '#shared/domain/course/deadlines.ts'
import type { Reminder } from '#shared/domain/course/reminders.ts'
import { moveChecklist } from '../storage/checklist.ts'
import type { Tx } from '../storage/database.ts'
import { moveDeadlines, reopenNextMeeting, settleNextMeeting } from '../storage/deadlines.ts'
import type { StoredMeeting } from '../storage/meetings.ts'
import { postedSubjects } from '../storage/outbox-cards.ts'
import type { Outbox } from '../storage/outbox.ts'
import { cardsChanged } from './cards-changed.ts'
import { enqueueReminders } from './meeting-booked.ts'
import { nextMeetingCardsChanged } from './next-meeting-cards.ts'
import { remindAnew } from './remind-anew.ts'

type Moved = StoredMeeting & {
  changeId: string
  /** Another room at the same time: nothing is due at another time. */
  sameTime: boolean
  now: Temporal.Instant
}

/** The cards that stand there and say when the meeting is: drawn anew where they stand. */
export const cardsOfTime = ['meeting-booked', 'meeting-moved', 'meeting-soon'] as const

/** A card for each change. */
export const movedKey = (changeId: string): string => `card:meeting-moved:${changeId}`

/** What hangs on the meeting's day moves with it, in the transaction that moves the meeting: once for each change. */
export async function moveReminders(tx: Tx, outbox: Outbox, meeting: Moved): Promise<void> {
  const { id: meetingId, courseId, changeId, now } = meeting
  const common = { courseId, meetingId }
  if (!meeting.sameTime) {
    // A follow-up's own tasks move too: what the meeting never had is not made by this.
    const deadlines = deadlinesFor({ start: meeting.start, follows: true })
    await moveDeadlines(tx, { ...common, deadlines })
    await moveChecklist(tx, { ...common, items: checklistFor(meeting.start) })
    await reopenNextMeeting(tx, common)
    await settleNextMeeting(tx, { ...common, at: now })
    await outbox.dropForMeeting(tx, meetingId, 'meeting-moved')
    const posted = await postedSubjects(tx, meetingId)
    const suffix = `:${changeId}`
    const soon = now.add({ seconds: 1 })
    // What is past and stands there already is not said again.
    const isSaid = ({ subject, due }: Reminder) =>
      posted.has(subject) && Temporal.Instant.compare(due, soon) <= 0
    await enqueueReminders(tx, outbox, { ...meeting, meetingId }, { suffix, isSaid })
    await remindAnew(tx, outbox, { courseId, suffix, now })
  }
  await nextMeetingCardsChanged(tx, outbox, { courseId, stamp: changeId, at: now })
  await cardsChanged(tx, outbox, { ...common, subjects: cardsOfTime, stamp: changeId, at: now })
  await outbox.enqueue(tx, {
    kind: 'card',
    subject: 'meeting-moved',
    detail: meeting.sameTime ? roomAlone : null,
    ...common,
    audience: 'team',
    key: movedKey(changeId),
    dueAt: now,
  })
}

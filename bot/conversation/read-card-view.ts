import { Temporal } from 'temporal-polyfill'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { deadlinesFor } from '#shared/domain/course/deadlines.ts'
import {
  deadlineOf,
  isStillWanted,
  reminderSubjects,
  type ReminderFacts,
  type ReminderSubject,
} from '#shared/domain/course/reminders.ts'
import { agreementSubjects } from '#shared/domain/plan/agreement-notices.ts'
import { erasureSubjects, type ErasureSubject } from '#shared/domain/course/erasure-notices.ts'
import { instrumentSubjects } from '#shared/domain/instruments/notices.ts'
import { isHeld } from '#shared/domain/meeting/debrief.ts'
import { journalsWaiting } from '#shared/domain/course/retention.ts'
import { stepTaskSubjects, type StepTaskSubject } from '#shared/domain/course/step-tasks.ts'
import { agendaInNumbers } from '../storage/agendas.ts'
import { spanOfOpening } from '../storage/break-glass.ts'
import { hasDebrief } from '../storage/debriefs.ts'
import { isNextMeetingCard } from '../reminders/next-meeting-cards.ts'
import { readAppointment } from '../storage/appointments.ts'
import { readClosing } from '../storage/closing.ts'
import type { Tx } from '../storage/database.ts'
import { isAskedToPhaseOut, readCycleOf } from '../storage/meeting-cycle.ts'
import { readChange } from '../storage/meeting-changes.ts'
import { readMeetingRow, type StoredMeeting } from '../storage/meetings.ts'
import { readNextMeeting } from '../storage/next-meeting.ts'
import type { CardOrder } from '../storage/outbox-cards.ts'
import { languageOf } from '../storage/staff.ts'
import { readStepTasks } from '../storage/step-tasks.ts'
import type { Vault } from '../storage/vault.ts'
import { municipalityOf } from '../storage/transaction.ts'
import type { CardHead, CardView } from './cards/card-view.ts'
import { roomAlone } from './cards/meeting-change/meeting-card.ts'
import { readAbsenceView } from './read-absence-view.ts'
import { instrumentsView, smileyView } from './read-instruments-view.ts'
import { readLeakView } from './read-leak-view.ts'
import { agreementsView, journalView, planView } from './read-plan-views.ts'

/**
 * Reads what a card shows at this moment, and whether it is still wanted. It asks for dates, states and versions and for nothing else,
 * so that no card can show what it was not asked to read.
 * @returns null when it is not wanted any more
 */
export async function readCardView(
  tx: Tx,
  order: CardOrder,
  now: Temporal.Instant,
  vault: Vault,
): Promise<CardView | null> {
  const course = await tx
    .selectFrom('course')
    .select(['reference', 'closed_on', 'erase_on', 'coordinator_id'])
    .where('municipality_id', '=', municipalityOf(tx))
    .where('id', '=', order.courseId)
    .executeTakeFirst()
  if (!course || (course.closed_on !== null && !whenClosed.has(order.subject))) return null
  const common = {
    key: order.key,
    courseId: order.courseId,
    reference: course.reference,
    language: await languageOf(tx, order.audience),
  }
  if (order.subject === 'plan-published') return planView(tx, order, common)
  const agreements = agreementSubjects.find((subject) => subject === order.subject)
  if (agreements) return agreementsView(tx, agreements, order, common, vault)
  const instruments = instrumentSubjects.find((subject) => subject === order.subject)
  if (instruments) return instrumentsView(tx, instruments, order, common, localDate(now))
  const stepTask = stepTaskSubjects.find((subject) => subject === order.subject)
  if (stepTask) return stepTaskView(tx, stepTask, order, common)
  if (order.subject === 'journal-due') return journalView(tx, order, common)
  if (order.subject === 'consent-ending') return consentView(tx, order, common, localDate(now))
  if (order.subject === 'glass-broken') {
    const span = await spanOfOpening(tx, order.courseId, order.detail ?? '')
    return span && { ...common, subject: 'glass-broken', opened: span.at, closes: span.until }
  }
  if (
    order.subject === 'channel-outdated' ||
    order.subject === 'channel-not-made' ||
    order.subject === 'channel-not-deleted'
  )
    return { ...common, subject: order.subject, day: localDate(now) }
  if (order.subject === 'leak-found') return readLeakView(tx, order.detail, common)
  const erasure = erasureSubjects.find((subject) => subject === order.subject)
  if (erasure) return erasureView(tx, erasure, course.erase_on, common)
  if (order.subject === 'consent')
    return { ...common, subject: order.subject, refreshFor: await teamsUserOf(tx, course.coordinator_id) }
  const meeting = order.meetingId ? await readMeetingRow(tx, order.meetingId) : null
  if (!meeting) return null
  if (order.subject === 'next-meeting-booked') {
    const { booked } = await readNextMeeting(tx, { courseId: order.courseId, meetingId: meeting.id })
    return booked && { ...common, subject: order.subject, meeting: spanOf(booked) }
  }
  if (order.subject === 'next-meeting-off')
    return meeting.state === 'booked' && (await readCycleOf(tx, order.courseId)) === 'none'
      ? { ...common, subject: order.subject, meeting: spanOf(meeting) }
      : null
  if (order.subject === 'appointment-behind')
    return (await readAppointment(tx, meeting.id)).due
      ? { ...common, subject: order.subject, meeting: spanOf(meeting) }
      : null
  if (order.subject === 'change-unfinished')
    return (await readChange(tx, meeting.id))
      ? { ...common, subject: order.subject, meeting: spanOf(meeting) }
      : null
  if (order.subject === 'meeting-cancelled')
    return meeting.state === 'cancelled'
      ? { ...common, subject: order.subject, meeting: spanOf(meeting), ...(await whyOff(tx, meeting)) }
      : null
  if (order.subject === 'absence')
    return stands(meeting, now) ? readAbsenceView(tx, meeting, common, { vault, now }) : null
  if (order.subject === 'absence-taken-back')
    return stands(meeting, now)
      ? { ...common, subject: order.subject, meeting: spanOf(meeting), meetingId: meeting.id }
      : null
  if (order.subject === 'appointment-outdated')
    return toCome(meeting, now) ? { ...common, subject: order.subject, meeting: spanOf(meeting) } : null
  if (order.subject === 'debrief-due')
    return isHeld(meeting, now)
      ? {
          ...common,
          subject: order.subject,
          meeting: spanOf(meeting),
          done: await hasDebrief(tx, order.courseId, meeting.id),
        }
      : null
  if (order.subject === 'smiley-result') return smileyView(tx, order, meeting, common)
  if (order.subject === 'agenda-sent')
    return meeting.state === 'booked'
      ? { ...common, subject: order.subject, ...(await agendaOf(tx, meeting)) }
      : null
  if (order.subject in wantedIn) {
    const subject = order.subject as keyof typeof wantedIn
    if (!wantedIn[subject].includes(meeting.state)) return null
    const of = { ...common, meeting: spanOf(meeting) }
    return subject === 'meeting-moved'
      ? { ...of, subject, roomAlone: order.detail === roomAlone }
      : { ...of, subject }
  }
  const subject = reminderSubjects.find((known) => known === order.subject)
  if (!subject || !isStillWanted(subject, await factsOf(tx, meeting, now))) return null
  if (subject === 'meeting-soon') return { ...common, subject, ...(await agendaOf(tx, meeting)) }
  const due = dueOf(subject, meeting)
  if (subject === 'agenda-due' || subject === 'agenda-late')
    return { ...common, subject, due, ...(await agendaOf(tx, meeting)) }
  const told = { ...common, due, meeting: spanOf(meeting) }
  if (isNextMeetingCard(subject)) return { ...told, subject, phaseOut: await isAskedToPhaseOut(tx, meeting) }
  return { ...told, subject }
}

/** A card about a meeting is true as long as the meeting stands where it stood when the card was asked for. */
const wantedIn: Record<
  'meeting-booked' | 'meeting-moved' | 'hold-unfinished',
  readonly StoredMeeting['state'][]
> = {
  'meeting-booked': ['booked'],
  'meeting-moved': ['booked'],
  'hold-unfinished': ['holding', 'awaiting-room', 'held', 'declined'],
}

const whyOff = async (tx: Tx, { id }: StoredMeeting) => ({ because: (await readAppointment(tx, id)).because })

/** An appointment is put right as long as there is something to come to. */
const toCome = ({ state, start }: StoredMeeting, now: Temporal.Instant) =>
  state !== 'cancelled' && Temporal.Instant.compare(now, start) < 0

const stands = (meeting: StoredMeeting, now: Temporal.Instant) =>
  meeting.state === 'booked' && toCome(meeting, now)

/** How far the agenda has come, in numbers. */
async function agendaOf(tx: Tx, meeting: StoredMeeting) {
  const { courseId, id: meetingId } = meeting
  return {
    meeting: spanOf(meeting),
    meetingId,
    ...(await agendaInNumbers(tx, { courseId, meetingId })),
  }
}

const spanOf = ({ type, start, end }: StoredMeeting) => ({ type, start, end })

function dueOf(
  subject: Exclude<ReminderSubject, 'meeting-soon'>,
  meeting: StoredMeeting,
): Temporal.PlainDate {
  const rule = deadlineOf(subject)
  return deadlinesFor({ start: meeting.start, follows: true }).find((deadline) => deadline.rule === rule)!.due
}

/** The deadline itself, or the tick in the drejebog: whichever was set says that the work is done. */
async function factsOf(tx: Tx, meeting: StoredMeeting, now: Temporal.Instant): Promise<ReminderFacts> {
  const met = await tx
    .selectFrom('deadline')
    .select('rule')
    .where('municipality_id', '=', municipalityOf(tx))
    .where('course_id', '=', meeting.courseId)
    .where('meeting_id', '=', meeting.id)
    .where('done_at', 'is not', null)
    .execute()
  const ticked = await tx
    .selectFrom('checklist')
    .select('item')
    .where('municipality_id', '=', municipalityOf(tx))
    .where('course_id', '=', meeting.courseId)
    .where('meeting_id', '=', meeting.id)
    .where('done_on', 'is not', null)
    .execute()
  const done = new Set<string>([...met.map((row) => row.rule), ...ticked.map((row) => row.item)])
  return {
    meetingState: meeting.state,
    agendaSent: done.has('T-12') || done.has('D-06a') || done.has('D-08'),
    planSent: done.has('T-13') || done.has('D-13'),
    nextMeetingBooked: done.has('T-14'),
    prepared: (done.has('DF-01') || done.has('D-07')) && (done.has('DF-02') || done.has('D-09')),
    cycle: await readCycleOf(tx, meeting.courseId),
    begun: Temporal.Instant.compare(meeting.start, now) <= 0,
  }
}

/** What Teams calls a colleague towards the bot; null until it has. */
async function teamsUserOf(tx: Tx, staffId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('staff')
    .select('bot_user_id')
    .where('municipality_id', '=', municipalityOf(tx))
    .where('id', '=', staffId)
    .executeTakeFirst()
  return row?.bot_user_id ?? null
}

/** What is still said of a course that has ended. */
const whenClosed: ReadonlySet<string> = new Set([
  'channel-outdated',
  'channel-not-deleted',
  ...erasureSubjects,
])

/** Not wanted when it is booked, or the course stands where it is not asked for. `detail` is the day: the leaders' card is about one task too. */
async function stepTaskView(
  tx: Tx,
  subject: StepTaskSubject,
  { courseId, detail }: CardOrder,
  common: CardHead,
): Promise<CardView | null> {
  const task = (await readStepTasks(tx, courseId))[0]?.task
  const isWanted =
    task?.due.toString() === detail && (subject === 'step-task-escalated' || subject === task?.subject)
  return task && isWanted ? { ...common, subject, due: task.due } : null
}

/** Not wanted when the course is open again, or the journal that it asks for is there. */
async function erasureView(
  tx: Tx,
  subject: ErasureSubject,
  eraseOn: string | null,
  common: CardHead,
): Promise<CardView | null> {
  if (!eraseOn) return null
  const ticks = (await readClosing(tx, common.courseId))?.ticks ?? []
  const journalised = journalsWaiting(ticks) === 0
  if (journalised !== (subject === 'erasure-soon')) return null
  return { ...common, subject, day: Temporal.PlainDate.from(eraseOn) }
}

/** `detail` is the signed form's id. Whose it is, and what it covers, is read in the tab. */
async function consentView(
  tx: Tx,
  { courseId, detail }: CardOrder,
  common: CardHead,
  today: Temporal.PlainDate,
): Promise<CardView | null> {
  const consent = await tx
    .selectFrom('consent')
    .select((eb) => eb.fn.min('valid_until').as('valid_until'))
    .where('municipality_id', '=', municipalityOf(tx))
    .where('course_id', '=', courseId)
    .where('signature_id', '=', detail ?? '')
    .where('withdrawn_on', 'is', null)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  if (!consent?.valid_until) return null
  const until = Temporal.PlainDate.from(consent.valid_until)
  return Temporal.PlainDate.compare(until, today) < 0 ? null : { ...common, subject: 'consent-ending', until }
}

import type * as z from 'zod/mini'
import { isFollowed } from '#shared/domain/meeting/meeting-types.ts'
import type { courseRow, readCourse, timelineEntry } from '#shared/api/courses.ts'
import type { Output } from '#shared/api/contract.ts'
import type { Thing } from '#shared/domain/access-table.ts'
import { courseActs, may, type CourseRole } from '#shared/domain/access.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import type { Consent } from '#shared/domain/consent/consent.ts'
import { staysWhenClosed } from '#shared/domain/course/closing.ts'
import { endingWithin } from '#shared/domain/consent/valid.ts'
import { deadlineRules, deadlineState, isBeforeMeeting } from '#shared/domain/course/deadlines.ts'
import { asksToPhaseOut } from '#shared/domain/course/phasing-out.ts'
import { phasesOf } from '#shared/domain/course/models.ts'
import type { Recipient } from '#shared/domain/consent/recipient.ts'
import { redact } from '#shared/domain/reading/redact.ts'
import { givenOf } from '#shared/domain/reading/given.ts'
import { seesOf } from '#shared/domain/reading/sees.ts'
import { toldIn } from '#shared/domain/reading/told-in.ts'
import type { Temporal } from 'temporal-polyfill'
import type { ListedCourse } from './course-list.ts'
import type { StoredCourse } from './courses.ts'

export type CourseReading = Output<typeof readCourse>
export type RowReading = z.output<typeof courseRow>
export type TimelineKind = z.output<typeof timelineEntry>['kind']

/** For whom it is drawn, what whoever looks is in the course (null: nothing, he is only looked through), and when. */
export type Reader = { recipient: Recipient; role: CourseRole | null; now: Temporal.Instant }

/** The bot warns 30 days before a consent ends. */
const endingDays = 30

/**
 * The one door out of the database: whatever a screen, a card or a document shows of a course is drawn here, for one reader,
 * through the redacted reading of that day.
 */
export function drawCourse(course: StoredCourse, reader: Reader): CourseReading {
  const over = course.meetings.filter((meeting) => isOver(meeting, reader.now)).length
  // All that a reading depends on besides the course: drawn once a day, meeting and recipient, not once a request.
  const key = JSON.stringify([reader.recipient, reader.role, over, localDate(reader.now)])
  const drawn = readings.get(course) ?? new Map<string, CourseReading>()
  readings.set(course, drawn)
  const reading = drawn.get(key) ?? draw(course, reader)
  drawn.set(key, reading)
  return reading
}

const readings = new WeakMap<StoredCourse, Map<string, CourseReading>>()

/** What the timeline tells everybody: the work, never who in the family said what. */
const toldToAll: ReadonlySet<string> = new Set<TimelineKind>([
  'course-made',
  'plan-published',
  'meeting-held-room',
  'meeting-booked',
  'meeting-cancelled',
  'meeting-moved',
  'meeting-took-place',
  'agenda-sent',
  'card-posted',
  'reminder-posted',
  'checklist-done',
  'channel-made',
  'step-moved',
])

function draw(course: StoredCourse, { recipient, role, now }: Reader): CourseReading {
  const whole = recipient.as === 'coordinator' || recipient.as === 'leader'
  const today = localDate(now)
  const told = redact(toldIn(course), recipient, today)
  const sees = seesOf(course, recipient, today, role)
  const given = givenOf(course, recipient, today)
  const only = <T>(object: Thing, all: readonly T[]): T[] => (sees(object) ? [...all] : [])
  const plan = sees('family-plan') ? course.plan : null
  const meetings = only('agenda', course.meetings)
  const consents = only('consent', told.consents)
  const row = drawRow(
    {
      ...course,
      meetings,
      consents,
      familyName: sees('family-facts') ? told.familyName : '',
      planVersion: plan?.version ?? null,
    },
    now,
  )
  const acts = courseActs.filter(
    (act) => may({ roles: [] }, act, role, given) && (!course.closedOn || staysWhenClosed(act)),
  )
  return {
    ...row,
    revision: course.revision,
    coordinator: course.coordinatorName,
    acts,
    phaseOut: acts.includes('edit step') && !row.nextMeeting && asksToPhaseOut(course, course.meetings, now),
    openUntil: null,
    eraseOn: course.eraseOn,
    members: only('family-facts', told.members),
    ties: only('family-facts', told.ties),
    // Departments come from our own list, whose ids are stable.
    contacts: only('network-map', told.contacts) as CourseReading['contacts'],
    consents: consents as CourseReading['consents'],
    plan: plan &&
      told.plan && { version: plan.version, publishedAt: plan.publishedAt.toString(), content: told.plan },
    meetings: meetings.map(drawMeeting),
    checklist: only('checklist', standing(course, course.checklist)),
    timeline: only('timeline', course.timeline)
      .filter(({ kind }) => whole || toldToAll.has(kind))
      .map(({ at, kind, ...entry }) => ({ ...entry, at: at.toString(), kind: kind as TimelineKind })),
  }
}

type Row = Pick<
  ListedCourse,
  | 'id'
  | 'reference'
  | 'familyName'
  | 'modelId'
  | 'phaseId'
  | 'phaseSince'
  | 'planVersion'
  | 'deadlines'
  | 'closedOn'
> & {
  consents: readonly Consent[]
  meetings: readonly Parameters<typeof drawMeeting>[0][]
}

export function drawRow(course: Row, now: Temporal.Instant): RowReading {
  const today = localDate(now)
  const next = course.meetings.find(
    (meeting) => isFollowed(meeting) && meeting.state === 'booked' && !isOver(meeting, now),
  )
  return {
    id: course.id,
    reference: course.reference,
    familyName: course.familyName,
    modelId: course.modelId,
    phase: drawPhase(course),
    nextMeeting: next ? drawMeeting(next) : null,
    // What was due is due no longer when the course has ended.
    deadlines: (course.closedOn ? [] : dueOf(course, now)).map(({ rule, due, doneAt }) => ({
      rule,
      due: due.toString(),
      state: deadlineState(due, today, doneAt !== null),
    })),
    planVersion: course.planVersion,
    closedOn: course.closedOn,
    consentsEnding: new Set(
      endingWithin(course.consents, today, endingDays).map((consent) => consent.signatureId),
    ).size,
  }
}

function isOver({ end }: { end: Temporal.Instant }, now: Temporal.Instant): boolean {
  return end.epochMilliseconds <= now.epochMilliseconds
}

function drawMeeting(meeting: ListedCourse['meetings'][number]) {
  const { id, type, state, start, end, place, room, roomUnknown, participantIds, cycleId } = meeting
  return {
    id,
    type,
    state,
    start: start.toString(),
    end: end.toString(),
    place,
    room: room?.name ?? null,
    roomGone: roomUnknown,
    cycleId,
    participants: participantIds.length,
  }
}

export function drawPhase({
  modelId,
  phaseId,
  phaseSince,
}: Pick<Row, 'modelId' | 'phaseId' | 'phaseSince'>): RowReading['phase'] {
  const step = phasesOf(modelId).find((candidate) => candidate.id === phaseId)
  const { da, en, phase: number } = step ?? { da: phaseId, en: phaseId, phase: 1 }
  return { id: phaseId, da, en, number, since: phaseSince }
}

/** What belongs to a meeting that was cancelled is not shown. */
function standing<T extends { meetingId: string }>(
  { meetings }: Pick<Row, 'meetings'>,
  entries: readonly T[],
): T[] {
  const cancelled = new Set(
    meetings.filter((meeting) => meeting.state === 'cancelled').map((meeting) => meeting.id),
  )
  return entries.filter((entry) => !cancelled.has(entry.meetingId))
}

/** One of each rule: the first that is open, or else the last that was met. An agenda for a meeting that is over is not waited for. */
function dueOf(course: Row, now: Temporal.Instant): ListedCourse['deadlines'] {
  const over = new Set(course.meetings.filter((meeting) => isOver(meeting, now)).map((meeting) => meeting.id))
  const deadlines = standing(course, course.deadlines).filter(
    ({ rule, doneAt, meetingId }) => !(isBeforeMeeting(rule) && !doneAt && over.has(meetingId)),
  )
  return deadlineRules.flatMap((rule) => {
    const same = deadlines.filter((deadline) => deadline.rule === rule)
    return same.find((deadline) => !deadline.doneAt) ?? same.at(-1) ?? []
  })
}

import { Temporal } from 'temporal-polyfill'
import { addWorkingDays } from '#shared/domain/calendar/working-days.ts'
import { atLocal, localDate, zone } from '#shared/domain/calendar/zone.ts'
import { nextSensible, weekOf, weeklySubjects } from '#shared/domain/course/gathering.ts'
import type { Cycle } from '#shared/domain/course/cycle.ts'
import { isStillWanted, type Reminder } from '#shared/domain/course/reminders.ts'
import { remindersToCome } from '#bot/reminders/meeting-booked.ts'
import { keyFor } from '#bot/reminders/person-key.ts'
import { away, type PlannedMeeting } from './plan-year.ts'
import type { Town } from './town.ts'

export type Verdict = {
  /** To how many people's eyes reminders were due, and what became of them. */
  due: number
  posted: number
  /** The work was done, or the meeting gone, before it was due. */
  quiet: number
  /** What should not be: due and never posted, or outside its window, or when it was not wanted, or at night. */
  wrong: string[]
}

const before = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) < 0
/** What is due early on a Monday does not wait for its week to be gathered. */
const earlier = (a: Temporal.Instant, b: Temporal.Instant) => (before(a, b) ? a : b)
const noon = 12

/**
 * Holds what Teams was given against what people did: every reminder that was due, and still wanted through its window, was posted within
 * it; none was posted that was not wanted.
 * @param postedAt when the card with this outbox key came to stand there; null: never
 */
export function judge(
  town: Town,
  meetings: readonly PlannedMeeting[],
  postedAt: (key: string) => Temporal.Instant | null,
  end: Temporal.Instant,
): Verdict {
  const verdict: Verdict = { due: 0, posted: 0, quiet: 0, wrong: [] }
  for (const meeting of meetings)
    for (const reminder of remindersOf(town, meetings, meeting)) {
      const window = windowOf(reminder)
      if (!before(window.until, end)) continue
      const wanted = (at: Temporal.Instant) =>
        isWanted(meetings, meeting, reminder, at, town.courses[meeting.course]!.cycle)
      for (const { key, weekly } of copiesOf(town, meeting, reminder)) {
        const at = postedAt(key)
        const due = wanted(reminder.due)
        if (due) verdict.due += 1
        else verdict.quiet += 1
        const complain = (what: string) =>
          verdict.wrong.push(`${what}: ${key}, due ${reminder.due.toString()}, posted ${String(at)}`)
        if (!at) {
          if (due && wanted(window.until)) complain('never posted')
          continue
        }
        verdict.posted += 1
        const from =
          weekly && weeklySubjects.some((one) => one === reminder.subject)
            ? earlier(weekOf(reminder.due).from, reminder.due)
            : reminder.due
        if (before(at, from) || before(window.until, at)) complain('outside its window')
        if (!wanted(at)) complain('not wanted any more')
        if (!nextSensible(at).equals(at)) complain('at night')
      }
    }
  return verdict
}

function remindersOf(town: Town, all: readonly PlannedMeeting[], meeting: PlannedMeeting): Reminder[] {
  const { start, bookedAt, course } = meeting
  const follows = all.some(
    (one) =>
      one.course === course &&
      before(one.start, start) &&
      before(one.bookedAt, bookedAt) &&
      !(one.cancelledAt && !before(bookedAt, one.cancelledAt)),
  )
  return remindersToCome({ start, cycle: town.courses[course]!.cycle, follows, now: bookedAt })
}

/** The rest of the day on which it may first be said; what comes after noon has the next working day too. */
function windowOf({ due }: Reminder): { until: Temporal.Instant } {
  const held = Object.values(away).find(([from, until]) => !before(due, from) && before(due, until))
  const first = nextSensible(held ? held[1] : due)
  const day = localDate(first)
  const late = first.toZonedDateTimeISO(zone).hour >= noon
  return { until: atLocal(late || held ? addWorkingDays(day, 1) : day, '18:00') }
}

function isWanted(
  all: readonly PlannedMeeting[],
  meeting: PlannedMeeting,
  { subject }: Reminder,
  at: Temporal.Instant,
  cycle: Cycle,
): boolean {
  const by = (instant: Temporal.Instant | null) => instant !== null && !before(at, instant)
  return isStillWanted(subject, {
    meetingState: by(meeting.cancelledAt) ? 'cancelled' : 'booked',
    begun: by(meeting.start),
    agendaSent: by(meeting.agendaAt),
    planSent: by(meeting.planAt),
    prepared: false,
    cycle,
    nextMeetingBooked: all.some(
      (one) =>
        one.course === meeting.course &&
        before(meeting.start, one.start) &&
        by(one.bookedAt) &&
        !by(one.cancelledAt),
    ),
  })
}

function copiesOf(town: Town, { course, id }: PlannedMeeting, { subject, audience }: Reminder) {
  const { coordinator, team } = town.courses[course]!
  const key = `card:${subject}:${id}`
  if (audience === 'coordinator') return [{ key, weekly: town.weekly.has(coordinator.id) }]
  const people = audience === 'team' ? [coordinator, ...team] : town.leaders
  return people.map((one) => ({ key: keyFor(key, one.id), weekly: false }))
}

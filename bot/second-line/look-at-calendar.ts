import { Temporal } from 'temporal-polyfill'
import { Microsoft365Failure } from '../ports/microsoft365-failure.ts'
import type { Calendar, Changes } from '../ports/calendar.ts'
import type { Span } from '../ports/microsoft365.ts'
import { readWatch, saveWatch, type CalendarWatch, type Watched } from '../storage/calendar-watch.ts'
import type { Acting } from '../world.ts'
import { eventGone, lookAtEvent } from './look-at-event.ts'

/** Rooms are booked at most 180 days ahead. The window is moved on before its end comes nearer than that. */
const ahead = 210
const least = 185
const hoursADay = 24
/** Without the right, or when Microsoft 365 is away: asked again after so long. */
const refusedMinutes = 10
const awayMinutes = 1

/**
 * The second line: reads what has changed in a coordinator's calendar since last time, and looks at every appointment of ours among it.
 * How far it was read is stored last: after a crash the same changes are looked at once more, and what was told is not told again.
 * @throws Microsoft365Failure, also while it is too early to ask again after an earlier one
 */
export async function lookAtCalendar(world: Acting, watched: Watched, calendar: Calendar): Promise<void> {
  const { db, vault, clock } = world
  const now = clock.now()
  const before = await db.asService((tx) => readWatch(tx, watched, vault))
  if (before && Temporal.Instant.compare(now, before.notBefore) < 0)
    throw new Microsoft365Failure('microsoft365-busy', true)
  const save = (watch: CalendarWatch) => db.asService((tx) => saveWatch(tx, watched, watch, vault))
  try {
    const window = { start: now.subtract({ hours: hoursADay }), end: now.add({ hours: ahead * hoursADay }) }
    const { link, end, changes } = await changesIn(calendar, before, window)
    const marks = changes.changed.length > 0 ? await calendar.marked() : new Map<string, string>()
    for (const eventId of changes.changed) {
      const mark = marks.get(eventId)
      if (mark) await lookAtEvent(world, { staffId: watched.staffId, eventId, mark, calendar })
    }
    for (const eventId of changes.removed) await eventGone(world, watched.staffId, eventId)
    await save({ link, windowEnd: end, lookedAt: now, notBefore: now })
  } catch (error) {
    if (error instanceof Microsoft365Failure)
      await save({
        link: before?.link ?? null,
        windowEnd: before?.windowEnd ?? null,
        lookedAt: before?.lookedAt ?? now,
        notBefore: now.add({ seconds: secondsToWait(error, watched) }),
      })
    throw error
  }
}

/** Read on from where it was; all anew when Microsoft 365 has forgotten where that was, or the window has become short. */
async function changesIn(
  calendar: Calendar,
  before: CalendarWatch | null,
  window: Span,
): Promise<{ link: string; end: Temporal.Instant; changes: Changes }> {
  const end = before?.windowEnd
  if (before?.link && end && window.start.until(end).total('hours') > least * hoursADay) {
    const changes = await calendar.changes({ link: before.link, window })
    if (changes !== 'expired') return { link: changes.link, end, changes }
  }
  const changes = await calendar.changes({ link: null, window })
  if (changes === 'expired') throw new Microsoft365Failure('microsoft365-unavailable', true)
  return { link: changes.link, end: window.end, changes }
}

/** She who tries again under her own token has perhaps just signed in: only Microsoft 365 itself has her wait. */
function secondsToWait({ reason, retryAfterSeconds }: Microsoft365Failure, { reach }: Watched): number {
  if (retryAfterSeconds !== null || reach === 'delegated') return retryAfterSeconds ?? 0
  return 60 * (reason === 'microsoft365-refused' ? refusedMinutes : awayMinutes)
}

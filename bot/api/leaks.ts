import type { Router } from 'express'
import { Temporal } from 'temporal-polyfill'
import type { Reason } from '#shared/domain/reason.ts'
import { cleanLeak, lookForLeaks } from '#shared/api/leaks.ts'
import type { Caller } from '../http/caller.ts'
import { mount } from '../http/mount.ts'
import { Refused } from '../http/refused.ts'
import { Microsoft365Failure } from '../ports/microsoft365-failure.ts'
import { cleanAppointment } from '../second-line/clean-appointment.ts'
import { lookAtCalendar } from '../second-line/look-at-calendar.ts'
import { coordinatorsToWatch } from '../storage/calendar-watch.ts'
import { leaksOf, readLeak } from '../storage/leaks.ts'
import { readMeetingRow } from '../storage/meetings.ts'
import type { World } from '../world.ts'
import { courseFor } from '../access/course-for.ts'

/** How long it is told that an appointment has been cleaned: whoever comes by an old card sees it. */
const toldHours = 24
/** What was cleaned without a press of hers: until she has surely been here. */
const rewrittenToldHours = 7 * 24

/** What stands in sent appointments though it may not, for the coordinator whose calendar they lie in. */
export function leaks(router: Router, world: World): void {
  mount(router, lookForLeaks, async (_input, caller) => {
    const now = world.clock.now()
    const watched = await world.db.asService((tx) => coordinatorsToWatch(tx, now))
    const unread = watched.includes(caller.id) ? await look(world, caller) : null
    const longAgo = now.subtract({ hours: rewrittenToldHours })
    const ago = now.subtract({ hours: toldHours })
    const told = (await world.db.as(caller, (tx) => leaksOf(tx, caller.id, longAgo))).filter(
      ({ state, closedAt }) =>
        state === 'rewritten' || closedAt === null || Temporal.Instant.compare(closedAt, ago) >= 0,
    )
    return {
      unread,
      leaks: told.map(({ start, end, foundAt, id, courseId, meetingId, finds, state }) => ({
        id,
        courseId,
        meetingId,
        finds,
        state,
        start: start.toString(),
        end: end.toString(),
        foundAt: foundAt.toString(),
      })),
    }
  })

  mount(router, cleanLeak, async ({ params: { courseId, leakId } }, caller) => {
    const { course } = await courseFor(world, caller, courseId, 'send outlook-item', 'leak-cleaning')
    const found = await world.db.as(caller, async (tx) => {
      const leak = await readLeak(tx, leakId)
      return leak?.courseId === courseId ? { leak, meeting: await readMeetingRow(tx, leak.meetingId) } : null
    })
    if (!found?.meeting) throw new Refused(404, 'not-found')
    const { leak, meeting } = found
    if (leak.state !== 'open') return { state: leak.state }
    // It lies in her calendar who called the meeting, and in no other.
    if (leak.organizerId !== caller.id) throw new Refused(403, 'not-allowed')
    return { state: await cleanAppointment(world, caller, { course, meeting, leak }) }
  })
}

/** @returns why the calendar was not looked at; null when it was */
async function look(world: World, caller: Caller): Promise<Reason | null> {
  try {
    const watched = { staffId: caller.id, reach: 'delegated' } as const
    await lookAtCalendar(world, watched, world.onBehalfOf(caller.token).calendar)
    return null
  } catch (error) {
    if (error instanceof Microsoft365Failure) return error.reason
    throw error
  }
}

import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { localDate } from '#shared/domain/calendar/zone.ts'
import type { CycleType } from '#shared/domain/meeting/cycle-steps.ts'
import type { MeetingPlace } from '#shared/domain/meeting/meeting-kind.ts'
import { kindOf } from '#shared/domain/meeting/meeting-kinds.ts'
import { restOfCycle, type RestType } from '#shared/domain/meeting/rest-of-cycle.ts'
import { lockOpenCourse } from '../access/lock-open-course.ts'
import { standingAgenda } from '../agenda/standing-agenda.ts'
import type { Caller } from '../http/caller.ts'
import { callOff, callOffIn } from '../meetings/call-off.ts'
import { holdSpan } from '../meetings/hold-of.ts'
import { leadOn } from '../meetings/lead-on.ts'
import { settleAppointment } from '../meetings/settle-appointment.ts'
import type { StoredCourse } from '../storage/courses.ts'
import { addCourseEvent } from '../storage/course-events.ts'
import { eventOf } from '../storage/cycle-events.ts'
import type { Tx } from '../storage/database.ts'
import { readWelcome } from '../storage/meeting-answers.ts'
import { joinCycle, readCycleMeetings, readMeetingRow, type StoredMeeting } from '../storage/meetings.ts'
import { lockCourse } from '../storage/revision.ts'
import type { World } from '../world.ts'
import { proposeCycle } from './cycle-times.ts'
import { leadRoomsOn } from './hold-cycle.ts'
import { askEvent, bookHeld } from './make-event.ts'
import { storeWishIn } from './store-wish.ts'

export type Rest = {
  standing: StoredMeeting[]
  missing: RestType[]
  tooLate: RestType[]
  leaderId: string | null
}

/**
 * What stands about a booked network meeting, and what is missing. Who leads it, its agenda says, or else that of the one before it.
 * @param course as it stands in this transaction
 */
export async function readRest(
  { clock, vault }: Pick<World, 'clock' | 'vault'>,
  tx: Tx,
  course: StoredCourse,
  { network, last }: { network: StoredMeeting; last: StoredMeeting },
): Promise<Rest> {
  let leaderId: string | null = null
  for (const { id } of [network, last]) {
    if (!leaderId && course.meetings.some((one) => one.id === id))
      ({ leaderId } = (await standingAgenda(tx, course, id, vault)).agenda)
  }
  const comes = leaderId !== null && network.participantIds.includes(leaderId)
  const now = clock.now()
  return { ...restOfCycle(course, network, { leads: comes, now }), leaderId: comes ? leaderId : null }
}

/**
 * The meetings that are missing about a booked network meeting, each in its window and each with a room: wished in one transaction, all or none,
 * as one cycle with it (decision 0017). What another press has wished meanwhile stands.
 * @returns the meeting that has no time, which is why nothing was wished
 */
export async function wishRest(
  world: World,
  caller: Caller,
  course: StoredCourse,
  meetings: { network: StoredMeeting; last: StoredMeeting },
): Promise<CycleType | null> {
  const { network } = meetings
  const { rest, welcome, ofCycle } = await world.db.as(caller, async (tx) => ({
    rest: await readRest(world, tx, course, meetings),
    welcome: await readWelcome(tx, network.id),
    ofCycle: network.cycleId ? await readCycleMeetings(tx, course.id, network.cycleId) : [],
  }))
  if (rest.missing.length === 0) return null
  const placeOf = (type: RestType): MeetingPlace =>
    network.place === 'online' ? 'online' : kindOf(type).place
  const day = localDate(network.start).toString()
  const found = await proposeCycle(
    world,
    caller,
    course,
    {
      contactIds: network.participantIds.filter((id) => !welcome.includes(id)),
      welcomeIds: network.participantIds.filter((id) => welcome.includes(id)),
      leaderId: rest.leaderId,
      minutes: network.start.until(network.end).total('minutes'),
      from: day,
      until: day,
      family: { ...network.family, notOn: [...network.family.notOn] },
      room: network.roomWish,
      travelMinutes: 0,
      meetings: [
        ...rest.missing.map((type) => ({ type, place: placeOf(type), present: null, fixed: false })),
        {
          type: 'networkMeeting' as const,
          place: network.place,
          present: { start: network.start.toString(), room: network.room?.mail ?? null },
          fixed: true,
        },
      ],
      // A room that said no is not asked for the same time again.
      refused: ofCycle.flatMap((one) => {
        const { start, end } = holdSpan(one)
        return one.state === 'cancelled' && one.room
          ? [{ room: one.room.mail, start: start.toString(), end: end.toString() }]
          : []
      }),
      cycleId: null,
    },
    [network],
  )
  if (!found.meetings) return found.blocked
  const placed = found.meetings.flatMap(({ type, slot }) =>
    type === 'networkMeeting' ? [] : [{ type, slot }],
  )
  await world.db.as(caller, async (tx) => {
    const open = await lockOpenCourse(world, tx, course.id)
    const now = await readMeetingRow(tx, network.id)
    if (!now?.start.equals(network.start)) return
    const { missing } = await readRest(world, tx, open, { ...meetings, network: now })
    if (placed.some(({ type }) => !missing.includes(type))) return
    const cycleId = now.cycleId ?? randomUUID()
    if (!now.cycleId) await joinCycle(tx, { id: now.id, type: now.type, cycleId })
    for (const { type, slot } of placed) {
      const [room] = placeOf(type) === 'room' ? slot.rooms : []
      const { meeting } = await storeWishIn(world, tx, caller, open, {
        id: randomUUID(),
        courseId: course.id,
        type,
        start: Temporal.Instant.from(slot.start),
        end: Temporal.Instant.from(slot.end),
        place: placeOf(type),
        room: room ? { mail: room.mail, name: room.name } : null,
        cycleId,
        participantIds: kindOf(type).network === 'picked' ? [rest.leaderId!] : [],
        welcomeIds: [],
        family: network.family,
        roomWish: network.roomWish,
        onTeams: false,
      })
      // No room is asked: it is this row that is led on, and told of if nobody does.
      if (!room) await askEvent(world, tx, caller, meeting)
    }
  })
  return null
}

/**
 * Leads them on as far as it goes now: rooms are asked and heard, and once all have said yes the meetings are sent. When one says no, none of
 * those that are not sent is kept; one whose hour has come meanwhile is given up alone, which is a task. Asked again, it goes on from where it
 * stands.
 * @returns whether there is nothing more to wait for, and whether a room said no; and what was given up now
 */
export async function leadRest(
  world: World,
  caller: Caller,
  course: StoredCourse,
  { id, cycleId }: Pick<StoredMeeting, 'id' | 'cycleId'>,
): Promise<{ is: 'done' | 'waits' | 'declined'; past: StoredMeeting[] }> {
  if (!cycleId) return { is: 'done', past: [] }
  const read = async () =>
    (await world.db.as(caller, (tx) => readCycleMeetings(tx, course.id, cycleId))).filter(
      (one) => one.id !== id && one.state !== 'cancelled',
    )
  const past = await givePastUp(world, caller, course, { id, cycleId })
  const trouble = await leadRoomsOn(world, caller, course, cycleId)
  const parts = await read()
  if (parts.some(({ state }) => state === 'declined')) {
    for (const part of parts.filter(({ state }) => state !== 'booked')) {
      await callOff(world, caller, part, undefined)
      await leadOn(world, caller, course.reference, part.id)
    }
    return { is: 'declined', past }
  }
  if (trouble || parts.some(({ state }) => state !== 'held' && state !== 'booked'))
    return { is: 'waits', past }
  await bookHeld(world, caller, course, cycleId)
  return { is: (await read()).every(({ state }) => state === 'booked') ? 'done' : 'waits', past }
}

/** Nobody is invited to what is over, and no room is kept for it; but what may stand in her calendar already is seen through. */
async function givePastUp(
  world: World,
  caller: Caller,
  { id: courseId, reference }: Pick<StoredCourse, 'id' | 'reference'>,
  network: { id: string; cycleId: string },
): Promise<StoredMeeting[]> {
  const now = world.clock.now()
  const past = await world.db.as(caller, async (tx) => {
    await lockCourse(tx, courseId)
    const off: StoredMeeting[] = []
    for (const part of await readCycleMeetings(tx, courseId, network.cycleId)) {
      const unsent = part.id !== network.id && part.state !== 'booked' && part.state !== 'cancelled'
      if (!unsent || Temporal.Instant.compare(part.start, now) > 0) continue
      const event = await eventOf(tx, part.id)
      if (event === 'begun' || event === 'made') continue
      await callOffIn(world, tx, caller, part, undefined)
      off.push(part)
    }
    const task = { courseId, at: now, kind: 'task', detail: 'rest-too-late', by: null } as const
    if (off.length > 0) await addCourseEvent(tx, task)
    return off
  })
  for (const part of past) {
    await settleAppointment(world, caller, part.id)
    await leadOn(world, caller, reference, part.id)
  }
  return past
}

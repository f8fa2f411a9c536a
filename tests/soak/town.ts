import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { cycleOf, type Cycle } from '#shared/domain/course/cycle.ts'
import { models } from '#shared/domain/course/models.ts'
import { storeBooking } from '#bot/booking/store-booking.ts'
import { storeCallOff } from '#bot/meetings/call-off.ts'
import { markDeadline } from '#bot/storage/deadlines.ts'
import { insertConsent } from '#bot/storage/consents.ts'
import { saveContact } from '#bot/storage/contacts.ts'
import { rememberConversation } from '#bot/storage/conversations.ts'
import { insertCourse } from '#bot/storage/courses.ts'
import { insertMeeting, readMeetingRow } from '#bot/storage/meetings.ts'
import { upsertStaff } from '#bot/storage/staff.ts'
import { setCoreTeam } from '#bot/storage/team.ts'
import type { Acting } from '#bot/world.ts'
import { consent, contact, member } from '../support/course.ts'
import { year, type PlannedMeeting } from './plan-year.ts'

type Colleague = { id: string; name: string; mail: string }
/** `team`: whoever is on it besides her. */
export type TownCourse = { id: string; coordinator: Colleague; team: Colleague[]; cycle: Cycle }
export type Town = { courses: TownCourse[]; leaders: Colleague[]; weekly: ReadonlySet<string> }

const mostEach = 20
/** One of them has her week gathered. */
const coordinatorsAtLeast = 3
const colleague = (name: string): Colleague => ({
  id: randomUUID(),
  name,
  mail: `${randomUUID()}@birkelund.example`,
})
const chosen = <T>(all: readonly T[], n: number): T => all[n % all.length]!

/** Courses of every model, twenty to a coordinator at most; every third coordinator has her week gathered. Everybody's chat is known. */
export async function buildTown(world: Acting, serviceUrl: string, courses: number): Promise<Town> {
  const { db, vault } = world
  const coursesEach = Math.min(mostEach, Math.ceil(courses / coordinatorsAtLeast))
  const many = Math.ceil(courses / coursesEach)
  const coordinators = Array.from({ length: many }, (_, n) => colleague(`Koordinator ${n}`))
  const colleagues = Array.from({ length: many }, (_, n) => colleague(`Kollega ${n}`))
  const leaders = [colleague('Leder')]
  const weekly = new Set(coordinators.filter((_, n) => n % 3 === 1).map(({ id }) => id))
  await db.asService(async (tx) => {
    for (const one of [...coordinators, ...colleagues, ...leaders]) {
      await upsertStaff(tx, one)
      await rememberConversation(tx, { id: `a:${one.id}`, kind: 'personal', owner: one.id, serviceUrl })
    }
    const set = (ids: string[], what: { leads: true } | { weekly: true }) =>
      tx.updateTable('staff').set(what).where('id', 'in', ids).execute()
    await set(
      leaders.map(({ id }) => id),
      { leads: true },
    )
    if (weekly.size > 0) await set([...weekly], { weekly: true })
  })
  const made: TownCourse[] = []
  for (let n = 0; n < courses; n++) {
    const model = chosen(models, n)
    const step = model.steps[Math.min(2, model.steps.length - 1)]!
    const course = {
      id: randomUUID(),
      coordinator: coordinators[Math.floor(n / coursesEach)]!,
      team: n % 3 === 0 ? [chosen(colleagues, n)] : [],
      cycle: cycleOf({ modelId: model.id, phaseId: step.id }),
    }
    const mother = member({ name: 'Maja Lund', role: 'adult' })
    await db.as(course.coordinator, async (tx) => {
      await insertCourse(
        tx,
        {
          id: course.id,
          coordinatorId: course.coordinator.id,
          modelId: model.id,
          phaseId: step.id,
          startedOn: year.from,
          family: { familyName: 'Familien Lund', members: [mother], ties: [] },
        },
        vault,
      )
      for (const { id: staffId, name, mail } of course.team)
        await saveContact(tx, course.id, contact({ name, mail, staffId }))
      const yes = consent({ giverId: mother.id, department: 'job-centre', until: '2099-12-31' })
      await insertConsent(tx, course.id, yes, course.coordinator.id, vault)
      await setCoreTeam(tx, { courseId: course.id, coordinatorId: course.coordinator.id }, course.team)
    })
    made.push(course)
  }
  return { courses: made, leaders, weekly }
}

export type Event = {
  at: Temporal.Instant
  what: 'book' | 'cancel' | 'agenda' | 'plan'
  meeting: PlannedMeeting
}

/** What people do in the year, in order of time. */
export function eventsOf(meetings: readonly PlannedMeeting[]): Event[] {
  const events = meetings.flatMap((meeting): Event[] => {
    const at = (what: Event['what'], instant: Temporal.Instant | null) =>
      instant ? [{ at: instant, what, meeting }] : []
    return [
      ...at('book', meeting.bookedAt),
      ...at('cancel', meeting.cancelledAt),
      ...at('agenda', meeting.agendaAt),
      ...at('plan', meeting.planAt),
    ]
  })
  return events.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
}

/** Does it as the API does it, in her name. */
export async function happen(world: Acting, town: Town, { what, meeting }: Event): Promise<void> {
  const { id: courseId, coordinator } = town.courses[meeting.course]!
  const { id: meetingId, start } = meeting
  const actor = { id: coordinator.id, roles: [] }
  const own = { id: meetingId, courseId }
  switch (what) {
    case 'book':
      await world.db.as(coordinator, (tx) =>
        insertMeeting(tx, {
          ...own,
          type: 'networkMeeting',
          state: 'held',
          start,
          end: start.add({ hours: 2 }),
          room: null,
          participantIds: [],
          mark: randomUUID(),
          organizerId: coordinator.id,
        }),
      )
      return storeBooking(world, actor, own)
    case 'cancel':
      return storeCallOff(
        world,
        actor,
        (await world.db.as(coordinator, (tx) => readMeetingRow(tx, meetingId)))!,
        'family-asks',
      )
    case 'agenda':
    case 'plan':
      return world.db.as(coordinator, (tx) =>
        markDeadline(tx, {
          courseId,
          meetingId,
          rule: what === 'agenda' ? 'T-12' : 'T-13',
          at: world.clock.now(),
        }),
      )
  }
}

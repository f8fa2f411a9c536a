import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nextWorkingDay } from '#shared/domain/calendar/working-days.ts'
import { atLocal, localDate } from '#shared/domain/calendar/zone.ts'
import { remindersFor } from '#shared/domain/course/reminders.ts'
import { ApiError, type Call } from '#shared/api/client.ts'
import { readCourse } from '#shared/api/courses.ts'
import { bookMeeting, holdMeeting, readMeeting } from '#shared/api/meetings.ts'
import type { ActKind, Step } from '../../infra/local/chaos.ts'
import { cardKey } from '../../infra/local/connector/messages.ts'
import { personas, rooms } from '../../infra/local/personas.ts'
import { makeCourse, type MadeCourse } from '../support/booked-course.ts'
import { openHouse, type House } from '../support/house.ts'

/** Every point of an outbox row's life, seen from the wire; `lost` marks those at which Microsoft did it and the answer was lost. */
const deaths: { kind: ActKind; step: Step; path?: string; lost: boolean }[] = [
  { kind: 'obo-token', step: 'token-asked', lost: false },
  { kind: 'event', step: 'act-received', lost: false },
  { kind: 'event', step: 'act-done', lost: true },
  { kind: 'event', step: 'act-answered', lost: true },
  { kind: 'reply', step: 'reply-passed', path: '/booking', lost: false },
  { kind: 'bot-token', step: 'token-asked', lost: false },
  { kind: 'card', step: 'act-received', lost: false },
  { kind: 'card', step: 'act-done', lost: true },
  { kind: 'card', step: 'act-answered', lost: true },
]

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.stop())

test.for(deaths)(
  'killed when $kind is at $step, it ends with one hold, one meeting and every card once',
  async ({ kind, step, path, lost }) => {
    const { local, service } = house
    // A process that has done nothing yet keeps no token, so that every step is reached.
    if (step === 'token-asked') await service.restart()
    const before = local.connector.duplicates().length
    const coordinator = house.as('coordinator')
    const course = await makeCourse(coordinator)
    let killed = false
    const died = new Promise<void>((resolve) => {
      local.chaos.killOn(
        step,
        () => {
          killed = true
          void service.kill().then(resolve)
        },
        { kind, ...(path ? { path } : {}) },
      )
    })

    const meetingId = randomUUID()
    const start = atLocal(nextWorkingDay(localDate(local.clock.now()).add({ days: 45 })), '09:00')
    const revive = async () => {
      await died
      await service.restart()
    }
    const revived = revive()
    await persist(() => bookOnce(coordinator, course, meetingId, start), revived)
    await revived
    expect(killed).toBe(true)
    // A card that never comes ends the test at its limit.
    await moveOn(house, meetingId, start)

    const holds = local.graph.events().filter((event) => event.subject.includes(course.reference))
    expect(holds.filter((hold) => !hold.gone)).toHaveLength(1)
    const seen = await coordinator(readCourse, { params: { courseId: course.id }, body: {} })
    expect(seen.meetings.map((meeting) => [meeting.id, meeting.state])).toEqual([[meetingId, 'booked']])

    const repeats = local.connector.duplicates().length - before
    // A card may repeat once where its answer was lost, and nowhere else.
    expect(repeats).toBeLessThanOrEqual(lost && kind === 'card' ? 1 : 0)
    expect(local.graph.unknown()).toEqual([])
    expect(local.graph.violations()).toEqual([])
  },
)

async function bookOnce(
  call: Call,
  course: MadeCourse,
  meetingId: string,
  start: Temporal.Instant,
): Promise<void> {
  const params = { courseId: course.id, meetingId }
  const body = {
    type: 'networkMeeting' as const,
    start: start.toString(),
    end: start.add({ hours: 2 }).toString(),
    room: { mail: rooms[0].mail },
    contactIds: [course.contactId],
  }
  const held = await call(holdMeeting, { params, body }).catch((error: unknown) => {
    if (error instanceof ApiError && error.reason === 'meeting-already-booked') return null
    throw error
  })
  if (!held) return
  for (;;) {
    const answered = house.local.events.next((event) => event.type === 'room-answer')
    const { state } = await call(readMeeting, { params, body: {} })
    if (state === 'held' || state === 'booked') break
    if (state === 'declined' || state === 'cancelled') throw new Error(`the room is ${state}`)
    await answered
  }
  await call(bookMeeting, { params, body: {} })
}

/** As a person with the pane open: presses again under the same booking until it is through. */
async function persist(work: () => Promise<void>, revived: Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    await revived
    await work()
  }
}

/** What she is told of one meeting, in its order: the leaders' own is not hers, and a debrief is asked for beside it. */
const hers = [
  'meeting-booked',
  'agenda-due',
  'agenda-late',
  'meeting-soon',
  'plan-due',
  'plan-late',
  'next-meeting-propose',
  'next-meeting-prepare',
  'next-meeting-alarm',
]

/** Moves the clock from reminder to reminder of the meeting, and waits for each card before it goes on. */
async function moveOn({ local }: House, meetingId: string, start: Temporal.Instant): Promise<void> {
  const stands = (subject: string) =>
    local.connector
      .conversations(personas[0])
      .flatMap((conversation) => local.connector.messages(conversation.id))
      .some((message) => (cardKey(message.card) ?? '').startsWith(`card:${subject}:${meetingId}`))
  const comes = async (subject: string, move: () => void) => {
    const come = local.events.next((event) => event.type === 'message' && stands(subject))
    move()
    if (!stands(subject)) await come
  }
  await comes('meeting-booked', () => undefined)
  for (const { subject, due, audience } of remindersFor({ start }))
    if (audience !== 'leaders') await comes(subject, () => void local.clock.moveTo(due.add({ minutes: 5 })))
  const told = local.connector
    .conversations(personas[0])
    .flatMap((conversation) => local.connector.messages(conversation.id))
    .map(({ card }) => (cardKey(card) ?? '').split(':'))
    .filter(([, subject, meeting]) => meeting === meetingId && subject !== 'debrief-due')
  expect([...new Set(told.map(([, subject]) => subject))]).toEqual(hers)
}

import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { ApiError, type Call } from '#shared/api/client.ts'
import type { Input } from '#shared/api/contract.ts'
import * as meetings from '#shared/api/meetings.ts'
import { isPassing } from '#shared/api/patiently.ts'
import { isDayOff, nextWorkingDay } from '#shared/domain/calendar/working-days.ts'
import { atLocal, localDate } from '#shared/domain/calendar/zone.ts'
import { findMailbox } from '../../infra/local/directory.ts'
import { copyId } from '../../infra/local/graph/copies.ts'
import type { StoredEvent } from '../../infra/local/graph/stored-event.ts'
import { personas, rooms } from '../../infra/local/personas.ts'
import { makeCourse, type MadeCourse } from './booked-course.ts'
import type { House } from './house.ts'
import { seeded } from './seeded.ts'
import { badWeather, type BadWeather } from './weather.ts'

export type Booked = {
  params: { courseId: string; meetingId: string }
  reference: string
  end: 'booked' | 'cancelled'
  /** Every room said no: nothing was ever booked. */
  gaveUp: boolean
  /** The change that moved it; null when it was not moved, or the room said no. */
  movedBy: string | null
  /** It was moved to another time, and not only to another room. */
  otherTime: boolean
  /** Her own item, as the pane would have made it. */
  event: StoredEvent | null
}
export type FaultRun = {
  bookings: Booked[]
  weather: BadWeather
  kills: number
  /** The card that was posted last when the service was killed, for each time: its answer may be lost. The outbox posts one at a time. */
  lastCards: ReadonlySet<string>
}
type Wish = { bookings: number; seed: number; killEvery: number; abreast: number }

const karen = personas[0]!
const between = 20

/**
 * So many bookings while Graph fails one call in five and the service is killed every so many: each is pressed again under the same id
 * until it is through, as somebody with the pane open would; every fifth is moved afterwards, every tenth called off.
 */
export async function faultRun(
  house: House,
  { bookings, seed, killEvery, abreast }: Wish,
): Promise<FaultRun> {
  const { local, service } = house
  const draw = seeded(seed)
  const weather = badWeather(draw)
  const call = house.as('coordinator')
  const courses: MadeCourse[] = []
  for (let n = 0; n < Math.ceil(bookings / 25); n++) courses.push(await makeCourse(call))
  const days = workingDays(localDate(local.clock.now()).add({ days: 14 }))
  // Further ahead than the days reach nobody books: where there are more of them, several meet at once, in rooms of their own.
  const aDay = 2 * Math.ceil(bookings / (2 * days.length))
  local.chaos.set({ weather, roomAnswerSeconds: 0.02 })

  let reviving: Promise<void> = Promise.resolve()
  let kills = 0
  const lastCards = new Set<string>()
  const kill = () => {
    kills += 1
    reviving = service.kill().then(() => {
      weather.died(Math.min(...underWay.values()))
      const last = lastCard(house)
      if (last) lastCards.add(last)
      return service.restart()
    })
  }
  const press = pressing(() => reviving)
  /** What she has begun and has not seen the end of, by the call to Graph at which each began. */
  const underWay = new Map<symbol, number>()
  const persist: Persist = async (work) => {
    const act = Symbol('act')
    underWay.set(act, weather.counts.calls)
    try {
      return await press(work)
    } finally {
      underWay.delete(act)
    }
  }
  const done: Booked[] = []
  let next = 0
  const line = async () => {
    for (let n = next++; n < bookings; n = next++) {
      if (n > 0 && n % killEvery === 0) local.chaos.killOn('act-done', kill, { kind: 'event' })
      const course = courses[n % courses.length]!
      const start = atLocal(days[Math.floor(n / aDay)]!, n % 2 === 0 ? '09:00' : '13:00')
      done.push(await oneBooking({ house, call, course, n, start, draw, persist }))
    }
  }
  await Promise.all(Array.from({ length: abreast }, line))
  await reviving
  local.chaos.calm()
  // She opens Outlook on a calm day: what was left over is seen to.
  await persist(() => call(meetings.listReferences, { params: {}, body: {} }))
  for (const { params } of done) await persist(() => call(meetings.readMeeting, { params, body: {} }))
  return { bookings: done, weather, kills, lastCards }
}

/** The newest message that carries a card. */
function lastCard({ local }: House): string | undefined {
  const cards = local.connector
    .conversations()
    .flatMap(({ id }) => local.connector.messages(id))
    .filter(({ card }) => card)
  return cards.toSorted((a, b) => Number(a.id) - Number(b.id)).at(-1)?.id
}

type Persist = <T>(work: () => Promise<T>) => Promise<T>
type One = {
  house: House
  call: Call
  course: MadeCourse
  /** The how many-th it is. */
  n: number
  start: Temporal.Instant
  draw: () => number
  persist: Persist
}

async function oneBooking({ house, call, course, n, start, draw, persist }: One): Promise<Booked> {
  const params = { courseId: course.id, meetingId: randomUUID() }
  const span = { start: start.toString(), end: start.add({ hours: 2 }).toString() }
  const { reference } = course
  const booked: Booked = {
    params,
    reference,
    end: 'cancelled',
    gaveUp: true,
    movedBy: null,
    otherTime: false,
    event: null,
  }
  const read = () => persist(() => call(meetings.readMeeting, { params, body: {} }))
  for (const room of rooms) {
    const body = {
      type: 'networkMeeting' as const,
      ...span,
      room: { mail: room.mail },
      contactIds: [course.contactId],
    }
    await persist(() => call(meetings.holdMeeting, { params, body }))
    let meeting = await read()
    while (meeting.state === 'holding' || meeting.state === 'awaiting-room') {
      await pause(between)
      meeting = await read()
    }
    if (meeting.state === 'declined') continue
    booked.event = appointment(house, meeting)
    const appointmentId = copyId(booked.event.uid, karen.mail)
    await persist(() => call(meetings.bookMeeting, { params, body: { appointmentId } }))
    booked.end = 'booked'
    booked.gaveUp = false
    break
  }
  if (!booked.gaveUp && n % 5 === 1) Object.assign(booked, await move({ call, start, draw, persist }, params))
  if (booked.gaveUp || n % 10 === 9) {
    const because = booked.gaveUp ? {} : { because: 'illness' as const }
    await persist(() => call(meetings.cancelMeeting, { params, body: because }))
    booked.end = 'cancelled'
  }
  return booked
}

/** To another hour or another room; a room that says no leaves it where it is. */
async function move(
  { call, start, draw, persist }: Omit<One, 'house' | 'course' | 'n'>,
  params: Booked['params'],
): Promise<Pick<Booked, 'movedBy' | 'otherTime'>> {
  const room = rooms[Math.floor(draw() * rooms.length)]!
  const stands = await persist(() => call(meetings.readMeeting, { params, body: {} }))
  const halfHours = Math.floor(draw() * 3) || (stands.room?.mail === room.mail ? 1 : 0)
  const to = start.add({ minutes: 30 * halfHours })
  const change = { ...params, changeId: randomUUID() }
  const body = {
    start: to.toString(),
    end: to.add({ hours: 2 }).toString(),
    room: { mail: room.mail },
  }
  let meeting = await persist(() => call(meetings.changeMeeting, { params: change, body }))
  const settle = async () => {
    while (['holding', 'awaiting-room', 'restoring'].includes(meeting.change?.state ?? '')) {
      await pause(between)
      // A hold whose asking was cut off is asked for once more.
      meeting =
        meeting.change?.state === 'holding'
          ? await persist(() => call(meetings.changeMeeting, { params: change, body }))
          : await persist(() => call(meetings.readMeeting, { params, body: {} }))
    }
  }
  await settle()
  if (meeting.change?.state === 'declined') {
    meeting = await persist(() => call(meetings.giveUpChange, { params: change, body: {} }))
    await settle()
    return { movedBy: null, otherTime: false }
  }
  await persist(() => call(meetings.carryOutChange, { params: change, body: { written: false } }))
  return { movedBy: change.changeId, otherTime: halfHours > 0 }
}

/** What the pane writes and she sends. */
function appointment({ local }: House, meeting: Meeting): StoredEvent {
  return local.graph.calendar.add(
    findMailbox(karen.mail)!,
    {
      start: Temporal.Instant.from(meeting.start).epochMilliseconds,
      end: Temporal.Instant.from(meeting.end).epochMilliseconds,
      attendees: meeting.invitation.attendees.map((one) => ({ ...one, type: 'required' as const })),
      fields: {
        subject: meeting.invitation.subject,
        body: { contentType: 'html', content: meeting.invitation.bodyHtml },
        location: { displayName: meeting.invitation.location },
        showAs: 'busy',
      },
    },
    null,
  )
}
type Meeting = Awaited<ReturnType<typeof readOne>>
const readOne = (call: Call, input: Input<typeof meetings.readMeeting>) => call(meetings.readMeeting, input)

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

/** Presses again whatever may be pressed again, when the service is back and hears her. */
export function pressing(revived: () => Promise<void>): Persist {
  return async (work) => {
    for (let pressed = 1; ; pressed++) {
      try {
        return await work()
      } catch (error) {
        if (!(error instanceof ApiError)) throw error
        if (error.reason === 'meeting-already-booked') return undefined as never
        if (!isPassing(error.reason) || pressed === 100) throw error
        await revived()
        await pause(between * pressed)
      }
    }
  }
}

function workingDays(from: Temporal.PlainDate): Temporal.PlainDate[] {
  const days: Temporal.PlainDate[] = []
  for (let day = nextWorkingDay(from); days.length < 110; day = nextWorkingDay(day.add({ days: 1 })))
    if (!isDayOff(day)) days.push(day)
  return days
}

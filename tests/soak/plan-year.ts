import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { nextWorkingDay } from '#shared/domain/calendar/working-days.ts'
import { atLocal, localDate } from '#shared/domain/calendar/zone.ts'

/** When the service itself is away, and when the connector is; from the first moment up to the second. */
export const away = {
  service: [Temporal.Instant.from('2026-06-07T22:00:00Z'), Temporal.Instant.from('2026-06-14T22:00:00Z')],
  connector: [Temporal.Instant.from('2026-09-15T22:00:00Z'), Temporal.Instant.from('2026-09-16T22:00:00Z')],
} as const
export const year = {
  from: Temporal.PlainDate.from('2026-01-05'),
  until: Temporal.PlainDate.from('2026-12-31'),
}

/** One network meeting of the year, with everything that people will do about it; null is never. */
export type PlannedMeeting = {
  id: string
  course: number
  start: Temporal.Instant
  bookedAt: Temporal.Instant
  cancelledAt: Temporal.Instant | null
  agendaAt: Temporal.Instant | null
  planAt: Temporal.Instant | null
}

/** A course's meetings one after the other: most are held, some cancelled and booked anew; agendas and plans go out early, late or not at all. */
export function planMeetings(course: number, random: () => number): PlannedMeeting[] {
  const between = (from: number, to: number) => from + Math.floor(random() * (to - from + 1))
  const sometimes = (share: number) => random() < share
  const meetings: PlannedMeeting[] = []
  let booked = year.from.add({ days: between(0, 60) })
  while (Temporal.PlainDate.compare(booked, year.until) < 0) {
    const bookedAt = whenAwake(booked, sometimes(0.5) ? '08:30' : '14:30')
    const day = nextWorkingDay(localDate(bookedAt).add({ days: between(3, 50) }))
    const start = atLocal(day, sometimes(0.5) ? '09:00' : '13:00')
    const left = Math.max(1, localDate(bookedAt).until(day).days - 1)
    const cancelled = sometimes(0.15)
      ? whenAwake(localDate(bookedAt).add({ days: between(1, left) }), '11:30')
      : null
    const cancelledAt = cancelled && Temporal.Instant.compare(cancelled, start) < 0 ? cancelled : null
    const unless = (at: Temporal.Instant) =>
      sometimes(0.12) || (cancelledAt && Temporal.Instant.compare(at, cancelledAt) >= 0) ? null : at
    meetings.push({
      id: randomUUID(),
      course,
      start,
      bookedAt,
      cancelledAt,
      agendaAt: unless(
        latest(bookedAt.add({ minutes: 10 }), whenAwake(day.subtract({ days: between(2, 14) }), '10:30')),
      ),
      planAt: unless(whenAwake(day.add({ days: between(1, 16) }), '15:30')),
    })
    booked = cancelledAt
      ? localDate(cancelledAt).add({ days: between(1, 12) })
      : day.add({ days: between(4, 115) })
  }
  return meetings
}

/** Nobody can do anything in Samlet while it is away. */
function whenAwake(day: Temporal.PlainDate, time: string): Temporal.Instant {
  const at = atLocal(nextWorkingDay(day), time)
  const [from, until] = away.service
  const gone = Temporal.Instant.compare(at, from) >= 0 && Temporal.Instant.compare(at, until) < 0
  return gone ? atLocal(localDate(until), time) : at
}

const latest = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) > 0 ? a : b)

import type { Client } from '@microsoft/microsoft-graph-client'
import type { ScheduleInformation } from '@microsoft/microsoft-graph-types'
import { Temporal } from 'temporal-polyfill'
import type { FreeBusy, Span } from '../ports/microsoft365.ts'
import { batch } from './batch.ts'
import { hoursOf } from './working-hours.ts'

/** Limits of getSchedule (knowledge: graph 2.3). */
const mailboxesACall = 20
const daysACall = 60
const cellMinutes = 15

/** Busy spans of 15-minute cells, all in one round trip. Subjects and places that came along are dropped here, unread. */
export async function readFreeBusy(
  client: Client,
  mails: readonly string[],
  window: Span,
): Promise<FreeBusy[]> {
  const calls = windows(window).flatMap((part) =>
    chunks(mails, mailboxesACall).map((some) => ({ part, some })),
  )
  const answers = await batch<{ value: ScheduleInformation[] }>(
    client,
    calls.map(({ part, some }) => ({
      url: '/me/calendar/getSchedule',
      body: {
        schedules: some,
        startTime: utc(part.start),
        endTime: utc(part.end),
        availabilityViewInterval: cellMinutes,
      },
    })),
  )
  const found = new Map<string, Omit<FreeBusy, 'mail'>>()
  for (const [n, { part }] of calls.entries()) {
    for (const { scheduleId, error, availabilityView, workingHours } of answers[n]!.body.value) {
      const mail = (scheduleId ?? '').toLowerCase()
      const known = found.get(mail) ?? { busy: [], hours: null }
      const busy =
        error || !known.busy ? null : [...known.busy, ...busySpans(availabilityView ?? '', part.start)]
      found.set(mail, { busy, hours: known.hours ?? hoursOf(workingHours) })
    }
  }
  return mails.map((mail) => ({ mail, ...(found.get(mail.toLowerCase()) ?? { busy: null, hours: null }) }))
}

/** `0` is free, `4` is working elsewhere; anything else is busy. Neighbouring cells become one span. */
export function busySpans(view: string, start: Temporal.Instant): Span[] {
  const spans: Span[] = []
  for (const run of view.matchAll(/[^04]+/g)) {
    spans.push({
      start: start.add({ minutes: run.index * cellMinutes }),
      end: start.add({ minutes: (run.index + run[0].length) * cellMinutes }),
    })
  }
  return spans
}

function windows({ start, end }: Span): Span[] {
  const parts: Span[] = []
  for (let from = start; Temporal.Instant.compare(from, end) < 0;) {
    const limit = from.add({ hours: 24 * daysACall })
    const until = Temporal.Instant.compare(limit, end) < 0 ? limit : end
    parts.push({ start: from, end: until })
    from = until
  }
  return parts
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, n) => all.slice(n * size, (n + 1) * size))
}

export const utc = (instant: Temporal.Instant) => ({
  dateTime: instant.toString({ smallestUnit: 'second' }).replace('Z', ''),
  timeZone: 'UTC',
})

import { Temporal } from 'temporal-polyfill'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { kindOf } from '#shared/domain/meeting/meeting-kinds.ts'
import type { MeetingType } from '#shared/domain/meeting/meeting-types.ts'
import { formatDay, formatMeetingTime, formatTime } from '#shared/text/format.ts'
import type { Language } from '#shared/text/language.ts'
import type { Slot } from './wish.ts'

const instant = (text: string) => Temporal.Instant.from(text)

/** "onsdag 18. marts kl. 9.00–11.00" */
export function slotWords(slot: Slot, language: Language): string {
  return formatMeetingTime(instant(slot.start), instant(slot.end), language)
}

/** "9.00–11.00" */
export function clockWords(slot: Slot, language: Language): string {
  return [slot.start, slot.end].map((end) => formatTime(instant(end), language).replace('kl. ', '')).join('–')
}

/** "18. marts 2026", from an ISO date */
export function dayWords(date: string, language: Language): string {
  return formatDay(Temporal.PlainDate.from(date), language)
}

/** From when until when the room is kept: a network meeting's from 30 minutes before to 30 after (T-10). */
export function holdOf(slot: Slot, type: MeetingType): Slot {
  const { margin } = kindOf(type)
  return {
    start: instant(slot.start).subtract({ minutes: margin.before }).toString(),
    end: instant(slot.end).add({ minutes: margin.after }).toString(),
  }
}

/** Does a consent that holds through this ISO date end before the day of the meeting? */
export function endsBefore(until: string, slot: Slot): boolean {
  return Temporal.PlainDate.compare(until, localDate(instant(slot.start))) < 0
}

/** Outlook and the service write instants differently; the moment counts. */
export function sameStart(a: Slot, b: Slot): boolean {
  return instant(a.start).equals(instant(b.start))
}

export function sameSlot(a: Slot, b: Slot): boolean {
  return sameStart(a, b) && instant(a.end).equals(instant(b.end))
}

/** "18. mar.", from an ISO date */
export function shortDayWords(date: string, language: Language): string {
  const short = { day: 'numeric', month: 'short' } as const
  return Temporal.PlainDate.from(date).toLocaleString(language === 'da' ? 'da-DK' : 'en-GB', short)
}

import type { Temporal } from 'temporal-polyfill'
import { danishDay } from '#shared/domain/calendar/danish-day.ts'
import { localDate, zone } from '#shared/domain/calendar/zone.ts'
import type { Language } from './language.ts'

/** "onsdag 18. marts", with the year when it is not this one's. */
export function formatDate(date: Temporal.PlainDate, language: Language, today?: Temporal.PlainDate): string {
  const year = today && today.year !== date.year ? ` ${date.year}` : ''
  if (language === 'da') return danishDay(date) + year
  return english({ weekday: 'long', day: 'numeric', month: 'long' }, date).replace(',', '') + year
}

/** "onsdag 18. marts 2026": on paper, which is read in another year. */
export function formatFullDate(date: Temporal.PlainDate, language: Language): string {
  return `${formatDate(date, language)} ${date.year}`
}

/** "18. marts 2026" */
export function formatDay(date: Temporal.PlainDate, language: Language): string {
  if (language === 'da') return `${danishDay(date).replace(/^\S+ /, '')} ${date.year}`
  return english({ day: 'numeric', month: 'long', year: 'numeric' }, date)
}

function english(parts: Intl.DateTimeFormatOptions, { year, month, day }: Temporal.PlainDate): string {
  return new Intl.DateTimeFormat('en-GB', { ...parts, timeZone: 'UTC' }).format(
    Date.UTC(year, month - 1, day),
  )
}

/** "kl. 9.00" */
export function formatTime(instant: Temporal.Instant, language: Language): string {
  const { hour, minute } = instant.toZonedDateTimeISO(zone)
  const minutes = String(minute).padStart(2, '0')
  return language === 'da' ? `kl. ${hour}.${minutes}` : `${String(hour).padStart(2, '0')}:${minutes}`
}

/** "onsdag 18. marts kl. 9.00–11.00" */
export function formatMeetingTime(
  start: Temporal.Instant,
  end: Temporal.Instant,
  language: Language,
  today?: Temporal.PlainDate,
): string {
  const until = formatTime(end, language).replace('kl. ', '')
  return `${formatDate(localDate(start), language, today)} ${formatTime(start, language)}–${until}`
}

/** "om 6 dage", "i morgen", "i dag", "3 dage over tiden". */
export function formatDue(due: Temporal.PlainDate, today: Temporal.PlainDate, language: Language): string {
  const left = today.until(due).days
  const days = Math.abs(left)
  if (language === 'da') {
    if (left === 0) return 'i dag'
    if (left === 1) return 'i morgen'
    return left > 0 ? `om ${days} dage` : `${days} ${days === 1 ? 'dag' : 'dage'} over tiden`
  }
  if (left === 0) return 'today'
  if (left === 1) return 'tomorrow'
  return left > 0 ? `in ${days} days` : `${days} ${days === 1 ? 'day' : 'days'} overdue`
}

/** "8 år" */
export function formatAge(years: number, language: Language): string {
  return language === 'da' ? `${years} år` : `${years} ${years === 1 ? 'year' : 'years'}`
}

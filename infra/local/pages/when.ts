import { Temporal } from 'temporal-polyfill'
import { formatDate, formatTime } from '#shared/text/format.ts'
import { zone } from './use-clock.ts'

export const instantOf = (text: string): Temporal.Instant => Temporal.Instant.from(text)
export const dayOf = (text: string): Temporal.PlainDate =>
  instantOf(text).toZonedDateTimeISO(zone).toPlainDate()

/** "onsdag 18. marts kl. 9.00" */
export function momentWords(text: string): string {
  return `${formatDate(dayOf(text), 'da')} ${formatTime(instantOf(text), 'da')}`
}

/** "9.00–11.00" */
export function spanWords(start: string, end: string): string {
  return [start, end].map((at) => formatTime(instantOf(at), 'da').replace('kl. ', '')).join('–')
}

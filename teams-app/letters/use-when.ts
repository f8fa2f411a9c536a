import { Temporal } from 'temporal-polyfill'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { formatDate, formatTime } from '#shared/text/format.ts'
import { useToday } from '../reading.ts'
import { useWords } from '../words.ts'

/** "2. marts 9.00" */
export function useWhen(): (at: string) => string {
  const { language } = useWords()
  const today = useToday()
  return (at) => {
    const instant = Temporal.Instant.from(at)
    return `${formatDate(localDate(instant), language, today)} ${formatTime(instant, language)}`
  }
}

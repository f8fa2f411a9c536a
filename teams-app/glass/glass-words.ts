import { Temporal } from 'temporal-polyfill'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { glass as da } from '#shared/text/da/glass.ts'
import { glass as en } from '#shared/text/en/glass.ts'
import { formatDate, formatTime } from '#shared/text/format.ts'
import { useWords } from '../words.ts'

/** The sentences of emergency access. Fetched with what says them. */
export const useGlassWords = (): typeof da => (useWords().language === 'da' ? da : en)

/** "tirsdag 3. marts kl. 9.00" */
export function useMoment(): (instant: string) => string {
  const { language } = useWords()
  return (text) => {
    const instant = Temporal.Instant.from(text)
    return `${formatDate(localDate(instant), language)} ${formatTime(instant, language)}`
  }
}

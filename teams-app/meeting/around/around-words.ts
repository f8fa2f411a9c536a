import type { Output } from '#shared/api/contract.ts'
import type { readAround } from '#shared/api/around.ts'
import { Temporal } from 'temporal-polyfill'
import { aroundInTab as da } from '#shared/text/da/around-in-tab.ts'
import { aroundInTab as en } from '#shared/text/en/around-in-tab.ts'
import { formatMeetingTime } from '#shared/text/format.ts'
import { useToday } from '../../reading.ts'
import { useWords } from '../../words.ts'

export type Lying = Output<typeof readAround>['stands'][number]

/** Spoken of a network meeting of a cycle alone: fetched with it. */
export function useAroundWords() {
  const { language, domain } = useWords()
  const today = useToday()
  const placeOf = ({ start, end, room }: Omit<Lying, 'type'>) =>
    [whenOf({ start, end }), room?.name].filter(Boolean).join(' · ')
  const whenOf = ({ start, end }: { start: string; end: string }) =>
    formatMeetingTime(Temporal.Instant.from(start), Temporal.Instant.from(end), language, today)
  const typeOf = ({ type }: Pick<Lying, 'type'>) => domain.meetingTypes[type]
  return { text: language === 'da' ? da : en, typeOf, whenOf, placeOf }
}

import { Temporal } from 'temporal-polyfill'
import type { Output } from '#shared/api/contract.ts'
import type { findTimes } from '#shared/api/times.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { formatDate } from '#shared/text/format.ts'
import type { Language } from '#shared/text/language.ts'

export type FreeSlot = Output<typeof findTimes>['slots'][number]

/** The slots under their day, earliest first: "onsdag 18. marts". */
export function daysOf(
  slots: readonly FreeSlot[],
  language: Language,
): { label: string; slots: FreeSlot[] }[] {
  const days: { label: string; slots: FreeSlot[] }[] = []
  for (const slot of slots.toSorted((a, b) => Temporal.Instant.compare(a.start, b.start))) {
    const label = dayOf(slot, language)
    const day = days.find((one) => one.label === label)
    if (day) day.slots.push(slot)
    else days.push({ label, slots: [slot] })
  }
  return days
}

const dayOf = ({ start }: FreeSlot, language: Language) =>
  formatDate(localDate(Temporal.Instant.from(start)), language)

import { Temporal } from 'temporal-polyfill'
import { isSame, slotsOf, type Respondent, type Slot } from './slots.ts'
import { instrumentIds, type InstrumentId, type ToolInUse } from './tools.ts'

/** What is kept of a filling besides its score: when, of whom, by whom. `on` is an ISO date. */
export type Filled = { instrument: InstrumentId; aboutId: string; by: Respondent; on: string }

/** A version with when it was filled in last, and when it is due; null when nobody waits for it. */
export type SlotDue = Slot & { last: string | null; due: string | null }

/** The first time comes a month after the instrument was taken into use, so that there is something to compare with. */
const firstAfter = { months: 1 }

type Family = Parameters<typeof slotsOf>[1]

/** Every version of every instrument in use. */
export function slotsDue(
  tools: readonly ToolInUse[],
  family: Family,
  filled: readonly Filled[],
  today: Temporal.PlainDate,
): SlotDue[] {
  return instrumentIds.flatMap((instrument) => {
    const tool = tools.find(({ id }) => id === instrument)
    if (!tool?.on) return []
    return slotsOf(instrument, family, today).map((slot) => {
      const last =
        filled
          .filter((one) => isOf(slot, one))
          .map(({ on }) => on)
          .toSorted()
          .at(-1) ?? null
      return { ...slot, last, due: dueOf(tool, last) }
    })
  })
}

const isOf = (slot: Slot, { instrument, aboutId, by }: Filled) =>
  slot.instrument === instrument && slot.aboutId === aboutId && slot.by.some((one) => isSame(one, by))

function dueOf({ months, since }: ToolInUse, last: string | null): string | null {
  if (months === null) return null
  const due = last
    ? Temporal.PlainDate.from(last).add({ months })
    : Temporal.PlainDate.from(since).add(firstAfter)
  return due.toString()
}

/** The instruments of which a version is due by that day: what a card may name. */
export function instrumentsDue(slots: readonly SlotDue[], day: Temporal.PlainDate): InstrumentId[] {
  const iso = day.toString()
  return instrumentIds.filter((instrument) =>
    slots.some((slot) => slot.instrument === instrument && slot.due !== null && slot.due <= iso),
  )
}

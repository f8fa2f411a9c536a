import { Temporal } from 'temporal-polyfill'
import { isSame, slotsOf, type Respondent, type Slot } from './slots.ts'
import { instrumentIds, type InstrumentId, type ToolInUse } from './tools.ts'

/** What is kept of a filling besides its score: when, of whom, by whom. `on` is an ISO date. */
export type Filled = { instrument: InstrumentId; aboutId: string; by: Respondent; on: string }

/** A version with when it was filled in last, and when it is due; null when nobody waits for it. */
export type SlotDue = Slot & { last: string | null; due: string | null }

/** The first time comes a month after a filling began to be wanted, so that there is something to compare with. */
const firstAfter = { months: 1 }

/** `joinedOn`: since when somebody is of the family; null where that was not kept. */
type Family = {
  members: readonly (Parameters<typeof slotsOf>[1]['members'][number] & { joinedOn: string | null })[]
  ties: Parameters<typeof slotsOf>[1]['ties']
}

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
      // Who filled it in before this instrument was used has filled in nothing.
      const formerly = slot.from !== null && slot.from > tool.since ? slot.formerly : []
      return { ...slot, formerly, last, due: dueOf(tool.months, wantedSince(slot, tool, family), last) }
    })
  })
}

const isOf = (slot: Slot, { instrument, aboutId, by }: Filled) =>
  slot.instrument === instrument && slot.aboutId === aboutId && slot.by.some((one) => isSame(one, by))

/** From which day on it is wanted: the instrument in use, whom it is about and one who fills it in in the family, the birthday had. */
function wantedSince(slot: Slot, { since }: ToolInUse, { members }: Family): string {
  const joined = (id: string) => members.find((member) => member.id === id)?.joinedOn ?? ''
  const first = slot.by.map((one) => ('memberId' in one ? joined(one.memberId) : '')).toSorted()[0] ?? ''
  return [since, joined(slot.aboutId), first, slot.from ?? ''].toSorted().at(-1)!
}

function dueOf(months: number | null, since: string, last: string | null): string | null {
  if (months === null) return null
  const first = Temporal.PlainDate.from(since).add(firstAfter).toString()
  const next = last && Temporal.PlainDate.from(last).add({ months }).toString()
  // What was filled in before it was taken into use again makes nothing late.
  return next && next > first ? next : first
}

/** The instruments of which a version is due by that day: what a card may name. */
export function instrumentsDue(slots: readonly SlotDue[], day: Temporal.PlainDate): InstrumentId[] {
  const iso = day.toString()
  return instrumentIds.filter((instrument) =>
    slots.some((slot) => slot.instrument === instrument && slot.due !== null && slot.due <= iso),
  )
}

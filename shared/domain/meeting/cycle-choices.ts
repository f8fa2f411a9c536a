import { Temporal } from 'temporal-polyfill'
import { localDate } from '../calendar/zone.ts'
import type { CycleStep, PlannedMeeting } from './cycle.ts'
import { dayAt } from './meeting-kind.ts'
import { kindOf } from './meeting-kinds.ts'
import { possible } from './possible.ts'
import { prepare } from './prepared.ts'
import { ranked, spread } from './ranking.ts'
import type { Search, Slot } from './slot.ts'

/** So many are a choice. */
const most = 8

/**
 * Other times for one meeting of a cycle while its neighbours stand: within its window and between them. The network meeting may lie
 * anywhere in its own days, as the others follow it.
 */
export function choicesFor(step: CycleStep, planned: readonly PlannedMeeting[]): Slot[] {
  const at = planned.findIndex(({ type }) => type === step.type)
  const network = planned.find(({ type }) => type === 'networkMeeting')
  if (at < 0 || !network) return []
  const isNetwork = step.type === 'networkMeeting'
  const search = isNetwork ? step.search : within(step, localDate(network.slot.start))
  const after = isNetwork ? undefined : planned[at - 1]?.slot.end
  const before = isNetwork ? undefined : planned[at + 1]?.slot.start
  const fits = possible(search, prepare(search)).filter(
    ({ start }) =>
      (!after || Temporal.Instant.compare(start, after) >= 0) &&
      (!before || Temporal.Instant.compare(start.add({ minutes: search.minutes }), before) <= 0),
  )
  return spread(fits.map((one) => ranked(one, search))).slice(0, most)
}

function within({ type, search }: CycleStep, meeting: Temporal.PlainDate): Search {
  const window = kindOf(type).window
  if (!window) return search
  const [from, until] = [dayAt(meeting, window.from), dayAt(meeting, window.until)]
  return {
    ...search,
    from: Temporal.PlainDate.compare(from, search.from) < 0 ? search.from : from,
    until: Temporal.PlainDate.compare(until, search.until) > 0 ? search.until : until,
    target: dayAt(meeting, window.best),
  }
}

import { Temporal } from 'temporal-polyfill'
import { threeMonthsAfter } from '../calendar/three-months.ts'
import { localDate } from '../calendar/zone.ts'
import type { MeetingState } from '../meeting/meeting.ts'
import { isFollowed, type MeetingType } from '../meeting/meeting-types.ts'
import { cycleOf } from './cycle.ts'
import type { ModelId } from './model-ids.ts'

/**
 * What follows from another step, told before it is taken (O-41): the deadline for the next network meeting and the reminders of it begin,
 * end, or are as they were. `due` is null while there is no meeting to count from; `late`: the day has passed.
 */
export type StepEffect =
  | { is: 'same' | 'ends' }
  | { is: 'begins'; due: Temporal.PlainDate | null; late: boolean }

type Met = { type: MeetingType; state: MeetingState; start: Temporal.Instant }

export function stepEffect(
  { modelId, phaseId, meetings }: { modelId: ModelId; phaseId: string; meetings: readonly Met[] },
  to: string,
  today: Temporal.PlainDate,
): StepEffect {
  const before = cycleOf({ modelId, phaseId })
  const after = cycleOf({ modelId, phaseId: to })
  if (before === after) return { is: 'same' }
  if (after === 'none') return { is: 'ends' }
  const last = meetings
    .filter((one) => isFollowed(one) && one.state === 'booked')
    .map(({ start }) => localDate(start))
    .toSorted((a, b) => Temporal.PlainDate.compare(b, a))[0]
  const due = last ? threeMonthsAfter(last) : null
  return { is: 'begins', due, late: due !== null && Temporal.PlainDate.compare(due, today) < 0 }
}

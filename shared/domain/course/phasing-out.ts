import { Temporal } from 'temporal-polyfill'
import { isFollowed, type MeetingType } from '../meeting/meeting-types.ts'
import type { ModelId } from './model-ids.ts'

/** Model A plans two to three network meetings in all (T-07). A soft cap: nothing is refused (O-07). */
const planned = 3
const exit = 'P-A7'

type Held = { type: MeetingType; state: string; start: Temporal.Instant }

/**
 * Whether it is time to ask if the family is ready to leave, before yet another network meeting.
 * @param by counted are those that began by then
 */
export const asksToPhaseOut = (
  { modelId, phaseId }: { modelId: ModelId; phaseId: string },
  meetings: readonly Held[],
  by: Temporal.Instant,
): boolean =>
  modelId === 'familiens-fremtid' &&
  phaseId !== exit &&
  meetings.filter((meeting) => isHeldBy(meeting, by)).length >= planned

const isHeldBy = (meeting: Held, by: Temporal.Instant) =>
  isFollowed(meeting) && meeting.state === 'booked' && Temporal.Instant.compare(meeting.start, by) <= 0

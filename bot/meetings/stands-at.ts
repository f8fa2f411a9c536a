import type { StoredMeeting } from '../storage/meetings.ts'

type Where = Pick<StoredMeeting, 'start' | 'end' | 'room'>

/** What she decided from is not so any more: nothing is done. */
export class ChangedSince extends Error {}

/** Where she sees a meeting stand: what she decides from that does not happen to one that has been changed since (decision 0027). */
export const standsAt = ({ start, end, room }: Where): string => [start, end, room?.mail ?? ''].join(' ')

/**
 * @param seen where she saw it stand; not said, wherever it stands
 * @throws ChangedSince when it stands elsewhere
 */
export function refuseSince(meeting: Where, seen: string | undefined): void {
  if (seen !== undefined && seen !== standsAt(meeting)) throw new ChangedSince()
}

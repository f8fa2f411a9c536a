import { derivedId } from '../storage/derived-id.ts'

/** What the change of a meeting is called that moves along with this change of the network meeting: the same whoever leads it on, and known by it. */
export const alongId = (changeId: string, meetingId: string): string =>
  derivedId(`along:${changeId}:${meetingId}`)

import type { Reason } from '#shared/domain/reason.ts'
import { reasonsOfMeetings } from './reasons-of-meetings.ts'
import { reasonsOfTheTab } from './reasons-of-the-tab.ts'

export const reasons: Record<Reason, (detail?: string | null) => string> = {
  ...reasonsOfMeetings,
  ...reasonsOfTheTab,
}

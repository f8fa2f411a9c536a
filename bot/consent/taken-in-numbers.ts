import type { Consequences } from '#shared/domain/consent/consequences.ts'

/** What a withdrawal took, as it is told: how many, never who. */
export const takenInNumbers = ({ recipients, meetings, leaving }: Consequences) => ({
  recipients: recipients.length,
  meetings: meetings.map(({ meetingId, start, contactIds, written }) => ({
    id: meetingId,
    start,
    participants: contactIds.length,
    task: written,
  })),
  leaving: leaving.length,
})

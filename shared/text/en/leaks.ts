import type { leaks as original } from '../da/leaks.ts'

export const leaks: typeof original = {
  stands: (meeting, finds) => `In the appointment sent for ${meeting} there is ${finds}.`,
  what: 'Clean it, and only reference, time and place stand there.',
  copies:
    "What has been sent already cannot be called back: copies in the attendees' mail and on their phones remain.",
  clean: 'Clean the appointment',
  cleaning: 'Cleaning the appointment …',
  notCleaned: (why) => `The appointment is not cleaned. ${why}`,
  ended: {
    cleaned: (meeting) => `The appointment for ${meeting} is cleaned.`,
    rewritten: (meeting, finds) =>
      `In the appointment sent for ${meeting} there was ${finds}. Samlet took it out before the appointment was sent to the attendees again. Look it through: some of what you had written yourself may have gone with it.`,
    mended: (meeting) => `The appointment for ${meeting} has been put right in the calendar.`,
    gone: (meeting) =>
      `The appointment for ${meeting} is not in the calendar any more: there is nothing to clean.`,
  },
  unread: (why) => `Samlet could not look through your sent appointments. ${why}`,
  and: (finds) => new Intl.ListFormat('en').format(finds),
}

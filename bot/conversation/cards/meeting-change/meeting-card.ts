/** The cards that say when a meeting is, and from which the coordinator may change it. */
export const isMeetingCard = ({ subject }: { subject: string }): boolean =>
  subject === 'meeting-booked' || subject === 'meeting-moved'

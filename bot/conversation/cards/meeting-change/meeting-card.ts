/** The cards that say when a meeting is, and from which the coordinator may change it. */
export const isMeetingCard = ({ subject }: { subject: string }): boolean =>
  subject === 'meeting-booked' || subject === 'meeting-moved'

/** What the order of a card keeps of a change that left the time as it was. */
export const roomAlone = 'room'

/** The words that a card has: of a meeting with another room at the same time it is not said that it is moved. */
export const saidAs = <S extends string>({
  subject,
  detail,
}: {
  subject: S
  detail: string | null
}): S | 'meeting-room' => (subject === 'meeting-moved' && detail === roomAlone ? 'meeting-room' : subject)

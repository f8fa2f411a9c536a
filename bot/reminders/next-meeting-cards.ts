import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '../storage/database.ts'
import type { Outbox } from '../storage/outbox.ts'
import { cardsChanged } from './cards-changed.ts'

/** The cards that ask the coordinator for the next network meeting, and from which she may book it (O-41). */
export const nextMeetingCards = [
  'next-meeting-propose',
  'next-meeting-prepare',
  'next-meeting-alarm',
] as const
export type NextMeetingCard = (typeof nextMeetingCards)[number]
export const isNextMeetingCard = (subject: string): subject is NextMeetingCard =>
  nextMeetingCards.some((one) => one === subject)

/** The next meeting is booked, moved or off, or its room has said no: those that stand there are drawn anew. */
export function nextMeetingCardsChanged(
  tx: Tx,
  outbox: Outbox,
  change: { courseId: string; stamp: string; at: Temporal.Instant },
): Promise<void> {
  return cardsChanged(tx, outbox, { ...change, subjects: nextMeetingCards })
}

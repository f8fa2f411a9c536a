import { needsTeams } from '#shared/domain/meeting/meeting.ts'
import type { Outcome, Progress } from './booking.ts'
import { clockWords, holdOf } from './when.ts'
import type { Words } from './words.ts'

/** Where the booking is, in a sentence. */
export function progressSentence(progress: Progress, { pane, reasons }: Words): string {
  const { booking } = pane
  switch (progress.step) {
    case 'asking':
      return progress.room === null ? booking.keeping : booking.asking(progress.room)
    case 'waiting':
      return booking.waiting(progress.room)
    case 'slow':
      return booking.slow(progress.room)
    case 'writing':
      return booking.writing
    case 'storing':
      return booking.storing
    case 'giving-back':
      return booking.givingBack
    case 'again':
      return booking.again(reasons[progress.because](progress.detail))
  }
}

/**
 * How it ended, and what she does now.
 * @param clean false while the guard has found something that stops the invitation
 */
export function outcomeSentence(
  outcome: Outcome,
  clean: boolean,
  { pane, reasons, language }: Words,
): string {
  const { booking } = pane
  switch (outcome.is) {
    case 'booked': {
      if (outcome.kept) return booking.notGivenBack(reasons[outcome.kept.because](outcome.kept.detail))
      const { room, type, invitation } = outcome.meeting
      const isSent = invitation.attendees.length > 0
      const held = room
        ? booking.booked(room.name, clockWords(holdOf(outcome.meeting, type), language))
        : booking.filled
      return [
        held,
        outcome.isPrivate ? '' : booking.makePrivate,
        needsTeams(outcome.meeting) ? booking.teamsNow : '',
        clean ? (isSent ? booking.sendNow : booking.keepNow) : booking.removeFirst,
      ]
        .filter(Boolean)
        .join(' ')
    }
    case 'declined':
      return outcome.gone ? booking.roomGone(outcome.room) : booking.otherRooms(outcome.room)
    case 'stopped':
      return reasons[outcome.because](outcome.detail)
    case 'outlook-refused':
      return booking.outlookRefused
    case 'given-back':
      return booking.givenBack
    case 'called-off':
      return booking.calledOff
    case 'mark-stands':
      return booking.markStands
  }
}

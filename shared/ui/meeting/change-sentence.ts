import type { Outcome, Progress } from './run-change.ts'
import type { MeetingWords } from './words.ts'

/** Where the change is, in a sentence. */
export function progressSentence(progress: Progress, { text, reasons }: MeetingWords): string {
  const { move } = text
  switch (progress.step) {
    case 'asking':
      return move.asking(progress.room)
    case 'waiting':
      return move.waiting(progress.room)
    case 'writing':
      return move.writing
    case 'giving-up':
      return move.givingUp
    case 'again':
      return move.again(reasons[progress.because](progress.detail))
  }
}

/** How it ended; null where the meeting itself says it. @param here the appointment is open beside these words */
export function outcomeSentence(
  outcome: Outcome,
  here: boolean,
  { text, reasons }: MeetingWords,
): string | null {
  switch (outcome.is) {
    case 'moved':
      return moved(outcome, here, text)
    case 'declined':
    case 'gone':
      return text.move[outcome.is](outcome.room)
    case 'kept':
      return null
    case 'stopped':
      return reasons[outcome.because](outcome.detail)
  }
}

/** A meeting that has another room and keeps its time is not moved. */
function moved(
  { meeting, sameTime, written }: Extract<Outcome, { is: 'moved' }>,
  here: boolean,
  { move }: MeetingWords['text'],
): string {
  if (sameTime && meeting.room) {
    if (!written) return move.otherRoomNotWritten(meeting.room.name)
    return (here ? move.otherRoomHere : move.otherRoom)(meeting.room.name)
  }
  if (!written) return move.movedNotWritten
  return here ? move.movedHere : move.moved
}

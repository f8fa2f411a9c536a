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
      if (!outcome.written) return text.move.movedNotWritten
      return here ? text.move.movedHere : text.move.moved
    case 'declined':
    case 'gone':
      return text.move[outcome.is](outcome.room)
    case 'kept':
      return null
    case 'stopped':
      return reasons[outcome.because](outcome.detail)
  }
}

import type { Start } from './start.ts'
import type { Words } from './words.ts'

/** How the pane found the appointment, when that is worth a sentence. A finished booking speaks for itself. */
export function startSentence(start: Start, { pane }: Words): string | null {
  if (start.found === 'strange') return pane.booking.strangeMark
  if (start.found === 'reopened') return start.meeting ? pane.booking.reopened(start.meeting.reference) : null
  if (start.found === 'going-on' && start.meeting?.state !== 'booked') return pane.booking.goOn
  return null
}

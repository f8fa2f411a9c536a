import type { Temporal } from 'temporal-polyfill'
import { localDate } from '#shared/domain/calendar/zone.ts'
import type { withdrawal } from './da/withdrawal.ts'
import { formatDate, formatTime } from './format.ts'
import type { Language } from './language.ts'

/** What a withdrawal took, or would take, in numbers: how many know less, fall out of which meeting, leave the channel. */
export type TakenInNumbers = {
  recipients: number
  meetings: readonly { start: Temporal.Instant; participants: number; task: boolean }[]
  leaving: number
}

/** One sentence a line, the same on the card and in the tab; at least one. */
export function takenInWords(
  { recipients, meetings, leaving }: TakenInNumbers,
  words: typeof withdrawal,
  language: Language,
): string[] {
  const when = (start: Temporal.Instant) =>
    `${formatDate(localDate(start), language)} ${formatTime(start, language)}`
  return [
    ...(recipients > 0 ? [words.recipients(recipients)] : []),
    ...(meetings.length === 0 ? [words.noMeeting] : []),
    ...meetings.map(({ start, participants, task }) =>
      [words.meeting(participants, when(start)), ...(task ? [words.task] : [])].join(' '),
    ),
    ...(leaving > 0 ? [words.leaving(leaving)] : []),
  ]
}

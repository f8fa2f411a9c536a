import type { Reason } from '#shared/domain/reason.ts'
import type { meetingChange } from '#shared/text/da/meeting-change.ts'
import type { FoundWords } from '#shared/text/slot-words.ts'
import type { Language } from '#shared/text/language.ts'

/** What these pieces speak, handed in by whichever face shows them. */
export type MeetingWords = {
  text: typeof meetingChange
  reasons: Record<Reason, (detail?: string | null) => string>
  language: Language
  /** Of the times and rooms that are found. */
  found: FoundWords
}

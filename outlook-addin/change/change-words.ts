import { meetingChange as da } from '#shared/text/da/meeting-change.ts'
import { meetingChange as en } from '#shared/text/en/meeting-change.ts'
import type { MeetingWords } from '#shared/ui/meeting/words.ts'
import { useWords } from '../words.ts'

/** Spoken beside a booked appointment alone: not part of what is downloaded first. */
export function useChangeWords(): MeetingWords {
  const { language, reasons, pane: found } = useWords()
  return { language, reasons, text: language === 'da' ? da : en, found }
}

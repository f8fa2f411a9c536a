import { meetingChange as da } from '#shared/text/da/meeting-change.ts'
import * as daFound from '#shared/text/da/found-times.ts'
import { meetingChange as en } from '#shared/text/en/meeting-change.ts'
import * as enFound from '#shared/text/en/found-times.ts'
import type { MeetingWords } from '#shared/ui/meeting/words.ts'
import { useWords } from '../words.ts'

/** Spoken on the screen of a meeting alone: not part of what is downloaded first. */
export function useMeetingWords(): MeetingWords {
  const { language, reasons } = useWords()
  const { foundTimes: time, equipment } = language === 'da' ? daFound : enFound
  return { language, reasons, text: language === 'da' ? da : en, found: { time, meeting: { equipment } } }
}

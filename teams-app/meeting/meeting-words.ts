import { meetingChange as da } from '#shared/text/da/meeting-change.ts'
import * as daFound from '#shared/text/da/found-times.ts'
import { meetingInTab as daTab } from '#shared/text/da/meeting-in-tab.ts'
import { meetingChange as en } from '#shared/text/en/meeting-change.ts'
import { meetingInTab as enTab } from '#shared/text/en/meeting-in-tab.ts'
import * as enFound from '#shared/text/en/found-times.ts'
import type { MeetingWords } from '#shared/ui/meeting/words.ts'
import { useWords } from '../words.ts'

type TabWords = Omit<MeetingWords, 'text'> & { text: MeetingWords['text'] & typeof daTab }
const texts = { da: { ...da, ...daTab }, en: { ...en, ...enTab } }

/** Spoken on the screen of a meeting alone: not part of what is downloaded first. */
export function useMeetingWords(): TabWords {
  const { language, reasons } = useWords()
  const { foundTimes: time, equipment } = language === 'da' ? daFound : enFound
  return { language, reasons, text: texts[language], found: { time, meeting: { equipment } } }
}

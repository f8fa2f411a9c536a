import { found as daFound } from '#shared/text/da/found.ts'
import { leaks as da } from '#shared/text/da/leaks.ts'
import { found as enFound } from '#shared/text/en/found.ts'
import { leaks as en } from '#shared/text/en/leaks.ts'
import { Leaks } from '#shared/ui/Leaks.tsx'
import { signInByClick } from '../host.ts'
import { useCall } from '../reading.ts'
import { useWords } from '../words.ts'

/** What stands in her sent appointments of this course though it may not: looked for when the course is opened. */
export function SentAppointments({ courseId }: { courseId: string }) {
  const { language, tab, reasons } = useWords()
  const [text, found] = language === 'da' ? [da, daFound] : [en, enFound]
  const { tryAgain, signIn } = tab
  const words = { language, text, found, reasons, tryAgain, signIn }
  return <Leaks call={useCall()} courseId={courseId} words={words} onSignIn={signInByClick} />
}

import { leaks as da } from '#shared/text/da/leaks.ts'
import { leaks as en } from '#shared/text/en/leaks.ts'
import { Leaks } from '#shared/ui/Leaks.tsx'
import { signInByClick } from '../host.ts'
import { useCall } from '../service.ts'
import { useWords } from '../words.ts'

/** What stands in her sent appointments of this course though it may not: looked for when the course is opened. */
export function SentAppointments({ courseId }: { courseId: string }) {
  const { language, tab, reasons } = useWords()
  const text = language === 'da' ? da : en
  const { found, tryAgain, signIn } = tab
  const words = { language, text, found, reasons, tryAgain, signIn }
  return <Leaks call={useCall()} courseId={courseId} words={words} onSignIn={signInByClick} />
}

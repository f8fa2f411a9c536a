import type { Call } from '#shared/api/client.ts'
import { found as daFound } from '#shared/text/da/found.ts'
import { leaks as daLeaks } from '#shared/text/da/leaks.ts'
import { found as enFound } from '#shared/text/en/found.ts'
import { leaks as enLeaks } from '#shared/text/en/leaks.ts'
import { Leaks } from '#shared/ui/Leaks.tsx'
import { signInByClick } from './host.ts'
import { useWords } from './words.ts'

/** What stands in her sent appointments though it may not: her calendar is looked through when the pane opens. */
export function SentAppointments({ call }: { call: Call }) {
  const { language, pane, reasons } = useWords()
  const [text, found] = language === 'da' ? [daLeaks, daFound] : [enLeaks, enFound]
  const { tryAgain, signIn } = pane
  const words = { language, text, found, reasons, tryAgain, signIn }
  return <Leaks call={call} courseId={null} words={words} onSignIn={signInByClick} />
}

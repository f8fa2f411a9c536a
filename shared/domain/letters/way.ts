import type { Reason } from '../reason.ts'
import type { SecureMail } from '../settings/setting.ts'

/** By her own mail, marked as secure; or as a file that she sends by hand, and why. */
export type LetterWay = { by: 'mail'; secure: SecureMail } | { by: 'file'; because: WhyFile }
export type WhyFile = Extract<
  Reason,
  | 'family-has-no-mailbox'
  | 'contact-has-no-mail'
  | 'no-secure-way'
  | 'secure-way-not-there'
  | 'letter-too-large'
>

type Posted = {
  /** The family is written to by Digital Post (F-INVITE-2): we keep no address of theirs. */
  family: boolean
  mail: string | null
  secure: SecureMail | null
  /** The letter with all that is attached. */
  bytes: number
}

/** How a letter leaves. Nothing with personal data goes by ordinary mail (LN-7): where there is no secure way it is a file. */
export function wayOf({ family, mail, secure, bytes }: Posted): LetterWay {
  if (family) return { by: 'file', because: 'family-has-no-mailbox' }
  if (!mail) return { by: 'file', because: 'contact-has-no-mail' }
  if (!secure) return { by: 'file', because: 'no-secure-way' }
  if (!reaches(secure, mail)) return { by: 'file', because: 'secure-way-not-there' }
  if (bytes > secure.mostKilobytes * 1024) return { by: 'file', because: 'letter-too-large' }
  return { by: 'mail', secure }
}

/** May the mail that she sends as a file carry his address? Not where no secure way goes there: it would be one press from ordinary mail (LN-7). */
export const mayBeAddressed = (because: Reason | null): boolean =>
  because !== 'no-secure-way' && because !== 'secure-way-not-there'

function reaches({ domains }: SecureMail, mail: string): boolean {
  return domains.length === 0 || domains.includes(mail.slice(mail.lastIndexOf('@') + 1).toLowerCase())
}

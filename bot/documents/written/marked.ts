import type { SecureMail } from '#shared/domain/settings/setting.ts'
import type { LetterMail } from './mail.ts'

/** A letter as a mail with the mark that makes it leave by secure mail. */
export type MarkedMail = LetterMail & { headers: readonly { name: string; value: string }[] }

/** @param secure null where the municipality has none: nothing is marked */
export function markedMail(mail: LetterMail, secure: SecureMail | null): MarkedMail {
  return {
    ...mail,
    subject: secure?.way === 'subject' ? `${secure.tag} ${mail.subject}` : mail.subject,
    headers: secure?.way === 'header' ? [{ name: secure.headerName, value: secure.headerValue }] : [],
  }
}

import MailComposer from 'nodemailer/lib/mail-composer'
import type { Temporal } from 'temporal-polyfill'
import type { MarkedMail } from './marked.ts'

export type EmlLetter = {
  from: { name: string; mail: string }
  /** Null: she writes the address herself, where it is safe to. */
  to: { name: string; mail: string } | null
  mail: MarkedMail
  pdf: { fileName: string; bytes: Uint8Array }
  at: Temporal.Instant
}

/**
 * A mail as a file (RFC 5322; names in RFC 2047 and 2231). Outlook opens it as a draft of hers (`X-Unsent`): she chooses how it is sent. It carries the
 * municipality's mark for secure mail, as a mail that Samlet sends does.
 */
export function emlOf({ from, to, mail, pdf, at }: EmlLetter): Promise<Buffer> {
  const composed = new MailComposer({
    from: { name: from.name, address: from.mail },
    ...(to ? { to: { name: to.name, address: to.mail } } : {}),
    subject: mail.subject,
    date: new Date(at.epochMilliseconds),
    text: mail.text,
    html: mail.html,
    attachments: [
      { filename: pdf.fileName, content: Buffer.from(pdf.bytes), contentType: 'application/pdf' },
    ],
    headers: { ...Object.fromEntries(mail.headers.map(({ name, value }) => [name, value])), 'X-Unsent': '1' },
  })
  return new Promise((resolve, reject) =>
    composed.compile().build((error, message) => (error ? reject(error) : resolve(message))),
  )
}

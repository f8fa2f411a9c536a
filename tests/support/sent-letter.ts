import type { Passage } from '../../infra/local/passage.ts'
import { readPdf, squeezed } from './pdf.ts'

export type SentLetter = {
  to: string
  subject: string
  body: string
  attachments: { name: string; contentBytes: string }[]
}

/** A letter that the service asks Graph to send; null for anything else. */
export function sentLetter(passage: Passage): SentLetter | null {
  if (passage.to !== 'graph' || !passage.what.endsWith('/sendMail')) return null
  const { message } = JSON.parse(passage.body) as {
    message: {
      subject: string
      body: { content: string }
      toRecipients: { emailAddress: { address: string } }[]
      attachments: SentLetter['attachments']
    }
  }
  const { subject, body, toRecipients, attachments } = message
  return { to: toRecipients[0]!.emailAddress.address, subject, body: body.content, attachments }
}

/** What is printed on the papers that it carries. */
export function papersOf({ attachments }: SentLetter): Promise<string[]> {
  return Promise.all(
    attachments.map(async ({ contentBytes }) =>
      squeezed((await readPdf(Buffer.from(contentBytes, 'base64'))).text),
    ),
  )
}

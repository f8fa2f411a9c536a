import { GraphError, type Client } from '@microsoft/microsoft-graph-client'
import type { Message } from '@microsoft/microsoft-graph-types'
import type { OutgoingMail } from '../ports/microsoft365.ts'
import { Microsoft365Failure } from '../ports/microsoft365-failure.ts'

/** A request to Graph holds less than 4 MB, attachments in base64 and all (knowledge: graph 2.8). */
const mostBytes = 4 * 1024 * 1024

/** `POST /me/sendMail`: from her mailbox, and kept among what she has sent. */
export async function postMail(
  client: Client,
  { to, subject, html, headers, attachments }: OutgoingMail,
): Promise<void> {
  const message: Message = {
    subject,
    body: { contentType: 'html', content: html },
    toRecipients: [{ emailAddress: { address: to.mail, name: to.name } }],
    ...(headers.length > 0 ? { internetMessageHeaders: [...headers] } : {}),
    attachments: attachments.map(({ name, mediaType, bytes }) => ({
      '@odata.type': '#microsoft.graph.fileAttachment',
      name,
      contentType: mediaType,
      contentBytes: Buffer.from(bytes).toString('base64'),
    })),
  }
  const request = { message, saveToSentItems: true }
  if (Buffer.byteLength(JSON.stringify(request)) >= mostBytes)
    throw new Microsoft365Failure('letter-too-large', true)
  try {
    await client.api('/me/sendMail').post(request)
  } catch (error) {
    throw ofLetter(error) ?? error
  }
}

/** What a failure says of this letter: not taken, whoever sends it, or nobody knows. */
function ofLetter(error: unknown): Microsoft365Failure | null {
  if (!(error instanceof GraphError)) return null
  if (error.statusCode === 413 || error.code === 'ErrorMessageSizeExceeded')
    return new Microsoft365Failure('letter-too-large', true)
  // Whoever answers so need not be who took it in: a mail has no key by which it is sent once.
  if (error.statusCode === 503) return new Microsoft365Failure('microsoft365-unavailable', false)
  if (error.code === 'ErrorInvalidRecipients') return new Microsoft365Failure('mailbox-unknown', true)
  return null
}

import { randomUUID } from 'node:crypto'
import type { LocalClock } from '../clock.ts'
import type { LocalEvents } from '../events.ts'
import type { Store } from '../state.ts'
import { GraphRefusal, mailboxOf, text, type Answer, type Call, type Json } from './call.ts'

/** A mail that was sent; nothing leaves the machine. */
export type StoredMail = {
  id: string
  at: string
  from: string
  to: string[]
  cc: string[]
  bcc: string[]
  subject: string
  contentType: 'text' | 'html'
  content: string
  /** Headers of the sender's own, as the gateway for secure mail reads them. */
  headers: { name: string; value: string }[]
  attachments: { name: string; contentType: string | null; bytes: number; contentBytes: string }[]
}

/** Attachments above this need an upload session at Microsoft. */
const mostBytes = 3 * 1024 * 1024

export function mailHandlers(store: Store, clock: LocalClock, events: LocalEvents) {
  const sendMail = (call: Call): Answer => {
    const message = (call.body['message'] ?? call.body['Message']) as Json | undefined
    if (!message) throw new GraphRefusal(400, 'ErrorInvalidRequest', 'message is required.')
    const to = addresses(message['toRecipients'])
    if (
      to.length + addresses(message['ccRecipients']).length + addresses(message['bccRecipients']).length ===
      0
    )
      throw new GraphRefusal(400, 'ErrorInvalidRecipients', 'At least one recipient is required.')
    const attachments = ((message['attachments'] ?? []) as Json[]).map((one) => ({
      name: text(one['name']),
      contentType: typeof one['contentType'] === 'string' ? one['contentType'] : null,
      contentBytes: text(one['contentBytes']),
      bytes: Buffer.byteLength(text(one['contentBytes']), 'base64'),
    }))
    if (attachments.reduce((sum, one) => sum + one.bytes, 0) > mostBytes)
      throw new GraphRefusal(413, 'ErrorMessageSizeExceeded', 'The message exceeds the maximum size.')
    const body = (message['body'] ?? {}) as { contentType?: string; content?: string }
    const mail: StoredMail = {
      id: randomUUID(),
      at: clock.now().toString({ smallestUnit: 'second' }),
      from: mailboxOf(call).mail,
      to,
      cc: addresses(message['ccRecipients']),
      bcc: addresses(message['bccRecipients']),
      subject: text(message['subject']),
      contentType: body.contentType?.toLowerCase() === 'html' ? 'html' : 'text',
      content: body.content ?? '',
      headers: ownHeaders(message['internetMessageHeaders']),
      attachments,
    }
    store.state.mails.push(mail)
    store.changed()
    events.tell({ type: 'mail', id: mail.id })
    return { status: 202 }
  }
  return { 'POST :mailbox/sendMail': sendMail }
}

/** At most five, each beginning with x- (message resource). */
function ownHeaders(given: unknown): StoredMail['headers'] {
  const headers = ((given ?? []) as { name?: string; value?: string }[]).map(({ name = '', value = '' }) => ({
    name,
    value,
  }))
  if (headers.length > 5 || headers.some(({ name }) => !/^x-/i.test(name)))
    throw new GraphRefusal(400, 'InvalidInternetMessageHeader', 'A custom header begins with x-.')
  return headers
}

function addresses(recipients: unknown): string[] {
  return ((recipients ?? []) as { emailAddress?: { address?: string } }[]).map((one) => {
    const address = one.emailAddress?.address ?? ''
    if (!/^[^@\s]+@[^@\s]+$/.test(address))
      throw new GraphRefusal(400, 'ErrorInvalidRecipients', 'At least one recipient is not valid.')
    return address
  })
}

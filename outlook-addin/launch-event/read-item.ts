import { markKey } from '#shared/domain/meeting/mark-key.ts'
import { noSuchKey, readSession, sessionKey } from '../session.ts'
import type { Attachment } from '#shared/domain/privacy/item.ts'
import type { SendQuestion } from './decide.ts'

type Callback<T> = (result: Office.AsyncResult<T>) => void

/** Everything the decision needs, read from the open item in one go. Rejects when Outlook refuses any of it. */
export function readItem(item: Office.AppointmentCompose | null): Promise<SendQuestion> {
  if (!item) return Promise.reject(new Error('Outlook gave no item'))
  return Promise.all([
    asked<string>((done) => item.subject.getAsync(done)),
    asked<string>((done) => item.body.getAsync('html', done)),
    asked<string>((done) => item.location.getAsync(done)),
    asked<Office.EmailAddressDetails[]>((done) => item.requiredAttendees.getAsync(done)),
    asked<Office.EmailAddressDetails[]>((done) => item.optionalAttendees.getAsync(done)),
    asked<Office.CustomProperties>((done) => item.loadCustomPropertiesAsync(done)),
    sessionText(item),
    attachmentsOf(item),
  ]).then(([subject, bodyHtml, location, required, optional, properties, session, attachments]) => {
    const attendees = required
      .concat(optional)
      .map((one) => ({ name: one.displayName, mail: one.emailAddress }))
    const mark: unknown = properties.get(markKey)
    let known: string | null = null
    if (typeof mark === 'string' && mark !== '') known = mark
    return {
      item: { subject, bodyHtml, location, attendees, attachments },
      mark: known,
      session: readSession(session),
    }
  })
}

/** Clients before Mailbox 1.8 tell of no attachments. */
function attachmentsOf(item: Office.AppointmentCompose): Promise<Attachment[]> {
  if (typeof item.getAttachmentsAsync !== 'function') return Promise.resolve([])
  return asked<Office.AttachmentDetailsCompose[]>((done) => item.getAttachmentsAsync(done)).then((files) =>
    files.map(({ id, name }) => ({ id, name })),
  )
}

/**
 * Older clients have no session data, and a missing key is an error there: both mean that the pane left nothing. Any other
 * error rejects, as what the pane left may be there.
 */
function sessionText(item: Office.AppointmentCompose): Promise<string | null> {
  const data: Office.SessionData | undefined = item.sessionData
  if (!data) return Promise.resolve(null)
  return new Promise((resolve, reject) => {
    data.getAsync(sessionKey, (result: Answer<string>) => {
      if (String(result.status) === 'succeeded') resolve(result.value)
      else if (result.error && result.error.code === noSuchKey) resolve(null)
      else reject(new Error('Outlook did not answer'))
    })
  })
}

/** Not every client says what went wrong. */
type Answer<T> = Pick<Office.AsyncResult<T>, 'status' | 'value'> & { error?: Office.Error }

function asked<T>(ask: (done: Callback<T>) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    ask((result) => {
      if (String(result.status) === 'succeeded') resolve(result.value)
      else reject(new Error('Outlook did not answer'))
    })
  })
}

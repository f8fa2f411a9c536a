import { GraphRefusal, mailboxOf, ok, type Answer, type Call, type Handler } from './call.ts'
import type { Calendar } from './calendar.ts'
import { copyId, type Copy } from './copies.ts'
import { checkTimes, readEvent } from './event-input.ts'
import { etag, eventShape } from './event-shape.ts'
import { bearing } from './expanded.ts'
import { page, selected } from './paging.ts'
import type { StoredEvent } from './stored-event.ts'
import { withTeams } from './teams-meeting.ts'
import { windowOf } from './view-window.ts'

const usualPage = 10

/** Events of one mailbox: make, read, change, delete, cancel. */
export function eventHandlers(calendar: Calendar) {
  const shape = (call: Call, copy: Copy) => eventShape(copy, { ...call, expand: call.query.get('$expand') })
  const found = (call: Call): Copy => {
    const copy = calendar.find(mailboxOf(call).mail, call.params['event'] ?? '')
    if (!copy)
      throw new GraphRefusal(404, 'ErrorItemNotFound', 'The specified object was not found in the store.')
    return copy
  }
  const answer = (call: Call, status: number, event: StoredEvent, mail: string): Answer => ({
    status,
    body: selected(call, shape(call, { event, mail: mail.toLowerCase(), id: copyId(event.uid, mail) })),
  })

  const list: Handler = (call) =>
    page(
      call,
      calendar
        .copies(mailboxOf(call).mail)
        .filter(bearing(call.query.get('$filter')))
        .toSorted((a, b) => b.event.start - a.event.start)
        .map((copy) => shape(call, copy)),
      usualPage,
    )

  const create: Handler = (call) => {
    const organizer = mailboxOf(call)
    const input = readEvent(call.body)
    const { start, end } = input
    checkTimes(start, end)
    const transactionId = typeof call.body['transactionId'] === 'string' ? call.body['transactionId'] : null
    const known = transactionId ? calendar.byTransaction(organizer, transactionId) : null
    const event =
      known ??
      calendar.add(
        organizer,
        { ...input, fields: withTeams({}, input.fields ?? {}), start, end: end! },
        transactionId,
      )
    return answer(call, 201, event, organizer.mail)
  }

  /** Somebody else has changed it since the caller read it. */
  const unchanged = (call: Call, copy: Copy) => {
    if (call.ifMatch && call.ifMatch !== '*' && call.ifMatch !== etag(copy.event))
      throw new GraphRefusal(412, 'ErrorIrresolvableConflict', 'The item has changed since it was read.')
    return copy
  }

  const change: Handler = (call) => {
    const copy = unchanged(call, found(call))
    if ('transactionId' in call.body)
      throw new GraphRefusal(400, 'ErrorInvalidRequest', 'transactionId cannot be changed.')
    if (
      copy.event.organizer !== copy.mail &&
      ['start', 'end', 'attendees', 'subject'].some((name) => name in call.body)
    )
      throw new GraphRefusal(403, 'ErrorAccessDenied', 'Only the organizer can change a meeting.')
    if (copy.event.occurrence && 'recurrence' in call.body)
      throw new GraphRefusal(400, 'ErrorInvalidRequest', 'One day of a series has no recurrence of its own.')
    const patch = readEvent(call.body, copy.event)
    checkTimes(patch.start ?? copy.event.start, patch.end ?? copy.event.end)
    calendar.change(copy.event, { ...patch, fields: withTeams(copy.event.fields, patch.fields ?? {}) })
    return answer(call, 200, copy.event, copy.mail)
  }

  const instances: Handler = (call) => {
    const { event } = found(call)
    if (!event.series)
      throw new GraphRefusal(400, 'ErrorInvalidRequest', 'Only the master of a series has instances.')
    const { mail } = mailboxOf(call)
    const days = calendar
      .lying(mail, windowOf(call))
      .filter((copy) => copy.event.occurrence?.of === event)
      .toSorted((a, b) => a.event.start - b.event.start)
    return page(
      call,
      days.map((copy) => shape(call, copy)),
      usualPage,
    )
  }

  const remove: Handler = (call) => {
    const copy = unchanged(call, found(call))
    if (copy.event.organizer === copy.mail) calendar.cancel(copy.event)
    else calendar.dismiss(copy)
    return { status: 204 }
  }

  const cancel: Handler = (call) => {
    const copy = found(call)
    if (copy.event.organizer !== copy.mail)
      throw new GraphRefusal(
        400,
        'ErrorInvalidRequest',
        "Your request can't be completed. You need to be an organizer to cancel a meeting.",
      )
    calendar.cancel(copy.event)
    return { status: 202 }
  }

  const detach: Handler = (call) => {
    const { event } = found(call)
    const files = event.attachments ?? []
    const left = files.filter(({ id }) => id !== call.params['attachment'])
    if (left.length === files.length)
      throw new GraphRefusal(404, 'ErrorItemNotFound', 'The specified object was not found in the store.')
    calendar.change(event, { attachments: left })
    return { status: 204 }
  }

  return {
    'DELETE :mailbox/events/:event/attachments/:attachment': detach,
    'GET :mailbox/events': list,
    'POST :mailbox/events': create,
    'GET :mailbox/events/:event': (call: Call) => ok(selected(call, shape(call, found(call)))),
    'GET :mailbox/events/:event/instances': instances,
    'PATCH :mailbox/events/:event': change,
    'DELETE :mailbox/events/:event': remove,
    'POST :mailbox/events/:event/cancel': cancel,
  }
}

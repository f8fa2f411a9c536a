import type { Person } from '../pages/local-api.ts'
import { findMailbox } from '../directory.ts'
import { cleanHtml, htmlOfText, textOfHtml } from './clean-html.ts'
import type { Item, ItemStore, Notice } from './item.ts'

/** What an add-in's call on the item leads to, in Office.js' own codes. */
export type Result =
  | { error: false; data?: unknown }
  | { error: true; errorCode: number }
  | Record<string, unknown>

export type ItemDesk = {
  item: ItemStore
  organizer: Person
  /** Saves the item as a draft, and gives its id. */
  save: () => Promise<string>
  /** What the pane was opened with (`contextData`), or null. */
  openedWith: () => unknown
}

/** Every name that stands on the wire; each call has its own few of them. */
export type Params = Notice & {
  subject: string
  TimeProperty: number
  time: number
  recipientField: number
  recipientArray: { name?: string; address: string }[]
  data: string
  coercionType: number
  location: string
  sensitivity: Item['sensitivity']
  name: string
  value: string
  attachmentIndex: string
  customProperties: Record<string, unknown>
}
type Answerer = (params: Params, desk: ItemDesk) => Result | Promise<Result>

const ok = (data?: unknown): Result => ({ error: false, wasSuccessful: true, data })
const fail = (errorCode: number): Result => ({ error: true, errorCode })

const noSuchAttachment = 9003
const endBeforeStart = 9010
const duplicateKey = 9023
const noItemId = 9046
const noSuchKey = 9050

const html = 3
const listOf = ({ recipientField }: Params) => (recipientField === 1 ? 'optional' : 'required')
/** An address alone gets the directory's name, as Outlook resolves it. */
const person = ({ name, address }: Params['recipientArray'][number]): Person => ({
  mail: address,
  name: name && name !== address ? name : (findMailbox(address)?.name ?? address),
})
const asHtml = ({ data, coercionType }: Params) =>
  coercionType === html ? cleanHtml(data) : htmlOfText(data)

const noticeOf = ({ key, type, message, icon, persistent }: Params): Notice => ({
  key,
  type,
  message,
  icon,
  persistent,
})

/** Every call of Office.js on the item that the local Outlook knows, by its dispatch id. An id that is not here is reported. */
export const itemCalls: Record<number, Answerer> = {
  // subject
  17: ({ subject }, { item }) => (item.change({ subject }), ok()),
  18: (_none, { item }) => ok(item.now().subject),

  // start (1) and end (2); a new start takes the end along
  24: ({ TimeProperty }, { item }) => ok(TimeProperty === 1 ? item.now().start : item.now().end),
  25({ TimeProperty, time }, { item }) {
    const { start, end } = item.now()
    if (TimeProperty === 1) item.change({ start: time, end: end + time - start })
    else if (time < start) return fail(endBeforeStart)
    else item.change({ end: time })
    return ok()
  },

  // attendees: get, set, add
  15: (list, { item }) =>
    ok(
      item.now()[listOf(list)].map(({ name, mail }) => ({
        name,
        address: mail,
        recipientType: findMailbox(mail) ? 2 : 3,
        appointmentResponse: 0,
      })),
    ),
  21: (given, { item }) => (item.change({ [listOf(given)]: given.recipientArray.map(person) }), ok()),
  22: (given, { item }) => (
    item.change({ [listOf(given)]: [...item.now()[listOf(given)], ...given.recipientArray.map(person)] }),
    ok()
  ),

  // body: type, get, set, prepend
  14: () => ok('html'),
  37: ({ coercionType }, { item }) =>
    ok(coercionType === html ? item.now().bodyHtml : textOfHtml(item.now().bodyHtml)),
  38: (written, { item }) => (item.change({ bodyHtml: asHtml(written) }), ok()),
  23: (written, { item }) => (item.change({ bodyHtml: asHtml(written) + item.now().bodyHtml }), ok()),

  // location, sensitivity
  26: (_none, { item }) => ok(item.now().location),
  27: ({ location }, { item }) => (item.change({ location }), ok()),
  171: (_none, { item }) => ok(item.now().sensitivity),
  172: ({ sensitivity }, { item }) => (item.change({ sensitivity }), ok()),

  // attachments: get, remove
  149: (_none, { item }) =>
    ok(item.now().attachments.map((one) => ({ ...one, attachmentType: 0, isInline: false, size: 1 }))),
  20({ attachmentIndex }, { item }) {
    const { attachments } = item.now()
    if (!attachments.some(({ id }) => id === attachmentIndex)) return fail(noSuchAttachment)
    item.change({ attachments: attachments.filter(({ id }) => id !== attachmentIndex) })
    return ok()
  },

  // session data: set, get, all, clear, remove
  185: ({ name, value }, { item }) => (
    item.change({ session: { ...item.now().session, [name]: value } }),
    ok()
  ),
  186: ({ name }, { item }) =>
    Object.hasOwn(item.now().session, name) ? ok(item.now().session[name]) : fail(noSuchKey),
  187: (_none, { item }) => ok({ ...item.now().session }),
  188: (_none, { item }) => (item.change({ session: {} }), ok()),
  189({ name }, { item }) {
    const { [name]: _gone, ...session } = item.now().session
    item.change({ session })
    return ok()
  },

  // custom properties: load, save
  3: (_none, { item }) => ({ wasSuccessful: true, customProperties: JSON.stringify(item.now().properties) }),
  4: ({ customProperties }, { item }) => (item.change({ properties: customProperties }), ok()),

  // save, item id, organizer, what the pane was opened with
  32: (_none, { save }) => save().then(ok, () => fail(noItemId)),
  164: (_none, { item }) => (item.now().id ? ok(item.now().id) : fail(noItemId)),
  107: (_none, { organizer }) => ok({ name: organizer.name, address: organizer.mail }),
  99: (_none, { openedWith }) => ok(openedWith()),

  // notices over the form: add, get all, replace, remove
  33(notice, { item }) {
    const { notices } = item.now()
    if (notices.some((one) => one.key === notice.key)) return fail(duplicateKey)
    item.change({ notices: [...notices, noticeOf(notice)] })
    return ok()
  },
  34: (_none, { item }) => ok(item.now().notices),
  35(notice, { item }) {
    item.change({
      notices: [...item.now().notices.filter((one) => one.key !== notice.key), noticeOf(notice)],
    })
    return ok()
  },
  36({ key }, { item }) {
    item.change({ notices: item.now().notices.filter((one) => one.key !== key) })
    return ok()
  },
}

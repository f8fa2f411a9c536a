import { Temporal } from 'temporal-polyfill'
import type { AppointmentItem, Person } from '../pages/local-api.ts'

export type Notice = {
  key: string
  type: number
  message: string
  icon: string | undefined
  persistent: boolean | undefined
}

/** The appointment being composed, as Outlook holds it while the window is open. Times in milliseconds since 1970. */
export type Item = {
  subject: string
  start: number
  end: number
  required: Person[]
  optional: Person[]
  bodyHtml: string
  location: string
  sensitivity: AppointmentItem['sensitivity']
  /** Their names are all that is kept of them. */
  attachments: { id: string; name: string }[]
  /** Saved with the item. */
  properties: Record<string, unknown>
  /** Lives as long as the window. */
  session: Record<string, string>
  notices: Notice[]
  /** Null until it is saved for the first time. */
  id: string | null
}

export type ItemStore = {
  now: () => Item
  change: (part: Partial<Item>) => void
  /** @returns a function that stops listening */
  listen: (listener: (before: Item, after: Item) => void) => () => void
}

/** One truth for the form and the add-in: whoever changes it, the other sees it. */
export function createItem(first: Item): ItemStore {
  let item = first
  const listeners = new Set<(before: Item, after: Item) => void>()
  return {
    now: () => item,
    change(part) {
      const before = item
      item = { ...item, ...part }
      for (const listener of listeners) listener(before, item)
    },
    listen(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

/** An empty appointment of half an hour. */
export const emptyItem = (start: Temporal.ZonedDateTime): Item => ({
  subject: '',
  start: start.epochMilliseconds,
  end: start.add({ minutes: 30 }).epochMilliseconds,
  required: [],
  optional: [],
  bodyHtml: '',
  location: '',
  sensitivity: 'normal',
  attachments: [],
  properties: {},
  session: {},
  notices: [],
  id: null,
})

/** A saved appointment that is opened again: what lived in the session is gone. */
export const reopenedItem = (id: string, saved: AppointmentItem): Item => ({
  subject: saved.subject,
  start: Temporal.Instant.from(saved.start).epochMilliseconds,
  end: Temporal.Instant.from(saved.end).epochMilliseconds,
  required: saved.required,
  optional: saved.optional,
  bodyHtml: saved.bodyHtml,
  location: saved.location,
  sensitivity: saved.sensitivity,
  attachments: saved.attachments,
  properties: saved.customProperties,
  session: {},
  notices: [],
  id,
})

/** What is written to the calendar. */
export const savedItem = (item: Item): AppointmentItem => ({
  subject: item.subject,
  bodyHtml: item.bodyHtml,
  start: iso(item.start),
  end: iso(item.end),
  required: item.required,
  optional: item.optional,
  location: item.location,
  sensitivity: item.sensitivity,
  attachments: item.attachments,
  customProperties: Object.fromEntries(
    Object.entries(item.properties).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  ),
})

const iso = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toString()

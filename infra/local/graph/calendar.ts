import { randomUUID } from 'node:crypto'
import type { Chaos } from '../chaos.ts'
import type { LocalClock } from '../clock.ts'
import { findMailbox, type Mailbox } from '../directory.ts'
import type { LocalEvents } from '../events.ts'
import type { Store } from '../state.ts'
import type { Json } from './call.ts'
import { copiesIn, copyId, lyingIn, type Copy } from './copies.ts'
import type { Recurrence } from './recurrence.ts'
import { changeOccurrence, expandedOf, isOccurrence, repeatsAs } from './series.ts'
import type { StoredAttachment, StoredAttendee, StoredEvent } from './stored-event.ts'

export type Invited = Pick<StoredAttendee, 'mail' | 'name' | 'type'>
/** What may be written; absent leaves what is there. */
export type EventPatch = {
  start?: number
  end?: number
  zone?: string
  attendees?: Invited[]
  fields?: Json
  customProperties?: Record<string, string>
  attachments?: StoredAttachment[]
  draft?: boolean
  /** Null: it comes once from here on. */
  recurrence?: Recurrence | null
}

export type Calendar = {
  add(
    organizer: Mailbox,
    input: EventPatch & { start: number; end: number },
    transactionId: string | null,
  ): StoredEvent
  change(event: StoredEvent, patch: EventPatch): void
  /** Takes it out of every calendar. */
  cancel(event: StoredEvent): void
  /** One of those invited answers in Outlook. */
  answer(event: StoredEvent, mail: string, said: StoredAttendee['answer']): void
  /** One attendee's copy only. */
  dismiss(copy: Copy): void
  /** All that lies in a mailbox; a series once. */
  copies(mail: string): Copy[]
  /** What lies there at that time; a series day by day. */
  lying(mail: string, window: { start: number; end: number }): Copy[]
  find(mail: string, id: string): Copy | null
  byTransaction(organizer: Mailbox, transactionId: string): StoredEvent | null
  /** The rooms that have been asked wait no longer with their answer. */
  answerNow(): void
  stop(): void
}

type Parts = { store: Store; clock: LocalClock; chaos: Chaos; events: LocalEvents }

/** BookingWindowInDays, as room mailboxes have it unless somebody changes it. */
const bookingWindowMs = 180 * 86_400_000
/** So far ahead a day of a series is found by its id. */
const seenAheadMs = 3 * 366 * 86_400_000

/** The calendars of all mailboxes, and the rooms' booking assistant, who answers after a while. */
export function createCalendar({ store, clock, chaos, events }: Parts): Calendar {
  const { state } = store
  const asked = new Map<NodeJS.Timeout, () => void>()

  const touch = (given: StoredEvent) => {
    const event = given.occurrence?.of ?? given
    event.version += 1
    event.changed = state.sequence += 1
    event.modifiedAt = clock.now().toString({ smallestUnit: 'second' })
    store.changed()
    events.tell({ type: 'calendar', id: copyId(event.uid, event.organizer) })
  }

  const answers = (event: StoredEvent, one: StoredAttendee, said: StoredAttendee['answer']) => {
    one.answer = said
    one.answeredAt = clock.now().toString({ smallestUnit: 'second' })
    touch(event)
  }

  const askRoom = (event: StoredEvent, room: StoredAttendee) => {
    const horizon = clock.now().epochMilliseconds + bookingWindowMs
    // Of a series the room takes all days or none.
    const all = expandedOf(event, horizon)
    const others = state.events.filter((other) => other !== event)
    const taken = all.some((one) => lyingIn(others, room.mail, one).length > 0)
    const tooFar = all.some((one) => one.start > horizon)
    answers(event, room, taken || tooFar || chaos.declines(room.mail) ? 'declined' : 'accepted')
    events.tell({ type: 'room-answer', id: copyId(event.uid, event.organizer) })
  }

  const askRooms = (event: StoredEvent) => {
    if (event.draft || event.gone[event.organizer] !== undefined) return
    for (const room of event.attendees.filter(
      (one) => one.answer === 'none' && findMailbox(one.mail)?.kind === 'room',
    )) {
      const ask = () => {
        asked.delete(timer)
        const waits =
          event.attendees.includes(room) &&
          findMailbox(room.mail) !== null &&
          room.answer === 'none' &&
          event.gone[event.organizer] === undefined
        if (waits) askRoom(event, room)
      }
      const timer = setTimeout(ask, chaos.roomAnswerMs())
      asked.set(timer, ask)
    }
  }

  const leave = (event: StoredEvent, mails: readonly string[]) => {
    state.sequence += 1
    for (const mail of mails) event.gone[mail] ??= state.sequence
  }

  for (const event of state.events) askRooms(event)

  return {
    add(organizer, input, transactionId) {
      const now = clock.now().toString({ smallestUnit: 'second' })
      const event: StoredEvent = {
        uid: randomUUID().replaceAll('-', ''),
        organizer: organizer.mail.toLowerCase(),
        start: input.start,
        end: input.end,
        zone: input.zone ?? 'UTC',
        draft: input.draft ?? false,
        attendees: (input.attendees ?? []).map(unanswered),
        fields: input.fields ?? {},
        attachments: input.attachments ?? [],
        customProperties: input.customProperties ?? {},
        transactionId,
        createdAt: now,
        modifiedAt: now,
        version: 0,
        changed: 0,
        gone: {},
      }
      repeatsAs(event, input, false)
      state.events.push(event)
      touch(event)
      askRooms(event)
      return event
    },
    change(event, patch) {
      if (isOccurrence(event)) {
        const { attendees, fields, customProperties: _, draft: _none, recurrence: _same, ...times } = patch
        changeOccurrence(event, {
          ...times,
          ...(attendees
            ? { attendees: attendees.map((one) => ({ ...unanswered(one), ...answerOf(event, one.mail) })) }
            : {}),
          ...(fields ? { fields } : {}),
        })
        return touch(event)
      }
      const moved =
        (patch.start !== undefined && patch.start !== event.start) ||
        (patch.end !== undefined && patch.end !== event.end)
      if (patch.attendees) {
        const kept = new Set(patch.attendees.map((one) => one.mail))
        leave(
          event,
          event.attendees
            .map((one) => one.mail)
            .filter((mail) => !kept.has(mail) && mail !== event.organizer),
        )
        for (const mail of kept) delete event.gone[mail]
        event.attendees = patch.attendees.map((one) => ({ ...unanswered(one), ...answerOf(event, one.mail) }))
      }
      if (moved) event.attendees = event.attendees.map(unanswered)
      repeatsAs(event, patch, moved)
      event.start = patch.start ?? event.start
      event.end = patch.end ?? event.end
      event.zone = patch.zone ?? event.zone
      event.draft = patch.draft ?? event.draft
      event.fields = { ...event.fields, ...patch.fields }
      event.attachments = patch.attachments ?? event.attachments ?? []
      event.customProperties = patch.customProperties ?? event.customProperties
      touch(event)
      askRooms(event)
    },
    cancel(event) {
      leave(event, [event.organizer, ...event.attendees.map((one) => one.mail)])
      if (isOccurrence(event)) changeOccurrence(event, { gone: event.gone })
      touch(event)
    },
    answer(event, mail, said) {
      const attendee = event.attendees.find((one) => one.mail === mail.toLowerCase())
      if (!attendee) throw new Error(`${mail} is not invited.`)
      answers(event, attendee, said)
    },
    dismiss({ event, mail }) {
      const attendee = event.attendees.find((one) => one.mail === mail)
      leave(event, [mail])
      if (isOccurrence(event)) changeOccurrence(event, { gone: event.gone })
      else if (attendee) attendee.answer = 'declined'
      touch(event)
    },
    copies: (mail) => copiesIn(state.events, mail),
    lying: (mail, window) => lyingIn(state.events, mail, window),
    find(mail, id) {
      const seen = clock.now().epochMilliseconds + seenAheadMs
      const days = () => copiesIn(state.events, mail).flatMap((copy) => expandedOf(copy.event, seen))
      const is = (copy: Copy) => copy.id === id
      return copiesIn(state.events, mail).find(is) ?? copiesIn(days(), mail).find(is) ?? null
    },
    byTransaction: (organizer, transactionId) =>
      state.events.find(
        (event) => event.organizer === organizer.mail.toLowerCase() && event.transactionId === transactionId,
      ) ?? null,
    answerNow() {
      for (const [timer, ask] of asked) {
        clearTimeout(timer)
        ask()
      }
    },
    stop() {
      for (const timer of asked.keys()) clearTimeout(timer)
      asked.clear()
    },
  }
}

const unanswered = ({ mail, name, type }: Invited): StoredAttendee => ({
  mail: mail.toLowerCase(),
  name,
  type,
  answer: 'none',
  answeredAt: null,
})

function answerOf(event: StoredEvent, mail: string): Partial<StoredAttendee> {
  const known = event.attendees.find((one) => one.mail === mail.toLowerCase())
  return known ? { answer: known.answer, answeredAt: known.answeredAt } : {}
}

import type { Temporal } from 'temporal-polyfill'

export type BusySpan = { start: Temporal.Instant; end: Temporal.Instant }
/** `busy` is null when the mailbox is unknown to Microsoft 365. */
export type SlotPerson = { mail: string; busy: readonly BusySpan[] | null }
export type SlotRoom = {
  mail: string
  name: string
  capacity: number | null
  busy: readonly BusySpan[] | null
}

/** Does a meeting that starts at this instant (milliseconds) meet something busy? */
export type Blocks = (startMs: number) => boolean

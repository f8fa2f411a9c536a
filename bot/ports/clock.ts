import type { Temporal } from 'temporal-polyfill'

/** The only source of "now". The local Microsoft 365 may move it forward by hand; `onJump` then tells who must look again. */
export type Clock = {
  now(): Temporal.Instant
  onJump(listener: () => void): void
}

import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { findMailbox } from '../directory.ts'
import { overlaps } from './copies.ts'
import { everyday } from './everyday.ts'

it('gives everybody a calendar in which nobody is in two places, and no room holds two meetings', () => {
  const events = everyday(Temporal.Instant.from('2027-03-24T08:00:00Z'))
  const inside = (box: string) =>
    events.filter((event) => event.organizer === box || event.attendees.some((one) => one.mail === box))
  const boxes = new Set(
    events.flatMap((event) => [event.organizer, ...event.attendees.map((one) => one.mail)]),
  )
  for (const box of boxes) {
    expect(findMailbox(box)).not.toBeNull()
    const own = inside(box)
    expect(own.filter((one) => own.some((other) => other !== one && overlaps(one, other)))).toEqual([])
  }
  expect(new Set(events.map((event) => event.uid)).size).toBe(events.length)
})

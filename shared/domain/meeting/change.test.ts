import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { keepingFor, mayChange } from './change.ts'
import { meetingStates } from './meeting.ts'

const now = Temporal.Instant.from('2026-03-02T08:00:00Z')
const span = (from: number, hours = 2) => ({
  start: now.add({ hours: from }),
  end: now.add({ hours: from + hours }),
})
const birk = { mail: 'lokale.birk@birkelund.example' }
const eg = { mail: 'lokale.eg@birkelund.example' }

test('the hold itself moves only where it would be in its own way', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 20 }),
      fc.integer({ min: 0, max: 20 }),
      fc.boolean(),
      (from, to, same) => {
        const [held, wanted] = [span(from), span(to)]
        const wish = { ...wanted, room: same ? { mail: birk.mail.toUpperCase() } : eg }
        const expected = same && Math.abs(from - to) < 2 ? 'moved-hold' : 'new-hold'
        expect(keepingFor({ ...held, room: birk }, held, wish, wanted)).toBe(expected)
        expect(keepingFor({ ...held, room: birk }, null, wish, wanted)).toBe('new-hold')
        expect(keepingFor({ ...held, room: birk }, held, { ...wanted, room: null }, wanted)).toBe('none')
      },
    ),
  )
})

test('only a booked meeting that has not begun is moved', () => {
  const may = meetingStates.map((state) => mayChange({ ...span(1), state }, now))
  expect(may).toEqual(
    meetingStates.map((state) =>
      state === 'booked'
        ? { change: true }
        : {
            change: false,
            because: state === 'cancelled' ? 'meeting-cancelled' : 'booking-not-finished',
          },
    ),
  )
  expect(mayChange({ ...span(0), state: 'booked' }, now)).toEqual({ change: false, because: 'meeting-begun' })
})

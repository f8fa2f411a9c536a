import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { readMeetingEvent, writeMeetingEvent } from './meeting-event.ts'
import { meetingTypes } from './meeting-types.ts'

test('what is written of a meeting is read again', () => {
  const start = fc.option(
    fc.date({ noInvalidDate: true }).map((date) => Temporal.Instant.fromEpochMilliseconds(date.getTime())),
  )
  fc.assert(
    fc.property(fc.constantFrom(...meetingTypes), start, fc.boolean(), (type, start, roomAlone) => {
      const read = readMeetingEvent(writeMeetingEvent({ type, start, roomAlone }))
      expect([read.type, read.start?.toString(), read.roomAlone]).toEqual([
        type,
        start?.toString(),
        roomAlone,
      ])
    }),
  )
})

test('one from before the type was kept has its start alone, or nothing', () => {
  const { type, start } = readMeetingEvent('2026-04-15T07:00:00Z')
  expect([type, start?.toString()]).toEqual([null, '2026-04-15T07:00:00Z'])
  expect(readMeetingEvent(null)).toEqual({ type: null, start: null, roomAlone: false })
})

import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { bookLund } from '../../tests/support/booked-meeting.ts'
import { karen } from '../../tests/support/course.ts'
import { describeEachDatabase } from '../../tests/support/database.ts'
import { movedClock } from '../../tests/support/moved-clock.ts'
import { coordinatorsToWatch } from './calendar-watch.ts'
import { closeLeak, insertLeak } from './leaks.ts'
import { saveMeetingState } from './meetings.ts'
import { createOutbox } from './outbox.ts'

const now = '2026-03-02T08:00:00Z'

describeEachDatabase('whose calendar is watched', (open) => {
  test('hers who has a meeting to come, or a find that stands open though the meeting is over or off', async () => {
    const clock = movedClock(now)
    const db = await open(clock)
    const { courseId, meetingId } = await bookLund(db, createOutbox(db, clock), { now })
    const watched = (at: string) => db.asService((tx) => coordinatorsToWatch(tx, Temporal.Instant.from(at)))
    const afterwards = '2026-05-01T08:00:00Z'
    expect(await watched(now)).toEqual([karen.id])
    expect(await watched(afterwards)).toEqual([])
    const finds = [{ kind: 'known-term', field: 'subject' } as const]
    const foundAt = Temporal.Instant.from(now)
    const leak = { courseId, meetingId, eventId: 'event', organizerId: karen.id, finds, foundAt }
    const id = (await db.asService((tx) => insertLeak(tx, leak)))!
    expect(await watched(afterwards)).toEqual([karen.id])
    await db.asService((tx) => saveMeetingState(tx, meetingId, 'cancelled'))
    expect(await watched(now)).toEqual([karen.id])
    await db.asService((tx) => closeLeak(tx, { id }, 'gone', foundAt))
    expect(await watched(now)).toEqual([])
  })
})

import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { beforeAll, expect, test } from 'vitest'
import { changedMeeting } from '../../tests/support/changed-meeting.ts'
import { karen, lund, testVault } from '../../tests/support/course.ts'
import { describeEachDatabase } from '../../tests/support/database.ts'
import { movedClock } from '../../tests/support/moved-clock.ts'
import { readCardView } from '../conversation/read-card-view.ts'
import { eventKey } from '../storage/cycle-events.ts'
import type { Database } from '../storage/database.ts'
import { insertMeeting, saveHold, saveMeetingState } from '../storage/meetings.ts'
import { createOutbox, type Outbox } from '../storage/outbox.ts'
import { enqueueUnfinishedHolds } from './unfinished-holds.ts'

describeEachDatabase('rooms that never answered', (open) => {
  let db: Database
  let outbox: Outbox
  let courseId: string
  let clock: ReturnType<typeof movedClock>

  beforeAll(async () => {
    db = await open()
    clock = movedClock('2026-03-02T08:00:00Z')
    outbox = createOutbox(db, clock)
    courseId = await lund(db)
  })

  const rows = () =>
    db.asService((tx) =>
      tx.selectFrom('outbox').select(['key', 'subject', 'audience', 'due_at']).orderBy('key').execute(),
    )

  test('a room that never answered is said once to whoever asked, after a quarter of an hour', async () => {
    const meetingId = 'c0000000-0000-4000-8000-000000000001'
    const start = Temporal.Instant.from('2026-04-15T07:00:00Z')
    await db.as(karen, async (tx) => {
      await insertMeeting(tx, {
        id: meetingId,
        courseId,
        type: 'networkMeeting',
        state: 'holding',
        start,
        end: start.add({ hours: 2 }),
        room: null,
        participantIds: [],
        mark: 'm',
        organizerId: karen.id,
      })
      await outbox.enqueue(tx, {
        id: meetingId,
        kind: 'room-hold',
        subject: 'room-hold',
        courseId,
        meetingId,
        audience: karen.id,
        key: 'hold',
        dueAt: clock.now(),
      })
    })
    const look = () => db.asService((tx) => enqueueUnfinishedHolds(tx, outbox, clock.now()))
    clock.moveTo('2026-03-02T08:14:00Z')
    await look()
    expect(await rows()).toHaveLength(1)
    clock.moveTo('2026-03-02T08:16:00Z')
    await look()
    await look()
    expect((await rows()).map((row) => [row.key, row.audience])).toEqual([
      [`card:hold-unfinished:${meetingId}`, karen.id],
      ['hold', karen.id],
    ])
    const order = {
      key: 'k',
      subject: 'hold-unfinished',
      courseId,
      meetingId,
      detail: null,
      audience: 'team',
    }
    expect(await db.asService((tx) => readCardView(tx, order, clock.now(), testVault))).toMatchObject({
      subject: 'hold-unfinished',
    })
    await db.as(karen, (tx) => tx.updateTable('meeting').set({ state: 'cancelled' }).execute())
    expect(await db.asService((tx) => readCardView(tx, order, clock.now(), testVault))).toBeNull()
  })

  test('a meeting in no room whose event was never made is said too, once, to whoever asked', async () => {
    const meetingId = randomUUID()
    clock.moveTo('2026-03-04T08:00:00Z')
    const start = Temporal.Instant.from('2026-04-17T07:00:00Z')
    const common = { courseId, meetingId, audience: karen.id, dueAt: clock.now() }
    await db.as(karen, async (tx) => {
      await insertMeeting(tx, {
        id: meetingId,
        courseId,
        type: 'networkMeeting',
        state: 'held',
        place: 'online',
        start,
        end: start.add({ hours: 2 }),
        room: null,
        participantIds: [],
        mark: `m-${meetingId}`,
        organizerId: karen.id,
      })
      await outbox.enqueue(tx, { ...common, kind: 'event', subject: 'event-make', key: eventKey(meetingId) })
    })
    const cards = async () => {
      await db.asService((tx) => enqueueUnfinishedHolds(tx, outbox, clock.now()))
      return db.asService((tx) =>
        tx
          .selectFrom('outbox')
          .select(['subject', 'audience'])
          .where('meeting_id', '=', meetingId)
          .where('kind', '=', 'card')
          .execute(),
      )
    }
    clock.moveTo('2026-03-04T08:14:00Z')
    expect(await cards()).toEqual([])
    clock.moveTo('2026-03-04T08:16:00Z')
    await cards()
    expect(await cards()).toEqual([{ subject: 'hold-unfinished', audience: karen.id }])
  })

  test.each(['awaiting-room', 'held', 'declined'] as const)(
    'rooms that are held for meetings nobody has booked (%s) are said once for a whole cycle',
    async (state) => {
      const [cycleId, since] = [randomUUID(), '2026-03-03T08:00:00Z']
      const ids = [randomUUID(), randomUUID()]
      clock.moveTo(since)
      const start = Temporal.Instant.from('2026-04-16T07:00:00Z')
      await db.as(karen, async (tx) => {
        for (const [n, meetingId] of ids.entries()) {
          await insertMeeting(tx, {
            id: meetingId,
            courseId,
            cycleId,
            type: n === 0 ? 'networkMeeting' : 'debrief',
            state: 'holding',
            start,
            end: start.add({ hours: 1 }),
            room: { mail: 'lokale.birk@birkelund.example', name: 'Lokale Birk' },
            participantIds: [],
            mark: `m-${meetingId}`,
            organizerId: karen.id,
          })
          const row = await outbox.enqueue(tx, {
            kind: 'room-hold',
            subject: 'room-hold',
            courseId,
            meetingId,
            audience: karen.id,
            key: `hold:${meetingId}`,
            dueAt: clock.now(),
          })
          await saveHold(tx, meetingId, `hold-of-${meetingId}`)
          await outbox.done(tx, row, { resultId: `hold-of-${meetingId}` })
          if (state !== 'awaiting-room') await saveMeetingState(tx, meetingId, state)
        }
      })
      const cards = async () => {
        await db.asService((tx) => enqueueUnfinishedHolds(tx, outbox, clock.now()))
        const all = await db.asService((tx) =>
          tx.selectFrom('outbox').select(['meeting_id', 'kind']).where('meeting_id', 'in', ids).execute(),
        )
        return all.filter(({ kind }) => kind === 'card')
      }
      clock.moveTo('2026-03-03T08:14:00Z')
      expect(await cards()).toEqual([])
      clock.moveTo('2026-03-03T08:16:00Z')
      await cards()
      expect(await cards()).toHaveLength(1)
      const order = {
        key: 'k',
        subject: 'hold-unfinished',
        courseId,
        meetingId: ids[0]!,
        detail: null,
        audience: 'team',
      }
      const view = () => db.asService((tx) => readCardView(tx, order, clock.now(), testVault))
      expect(await view()).toMatchObject({ subject: 'hold-unfinished' })
      await db.as(karen, (tx) => tx.updateTable('meeting').set({ state: 'booked' }).execute())
      expect(await view()).toBeNull()
    },
  )

  test('a move that nobody has seen through is said once, of the network meeting, for those that move along with it', async () => {
    const [cycleId, network, debrief] = [randomUUID(), randomUUID(), randomUUID()]
    const start = Temporal.Instant.from('2026-05-16T07:00:00Z')
    clock.moveTo('2026-05-01T08:00:00Z')
    await db.as(karen, async (tx) => {
      for (const [meetingId, type] of [
        [debrief, 'debrief'],
        [network, 'networkMeeting'],
      ] as const) {
        await insertMeeting(tx, {
          id: meetingId,
          courseId,
          cycleId,
          type,
          state: 'booked',
          start,
          end: start.add({ hours: 1 }),
          room: null,
          participantIds: [],
          mark: `m-${meetingId}`,
          organizerId: karen.id,
        })
        await changedMeeting(tx, { courseId, meetingId })
      }
      await enqueueUnfinishedHolds(tx, outbox, clock.now())
      await enqueueUnfinishedHolds(tx, outbox, clock.now())
    })
    const told = await db.asService((tx) =>
      tx.selectFrom('outbox').select('meeting_id').where('subject', '=', 'change-unfinished').execute(),
    )
    expect(told).toEqual([{ meeting_id: network }])
  })
})

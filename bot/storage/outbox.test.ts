import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { jonas, karen, lund } from '../../tests/support/course.ts'
import { describeEachDatabase } from '../../tests/support/database.ts'
import { movedClock } from '../../tests/support/moved-clock.ts'
import { waitsAreOver } from '../../tests/support/waits-are-over.ts'
import type { Database, Tx } from './database.ts'
import { createOutbox, type GroupEntry, type Outbox, type OutboxEntry } from './outbox.ts'

const start = '2026-03-02T08:00:00Z'
const at = (instant: string) => Temporal.Instant.from(instant)

describeEachDatabase('outbox', (open) => {
  let db: Database
  let courseId: string
  let outbox: Outbox
  let clock: ReturnType<typeof movedClock>

  beforeAll(async () => {
    db = await open()
    courseId = await lund(db)
  })
  beforeEach(async () => {
    clock = movedClock(start)
    outbox = createOutbox(db, clock)
    await db.asService((tx) => tx.deleteFrom('outbox').execute())
  })

  const card = (said: Partial<OutboxEntry> = {}): OutboxEntry => ({
    kind: 'card',
    subject: 'agenda-due',
    courseId,
    audience: 'team',
    key: randomUUID(),
    dueAt: at(start),
    ...said,
  })
  const enqueue = (said: Partial<OutboxEntry> = {}) => db.as(karen, (tx) => outbox.enqueue(tx, card(said)))
  const rowOf = (id: string) =>
    db.asService((tx) => tx.selectFrom('outbox').selectAll().where('id', '=', id).executeTakeFirstOrThrow())

  test('the same key is one row, whoever asks and however often', async () => {
    const first = await enqueue({ key: 'one' })
    const again = await Promise.all([enqueue({ key: 'one' }), enqueue({ key: 'one', subject: 'other' })])
    expect(again).toEqual([first, first])
    expect(await rowOf(first)).toMatchObject({ subject: 'agenda-due', state: 'waiting' })
  })

  test('a change that is rolled back leaves nothing to do', async () => {
    await expect(
      db.as(karen, async (tx) => {
        await outbox.enqueue(tx, card())
        throw new Error('undone')
      }),
    ).rejects.toThrow('undone')
    expect(await outbox.nextDue()).toBeNull()
  })

  test('cards come in the order of their due time, none before it, and none twice', async () => {
    await enqueue({ key: 'later', dueAt: at('2026-03-04T08:00:00Z') })
    await enqueue({ key: 'second', dueAt: at('2026-03-01T08:00:00Z') })
    await enqueue({ key: 'first', dueAt: at('2026-02-01T08:00:00Z') })
    const taken = [await outbox.nextDue(), await outbox.nextDue(), await outbox.nextDue()]
    expect(taken.map((row) => row?.key)).toEqual(['first', 'second', undefined])
    clock.moveTo('2026-03-04T08:00:00Z')
    expect((await outbox.nextDue())?.key).toBe('later')
  })

  test('what Teams would not take yet comes before what follows it in the same conversation, and holds up no other', async () => {
    const waits = { answered: true, delaySeconds: 60 }
    const first = await enqueue({ key: 'first', audience: karen.id, dueAt: at('2026-02-01T08:00:00Z') })
    await enqueue({ key: 'second', audience: karen.id, dueAt: at('2026-02-02T08:00:00Z') })
    await enqueue({ key: 'his', audience: jonas.id, dueAt: at('2026-02-03T08:00:00Z') })
    await enqueue({ key: 'channel', dueAt: at('2026-02-04T08:00:00Z') })
    expect((await outbox.nextDue())?.key).toBe('first')
    await outbox.waitAgain(first, { ...waits, reason: 'busy 429' })
    const others = [await outbox.nextDue(), await outbox.nextDue(), await outbox.nextDue()]
    expect(others.map((row) => row?.key)).toEqual(['his', 'channel', undefined])
    await waitsAreOver(db)
    expect((await outbox.nextDue())?.key).toBe('first')
    // What cannot be drawn, or has no chat yet, is its own trouble.
    await outbox.waitAgain(first, { ...waits, reason: 'unexpected' })
    expect((await outbox.nextDue())?.key).toBe('second')
  })

  test('a card that Teams has not taken for an hour or more holds up no other', async () => {
    const first = await enqueue({ key: 'first', audience: karen.id, dueAt: at('2026-02-01T08:00:00Z') })
    await enqueue({ key: 'second', audience: karen.id, dueAt: at('2026-02-02T08:00:00Z') })
    let tries = 0
    let next
    do {
      await waitsAreOver(db)
      expect((await outbox.nextDue())?.key).toBe('first')
      await outbox.waitAgain(first, { reason: 'unanswered 500', answered: false, delaySeconds: 60 })
      next = await outbox.nextDue()
      tries += 1
    } while (!next)
    expect({ next: next.key, tries }).toEqual({ next: 'second', tries: 11 })
  })

  const groupCard = (said: Partial<GroupEntry> = {}): GroupEntry => ({
    kind: 'group-card',
    subject: 'group-unbooked',
    courseId: null,
    detail: 'ambassadorGroup',
    audience: karen.id,
    key: randomUUID(),
    dueAt: at(start),
    ...said,
  })
  const ofGroup = (said: Partial<GroupEntry>) => db.asService((tx) => outbox.enqueue(tx, groupCard(said)))

  test('T-29: a card about a group keeps the order of the chat that it shares with those of courses, both ways', async () => {
    const waits = { reason: 'busy 429', answered: true, delaySeconds: 60 }
    const first = await enqueue({ key: 'first', audience: karen.id, dueAt: at('2026-02-01T08:00:00Z') })
    const group = await ofGroup({ key: 'group', dueAt: at('2026-02-02T08:00:00Z') })
    await enqueue({ key: 'last', audience: karen.id, dueAt: at('2026-02-03T08:00:00Z') })
    expect((await outbox.nextDue())?.key).toBe('first')
    await outbox.waitAgain(first, waits)
    expect(await outbox.nextDue()).toBeNull()
    await waitsAreOver(db)
    expect((await outbox.nextDue())?.key).toBe('first')
    await db.asService((tx) => outbox.done(tx, first, { resultId: 'stands' }))
    expect(await outbox.nextDue()).toMatchObject({ key: 'group', kind: 'group-card', courseId: null })
    await outbox.waitAgain(group, waits)
    expect(await outbox.nextDue()).toBeNull()
  })

  test('T-29: a card about a group is of no course, and every other is of one; no person sees it', async () => {
    const id = await ofGroup({})
    const seen = (tx: Tx) => tx.selectFrom('outbox').select('id').where('id', '=', id).execute()
    expect(await db.asService(seen)).toHaveLength(1)
    expect(await db.as(karen, seen)).toEqual([])
    await expect(db.as(karen, (tx) => outbox.enqueue(tx, groupCard()))).rejects.toMatchObject({
      code: '42501',
    })
    const without = { ...card(), courseId: null } as unknown as OutboxEntry
    const withCourse = { ...groupCard(), courseId } as unknown as GroupEntry
    for (const entry of [without, withCourse])
      await expect(db.asService((tx) => outbox.enqueue(tx, entry))).rejects.toMatchObject({ code: '23514' })
  })

  test('many who look at once each get a row of their own', async () => {
    for (let n = 0; n < 8; n++) await enqueue({ key: `k${n}` })
    const taken = await Promise.all(Array.from({ length: 12 }, () => outbox.nextDue()))
    const keys = taken.flatMap((row) => (row ? [row.key] : []))
    expect(new Set(keys).size).toBe(8)
    expect(keys).toHaveLength(8)
  })

  test('a clock moved a year does not free a row whose answer is on its way', async () => {
    await enqueue()
    expect(await outbox.nextDue()).not.toBeNull()
    clock.moveTo('2027-03-02T08:00:00Z')
    expect(await outbox.nextDue()).toBeNull()
  })

  test('a crash before anything left is no repeat; a crash after it is one, counted when it is sent again', async () => {
    const id = await enqueue()
    await outbox.nextDue()
    await outbox.forgetLeases()
    await outbox.nextDue()
    expect(await outbox.sending(id)).toBe(true)
    expect(await rowOf(id)).toMatchObject({ state: 'sending', repeats: 0, attempts: 2 })
    await outbox.forgetLeases()
    await outbox.nextDue()
    expect(await rowOf(id)).toMatchObject({ state: 'sending', repeats: 0 })
    await outbox.sending(id)
    expect(await rowOf(id)).toMatchObject({ state: 'sending', repeats: 1 })
  })

  test('after a crash nobody holds a row, and what Teams would not take yet waits on as Teams asked', async () => {
    const id = await enqueue()
    await outbox.nextDue()
    await outbox.waitAgain(id, { reason: 'busy 429', answered: true, delaySeconds: 60 })
    await outbox.forgetLeases()
    expect(await outbox.nextDue()).toBeNull()
    await waitsAreOver(db)
    expect((await outbox.nextDue())?.id).toBe(id)
    await outbox.forgetLeases()
    expect((await outbox.nextDue())?.id).toBe(id)
  })

  test('a no is tried again without being a repeat; a lost answer is a repeat', async () => {
    const id = await enqueue()
    await outbox.nextDue()
    await outbox.sending(id)
    await outbox.waitAgain(id, { reason: 'busy 429', answered: true })
    await outbox.nextDue()
    await outbox.sending(id)
    expect(await rowOf(id)).toMatchObject({ repeats: 0 })
    await outbox.waitAgain(id, { reason: 'unanswered 504', answered: false })
    expect(await rowOf(id)).toMatchObject({ state: 'sending', last_error: 'unanswered 504' })
    await outbox.nextDue()
    await outbox.sending(id)
    expect(await rowOf(id)).toMatchObject({ repeats: 1 })
  })

  test('waits as long as it was told to', async () => {
    const id = await enqueue()
    await outbox.nextDue()
    await outbox.waitAgain(id, { reason: 'busy 429', answered: true, delaySeconds: 3600 })
    expect(await outbox.nextDue()).toBeNull()
  })

  test('a cancelled meeting takes its unsent cards with it, also one that has just been taken up, and no room', async () => {
    const meetingId = randomUUID()
    const waiting = await enqueue({ key: 'waiting', meetingId, dueAt: at('2026-05-01T08:00:00Z') })
    const taken = await enqueue({ key: 'taken', meetingId })
    const posted = await enqueue({ key: 'posted', meetingId })
    const room = await enqueue({
      key: 'room',
      meetingId,
      kind: 'room-release',
      audience: karen.id,
      detail: 'hold-1',
    })
    const other = await enqueue({ key: 'other', meetingId: randomUUID(), dueAt: at('2026-05-01T08:00:00Z') })
    await outbox.nextDue()
    await db.asService((tx) => outbox.done(tx, posted, { resultId: '1', conversationId: 'c' }))
    await db.as(karen, (tx) => outbox.dropForMeeting(tx, meetingId))
    expect(await outbox.sending(taken)).toBe(false)
    const states = await Promise.all(
      [waiting, taken, posted, room, other].map(async (id) => (await rowOf(id)).state),
    )
    expect(states).toEqual(['dropped', 'dropped', 'done', 'waiting', 'waiting'])
  })

  test('cards to somebody who is not on the team any more are dropped, also one that has just been taken up, and no others', async () => {
    const taken = await enqueue({ key: 'taken', audience: jonas.id })
    await outbox.nextDue()
    const later = await enqueue({ key: 'later', audience: jonas.id, dueAt: at('2026-05-01T08:00:00Z') })
    const hers = await enqueue({ key: 'hers', audience: karen.id, dueAt: at('2026-05-01T08:00:00Z') })
    const all = await enqueue({ key: 'all', dueAt: at('2026-05-01T08:00:00Z') })
    const channel = await enqueue({ key: 'leave', kind: 'channel-member', audience: jonas.id })
    await db.as(karen, (tx) => outbox.dropForOthers(tx, courseId))
    expect(await outbox.sending(taken)).toBe(false)
    const states = await Promise.all(
      [taken, later, hers, all, channel].map(async (id) => {
        const { state, last_error } = await rowOf(id)
        return [state, last_error]
      }),
    )
    expect(states).toEqual([
      ['dropped', 'not-on-team'],
      ['dropped', 'not-on-team'],
      ['waiting', null],
      ['waiting', null],
      ['waiting', null],
    ])
    expect(await outbox.nextDue()).toMatchObject({ id: channel, kind: 'channel-member' })
  })

  test('what a person does herself: claimed by one, busy for the other, done for good, with what Microsoft called it', async () => {
    const id = await enqueue({ kind: 'room-hold', subject: 'room-hold', audience: karen.id })
    expect(await outbox.nextDue()).toBeNull()
    expect(await outbox.claim(id)).toBe('claimed')
    expect(await outbox.claim(id)).toBe('busy')
    await outbox.waitAgain(id, { reason: 'microsoft365-unavailable', answered: false })
    expect(await outbox.claim(id)).toBe('claimed')
    await db.as(karen, (tx) => outbox.done(tx, id, { resultId: 'event-1' }))
    expect(await outbox.claim(id)).toBe('done')
    expect(await rowOf(id)).toMatchObject({ result_id: 'event-1', repeats: 1, state: 'done' })
    const closed = await enqueue({ kind: 'room-hold', subject: 'room-hold', audience: karen.id })
    await db.asService((tx) => outbox.close(tx, closed, 'dropped', 'not-wanted'))
    expect(await outbox.claim(closed)).toBe('closed')
  })

  test('rooms to give back are found again by whoever asked', async () => {
    const id = await enqueue({
      kind: 'room-release',
      subject: 'room-release',
      audience: karen.id,
      detail: 'hold-7',
    })
    expect(await db.as(karen, (tx) => outbox.waitingReleases(tx, karen.id))).toEqual([
      { id, holdId: 'hold-7' },
    ])
  })
})

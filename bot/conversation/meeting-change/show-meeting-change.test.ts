import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { anyRoom, noWish } from '#shared/domain/meeting/slot.ts'
import type { StoredChange } from '../../storage/meeting-changes.ts'
import type { StoredMeeting } from '../../storage/meetings.ts'
import { partOf } from './show-meeting-change.ts'

const now = Temporal.Instant.from('2026-03-02T08:00:00Z')
const [courseId, meetingId] = [randomUUID(), randomUUID()]
const span = { start: now.add({ hours: 240 }), end: now.add({ hours: 242 }) }
const room = { mail: 'rum@birkelund.example', name: 'Lokale Birk' }
const meeting: StoredMeeting = {
  ...span,
  id: meetingId,
  courseId,
  type: 'networkMeeting',
  state: 'booked',
  place: 'room',
  room,
  cycleId: null,
  participantIds: [],
  family: noWish,
  roomWish: anyRoom,
  onTeams: false,
  holdId: 'held',
  roomUnknown: false,
  mark: 'm',
  organizerId: randomUUID(),
}
const change: StoredChange = {
  ...span,
  id: randomUUID(),
  courseId,
  meetingId,
  room,
  holdId: null,
  movesHold: false,
  displaced: false,
  askedAt: now,
  state: 'declined',
}
const around = { moved: [], underWay: [], outside: [], stands: [] }
const own = { meetingId, courseId, id: 'item', due: null, because: null, changeId: null }

test('a room that took no hold does not exist; one that was held has said no', () => {
  const part = (holdId: string | null) =>
    partOf({ reference: 'NM-1', meeting, change: { ...change, holdId }, own, changed: null, around }, now)
  expect(part(null)).toMatchObject({ is: 'declined', to: { roomGone: true } })
  expect(part('held for the change')).toMatchObject({ is: 'declined', to: { roomGone: false } })
})

import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { planAround } from '#shared/api/around.ts'
import type { Call } from '#shared/api/client.ts'
import { holdCycle, readCycle } from '#shared/api/cycles.ts'
import { changeMeeting, readMeeting } from '#shared/api/meetings.ts'
import { findTimes } from '#shared/api/times.ts'
import { zone } from '#shared/domain/calendar/zone.ts'
import { makeCourse, type MadeCourse } from '../support/booked-course.ts'
import { openCycleHouse, type CycleHouse } from '../support/cycle-house.ts'
import { rooms } from '../../infra/local/personas.ts'
import { standingCycle } from '../support/standing-cycle.ts'
import { standingMeeting } from '../support/standing-meeting.ts'

/** Where somebody comes by wheelchair: one of the three rooms is up a stair. */
const byWheelchair = { accessible: true, equipment: [], place: null }
const upAStair = rooms.find(({ accessible }) => !accessible)!
const notEarlyNorThursday = { notBefore: '10:00', notAfter: null, notOn: [4] }
let cycles: CycleHouse
let call: Call
let course: MadeCourse
beforeAll(async () => {
  cycles = await openCycleHouse()
  ;({ call } = cycles)
  course = await makeCourse(call)
})
afterAll(() => cycles?.house.stop())

/** Other times for a meeting, as they are looked for without a word of wishes. */
const slotsFor = async (meetingId: string, contactIds = [course.contactId], courseId = course.id) => {
  const { slots } = await call(findTimes, {
    params: { courseId },
    body: {
      type: 'networkMeeting',
      contactIds,
      minutes: 60,
      from: '2026-05-04',
      until: '2026-05-22',
      rooms: null,
      moves: meetingId,
    },
  })
  expect(slots.length).toBeGreaterThan(5)
  return slots
}
/** When they begin. */
const offered = async (...of: Parameters<typeof slotsFor>) =>
  (await slotsFor(...of)).map(({ start }) => Temporal.Instant.from(start).toZonedDateTimeISO(zone))
/** Which rooms are offered for any of them. */
const roomsFor = async (...of: Parameters<typeof slotsFor>) =>
  new Set((await slotsFor(...of)).flatMap((slot) => slot.rooms.map(({ mail }) => mail)))

test('a cycle keeps the wishes with each of its meetings, and tells them when it is read', async () => {
  const { params, body } = await cycles.begin()
  await call(holdCycle, { params, body: { ...body, family: notEarlyNorThursday } })
  const { meetings } = await cycles.answered(params)
  expect(meetings.map(({ family }) => family)).toEqual(Array(5).fill(notEarlyNorThursday))
  const again = await call(readCycle, { params, body: {} })
  expect(again.meetings[0]!.family).toEqual(notEarlyNorThursday)
  const network = meetings.find(({ type }) => type === 'networkMeeting')!
  const times = await offered(network.id, network.contactIds, params.courseId)
  expect(times.filter(({ hour, dayOfWeek }) => hour < 10 || dayOfWeek === 4)).toEqual([])
  // Held again with another wish: the newest counts.
  await call(holdCycle, { params, body: { ...body, family: { ...notEarlyNorThursday, notOn: [] } } })
  expect((await call(readCycle, { params, body: {} })).meetings[2]!.family.notOn).toEqual([])
})

test('a wish that is changed while the meeting is moved is kept, whatever becomes of the move', async () => {
  const { params } = await standingMeeting(cycles.house, call, course, '2026-05-12T08:00:00Z')
  const before = await offered(params.meetingId)
  expect(before.some(({ hour }) => hour < 10)).toBe(true)
  const { start, end, room } = await call(readMeeting, { params, body: {} })
  const changed = await call(changeMeeting, {
    params: { ...params, changeId: randomUUID() },
    body: { start, end, room, family: notEarlyNorThursday },
  })
  expect(changed.family).toEqual(notEarlyNorThursday)
  const after = await offered(params.meetingId)
  expect(after.filter(({ hour, dayOfWeek }) => hour < 10 || dayOfWeek === 4)).toEqual([])
  // A move that says nothing of it takes nothing back.
  await call(changeMeeting, { params: { ...params, changeId: randomUUID() }, body: { start, end, room } })
  expect((await call(readMeeting, { params, body: {} })).family).toEqual(notEarlyNorThursday)
})

test('what was asked of the room is asked of every other room too: a wheelchair is not left at a stair', async () => {
  const { params, body } = await cycles.begin()
  await call(holdCycle, { params, body: { ...body, roomWish: byWheelchair } })
  const { meetings } = await cycles.answered(params)
  expect(meetings.map(({ roomWish }) => roomWish)).toEqual(Array(5).fill(byWheelchair))
  const network = meetings.find(({ type }) => type === 'networkMeeting')!
  const asked = [network.id, network.contactIds, params.courseId] as const
  expect([...(await roomsFor(...asked))]).not.toContain(upAStair.mail)
  // Held again without it, the room up the stair is one of those offered: it was left out for this alone.
  await call(holdCycle, { params, body })
  await cycles.answered(params)
  expect([...(await roomsFor(...asked))]).toContain(upAStair.mail)
})

test('the meetings of a cycle that move along keep to it too', async () => {
  /** In which rooms those about a network meeting are to be held when it moves six weeks on. */
  const movedTo = async (day: string, wish: Parameters<typeof standingCycle>[4]) => {
    const { params } = await standingCycle(cycles.house, call, await makeCourse(call), day, wish)
    const { start, end, room } = await call(readMeeting, { params, body: {} })
    const later = (at: string) =>
      Temporal.Instant.from(at)
        .add({ hours: 6 * 7 * 24 })
        .toString()
    const { moves } = await call(planAround, {
      params,
      body: { start: later(start), end: later(end), room },
    })
    expect(moves.length).toBeGreaterThan(2)
    return moves.map(({ to }) => to.room!.name)
  }
  expect(await movedTo('2026-06-10', {})).toContain(upAStair.name)
  expect(await movedTo('2026-06-17', { roomWish: byWheelchair })).not.toContain(upAStair.name)
})

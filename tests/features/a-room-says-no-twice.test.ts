import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Call } from '#shared/api/client.ts'
import { readCourse } from '#shared/api/courses.ts'
import {
  carryOutChange,
  changeMeeting,
  giveUpChange,
  listReferences,
  readMeeting,
} from '#shared/api/meetings.ts'
import { makeCourse, type MadeCourse } from '../support/booked-course.ts'
import { openHouse, type House } from '../support/house.ts'
import { answered, roomAt, standingMeeting } from '../support/standing-meeting.ts'

let house: House
let call: Call
let course: MadeCourse
beforeAll(async () => {
  house = await openHouse()
  call = house.as('coordinator')
  course = await makeCourse(call)
})
afterAll(() => house?.stop())

/** Which rooms are held for the course, and what each has answered. */
const holds = () =>
  house.local.graph
    .events()
    .filter(({ gone, subject }) => !gone && subject.endsWith(course.reference))
    .flatMap(({ attendees }) => attendees.filter(({ type }) => type === 'resource'))
    .map(({ mail, answer }) => `${mail} ${answer}`)
const tasks = async () =>
  (await call(readCourse, { params: { courseId: course.id }, body: {} })).timeline.filter(
    ({ kind, detail }) => kind === 'task' && detail === 'room-lost',
  ).length

test('the room says no to the move, and then to the old time too: the meeting stands without a room, and that is a task', async () => {
  const { params } = await standingMeeting(house, call, course, '2026-05-12T07:00:00Z')
  const change = (changeId: string, start: string, room: ReturnType<typeof roomAt>) =>
    call(changeMeeting, {
      params: { ...params, changeId },
      body: { start: `2026-05-12T${start}:00Z`, end: '2026-05-12T09:30:00Z', room },
    })
  const refused = randomUUID()
  house.local.chaos.set({ declineRooms: [roomAt(0).mail] })
  await change(refused, '07:30', roomAt(0))
  expect((await answered(house, call, params)).change?.state).toBe('declined')
  expect(await tasks()).toBe(0)
  await call(giveUpChange, { params: { ...params, changeId: refused }, body: {} })
  expect(await answered(house, call, params)).toMatchObject({
    state: 'booked',
    start: '2026-05-12T07:00:00Z',
    room: roomAt(0),
    change: null,
    roomKept: false,
  })
  expect(await tasks()).toBe(1)
  // What is left of it in her calendar goes when she next opens Outlook.
  await call(listReferences, { params: {}, body: {} })
  expect(holds()).toEqual([])

  // Another room is one change away.
  house.local.chaos.calm()
  const another = randomUUID()
  await change(another, '07:30', roomAt(2))
  await answered(house, call, params)
  await call(carryOutChange, { params: { ...params, changeId: another }, body: { written: false } })
  expect(await call(readMeeting, { params, body: {} })).toMatchObject({ roomKept: true, room: roomAt(2) })
  expect(holds()).toEqual([`${roomAt(2).mail} accepted`])
})

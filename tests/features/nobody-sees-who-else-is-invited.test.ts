import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Call } from '#shared/api/client.ts'
import { putAppointmentRight, readAppointment, readMeeting, saveParticipants } from '#shared/api/meetings.ts'
import { readCourse } from '#shared/api/courses.ts'
import { openHouse, type House } from '../support/house.ts'
import { largeNetwork } from '../support/large-municipality.ts'
import { standingMeeting, type Standing } from '../support/standing-meeting.ts'
import type { MadeCourse } from '../support/booked-course.ts'

let house: House
let call: Call
let course: MadeCourse
beforeAll(async () => {
  house = await openHouse()
  call = house.as('coordinator')
  course = await largeNetwork(call, { people: 2, rooms: 0 })
})
afterEach(() => house.local.chaos.calm())
afterAll(() => house?.stop())

const hidden = ({ event }: Standing) => event.fields['hideAttendees']
const read = ({ params }: Standing) => call(readMeeting, { params, body: {} })
const kinds = async ({ params }: Standing) =>
  (await call(readAppointment, { params, body: {} })).differences?.map(({ kind }) => kind)

test('X-10: her own appointment hides who else is invited as soon as it is booked, and nothing else of it is touched', async () => {
  const one = await standingMeeting(house, call, course, '2026-04-14T07:00:00Z')
  expect(hidden(one)).toBe(true)
  expect(JSON.stringify(one.event.fields['body'])).toContain('Husk kaffe.')
  expect((await read(one)).appointment.due).toBeNull()
})

test('Graph is away just then: the meeting is booked, it is due to the appointment, and it is done when she opens it', async () => {
  house.local.chaos.set({
    weather: {
      over: ({ body }) =>
        JSON.stringify(body ?? null).includes('hideAttendees') ? { status: 500, times: 1 } : null,
      declines: () => false,
    },
  })
  const one = await standingMeeting(house, call, course, '2026-04-15T07:00:00Z')
  expect(hidden(one)).toBeUndefined()
  expect(await read(one)).toMatchObject({ state: 'booked', appointment: { due: 'hide' } })
  house.local.chaos.calm()
  expect((await read(one)).appointment.due).toBeNull()
  expect(hidden(one)).toBe(true)
})

test('shown again in Outlook, it is told, and put back with one press', async () => {
  const one = await standingMeeting(house, call, course, '2026-04-16T07:00:00Z')
  const { contacts } = await call(readCourse, { params: { courseId: course.id }, body: {} })
  const contactIds = contacts.map(({ id }) => id)
  await call(saveParticipants, { params: one.params, body: { contactIds } })
  expect(await kinds(one)).toEqual([])
  house.local.graph.calendar.change(one.event, { fields: { hideAttendees: false } })
  expect(await kinds(one)).toEqual(['attendees-shown'])
  await call(putAppointmentRight, { params: one.params, body: {} })
  expect(await kinds(one)).toEqual([])
  expect(hidden(one)).toBe(true)
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { ApiError, type Call } from '#shared/api/client.ts'
import { putAppointmentRight, readAppointment, saveParticipants } from '#shared/api/meetings.ts'
import { makeCourse, type MadeCourse } from '../support/booked-course.ts'
import { openHouse, type House } from '../support/house.ts'
import { standingMeeting, type Standing } from '../support/standing-meeting.ts'

let house: House
let call: Call
let course: MadeCourse
let one: Standing
beforeAll(async () => {
  house = await openHouse()
  call = house.as('coordinator')
  course = await makeCourse(call)
  one = await standingMeeting(house, call, course, '2026-05-05T07:00:00Z')
})
afterAll(() => house?.stop())

const differences = async ({ params } = one) =>
  (await call(readAppointment, { params, body: {} })).differences
const jonas = 'jonas.egelund@birkelund.example'

test('X-27 what was moved, emptied, added and declined in Outlook is told, and put back with one press', async () => {
  const { calendar } = house.local.graph
  expect(await differences()).toEqual([])
  calendar.change(one.event, {
    start: one.event.start + 3_600_000,
    end: one.event.end + 3_600_000,
    attendees: [
      ...one.event.attendees,
      { mail: 'villads.torp@birkelund.example', name: 'Villads Torp', type: 'required' },
    ],
    fields: { location: { displayName: '' } },
  })
  one.event.attendees.find(({ mail }) => mail === jonas)!.answer = 'declined'
  expect(await differences()).toMatchObject([
    { kind: 'moved', start: '2026-05-05T08:00:00Z' },
    { kind: 'place', location: '' },
    { kind: 'outsider', mail: 'villads.torp@birkelund.example' },
    { kind: 'declined', contactId: course.contactId },
  ])
  const right = await call(putAppointmentRight, { params: one.params, body: {} })
  expect(right.appointment).toEqual({ known: true, due: null })
  expect(await differences()).toEqual([])
  expect(one.event.attendees.map(({ mail }) => mail)).toEqual([jonas])
})

test('a meeting on Teams alone says so as its place: nothing is told of it, and putting it right does not empty it', async () => {
  const online = await standingMeeting(house, call, course, '2026-05-06T07:00:00Z', null)
  expect(await differences(online)).toEqual([])
  await call(putAppointmentRight, { params: online.params, body: {} })
  expect(online.event.fields['location']).toMatchObject({ displayName: 'Teams' })
  house.local.graph.calendar.change(online.event, { fields: { location: { displayName: 'hos os' } } })
  expect(await differences(online)).toEqual([{ kind: 'place', location: 'hos os' }])
})

test('X-01 a participant is added only with consent, and the same list again writes nothing', async () => {
  const stranger = await makeCourse(call, { consent: false })
  const add = (contactIds: string[], params = one.params) =>
    call(saveParticipants, { params, body: { contactIds } })
  const refused = await add([course.contactId, stranger.contactId]).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(ApiError)
  const { version } = one.event
  await add([course.contactId])
  expect(one.event.version).toBe(version)
})

test('an item that she has deleted is told as gone, and is not made anew behind her back', async () => {
  house.local.graph.calendar.cancel(one.event)
  expect(await differences()).toEqual([{ kind: 'gone' }])
  const before = house.local.graph.events().length
  await call(putAppointmentRight, { params: one.params, body: {} })
  expect(house.local.graph.events()).toHaveLength(before)
  expect(house.local.graph.violations()).toEqual([])
  expect(house.local.graph.unknown()).toEqual([])
})

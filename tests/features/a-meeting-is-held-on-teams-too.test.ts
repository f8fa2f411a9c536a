import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Call } from '#shared/api/client.ts'
import { bookCycle, holdCycle } from '#shared/api/cycles.ts'
import { holdOnTeams, putAppointmentRight, readAppointment, readMeeting } from '#shared/api/meetings.ts'
import type { Passage } from '../../infra/local/passage.ts'
import { openCycleHouse, type CycleHouse } from '../support/cycle-house.ts'
import { makeCourse } from '../support/booked-course.ts'
import { standingMeeting, type Standing } from '../support/standing-meeting.ts'

/** All that left the service. */
const passed: Passage[] = []
let cycles: CycleHouse
let house: CycleHouse['house']
let call: Call
let standing: Standing
beforeAll(async () => {
  cycles = await openCycleHouse({ watch: (passage) => passed.push(passage) })
  ;({ house, call } = cycles)
  const course = await makeCourse(call)
  standing = await standingMeeting(house, call, course, '2026-06-23T07:00:00Z')
})
afterAll(() => house?.stop())

const asked = (method: string) =>
  passed.filter(({ to, body }) => to === 'graph' && body.includes(`"method":"${method}"`))
const online = ({ event }: Pick<Standing, 'event'>) => event.fields['onlineMeeting'] as { joinUrl: string }
const bodyOf = ({ event }: Pick<Standing, 'event'>) => (event.fields['body'] as { content: string }).content

test('her own appointment becomes a Teams meeting when she asks, once, and says all else that it said', async () => {
  const { params } = standing
  passed.length = 0
  const after = await call(holdOnTeams, { params, body: {} })
  expect(after).toMatchObject({ onTeams: true, appointment: { known: true, due: null } })
  expect(asked('PATCH').map(({ body }) => body)).toEqual([
    expect.stringMatching(/"isOnlineMeeting":true,"onlineMeetingProvider":"teamsForBusiness"/),
  ])
  expect(bodyOf(standing)).toContain('Husk kaffe.')
  expect(bodyOf(standing)).toContain(online(standing).joinUrl)
  passed.length = 0
  await call(holdOnTeams, { params, body: {} })
  expect(asked('PATCH')).toEqual([])
})

test('what is written into it later keeps the way in', async () => {
  const { params } = standing
  const { joinUrl } = online(standing)
  house.local.graph.calendar.change(standing.event, {
    fields: { location: { displayName: 'et andet sted' } },
  })
  await call(putAppointmentRight, { params, body: {} })
  expect(standing.event.fields).toMatchObject({
    location: { displayName: 'Lokale Birk' },
    isOnlineMeeting: true,
  })
  expect(bodyOf(standing)).toContain(joinUrl)
})

test('one that is to be on Teams, and is not, is told and put right', async () => {
  const course = await makeCourse(call)
  const one = await standingMeeting(house, call, course, '2026-06-25T07:00:00Z', null)
  expect((await call(readAppointment, { params: one.params, body: {} })).differences).toEqual([])
  house.local.graph.calendar.change(one.event, { fields: { isOnlineMeeting: false } })
  expect((await call(readAppointment, { params: one.params, body: {} })).differences).toEqual([
    { kind: 'no-teams' },
  ])
  await call(putAppointmentRight, { params: one.params, body: {} })
  expect((await call(readAppointment, { params: one.params, body: {} })).differences).toEqual([])
})

test('of a cycle the events that Samlet makes are on Teams where it was asked for', async () => {
  const { params, body } = await cycles.begin()
  const meetings = body.meetings.map((one) => ({ ...one, onTeams: one.type === 'debrief' }))
  passed.length = 0
  await call(holdCycle, { params, body: { meetings } })
  await cycles.answered(params)
  const { meetings: booked } = await call(bookCycle, { params, body: {} })
  expect(booked.find(({ type }) => type === 'debrief')).toMatchObject({ onTeams: true, inCalendar: true })
  const made = passed
    .filter(
      ({ to, what, body: said }) =>
        to === 'graph' && what === 'POST /me/events' && said.includes('hideAttendees'),
    )
    .map(
      ({ body: said }) => JSON.parse(said) as { isOnlineMeeting?: boolean; onlineMeetingProvider?: string },
    )
  expect(made.map((one) => [one.isOnlineMeeting, one.onlineMeetingProvider])).toEqual(
    expect.arrayContaining([
      [true, 'teamsForBusiness'],
      [undefined, undefined],
    ]),
  )
  expect(made.filter((one) => one.isOnlineMeeting)).toHaveLength(1)
})

test('the link stands in the calendar and nowhere else: in no answer, no card, and nothing that is stored of the meeting', async () => {
  const { params } = standing
  expect(JSON.stringify(await call(readMeeting, { params, body: {} }))).not.toContain('meetup-join')
  const outside = passed.filter(({ to, body }) => to !== 'graph' && body.includes('meetup-join'))
  expect(outside).toEqual([])
  expect(house.local.graph.violations()).toEqual([])
  expect(house.local.graph.unknown()).toEqual([])
})

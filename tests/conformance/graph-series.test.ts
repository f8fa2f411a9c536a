import type { Client } from '@microsoft/microsoft-graph-client'
import type { Event, PatternedRecurrence, ScheduleInformation } from '@microsoft/microsoft-graph-types'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { personas, rooms } from '../../infra/local/personas.ts'
import { at, graphWorld, refused, romance, type GraphWorld } from './graph-world.ts'

const [coordinator, jobCentre, meetingLeader] = personas
const attendee = (one: { mail: string; name: string }, type = 'required') => ({
  type,
  emailAddress: { address: one.mail, name: one.name },
})
/** Every eight weeks from Thursday 11 March 2027: 6 May is Ascension Day, and the clocks go forward on 28 March. */
const everyEight: PatternedRecurrence = {
  pattern: { type: 'weekly', interval: 8, daysOfWeek: ['thursday'], firstDayOfWeek: 'monday' },
  range: { type: 'endDate', startDate: '2027-03-11', endDate: '2027-12-31' },
}
const monthly: PatternedRecurrence = {
  pattern: { type: 'relativeMonthly', interval: 1, daysOfWeek: ['tuesday'], index: 'second' },
  range: { type: 'numbered', startDate: '2027-03-09', numberOfOccurrences: 4 },
}
const days = ['2027-03-11', '2027-05-06', '2027-07-01', '2027-08-26', '2027-10-21', '2027-12-16']

describe('a series told through the real Graph client', () => {
  let world: GraphWorld
  let karen: Client
  let jonas: Client
  let series: Event

  const post = (event: object) => karen.api('/me/events').headers(romance).post(event) as Promise<Event>
  const make = (recurrence: object, day: string, more: object = {}) =>
    post({
      subject: 'Gruppe',
      start: at(`${day}T09:00:00`),
      end: at(`${day}T10:30:00`),
      attendees: [attendee(jobCentre!)],
      recurrence,
      ...more,
    })
  const within = { startDateTime: '2027-01-01T00:00:00Z', endDateTime: '2028-03-01T00:00:00Z' }
  const instances = async (client: Client, id: string): Promise<Event[]> =>
    (
      (await client.api(`/me/events/${id}/instances`).headers(romance).query(within).top(50).get()) as {
        value: Event[]
      }
    ).value
  const inView = async (client: Client): Promise<Event[]> =>
    (
      (await client.api('/me/calendarView').headers(romance).query(within).top(100).get()) as {
        value: Event[]
      }
    ).value
  const startsOf = (events: Event[]) => events.map(({ start }) => start?.dateTime?.slice(0, 16))
  const busyOn = async (mail: string, day: string) => {
    const body = {
      schedules: [mail],
      startTime: at(`${day}T08:00:00`),
      endTime: at(`${day}T12:00:00`),
      availabilityViewInterval: 30,
    }
    const answer = (await karen.api('/me/calendar/getSchedule').headers(romance).post(body)) as {
      value: ScheduleInformation[]
    }
    return answer.value[0]!.availabilityView
  }

  beforeAll(async () => {
    world = await graphWorld()
    karen = await world.as('coordinator')
    jonas = await world.as('job-centre')
  })
  afterAll(() => world.local.stop())

  it('falls on the same local time on both sides of the clocks’ change, and is made once', async () => {
    series = await make(everyEight, '2027-03-11', { transactionId: 'series' })
    expect(series).toMatchObject({ type: 'seriesMaster', recurrence: { pattern: { interval: 8 } } })
    expect((await make(everyEight, '2027-03-11', { transactionId: 'series' })).id).toBe(series.id)
    expect(startsOf(await instances(karen, series.id!))).toEqual(days.map((day) => `${day}T09:00`))
    const [first, second] = (
      (await karen.api(`/me/events/${series.id}/instances`).query(within).get()) as { value: Event[] }
    ).value
    expect([first!.start?.dateTime, second!.start?.dateTime]).toEqual([
      '2027-03-11T08:00:00.0000000',
      '2027-05-06T07:00:00.0000000',
    ])
    expect(second).toMatchObject({
      type: 'occurrence',
      seriesMasterId: series.id,
      originalStart: '2027-05-06T07:00:00Z',
    })
  })

  it('stands day by day in the calendars of all, and once in the list of events', async () => {
    expect(startsOf(await inView(karen))).toEqual(days.map((day) => `${day}T09:00`))
    expect(startsOf(await inView(jonas))).toEqual(days.map((day) => `${day}T09:00`))
    expect(await busyOn(coordinator!.mail, '2027-08-26')).toBe('00222000')
    expect(await busyOn(jobCentre!.mail, '2027-08-26')).toBe('00111000')
    expect(await busyOn(coordinator!.mail, '2027-08-27')).toBe('00000000')
    const listed = ((await karen.api('/me/events').top(50).get()) as { value: Event[] }).value
    expect(listed.map(({ type }) => type)).toEqual(['seriesMaster'])
  })

  it('one day is moved and the others stay; what the day does not say it has from the series', async () => {
    const second = (await instances(karen, series.id!))[1]!
    await karen
      .api(`/me/events/${second.id}`)
      .patch({ start: at('2027-05-07T09:00:00'), end: at('2027-05-07T10:30:00') })
    const moved = (await instances(karen, series.id!))[1]!
    expect(moved).toMatchObject({ id: second.id, type: 'exception', originalStart: '2027-05-06T07:00:00Z' })
    expect(startsOf(await instances(karen, series.id!))[1]).toBe('2027-05-07T09:00')
    expect(await busyOn(coordinator!.mail, '2027-05-06')).toBe('00000000')
    expect(await busyOn(jobCentre!.mail, '2027-05-07')).toBe('00111000')
    await karen
      .api(`/me/events/${series.id}`)
      .patch({ attendees: [attendee(jobCentre!), attendee(meetingLeader!)] })
    const people = (await instances(karen, series.id!)).map(({ attendees }) => attendees?.length)
    expect(people).toEqual([2, 2, 2, 2, 2, 2])
    expect(startsOf(await instances(karen, series.id!))[1]).toBe('2027-05-07T09:00')
  })

  it('a day that is taken out is gone for all, and delta says so', async () => {
    const start = `/me/calendarView/delta?startDateTime=2027-06-01T00:00:00Z&endDateTime=2027-10-01T00:00:00Z`
    const before = (await karen.api(start).get()) as { value: Event[]; '@odata.deltaLink': string }
    expect(startsOf(before.value)).toEqual(['2027-07-01T07:00', '2027-08-26T07:00'])
    const third = (await instances(karen, series.id!))[2]!
    await karen.api(`/me/events/${third.id}/cancel`).post({ comment: 'Ferie' })
    expect(startsOf(await instances(karen, series.id!))).not.toContain('2027-07-01T09:00')
    expect(await inView(jonas)).toHaveLength(5)
    const after = (await karen.api(before['@odata.deltaLink']).get()) as {
      value: (Event & { '@removed'?: unknown })[]
    }
    expect(after.value.filter((one) => one['@removed']).map(({ id }) => id)).toEqual([third.id])
  })

  it('monthly on the same weekday of the month, so many times', async () => {
    const made = await make(monthly, '2027-03-09')
    expect(startsOf(await instances(karen, made.id!))).toEqual([
      '2027-03-09T09:00',
      '2027-04-13T09:00',
      '2027-05-11T09:00',
      '2027-06-08T09:00',
    ])
    await karen.api(`/me/events/${made.id}`).delete()
    const last = {
      pattern: { ...monthly.pattern, index: 'last' },
      range: { type: 'endDate', startDate: '2027-03-30', endDate: '2027-06-30' },
    }
    const lasts = await make(last, '2027-03-30')
    expect(startsOf(await instances(karen, lasts.id!))).toEqual([
      '2027-03-30T09:00',
      '2027-04-27T09:00',
      '2027-05-25T09:00',
      '2027-06-29T09:00',
    ])
    await karen.api(`/me/events/${lasts.id}`).delete()
  })

  it('a series that gets another rhythm loses what was made of its days', async () => {
    const made = await make(monthly, '2027-03-09')
    const [first] = await instances(karen, made.id!)
    await karen.api(`/me/events/${first!.id}`).patch({
      start: at('2027-03-10T09:00:00'),
      end: at('2027-03-10T10:30:00'),
    })
    const range = { ...monthly.range, numberOfOccurrences: 2 }
    await karen.api(`/me/events/${made.id}`).patch({ recurrence: { ...monthly, range } })
    expect(startsOf(await instances(karen, made.id!))).toEqual(['2027-03-09T09:00', '2027-04-13T09:00'])
    await karen.api(`/me/events/${made.id}`).patch({ recurrence: null })
    expect((await karen.api(`/me/events/${made.id}`).get()) as Event).toMatchObject({
      type: 'singleInstance',
      recurrence: null,
    })
    await karen.api(`/me/events/${made.id}`).delete()
  })

  it('refuses what Graph refuses', async () => {
    const { pattern, range } = everyEight
    const bad = (recurrence: object) => refused(make(recurrence, '2027-03-11'), 400)
    await bad({ pattern, range: { ...range, startDate: '2027-03-12' } })
    await bad({ pattern, range: { ...range, endDate: '2027-03-10' } })
    await bad({ pattern: { ...pattern, interval: 0 }, range })
    await bad({ pattern: { type: 'weekly', interval: 8, firstDayOfWeek: 'monday' }, range })
    await bad({ pattern: { type: 'weekly', interval: 8, daysOfWeek: ['thursday'] }, range })
    await bad({ pattern, range: { type: 'numbered', startDate: '2027-03-11' } })
    await bad({ pattern })
    const [first] = await instances(karen, series.id!)
    await refused(karen.api(`/me/events/${first!.id}`).patch({ recurrence: everyEight }), 400)
    const onTheNext = { start: at('2027-05-07T14:00:00'), end: at('2027-05-07T15:00:00') }
    await refused(
      karen.api(`/me/events/${first!.id}`).patch(onTheNext),
      400,
      'ErrorOccurrenceCrossingBoundary',
    )
    await refused(karen.api(`/me/events/${series.id}/instances`).get(), 400)
    await refused(karen.api(`/me/events/${first!.id}/instances`).query(within).get(), 400)
    await refused(jonas.api(`/me/events/${(await inView(jonas))[0]!.seriesMasterId}/cancel`).post({}), 400)
    // Nothing of it has been done.
    expect(startsOf(await instances(karen, series.id!))).toHaveLength(5)
  })

  it('a room takes all days of a series or none', async () => {
    const room = rooms[0]
    const answer = async (made: Event) => {
      world.local.graph.calendar.answerNow()
      const { attendees } = (await karen.api(`/me/events/${made.id}`).get()) as Event
      return attendees?.[0]?.status?.response
    }
    const inRoom = { attendees: [attendee(room, 'resource')] }
    const short = { ...everyEight, range: { ...everyEight.range, endDate: '2027-07-31' } }
    const one = { start: at('2027-07-01T09:00:00'), end: at('2027-07-01T10:00:00'), recurrence: undefined }
    const taken = await make({}, '2027-07-01', { ...inRoom, ...one })
    expect(await answer(taken)).toBe('accepted')
    expect(await answer(await make(short, '2027-03-11', inRoom))).toBe('declined')
    await karen.api(`/me/events/${taken.id}`).delete()
    expect(await answer(await make(short, '2027-03-11', inRoom))).toBe('accepted')
    expect(await busyOn(room.mail, '2027-05-06')).toBe('00222000')
    // A room mailbox takes nothing further ahead than half a year.
    expect(await answer(await make(everyEight, '2027-03-11', inRoom))).toBe('declined')
  })

  it('cancelled, it is gone from every calendar', async () => {
    await karen.api(`/me/events/${series.id}/cancel`).post({ comment: 'Slut' })
    await refused(
      karen.api(`/me/events/${series.id}/instances`).query(within).get(),
      404,
      'ErrorItemNotFound',
    )
    expect((await inView(jonas)).filter(({ subject }) => subject === 'Gruppe')).toEqual([])
    expect(world.local.graph.violations()).toEqual([])
  })
})

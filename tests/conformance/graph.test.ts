import type { Client } from '@microsoft/microsoft-graph-client'
import type { Event, ScheduleInformation } from '@microsoft/microsoft-graph-types'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { personas, rooms } from '../../infra/local/personas.ts'
import { at, described, graphWorld, refusal, refused, romance, type GraphWorld } from './graph-world.ts'

const [coordinator, jobCentre] = personas
const room = rooms[0]
const hold = (start: string, end: string, more: object = {}) => ({
  subject: 'Lokale til møde',
  showAs: 'free',
  sensitivity: 'private',
  start: at(start),
  end: at(end),
  attendees: [{ type: 'resource', emailAddress: { address: room.mail, name: room.name } }],
  ...more,
})

describe('a booking told through the real Graph client', () => {
  let world: GraphWorld
  let karen: Client
  const calendarOf = (client: Client) =>
    client
      .api('/me/calendarView')
      .query({ startDateTime: '2027-03-29T00:00:00Z', endDateTime: '2027-04-03T00:00:00Z' })
  const view = async (mail: string, from: string, to: string) => {
    const body = { schedules: [mail], startTime: at(from), endTime: at(to), availabilityViewInterval: 30 }
    const answer = (await karen.api('/me/calendar/getSchedule').headers(romance).post(body)) as {
      value: ScheduleInformation[]
    }
    return answer.value[0]!
  }
  const post = (event: object) => karen.api('/me/events').headers(romance).post(event) as Promise<Event>
  const read = (id: string) => karen.api(`/me/events/${id}`).get() as Promise<Event>
  const answered = (id: string) =>
    world.local.events.next((event) => event.type === 'room-answer' && event.id === id)

  beforeAll(async () => {
    world = await graphWorld()
    karen = await world.as('coordinator')
  })
  afterEach(() => world.local.chaos.calm())
  afterAll(() => world.local.stop())

  it('knows who is asking, and finds colleagues and rooms', async () => {
    expect(await karen.api('/me').get()).toMatchObject({
      displayName: coordinator!.name,
      mail: coordinator!.mail,
    })
    expect((await karen.api('/places/microsoft.graph.room').top(100).get()).value).toHaveLength(rooms.length)
    const lists = (await karen.api('/places/microsoft.graph.roomList').get()) as {
      value: { emailAddress: string; displayName: string }[]
    }
    const inTownHall = await karen
      .api(
        `/places/${lists.value.find((list) => list.displayName === 'Rådhuset')!.emailAddress}/microsoft.graph.roomList/rooms`,
      )
      .get()
    expect(inTownHall.value).toHaveLength(2)
    const reader = await world.withScopes('coordinator', ['User.ReadBasic.All', 'MailboxSettings.Read'])
    expect((await reader.api('/users').search('"displayName:egelund"').get()).value).toMatchObject([
      { mail: jobCentre!.mail },
    ])
    expect(await reader.api('/me/mailboxSettings').get()).toMatchObject({ timeZone: 'Romance Standard Time' })
  })

  it('a room answers after a while, and is busy from then on', async () => {
    const made = await post(hold('2027-03-30T12:30:00', '2027-03-30T15:30:00', { transactionId: 'first' }))
    expect(made.attendees?.[0]?.status?.response).toBe('none')
    await answered(made.id!)
    expect((await read(made.id!)).attendees?.[0]?.status?.response).toBe('accepted')
    // The week after the clocks went forward: local times must still meet.
    expect((await view(room.mail, '2027-03-30T12:00:00', '2027-03-30T16:00:00')).availabilityView).toBe(
      '02222220',
    )
    expect(
      (await view(coordinator!.mail, '2027-03-30T12:00:00', '2027-03-30T16:00:00')).availabilityView,
    ).toBe('00000000')
  })

  it('the same transaction makes one event', async () => {
    const before = world.local.graph.events().length
    const again = await post(hold('2027-03-30T12:30:00', '2027-03-30T15:30:00', { transactionId: 'first' }))
    expect(world.local.graph.events()).toHaveLength(before)
    await refused(karen.api(`/me/events/${again.id}`).patch({ transactionId: 'other' }), 400)
  })

  it('a taken room declines, a cancelled hold sets it free, and only the organizer may cancel', async () => {
    const clash = await post(hold('2027-03-30T15:00:00', '2027-03-30T16:00:00'))
    await answered(clash.id!)
    expect((await read(clash.id!)).attendees?.[0]?.status?.response).toBe('declined')
    const first = world.local.graph.events().find((event) => event.transactionId === 'first')!
    await karen.api(`/me/events/${first.id}/cancel`).post({ comment: 'Aflyst' })
    expect((await view(room.mail, '2027-03-30T12:00:00', '2027-03-30T16:00:00')).availabilityView).toBe(
      '00000000',
    )
    await refused(read(first.id), 404, 'ErrorItemNotFound')
  })

  it('a moved hold asks the room again', async () => {
    const made = await post(hold('2027-03-31T09:00:00', '2027-03-31T11:00:00'))
    await answered(made.id!)
    const moved = (await karen
      .api(`/me/events/${made.id}`)
      .patch({ start: at('2027-03-31T13:00:00'), end: at('2027-03-31T15:00:00') })) as Event
    expect(moved['@odata.etag' as keyof Event]).not.toBe(made['@odata.etag' as keyof Event])
    expect(moved.attendees?.[0]?.status?.response).toBe('none')
    await answered(made.id!)
    expect((await view(room.mail, '2027-03-31T09:00:00', '2027-03-31T15:00:00')).availabilityView).toBe(
      '000000002222',
    )
    await karen.api(`/me/events/${made.id}`).delete()
  })

  it('the private flag is cleared on the room’s copy, and attendees stand as tentative', async () => {
    const made = await post({
      ...hold('2027-04-01T09:00:00', '2027-04-01T11:00:00', { showAs: 'busy', hideAttendees: true }),
      attendees: [
        { type: 'required', emailAddress: { address: jobCentre!.mail, name: jobCentre!.name } },
        { type: 'resource', emailAddress: { address: room.mail, name: room.name } },
      ],
    })
    await answered(made.id!)
    const jonas = await world.withScopes('job-centre', ['Calendars.Read'])
    const copy = ((await calendarOf(jonas).get()).value as Event[]).find(
      (event) => event.subject === 'Lokale til møde',
    )!
    expect(copy).toMatchObject({
      isOrganizer: false,
      showAs: 'tentative',
      sensitivity: 'private',
      responseStatus: { response: 'notResponded' },
    })
    expect(copy.attendees?.map((one) => one.emailAddress?.address)).toEqual([jobCentre!.mail])
    world.local.identity.grants.application.set('Calendars.Read', new Set([room.mail]))
    const watcher = await world.asApplication(['Calendars.Read'])
    const inRoom = (
      await watcher
        .api(`/users/${room.mail}/calendarView`)
        .query({ startDateTime: '2027-04-01T00:00:00Z', endDateTime: '2027-04-02T00:00:00Z' })
        .get()
    ).value as Event[]
    expect(inRoom).toMatchObject([{ sensitivity: 'normal', showAs: 'busy' }])
    await refused(jonas.api(`/me/events/${copy.id}/cancel`).post({}), 403)
  })

  it('free and busy has Microsoft’s limits, and an unknown mailbox is an error of its own', async () => {
    expect(
      (await view('ukendt@birkelund.example', '2027-03-30T12:00:00', '2027-03-30T13:00:00')).error
        ?.responseCode,
    ).toBe('ErrorMailRecipientNotFound')
    const ask = (schedules: string[], to: string, minutes = 15) =>
      karen.api('/me/calendar/getSchedule').post({
        schedules,
        startTime: at('2027-01-01T00:00:00'),
        endTime: at(to),
        availabilityViewInterval: minutes,
      })
    await refused(
      ask(
        Array.from({ length: 21 }, (_, n) => `p${n}@birkelund.example`),
        '2027-01-02T00:00:00',
      ),
      400,
      'ErrorInvalidParameter',
    )
    await refused(ask([room.mail], '2027-03-04T00:00:00'), 400, 'ErrorInvalidTimeInterval')
    await refused(ask([room.mail], '2027-01-02T00:00:00', 4), 400, 'ErrorInvalidMergedFreeBusyInterval')
  })

  it.skipIf(!described)('requests that Microsoft’s description does not allow are refused', async () => {
    const event = { subject: 'x', start: at('2027-05-03T09:00:00'), end: at('2027-05-03T10:00:00') }
    expect(await refusal(post({ ...event, sensitivity: 'secret' }))).toEqual([400, 'RequestBodyRead'])
    expect(await refusal(post({ ...event, sensitivty: 'private' }))).toEqual([400, 'RequestBodyRead'])
    await refused(post({ ...event, start: undefined }), 400)
    await refused(post({ ...event, end: at('2027-05-03T08:00:00') }), 400)
  })

  it.skipIf(!described)('every answer in this story fits Microsoft’s description', () => {
    expect(world.local.graph.violations()).toEqual([])
    expect(world.local.graph.unknown()).toEqual([])
  })
})

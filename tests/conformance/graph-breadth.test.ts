import {
  BatchResponseContent,
  PageIterator,
  type Client,
  type PageCollection,
} from '@microsoft/microsoft-graph-client'
import type { Event } from '@microsoft/microsoft-graph-types'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hostingTeam, personas, rooms } from '../../infra/local/personas.ts'
import { at, described, graphWorld, refused, romance, type GraphWorld } from './graph-world.ts'

const [coordinator, jobCentre] = personas

describe('what else the product asks Graph', () => {
  let world: GraphWorld
  let karen: Client
  const post = (event: object) => karen.api('/me/events').headers(romance).post(event) as Promise<Event>
  const read = (id: string) => karen.api(`/me/events/${id}`).get() as Promise<Event>

  beforeAll(async () => {
    world = await graphWorld()
    karen = await world.as('coordinator')
  })
  afterAll(() => world.local.stop())

  it('delta tells what is new, changed and gone', async () => {
    const follow = async (start: string) => {
      let page = (await karen.api(start).header('Prefer', 'odata.maxpagesize=2').get()) as PageCollection
      const seen = [...page.value] as (Event & { '@removed'?: unknown })[]
      while (page['@odata.nextLink']) {
        page = (await karen
          .api(page['@odata.nextLink'])
          .header('Prefer', 'odata.maxpagesize=2')
          .get()) as PageCollection
        seen.push(...(page.value as Event[]))
      }
      return { seen, link: page['@odata.deltaLink']! }
    }
    const first = await follow(
      '/me/calendarView/delta?startDateTime=2027-04-05T00:00:00Z&endDateTime=2027-04-10T00:00:00Z',
    )
    expect(first.seen).toEqual([])
    const made = await Promise.all(
      [6, 7, 8].map((day) =>
        post({
          subject: `Dag ${day}`,
          start: at(`2027-04-0${day}T09:00:00`),
          end: at(`2027-04-0${day}T10:00:00`),
        }),
      ),
    )
    const second = await follow(first.link)
    expect(second.seen.map((event) => event.subject)).toEqual(['Dag 6', 'Dag 7', 'Dag 8'])
    await karen.api(`/me/events/${made[0]!.id}`).delete()
    await karen.api(`/me/events/${made[1]!.id}`).patch({ subject: 'Flyttet' })
    const third = await follow(second.link)
    expect(third.seen.map((event) => event.subject ?? event['@removed'])).toEqual([
      'Flyttet',
      { reason: 'deleted' },
    ])
    expect((await follow(third.link)).seen).toEqual([])
  })

  it('pages lead on at Microsoft’s own address', async () => {
    const first = (await karen.api('/places/microsoft.graph.room').top(1).get()) as PageCollection
    expect(first['@odata.nextLink']).toMatch(
      /^https:\/\/graph\.microsoft\.com\/v1\.0\/places\/microsoft\.graph\.room\?/,
    )
    const names: string[] = []
    await new PageIterator(
      karen,
      first,
      (one: { displayName: string }) => names.push(one.displayName) > 0,
    ).iterate()
    expect(names).toEqual(rooms.map((one) => one.name))
  })

  it('$select keeps what was asked for, and times follow Prefer', async () => {
    const made = await post({
      subject: 'Tid',
      start: at('2027-04-12T09:00:00'),
      end: at('2027-04-12T10:00:00'),
      body: { contentType: 'html', content: '<p>Hej</p>' },
    })
    expect(made.start).toEqual({ dateTime: '2027-04-12T09:00:00.0000000', timeZone: 'Romance Standard Time' })
    const some = (await karen.api(`/me/events/${made.id}`).select(['start', 'subject']).get()) as Event
    expect(
      Object.keys(some)
        .filter((name) => !name.startsWith('@'))
        .toSorted(),
    ).toEqual(['id', 'start', 'subject'])
    expect(some.start).toEqual({ dateTime: '2027-04-12T07:00:00.0000000', timeZone: 'UTC' })
    const plain = (await karen
      .api(`/me/events/${made.id}`)
      .header('Prefer', 'outlook.body-content-type="text"')
      .get()) as Event
    expect(plain.body).toEqual({ contentType: 'text', content: 'Hej' })
    expect((await read(made.id!)).body?.content).not.toBe('<p>Hej</p>')
  })

  it('a change based on an older version is refused', async () => {
    const made = (await post({
      subject: 'Fælles',
      start: at('2027-04-13T09:00:00'),
      end: at('2027-04-13T10:00:00'),
    })) as Event & { '@odata.etag': string }
    const change = (subject: string) =>
      karen.api(`/me/events/${made.id}`).header('If-Match', made['@odata.etag']).patch({ subject })
    await change('Først')
    await refused(change('Bagefter'), 412)
    expect((await read(made.id!)).subject).toBe('Først')
  })

  it('a batch has a status for each of its requests', async () => {
    const request = (id: string, url: string) => ({ id, method: 'GET', url })
    const answers = new BatchResponseContent(
      await karen
        .api('/$batch')
        .post({ requests: [request('a', '/me'), request('b', '/me/events/nothing')] }),
    )
    expect([answers.getResponseById('a').status, answers.getResponseById('b').status]).toEqual([200, 404])
    const many = Array.from({ length: 21 }, (_, n) => request(String(n), '/me'))
    await refused(karen.api('/$batch').post({ requests: many }), 400)
  })

  it('a mail stands in the outbox', async () => {
    const sender = await world.withScopes('coordinator', ['Mail.Send'])
    await sender.api('/me/sendMail').post({
      message: {
        subject: 'Dagsorden',
        body: { contentType: 'Text', content: 'Se vedlagte.' },
        toRecipients: [{ emailAddress: { address: jobCentre!.mail } }],
        attachments: [
          {
            '@odata.type': '#microsoft.graph.fileAttachment',
            name: 'dagsorden.pdf',
            contentType: 'application/pdf',
            contentBytes: 'AAAA',
          },
        ],
      },
    })
    expect(world.local.graph.mails()).toMatchObject([
      {
        from: coordinator!.mail,
        to: [jobCentre!.mail],
        subject: 'Dagsorden',
        attachments: [{ name: 'dagsorden.pdf', bytes: 3 }],
      },
    ])
  })

  it('channels, members and tabs of the hosting team', async () => {
    const service = await world.asApplication()
    const channels = `/teams/${hostingTeam.id}/channels`
    const bind = (id: string) => `https://graph.microsoft.com/v1.0/users('${id}')`
    const member = (id: string, roles: string[]) => ({
      '@odata.type': '#microsoft.graph.aadUserConversationMember',
      roles,
      'user@odata.bind': bind(id),
    })
    await refused(service.api(channels).post({ displayName: 'NM-2027-0001', membershipType: 'private' }), 400)
    await refused(service.api(channels).post({ displayName: 'Hvad?', membershipType: 'standard' }), 400)
    const made = await service.api(channels).post({
      displayName: 'NM-2027-0001',
      membershipType: 'private',
      members: [member(coordinator!.id, ['owner'])],
    })
    expect(made).toMatchObject({ displayName: 'NM-2027-0001', membershipType: 'private' })
    const channel = `${channels}/${made.id}`
    await service.api(`${channel}/members`).post(member(jobCentre!.id, []))
    expect((await service.api(`${channel}/members`).get()).value).toMatchObject([
      { roles: ['owner'] },
      { roles: [], userId: jobCentre!.id },
    ])
    await refused(
      service.api(`${channel}/members`).post(member(personas.find((one) => one.key === 'outsider')!.id, [])),
      403,
    )
  })

  it.skipIf(!described)('every answer in this story fits Microsoft’s description', () => {
    expect(world.local.graph.violations()).toEqual([])
    expect(world.local.graph.unknown()).toEqual([])
  })
})

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createSigningKey } from '../../infra/local/identity/keys.ts'
import { apiClientSecret, usualGrants } from '../../infra/local/identity/registrations.ts'
import { graphToken } from '../../infra/local/identity/tokens.ts'
import { apiClientId, hostingTeam, personas, rooms, tenantId } from '../../infra/local/personas.ts'
import { onBehalfOfTokens } from '#bot/graph/on-behalf-of-token.ts'
import { Microsoft365Failure } from '#bot/ports/microsoft365-failure.ts'
import { wire } from '#bot/wire.ts'
import { at, graphWorld, refusal, refused, type GraphWorld } from './graph-world.ts'

const [coordinator, jobCentre] = personas
const event = { subject: 'x', start: at('2027-05-03T09:00:00'), end: at('2027-05-03T10:00:00') }
const window = { startDateTime: '2027-05-01T00:00:00Z', endDateTime: '2027-05-10T00:00:00Z' }

describe('the local Graph lets nobody do more than Microsoft would', () => {
  let world: GraphWorld
  beforeAll(async () => {
    world = await graphWorld()
  })
  afterEach(() => {
    world.local.chaos.calm()
    Object.assign(world.local.identity.grants, usualGrants())
  })
  afterAll(() => world.local.stop())

  it('wants a token of its own issuer, signed with its own key', async () => {
    expect((await refusal(world.withToken('').api('/me').get()))[0]).toBe(401)
    const stranger = await graphToken(await createSigningKey(), coordinator!, apiClientId, ['User.Read'])
    await refused(world.withToken(stranger).api('/me').get(), 401, 'InvalidAuthenticationToken')
    const ours = await world.local.identity.token('coordinator')
    await refused(world.withToken(ours).api('/me').get(), 401, 'InvalidAuthenticationToken')
  })

  it('wants the right for each call', async () => {
    const reader = await world.withScopes('coordinator', ['User.Read', 'Calendars.Read'])
    expect((await reader.api('/me/calendarView').query(window).get()).value).toEqual([])
    await refused(reader.api('/me/events').post(event), 403, 'ErrorAccessDenied')
    await refused(reader.api('/places/microsoft.graph.room').get(), 403)
    await refused(reader.api('/me/sendMail').post({ message: {} }), 403)
    await refused(reader.api(`/teams/${hostingTeam.id}/channels`).get(), 403)
  })

  it('shows no body to Calendars.ReadBasic', async () => {
    const writer = await world.withScopes('coordinator', ['Calendars.ReadWrite'])
    const made = await writer
      .api('/me/events')
      .post({ ...event, body: { contentType: 'text', content: 'Hej' } })
    const basic = await world.withScopes('coordinator', ['Calendars.ReadBasic'])
    expect(await basic.api(`/me/events/${made.id}`).get()).not.toHaveProperty('body')
    await refused(basic.api('/me/calendarView/delta').query(window).get(), 403)
  })

  it('keeps a person out of other people’s mailboxes, and /me from applications', async () => {
    const karen = await world.as('coordinator')
    await refused(karen.api(`/users/${jobCentre!.mail}/calendarView`).query(window).get(), 403)
    const service = await world.asApplication()
    await refused(service.api('/me/events').get(), 403)
    world.local.identity.grants.application.set('Calendars.Read', new Set([coordinator!.mail]))
    const watcher = await world.asApplication(['Calendars.Read'])
    await refused(watcher.api('/me/events').get(), 400)
    expect(
      (await watcher.api(`/users/${coordinator!.mail}/calendarView/delta`).query(window).get()).value,
    ).toBeInstanceOf(Array)
    await refused(watcher.api(`/users/${jobCentre!.mail}/calendarView/delta`).query(window).get(), 403)
  })

  it('opens channels by the consent of the team alone', async () => {
    const service = await world.asApplication()
    expect((await service.api(`/teams/${hostingTeam.id}/channels`).get()).value).toHaveLength(1)
    world.local.identity.grants.resourceSpecific.clear()
    await refused(service.api(`/teams/${hostingTeam.id}/channels`).get(), 403)
  })

  it('exchanges a person’s token only for rights that were granted', async () => {
    const exchange = onBehalfOfTokens({ tenantId, apiClientId, apiClientSecret }, wire(world.local.origin))
    const failing = async (token: string) => {
      const error = await exchange(token).then(
        () => null,
        (reason: unknown) => reason,
      )
      expect(error).toBeInstanceOf(Microsoft365Failure)
      return error as Microsoft365Failure
    }
    expect((await failing(await world.local.identity.token('coordinator', 'expired'))).reason).toBe(
      'token-expired',
    )
    expect((await failing(await world.local.identity.token('coordinator', 'other-key'))).reason).toBe(
      'token-expired',
    )
    world.local.identity.grants.delegated.delete('Place.Read.All')
    expect((await failing(await world.local.identity.token('job-centre'))).reason).toBe(
      'consent-to-app-needed',
    )
    world.local.identity.grants.consented = false
    const challenged = await failing(await world.local.identity.token('meeting-leader'))
    expect(challenged.reason).toBe('consent-to-app-needed')
    expect(JSON.parse(challenged.claims ?? '')).toHaveProperty('access_token')
    const wrongSecret = onBehalfOfTokens(
      { tenantId, apiClientId, apiClientSecret: 'wrong' },
      wire(world.local.origin),
    )
    await expect(wrongSecret(await world.local.identity.token('coordinator'))).rejects.toMatchObject({
      reason: 'microsoft365-refused',
    })
  })

  it('lets four requests at a time into one mailbox', async () => {
    const karen = await world.as('coordinator')
    await karen.api('/me').get()
    world.local.chaos.set({ graphMs: 400 })
    const answers = await Promise.allSettled(
      Array.from({ length: 12 }, () => karen.api('/me/calendarView').query(window).get()),
    )
    const refusals = answers
      .filter((answer) => answer.status === 'rejected')
      .map((answer) => (answer.reason as { statusCode: number }).statusCode)
    expect(refusals).toEqual(Array.from({ length: 8 }, () => 429))
  })

  it('fails when it is told to, and says when to come back', async () => {
    const karen = await world.as('coordinator')
    world.local.chaos.set({ graph: { status: 429, times: 1, retryAfter: 7, path: '/places' } })
    const error = (await karen
      .api('/places/microsoft.graph.room')
      .get()
      .catch((reason: unknown) => reason)) as { statusCode: number; headers: Headers }
    expect([error.statusCode, error.headers.get('retry-after')]).toEqual([429, '7'])
    expect((await karen.api('/places/microsoft.graph.room').get()).value).toHaveLength(rooms.length)
    world.local.chaos.set({ hang: { times: 1, path: '/me' } })
    await expect(
      karen
        .api('/me')
        .options({ signal: AbortSignal.timeout(200) })
        .get(),
    ).rejects.toThrow()
  })

  it('is loud about what it does not know', async () => {
    const karen = await world.as('coordinator')
    await refused(karen.api('/me/contacts').get(), 501)
    await refused(karen.api('/me/events').filter("subject eq 'x'").get(), 501)
    expect(world.local.graph.unknown()).toEqual([
      'The local Graph does not know GET /me/contacts.',
      "The local Graph does not know the filter subject eq 'x'.",
    ])
    expect(world.lines.join('\n')).toContain('/me/contacts')
  })
})

import { Temporal } from 'temporal-polyfill'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { apiClientSecret } from './identity/registrations.ts'
import { graphToken } from './identity/tokens.ts'
import { startLocal, type Local } from './local.ts'
import { apiClientId, personas, tenantId } from './personas.ts'
import type { Step } from './chaos.ts'

const event = (transactionId: string) => ({
  subject: 'x',
  transactionId,
  start: { dateTime: '2027-03-02T09:00:00', timeZone: 'UTC' },
  end: { dateTime: '2027-03-02T10:00:00', timeZone: 'UTC' },
})

describe('the points at which a test may kill the service', () => {
  let local: Local
  let token: string
  beforeAll(async () => {
    local = await startLocal({
      port: 0,
      now: Temporal.Instant.from('2027-03-01T08:00:00Z'),
      log: () => undefined,
    })
    token = await graphToken(local.identity.key, personas[0]!, apiClientId, ['Calendars.ReadWrite'])
  })
  afterEach(() => local.chaos.calm())
  afterAll(() => local.stop())

  const post = (key: string) =>
    fetch(`${local.origin}/graph/v1.0/me/events`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(event(key)),
    }).then(
      (answer) => answer.status,
      () => 'broken',
    )
  const done = (key: string) => local.graph.events().filter((one) => one.transactionId === key).length
  const armed = (step: Step) => {
    let kills = 0
    local.chaos.killOn(step, () => void (kills += 1), { kind: 'event' })
    return () => kills
  }

  it('before the act: nothing is done and nothing answered', async () => {
    const kills = armed('act-received')
    expect([await post('a'), done('a'), kills()]).toEqual(['broken', 0, 1])
    expect([await post('a'), done('a'), kills()]).toEqual([201, 1, 1])
  })

  it('after the act: it is done, and the answer is lost', async () => {
    const kills = armed('act-done')
    expect([await post('b'), done('b'), kills()]).toEqual(['broken', 1, 1])
    expect([await post('b'), done('b')]).toEqual([201, 1])
  })

  it('after the answer', async () => {
    const kills = armed('act-answered')
    expect([await post('c'), done('c'), kills()]).toEqual([201, 1, 1])
  })

  it('while a token is asked for', async () => {
    const ask = () =>
      fetch(`${local.origin}/login/${tenantId}/oauth2/v2.0/token`, {
        method: 'POST',
        body: new URLSearchParams({
          client_id: apiClientId,
          client_secret: apiClientSecret,
          grant_type: 'client_credentials',
          scope: 'https://graph.microsoft.com/.default',
        }),
      }).then(
        (answer) => answer.status,
        () => 'broken',
      )
    local.chaos.killOn('token-asked', () => undefined, { kind: 'bot-token' })
    expect([await ask(), await ask()]).toEqual(['broken', 200])
  })

  it('a room that was told to decline, declines', async () => {
    local.chaos.set({ declineRooms: ['lokale.birk@birkelund.example'], roomAnswerSeconds: 0 })
    const answer = local.events.next((one) => one.type === 'room-answer')
    const body = {
      ...event('d'),
      attendees: [{ type: 'resource', emailAddress: { address: 'Lokale.Birk@birkelund.example' } }],
    }
    await fetch(`${local.origin}/graph/v1.0/me/events`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    })
    await answer
    expect(local.graph.events().find((one) => one.transactionId === 'd')?.attendees).toMatchObject([
      { answer: 'declined' },
    ])
  })
})

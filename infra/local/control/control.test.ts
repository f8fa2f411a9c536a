import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startLocal, type Local } from '../local.ts'
import { apiClientId, personas, rooms, scopeAt } from '../personas.ts'

const start = Temporal.Instant.from('2027-03-01T08:00:00Z')

describe('what the pages of the local Microsoft 365 ask for', () => {
  let local: Local
  const ask = async (method: string, path: string, body?: object) => {
    const response = await fetch(`${local.origin}/local${path}`, {
      method,
      ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
    })
    const text = await response.text()
    return { status: response.status, body: text ? JSON.parse(text) : null }
  }
  const item = {
    subject: 'Netværksmøde – ref. NM-2027-0412',
    bodyHtml: '<p>Hej</p>',
    start: '2027-03-10T09:00:00+01:00',
    end: '2027-03-10T11:00:00+01:00',
    required: [{ mail: personas[1]!.mail, name: personas[1]!.name }],
    optional: [],
    location: rooms[0].name,
    sensitivity: 'private',
    customProperties: { samletMark: 'm1' },
  }

  beforeAll(async () => {
    local = await startLocal({ port: 0, now: start, log: () => undefined })
  })
  afterAll(() => local.stop())

  it('hands out a token for our API only', async () => {
    const scope = scopeAt('http://localhost')
    const given = await ask('POST', '/token', { persona: 'coordinator', clientId: apiClientId, scope })
    expect(given.body).toMatchObject({
      scope,
      account: { environment: 'login.windows.net', localAccountId: personas[0]!.id },
    })
    expect(
      (await ask('POST', '/token', { persona: 'coordinator', clientId: apiClientId, scope: 'User.Read' }))
        .status,
    ).toBe(400)
    expect((await ask('POST', '/token', { persona: 'nobody', clientId: apiClientId, scope })).status).toBe(
      400,
    )
  })

  it('moves the clock forward and never back, and wakes those who wait', async () => {
    const { body: before } = await ask('GET', '/clock')
    const waiting = ask('GET', `/clock/wait?after=${before.version}`)
    const moved = await ask('POST', '/clock', { to: '2027-03-08T09:00:00Z' })
    expect(moved.body).toMatchObject({ version: before.version + 1 })
    expect((await waiting).body.version).toBe(moved.body.version)
    expect((await ask('POST', '/clock', { to: '2027-03-01T09:00:00Z' })).status).toBe(409)
    expect((await ask('GET', '/clock')).body.now.slice(0, 16)).toBe('2027-03-08T09:00')
  })

  it('keeps a draft to its owner, opens it again, and sends it to those invited', async () => {
    const draft = await ask('POST', '/appointments', { persona: 'coordinator', draft: true, item })
    const opened = await ask('GET', `/appointments/${draft.body.id}?persona=coordinator`)
    expect(opened.body).toMatchObject({
      draft: true,
      item: { subject: item.subject, customProperties: item.customProperties, required: item.required },
    })
    const seen = async (mail: string) => {
      const { body } = await ask('GET', '/calendars?from=2027-03-10T00:00:00Z&to=2027-03-11T00:00:00Z')
      return (body as { mail: string; events: object[] }[]).find((row) => row.mail === mail)!.events
    }
    expect(await seen(personas[1]!.mail)).toEqual([])
    const sent = await ask('POST', '/appointments', {
      persona: 'coordinator',
      draft: false,
      id: draft.body.id,
      item,
    })
    expect(sent.body.id).toBe(draft.body.id)
    expect(await seen(personas[1]!.mail)).toMatchObject([
      {
        subject: item.subject,
        response: 'none',
        private: true,
        hold: false,
        location: rooms[0].name,
        showAs: 'tentative',
      },
    ])
    expect(local.graph.events()).toMatchObject([{ draft: false, customProperties: { samletMark: 'm1' } }])
  })

  it('shows a conversation to its members only', async () => {
    const id = local.graph.addCourseChannel({ reference: 'NM-2027-0412', memberIds: [personas[0]!.id] })
    expect((await ask('GET', '/conversations?persona=coordinator')).body).toMatchObject([
      { kind: 'channel' },
      { id, name: 'NM-2027-0412', tab: null },
      { kind: 'personal' },
    ])
    expect((await ask('GET', `/conversations/${id}/messages?persona=coordinator`)).body).toEqual([])
    expect((await ask('GET', `/conversations/${id}/messages?persona=outsider`)).status).toBe(404)
    const tab = {
      persona: 'coordinator',
      name: 'Familien',
      entityId: 'c1',
      contentUrl: `${local.origin}/tab/course/c1`,
      websiteUrl: null,
    }
    expect((await ask('PUT', `/channels/${id}/tab`, tab)).status).toBe(204)
    expect((await ask('GET', '/conversations?persona=coordinator')).body[1].tab).toEqual({
      contentUrl: tab.contentUrl,
      name: 'Familien',
    })
  })

  it('is loud about what it does not know', async () => {
    expect((await ask('GET', '/nothing')).status).toBe(404)
  })

  it('grants the right to read the coordinators’ calendars, theirs alone, and takes it back', async () => {
    expect((await ask('GET', '/calendar-right')).body).toEqual({ granted: false })
    expect((await ask('PUT', '/calendar-right', { granted: true })).body).toEqual({ granted: true })
    expect([...local.identity.grants.application]).toEqual([['Calendars.Read', new Set([personas[0]!.mail])]])
    expect((await ask('PUT', '/calendar-right', { granted: false })).body).toEqual({ granted: false })
    expect(local.identity.grants.application.size).toBe(0)
    expect((await ask('PUT', '/calendar-right', {})).status).toBe(400)
  })
})

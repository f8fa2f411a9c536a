import type { AddressInfo } from 'node:net'
import express from 'express'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startLocal, type Local } from './local.ts'

const page =
  '<!doctype html><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>'

describe('the way from the local Microsoft 365 to the service', () => {
  let local: Local
  let service: ReturnType<express.Express['listen']>
  beforeAll(async () => {
    local = await startLocal({ port: 0, now: Temporal.Now.instant(), log: () => undefined })
    const web = express()
    web.get('/outlook-addin/pane.html', (_req, res) => {
      res
        .set('content-security-policy', "default-src 'none'; frame-ancestors https://outlook.office.com")
        .type('html')
        .send(page)
    })
    web.get(
      '/tab/assets/app.js',
      (_req, res) => void res.type('js').send('"https://appsforoffice.microsoft.com/lib/1/hosted/office.js"'),
    )
    web.post('/api/echo', express.json(), (req, res) => void res.status(201).json(req.body))
    service = web.listen(0, '127.0.0.1')
    await new Promise((resolve) => service.once('listening', resolve))
  })
  afterAll(async () => {
    await local.stop()
    await new Promise((resolve) => service.close(resolve))
  })
  const up = () => local.serviceIsAt(`http://127.0.0.1:${(service.address() as AddressInfo).port}`)

  it('says in words that the service is down', async () => {
    const answer = await fetch(`${local.origin}/api/me`)
    expect([answer.status, await answer.json()]).toEqual([502, { reason: 'service-unavailable' }])
  })

  it('changes two things in a page and nothing in a script', async () => {
    await up()
    const pane = await fetch(`${local.origin}/outlook-addin/pane.html`)
    expect(await pane.text()).toBe(page.replace('https://appsforoffice.microsoft.com', ''))
    expect(pane.headers.get('content-security-policy')).toBe(
      "default-src 'none'; frame-src 'self'; frame-ancestors 'self' https://outlook.office.com",
    )
    expect(await (await fetch(`${local.origin}/tab/assets/app.js`)).text()).toContain(
      'https://appsforoffice.microsoft.com',
    )
  })

  it('passes bodies on, and lets a test kill the service when the answer has passed', async () => {
    await up()
    let killed = 0
    local.chaos.killOn('reply-passed', () => void killed++, { path: '/api/echo' })
    for (const n of [1, 2]) {
      const answer = await fetch(`${local.origin}/api/echo`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ n }),
      })
      expect([answer.status, await answer.json()]).toEqual([201, { n }])
    }
    expect(killed).toBe(1)
  })
})

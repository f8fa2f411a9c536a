import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { PUBLIC } from '@microsoft/teams.api'
import { App, ExpressAdapter } from '@microsoft/teams.apps'
import express from 'express'
import type { Temporal } from 'temporal-polyfill'
import { postingThrough } from '#bot/conversation/posting.ts'
import type { Posting } from '#bot/ports/posting.ts'
import { cardKey } from '../../infra/local/connector/messages.ts'

/** A card that stands in a conversation. `lost`: whoever posted it never learned so, and may post it again. */
export type Posted = {
  id: string
  conversationId: string
  key: string
  at: Temporal.Instant
  lost: boolean
}

export type FailingConnector = {
  serviceUrl: string
  /** The product's own way out, on the real SDK, which ends at this connector. */
  posting: Posting
  posted: Posted[]
  /** How many requests came, and how many of them were answered badly or not at all. */
  counts: { asked: number; failed: number }
  /** Nobody answers until it is put right again. */
  away(away: boolean): void
  stop(): Promise<void>
}

const tenantId = '00000000-0000-4000-8000-0000000000aa'
/** What goes wrong, in equal shares: refused for now (not done), broken off before it was done, and done with its answer lost. */
const faults = ['429', '503', '502', 'broken-off', 'lost-504', 'lost'] as const

/**
 * The Bot Connector on a bad day, at the wire: of the answers to a posting one in `oneIn` fails.
 * @param random between 0 and 1
 */
export async function failingConnector(
  now: () => Temporal.Instant,
  random: () => number,
  oneIn: number,
): Promise<FailingConnector> {
  const posted: Posted[] = []
  const counts = { asked: 0, failed: 0 }
  let isAway = false
  const server: Server = createServer((req, res) => {
    const parts: Buffer[] = []
    req.on('data', (part: Buffer) => void parts.push(part))
    req.on('end', () => {
      counts.asked += 1
      const conversationId = /conversations\/([^/]+)\/activities/.exec(decodeURIComponent(req.url ?? ''))?.[1]
      if (req.method !== 'POST' || !conversationId) return void res.writeHead(404).end()
      const fault = isAway
        ? '503'
        : random() * oneIn < 1
          ? faults[Math.floor(random() * faults.length)]!
          : null
      if (fault) counts.failed += 1
      if (fault === '429' || fault === '503')
        return void res.writeHead(Number(fault), { 'retry-after': '60' }).end()
      if (fault === '502') return void res.writeHead(502).end()
      if (fault === 'broken-off') return void req.socket.destroy()
      const key = cardKey(JSON.parse(Buffer.concat(parts).toString())) ?? ''
      const id = `a${posted.length + 1}`
      posted.push({ id, conversationId, key, at: now(), lost: fault !== null })
      if (fault === 'lost-504') return void res.writeHead(504).end()
      if (fault === 'lost') return void req.socket.destroy()
      res.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify({ id }))
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const serviceUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const token = () => Promise.resolve(aToken)
  const teams = new App({
    clientId: tenantId,
    tenantId,
    token,
    httpServerAdapter: new ExpressAdapter(express()),
    cloud: PUBLIC,
    dangerouslyAllowUnauthenticatedRequests: false,
    client: { timeout: 10_000 },
  })
  await teams.initialize()
  return {
    serviceUrl,
    posting: postingThrough(teams, tenantId, token),
    posted,
    counts,
    away: (away) => {
      isAway = away
    },
    async stop() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}

/** Shaped like a token, signed by nobody: nobody here looks. */
const aToken = [{ alg: 'none' }, { exp: 4_102_444_800 }, 'x']
  .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
  .join('.')

import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import express, { type Response } from 'express'
import { Temporal } from 'temporal-polyfill'
import { build, type Rolldown } from 'vite'
import { appToken } from '../../infra/local/identity/tokens.ts'
import { startLocal, type Local } from '../../infra/local/local.ts'
import { buildHostPages } from '../../infra/local/pages/build-host-pages.ts'
import { hostPages } from '../../infra/local/pages/pages.ts'
import { botClientId } from '../../infra/local/personas.ts'
import { madeOnce } from './made-once.ts'

export type Guests = {
  local: Local
  /** What the bot was told, oldest first. */
  heard: Record<string, unknown>[]
  /** What the bot answers to the press of a button. */
  answers: {
    invoke: unknown
    /** Before it has her token. */
    signIn?: unknown
  }
  /** The send handler of the add-in, as JavaScript: a function of the event. Null takes its page away. */
  handler: { source: string | null }
  /** The bot posts, or changes what it has posted. */
  post(conversationId: string, activity: object, instead?: string): Promise<string>
  stop(): Promise<void>
}

/**
 * The local Microsoft 365 with guests instead of Samlet: empty pages that hold Microsoft's own client libraries (`teamsJs`, `msal`,
 * `Office`) for a test to call, and a bot that says what the test wants.
 */
export async function openGuests(now = '2026-03-02T08:00:00Z'): Promise<Guests> {
  await buildHostPages()
  const local = await startLocal({
    port: 0,
    now: Temporal.Instant.from(now),
    log: () => undefined,
    pages: hostPages,
  })
  const heard: Guests['heard'] = []
  const answers: Guests['answers'] = { invoke: null }
  const handler: Guests['handler'] = { source: null }
  const [teamsJs, msal] = await Promise.all([
    libraryAs('teamsJs', '@microsoft/teams-js'),
    libraryAs('msal', '@azure/msal-browser'),
  ])

  const app = express()
  app.use((_req, res, next) => {
    res.set('content-security-policy', 'frame-ancestors https://teams.microsoft.com')
    next()
  })
  app.get('/tab/libraries.js', (_req, res) => void res.type('js').send(`${teamsJs}\n${msal}`))
  app.get('/outlook-addin/msal.js', (_req, res) => void res.type('js').send(msal))
  app.get('/outlook-addin/handler.js', (_req, res) => {
    res.type('js').send(`Office.actions.associate('onAppointmentSend', ${handler.source}); Office.onReady()`)
  })
  app.get('/outlook-addin/pane.html', (_req, res) => page(res, officeJs, '/outlook-addin/msal.js'))
  app.get('/outlook-addin/launch-event.html', (_req, res) => {
    if (handler.source === null) res.status(503).type('html').end()
    else page(res, officeJs, '/outlook-addin/handler.js')
  })
  app.get('/tab/*path', (_req, res) => page(res, '/tab/libraries.js'))
  app.get('/tab/', (_req, res) => page(res, '/tab/libraries.js'))
  app.post('/api/messages', express.json(), (req, res) => {
    heard.push(req.body)
    const { type, value } = req.body as { type: string; value?: { authentication?: unknown } }
    const unknown = answers.signIn && !value?.authentication
    res.json(type === 'invoke' ? (unknown ? answers.signIn : answers.invoke) : {})
  })
  const server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  await local.serviceIsAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)

  return {
    local,
    heard,
    answers,
    handler,
    async post(conversationId, activity, instead) {
      const token = await appToken(local.identity.key, botClientId, 'https://api.botframework.com', [])
      const at = `${local.origin}/connector/v3/conversations/${encodeURIComponent(conversationId)}/activities`
      const response = await fetch(instead ? `${at}/${instead}` : at, {
        method: instead ? 'PUT' : 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ type: 'message', ...activity }),
      })
      if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
      return ((await response.json()) as { id: string }).id
    },
    async stop() {
      await local.stop()
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}

export const cardActivity = (card: object) => ({
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
})

const modules = join(import.meta.dirname, '../../node_modules')
const officeJs = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js'

function page(res: Response, ...scripts: string[]): void {
  const tags = scripts.map((src) => `<script src="${src}"></script>`).join('')
  res.send(
    `<!doctype html><html lang="da"><head><meta charset="utf-8"><title>Gæst</title>${tags}</head><body></body></html>`,
  )
}

/** A library bundled whole, as a face bundles it, under one name of the page. */
async function libraryAs(name: string, library: string): Promise<string> {
  const sources = [library, 'vite'].map((one) => join(modules, one, 'package.json'))
  const path = await madeOnce(`${name}.js`, [import.meta.filename, ...sources], async (file) =>
    writeFileSync(file, await bundled(name, library)),
  )
  return readFileSync(path, 'utf8')
}

async function bundled(name: string, library: string): Promise<string> {
  const entry = 'virtual:library'
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, lib: { entry, formats: ['iife'], name } },
    plugins: [
      {
        name: 'library',
        resolveId: (id) => (id.endsWith(entry) ? entry : null),
        load: (id) => (id === entry ? `export * from '${library}'` : null),
      },
    ],
  })
  const [chunk] = (output as Rolldown.RolldownOutput[])[0]!.output
  return chunk.code
}

import vm from 'node:vm'
import { build, type Rolldown } from 'vite'
import { beforeAll } from 'vitest'
import { itemDigest, type Item } from '#shared/domain/privacy/item.ts'
import type { Completion } from '../../outlook-addin/launch-event/answer.ts'

export const neutral: Item = {
  subject: 'Netværksmøde – ref. NM-2026-0412',
  bodyHtml: '<p>Onsdag 18. marts 2026 kl. 9.00–11.00 i Lokale Birk.</p>',
  location: 'Lokale Birk',
  attendees: [{ name: 'Jonas Egelund', mail: 'jonas.egelund@birkelund.example' }],
  attachments: [{ id: 'a1', name: 'Dagsorden.pdf' }],
}
const terms = ['Sofie', 'Lund', 'Kildevej']
/** What the pane leaves for the handler when it has looked at that item. */
export const session = (item: Item, more: object = {}) =>
  JSON.stringify({
    mark: 'm1',
    terms,
    allowed: ['Lokale Birk'],
    verdict: { digest: itemDigest(item), clean: true },
    ...more,
  })

type World = {
  item?: Item
  mark?: string | undefined
  session?: string | null
  sessionFails?: object
  old?: boolean
  language?: string
  fail?: string
  silent?: string
  gone?: boolean
  broken?: boolean
  timers?: (() => void)[]
  /** What Outlook does otherwise than it should, by what it is asked for. */
  odd?: Partial<Record<Asked, Odd>>
}
/** All that the handler asks Outlook for. */
export const asked = [
  'subject',
  'body',
  'location',
  'required',
  'optional',
  'properties',
  'attachments',
  'session',
] as const
type Asked = (typeof asked)[number]
export const odds = ['fails', 'throws', 'nothing', 'twice', 'late', 'never'] as const
type Odd = (typeof odds)[number]

/** The handler as it is shipped, in classic Outlook. */
export function classicOutlook() {
  /** The very bytes that are shipped. */
  let code = ''
  beforeAll(async () => {
    const output = await build({
      configFile: 'outlook-addin/launch-event/vite.config.ts',
      logLevel: 'silent',
      build: { write: false },
    })
    const [chunk] = (output as Rolldown.RolldownOutput[])[0]?.output ?? []
    code = chunk?.code ?? ''
  })
  return {
    code: () => code,
    runtime: (world: World) => runtime(code, world),
    send: (world: World): Promise<Completion> =>
      new Promise((resolve) => runtime(code, world)({ completed: resolve })),
  }
}

/** The bare runtime of classic Outlook: no window, no document, no fetch, and nothing younger than ECMAScript 2016. */
function runtime(code: string, world: World) {
  const item = world.item ?? neutral
  const answer = (name: string, value: unknown, done: (result: object) => void) => {
    const odd = world.odd?.[name as Asked]
    if (world.silent === name || odd === 'never') return
    if (odd === 'throws') throw new Error('Outlook is odd')
    if (odd === 'late') return void world.timers?.push(() => done({ status: 'succeeded', value }))
    if (odd === 'nothing') return done({ status: 'succeeded', value: null })
    if (odd === 'fails') return done({ status: 'failed', error: { message: 'no' } })
    if (odd === 'twice') done({ status: 'succeeded', value })
    if (world.fail === name) done({ status: 'failed', error: { message: 'no' } })
    else done({ status: 'succeeded', value })
  }
  const people = item.attendees.map((one) => ({ displayName: one.name, emailAddress: one.mail }))
  const handlers: Record<string, (event: { completed: (answer: Completion) => void }) => void> = {}
  const present = {
    subject: { getAsync: (done: () => void) => answer('subject', item.subject, done) },
    body: { getAsync: (_type: string, done: () => void) => answer('body', item.bodyHtml, done) },
    location: { getAsync: (done: () => void) => answer('location', item.location, done) },
    requiredAttendees: { getAsync: (done: () => void) => answer('required', people, done) },
    optionalAttendees: { getAsync: (done: () => void) => answer('optional', [], done) },
    getAttachmentsAsync: (done: () => void) => answer('attachments', item.attachments, done),
    loadCustomPropertiesAsync: (done: () => void) => answer('properties', { get: () => world.mark }, done),
    sessionData: world.old
      ? undefined
      : {
          getAsync: (_key: string, done: (result: object) => void) => {
            if (world.sessionFails) done({ status: 'failed', ...world.sessionFails })
            else if (typeof world.session === 'string') answer('session', world.session, done)
            else done({ status: 'failed', error: { code: 9050 } })
          },
        },
  }
  const Office = {
    actions: { associate: (name: string, handler: (typeof handlers)[string]) => (handlers[name] = handler) },
    context: {
      displayLanguage: world.language ?? 'da-DK',
      mailbox: world.broken ? undefined : { item: world.gone ? null : present },
    },
  }
  const context = vm.createContext({ Office, setTimeout: (run: () => void) => world.timers?.push(run) })
  vm.runInContext(
    `for (const name of ['flat', 'flatMap', 'at', 'findLast', 'toSorted']) delete Array.prototype[name];
     for (const name of ['padStart', 'padEnd', 'matchAll', 'replaceAll', 'trimStart', 'trimEnd', 'at']) delete String.prototype[name];
     for (const name of ['entries', 'values', 'fromEntries']) delete Object[name];
     delete Promise.prototype.finally; delete Promise.allSettled; delete Promise.any; delete globalThis.Intl`,
    context,
  )
  vm.runInContext(code, context)
  return handlers['onAppointmentSend']!
}

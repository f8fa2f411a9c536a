import fc from 'fast-check'
import vm from 'node:vm'
import { gzipSync } from 'node:zlib'
import { parse, type Node } from 'acorn'
import { build, type Rolldown } from 'vite'
import { beforeAll, expect, test } from 'vitest'
import { guard as da } from '#shared/text/da/guard.ts'
import { itemDigest, type Item } from '#shared/domain/privacy/item.ts'
import type { Completion } from './answer.ts'

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

const neutral: Item = {
  subject: 'Netværksmøde – ref. NM-2026-0412',
  bodyHtml: '<p>Onsdag 18. marts 2026 kl. 9.00–11.00 i Lokale Birk.</p>',
  location: 'Lokale Birk',
  attendees: [{ name: 'Jonas Egelund', mail: 'jonas.egelund@birkelund.example' }],
  attachments: [{ id: 'a1', name: 'Dagsorden.pdf' }],
}
const terms = ['Sofie', 'Lund', 'Kildevej']
const session = (item: Item, more: object = {}) =>
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
const asked = [
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
const odds = ['fails', 'throws', 'nothing', 'twice', 'late', 'never'] as const
type Odd = (typeof odds)[number]

/** The bare runtime of classic Outlook: no window, no document, no fetch, and nothing younger than ECMAScript 2016. */
function runtime(world: World) {
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

function send(world: World): Promise<Completion> {
  return new Promise((resolve) => runtime(world)({ completed: resolve }))
}

test('the bundle is ECMAScript 2016 without a conditional operator, and at most 20 kB gzipped', () => {
  const found: string[] = []
  walk(parse(code, { ecmaVersion: 2016 }), (node) => {
    if (node.type === 'ConditionalExpression') found.push(code.slice(node.start, node.end))
  })
  expect(found).toEqual([])
  expect(gzipSync(code).length).toBeLessThan(20 * 1024)
  expect(code).not.toMatch(/\bfetch\b|XMLHttpRequest|\bdocument\b|\bwindow\b|localStorage/)
})

test('the neutral invitation is sent', async () => {
  expect(await send({ mark: 'm1', session: session(neutral) })).toEqual({ allowEvent: true })
})

test('X-10 a family name in the subject blocks, and the sentence says what, where and what to do', async () => {
  const item = { ...neutral, subject: 'Netværksmøde Sofie' }
  expect(await send({ item, mark: 'm1', session: session(item) })).toEqual({
    allowEvent: false,
    errorMessage: 'Emnet indeholder et navn fra familien: »Sofie«. Fjern det, så kan du sende.',
    cancelLabel: 'Gå tilbage og ret',
    commandId: 'samletOpenPane',
    contextData: '{"because":"found"}',
  })
})

test('a name in the name of an attached file blocks', async () => {
  const item = { ...neutral, attachments: [{ id: 'a1', name: 'Handleplan_sofie_lund.pdf' }] }
  expect(await send({ item, mark: 'm1', session: session(item) })).toMatchObject({
    allowEvent: false,
    errorMessage:
      'Et vedhæftet filnavn indeholder et navn fra familien: »sofie«. Samlet fandt ét sted mere. Fjern det hele, så kan du sende.',
  })
})

test('in an English Outlook the sentence is English', async () => {
  const item = { ...neutral, location: 'Kildevej 12' }
  const answer = await send({ item, mark: 'm1', session: session(item), language: 'en-GB' })
  expect(answer.errorMessage).toContain('The location contains the family')
})

test('several finds are counted, CPR numbers are not repeated whole, the message fits the dialog', async () => {
  const item = {
    ...neutral,
    subject: 'Møde 140312-1234',
    bodyHtml: '<p>Sofie og Lund</p>',
    attendees: [{ name: 'Sofie Lund', mail: 'sofie@mail.example' }],
  }
  const answer = await send({ item, mark: 'm1', session: session(item) })
  expect(answer.errorMessage).toContain('Emnet indeholder et CPR-nummer: »140312-••••«. Samlet fandt ')
  expect(answer.errorMessage).not.toContain('1234')
  expect(answer.errorMessage!.length).toBeLessThanOrEqual(500)
  expect(answer.cancelLabel!.length).toBeLessThanOrEqual(20)
})

test('a word that may be a name warns: she may send', async () => {
  const item = { ...neutral, bodyHtml: '<p>Lund er en skov.</p>' }
  const answer = await send({ item, mark: 'm1', session: session(item) })
  expect(answer).toMatchObject({ allowEvent: false, sendModeOverride: 'promptUser' })
  expect(answer.errorMessage).toContain(da.lookFirst)
})

test('a reopened draft blocks until the pane has looked again', async () => {
  expect(await send({ mark: 'm1', session: null })).toMatchObject({
    allowEvent: false,
    errorMessage: da.reopened,
    commandId: 'samletOpenPane',
  })
})

test.for([
  ['of another meeting', 'm1', 'm2'],
  ['of a course without an invitation', 'm1', null],
  ['of a meeting that the item belongs to no more', undefined, 'm2'],
] as const)('terms %s say nothing of this item: it is blocked', async ([, mark, of]) => {
  expect(await send({ mark, session: session(neutral, { mark: of }) })).toMatchObject({
    allowEvent: false,
    errorMessage: da.reopened,
  })
})

test('an item that is not booked yet is looked at with the terms of the chosen course', async () => {
  const left = session(neutral, { mark: null })
  expect(await send({ session: left })).toEqual({ allowEvent: true })
  expect(await send({ item: { ...neutral, subject: 'Møde om Sofie' }, session: left })).toMatchObject({
    allowEvent: false,
  })
})

test.for(['not json', '{}', '{"terms":[1]}', '[]', 'null', '{"terms":"Sofie"}'])(
  'session data that is not ours counts as none: %s',
  async (text) => {
    expect(await send({ mark: 'm1', session: text })).toMatchObject({
      allowEvent: false,
      errorMessage: da.reopened,
    })
    expect(await send({ session: text })).toEqual({ allowEvent: true })
  },
)

test("the pane's verdict counts while the item is unchanged; after a change it warns", async () => {
  const changed = { ...neutral, subject: 'Netværksmøde flyttet' }
  expect(await send({ item: changed, mark: 'm1', session: session(neutral) })).toMatchObject({
    allowEvent: false,
    errorMessage: da.stale,
    sendModeOverride: 'promptUser',
  })
  expect(await send({ mark: 'm1', session: session(neutral, { verdict: null }) })).toMatchObject({
    errorMessage: da.stale,
  })
  const back = session(changed, { cleanBefore: [itemDigest(neutral)] })
  expect(await send({ mark: 'm1', session: back })).toEqual({ allowEvent: true })
  const open = session(neutral, { verdict: { digest: itemDigest(neutral), clean: false } })
  expect(await send({ mark: 'm1', session: open })).toMatchObject({
    errorMessage: da.openFinding,
    sendModeOverride: 'promptUser',
  })
})

test('X-10 no family name was ever let stand, whatever the session says; a false alarm was', async () => {
  const item = { ...neutral, subject: 'Møde om Sofie Lund', location: 'Hos naboen, ring 21 30 40 50' }
  const standing = ['Sofie Lund', 'Sofie', 'Lund', '21 30 40 50']
  const answer = await send({ item, mark: 'm1', session: session(item, { standing }) })
  expect(answer.errorMessage).toContain(
    'Emnet indeholder et navn fra familien: »Sofie«. Samlet fandt ét sted mere.',
  )
})

test('everyday appointments are let through; a CPR number stops them too', async () => {
  const everyday = {
    ...neutral,
    subject: 'Frokost med Sofie',
    bodyHtml: '<p>Ring 21 30 40 50, eller skriv til sofie@firma.example</p>',
  }
  expect(await send({ item: everyday })).toEqual({ allowEvent: true })
  const cpr = await send({ item: { ...everyday, subject: 'Vedr. 140312-1234' } })
  expect(cpr).toMatchObject({ allowEvent: false })
  expect(cpr).not.toHaveProperty('sendModeOverride')
})

test.for([
  ['https://sag.kommune.dk/borger/010199-1234', '»010199-••••«'],
  ['<a href="https://sag.kommune.dk/?cpr=0101991234">her</a>', '»010199••••«'],
  ['0101991234@mail.dk', '»010199••••«'],
  ['Reg. 1234 konto 0101991234', '»010199••••«'],
  ['https://teams.microsoft.com/l/channel/x/general/0-1-0-1-9-9-1-2-3-4', '»0-1-0-1-9-9-••••«'],
] as const)(
  'in everyday post too a CPR number is one whatever it stands in: %s',
  async ([bodyHtml, words]) => {
    const answer = await send({ item: { ...neutral, bodyHtml } })
    expect(answer.errorMessage).toContain(`Teksten indeholder et CPR-nummer: ${words}`)
  },
)

test('of a CPR number inside something longer only the date is repeated', async () => {
  const item = { ...neutral, bodyHtml: '<p>Skriv til 0101991234@mail.dk</p>' }
  const answer = await send({ item, mark: 'm1', session: session(item) })
  expect(answer.errorMessage).toContain('et CPR-nummer: »010199••••@mail.dk«')
})

test('an everyday appointment with a way into a meeting is let through, whatever its ids look like', async () => {
  const id = '31010199-1234-4101-8199-010199123456'
  const bodyHtml = `<a href="https://teams.microsoft.com/l/meetup-join/19%3ameeting_a0101991234b%40thread.v2/0?context=%7b%22Tid%22%3a%22${id}%22%7d">Deltag</a>`
  expect(await send({ item: { ...neutral, bodyHtml } })).toEqual({ allowEvent: true })
})

test.for(asked)('when Outlook refuses %s, the item is not sent', async (fail) => {
  expect(await send({ mark: 'm1', session: session(neutral), fail })).toMatchObject({
    allowEvent: false,
    errorMessage: da.failed,
  })
})

test.for([{ code: 9020 }, { code: 5001, message: 'no' }, undefined])(
  'when Outlook does not say what the pane left (%o), an item without a mark is no everyday post',
  async (sessionError) => {
    const item = { ...neutral, subject: 'Møde om Sofie Lund' }
    expect(await send({ item, sessionFails: { error: sessionError } })).toMatchObject({
      allowEvent: false,
      errorMessage: da.failed,
    })
  },
)

test('where Outlook knows no session data, or none was left, an item without a mark is everyday post', async () => {
  expect(await send({ session: null })).toEqual({ allowEvent: true })
  expect(await send({ old: true })).toEqual({ allowEvent: true })
  expect(await send({ old: true, mark: 'm1' })).toMatchObject({ errorMessage: da.reopened })
})

test('when Outlook never answers, patience ends the wait; a late answer changes nothing', async () => {
  const timers: (() => void)[] = []
  const answers: Completion[] = []
  runtime({ mark: 'm1', session: session(neutral), silent: 'body', timers })({
    completed: (answer) => answers.push(answer),
  })
  expect(answers).toEqual([])
  timers.forEach((run) => run())
  timers.forEach((run) => run())
  expect(answers).toMatchObject([{ allowEvent: false, errorMessage: da.slow }])
})

test('whatever Outlook does, and of whatever it is asked, the item gets one answer, and is sent only when all was read', async () => {
  const oddly = fc.record(Object.fromEntries(asked.map((name) => [name, fc.constantFrom(...odds)])), {
    requiredKeys: [],
  })
  await fc.assert(
    fc.asyncProperty(oddly, async (odd) => {
      const timers: (() => void)[] = []
      const answers: Completion[] = []
      const settle = () => new Promise((done) => setImmediate(done))
      runtime({ mark: 'm1', session: session(neutral), timers, odd })({
        completed: (answer) => answers.push(answer),
      })
      await settle()
      // The first that waits is the guard's own patience; what comes late comes after it.
      timers.forEach((run) => run())
      await settle()
      expect(answers).toHaveLength(1)
      expect(answers[0]?.allowEvent).toBe(Object.values(odd).every((one) => one === 'twice'))
    }),
    { numRuns: 200 },
  )
})

test('X-10 a name shown in the list of attendees blocks', async () => {
  const attendees = [...neutral.attendees, { name: 'Mor til Sofie', mail: 'mor@mail.example' }]
  const item = { ...neutral, attendees }
  expect(await send({ item, mark: 'm1', session: session(item) })).toMatchObject({
    allowEvent: false,
    errorMessage: expect.stringContaining('Deltagerlisten indeholder et navn fra familien: »Sofie«.'),
  })
})

test.for([{ gone: true }, { broken: true }])(
  'a host without an item still gets one answer: %o',
  async (world) => {
    expect(await send(world)).toMatchObject({ allowEvent: false, errorMessage: da.failed })
  },
)

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node)
  for (const child of Object.values(node).flat()) {
    if (child !== null && typeof child === 'object' && typeof (child as Node).type === 'string')
      walk(child as Node, visit)
  }
}

import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { Temporal } from 'temporal-polyfill'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readAgenda } from '#shared/api/agenda.ts'
import { makeChannel, readChannelSettings, saveChannelSettings } from '#shared/api/channels.ts'
import { publishPlan, readCourse } from '#shared/api/courses.ts'
import { bookMeeting, holdMeeting, readMeeting } from '#shared/api/meetings.ts'
import type { StoredChannel } from '../../infra/local/graph/stored-channel.ts'
import { hostingTeam, personas, rooms } from '../../infra/local/personas.ts'
import { makeCourse, type MadeCourse } from '../support/booked-course.ts'
import { launchBrowser, openScreen } from '../support/browser.ts'
import { openHouse, type House } from '../support/house.ts'
import { playgroundBridge } from './bridge.ts'
import { startPlayground, type Playground } from './playground.ts'

/**
 * Microsoft's own Playground as the core team's Teams: a client that we did not write, against the shipped service. It asks for no
 * personal view by itself, shows the one that a press answers with, and removes nothing; everything else of a course's life is seen in it.
 */
let house: House
let browser: Browser
let page: Page
let playground: Playground
let course: MadeCourse
const meetingId = randomUUID()

beforeAll(async () => {
  const bridge = playgroundBridge(
    () => house.local,
    () => house.service.origin,
  )
  ;[house, browser] = await Promise.all([openHouse({ pages: () => bridge.router }), launchBrowser()])
  course = await makeCourse(house.as('coordinator'))
  const channel = await channelOf(course)
  playground = await startPlayground({
    port: await freePort(),
    endpoint: bridge.endpoint(house.local.origin),
    persona: personas[0]!,
    channel,
  })
  ;({ page } = await openScreen(browser, { width: 1400, height: 1100 }))
  await page.goto(playground.address)
  await page.getByRole('treeitem').first().waitFor()
  await playground.open(page, channel.name)
})
afterAll(async () => {
  await browser?.close()
  await playground?.stop()
  await house?.stop()
})

/** The course's private channel, which the service has made, and in which it posts. */
async function channelOf({ id: courseId, reference }: MadeCourse): Promise<StoredChannel> {
  const { revision } = await house.as('administrator')(readChannelSettings, { params: {}, body: {} })
  await house.as('administrator')(saveChannelSettings, {
    params: {},
    body: { revision, mode: 'private-channel', hostingTeamId: hostingTeam.id },
  })
  await house.as('coordinator')(makeChannel, { params: { courseId }, body: {} })
  const made = () => house.local.graph.channels().find(({ name, tabs }) => name === reference && tabs.length)
  while (!made()) await house.local.events.next(({ type }) => type === 'channel')
  return made()!
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  await new Promise((closed) => server.close(closed))
  return port
}

/** Whoever of the course has a name. */
const someone = /Sofie|Malthe|Lundager|Jonas/
const plan = {
  goals: [],
  measures: [],
  agreements: [
    {
      id: randomUUID(),
      about: [],
      type: 'family-life' as const,
      content: 'Ring til skolen',
      responsible: 'Karen',
      deadline: '2026-05-01',
      done: false,
    },
  ],
}

const cardWith = (heading: string): Locator =>
  playground.cards(page).filter({ has: page.getByRole('heading', { name: heading }) })

test('a meeting is booked: its card stands in the channel, with a reference and no person', async () => {
  const params = { courseId: course.id, meetingId }
  const room = { mail: rooms[0].mail, name: rooms[0].name }
  const call = house.as('coordinator')
  await call(holdMeeting, {
    params,
    body: {
      type: 'networkMeeting',
      start: '2026-04-15T07:00:00Z',
      end: '2026-04-15T09:00:00Z',
      room,
      contactIds: [course.contactId],
    },
  })
  await expect.poll(async () => (await call(readMeeting, { params, body: {} })).state).toBe('held')
  await call(bookMeeting, { params, body: {} })
  const card = cardWith('Netværksmødet er booket')
  await card.waitFor()
  await expect.poll(() => card.innerText()).toContain(course.reference)
  expect(await card.innerText()).not.toMatch(someone)
})

test('pressed, the card becomes her own view of where the course stands', async () => {
  await cardWith('Netværksmødet er booket').getByRole('button', { name: 'Kan du komme?' }).click()
  await page.getByText('Kun du kan se det her.').waitFor()
  await page.getByRole('button', { name: 'Vis status' }).first().click()
  await expect.poll(() => playground.cards(page).innerText()).toContain('0 af 13')
})

test('the agenda is due: what she puts on it from the card stands on it, under her name', async () => {
  await playground.open(page, 'Personal Chat')
  house.local.clock.moveTo(Temporal.Instant.from('2026-04-01T08:00:00Z'))
  const card = cardWith('Dagsorden skal sendes')
  await card.getByRole('button', { name: 'Tilføj punkt' }).click()
  await card.getByRole('textbox', { name: 'Hvad skal I tale om?' }).fill('Sommerferien')
  await card.getByRole('button', { name: 'Sæt på dagsordenen' }).click()
  await card.getByText('Dit punkt står på dagsordenen.').waitFor()
  await card.getByText(`Sommerferien – sat på af ${personas[0]!.name}`).waitFor()
  const params = { courseId: course.id, meetingId }
  const { items } = await house.as('coordinator')(readAgenda, { params, body: {} })
  expect(items.flatMap(({ text, by }) => (by === null ? [] : [{ text, by }]))).toEqual([
    { text: 'Sommerferien', by: personas[0]!.name },
  ])
})

test('asked for by name, consent comes as a card: it opens to her alone who coordinates', async () => {
  await playground.open(page, 'Personal Chat')
  await playground.say(page, `samtykke ${course.reference}`)
  await page.getByText(`Kortet til samtykke i ${course.reference} kommer om et øjeblik.`).last().waitFor()
  const card = cardWith('Samtykket skal på plads')
  await card.waitFor()
  expect(await card.innerText()).not.toMatch(someone)
  await card.getByRole('button', { name: 'Vis og skriv ind' }).click()
  await page.getByText('Sofie Lundager har skrevet under').waitFor()
})

test('the plan is published: the channel is told of it', async () => {
  await playground.open(page, course.reference)
  const call = house.as('coordinator')
  const { revision } = await call(readCourse, { params: { courseId: course.id }, body: {} })
  await call(publishPlan, { params: { courseId: course.id }, body: { revision, content: plan } })
  const card = cardWith('Familiens Plan 1.0 er klar')
  await card.waitFor()
  expect(await card.innerText()).not.toMatch(someone)
})

test('as time goes by, the reminders stand in her chat, once each', async () => {
  await playground.open(page, 'Personal Chat')
  const due = [
    ['2026-04-20T08:00:00Z', 'Planen skal opdateres og sendes'],
    ['2026-05-20T08:00:00Z', 'Find tid til næste netværksmøde'],
  ] as const
  for (const [at, heading] of due) {
    house.local.clock.moveTo(Temporal.Instant.from(at))
    await cardWith(heading).waitFor()
  }
  // With the last of them there, none has come twice.
  const times = () => Promise.all(due.map(([, heading]) => cardWith(heading).count()))
  await expect.poll(times).toEqual([1, 1])
})

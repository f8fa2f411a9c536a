import { Temporal } from 'temporal-polyfill'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { findMailbox } from '../../infra/local/directory.ts'
import { personas, rooms } from '../../infra/local/personas.ts'
import { expectQuiet, launchBrowser, openScreen, pageViolations, type Screen } from '../support/browser.ts'
import { cardActivity, openGuests, type Guests } from '../support/host-guests.ts'

const [karen, jonas] = [personas[0]!, personas[1]!]
const room = rooms[0]
let guests: Guests
let browser: Browser
let screen: Screen
let page: Page
let channelId: string

beforeAll(async () => {
  ;[guests, browser] = await Promise.all([openGuests(), launchBrowser()])
  screen = await openScreen(browser)
  page = screen.page
  channelId = guests.local.graph.addCourseChannel({ reference: 'NM-2026-0412', memberIds: [karen.id] })
  await guests.post(channelId, cardActivity(card))
  meet('Netværksmøde', ['09:00', '11:00'], { mail: jonas.mail, name: jonas.name, type: 'required' })
  const answered = guests.local.events.next((event) => event.type === 'room-answer')
  meet('Lokale til møde', ['08:30', '11:30'], { mail: room.mail, name: room.name, type: 'resource' })
  await answered
})
afterAll(async () => {
  await browser?.close()
  await guests?.stop()
})
afterEach(() => expectQuiet(screen))

const card = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    { type: 'TextBlock', text: 'Dagsorden skal sendes', style: 'heading', wrap: true },
    { type: 'FactSet', facts: [{ title: 'Møde', value: 'onsdag 18. marts kl. 9.00–11.00' }] },
  ],
  actions: [{ type: 'Action.Execute', title: 'Vis status', verb: 'status', style: 'positive' }],
}

function meet(
  subject: string,
  [from, to]: [string, string],
  invited: { mail: string; name: string; type: 'required' | 'resource' },
): void {
  const at = (time: string) => Temporal.Instant.from(`2026-03-18T${time}:00+01:00`).epochMilliseconds
  const fields = { subject, location: { displayName: room.name } }
  guests.local.graph.calendar.add(
    findMailbox(karen.mail)!,
    { start: at(from), end: at(to), attendees: [invited], fields },
    null,
  )
}

const open = (path: string, theme = 'default') =>
  page.goto(
    `${guests.local.origin}${path}${path.includes('?') ? '&' : '?'}persona=coordinator&theme=${theme}`,
  )

const screens = [
  ['the front page', () => '/', 'Samlet i Birkelund Kommune'],
  [
    'a channel with a card',
    () => `/teams?view=channel:${encodeURIComponent(channelId)}`,
    'Dagsorden skal sendes',
  ],
  ['the chat with the bot', () => '/teams?view=chat', 'Samlet'],
  ['an appointment', () => '/outlook', 'Ny aftale'],
  ['the calendars', () => '/outlook/kalender?date=2026-03-18', 'onsdag 18. marts 2026'],
  ['the sent mails', () => '/outlook/mails', 'Sendte mails'],
] as const

test.for(['default', 'dark', 'contrast'])('everybody can use the pages in the theme %s', async (theme) => {
  for (const [, path, heading] of screens) {
    await open(path(), theme)
    await page.getByRole('heading', { name: heading, exact: true }).waitFor()
    expect(await pageViolations(page)).toEqual([])
  }
})

test('the pages fit 320 pixels', async () => {
  await page.setViewportSize({ width: 320, height: 800 })
  for (const [, path, heading] of screens) {
    await open(path())
    await page.getByRole('heading', { name: heading, exact: true }).waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  }
})

test('on a narrow screen the rail is a menu that opens and leads on', async () => {
  await page.setViewportSize({ width: 320, height: 800 })
  await open('/teams?view=chat')
  const channel = page.getByRole('link', { name: 'NM-2026-0412' })
  expect(await channel.isVisible()).toBe(false)
  await page.getByRole('button', { name: 'Chat med Samlet' }).click()
  await channel.click()
  await page.getByRole('heading', { name: 'Dagsorden skal sendes' }).waitFor()
  await channel.waitFor({ state: 'hidden' })
  await page.setViewportSize({ width: 1280, height: 900 })
})

test('the front page explains itself in five sentences and leads to each part, as each persona', async () => {
  await open('/')
  const words = await page.locator('.front-words').innerText()
  expect(words.split(/(?<=\.)\s/)).toHaveLength(5)
  await page.getByRole('link', { name: `Teams som ${jonas.name}` }).click()
  await page.waitForURL(/\/teams\?.*persona=job-centre/)
  await expect.poll(() => page.getByLabel('Rolle').inputValue()).toBe('job-centre')
  await page.goBack()
  await page.getByRole('link', { name: 'Kalendere og lokaler' }).click()
  await page.getByRole('region', { name: room.name }).waitFor()
})

test('by day one sees the meeting, the hold round it, and what the room answered', async () => {
  await open('/outlook/kalender?date=2026-03-18')
  const words = (name: string) => page.getByRole('region', { name }).getByRole('listitem').allInnerTexts()
  await page.getByRole('region', { name: room.name }).getByRole('listitem').waitFor()
  expect((await words(room.name)).map(flat)).toEqual([
    'Lokale til møde 8.30–11.30 Lokale Birk Lokalet holdes, har sagt ja',
  ])
  expect((await words(jonas.name)).map(flat)).toEqual(['Netværksmøde 9.00–11.00 Lokale Birk har ikke svaret'])
  expect((await words(karen.name)).map(flat)).toEqual([
    'Lokale til møde 8.30–11.30 Lokale Birk Holder lokalet',
    'Netværksmøde 9.00–11.00 Lokale Birk',
  ])
  await page.getByRole('link', { name: 'Næste uge' }).click()
  await page.getByRole('heading', { name: 'onsdag 25. marts 2026' }).waitFor()
  await page.getByRole('listitem').filter({ hasText: 'Netværksmøde' }).waitFor({ state: 'detached' })
})

test('the clock moves forward by hand, on every page at once, and never back', async () => {
  await open('/')
  const other = await page.context().newPage()
  await other.goto(`${guests.local.origin}/outlook/mails`)
  const clock = (where: Page) => where.locator('summary')
  await clock(page).filter({ hasText: 'mandag 2. marts 2026 kl. 9.' }).click()
  await page.getByRole('button', { name: 'Til kl. 9 næste dag' }).click()
  for (const where of [page, other])
    await clock(where).filter({ hasText: 'tirsdag 3. marts 2026 kl. 9.00' }).waitFor()
  await page.getByRole('button', { name: '+1 uge' }).click()
  await clock(page).filter({ hasText: 'tirsdag 10. marts 2026 kl. 9.0' }).waitFor()
  await page.getByRole('button', { name: '+1 time' }).click()
  await clock(page).filter({ hasText: 'tirsdag 10. marts 2026 kl. 10.0' }).waitFor()
  await page.getByLabel('Til kl. 9 den').fill('2026-03-12')
  await page.getByRole('button', { name: 'Stil', exact: true }).click()
  await clock(page).filter({ hasText: 'torsdag 12. marts 2026 kl. 9.0' }).waitFor()
  await page.getByLabel('Til kl. 9 den').fill('2026-03-12')
  await page.getByRole('button', { name: 'Stil', exact: true }).click()
  await page.getByText('Uret kan kun stilles frem.').waitFor()
  expect(screen.errors.splice(0)).toEqual([expect.stringContaining('409')])
  await other.close()
})

const flat = (text: string) => text.replace(/\s+/g, ' ').trim()

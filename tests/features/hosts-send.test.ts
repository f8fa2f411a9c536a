import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { personas } from '../../infra/local/personas.ts'
import { expectQuiet, launchBrowser, openScreen, type Screen } from '../support/browser.ts'
import { openGuests, type Guests } from '../support/host-guests.ts'

const jonas = personas[1]!
let guests: Guests
let browser: Browser
let screen: Screen
let page: Page

beforeAll(async () => {
  ;[guests, browser] = await Promise.all([openGuests(), launchBrowser()])
  screen = await openScreen(browser)
  page = screen.page
})
afterAll(async () => {
  await browser?.close()
  await guests?.stop()
})
afterEach(() => expectQuiet(screen))

const completes = (answer: object) => `(event) => event.completed(${JSON.stringify(answer)})`
const refusal = {
  allowEvent: false,
  errorMessage: 'Emnet indeholder et navn fra familien: »Sofie«.',
  cancelLabel: 'Gå tilbage og ret',
  commandId: 'samletOpenPane',
  contextData: '{"because":"found"}',
}
const dialog = () => page.getByRole('dialog', { name: 'Samlet', exact: true })
const sent = () => guests.local.graph.events().map((event) => event.subject)

/** An appointment that is ready to be sent, and Send pressed. */
async function send(subject: string, mode: string, { pane = 'closed' } = {}): Promise<void> {
  await page.goto(`${guests.local.origin}/outlook?persona=coordinator&mode=${mode}&pane=${pane}`)
  await page.getByLabel('Emne').fill(subject)
  const to = page.getByRole('combobox', { name: 'Til', exact: true })
  await to.fill(jonas.mail)
  await to.press('Enter')
  await page.getByRole('button', { name: 'Send', exact: true }).click()
}

test('when the handler allows it, the appointment is sent, and both see it in their calendars', async () => {
  // It reads the item as it stands in the form.
  guests.handler.source = `(event) => Office.context.mailbox.item.subject.getAsync((read) =>
    event.completed({ allowEvent: read.value === 'Kaffe' }))`
  await send('Kaffe', 'softBlock')
  await page.waitForURL(/outlook\/kalender/)
  for (const person of [personas[0]!, jonas])
    await page.getByRole('region', { name: person.name }).getByText('Kaffe').waitFor()
  await page.getByText('Aftalen er sendt.').waitFor()
  expect(sent()).toContain('Kaffe')
})

test('when it refuses, its words stand there, and its button opens the pane with what it sent along', async () => {
  guests.handler.source = completes(refusal)
  await send('Sofie 1', 'softBlock')
  await dialog().getByText(refusal.errorMessage).waitFor()
  await expect
    .poll(() => dialog().getByRole('button').allInnerTexts())
    .toEqual(['Gå tilbage og ret', 'Send ikke'])
  await dialog().getByRole('button', { name: 'Gå tilbage og ret' }).click()
  const frame = (await (await page.waitForSelector('iframe[title="Samlet"]')).contentFrame())!
  await frame.waitForFunction(() => 'Office' in window)
  const context = await frame.evaluate(async () => {
    await Office.onReady()
    const item = Office.context.mailbox.item as unknown as Office.AppointmentCompose
    return new Promise((resolve) => item.getInitializationContextAsync((result) => resolve(result.value)))
  })
  expect(context).toBe(refusal.contextData)
  expect(sent()).not.toContain('Sofie 1')
})

test('she may send anyway where Outlook only asks, or the handler softens', async () => {
  guests.handler.source = completes(refusal)
  await send('Sofie 2', 'promptUser')
  await dialog().getByRole('button', { name: 'Send alligevel' }).click()
  await page.waitForURL(/outlook\/kalender/)
  guests.handler.source = completes({ ...refusal, sendModeOverride: 'promptUser' })
  await send('Sofie 3', 'block')
  await dialog().getByRole('button', { name: 'Send alligevel' }).click()
  await page.waitForURL(/outlook\/kalender/)
  expect(sent()).toEqual(expect.arrayContaining(['Sofie 2', 'Sofie 3']))
})

test('Escape keeps the appointment, with everything in it', async () => {
  guests.handler.source = completes(refusal)
  await send('Sofie 4', 'promptUser')
  await dialog().waitFor()
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'hidden' })
  await expect.poll(() => page.getByLabel('Emne').inputValue()).toBe('Sofie 4')
  expect(sent()).not.toContain('Sofie 4')
})

test('after five seconds Outlook says that it takes long, and goes on when the answer comes', async () => {
  guests.handler.source = `(event) => {
    addEventListener('message', ({ data }) => { if (data === 'now') event.completed({ allowEvent: true }) })
    window.waits = true
  }`
  await send('Langsom', 'block')
  const slow = page.getByRole('dialog', { name: 'Samlet tjekker stadig' })
  await slow.waitFor()
  await expect.poll(() => slow.getByRole('button').allInnerTexts()).toEqual(['Send ikke'])
  expect(sent()).not.toContain('Langsom')
  const hidden = page.frames().find((frame) => frame.url().endsWith('/launch-event.html'))!
  await hidden.waitForFunction(() => 'waits' in window)
  await hidden.evaluate(() => window.postMessage('now'))
  await page.waitForURL(/outlook\/kalender/)
  expect(sent()).toContain('Langsom')
})

test('when the handler is not there, an Outlook that blocks softly asks her', async () => {
  guests.handler.source = null
  await send('Uden vagt', 'softBlock')
  await dialog().getByText('Samlet kunne ikke starte').waitFor()
  await dialog().getByRole('button', { name: 'Send alligevel' }).click()
  await page.waitForURL(/outlook\/kalender/)
  expect(sent()).toContain('Uden vagt')
  expect(screen.errors.splice(0)).toEqual([expect.stringContaining('503')])
})

test('without anybody to send it to, nothing is sent and nothing is asked', async () => {
  await page.goto(`${guests.local.origin}/outlook?persona=coordinator&pane=closed`)
  await page.getByLabel('Emne').fill('Alene')
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await page.getByText('Skriv mindst én deltager i Til').waitFor()
  expect(sent()).not.toContain('Alene')
})

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, launchBrowser, openScreen, type Screen } from '../support/browser.ts'
import type { House } from '../support/house.ts'
import { expectFaithful, line, openAppointment, openOutlookHouse, type Desk } from '../support/outlook.ts'

const reference = 'NM-2025-0002'
const frame = 'iframe[title="Samlet"]'
let house: House
let browser: Browser
let screen: Screen

beforeAll(async () => {
  ;[house, browser] = await Promise.all([openOutlookHouse(), launchBrowser()])
  screen = await openScreen(browser)
})
afterAll(async () => {
  await browser?.close()
  await house?.stop()
})

/** Presses a key until something that is named so has the keyboard. */
async function reach(page: Page, name: RegExp, key = 'Tab'): Promise<void> {
  const inside = page.frames().find((one) => one.url().includes('/outlook-addin/pane.html'))
  for (let presses = 0; presses < 60; presses++) {
    const focused = await inside?.evaluate(() => {
      const at = document.activeElement
      const labelled =
        at instanceof HTMLInputElement ? Array.from(at.labels ?? [], (label) => label.textContent) : []
      return [
        at?.getAttribute('aria-label'),
        ...labelled,
        at instanceof HTMLButtonElement ? at.textContent : '',
      ].join(' ')
    })
    if (focused && name.test(focused)) return
    await page.keyboard.press(key)
  }
  throw new Error(`The keyboard never came to ${name}.`)
}

test('the whole booking is done with the keyboard alone', async () => {
  const { page, pane } = await openAppointment(screen.page, house.local.origin)
  await page.getByRole('region', { name: 'Samlet' }).getByRole('button', { name: 'Luk' }).focus()
  await reach(page, /NM-2025-0001/)
  await reach(page, new RegExp(reference), 'ArrowDown')
  await reach(page, /^ ?Deltagere/)
  await page.keyboard.press('Enter')
  await pane.getByRole('button', { name: 'Vælg alle med samtykke' }).waitFor()
  await reach(page, /Vælg alle med samtykke/)
  await page.keyboard.press('Enter')
  await reach(page, /^ ?Tid og lokale/)
  await page.keyboard.press('Enter')
  await pane
    .getByRole('radio', { name: /\d\.\d\d–\d/ })
    .first()
    .waitFor()
  await reach(page, /\d\.\d\d–\d/)
  await page.keyboard.press('Space')
  await reach(page, /Book lokalet, og udfyld/)
  await page.keyboard.press('Enter')
  await pane.getByText('tryk Send i Outlook').waitFor()
  // The button is gone; the keyboard is at the sentence that says what to do now.
  expect(await pane.locator('output:focus').innerText()).toContain('tryk Send i Outlook')
})

async function everyState(desk: Desk, look: () => Promise<void>): Promise<void> {
  const { pane, subject } = desk
  await pane.getByRole('radio', { name: reference }).check()
  await look()
  await line(pane, 'Møde').click()
  await look()
  await line(pane, 'Deltagere').click()
  await pane.getByRole('button', { name: 'Vælg alle med samtykke' }).click()
  await look()
  await line(pane, 'Tid og lokale').click()
  await pane
    .getByRole('radio', { name: /\d\.\d\d–\d/ })
    .first()
    .check()
  await subject.fill('Møde om Rikke 140312-1234')
  await pane.getByRole('heading', { name: 'Indkald til møde' }).click()
  await pane
    .getByRole('button', { name: /^Fjern/ })
    .first()
    .waitFor()
  await look()
}

test.for(['default', 'dark', 'contrast'])('axe finds nothing in theme %s', async (theme) => {
  const desk = await openAppointment(screen.page, house.local.origin, { theme })
  await everyState(desk, () => expectAccessible(screen.page, frame))
})

test.for([300, 350, 450])('nothing is cut off at %i px', async (width) => {
  const desk = await openAppointment(screen.page, house.local.origin)
  const edge = screen.page.getByRole('slider', { name: 'Rudens bredde' })
  await edge.focus()
  for (let presses = 0; presses < 20 && (await edge.inputValue()) !== String(width); presses++)
    await screen.page.keyboard.press(Number(await edge.inputValue()) < width ? 'ArrowRight' : 'ArrowLeft')
  await everyState(desk, async () => {
    const root = desk.pane.locator('html')
    // The frame's own border takes a point on each side, and the frame learns of its width a moment after its page does.
    await expect.poll(() => root.evaluate((page) => page.clientWidth)).toBe(width - 2)
    expect(await root.evaluate((page) => page.scrollWidth - page.clientWidth)).toBe(0)
    const main = desk.pane.getByRole('main')
    expect(await main.evaluate((scroller) => scroller.scrollWidth - scroller.clientWidth)).toBe(0)
  })
})

test('the pane follows when Outlook changes its theme', async () => {
  const { page, pane } = await openAppointment(screen.page, house.local.origin)
  const colour = () => pane.getByRole('main').evaluate((main) => getComputedStyle(main.parentElement!).color)
  const light = await colour()
  await page.getByLabel('Tema').selectOption('dark')
  await expect.poll(colour).not.toBe(light)
  expectFaithful(house, screen.errors)
})

test('outside Outlook the page says where it belongs', async () => {
  // A tab of its own: Office.js remembers in the tab where it has been.
  const { page } = await openScreen(browser)
  await page.goto(`${house.local.origin}/outlook-addin/pane.html`)
  await page.getByText('Samlet bor i Outlook.').waitFor()
})

import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectAccessibleInEveryTheme, openScreen } from '../support/browser.ts'
import { expectFaithful, line, type Desk } from '../support/outlook.ts'
import { outlookStory } from '../support/outlook-story.ts'

const reference = 'NM-2025-0002'
const frame = 'iframe[title="Samlet"]'
const story = outlookStory()
let desk: Desk

/** Presses a key until something that is named so has the keyboard. */
async function reach(page: Page, name: RegExp, key = 'Tab'): Promise<void> {
  const inside = page.frames().find((one) => one.url().includes('/outlook-addin/pane.html'))
  for (let presses = 0; presses < 60; presses++) {
    const focused = await inside?.evaluate(() => {
      const at = document.activeElement
      const labelled =
        at instanceof HTMLInputElement || at instanceof HTMLSelectElement
          ? Array.from(at.labels ?? [], (label) => label.textContent)
          : []
      return [
        at?.getAttribute('aria-label'),
        ...labelled,
        at instanceof HTMLButtonElement || at?.tagName === 'SUMMARY' ? at.textContent : '',
      ].join(' ')
    })
    if (focused && name.test(focused)) return
    await page.keyboard.press(key)
  }
  throw new Error(`The keyboard never came to ${name}.`)
}

test('the whole booking is done with the keyboard alone', async () => {
  desk = await story.open()
  const { page, pane } = desk
  await page.getByRole('region', { name: 'Samlet' }).getByRole('button', { name: 'Luk' }).focus()
  await reach(page, /NM-2025-0001/)
  await reach(page, new RegExp(reference), 'ArrowDown')
  await reach(page, /^ ?Møde/)
  await page.keyboard.press('Enter')
  await reach(page, /Ønsker/)
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
  await expect.poll(() => pane.locator('output:focus').innerText()).toContain('tryk Send i Outlook')
})

test('a booked meeting gets another room, and is called off, with the keyboard alone; from each answer it goes on', async () => {
  const { page, pane } = desk
  const at = (role: string) => pane.locator(`${role}:focus`)
  // From the sentence on to the next thing that can be pressed, and not out of the pane.
  await expect.poll(() => at('output').innerText()).toContain('tryk Send i Outlook')
  await page.keyboard.press('Tab')
  await expect.poll(() => at('button').innerText()).toBe('Giv lokalet tilbage')
  await pane.getByText('Flyt mødet', { exact: true }).waitFor()
  await reach(page, /^ ?Flyt mødet/, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await pane.getByRole('radiogroup', { name: 'Ny tid' }).waitFor()
  await reach(page, /Familiens ønsker/)
  await reach(page, /Kun lokalet/, 'Shift+Tab')
  await page.keyboard.press('Space')
  await pane.getByRole('combobox', { name: 'Lokale' }).waitFor()
  await reach(page, /^ ?Lokale/)
  await page.keyboard.press('Tab')
  await expect.poll(() => at('button').innerText()).toBe('Flyt mødet')
  await page.keyboard.press('Enter')
  await pane.getByText('Mødet har fået et andet lokale').waitFor()
  await expect.poll(() => at('output [tabindex]').innerText()).toContain('Mødet har fået et andet lokale')
  await page.keyboard.press('Tab')
  await expect.poll(() => at('summary').innerText()).toBe('Hvem kommer?')

  await reach(page, /^ ?Aflys mødet/)
  await page.keyboard.press('Enter')
  await pane.getByRole('radio', { name: 'Sygdom' }).waitFor()
  await reach(page, /Sygdom/)
  await page.keyboard.press('Space')
  await reach(page, /^ ?Aflys mødet/)
  await page.keyboard.press('Enter')
  await expect.poll(() => at('output').innerText()).toBe('Mødet er aflyst. Luk aftalen uden at sende.')
  await page.keyboard.press('Tab')
  await expect.poll(() => at('button').innerText()).toBe('Book lokalet, og udfyld')
  expectFaithful(story.house, story.screen.errors)
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

test('axe finds nothing in any theme', async () => {
  const desk = await story.open()
  const main = desk.pane.getByRole('main')
  await everyState(desk, () => expectAccessibleInEveryTheme(story.screen.page, frame, main))
})

test('nothing is cut off, as narrow, as wide and as usual as the pane is in Outlook', async () => {
  const desk = await story.open()
  const edge = story.screen.page.getByRole('slider', { name: 'Rudens bredde' })
  const root = desk.pane.locator('html')
  const main = desk.pane.getByRole('main')
  await everyState(desk, async () => {
    for (const width of [450, 300, 350]) {
      await edge.fill(String(width))
      // The frame's own border takes a point on each side, and the frame learns of its width a moment after its page does.
      await expect.poll(() => root.evaluate((page) => page.clientWidth)).toBe(width - 2)
      expect(await root.evaluate((page) => page.scrollWidth - page.clientWidth)).toBe(0)
      expect(await main.evaluate((scroller) => scroller.scrollWidth - scroller.clientWidth)).toBe(0)
    }
  })
})

test('the pane follows when Outlook changes its theme', async () => {
  const { page, pane } = await story.open()
  const colour = () => pane.getByRole('main').evaluate((main) => getComputedStyle(main.parentElement!).color)
  const light = await colour()
  await page.getByLabel('Tema').selectOption('dark')
  await expect.poll(colour).not.toBe(light)
  expectFaithful(story.house, story.screen.errors)
})

test('outside Outlook the page says where it belongs', async () => {
  // A tab of its own: Office.js remembers in the tab where it has been.
  const { page } = await openScreen(story.browser)
  await page.goto(`${story.house.local.origin}/outlook-addin/pane.html`)
  await page.getByText('Samlet bor i Outlook.').waitFor()
})

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildHostPages } from '../../infra/local/pages/build-host-pages.ts'
import { hostPages } from '../../infra/local/pages/pages.ts'
import { expectQuiet, launchBrowser, openScreen } from '../support/browser.ts'
import { nextMeetingHouse } from '../support/next-meeting-house.ts'

const at = nextMeetingHouse(hostPages)
let browser: Browser
beforeAll(async () => {
  await buildHostPages()
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

test('på kortet i Teams finder koordinatoren tre tider, vælger en og ser mødet booket uden at logge ind', async () => {
  const screen = await openScreen(browser, { width: 1280, height: 1400 })
  const { page } = screen
  await page.goto(`${at.house.local.origin}/teams?persona=coordinator&theme=default&view=chat`)
  const card = page.locator('.card').filter({ hasText: /næste netværksmøde/i })
  await card.getByRole('button', { name: 'Find tre tider' }).click()
  await card.getByText('De tre bedste tider.').waitFor()
  await expect.poll(() => card.getByRole('button', { name: /^Book / }).count()).toBe(3)
  await card.getByRole('button', { name: /^Book torsdag 18\. juni/ }).click()
  await card.getByRole('heading', { name: 'Næste netværksmøde er booket' }).waitFor({ timeout: 60_000 })
  await card.getByText('torsdag 18. juni kl. 8.00–10.00').waitFor()
  await expect
    .poll(() => card.getByRole('button', { name: /^(Find|Book (man|tirs|ons|tors|fre)dag)/ }).count())
    .toBe(0)
  expect(at.standing()).toHaveLength(2)
  // DF-01, DF-04: and then the meetings around it, in one press more.
  await card.getByText('Møderne omkring det mangler.').waitFor()
  at.house.local.chaos.set({ roomAnswerSeconds: 600 })
  await card.getByRole('button', { name: 'Book møderne omkring det' }).click()
  await card.getByText('Lokalerne er spurgt.').waitFor()
  at.house.local.chaos.calm()
  at.house.local.graph.calendar.answerNow()
  await expect.poll(() => at.standing().length, { timeout: 60_000 }).toBe(6)
  await card.getByRole('button', { name: 'Se, hvor langt det er' }).click()
  await card.getByText('Møderne omkring det er booket:').waitFor()
  await card.getByText(/^Eftermøde med familien · /).waitFor()
  await expect.poll(() => card.getByRole('button', { name: /^(Book|Se, hvor)/ }).count()).toBe(0)
  expectQuiet(screen)
})

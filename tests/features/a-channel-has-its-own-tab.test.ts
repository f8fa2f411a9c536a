import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listCourses } from '#shared/api/courses.ts'
import { buildFaces } from '../../infra/build.ts'
import { courseChannelId } from '../../infra/local/course-channel.ts'
import { buildHostPages } from '../../infra/local/pages/build-host-pages.ts'
import { hostPages } from '../../infra/local/pages/pages.ts'
import { expectAccessible, launchBrowser, openScreen, tabIn } from '../support/browser.ts'
import { openHouse, type House } from '../support/house.ts'

let house: House
let browser: Browser
/** Of a course that the meeting leader is in too. */
let reference: string

beforeAll(async () => {
  await Promise.all([buildFaces(), buildHostPages()])
  ;[house, browser] = await Promise.all([openHouse({ story: true, pages: hostPages }), launchBrowser()])
  const { courses } = await house.as('meeting-leader')(listCourses, { params: {}, body: {} })
  reference = courses[0]!.reference
})
afterAll(async () => {
  await browser?.close()
  await house?.stop()
})

const channel = (persona: string, view = 'channel') =>
  `${house.local.origin}/teams?persona=${persona}&view=${view}:${encodeURIComponent(courseChannelId(reference))}`

test('koordinatoren vælger et forløb, trykker Gem, og fanen åbner der', async () => {
  const { page, errors } = await openScreen(browser)
  await page.goto(channel('coordinator'))
  await page.getByRole('button', { name: 'Tilføj Samlet' }).click()
  const settings = page.frameLocator('iframe[title="Indstil fanen"]')
  const course = settings.getByLabel('Forløb')
  const save = page.getByRole('button', { name: 'Gem', exact: true })
  await course.waitFor()
  await expectAccessible(page, 'iframe[title="Indstil fanen"]')
  await expect.poll(() => save.isDisabled()).toBe(true)
  // By reference only: whoever looks over her shoulder reads no name.
  expect(await settings.locator('body').innerText()).not.toMatch(/Familien \p{Lu}/u)

  await course.selectOption(reference)
  await settings.getByText(`Tryk Gem i Teams, så vises ${reference} i kanalen.`).waitFor()
  await expect.poll(() => save.isEnabled()).toBe(true)
  await course.selectOption('Vælg et forløb')
  await expect.poll(() => save.isEnabled()).toBe(false)
  await course.selectOption(reference)
  await expect.poll(() => save.isEnabled()).toBe(true)
  await save.click()

  await page.getByRole('link', { name: `Samlet ${reference}` }).waitFor()
  const tab = page.frameLocator(`iframe[title="Samlet ${reference}"]`)
  await tab.getByRole('heading', { level: 1, name: /^Familien / }).waitFor()
  await tab.getByText(reference).first().waitFor()
  expect(errors).toEqual([])
  await page.context().close()
})

test('en kollega i kanalen åbner fanen, som den blev gemt', async () => {
  const { page, errors } = await openScreen(browser)
  await page.goto(channel('meeting-leader'))
  await page.getByRole('link', { name: `Samlet ${reference}` }).click()
  await tabIn(page)
    .getByRole('heading', { level: 1, name: /^Familien / })
    .waitFor()
  expect(errors).toEqual([])
  await page.context().close()
})

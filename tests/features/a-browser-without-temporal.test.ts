import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listCourses } from '#shared/api/courses.ts'
import { launchBrowser, openScreen, tabIn } from '../support/browser.ts'
import type { House } from '../support/house.ts'
import { line, openAppointment, openOutlookHouse, pickCourseAndPeople } from '../support/outlook.ts'

/** Safari has no Temporal yet: there each face fetches one, and shows what the others show. */
let house: House
let browser: Browser

beforeAll(async () => {
  ;[house, browser] = await Promise.all([openOutlookHouse(), launchBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await house?.stop()
})

async function inBoth(read: (page: Page) => Promise<string[]>): Promise<void> {
  const seen: string[][] = []
  for (const without of [false, true]) {
    const { page, errors } = await openScreen(browser)
    if (without) await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Temporal'))
    const polyfills: string[] = []
    page.on('request', (request) => {
      if (request.url().includes('/assets/temporal-')) polyfills.push(request.url())
    })
    seen.push(await read(page))
    expect(polyfills).toHaveLength(without ? 1 : 0)
    expect(errors).toEqual([])
    await page.context().close()
  }
  expect(seen[1]).toEqual(seen[0])
}

test('fanen viser de samme dage og frister', async () => {
  const { courses } = await house.as('coordinator')(listCourses, { params: {}, body: {} })
  await inBoth(async (page) => {
    await page.goto(
      `${house.local.origin}/teams?persona=coordinator&view=families&path=course/${courses[0]?.id}`,
    )
    const main = tabIn(page).getByRole('main')
    await main.getByRole('heading', { level: 1 }).waitFor()
    // Each part of the overview arrives by itself.
    for (const last of [/^Set som/, /^Forløbet blev oprettet/]) await main.getByText(last).waitFor()
    await expect.poll(() => main.getByText(/^Henter /).count()).toBe(0)
    return main.allInnerTexts()
  })
})

test('ruden finder de samme tider', async () => {
  await inBoth(async (page) => {
    const desk = await openAppointment(page, house.local.origin)
    await pickCourseAndPeople(desk, 'NM-2025-0002')
    await line(desk.pane, 'Tid og lokale').click()
    await desk.pane
      .getByRole('radio', { name: /\d\.\d\d–\d/ })
      .first()
      .waitFor()
    return desk.pane.getByRole('main').allInnerTexts()
  })
})

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, openScreen, tabIn } from '../support/browser.ts'
import { openStoryTab, type StoryTab } from '../support/story-tab.ts'

let story: StoryTab
beforeAll(async () => {
  story = await openStoryTab()
})
afterAll(() => story?.stop())

/** The service breaks down over these addresses, as it does where nobody foresaw it. */
const breaks = (page: Page, path: string) =>
  page.route(path, (route) => route.fulfill({ status: 500, contentType: 'text/plain', body: 'broken' }))

test('a screen that cannot be read has a heading, says nothing of saving, and leads to the overview and the list', async () => {
  const courseId = story.courseOf('Familien Lindegaard')
  const { page } = await openScreen(story.browser)
  await breaks(page, '**/api/courses/*/meetings/*')
  await page.goto(story.address(`course/${courseId}/meeting/${crypto.randomUUID()}`))
  const tab = tabIn(page)
  await tab.getByRole('heading', { level: 1, name: 'Siden kan ikke vises lige nu' }).waitFor()
  const said = tab.getByText('Noget gik galt hos os. Prøv igen, og sig det til it, hvis det bliver ved.')
  await said.waitFor()
  expect(await tab.getByText('Intet er gemt').count()).toBe(0)
  await tab.getByRole('link', { name: 'Mine familier' }).waitFor()
  await expectAccessible(page, 'iframe')
  await tab.getByRole('link', { name: 'Til overblikket' }).press('Enter')
  await tab.getByRole('heading', { level: 1, name: 'Familien Lindegaard' }).waitFor()
  await page.context().close()
})

test('in English too; the overview itself leads to the list, and the list leads nowhere', async () => {
  const courseId = story.courseOf('Familien Lindegaard')
  const { page } = await openScreen(story.browser)
  await breaks(page, '**/api/courses/*')
  await breaks(page, '**/api/courses')
  await page.goto(story.address(`course/${courseId}`, { locale: 'en-gb' }))
  const tab = tabIn(page)
  await tab.getByRole('heading', { level: 1, name: 'This page cannot be shown right now' }).waitFor()
  await tab.getByText('Something went wrong on our side. Try again, and tell IT if it goes on.').waitFor()
  expect(await tab.getByRole('link', { name: 'To the overview' }).count()).toBe(0)
  await tab.getByRole('link').press('Enter')
  await tab.getByRole('link').waitFor({ state: 'detached' })
  await tab.getByRole('heading', { level: 1, name: 'This page cannot be shown right now' }).waitFor()
  await page.context().close()
})

test('a part that cannot be read stands in its screen, below the screen’s own heading', async () => {
  const courseId = story.courseOf('Familien Bækholm')
  const { page } = await openScreen(story.browser)
  await breaks(page, '**/api/courses/*/smileys')
  await page.goto(story.address(`course/${courseId}/after`))
  const tab = tabIn(page)
  await tab.getByRole('heading', { level: 1, name: 'Efter mødet' }).waitFor()
  await tab.getByText('Noget gik galt hos os. Prøv igen').waitFor()
  expect(await tab.getByRole('heading', { level: 1 }).count()).toBe(1)
  expect(await tab.getByRole('main').count()).toBe(1)
  await page.context().close()
})

test('where something was to be saved, it is said that nothing was', async () => {
  const { page, tab } = await story.open('reminders')
  await page.route('**/api/**', (route) =>
    route.request().method() === 'GET' ? route.continue() : route.fulfill({ status: 500, body: 'broken' }),
  )
  await tab.getByRole('radio').last().check({ force: true })
  await tab.getByRole('button', { name: 'Gem' }).click()
  await tab.getByText('Noget gik galt hos os. Intet er gemt.').waitFor()
  await page.context().close()
})

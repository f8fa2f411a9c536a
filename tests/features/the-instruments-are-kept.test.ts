import { afterAll, beforeAll, expect, test } from 'vitest'
import { readInstruments } from '#shared/api/instruments.ts'
import { expectAccessibleInEveryTheme, expectQuiet } from '../support/browser.ts'
import { openStoryTab, type StoryTab } from '../support/story-tab.ts'

let story: StoryTab
let courseId: string
beforeAll(async () => {
  story = await openStoryTab()
  courseId = story.courseOf('Familien Lindegaard')
})
afterAll(() => story?.stop())

const stored = () => story.house.as('coordinator')(readInstruments, { params: { courseId }, body: {} })

test('she switches an instrument on, chooses how often, and puts in a result by the keyboard: the number, the day and who filled it in', async () => {
  const screen = await story.open(`course/${courseId}`)
  const { page, tab } = screen
  await tab.getByRole('button', { name: 'Redskaber' }).click()
  await tab.getByText('Forløbet bruger ingen redskaber, der udfyldes.').waitFor()
  await tab.getByRole('switch', { name: /^Funktionsniveauskemaet/ }).click()
  await tab.getByRole('combobox', { name: 'Hvor tit: Funktionsniveauskemaet' }).selectOption('3')
  const due = tab.getByRole('region', { name: 'Skal udfyldes' })
  const put = due.getByRole('button', { name: /om Tobias Lindegaard: Klasselæreren$/ })
  await put.focus()
  await page.keyboard.press('Enter')
  const dialog = tab.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Gem' }).click()
  await dialog.getByText('Skriv et tal fra 0 til 200, eventuelt med én decimal.').waitFor()
  await dialog.getByLabel('Resultat').fill('3,5')
  await page.keyboard.press('Enter')
  const result = 'Funktionsniveauskemaet om Tobias Lindegaard: Klasselæreren: 3,5'
  await tab.getByText(result).waitFor()
  await due.getByText('Sidst udfyldt').waitFor()
  expect((await stored()).scores).toMatchObject([
    { instrument: 'function', by: { professional: 'class-teacher' }, on: '2026-03-02', score: 3.5 },
  ])
  await expectAccessibleInEveryTheme(page, 'iframe', tab.getByRole('heading', { level: 1 }))

  await tab.getByRole('button', { name: `Tag ud: ${result}` }).click()
  await tab.getByText('Resultatet er taget ud.').waitFor()
  expect((await stored()).scores).toEqual([])
  expectQuiet(screen)
  await page.context().close()
})

test('narrow, nothing runs out of the screen; a colleague of the core team is not shown it at all', async () => {
  const { page, tab } = await story.open(`course/${courseId}/instruments`, {
    size: { width: 320, height: 700 },
  })
  await tab.getByRole('switch').first().waitFor()
  const fits = () =>
    tab.locator('body').evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)
  await expect.poll(fits).toBe(true)
  await page.context().close()
  const theirs = await story.open(`course/${courseId}/instruments`, { persona: 'job-centre' })
  await expect.poll(() => theirs.tab.getByRole('switch').count()).toBe(0)
  await theirs.page.context().close()
})

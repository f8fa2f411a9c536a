import { afterAll, beforeAll, expect, test } from 'vitest'
import { chooseRhythm, readRhythm } from '#shared/api/rhythm.ts'
import { expectAccessible, expectQuiet } from '../support/browser.ts'
import { openStoryTab, type StoryTab } from '../support/story-tab.ts'

let story: StoryTab
beforeAll(async () => {
  story = await openStoryTab()
})
afterAll(() => story.stop())

const nothing = { params: {}, body: {} }
const stored = (who: 'coordinator' | 'leader') => story.house.as(who)(readRhythm, nothing)

test('by the keyboard alone she has the reminders of a week on Monday; it is what the bot keeps to, and hers alone', async () => {
  const { page, errors, tab } = await story.open('', { size: { width: 360, height: 780 } })
  await tab.getByRole('link', { name: 'Sådan får jeg besked' }).focus()
  await page.keyboard.press('Enter')
  await tab.getByRole('heading', { level: 1, name: 'Sådan får jeg besked' }).waitFor()
  const single = tab.getByRole('radio', { name: /^Enkeltvis/ })
  const weekly = tab.getByRole('radio', { name: /^På én gang hver mandag/ })
  await expect.poll(() => single.isChecked()).toBe(true)
  await single.focus()
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => weekly.isChecked()).toBe(true)
  // An arrow is no choice yet.
  expect(await stored('coordinator')).toEqual({ weekly: false })
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await tab.getByText('Fra på mandag får du ugens påmindelser på én gang kl. 9.').waitFor()
  expect(await stored('coordinator')).toEqual({ weekly: true })
  expect(await stored('leader')).toEqual({ weekly: false })
  await expectAccessible(page, 'iframe')
  expectQuiet({ page, errors })
  await page.context().close()
})

test('chosen on a card, it stands in the tab; in English it is chosen back', async () => {
  await story.house.as('coordinator')(chooseRhythm, { params: {}, body: { weekly: true } })
  const { page, tab } = await story.open('reminders', { locale: 'en-gb', theme: 'dark' })
  await expect.poll(() => tab.getByRole('radio', { name: /^Together every Monday/ }).isChecked()).toBe(true)
  await tab.getByRole('radio', { name: /^One by one/ }).check()
  await tab.getByRole('button', { name: 'Save' }).click()
  await tab.getByText('From now on the reminders come one by one.').waitFor()
  expect(await stored('coordinator')).toEqual({ weekly: false })
  await page.context().close()
})

test('who only sets the house up is offered no choice', async () => {
  const { page, tab } = await story.open('', { persona: 'administrator' })
  await tab.getByText('Du er ikke med i et forløb.').waitFor()
  expect(await tab.getByRole('link', { name: 'Sådan får jeg besked' }).count()).toBe(0)
  await page.context().close()
})

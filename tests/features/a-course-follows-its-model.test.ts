import type { FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listCourses } from '#shared/api/courses.ts'
import { expectAccessibleInEveryTheme, expectQuiet } from '../support/browser.ts'
import { openStoryTab, type StoryTab } from '../support/story-tab.ts'

let story: StoryTab
beforeAll(async () => {
  story = await openStoryTab()
})
afterAll(() => story?.stop())

const radio = (tab: FrameLocator, name: string) => tab.getByRole('radio', { name: new RegExp(`^${name}`) })
async function make(tab: FrameLocator, familyName: string): Promise<void> {
  await tab.getByLabel('Familiens navn').fill(familyName)
  await tab
    .getByLabel(/^Navn/)
    .first()
    .fill(`Vibe ${familyName.split(' ')[1]}`)
  await tab.getByRole('button', { name: 'Opret forløbet' }).click()
  await tab.getByRole('heading', { level: 1, name: familyName }).waitFor()
}
const steps = (tab: FrameLocator) =>
  tab.getByRole('list', { name: 'Hvor langt er vi' }).getByRole('listitem').allInnerTexts()
const switchedOn = (tab: FrameLocator) => tab.getByRole('switch', { checked: true })
const fits = (page: Page, tab: FrameLocator) =>
  Promise.all([
    page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
    tab.locator('body').evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
  ])

test('a municipality that has said nothing has A chosen; she chooses C, and its phases and five tools come with it', async () => {
  const screen = await story.open('new', { size: { width: 320, height: 800 } })
  const { page, tab } = screen
  await tab.getByRole('radiogroup', { name: 'Model' }).waitFor()
  await expect.poll(() => radio(tab, 'Familiens Fremtid').isChecked()).toBe(true)
  await expect.poll(() => tab.getByRole('radio').count()).toBe(4)
  await tab.getByText('Familiens Fremtid (den sædvanlige i kommunen)').waitFor()
  await expect.poll(() => fits(page, tab)).toEqual([true, true])
  await radio(tab, 'Familiens Fremtid').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => radio(tab, 'Den koordinerende familiekonsulent').isChecked()).toBe(true)
  await make(tab, 'Familien Engsø')
  await tab.getByText('Model: Den koordinerende familiekonsulent').waitFor()
  await tab.getByText(/fase 1 · /).waitFor()
  await expect
    .poll(() => steps(tab))
    .toEqual(['Henvisning og opstart', 'Kortlægning', 'Udvikling', 'Vedligeholdelse', 'Afslutning'])
  await expect.poll(() => fits(page, tab)).toEqual([true, true])
  await tab.getByRole('button', { name: 'Redskaber' }).click()
  await expect.poll(() => switchedOn(tab).count()).toBe(5)
  await expect.poll(() => tab.getByRole('switch', { name: /^Smileylinealen/ }).isChecked()).toBe(false)
  expectQuiet(screen)
  await page.context().close()
})

test('the administrator says that D is the usual one; it stands chosen, and the course has its steps, its ruler and its own consent', async () => {
  const settings = await story.open('settings', { persona: 'administrator' })
  await settings.tab.getByRole('button', { name: 'Ret: Den sædvanlige model' }).click()
  const dialog = settings.tab.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'Den sædvanlige model' }).selectOption('faelles-familier')
  await dialog.getByRole('button', { name: 'Gem', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  const item = settings.tab
    .getByRole('listitem')
    .filter({ has: settings.tab.getByRole('heading', { level: 3, name: 'Den sædvanlige model' }) })
  await item.getByText('Fælles Familier', { exact: true }).waitFor()
  await item.getByText('Fra 2. marts 2026 · gemt af Inge Moselund').waitFor()
  expectQuiet(settings)
  await settings.page.context().close()

  const screen = await story.open('new')
  const { page, tab } = screen
  await expect.poll(() => radio(tab, 'Fælles Familier').isChecked()).toBe(true)
  await tab.getByText('Fælles Familier (den sædvanlige i kommunen)').waitFor()
  await expectAccessibleInEveryTheme(page, 'iframe', tab.getByRole('radiogroup', { name: 'Model' }))
  await make(tab, 'Familien Havgård')
  await tab.getByText('Model: Fælles Familier').waitFor()
  await tab.getByText(/trin 1 · /).waitFor()
  await expect
    .poll(() => steps(tab))
    .toEqual([
      'Behov opdaget',
      'Kontakt til myndighed',
      'Tovholder og samtykke',
      'Tid, sted og deltagere',
      'Invitation',
      'Medarbejderne mødes før start',
      'Familien ankommer',
      'Mødet',
      'Tavlen',
      'Mål i Én Plan',
    ])
  await tab.getByRole('button', { name: 'Skriv et samtykke ind' }).click()
  await tab.getByRole('heading', { level: 1, name: /^Samtykke til Fælles Familier/ }).waitFor()
  await tab.getByRole('checkbox', { name: 'Myndighed børn', exact: true }).waitFor()
  await page.evaluate(() => history.back())
  await tab.getByRole('button', { name: 'Redskaber' }).click()
  await expect.poll(() => tab.getByRole('switch', { name: /^Smileylinealen/ }).isChecked()).toBe(true)
  await expect.poll(() => switchedOn(tab).count()).toBe(1)
  const { courses } = await story.house.as('coordinator')(listCourses, { params: {}, body: {} })
  expect(courses.find(({ familyName }) => familyName === 'Familien Havgård')?.modelId).toBe(
    'faelles-familier',
  )
  // Courses that run keep theirs.
  expect(courses.find(({ familyName }) => familyName === 'Familien Lindegaard')?.modelId).toBe(
    'familiens-fremtid',
  )
  expectQuiet(screen)
  await page.context().close()
})

import { randomUUID } from 'node:crypto'
import type { FrameLocator } from 'playwright-core'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addAgendaItem, readAgenda, saveAgenda } from '#shared/api/agenda.ts'
import { readCourse } from '#shared/api/courses.ts'
import { expectAccessible, expectQuiet, openScreen, pageViolations } from '../support/browser.ts'
import { openStoryTab, type StoryTab, type TabWish } from '../support/story-tab.ts'

let story: StoryTab
let courseId: string
let meetingId: string

beforeAll(async () => {
  story = await openStoryTab()
  courseId = story.courseOf('Familien Lindegaard')
  const course = await story.house.as('coordinator')(readCourse, { params: { courseId }, body: {} })
  meetingId = course.nextMeeting!.id
})
afterAll(() => story.stop())

const params = () => ({ courseId, meetingId })
const open = (wish?: TabWish) => story.open(`course/${courseId}/agenda/${meetingId}`, wish)
const read = () => story.house.as('coordinator')(readAgenda, { params: params(), body: {} })
const itemsIn = (tab: FrameLocator) => tab.getByRole('main').getByRole('listitem')
const legends = async (tab: FrameLocator) =>
  (await tab.locator('legend').allTextContents()).flatMap((legend) => /^\d+\. (.*)$/.exec(legend)?.[1] ?? [])

test('F-AGENDA-1: koordinatoren skriver dagsordenen med tastaturet alene og ser straks, at 125 minutter er for meget', async () => {
  const screen = await story.open(`course/${courseId}`)
  const { page, tab } = screen
  await tab.getByRole('link', { name: 'Dagsorden' }).press('Enter')
  await tab.getByText('Ingen har skrevet på dagsordenen endnu.').waitFor()
  await tab.getByText('Punkterne tager 120 af mødets 120 minutter.').waitFor()
  await expectAccessible(page, 'iframe')
  await tab.getByRole('button', { name: 'Ret dagsordenen' }).press('Enter')
  await tab.getByLabel('Det vil familien sige').fill('Vi vil gerne fortælle om flytningen.')

  await tab.getByRole('button', { name: 'Tilføj punkt' }).press('Enter')
  const words = tab.getByRole('textbox', { name: 'Punkt' })
  await expect.poll(() => words.evaluate((field) => field === document.activeElement)).toBe(true)
  await page.keyboard.type('Sommerferien')
  const own = tab.getByRole('group', { name: 'Sommerferien' })
  await own.getByLabel('Minutter').fill('5')
  await own.getByLabel('Hvem taler').fill('Karen')
  await tab.getByText('Punkterne tager 125 minutter, og mødet er sat til 120.').waitFor()
  await tab
    .getByText(
      'Du kan gøre mødet 5 minutter længere, give hver fra netværket 4 minutter eller aftale med familien, at deres indlæg tager 5 minutter.',
    )
    .waitFor()

  const up = tab.getByRole('button', { name: 'Flyt op: Sommerferien' })
  await up.press('Enter')
  await tab.getByText('Sommerferien er nu nummer 6 af 10.').waitFor()
  await expect.poll(() => up.evaluate((button) => button === document.activeElement)).toBe(true)
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Alt+ArrowUp')
  // before the family nothing is put.
  await page.keyboard.press('Alt+ArrowUp')
  await tab.getByText('Sommerferien er nu nummer 4 af 10.').waitFor()
  expect((await legends(tab)).slice(2, 5)).toEqual([
    'Familiens indlæg',
    'Sommerferien',
    'Fremlæggelse af netværkets overvejelser',
  ])
  await expectAccessible(page, 'iframe')
  await tab.getByRole('button', { name: 'Gem', exact: true }).press('Enter')
  await tab.getByText('Dagsordenen er gemt.').waitFor()
  // It warns, and stops nobody.
  await tab.getByText('Punkterne tager 125 minutter, og mødet er sat til 120.').waitFor()
  await tab.getByText('Vi vil gerne fortælle om flytningen.').waitFor()
  expect((await read()).items[3]).toMatchObject({ text: 'Sommerferien', minutes: 5, speaker: 'Karen' })
  expectQuiet(screen)
  await page.context().close()
})

test('D-08: en kollega sætter et punkt på, under sit eget navn, og retter ikke i andres', async () => {
  const screen = await open({ persona: 'job-centre' })
  const { page, tab } = screen
  await tab.getByRole('heading', { name: 'Sæt et punkt på' }).waitFor()
  expect(await tab.getByRole('button', { name: 'Ret dagsordenen' }).count()).toBe(0)
  await tab.getByRole('button', { name: 'Sæt på dagsordenen' }).click()
  await tab.getByText('Et punkt er tomt.').waitFor()
  await tab.getByLabel('Hvad skal I tale om?').fill('Praktik fra maj')
  await tab.getByRole('button', { name: 'Sæt på dagsordenen' }).click()
  await tab.getByText('Dit punkt står på dagsordenen.').waitFor()
  await itemsIn(tab).filter({ hasText: 'Praktik fra maj' }).getByText('Sat på af Jonas Egelund').waitFor()
  expect((await read()).items.filter(({ text }) => text === 'Praktik fra maj')).toHaveLength(1)
  await expectAccessible(page, 'iframe')
  expectQuiet(screen)
  await page.context().close()
})

test('X-08: koordinatoren siger, hvad kollegaens punkt handler om; indtil da ser kun få det', async () => {
  const { page, tab } = await open()
  const few = 'Ses kun af dem, der må vide det samme som den, der satte det på'
  const shown = itemsIn(tab).filter({ hasText: 'Praktik fra maj' })
  await shown.getByText(few).waitFor()
  await tab.getByRole('button', { name: 'Ret dagsordenen' }).click()
  const fields = tab.getByRole('group', { name: 'Praktik fra maj' })
  await fields.getByText(few).waitFor()
  await expectAccessible(page, 'iframe')
  const right = fields.getByRole('checkbox', { name: 'Det er valgt rigtigt' })
  await right.press('Space')
  await fields.getByText(few).waitFor({ state: 'detached' })
  await tab.getByRole('button', { name: 'Gem', exact: true }).click()
  await tab.getByText('Dagsordenen er gemt.').waitFor()
  await shown.getByText('Sat på af Jonas Egelund').waitFor()
  await shown.getByText(few).waitFor({ state: 'detached' })
  expect((await read()).items.filter(({ unfiled }) => unfiled)).toEqual([])
  await page.context().close()
})

test('B-7: dagen før mødet sætter en kollega et punkt på fra kortet i kanalen, og det står i fanen under hans navn', async () => {
  const { house, browser } = story
  const screen = await openScreen(browser, { width: 1280, height: 1600 })
  const { page } = screen
  house.local.clock.moveTo(Temporal.Instant.from('2026-03-17T08:00:00Z'))
  await page.goto(`${house.local.origin}/teams?persona=job-centre&view=families`)
  await page.getByRole('link', { name: 'NM-2026-0001' }).click()
  // His own view comes by itself, with the agenda as he may read it.
  const field = page.getByLabel('Hvad skal I tale om?')
  await field.waitFor({ timeout: 60_000 })
  expect(await pageViolations(page)).toEqual([])
  await field.fill('Ny kontaktperson i jobcentret')
  await page.getByRole('button', { name: 'Sæt på dagsordenen' }).click()
  await page.getByText('Dit punkt står på dagsordenen.').waitFor()
  await page.getByText('Ny kontaktperson i jobcentret – sat på af Jonas Egelund').waitFor()
  expectQuiet(screen)
  await page.context().close()
  const { tab, page: hers } = await open()
  await itemsIn(tab)
    .filter({ hasText: 'Ny kontaktperson i jobcentret' })
    .getByText('Sat på af Jonas Egelund')
    .waitFor()
  await hers.context().close()
})

test('to på én gang: det nye punkt kommer med, og det, begge har skrevet, vises side om side', async () => {
  const { page, tab } = await open()
  await tab.getByRole('button', { name: 'Ret dagsordenen' }).click()
  const family = tab.getByLabel('Det vil familien sige')
  await family.fill('Vi vil gerne fortælle om ferien.')
  const colleague = story.house.as('job-centre')
  await colleague(addAgendaItem, {
    params: { ...params(), itemId: randomUUID() },
    body: { text: 'Kørekort' },
  })
  const { version, template, leaderId, items } = await read()
  const theirs = items.map((item) =>
    item.id === 'family' ? { ...item, text: 'Vi vil gerne fortælle om flytningen og hunden.' } : item,
  )
  const body = { version, template, leaderId, items: theirs }
  await story.house.as('coordinator')(saveAgenda, { params: params(), body })

  await tab.getByRole('button', { name: 'Gem', exact: true }).click()
  await tab.getByRole('button', { name: 'Hent det nyeste' }).click()
  const both = tab.getByRole('table', { name: 'En anden har ændret dette imens' })
  await both.getByText('Vi vil gerne fortælle om flytningen og hunden.').waitFor()
  await both.getByText('Vi vil gerne fortælle om ferien.').waitFor()
  await expect.poll(() => family.inputValue()).toBe('Vi vil gerne fortælle om ferien.')
  await expect.poll(() => legends(tab)).toContain('Kørekort')
  await expectAccessible(page, 'iframe')
  await tab.getByRole('button', { name: 'Gem', exact: true }).click()
  await tab.getByText('Dagsordenen er gemt.').waitFor()
  const texts = (await read()).items.map(({ text }) => text)
  expect(texts).toEqual(expect.arrayContaining(['Kørekort', 'Vi vil gerne fortælle om ferien.']))
  await page.context().close()
})

test('endelig er endelig, til den er et udkast igen; en anden skabelon beholder alle ord', async () => {
  const screen = await open()
  const { page, tab } = screen
  await tab.getByRole('button', { name: 'Gør endelig' }).click()
  await tab.getByText('Ingen kan sætte punkter på, før den er et udkast igen.').waitFor()
  expect(await tab.getByRole('button', { name: 'Ret dagsordenen' }).count()).toBe(0)
  await tab.getByRole('button', { name: 'Gør til udkast igen' }).click()
  await tab.getByRole('button', { name: 'Ret dagsordenen' }).click()
  const before = (await read()).items.flatMap(({ text }) => text || [])
  await tab.getByLabel('Skabelon').selectOption({ label: 'Hvad fungerer, hvad udfordrer' })
  await expect.poll(() => legends(tab)).toContain('Hvad udfordrer?')
  await tab.getByLabel('Mødeleder').selectOption({ label: 'Bente Lyngvad' })
  await tab.getByRole('button', { name: 'Gem', exact: true }).click()
  await tab.getByText('Mødeleder: Bente Lyngvad').waitFor()
  const { items, template } = await read()
  expect(template).toBe('F-AGENDA-2')
  expect(items.flatMap(({ text }) => text || []).toSorted()).toEqual(before.toSorted())
  expectQuiet(screen)
  await page.context().close()
})

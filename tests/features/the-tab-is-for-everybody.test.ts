import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listCourses } from '#shared/api/courses.ts'
import { buildFaces } from '../../infra/build.ts'
import { buildHostPages } from '../../infra/local/pages/build-host-pages.ts'
import { hostPages } from '../../infra/local/pages/pages.ts'
import { hostClientIds } from '../../infra/local/personas.ts'
import { expectAccessible, launchBrowser, openScreen, tabIn } from '../support/browser.ts'
import { openHouse, type House } from '../support/house.ts'

let house: House
let browser: Browser
let courseId: string

beforeAll(async () => {
  await Promise.all([buildFaces(), buildHostPages()])
  house = await openHouse({ story: true, pages: hostPages })
  browser = await launchBrowser()
  const { courses } = await house.as('coordinator')(listCourses, { params: {}, body: {} })
  courseId = courses.find((course) => course.familyName === 'Familien Bækholm')!.id
})
afterAll(async () => {
  await browser.close()
  await house.stop()
})

const address = (path: string, theme = 'default', persona = 'coordinator') =>
  `${house.local.origin}/teams?persona=${persona}&theme=${theme}&view=families${path ? `&path=${encodeURIComponent(path)}` : ''}`

const screens = [
  ['mine familier', () => '', 'Mine familier'],
  ['familieoverblikket', () => `course/${courseId}`, 'Familien Bækholm'],
  ['netværkskortet', () => `course/${courseId}/map`, 'Netværkskort'],
  ['planen', () => `course/${courseId}/plan`, 'Familiens Plan 2.1'],
  ['overblikket, som skolen ser det', () => `course/${courseId}?as=department/school`, 'Familien Bækholm'],
  ['kortet, som skolen ser det', () => `course/${courseId}/map?as=department/school`, 'Netværkskort'],
  ['planen, som skolen ser den', () => `course/${courseId}/plan?as=department/school`, 'Familiens Plan 2.1'],
  ['hvem der ser hvad', () => `course/${courseId}/sharing`, 'Hvem ser hvad'],
  ['samtykkerne', () => `course/${courseId}/consents`, 'Samtykker'],
  ['familien til rettelse', () => `course/${courseId}/edit`, 'Ret familien'],
  ['et nyt forløb', () => 'new', 'Nyt forløb'],
] as const

describe.for(['default', 'dark', 'contrast'])('i temaet %s', (theme) => {
  test.for(screens)('kan alle bruge %s', async ([, path, heading]) => {
    const { page, errors } = await openScreen(browser)
    await page.goto(address(path(), theme))
    await tabIn(page).getByRole('heading', { level: 1, name: heading }).waitFor()
    await expectAccessible(page, 'iframe')
    expect(errors).toEqual([])
    await page.context().close()
  })
})

test.for(screens)('%s passer på 320 pixel uden at rulle sidelæns', async ([, path, heading]) => {
  const { page } = await openScreen(browser, { width: 320, height: 800 })
  await page.goto(address(path()))
  const tab = tabIn(page)
  await tab.getByRole('heading', { level: 1, name: heading }).waitFor()
  expect(
    await tab.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth),
  ).toBeLessThanOrEqual(0)
  await page.context().close()
})

test('med tastaturet alene: »/« finder familien, Enter åbner den, og kortet kan vælges node for node', async () => {
  const { page, errors } = await openScreen(browser)
  await page.goto(address(''))
  const tab = tabIn(page)
  await tab.getByRole('heading', { level: 1 }).waitFor()
  await tab.getByRole('button', { name: 'Nyt forløb' }).press('/')
  await page.keyboard.type('bækh')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await tab.getByRole('heading', { level: 1, name: 'Familien Bækholm' }).waitFor()
  const toMap = tab.getByRole('link', { name: 'Åbn netværkskortet' })
  await toMap.focus()
  await page.keyboard.press('Enter')
  const node = tab.getByRole('button', { name: /^Dorte Vestby, Familiebehandler/ })
  await node.focus()
  await page.keyboard.press('Enter')
  await tab.getByRole('heading', { level: 2, name: 'Dorte Vestby' }).waitFor()
  expect(await node.getAttribute('aria-pressed')).toBe('true')
  expect(errors).toEqual([])
  await page.context().close()
})

test('kortet og listen siger det samme', async () => {
  const { page } = await openScreen(browser)
  await page.goto(address(`course/${courseId}/map`))
  const tab = tabIn(page)
  await tab.getByRole('heading', { level: 1 }).waitFor()
  const onMap = await tab
    .locator('svg [role=button]')
    .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('aria-label')?.split(',')[0] ?? ''))
  const inList = await tab.getByRole('table').getByRole('button').allInnerTexts()
  expect(new Set(inList.map((name) => name.trim()))).toEqual(new Set(onMap))
  await page.context().close()
})

test('i et Teams uden indlejret login beder fanen Teams selv om adgang, og MSAL hentes ikke', async () => {
  const { page, errors } = await openScreen(browser)
  const tokens: string[] = []
  const fetched: string[] = []
  page.on('request', (request) => {
    fetched.push(request.url())
    const token = request.headers()['authorization']?.split('.')[1]
    if (request.url().includes('/api/') && token) tokens.push(Buffer.from(token, 'base64url').toString())
  })
  await page.goto(`${address(`course/${courseId}`)}&naa=no`)
  const tab = tabIn(page)
  await tab.getByRole('heading', { level: 1, name: 'Familien Bækholm' }).waitFor()
  expect(new Set(tokens.map((claims) => (JSON.parse(claims) as { azp: string }).azp))).toEqual(
    new Set([hostClientIds.Teams]),
  )
  expect(fetched.filter((url) => url.includes('/assets/sign-in-'))).toEqual([])
  expect(await page.evaluate(() => window.unknownCalls)).toEqual([])
  expect(errors).toEqual([])
  await page.context().close()
})

test('den, der ikke er med i forløbet, får en venlig side og ingen navne', async () => {
  const { page } = await openScreen(browser)
  await page.goto(address(`course/${courseId}`, 'default', 'outsider'))
  const tab = tabIn(page)
  await tab.getByRole('heading', { level: 1, name: 'Her er ikke noget, du kan se' }).waitFor()
  expect(await tab.locator('body').innerText()).not.toContain('Bækholm')
  await page.context().close()
})

test('to på én gang: begges ord ses side om side, og intet forsvinder', async () => {
  const { page } = await openScreen(browser)
  await page.goto(address(`course/${courseId}/edit`))
  const tab = tabIn(page)
  const name = tab.getByRole('textbox', { name: 'Familiens navn' })
  await name.fill('Familien Bækholm Thorlund')
  const other = await openScreen(browser)
  await other.page.goto(address(`course/${courseId}/edit`))
  const second = tabIn(other.page)
  await second.getByLabel('Familiens navn').fill('Bækholm-Thorlund')
  await second.getByRole('button', { name: 'Gem', exact: true }).click()
  await second.getByRole('heading', { level: 1, name: 'Bækholm-Thorlund' }).waitFor()

  await tab.getByRole('button', { name: 'Gem', exact: true }).click()
  await tab.getByRole('button', { name: 'Hent det nyeste' }).click()
  const both = tab.getByRole('table', { name: 'En anden har ændret dette imens' })
  await both.getByText('Bækholm-Thorlund').waitFor()
  expect(await name.inputValue()).toBe('Familien Bækholm Thorlund')
  await tab.getByRole('button', { name: 'Gem', exact: true }).click()
  await tab.getByRole('heading', { level: 1, name: 'Familien Bækholm Thorlund' }).waitFor()
  await Promise.all([page.context().close(), other.page.context().close()])
})

test('overblikket står på én side A4, når det skrives ud', async () => {
  const { page } = await openScreen(browser)
  await page.goto(address(`course/${courseId}`, 'dark'))
  const tab = tabIn(page)
  const heading = tab.getByRole('heading', { level: 1 })
  await heading.waitFor()
  const ink = () => heading.evaluate((element) => getComputedStyle(element).color)
  expect(await ink()).toBe('rgb(255, 255, 255)')
  await page.emulateMedia({ media: 'print' })
  // A4 with the margins that tab.css asks for: 186 × 273 mm at 96 pixels an inch.
  const sheet = { width: 703, height: 1032 }
  await page.locator('iframe').evaluate((frame, { width, height }) => {
    Object.assign((frame as HTMLElement).style, { width: `${width}px`, height: `${height}px` })
  }, sheet)
  // Another origin's frame learns of its new size a moment after its page does.
  await expect.poll(() => tab.locator('html').evaluate((html) => html.clientWidth)).toBe(sheet.width)
  expect(await ink()).toBe('rgb(36, 36, 36)')
  const main = await tab.locator('main').boundingBox()
  expect(main?.height).toBeGreaterThan(300)
  expect(main?.height).toBeLessThanOrEqual(sheet.height)
  expect(await tab.getByRole('button', { name: 'Udskriv' }).isVisible()).toBe(false)
  await page.context().close()
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hostClientIds } from '../../infra/local/personas.ts'
import { chooseTheme, expectAccessible, openScreen, tabIn } from '../support/browser.ts'
import { openStoryTab, type StoryTab, type TabWish } from '../support/story-tab.ts'

let story: StoryTab
let courseId: string
beforeAll(async () => {
  story = await openStoryTab()
  courseId = story.courseOf('Familien Bækholm')
})
afterAll(() => story.stop())

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
  ['loggen', () => `course/${courseId}/log`, 'Log'],
  ['redskaberne', () => `course/${courseId}/instruments`, 'Redskaber'],
  ['sådan får jeg besked', () => 'reminders', 'Sådan får jeg besked'],
  ['et nyt forløb', () => 'new', 'Nyt forløb'],
  ['brevene', () => `course/${story.courseOf('Familien Lindegaard')}/letters`, 'Breve'],
  ['efter mødet', () => `course/${courseId}/after`, 'Efter mødet'],
  ['afslutningen', () => `course/${courseId}/closing`, 'Afslut forløbet'],
  ['hvad der er gemt', () => `course/${courseId}/held`, 'Hvad er gemt'],
  ['forløb pr. koordinator', () => 'caseload', 'Forløb pr. koordinator', { persona: 'leader' }],
  ['nødadgangen', () => 'glass', 'Åbn et forløb med nødadgang', { persona: 'leader' }],
] as const satisfies [string, () => string, string, TabWish?][]

describe.for(screens)('%s', ([, path, heading, wish]) => {
  let open: Awaited<ReturnType<StoryTab['open']>>
  beforeAll(async () => {
    open = await story.open(path(), wish)
  })
  afterAll(() => open.page.context().close())

  test.for(['default', 'dark', 'contrast'] as const)('kan bruges af alle i temaet %s', async (theme) => {
    const { page, tab, errors } = open
    const title = tab.getByRole('heading', { level: 1, name: heading })
    await chooseTheme(page, title, theme)
    await expectAccessible(page, 'iframe')
    expect(errors).toEqual([])
  })

  // The usual width, about the narrowest with two columns and with tables, on both sides, and a phone's.
  test.for([1280, 1230, 1125, 870, 760, 320])('passer på %i pixel uden at rulle sidelæns', async (width) => {
    const { page, tab } = open
    await page.setViewportSize({ width, height: 800 })
    const frame = await page.locator('iframe').evaluate((element) => element.clientWidth)
    expect(frame).toBeLessThanOrEqual(width)
    // Another origin's frame learns of its new size a moment after its page does.
    await expect.poll(() => tab.locator('html').evaluate(() => innerWidth)).toBe(frame)
    expect(
      await tab.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth),
    ).toBeLessThanOrEqual(0)
  })
})

test('med tastaturet alene: »/« finder familien, Enter åbner den, og kortet kan vælges node for node', async () => {
  const { page, tab, errors } = await story.open('')
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
  await expect.poll(() => node.getAttribute('aria-pressed')).toBe('true')
  expect(errors).toEqual([])
  await page.context().close()
})

test('kortet og listen siger det samme', async () => {
  const { page, tab } = await story.open(`course/${courseId}/map`)
  await tab.locator('svg [role=button]').first().waitFor()
  await tab.getByRole('table').getByRole('button').first().waitFor()
  const onMap = await tab
    .locator('svg [role=button]')
    .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('aria-label')?.split(',')[0] ?? ''))
  expect(onMap.length).toBeGreaterThan(0)
  const inList = () => tab.getByRole('table').getByRole('button').allInnerTexts()
  await expect.poll(async () => new Set((await inList()).map((name) => name.trim()))).toEqual(new Set(onMap))
  await page.context().close()
})

test('i et Teams uden indlejret login beder fanen Teams selv om adgang, og MSAL hentes ikke', async () => {
  const { page, errors } = await openScreen(story.browser)
  const tokens: string[] = []
  const fetched: string[] = []
  page.on('request', (request) => {
    fetched.push(request.url())
    const token = request.headers()['authorization']?.split('.')[1]
    if (request.url().includes('/api/') && token) tokens.push(Buffer.from(token, 'base64url').toString())
  })
  await page.goto(`${story.address(`course/${courseId}`)}&naa=no`)
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
  const { page, tab } = await story.open(`course/${courseId}`, { persona: 'outsider' })
  await tab.getByRole('heading', { level: 1, name: 'Her er ikke noget, du kan se' }).waitFor()
  expect(await tab.locator('body').innerText()).not.toContain('Bækholm')
  await page.context().close()
})

test('et link til en skærm, hvor man ikke må gemme noget, giver ingen formular', async () => {
  for (const [path, why] of [
    [`course/${courseId}/edit`, 'findes ikke, eller du er ikke med'],
    [`course/${story.courseOf('Familien Lindegaard')}/edit`, 'Det må du ikke i dette forløb'],
    ['new', 'Kun en familiekoordinator kan oprette et forløb'],
    ['settings/channels', 'kommunens administrator'],
  ] as const) {
    const { page, tab } = await story.open(path, { persona: 'job-centre' })
    await tab.getByRole('heading', { level: 1, name: 'Her er ikke noget, du kan se' }).waitFor()
    await tab.getByText(why).waitFor()
    expect(await tab.getByRole('textbox').count()).toBe(0)
    await page.context().close()
  }
})

test('to på én gang: begges ord ses side om side, og intet forsvinder', async () => {
  const { page, tab } = await story.open(`course/${courseId}/edit`)
  const name = tab.getByRole('textbox', { name: 'Familiens navn' })
  await name.fill('Familien Bækholm Thorlund')
  const other = await story.open(`course/${courseId}/edit`)
  const second = other.tab
  await second.getByLabel('Familiens navn').fill('Bækholm-Thorlund')
  await second.getByRole('button', { name: 'Gem', exact: true }).click()
  await second.getByRole('heading', { level: 1, name: 'Bækholm-Thorlund' }).waitFor()

  await tab.getByRole('button', { name: 'Gem', exact: true }).click()
  await tab.getByRole('button', { name: 'Hent det nyeste' }).click()
  const both = tab.getByRole('table', { name: 'En anden har ændret dette imens' })
  await both.getByText('Bækholm-Thorlund').waitFor()
  await expect.poll(() => name.inputValue()).toBe('Familien Bækholm Thorlund')
  await tab.getByRole('button', { name: 'Gem', exact: true }).click()
  await tab.getByRole('heading', { level: 1, name: 'Familien Bækholm Thorlund' }).waitFor()
  await Promise.all([page.context().close(), other.page.context().close()])
})

test('overblikket står på én side A4, når det skrives ud', async () => {
  const { page, tab } = await story.open(`course/${courseId}`, { theme: 'dark' })
  const heading = tab.getByRole('heading', { level: 1 })
  await heading.waitFor()
  const ink = () => heading.evaluate((element) => getComputedStyle(element).color)
  await expect.poll(ink).toBe('rgb(255, 255, 255)')
  await page.emulateMedia({ media: 'print' })
  // A4 with the margins that tab.css asks for: 186 × 273 mm at 96 pixels an inch.
  const sheet = { width: 703, height: 1032 }
  await page.locator('iframe').evaluate((frame, { width, height }) => {
    Object.assign((frame as HTMLElement).style, { width: `${width}px`, height: `${height}px` })
  }, sheet)
  // Another origin's frame learns of its new size a moment after its page does.
  await expect.poll(() => tab.locator('html').evaluate((html) => html.clientWidth)).toBe(sheet.width)
  await expect.poll(ink).toBe('rgb(36, 36, 36)')
  const main = await tab.locator('main').boundingBox()
  expect(main?.height).toBeGreaterThan(300)
  expect(main?.height).toBeLessThanOrEqual(sheet.height)
  expect(await tab.getByRole('button', { name: 'Udskriv' }).isVisible()).toBe(false)
  await page.context().close()
})

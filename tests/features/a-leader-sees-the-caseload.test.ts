import { randomUUID } from 'node:crypto'
import type { FrameLocator } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readCaseload } from '#shared/api/caseload.ts'
import { closeCourse } from '#shared/api/closing.ts'
import { createCourse, listCourses, readCourse } from '#shared/api/courses.ts'
import { hostPages } from '../../infra/local/pages/pages.ts'
import { expectAccessibleInEveryTheme, expectQuiet, openScreen, tabIn } from '../support/browser.ts'
import { member } from '../support/course.ts'
import { openHouse } from '../support/house.ts'
import { openStoryTab, type StoryTab } from '../support/story-tab.ts'

let story: StoryTab
beforeAll(async () => {
  story = await openStoryTab()
})
afterAll(() => story?.stop())

const leader = { persona: 'leader' } as const
const only = { params: {}, body: {} }
const open = async () => (await story.house.as('leader')(readCaseload, only)).coordinators[0]!.open

/** Karen makes families until she has so many courses. */
async function untilShe(has: number): Promise<void> {
  for (let n = await open(); n < has; n++) {
    await story.house.as('coordinator')(createCourse, {
      params: {},
      body: {
        id: randomUUID(),
        familyName: `Familien Nummer ${n}`,
        members: [member({ name: `Vibe Nummer ${n}`, role: 'adult' })],
        ties: [],
      },
    })
  }
}
const row = (tab: FrameLocator) => tab.getByRole('row', { name: 'Karen Ravnsø' })
const looked = async () => {
  const screen = await story.open('caseload', leader)
  const said = (await row(screen.tab).innerText()).replaceAll(/\s+/g, ' ').trim()
  await screen.page.context().close()
  return said
}

test('T-34 from her list a leader opens the numbers: who has how many, and what the limits are', async () => {
  const screen = await story.open('', leader)
  const { page, tab } = screen
  await tab.getByRole('link', { name: 'Forløb pr. koordinator' }).press('Enter')
  await tab.getByRole('heading', { level: 1, name: 'Forløb pr. koordinator' }).waitFor()
  await row(tab)
    .getByText(String(await open()))
    .waitFor()
  await tab.getByText('Det er en tommelfingerregel og ingen grænse: fra 21').waitFor()
  const { courses } = await story.house.as('coordinator')(listCourses, only)
  const text = await tab.locator('body').innerText()
  for (const { familyName, reference } of courses) {
    expect(text).not.toContain(familyName)
    expect(text).not.toContain(reference)
  }
  await page.setViewportSize({ width: 320, height: 800 })
  await expect.poll(() => tab.locator('html').evaluate((html) => html.scrollWidth <= innerWidth)).toBe(true)
  await tab.getByRole('link', { name: 'Mine familier' }).press('Enter')
  await tab.getByRole('heading', { level: 1, name: 'Mine familier' }).waitFor()
  expectQuiet(screen)
  await page.context().close()
})

test('T-34 the colour changes at 21 and 26, and says why in words; a course that is closed counts no more', async () => {
  await untilShe(20)
  expect(await looked()).toBe('Karen Ravnsø 20')
  await untilShe(21)
  expect(await looked()).toBe('Karen Ravnsø 21 Mange')
  await untilShe(25)
  expect(await looked()).toBe('Karen Ravnsø 25 Mange')
  await untilShe(26)
  expect(await looked()).toBe('Karen Ravnsø 26 For mange')

  const { page, tab } = await story.open('caseload', leader)
  await expectAccessibleInEveryTheme(page, 'iframe', row(tab))
  await page.context().close()

  const call = story.house.as('coordinator')
  const { courses } = await call(listCourses, only)
  const params = { courseId: courses.find(({ familyName }) => familyName === 'Familien Nummer 19')!.id }
  const { revision } = await call(readCourse, { params, body: {} })
  await call(closeCourse, {
    params,
    body: { revision, on: '2026-03-02', because: 'made-by-mistake', agreementsSeen: true },
  })
  expect(await looked()).toBe('Karen Ravnsø 25 Mange')
})

test('whoever leads nobody is told so, by a link as by the service, and offered no way there', async () => {
  for (const persona of ['coordinator', 'administrator', 'outsider'] as const) {
    const { page, tab } = await story.open('caseload', { persona })
    await tab.getByText('Kun ledere ser, hvor mange forløb hver koordinator har.').waitFor()
    await tab.getByRole('link', { name: 'Mine familier' }).click()
    await tab.getByRole('heading', { level: 1, name: 'Mine familier' }).waitFor()
    expect(await tab.getByRole('link', { name: 'Forløb pr. koordinator' }).count()).toBe(0)
    await page.context().close()
    await expect(story.house.as(persona)(readCaseload, only)).rejects.toMatchObject({ reason: 'not-allowed' })
  }
})

test('what cannot be counted is said, and counted when she tries again', async () => {
  const { page } = await openScreen(story.browser)
  await page.route('**/api/caseload', (route) => route.fulfill({ status: 500, body: 'broken' }))
  await page.goto(story.address('caseload', { ...leader, locale: 'en-gb' }))
  const tab = tabIn(page)
  await tab.getByRole('heading', { level: 1, name: 'This page cannot be shown right now' }).waitFor()
  await page.unroute('**/api/caseload')
  await tab.getByRole('button', { name: 'Try again' }).click()
  await tab.getByRole('heading', { level: 1, name: 'Courses per coordinator' }).waitFor()
  await tab.getByText(/^1 coordinator has \d+ open courses\.$/).waitFor()
  await page.context().close()
})

test('before there is any course, it is said what belongs there', async () => {
  const house = await openHouse({ pages: hostPages })
  const { page } = await openScreen(story.browser)
  await page.goto(`${house.local.origin}/teams?persona=leader&view=families&path=caseload`)
  const tab = tabIn(page)
  await tab.getByText('Der er intet forløb endnu.').waitFor()
  expect(await tab.getByRole('table').count()).toBe(0)
  await page.context().close()
  await house.stop()
})

import type { FrameLocator } from 'playwright-core'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { stands } from '#shared/domain/consent/valid.ts'
import { listCourses, readCourse } from '#shared/api/courses.ts'
import { expectAccessible } from '../support/browser.ts'
import { openStoryTab, type StoryTab } from '../support/story-tab.ts'

let story: StoryTab
beforeAll(async () => {
  story = await openStoryTab()
})
afterAll(() => story.stop())

const listed = async () =>
  (await story.house.as('coordinator')(listCourses, { params: {}, body: {} })).courses

const open = (family: string, screen = '') => story.open(`course/${story.courseOf(family)}${screen}`)

/** Whatever changes the course, on the screen that is open. */
const changing = (tab: FrameLocator) =>
  tab.getByRole('button', {
    name: /^(Ret|Ret familien|Skriv på planen|Tilføj til kortet|Skriv et samtykke ind|Fjern|Afslut forløbet)/,
  })

/** The keyboard is where it is said, not lost with the button. */
const inFocus = (tab: FrameLocator, hasText: string | RegExp) =>
  expect.poll(() => tab.locator(':focus', { hasText }).count()).toBe(1)

async function close(tab: FrameLocator) {
  const form = tab.getByRole('region', { name: 'Afslut forløbet' })
  for (;;) {
    const meeting = tab.getByRole('button', { name: /^Aflys mødet: / })
    const n = await meeting.count()
    if (n === 0) break
    await meeting.first().click()
    // Asked first: nothing is cancelled by one press.
    await tab.getByText(/^Skal mødet .* aflyses\?/).waitFor()
    await expect.poll(() => meeting.count()).toBe(n)
    await tab.getByRole('dialog').getByRole('button', { name: 'Aflys mødet' }).click()
    await inFocus(tab, /^Mødet .* er aflyst\./)
    await expect.poll(() => meeting.count()).toBeLessThan(n)
  }
  const seen = form.getByLabel('Aftalerne er indfriet eller givet videre')
  if (await seen.count()) await seen.check()
  await form.getByLabel('Hvorfor slutter forløbet?').selectOption('goals-met')
  await form.getByRole('button', { name: 'Afslut forløbet' }).click()
  await tab.getByRole('heading', { level: 1, name: /^Forløbet er afsluttet/ }).waitFor()
}

test('et forløb afsluttes: intet kan ændres, kollegaen ser det ikke mere, og det kan genåbnes', async () => {
  const family = 'Familien Bækholm'
  const { page, tab, errors } = await open(family)
  await tab.getByRole('button', { name: 'Afslut forløbet' }).click()
  await tab.getByRole('heading', { level: 1, name: `Afslut forløbet · ${family}` }).waitFor()
  await tab.getByRole('button', { name: 'Afslut forløbet' }).click()
  await tab.getByText('Vælg, hvorfor forløbet slutter.').waitFor()
  await expectAccessible(page, 'iframe')
  await close(tab)
  await tab.getByText('Afsluttet 2. marts 2026, fordi målene er nået.').waitFor()
  await inFocus(tab, 'Forløbet er afsluttet')
  await tab.getByText('Alt om familien slettes 2. juni 2026 (om 92 dage).').waitFor()
  await expectAccessible(page, 'iframe')
  for (const screen of ['', '/plan', '/map', '/after', '/letters']) {
    const seen = await open(family, screen)
    await seen.tab.getByText('Forløbet blev afsluttet 2. marts 2026 og kan ikke ændres.').waitFor()
    expect(await changing(seen.tab).allTextContents()).toEqual([])
    await expectAccessible(seen.page, 'iframe')
    expect(seen.errors).toEqual([])
    await seen.page.context().close()
  }
  await tab.getByLabel('Hvorfor skal det genåbnes?').selectOption('family-asks')
  await tab.getByRole('button', { name: 'Genåbn forløbet' }).click()
  await tab.getByRole('heading', { level: 1, name: `Afslut forløbet · ${family}` }).waitFor()
  await tab.getByRole('link', { name: 'Til overblikket' }).click()
  await tab.getByText('Forløbet blev genåbnet: familien beder om det').waitFor()
  await tab.getByRole('button', { name: 'Ret familien' }).waitFor()
  const course = await story.house.as('coordinator')(readCourse, {
    params: { courseId: story.courseOf(family) },
    body: {},
  })
  expect(course.consents.length).toBeGreaterThan(0)
  expect(course.consents.filter((consent) => stands(consent) && consent.until >= '2026-03-02')).toEqual([])
  expect(errors).toEqual([])
  await page.context().close()
})

test('når hver afdeling har journaliseret, er der på dagen intet tilbage', async () => {
  const family = 'Familien Lindegaard'
  const { page, tab, errors } = await open(family, '/closing')
  const courseId = story.courseOf(family)
  const channels = () => story.house.local.graph.channels().length
  const before = channels()
  await tab
    .getByText('Kanalen i Teams slettes samtidig, tidligst 2. juni 2026, med alt, hvad der er skrevet i den.')
    .waitFor()
  const colleague = () => story.house.as('job-centre')(readCourse, { params: { courseId }, body: {} })
  expect((await colleague()).id).toBe(courseId)
  await close(tab)
  await expect(colleague()).rejects.toMatchObject({ status: 404 })
  await tab.getByText('Kanalen i Teams slettes samtidig, 2. juni 2026,').waitFor()
  const items = tab.getByRole('region', { name: 'Journalisering' }).getByRole('checkbox')
  await expect.poll(() => items.count()).toBeGreaterThan(1)
  const journals = await items.count()
  await tab.getByText(`Der mangler ${journals} hak. Uden dem slettes intet.`).waitFor()
  for (let n = 0; n < journals; n++) {
    await items.nth(n).click()
    await expect.poll(() => items.nth(n).isChecked()).toBe(true)
    await expect.poll(() => tab.getByText(/Karen Ravnsø$/).count()).toBe(n + 1)
  }
  await tab.getByText('Alt er journaliseret.').waitFor()
  await page.context().close()

  story.house.local.clock.moveTo(Temporal.Instant.from('2026-06-02T02:00:00Z'))
  await expect.poll(async () => (await listed()).map(({ id }) => id)).not.toContain(courseId)
  expect(channels()).toBe(before - 1)
  const gone = await open(family)
  await gone.tab.getByRole('heading', { name: 'Her er ikke noget, du kan se' }).waitFor()
  expect(errors).toEqual([])
  await gone.page.context().close()
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { readCourse, saveFamily } from '#shared/api/courses.ts'
import { expectAccessible } from '../support/browser.ts'
import { openStoryTab, type StoryTab } from '../support/story-tab.ts'

let story: StoryTab
let courseId: string
beforeAll(async () => {
  story = await openStoryTab()
  courseId = story.courseOf('Familien Lindegaard')
})
afterAll(() => story.stop())

const params = () => ({ courseId })
const read = (as: 'coordinator' | 'job-centre' = 'coordinator') =>
  story.house.as(as)(readCourse, { params: params(), body: {} })

test('loggen siger på dansk, hvem der så forløbet, som hvad, om hvem og hvornår, side efter side', async () => {
  await read('job-centre')
  for (let n = 0; n < 60; n++) await read()
  const { page, tab, errors } = await story.open(`course/${courseId}`)
  await tab.getByRole('link', { name: 'Se loggen' }).click()
  await tab.getByRole('heading', { level: 1, name: 'Log · Familien Lindegaard' }).waitFor()
  const today = tab.getByRole('table', { name: 'Mandag 2. marts 2026' })
  // Sixty readings in a row are one line.
  await today
    .getByRole('row', {
      name: /^kl\. 9\.\d\d Karen Ravnsø, familiekoordinator Åbnede forløbet, \d\d gange siden kl\. 9\.\d\d Hele familien$/,
    })
    .waitFor()
  await tab.getByText(/^50 linjer er vist\.$/).waitFor()
  await expectAccessible(page, 'iframe')
  const his = today.getByRole('row', { name: /Jonas Egelund, Jobkonsulent Åbnede forløbet Mie Lindegaard$/ })
  expect(await his.count()).toBe(0)
  await tab.getByRole('button', { name: 'Vis flere' }).press('Enter')
  await his.waitFor()
  await tab.getByText('Der er ikke flere linjer.').waitFor()
  await tab.getByRole('row', { name: /Oprettede forløbet Hele familien$/ }).waitFor()
  expect(errors).toEqual([])
  await page.context().close()
})

test('for den, der har forladt familien, vises hans egen log og intet, der kun er om de andre', async () => {
  const { revision, familyName, members, ties } = await read()
  const gone = members.at(-1)!
  const left = members.filter(({ id }) => id !== gone.id)
  const kept = new Set(left.map(({ id }) => id))
  await story.house.as('coordinator')(saveFamily, {
    params: params(),
    body: {
      revision,
      familyName,
      members: left.map(({ cprMasked: _masked, ...member }) => ({ ...member, cpr: null })),
      ties: ties.filter(({ from, to }) => kept.has(from) && kept.has(to)),
    },
  })
  const { page, tab, errors } = await story.open(`course/${courseId}/log`)
  const whose = tab.getByLabel('Hvem det handler om')
  await whose.selectOption(`${gone.name}, forlod familien 2. marts 2026`)
  await tab
    .getByRole('row', { name: new RegExp(`familiekoordinator Rettede familien ${gone.name}`) })
    .waitFor()
  const about = await tab.locator('tbody tr td:last-child').allInnerTexts()
  expect(about.length).toBeGreaterThan(0)
  for (const names of about) expect(names).toContain(gone.name)
  await whose.selectOption('Hele forløbet')
  // Reading the whole log names nobody; reading his named him.
  await tab
    .getByRole('row', { name: /Læste loggen Nævner ingen$/ })
    .first()
    .waitFor()
  expect(errors).toEqual([])
  await page.context().close()
})

test('kan loggen ikke hentes, siges det, og den hentes igen med ét tryk', async () => {
  const { page, tab } = await story.open(`course/${courseId}`)
  await page.route('**/log/**', (route) => route.abort())
  await tab.getByRole('link', { name: 'Se loggen' }).click()
  await tab.getByText(/^Der er ingen forbindelse\./).waitFor()
  await page.unroute('**/log/**')
  await tab.getByRole('button', { name: 'Prøv igen' }).click()
  await tab.getByRole('heading', { level: 1, name: 'Log · Familien Lindegaard' }).waitFor()
  await page.context().close()
})

test('en kollega i forløbet har intet link til loggen og får en venlig side, hvis hun skriver adressen', async () => {
  const overview = await story.open(`course/${courseId}`, { persona: 'job-centre' })
  await overview.tab.getByRole('cell', { name: 'Sygedagpenge og samtaler' }).waitFor()
  expect(await overview.tab.getByRole('link', { name: 'Se loggen' }).count()).toBe(0)
  const typed = await story.open(`course/${courseId}/log`, { persona: 'job-centre' })
  await typed.tab.getByRole('heading', { level: 1, name: 'Her er ikke noget, du kan se' }).waitFor()
  await typed.tab.getByText('Det må du ikke i dette forløb.').waitFor()
  await Promise.all([overview, typed].map(({ page }) => page.context().close()))
})

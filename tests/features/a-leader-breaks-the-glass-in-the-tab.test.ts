import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readCourse } from '#shared/api/courses.ts'
import { expectAccessible } from '../support/browser.ts'
import { openStoryTab, type StoryTab } from '../support/story-tab.ts'

let story: StoryTab
beforeAll(async () => {
  story = await openStoryTab()
})
afterAll(() => story.stop())

const lindegaard = () => story.courseOf('Familien Lindegaard')
const baekholm = () => story.courseOf('Familien Bækholm')
const why = 'Mies mor har ringet i aften, og Karen er syg. Jeg må se, hvem jeg skal ringe til.'
// The local clock goes on while the test runs: a minute more or less is no matter.
const strip =
  /^Du har åbnet forløbet med nødadgang\. Det lukker af sig selv tirsdag 3\. marts kl\. 9\.\d\d\. Intet kan ændres\.$/

test('en leder åbner et forløb med dets reference og en begrundelse, læser det og kan intet ændre', async () => {
  const { reference } = await story.house.as('coordinator')(readCourse, {
    params: { courseId: lindegaard() },
    body: {},
  })
  const { page, tab, errors } = await story.open('', { persona: 'leader' })
  await tab.getByRole('button', { name: 'Åbn et forløb med nødadgang' }).click()
  await tab.getByRole('heading', { level: 1, name: 'Åbn et forløb med nødadgang' }).waitFor()
  const follows = tab.getByRole('list', { name: 'Det sker, når du åbner' })
  await expect.poll(() => follows.getByRole('listitem').count()).toBe(4)
  await expectAccessible(page, 'iframe')

  const open = tab.getByRole('button', { name: 'Åbn forløbet i 24 timer' })
  const reason = tab.getByLabel('Hvorfor har du brug for at se forløbet?')
  await reason.fill('Akut')
  await open.click()
  await tab.getByText('Skriv forløbets reference.').waitFor()
  await tab.getByText(/^Skriv, hvorfor du har brug for at se forløbet/).waitFor()
  await tab.getByLabel('Forløbets reference').fill('NM-2026-9999')
  await reason.fill(why)
  await open.click()
  await tab.getByText('Der er intet forløb med den reference.').waitFor()
  await tab.getByLabel('Forløbets reference').fill(` ${reference.toLowerCase()} `)
  await open.press('Enter')

  await tab.getByRole('heading', { level: 1, name: 'Familien Lindegaard' }).waitFor()
  await tab.getByText(strip).waitFor()
  await tab.getByRole('cell', { name: 'Sygedagpenge og samtaler' }).waitFor()
  for (const name of ['Ret familien', 'Skriv et samtykke ind', /^Set som/])
    expect(await tab.getByRole('button', { name }).count()).toBe(0)
  expect(await tab.locator('main').innerText()).not.toMatch(/CPR|-\*{4}/)
  await expectAccessible(page, 'iframe')
  await tab.getByRole('link', { name: 'Åbn netværkskortet' }).click()
  await tab.getByText(strip).waitFor()
  // His question of a course that does not exist was answered as it should be.
  expect(errors.filter((error) => !error.includes('404'))).toEqual([])
  await page.context().close()
})

test('koordinatoren ser på overblikket, hvem der åbnede, og hvorfor; og i loggen, hvad lederen så', async () => {
  const { page, tab, errors } = await story.open(`course/${lindegaard()}`)
  const opened = tab.getByRole('region', { name: 'Åbnet med nødadgang' })
  await opened
    .getByText(
      /^Torben Askjær åbnede forløbet mandag 2\. marts kl\. 9\.\d\d og kan læse det til tirsdag 3\. marts kl\. 9\.\d\d\.$/,
    )
    .waitFor()
  await opened.getByText(`Begrundelse: »${why}«`).waitFor()
  await expectAccessible(page, 'iframe')
  await tab.getByRole('link', { name: 'Se loggen' }).click()
  await tab.getByRole('heading', { level: 1, name: 'Log · Familien Lindegaard' }).waitFor()
  await opened.getByText(`Begrundelse: »${why}«`).waitFor()
  const day = tab.getByRole('table', { name: 'Mandag 2. marts 2026' })
  await day
    .getByRole('row', { name: /Torben Askjær, leder Åbnede forløbet Hele familien$/ })
    .first()
    .waitFor()
  await day
    .getByRole('row', { name: /Torben Askjær, leder Åbnede forløbet i 24 timer med en begrundelse/ })
    .waitFor()
  expect(errors).toEqual([])
  await page.context().close()
})

test('fra siden uden adgang er der én vej ind for en leder, og ingen for andre', async () => {
  const leader = await story.open(`course/${baekholm()}`, { persona: 'leader' })
  await leader.tab.getByRole('heading', { level: 1, name: 'Her er ikke noget, du kan se' }).waitFor()
  await leader.tab.getByRole('link', { name: 'Åbn et forløb med nødadgang' }).click()
  await leader.tab.getByText('Du åbner det forløb, du var på vej ind i.').waitFor()
  await leader.tab.getByLabel('Hvorfor har du brug for at se forløbet?').fill(why)
  await leader.tab.getByRole('button', { name: 'Åbn forløbet i 24 timer' }).click()
  await leader.tab.getByRole('heading', { level: 1, name: 'Familien Bækholm' }).waitFor()
  await leader.tab.getByText(strip).waitFor()

  const colleague = await story.open(`course/${baekholm()}`, { persona: 'outsider' })
  await colleague.tab.getByText(/^Forløbet findes ikke, eller du er ikke med i det/).waitFor()
  expect(await colleague.tab.getByRole('link', { name: 'Åbn et forløb med nødadgang' }).count()).toBe(0)
  const typed = await story.open('glass', { persona: 'job-centre' })
  await typed.tab.getByText('Kun en leder kan åbne et forløb med nødadgang.').waitFor()
  await Promise.all([leader, colleague, typed].map(({ page }) => page.context().close()))
})

test('efter 24 timer er det lukket igen, og koordinatoren ser, at det er det', async () => {
  const { page, tab } = await story.open(`course/${lindegaard()}`, { persona: 'leader' })
  await tab.getByText(strip).waitFor()
  story.house.local.clock.moveTo(Temporal.Instant.from('2026-03-03T09:00:00Z'))
  await tab.locator('html').evaluate(() => location.reload())
  await tab.getByRole('heading', { level: 1, name: 'Her er ikke noget, du kan se' }).waitFor()
  expect(await tab.locator('body').innerText()).not.toContain('Lindegaard')
  const hers = await story.open(`course/${lindegaard()}`)
  await hers.tab.getByText(/ Det lukkede igen tirsdag 3\. marts kl\. 9\.\d\d\.$/).waitFor()
  await Promise.all([page.context().close(), hers.page.context().close()])
})

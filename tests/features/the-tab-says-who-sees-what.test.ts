import type { Browser, FrameLocator } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { giveConsent, listCourses, readCourse } from '#shared/api/courses.ts'
import { buildFaces } from '../../infra/build.ts'
import { buildHostPages } from '../../infra/local/pages/build-host-pages.ts'
import { hostPages } from '../../infra/local/pages/pages.ts'
import { expectAccessible, launchBrowser, openScreen, tabIn } from '../support/browser.ts'
import { consent } from '../support/course.ts'
import type { TypedConsent } from '../support/course-over-http.ts'
import { openHouse, type House } from '../support/house.ts'

let house: House
let browser: Browser
const courses = new Map<string, string>()

beforeAll(async () => {
  await Promise.all([buildFaces(), buildHostPages()])
  house = await openHouse({ story: true, pages: hostPages })
  browser = await launchBrowser()
  for (const { familyName, id } of (await house.as('coordinator')(listCourses, { params: {}, body: {} }))
    .courses)
    courses.set(familyName, id)
})
afterAll(async () => {
  await browser.close()
  await house.stop()
})

async function open(family: string, screen = '') {
  const { page, errors } = await openScreen(browser)
  const path = encodeURIComponent(`course/${courses.get(family)}${screen}`)
  await page.goto(`${house.local.origin}/teams?persona=coordinator&view=families&path=${path}`)
  const tab = tabIn(page)
  await tab.getByRole('heading', { level: 1 }).waitFor()
  return { page, tab, errors }
}

const rowOf = (tab: FrameLocator, name: string) =>
  tab.getByRole('listitem').filter({ has: tab.getByRole('heading', { level: 3, name, exact: true }) })

test('hvem ser hvad: hvad jobcentret får, hvad det ikke får, og hvem der ikke har sagt ja', async () => {
  const { page, tab, errors } = await open('Familien Lindegaard', '/sharing')
  const jobCentre = rowOf(tab, 'Jobcentret')
  await jobCentre.getByText('Mie: arbejde og uddannelse samt ydelser').waitFor()
  await jobCentre.getByText(/^Ser ikke \(\d+\)$/).click()
  await jobCentre
    .getByText('Jobcentret ser ikke Mies helbred samt hverdag og familieliv. Mie har ikke sagt ja.')
    .waitFor()
  await jobCentre.getByText(/^Jobcentret ser ikke Tobias’ /).waitFor()
  await expectAccessible(page, 'iframe')
  await rowOf(tab, 'Jonas Egelund')
    .getByText(/^Må inviteres til og med /)
    .waitFor()
  await rowOf(tab, 'Sille Dambo').getByText('Ser intet om familien.').waitFor()
  await rowOf(tab, 'Mie').getByText('Sig selv, Tobias og Alma: alt').waitFor()
  await rowOf(tab, 'Mie').getByText('Intet er holdt tilbage.').waitFor()
  await jobCentre.getByRole('link', { name: 'Se forløbet som Jobcentret' }).click()
  await tab.getByText('Du ser forløbet, som Jobcentret ser det.').first().waitFor()
  expect(errors).toEqual([])
  await page.context().close()
})

test('hvem ser hvad: et samtykke, der mangler, skrives ind derfra', async () => {
  const { page, tab, errors } = await open('Familien Lindegaard', '/sharing')
  await rowOf(tab, 'Jobcentret').getByRole('button', { name: 'Skriv et samtykke ind' }).click()
  await tab.getByRole('heading', { level: 1, name: /^Samtykke: / }).waitFor()
  expect(errors).toEqual([])
  await page.context().close()
})

test('før planen udgives, ses det, hvem der kan læse hvad af det, hun netop skriver', async () => {
  const { page, tab, errors } = await open('Familien Lindegaard', '/plan')
  await tab.getByRole('button', { name: 'Skriv på planen' }).click()
  const jonas = rowOf(tab, 'Jonas Egelund')
  await jonas.getByText('Kan læse 1 af 2 mål, 1 af 3 indsatser og 1 af 1 aftale.').waitFor()
  await tab.getByRole('button', { name: 'Tilføj mål' }).click()
  await tab.getByLabel('Målet med familiens egne ord').last().fill('Mie vil sove igennem.')
  await tab.getByRole('group', { name: 'Mål 3' }).getByLabel('Mie Lindegaard').check()
  await tab.getByRole('group', { name: 'Mål 3' }).getByLabel('Slags oplysninger').selectOption('health')
  await jonas.getByText('Kan læse 1 af 3 mål, 1 af 3 indsatser og 1 af 1 aftale.').waitFor()
  await jonas.getByText('Kan ikke læse 4').click()
  const unread = jonas.getByRole('listitem').filter({ hasText: 'Mie vil sove igennem.' })
  await unread.getByText('Jonas Egelund ser ikke Mies helbred. Mie har ikke sagt ja.').waitFor()
  await expectAccessible(page, 'iframe')
  await tab.getByRole('group', { name: 'Mål 3' }).getByLabel('Slags oplysninger').selectOption('employment')
  await jonas.getByText('Kan læse 2 af 3 mål, 1 af 3 indsatser og 1 af 1 aftale.').waitFor()
  expect(errors).toEqual([])
  await page.context().close()
})

test('den anden forælder mangler at skrive under, og det, der trækkes tilbage, står stille nederst', async () => {
  const courseId = courses.get('Familien Bækholm')!
  const call = house.as('coordinator')
  const course = await call(readCourse, { params: { courseId }, body: {} })
  const id = (name: string) => course.members.find((member) => member.name.startsWith(name))!.id
  const given = consent({
    giverId: id('Rikke'),
    childId: id('Emil'),
    department: 'psychology',
    types: ['school'],
    heardOn: '2026-01-05',
    from: '2026-01-05',
    until: '2026-12-31',
  })
  await call(giveConsent, {
    params: { courseId },
    body: { revision: course.revision, consent: given as TypedConsent },
  })
  const { page, tab, errors } = await open('Familien Bækholm')
  const said = /^John mangler at skrive under for .*Emil over for PPR\.$/
  await tab.getByText(said).waitFor()
  const table = tab.getByRole('table', { name: 'Samtykker' })
  expect(await table.getByRole('row').count()).toBeLessThanOrEqual(5)
  await tab.getByRole('link', { name: 'Alle samtykker' }).click()
  await tab.getByRole('heading', { level: 1, name: 'Samtykker' }).waitFor()
  await tab.getByText(said).waitFor()
  const form = tab.getByRole('region', { name: 'Rikke skrev under 5. januar 2026' })
  await form.getByRole('row', { name: /^PPR Emil Skole/ }).waitFor()
  await form.getByRole('button', { name: 'Træk tilbage: PPR' }).click()
  await tab.getByRole('dialog').getByRole('button', { name: 'Træk tilbage' }).click()
  const ended = tab.getByRole('region', { name: 'Gælder ikke længere' })
  await ended.getByRole('row', { name: /^PPR Emil Skole .*Trukket tilbage 2\. marts 2026$/ }).waitFor()
  await form.waitFor({ state: 'detached' })
  await tab.getByText(said).waitFor({ state: 'detached' })
  await expectAccessible(page, 'iframe')
  expect(errors).toEqual([])
  await page.context().close()
})

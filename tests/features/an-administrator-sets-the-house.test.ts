import { readFileSync } from 'node:fs'
import type { FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readCourse } from '#shared/api/courses.ts'
import { readSettings, saveSetting } from '#shared/api/settings.ts'
import type { Persona } from '../../infra/local/personas.ts'
import { expectAccessible, expectAccessibleInEveryTheme } from '../support/browser.ts'
import { pdfFaults } from '../support/pdf-faults.ts'
import { readPdf, squeezed } from '../support/pdf.ts'
import { openStoryTab, type StoryTab, type TabWish } from '../support/story-tab.ts'

let story: StoryTab
let courseId: string
beforeAll(async () => {
  story = await openStoryTab()
  courseId = story.courseOf('Familien Lindegaard')
})
afterAll(() => story.stop())

const open = (persona: Persona['key'], path: string, wish: TabWish = {}) =>
  story.open(path, { ...wish, persona })
const administrator = (wish?: TabWish) => open('administrator', 'settings', wish)
const form = () => open('coordinator', `course/${courseId}/consents/F-CONSENT-2`)

const itemOf = (tab: FrameLocator, name: string) =>
  tab.getByRole('listitem').filter({ has: tab.getByRole('heading', { level: 3, name, exact: true }) })
const dialogOf = (tab: FrameLocator) => tab.getByRole('dialog')
const save = (tab: FrameLocator) => dialogOf(tab).getByRole('button', { name: 'Gem', exact: true }).click()

async function sheet(page: Page, tab: FrameLocator) {
  const download = page.waitForEvent('download')
  await tab.getByRole('button', { name: 'Hent oplysningssedlen (PDF)' }).click()
  return readPdf(readFileSync(await (await download).path()))
}

test('en administrator uden forløb finder indstillingerne og lukker Jobcentret: det kan ikke spørges mere, og det gamle ja står', async () => {
  const call = story.house.as('coordinator')
  const before = await call(readCourse, { params: { courseId }, body: {} })
  const old = before.consents.filter(({ department }) => department === 'job-centre')
  expect(old.length).toBeGreaterThan(0)
  const asked = await form()
  await asked.tab.getByRole('checkbox', { name: 'Jobcentret', exact: true }).waitFor()
  await asked.page.context().close()

  const { page, tab, errors } = await open('administrator', '')
  await tab.getByText(/^Du er ikke med i et forløb\./).waitFor()
  await tab.getByRole('link', { name: 'Kommunens indstillinger' }).click()
  await tab.getByRole('heading', { level: 1, name: 'Kommunens indstillinger' }).waitFor()
  await tab.getByRole('button', { name: 'Luk afdelingen: Jobcentret' }).click()
  await dialogOf(tab).getByText('De gamle står ved magt.').waitFor()
  await save(tab)
  await itemOf(tab, 'Jobcentret').getByText('lukket', { exact: true }).waitFor()
  await itemOf(tab, 'Jobcentret').getByText('Fra 2. marts 2026 · gemt af Inge Moselund').waitFor()
  expect(errors).toEqual([])
  await page.context().close()

  const closed = await form()
  await closed.tab.getByRole('checkbox', { name: 'Folkeskole', exact: true }).waitFor()
  expect(await closed.tab.getByRole('checkbox', { name: 'Jobcentret', exact: true }).count()).toBe(0)
  expect(closed.errors).toEqual([])
  await closed.page.context().close()
  const after = await call(readCourse, { params: { courseId }, body: {} })
  expect(after.consents.filter(({ department }) => department === 'job-centre')).toEqual(old)
  const consents = await open('coordinator', `course/${courseId}/consents`)
  await consents.tab
    .getByRole('row', { name: /^Jobcentret / })
    .first()
    .waitFor()
  await consents.page.context().close()
})

test('en ny databeskyttelsesrådgiver står på oplysningssedlen fra sin dag', async () => {
  const { page, tab, errors } = await administrator()
  await tab.getByRole('button', { name: 'Ret: Kommunen på papir' }).click()
  await dialogOf(tab).getByLabel('Databeskyttelsesrådgiver', { exact: true }).fill('Mogens Vejlby')
  await dialogOf(tab).getByLabel('Databeskyttelsesrådgiverens mail').fill('ikke en adresse')
  await save(tab)
  await dialogOf(tab).getByText('Mailadressen skal ligne navn@kommune.dk.').waitFor()
  await dialogOf(tab).getByLabel('Databeskyttelsesrådgiverens mail').fill('mogens@birkelund.example')
  await save(tab)
  await itemOf(tab, 'Kommunen på papir')
    .getByText(/Mogens Vejlby/)
    .waitFor()
  expect(errors).toEqual([])
  await page.context().close()

  const asked = await form()
  const paper = await sheet(asked.page, asked.tab)
  expect(pdfFaults(paper)).toEqual([])
  const text = squeezed(paper.text)
  expect(text).toContain('Mogens Vejlby')
  expect(text).toContain('mogens@birkelund.example')
  expect(text).not.toContain('Ditte Højskov')
  expect(asked.errors).toEqual([])
  await asked.page.context().close()
})

test('uden kontaktoplysninger siger siden, hvem der skal skrive dem hvor', async () => {
  const call = story.house.as('administrator')
  const { revision, rows } = await call(readSettings, { params: {}, body: {} })
  const { setting } = rows.findLast((row) => row.setting.kind === 'contact')!
  if (setting.kind !== 'contact') throw new Error('no contact details')
  const value = { ...setting.value!, dpoName: '' }
  await call(saveSetting, { params: {}, body: { revision, setting: { ...setting, value } } })
  const { page, tab } = await form()
  await tab.getByText(/En administrator gør det i Samlet under »Kommunens indstillinger«/).waitFor()
  expect(await tab.getByRole('button', { name: 'Hent oplysningssedlen (PDF)' }).count()).toBe(0)
  await page.context().close()
})

test('to retter på samme tid: den langsomme ser begge dele, og det, der kommer, kan fortrydes', async () => {
  const { page, tab, errors } = await administrator()
  const name = 'Den unge siger selv ja fra'
  await tab.getByRole('button', { name: `Ret: ${name}` }).click()
  const dialog = dialogOf(tab)
  await dialog.getByLabel('Alder i hele år').fill('19')
  await dialog.getByLabel('Gælder fra').fill('2026-03-01')
  await save(tab)
  await dialog.getByText('Skriv et helt tal fra 0 til 18.').waitFor()
  await dialog.getByText('Det kan tidligst gælde fra i dag.').waitFor()
  await dialog.getByLabel('Alder i hele år').fill('14')
  await dialog.getByLabel('Gælder fra').fill('2027-01-01')

  const call = story.house.as('administrator')
  const { revision } = await call(readSettings, { params: {}, body: {} })
  const said = {
    kind: 'age',
    id: 'signs-from',
    value: { age: 16, law: 'Ny lov § 2' },
    from: '2027-01-01',
  } as const
  await call(saveSetting, { params: {}, body: { revision, setting: said } })
  await save(tab)
  await dialog.getByText(/^En anden har ændret indstillingerne imens\./).waitFor()
  await dialog.getByRole('button', { name: 'Hent det nyeste' }).click()
  await dialog.getByText('Nu er der gemt: 16 år (Ny lov § 2). Gemmer du igen, gælder dit.').waitFor()
  await expect.poll(() => dialog.getByLabel('Alder i hele år').inputValue()).toBe('14')
  await expectAccessible(page, 'iframe')
  await save(tab)
  const item = itemOf(tab, name)
  await item.getByText(/^Fra 1\. januar 2027: 14 år/).waitFor()
  await item.getByText(/^15 år /).waitFor()
  await item.getByRole('button', { name: /^Fortryd ændringen/ }).click()
  await item.getByText(/^Fra 1\. januar 2027/).waitFor({ state: 'detached' })
  expect(errors.filter((error) => !error.includes('409'))).toEqual([])
  await page.context().close()
})

test('en koordinator ser, at siden ikke er hendes', async () => {
  const { page, tab, errors } = await open('coordinator', 'settings')
  await tab.getByText(/^Indstillingerne er for kommunens administrator/).waitFor()
  expect(errors).toEqual([])
  await page.context().close()
})

test('alle kan bruge indstillingerne i hvert tema, også med en dialog åben', async () => {
  const { page, tab, errors } = await administrator()
  await expectAccessibleInEveryTheme(page, 'iframe', tab.getByRole('main'))
  await tab.getByRole('button', { name: 'Tilføj afdeling' }).press('Enter')
  await dialogOf(tab).getByRole('textbox', { name: 'Navn', exact: true }).waitFor()
  await expectAccessibleInEveryTheme(page, 'iframe', dialogOf(tab))
  expect(errors).toEqual([])
  await page.context().close()
})

test('indstillingerne passer på 320 pixel uden at rulle sidelæns', async () => {
  const { page, tab } = await administrator({ size: { width: 320, height: 800 } })
  await tab.getByRole('button', { name: 'Ret: Tavshedspligt' }).waitFor()
  expect(
    await tab.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth),
  ).toBeLessThanOrEqual(0)
  await page.context().close()
})

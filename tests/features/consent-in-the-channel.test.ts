import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { listCourses } from '#shared/api/courses.ts'
import { buildFaces } from '../../infra/build.ts'
import { buildHostPages } from '../../infra/local/pages/build-host-pages.ts'
import { hostPages } from '../../infra/local/pages/pages.ts'
import { expectQuiet, launchBrowser, openScreen, type Screen } from '../support/browser.ts'
import { openHouse, type House } from '../support/house.ts'
import { expectFaithful } from '../support/outlook.ts'

let house: House
let browser: Browser
let screen: Screen
let page: Page
let reference: string
let channelId: string

/** The story's Lindegaard: a mother with two children, whose core team talks in its private channel. */
beforeAll(async () => {
  await Promise.all([buildFaces(), buildHostPages()])
  ;[house, browser] = await Promise.all([openHouse({ story: true, pages: hostPages }), launchBrowser()])
  screen = await openScreen(browser, { width: 1280, height: 1600 })
  page = screen.page
  const { courses } = await house.as('coordinator')(listCourses, { params: {}, body: {} })
  reference = courses.find(({ familyName }) => familyName === 'Familien Lindegaard')!.reference
  channelId = house.local.graph.channels().find(({ name }) => name === reference)!.id
})
afterAll(async () => {
  expectFaithful(house, screen.errors)
  await browser?.close()
  await house?.stop()
})
afterEach(() => expectQuiet(screen))

const channel = (persona: string) =>
  page.goto(
    `${house.local.origin}/teams?persona=${persona}&theme=default&view=channel:${encodeURIComponent(channelId)}`,
  )
const newest = () => page.locator('.card').last()

test('i kanalen ser alle kun opgaven; koordinatoren ser, hvem der har skrevet under', async () => {
  await channel('coordinator')
  const field = page.getByRole('textbox', { name: /Skriv til Samlet/ })
  await field.fill('samtykke')
  await field.press('Enter')
  await newest().getByText('Mie Lindegaard har skrevet under').waitFor()

  await channel('job-centre')
  await newest().getByRole('heading', { name: 'Samtykket skal på plads' }).waitFor()
  await newest().getByText(reference).waitFor()
  const explained = newest().getByText('Sygdom og behandling, og hvad det betyder i hverdagen')
  expect(await explained.isVisible()).toBe(false)
  await newest().getByRole('button', { name: 'Hvad siger man ja til?' }).click()
  await explained.waitFor()
  expect(await page.getByText('Mie Lindegaard').count()).toBe(0)
  await newest().getByRole('button', { name: 'Vis og skriv ind' }).click()
  await page.getByText('Kun familiekoordinatoren kan skrive samtykker ind og trække dem tilbage.').waitFor()
  expect(await page.getByText('Mie Lindegaard').count()).toBe(0)
})

test('trækker familien sit ja til jobcentret tilbage, er kollegaen ude af kanalen samme dag', async () => {
  await channel('coordinator')
  await newest().getByText('Mie Lindegaard har skrevet under').waitFor()
  await newest().getByRole('button', { name: 'Træk et ja tilbage' }).click()
  await newest().getByRole('checkbox', { name: 'Mie Lindegaard for sig selv til Jobcentret' }).check()
  await newest().getByRole('button', { name: 'Videre' }).click()
  await newest().getByText('Én deltager er ikke længere med i mødet').waitFor()
  await newest().getByText('Én kollega skal ud af kanalen.').waitFor()
  await newest().getByRole('button', { name: 'Træk tilbage', exact: true }).click()
  await page.getByText('Trukket tilbage.').waitFor()

  await channel('job-centre')
  await page.getByRole('heading', { name: 'Kanalen er ikke din' }).waitFor()
})

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { allow, readAllowList } from '#shared/api/allow-list.ts'
import { expectAccessible, launchBrowser, openScreen, tabIn } from '../support/browser.ts'
import type { House } from '../support/house.ts'
import {
  bookWith,
  expectSent,
  openAppointment,
  openOutlookHouse,
  refusedSend,
  type Desk,
} from '../support/outlook.ts'

const reference = 'NM-2025-0002'
/** A room that is called after where it lies: in the eyes of the guard an address. */
const room = 'Nørregade 4'
/** A first name of the family, as the story has it. */
const name = 'Rikke'

let house: House
let browser: Browser
beforeAll(async () => {
  ;[house, browser] = await Promise.all([openOutlookHouse(), launchBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await house?.stop()
})

const openList = async (persona: string, theme = 'default', size?: { width: number; height: number }) => {
  const screen = await openScreen(browser, size)
  await screen.page.goto(
    `${house.local.origin}/teams?persona=${persona}&theme=${theme}&view=families&path=settings%2Fallow-list`,
  )
  const tab = tabIn(screen.page)
  await tab.getByRole('heading', { level: 1 }).waitFor()
  return { ...screen, tab }
}

/** What the pane lists beside its "Fjern". */
const found = ({ pane }: Desk, words: string) =>
  pane.getByRole('list', { name: 'Fundet i invitationen' }).getByText(words).waitFor()

test('X-10 an administrator allows the name of a room, and the false alarm is gone in the pane and on send; a family’s name stays found', async () => {
  const { page } = await openScreen(browser)
  const desk = await openAppointment(page, house.local.origin)
  await bookWith(desk, reference)
  await desk.subject.fill(`Møde i ${room}`)
  const dialog = await refusedSend(desk)
  await dialog.getByRole('button', { name: 'Gå tilbage og ret' }).click()
  await found(desk, `Emnet indeholder en adresse: »${room}«.`)

  const { tab, page: screen } = await openList('administrator')
  await tab.getByText('Der står intet på listen endnu.').waitFor()
  await tab.getByRole('button', { name: 'Tilføj til listen' }).click()
  const form = tab.getByRole('dialog')
  await form.getByRole('button', { name: 'Tilføj', exact: true }).click()
  await form.getByText('Skriv, hvad der må stå.').waitFor()
  await form.getByLabel('Det, der må stå').fill('CPR 140312-1234')
  await form.getByLabel('Hvorfor?').fill('Lokalet hedder efter huset.')
  await form.getByRole('button', { name: 'Tilføj', exact: true }).click()
  await form.getByText('Et CPR-nummer eller en fødselsdato kan aldrig stå på listen.').waitFor()
  await form.getByLabel('Det, der må stå').fill(room)
  await form.getByRole('button', { name: 'Tilføj', exact: true }).click()
  await tab.getByText('Lokale: Lokalet hedder efter huset.').waitFor()
  await tab.getByText(/Tilføjet af Inge Moselund den /).waitFor()
  await expectAccessible(screen, 'iframe')
  // Nobody who keeps the list knows whose name it is: it is taken, and changes nothing for that family.
  await house.as('administrator')(allow, {
    params: { entryId: crypto.randomUUID() },
    body: { kind: 'word', text: name, why: 'Prøve' },
  })

  const again = await openAppointment(page, house.local.origin)
  await bookWith(again, reference)
  await again.subject.fill(`Møde i ${room}`)
  await again.pane.getByText('Ingen personoplysninger i invitationen.').waitFor()
  await again.subject.fill(`Møde i ${room} om ${name}`)
  await found(again, `Emnet indeholder et navn fra familien: »${name}«.`)
  await again.subject.fill(`Møde i ${room}`)
  await again.pane.getByText('Ingen personoplysninger i invitationen.').waitFor()
  await expectSent(again)
})

test('a coordinator reads why, an outsider is told that it is not his, and an administrator takes it off again', async () => {
  const other = 'Storegade 7'
  const entryId = crypto.randomUUID()
  const body = { kind: 'address' as const, text: other, why: 'Jobcentrets hus.' }
  await house.as('administrator')(allow, { params: { entryId }, body })
  const { tab: hers } = await openList('coordinator', 'contrast', { width: 320, height: 800 })
  await hers.getByText('Adresse: Jobcentrets hus.').waitFor()
  await hers.getByText('En administrator kan tilføje og fjerne.').waitFor()
  expect(await hers.locator('html').evaluate((page) => page.scrollWidth <= page.clientWidth)).toBe(true)
  const { tab: his } = await openList('outsider')
  await his.getByRole('heading', { name: 'Her er ikke noget, du kan se' }).waitFor()
  const { tab } = await openList('administrator', 'dark')
  await tab.getByRole('button', { name: `Fjern »${other}« fra listen` }).click()
  await tab.getByText('Adresse: Jobcentrets hus.').waitFor({ state: 'detached' })
  const { entries } = await house.as('coordinator')(readAllowList, { params: {}, body: {} })
  expect(entries.map(({ text }) => text)).not.toContain(other)
})

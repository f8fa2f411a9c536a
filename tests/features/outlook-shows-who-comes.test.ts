import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, openScreen, type Screen } from '../support/browser.ts'
import type { House } from '../support/house.ts'
import {
  booked,
  expectFaithful,
  openAppointment,
  openOutlookHouse,
  pickCourseAndPeople,
  pickFirstTime,
  type Desk,
} from '../support/outlook.ts'

const reference = 'NM-2025-0002'
let house: House
let browser: Browser
let screen: Screen
let desk: Desk
/** Everybody whom the family has said yes to, in the order of the pane. */
let names: string[]

beforeAll(async () => {
  ;[house, browser] = await Promise.all([openOutlookHouse(), launchBrowser()])
  screen = await openScreen(browser)
  desk = await openAppointment(screen.page, house.local.origin)
  const { pane } = desk
  await pickCourseAndPeople(desk, reference)
  const welcome = pane.getByRole('checkbox', { name: /^Mødet kan holdes uden / })
  names = (
    await welcome.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).labels![0]!.innerText))
  ).map((label) => label.replace('Mødet kan holdes uden ', ''))
  // The last one stays at home, and without the first it can be held.
  await pane.getByRole('checkbox', { name: new RegExp(`^${names.at(-1)}`) }).uncheck()
  await pane.getByRole('checkbox', { name: `Mødet kan holdes uden ${names[0]}` }).check()
  await pickFirstTime(desk)
  await desk.button.click()
  await pane.getByText('tryk Send i Outlook').waitFor()
})
afterAll(async () => {
  await browser?.close()
  await house?.stop()
})

test('X-27 beside the open appointment stands who must come and who has said no in Outlook, and the substitute is written into it', async () => {
  const { pane } = desk
  const [meeting] = booked(house, reference).meetings
  const second = meeting!.attendees.find(({ name }) => name === names[1])!
  Object.assign(second, { answer: 'declined', answeredAt: house.local.clock.now().toString() })
  await pane.getByText('Hvem kommer?', { exact: true }).click()
  await pane.getByText('Afbud · svaret i Outlook').waitFor()
  await pane.getByRole('alert').filter({ hasText: 'En, der skal med, kommer ikke.' }).waitFor()
  const mustCome = (name: string | undefined) => () =>
    pane.getByRole('checkbox', { name: `${name} skal med` }).isChecked()
  await expect.poll(mustCome(names[0])).toBe(false)
  await expect.poll(mustCome(names[1])).toBe(true)

  const sent = names.at(-1)!
  await pane.getByRole('button', { name: `Ret afløser for ${names[1]}` }).click()
  await pane.getByLabel(`Afløser for ${names[1]}`).selectOption({ index: 1 })
  await pane.getByRole('button', { name: 'Gem afbud' }).click()
  await pane.getByRole('button', { name: `Tag ${sent} med` }).click()
  await pane.getByText('Afløseren er taget med, og aftalen er rettet.').waitFor()
  const attendees = () => booked(house, reference).meetings[0]!.attendees.map(({ name }) => name)
  await expect.poll(attendees).toContain(sent)
  expectFaithful(house, screen.errors)
})

import type { FrameLocator, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { buildFaces } from '../../infra/build.ts'
import { buildHostPages } from '../../infra/local/pages/build-host-pages.ts'
import { hostPages } from '../../infra/local/pages/pages.ts'
import { openHouse, type House, type HouseWish } from './house.ts'

/** The whole house with its pages, and the story told. */
export async function openOutlookHouse({ watch }: Pick<HouseWish, 'watch'> = {}): Promise<House> {
  await Promise.all([buildFaces(), buildHostPages()])
  return openHouse({ story: true, pages: hostPages, ...(watch ? { watch } : {}) })
}

/** The appointment window and the pane beside it. */
export type Desk = {
  page: Page
  pane: FrameLocator
  subject: Locator
  location: Locator
  text: Locator
  button: Locator
}

type Opening = { item?: string; pane?: 'closed'; theme?: string }

/** The coordinator opens a new appointment, or a saved one. */
export async function openAppointment(page: Page, origin: string, opening: Opening = {}): Promise<Desk> {
  const query = new URLSearchParams({ persona: 'coordinator', ...opening })
  await page.goto(`${origin}/outlook?${query}`)
  const pane = page.frameLocator('iframe[title="Samlet"]')
  const form = page.getByRole('form', { name: 'Aftale' })
  await form.waitFor()
  if (opening.pane !== 'closed') await paneReady(pane)
  return {
    page,
    pane,
    subject: form.getByLabel('Emne'),
    location: form.getByLabel('Sted'),
    text: form.getByRole('textbox', { name: 'Brødtekst' }),
    button: pane.getByRole('button', { name: 'Book lokalet, og udfyld' }),
  }
}

export const paneReady = (pane: FrameLocator) =>
  pane.getByRole('heading', { name: 'Indkald til møde' }).waitFor()

/** One of the pane's four lines. */
export const line = (pane: FrameLocator, name: 'Forløb' | 'Møde' | 'Deltagere' | 'Tid og lokale') =>
  pane.getByRole('button', { name: new RegExp(`^${name}`) })

/** Course and attendees: the first two steps of every booking. */
export async function pickCourseAndPeople({ pane }: Desk, reference: string): Promise<void> {
  await pane.getByRole('radio', { name: reference }).check()
  await line(pane, 'Deltagere').click()
  await pane.getByRole('button', { name: 'Vælg alle med samtykke' }).click()
}

/** Everybody whom the family has said yes to, in the order of the pane, once they are picked. */
export async function namesOffered({ pane }: Desk): Promise<string[]> {
  const labels = await pane
    .getByRole('checkbox', { name: /^Mødet kan holdes uden / })
    .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).labels![0]!.innerText))
  return labels.map((label) => label.replace('Mødet kan holdes uden ', ''))
}

/** The first time that is offered, in the first room. */
export async function pickFirstTime({ pane }: Desk): Promise<void> {
  await line(pane, 'Tid og lokale').click()
  await pane
    .getByRole('radio', { name: /\d\.\d\d–\d/ })
    .first()
    .check()
}

export async function bookWith(desk: Desk, reference: string): Promise<void> {
  await pickCourseAndPeople(desk, reference)
  await pickFirstTime(desk)
  await desk.button.click()
  await desk.pane.getByText('tryk Send i Outlook').waitFor()
}

/** Presses Send and reads Outlook's dialog. */
export async function refusedSend({ page }: Desk): Promise<Locator> {
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Samlet', exact: true })
  await dialog.waitFor()
  return dialog
}

export async function expectSent({ page }: Desk): Promise<void> {
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  const sent = page.getByText('Aftalen er sendt.')
  // Not the one that says that it takes long.
  const dialog = page.getByRole('dialog', { name: 'Samlet', exact: true })
  await sent.or(dialog).waitFor()
  expect(await dialog.allInnerTexts()).toEqual([])
}

/** What stands in the calendars for one course: her meetings, and the rooms' holds. Cancelled ones do not. */
export function booked(house: House, reference: string) {
  const standing = house.local.graph
    .events()
    .filter((event) => !event.gone && event.subject.endsWith(reference))
  return {
    meetings: standing.filter((event) => event.subject.startsWith('Netværksmøde')),
    holds: standing.filter((event) => event.attendees.some((one) => one.type === 'resource')),
  }
}

/** Nobody asked the local Microsoft 365 for anything that it does not know, and it answered as Microsoft does. */
export function expectFaithful(house: House, errors: readonly string[]): void {
  expect({
    unknown: house.local.graph.unknown(),
    violations: house.local.graph.violations(),
    errors,
  }).toEqual({
    unknown: [],
    violations: [],
    errors: [],
  })
}

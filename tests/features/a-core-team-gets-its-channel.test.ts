import { randomUUID } from 'node:crypto'
import type { Browser, FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readChannel, readChannelSettings, saveChannelSettings } from '#shared/api/channels.ts'
import { readCourse, saveContact, withdrawConsent } from '#shared/api/courses.ts'
import { buildFaces } from '../../infra/build.ts'
import type { StoredChannel } from '../../infra/local/graph/stored-channel.ts'
import { usualGrants } from '../../infra/local/identity/registrations.ts'
import { buildHostPages } from '../../infra/local/pages/build-host-pages.ts'
import { hostPages } from '../../infra/local/pages/pages.ts'
import { colleagues, hostingTeam, personas } from '../../infra/local/personas.ts'
import { makeCourse, type MadeCourse } from '../support/booked-course.ts'
import {
  expectAccessible,
  expectQuiet,
  launchBrowser,
  openScreen,
  tabIn,
  type Screen,
} from '../support/browser.ts'
import { openHouse, type House } from '../support/house.ts'
import { formThatSays, signOver } from '../support/signed-form.ts'
import { expectFaithful } from '../support/outlook.ts'

const [karen, jonas, bente] = personas
/** The psychologist, whom IT has forgotten to take into the hosting team. */
const forgotten = colleagues.find(({ title }) => title === 'Psykolog, PPR')!

let house: House
let browser: Browser
let screen: Screen
let page: Page
let course: MadeCourse

/** A course with the job centre and PPR covered, and a meeting leader on the map to whom nobody has said yes. */
beforeAll(async () => {
  await Promise.all([buildFaces(), buildHostPages()])
  ;[house, browser] = await Promise.all([openHouse({ story: true, pages: hostPages }), launchBrowser()])
  screen = await openScreen(browser, { width: 1280, height: 1600 })
  page = screen.page
  course = await madeCourse()
})
afterAll(async () => {
  expectFaithful(house, screen.errors)
  await browser?.close()
  await house?.stop()
})

async function madeCourse(): Promise<MadeCourse> {
  const call = house.as('coordinator')
  const made = await makeCourse(call)
  const reading = () => call(readCourse, { params: { courseId: made.id }, body: {} })
  for (const { id: staffId, name } of [forgotten, bente!]) {
    const { revision, contacts } = await reading()
    const contact = { ...contacts[0]!, id: randomUUID(), name, staffId, department: null, mail: null }
    await call(saveContact, {
      params: { courseId: made.id, contactId: contact.id },
      body: { revision, contact },
    })
  }
  await sayYes(made.id, forgotten.name)
  return made
}

/** The mother says yes to this colleague on the map. */
async function sayYes(courseId: string, name: string): Promise<void> {
  const call = house.as('coordinator')
  const { revision, contacts, members } = await call(readCourse, { params: { courseId }, body: {} })
  const mother = members.find(({ role }) => role === 'adult')!
  const yes = formThatSays({
    giver: mother,
    parties: [{ kind: 'contact', id: contacts.find((contact) => contact.name === name)!.id }],
    on: '2026-01-01',
    until: '2034-12-31',
  })
  await signOver(call, { courseId, revision }, yes)
}

const show = async (persona: string, path: string): Promise<FrameLocator> => {
  await page.goto(`${house.local.origin}/teams?persona=${persona}&theme=default&view=families&path=${path}`)
  return tabIn(page)
}
const named = ({ reference }: MadeCourse) =>
  (house.local.graph.channels() as StoredChannel[]).filter(({ name }) => name === reference)
const memberIds = (of: MadeCourse) => named(of)[0]?.members.map(({ userId }) => userId)
/** Resolves when the channels of the local Teams are so; looked at whenever one of them changes. */
const until = async (holds: () => boolean) => {
  while (!holds()) await house.local.events.next((event) => event.type === 'channel')
}
const part = (tab: FrameLocator) => tab.getByRole('region', { name: 'Kanal' })

test('koordinatoren ser, hvem der kommer med, og hvem ikke, og trykker to gange: der er én kanal', async () => {
  const tab = await show('coordinator', `course/${course.id}`)
  const channel = part(tab)
  await channel.getByText(`Den kommer til at hedde ${course.reference}`).waitFor()
  const joins = channel.getByRole('list', { name: 'Kommer med' })
  await expect
    .poll(() => joins.getByRole('listitem').allInnerTexts())
    .toEqual([expect.stringContaining(karen!.name), jonas!.name, forgotten.name])
  const out = channel.getByRole('list', { name: 'Ikke med' })
  await expect.poll(() => out.innerText()).toMatch(`${bente!.name}\nFamilien har ikke sagt ja`)

  await channel.getByRole('button', { name: 'Opret kanal' }).dblclick()
  await channel.getByText(`${course.reference} er kerneteamets kanal i Teams.`).waitFor()
  // The button is gone: the keyboard is at the sentence that took its place.
  await tab.locator(':focus', { hasText: course.reference }).waitFor()
  await channel.getByText('Familieoverblikket ligger som fane.').waitFor()
  // The one who is not in the hosting team is listed with what to do, never skipped in silence.
  const members = channel.getByRole('list', { name: 'Med i kanalen' })
  await members.getByText('Bed it om at melde personen ind').waitFor()
  await channel.getByRole('link', { name: 'Åbn kanalen i Teams' }).waitFor()
  await expectAccessible(page, 'iframe')

  expect(named(course)).toHaveLength(1)
  expect(named(course)[0]!.membershipType).toBe('private')
  await expect
    .poll(() => named(course)[0]!.members)
    .toEqual([
      { userId: karen!.id, owner: true },
      { userId: jonas!.id, owner: false },
    ])
  expect(named(course)[0]!.tabs).toHaveLength(1)
  expectQuiet(screen)
})

test('kollegaen åbner kanalen i Teams, og fanen viser forløbet', async () => {
  const view = `channel:${encodeURIComponent(named(course)[0]!.id)}`
  await page.goto(`${house.local.origin}/teams?persona=job-centre&theme=default&view=${view}`)
  await page.getByRole('link', { name: `Samlet ${course.reference}` }).click()
  await tabIn(page).getByText(course.reference).first().waitFor()
  expectQuiet(screen)
})

test('en kollega, som familien siger ja til, kommer med; trækkes jobcentrets ja tilbage, er kollegaen ude', async () => {
  const call = house.as('coordinator')
  const params = { courseId: course.id }
  await sayYes(course.id, bente!.name)
  await until(() => memberIds(course)!.includes(bente!.id))

  const { revision, consents } = await call(readCourse, { params, body: {} })
  const consentIds = consents.filter(({ department }) => department === 'job-centre').map(({ id }) => id)
  const { taken } = await call(withdrawConsent, { params, body: { revision, consentIds } })
  expect(taken.leaving).toBe(1)
  await until(() => !memberIds(course)!.includes(jonas!.id))
  expect(memberIds(course)).toEqual([karen!.id, bente!.id])
})

test('en, der er lukket ind i Teams uden familiens ja, er ude igen dagen efter', async () => {
  named(course)[0]!.members.push({ userId: personas[3]!.id, owner: false })
  house.local.clock.moveTo(house.local.clock.now().add({ hours: 24 }))
  await until(() => !memberIds(course)!.includes(personas[3]!.id))
  expect(memberIds(course)).toEqual([karen!.id, bente!.id])
})

test('uden ret til det i teamet bliver det hendes opgave, med hvad hun gør; med retten virker det', async () => {
  const other = await madeCourse()
  const rights = house.local.identity.grants.resourceSpecific.get(hostingTeam.id)!
  rights.delete('Channel.Create.Group')
  const tab = await show('coordinator', `course/${other.id}`)
  const channel = part(tab)
  await channel.getByRole('button', { name: 'Opret kanal' }).click()
  await channel
    .getByText(`${other.reference} blev ikke oprettet. Samlet har ikke lov til det i Teams.`)
    .waitFor()
  expect(named(other)).toEqual([])
  const { timeline } = await house.as('coordinator')(readCourse, { params: { courseId: other.id }, body: {} })
  expect(timeline).toContainEqual(expect.objectContaining({ kind: 'task', detail: 'channel-not-made' }))
  await expectAccessible(page, 'iframe')

  Object.assign(house.local.identity.grants, usualGrants())
  await channel.getByRole('button', { name: 'Prøv igen' }).click()
  await channel.getByText(`${other.reference} er kerneteamets kanal i Teams.`).waitFor()
  expect(named(other)).toHaveLength(1)

  // Nobody else of the team is asked to keep it.
  const params = { courseId: other.id }
  await expect(house.as('job-centre')(readChannel, { params, body: {} })).rejects.toMatchObject({
    status: 403,
    reason: 'not-allowed',
  })
  expectQuiet(screen)
})

test('it-administratoren prøver rettighederne, og siden siger i ord, hvad der mangler', async () => {
  const before = house.local.graph.channels().length
  const rights = house.local.identity.grants.resourceSpecific.get(hostingTeam.id)!
  rights.delete('ChannelMember.ReadWrite.Group')
  const tab = await show('administrator', 'settings/channels')
  await tab.getByRole('heading', { level: 1, name: 'Kanaler i Teams' }).waitFor()
  await tab.getByLabel('Hvor skriver Samlet?').selectOption('personal')
  await tab.getByRole('button', { name: 'Prøv rettighederne' }).click()
  const result = tab.getByRole('region', { name: 'Sådan gik det' })
  await result.getByText('Én ting mangler. Resten virker.').waitFor()
  await result
    .getByText('Når en familie trækker sit ja tilbage, bliver det en opgave til koordinatoren')
    .waitFor()
  await result.getByText('ChannelMember.ReadWrite.Group').waitFor()
  await expectAccessible(page, 'iframe')
  // Nothing of the trial is left.
  expect(house.local.graph.channels()).toHaveLength(before)

  Object.assign(house.local.identity.grants, usualGrants())
  await tab.getByLabel('Hvor skriver Samlet?').selectOption('private-channel')
  await tab.getByRole('button', { name: 'Prøv rettighederne' }).click()
  // Nobody has added Samlet to the trial channel, so Teams does not let the bot in.
  await result.getByText('Botten kunne ikke skrive der.').waitFor()

  await tab.getByLabel('Hvor skriver Samlet?').selectOption('personal')
  await tab.getByRole('button', { name: 'Gem' }).click()
  await tab.getByText('Gemt. Nye kanaler følger det her.').waitFor()
  expectQuiet(screen)
})

test('mens der prøves, kan valget ikke ændres; en anden it-administrators valg bliver ikke skrevet over i blinde', async () => {
  const tab = await show('administrator', 'settings/channels')
  const mode = tab.getByLabel('Hvor skriver Samlet?')
  const seen = Promise.withResolvers<void>()
  await page.route('**/api/settings/channels/trial', async (route) => {
    await seen.promise
    await route.continue()
  })
  await tab.getByRole('button', { name: 'Prøv rettighederne' }).press('Enter')
  await tab.getByText('Prøver. Det tager nogle sekunder').waitFor()
  await expect.poll(() => mode.isDisabled()).toBe(true)
  await tab.locator(':focus', { hasText: 'Prøv rettighederne' }).waitFor()
  seen.resolve()
  await tab.getByRole('region', { name: 'Sådan gik det' }).waitFor()
  await expect.poll(() => mode.isDisabled()).toBe(false)
  await page.unroute('**/api/settings/channels/trial')

  const call = house.as('administrator')
  const { revision } = await call(readChannelSettings, { params: {}, body: {} })
  const body = { revision, mode: 'standard-channel', hostingTeamId: hostingTeam.id } as const
  await call(saveChannelSettings, { params: {}, body })
  await mode.selectOption('private-channel')
  await tab.getByRole('button', { name: 'Gem' }).click()
  await tab.getByText('En anden har ændret indstillingerne imens.').waitFor()
  await tab.getByRole('button', { name: 'Hent det nyeste' }).click()
  await tab.getByText('Nu er der gemt: I en almindelig kanal').waitFor()
  await expect.poll(() => mode.inputValue()).toBe('private-channel')
  await expectAccessible(page, 'iframe')
  await tab.getByRole('button', { name: 'Gem' }).click()
  await tab.getByText('Gemt. Nye kanaler følger det her.').waitFor()
  expect(await call(readChannelSettings, { params: {}, body: {} })).toMatchObject({ mode: 'private-channel' })
  // The browser's own word for the refusal.
  expect(screen.errors.splice(0)).toEqual([expect.stringMatching(/409.*\/api\/settings\/channels$/)])
})

test('andre end it-administratoren har intet at gøre der', async () => {
  const tab = await show('coordinator', 'settings/channels')
  await tab.getByRole('heading', { level: 1, name: 'Her er ikke noget, du kan se' }).waitFor()
  expect(await tab.getByRole('combobox').count()).toBe(0)
  // The browser's own word for the refusal.
  expect(screen.errors.splice(0)).toEqual([expect.stringMatching(/403.*\/api\/settings\/channels$/)])
})

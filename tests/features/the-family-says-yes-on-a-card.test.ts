import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { readCourse, saveFamily } from '#shared/api/courses.ts'
import { bookMeeting, holdMeeting, readMeeting } from '#shared/api/meetings.ts'
import { cardKey } from '../../infra/local/connector/messages.ts'
import { buildFaces } from '../../infra/build.ts'
import { buildHostPages } from '../../infra/local/pages/build-host-pages.ts'
import { hostPages } from '../../infra/local/pages/pages.ts'
import { personas, rooms } from '../../infra/local/personas.ts'
import { subjectsOf } from '../support/bot-house.ts'
import { makeCourse, type MadeCourse } from '../support/booked-course.ts'
import {
  expectQuiet,
  launchBrowser,
  openScreen,
  pageViolations,
  tabIn,
  type Screen,
} from '../support/browser.ts'
import { openHouse, type House } from '../support/house.ts'

const jonas = personas.find((persona) => persona.key === 'job-centre')!
const mother = 'Sofie Lundager'
const father = 'Peder Lundager'
let house: House
let browser: Browser
let screen: Screen
let page: Page
let course: MadeCourse
let card: Locator

/** A mother and a father with custody of a son, and the job centre on the map; nobody has said yes to anything. */
beforeAll(async () => {
  await Promise.all([buildFaces(), buildHostPages()])
  ;[house, browser] = await Promise.all([openHouse({ pages: hostPages }), launchBrowser()])
  screen = await openScreen(browser, { width: 1280, height: 1600 })
  page = screen.page
  const call = house.as('coordinator')
  course = await makeCourse(call, { consent: false })
  const params = { courseId: course.id }
  const { members, ties, ...read } = await call(readCourse, { params, body: {} })
  const id = randomUUID()
  const son = members.find(({ role }) => role === 'child')!
  await call(saveFamily, {
    params,
    body: {
      revision: read.revision,
      familyName: read.familyName,
      members: [...members, { ...members[0]!, id, name: father }].map((one) => ({ ...one, cpr: null })),
      ties: [...ties, { from: id, kinship: 'parent-of', to: son.id }],
    },
  })
})
afterAll(async () => {
  await browser?.close()
  await house?.stop()
})
afterEach(() => expectQuiet(screen))

const teams = (persona: string, view: string, path = '') =>
  page.goto(
    `${house.local.origin}/teams?persona=${persona}&theme=default&view=${view}${path && `&path=${path}`}`,
  )
const params = () => ({ courseId: course.id })
const revisionOf = async () =>
  (await house.as('coordinator')(readCourse, { params: params(), body: {} })).revision
const hisReading = () =>
  house
    .as('job-centre')(readCourse, { params: params(), body: {} })
    .then(
      ({ members }) => members.map(({ name }) => name),
      (error: { reason: string }) => error.reason,
    )
const chatOf = (key: 'coordinator' | 'job-centre') => {
  const persona = personas.find((one) => one.key === key)
  const { id } = house.local.connector.conversations(persona).find((one) => one.kind === 'personal')!
  return house.local.connector.messages(id)
}

async function askForTheCard(): Promise<void> {
  await teams('coordinator', 'chat')
  const field = page.getByRole('textbox', { name: 'Skriv til Samlet' })
  const consentCards = () =>
    chatOf('coordinator').filter((message) => subjectsOf([message]).includes('consent'))
  const before = consentCards().length
  await field.fill(`samtykke ${course.reference}`)
  await field.press('Enter')
  await expect.poll(() => consentCards().length).toBe(before + 1)
  // Other cards come in the same moment: hers is known by its post.
  const post = page.locator(`[id="post-${consentCards().at(-1)!.id}"]`)
  card = page.getByRole('article').filter({ has: post }).locator('.card')
  await card.getByRole('heading', { name: 'Samtykker' }).waitFor()
}
const button = (name: string) => card.getByRole('button', { name, exact: true })
async function writeIn(giver: string): Promise<void> {
  await button('Skriv en underskrift ind').click()
  await card.getByLabel('Hvem siger ja?').selectOption({ label: giver })
  await card.getByRole('checkbox', { name: 'Det gælder mine egne oplysninger' }).check()
  await card.getByLabel('Hvem må vide noget?').selectOption({ label: 'Afdeling: Jobcentret' })
  await card.getByRole('checkbox', { name: 'Arbejde og uddannelse' }).check()
  await card
    .getByRole('checkbox', { name: 'Jeg har fået at vide, at jeg når som helst kan sige nej' })
    .check()
  await card.getByLabel('blev udleveret den').fill('2026-03-01')
  await card.getByLabel('Den, der siger ja: Navn').fill(giver)
  await card.getByLabel('Den, der siger ja: Dato').fill('2026-03-01')
  await card
    .getByLabel('Kommunens grundlag')
    .selectOption({ label: 'Myndighedsudøvelse (artikel 6, stk. 1, litra e)' })
}

test('koordinatoren får kortet, hvor hun beder om det, og kun hun ser, hvem der siger ja', async () => {
  await askForTheCard()
  await card.getByText(`Reference: ${course.reference}. Kun du kan se det her.`).waitFor()
  for (const name of [mother, father]) await card.getByText(`${name} har ikke skrevet under endnu.`).waitFor()
  // What stands there for everybody is another card, which she sees through by her own.
  const posted = JSON.stringify(chatOf('coordinator').findLast((message) => message.card)!.card)
  expect(posted).toContain('Hvad siger man ja til?')
  expect(posted).not.toMatch(/Lundager|Malthe/)
  expect(await pageViolations(page)).toEqual([])
})

test('familien siger ja: jobcentret ser det med det samme, og den anden voksne mangler', async () => {
  expect(await hisReading()).toBe('not-found')
  await writeIn(mother)
  await button('Gem underskriften').click()
  await card.getByText('Samtykket mangler en slutdato. Skriv, hvornår det senest ophører.').waitFor()
  await card.getByLabel('Ophører senest').fill('2026-02-01')
  await button('Gem underskriften').click()
  await card.getByText('Samtykket slutter, før det begynder. Ret datoerne.').waitFor()
  await expect.poll(() => card.getByLabel('Den, der siger ja: Dato').inputValue()).toBe('2026-03-01')
  await expect
    .poll(() => card.getByRole('checkbox', { name: 'Arbejde og uddannelse' }).isChecked())
    .toBe(true)
  expect(await hisReading()).toBe('not-found')
  expect(await pageViolations(page)).toEqual([])

  await card.getByLabel('Ophører senest').fill('2026-03-20')
  await button('Gem underskriften').click()
  await card.getByText('Underskriften er gemt og gælder nu.').waitFor()
  await card.getByText(`${mother} har skrevet under, senest 1. marts 2026.`).waitFor()
  await card.getByText(`${father} mangler at sige ja for sig selv til Jobcentret.`).waitFor()
  await card.getByText(`${mother} til Jobcentret: 20. marts 2026 (om 18 dage).`).waitFor()
  expect(await hisReading()).toEqual([mother])

  await teams('job-centre', 'families', `course/${course.id}`)
  await tabIn(page).getByText(mother).first().waitFor()
  expect(await tabIn(page).getByText(father).count()).toBe(0)
})

test('familien trækker det tilbage på kortet, og jobcentret ser det ikke mere', async () => {
  await askForTheCard()
  await button('Træk et ja tilbage').click()
  await card
    .getByRole('checkbox', { name: `${mother} for sig selv til Jobcentret: arbejde og uddannelse` })
    .check()
  await button('Videre').click()
  await card.getByText('Det virker med det samme og kan ikke fortrydes.').waitFor()
  await card.getByText('Ingen møder ændrer sig.').waitFor()
  expect(await hisReading()).toEqual([mother])
  await button('Træk tilbage').click()
  await card.getByText('Trukket tilbage.').waitFor()
  expect(await hisReading()).toBe('not-found')
  await teams('job-centre', 'families', `course/${course.id}`)
  await tabIn(page).getByText('Forløbet findes ikke, eller du er ikke med i det.').waitFor()
  expect(await tabIn(page).getByText(mother).count()).toBe(0)
  expect(screen.errors.splice(0).join()).toMatch(/^Failed to load resource: .*404 \(Not Found\)/)
})

/** Jonas is invited to a meeting in six weeks. @returns its start */
async function bookWithHim(): Promise<Temporal.Instant> {
  const call = house.as('coordinator')
  const start = Temporal.Instant.from('2026-04-15T07:00:00Z')
  const at = { ...params(), meetingId: randomUUID() }
  const room = { mail: rooms[0].mail, name: rooms[0].name }
  await call(holdMeeting, {
    params: at,
    body: {
      type: 'networkMeeting',
      start: start.toString(),
      end: start.add({ hours: 2 }).toString(),
      room,
      contactIds: [course.contactId],
    },
  })
  await expect.poll(async () => (await call(readMeeting, { params: at, body: {} })).state).toBe('held')
  expect(await call(bookMeeting, { params: at, body: {} })).toMatchObject({
    state: 'booked',
    invitation: { attendees: [{ mail: jonas.mail }] },
  })
  return start
}

test('et nej, mens et kort er på vej: det bliver ikke sendt, og mødet retter sig', async () => {
  await askForTheCard()
  for (const giver of [mother, father]) {
    await writeIn(giver)
    await card.getByLabel('Ophører senest').fill('2026-12-31')
    await button('Gem underskriften').click()
    await card.getByText('Underskriften er gemt og gælder nu.').waitFor()
  }
  await card.getByText('Ingen mangler at sige ja til det, der er begyndt.').waitFor()
  const start = await bookWithHim()
  await teams('job-centre', 'chat')
  await page.getByRole('heading', { name: 'Netværksmødet er booket' }).waitFor()

  await askForTheCard()
  await button('Træk et ja tilbage').click()
  for (const name of [mother, father])
    await card.getByRole('checkbox', { name: `${name} for sig selv til Jobcentret` }).check()
  await button('Videre').click()
  const change =
    'Én deltager er ikke længere med i mødet onsdag 15. april kl. 9.00. Ret aftalen i Outlook i dag.'
  await card.getByText(change).waitFor()
  await button('Træk tilbage').click()
  await card.getByText('Trukket tilbage.').waitFor()
  await card.getByText(change).waitFor()

  const { meetings, timeline } = await house.as('coordinator')(readCourse, { params: params(), body: {} })
  expect(meetings).toMatchObject([{ state: 'booked', participants: 0 }])
  expect(timeline).toContainEqual(expect.objectContaining({ kind: 'task', detail: 'appointment-outdated' }))
  await page.getByRole('heading', { name: 'Aftalen i Outlook skal rettes' }).waitFor()
  await expect.poll(() => page.getByRole('link', { name: 'Åbn' }).count()).toBeGreaterThan(0)

  // The day before the meeting the team is reminded: the coordinator is all that is left of it.
  house.local.clock.moveTo(start.subtract({ hours: 20 }))
  await page.getByRole('heading', { name: 'Netværksmødet er lige om lidt' }).waitFor()
  expect(subjectsOf(chatOf('job-centre'))).toEqual(['meeting-booked'])
  const cards = JSON.stringify(
    [...chatOf('coordinator'), ...chatOf('job-centre')].map((message) => message.card),
  )
  expect(cards).not.toMatch(/Lundager|Malthe|Egelund/)
  expect(chatOf('coordinator').every(({ card: one }) => !one || cardKey(one))).toBe(true)
})

test('det samme fra fanen: hun får at vide, hvad der fulgte med', async () => {
  await askForTheCard()
  await writeIn(mother)
  await card.getByLabel('Ophører senest').fill('2026-12-31')
  await button('Gem underskriften').click()
  await card.getByText('Underskriften er gemt og gælder nu.').waitFor()
  await teams('coordinator', 'families', `course/${course.id}/consents`)
  const tab = tabIn(page)
  await tab.getByRole('button', { name: 'Få kortet i Teams' }).click()
  // The button is gone, and the keyboard goes on from what came instead.
  await tab.locator(':focus', { hasText: 'Kortet kommer om et øjeblik i din chat' }).waitFor()
  const revision = await revisionOf()
  await tab.getByRole('button', { name: 'Træk tilbage: Jobcentret' }).click()
  await tab.getByRole('dialog').getByRole('button', { name: 'Træk tilbage' }).click()
  const told = tab.getByRole('status').filter({ hasText: 'Samtykket til Jobcentret er trukket tilbage.' })
  await told.getByText('Én modtager ser mindre end før.').waitFor()
  await told.getByText('Ingen møder ændrer sig.').waitFor()
  expect(await revisionOf()).toBe(revision + 1)
  expect(await hisReading()).toBe('not-found')
})

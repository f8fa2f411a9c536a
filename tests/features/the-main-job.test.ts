import { Temporal } from 'temporal-polyfill'
import type { Browser, FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listCourses, readCourse } from '#shared/api/courses.ts'
import { previousWorkingDay } from '#shared/domain/calendar/working-days.ts'
import { atLocal, localDate } from '#shared/domain/calendar/zone.ts'
import { buildFaces } from '../../infra/build.ts'
import { buildHostPages } from '../../infra/local/pages/build-host-pages.ts'
import { hostPages } from '../../infra/local/pages/pages.ts'
import { personas } from '../../infra/local/personas.ts'
import { launchBrowser, openScreen, tabIn, type Screen } from '../support/browser.ts'
import { openHouse, type House } from '../support/house.ts'
import {
  booked,
  expectFaithful,
  expectSent,
  line,
  openAppointment,
  pickFirstTime,
  refusedSend,
} from '../support/outlook.ts'

let house: House
let browser: Browser
let screen: Screen
let page: Page
let reference: string
let courseId: string

beforeAll(async () => {
  await Promise.all([buildFaces(), buildHostPages()])
  ;[house, browser] = await Promise.all([openHouse({ pages: hostPages }), launchBrowser()])
  screen = await openScreen(browser)
  page = screen.page
})
afterAll(async () => {
  await browser?.close()
  await house?.stop()
})

const jonas = personas.find((persona) => persona.key === 'job-centre')!
const teams = async (path: string, view = 'families', persona = 'coordinator'): Promise<FrameLocator> => {
  await page.goto(
    `${house.local.origin}/teams?persona=${persona}&theme=default&view=${view}${path ? `&path=${path}` : ''}`,
  )
  return tabIn(page)
}

test('1. et forløb bliver til: familien, netværkskortet og samtykket', async () => {
  const tab = await teams('')
  await tab.getByText('Du har ingen forløb endnu').waitFor()
  await tab.getByRole('button', { name: 'Nyt forløb' }).click()
  await tab.getByLabel('Familiens navn').fill('Familien Lundager')
  await tab.getByRole('button', { name: 'Tilføj person' }).click()
  await tab.getByLabel(/^Navn/).nth(0).fill('Sofie Lundager')
  await tab.getByLabel('CPR-nummer').nth(0).fill('020590-4322')
  await tab.getByLabel('Født').nth(0).fill('1990-05-02')
  await tab.getByLabel(/^Navn/).nth(1).fill('Malthe Lundager')
  await tab.getByLabel('Voksen eller barn').nth(1).selectOption('child')
  await tab.getByLabel('Født').nth(1).fill('2017-02-10')
  await tab.getByRole('button', { name: 'Tilføj bånd' }).click()
  await tab.getByRole('button', { name: 'Opret forløbet' }).click()
  await tab.getByRole('heading', { level: 1, name: 'Familien Lundager' }).waitFor()
  await tab.getByText('020590-****').waitFor()

  await tab.getByRole('link', { name: 'Åbn netværkskortet' }).click()
  await tab.getByRole('button', { name: 'Tilføj til kortet' }).click()
  const form = tab.getByRole('dialog')
  await form.getByLabel('Navn').fill(jonas.name)
  await form.getByLabel('Funktion').fill('Jobkonsulent')
  await form.getByLabel('Hvad').selectOption('professional')
  await form.getByLabel('Del af livet').selectOption('professionals')
  await form.getByLabel('Afdeling').selectOption('job-centre')
  await form.getByLabel('Mail').fill(jonas.mail)
  await form.getByLabel('Kollega i kommunen').fill(jonas.id)
  await form.getByRole('button', { name: 'Gem' }).click()
  await tab.getByRole('button', { name: `${jonas.name}, Jobkonsulent, Professionelle, Tæt på` }).waitFor()

  await tab.getByRole('link', { name: 'Til overblikket' }).click()
  await tab.getByRole('button', { name: 'Skriv et samtykke ind' }).click()
  const save = tab.getByRole('button', { name: 'Gem samtykket' })
  await tab.getByLabel('Hvem siger ja?').selectOption('Sofie Lundager')
  await tab.getByLabel('Det gælder mine egne oplysninger').check()
  await tab.getByRole('checkbox', { name: 'Jobcentret' }).check()
  const party = tab.getByRole('group', { name: 'Jobcentret' })
  await party.getByRole('checkbox', { name: 'Arbejde og uddannelse' }).check()
  const paper = page.waitForEvent('download')
  await tab.getByRole('button', { name: 'Hent som PDF til underskrift' }).click()
  expect((await paper).suggestedFilename()).toMatch(/^NM-\d{4}-\d{4} Samtykke F-CONSENT-2\.pdf$/)
  await save.click()
  await tab.getByRole('region', { name: /^Der mangler/ }).waitFor()
  await tab.getByLabel('Jeg har fået at vide').check()
  await tab.getByLabel('Gælder fra').fill('2026-03-01')
  await tab.getByLabel('Ophører senest').fill('2026-12-31')
  await tab.getByLabel('»Sådan behandler vi dine oplysninger«').fill('2026-03-01')
  await tab.getByRole('checkbox', { name: 'Læst højt' }).check()
  const signature = tab.getByRole('group', { name: 'Den, der siger ja' })
  await signature.getByLabel('Navn').fill('Sofie Lundager')
  await signature.getByLabel('Dato').fill('2026-03-01')
  await tab.getByLabel('Kommunens grundlag').selectOption('Myndighedsudøvelse (artikel 6, stk. 1, litra e)')
  await save.click()
  await tab.getByRole('main').getByText('31. december 2026').waitFor()

  const { courses } = await house.as('coordinator')(listCourses, { params: {}, body: {} })
  expect(courses).toHaveLength(1)
  reference = courses[0]!.reference
  courseId = courses[0]!.id
})

test('2. mødet bookes fra Outlook, og et navn eller et CPR-nummer i emnet stoppes ved afsendelse', async () => {
  const desk = await openAppointment(page, house.local.origin)
  await page.getByRole('form', { name: 'Aftale' }).getByLabel('Start').fill('2026-04-15T09:00')
  await desk.pane.getByRole('radio', { name: reference }).check()
  await line(desk.pane, 'Deltagere').click()
  await desk.pane.getByRole('checkbox', { name: jonas.name }).check()
  await pickFirstTime(desk)
  await desk.button.click()
  await desk.pane.getByText('tryk Send i Outlook').waitFor()
  const neutral = await desk.subject.inputValue()
  for (const leak of ['Møde om Sofie', 'Møde 020590-4322']) {
    await desk.subject.fill(leak)
    const dialog = await refusedSend(desk)
    await expect.poll(() => dialog.innerText()).toContain('Emnet')
    await dialog.getByRole('button', { name: 'Gå tilbage og ret' }).click()
  }
  await desk.subject.fill(neutral)
  await expectSent(desk)

  const { meetings, holds } = booked(house, reference)
  expect(holds).toHaveLength(1)
  expect(meetings).toHaveLength(1)
  const [meeting, hold] = [meetings[0]!, holds[0]!]
  expect([
    hold.start.until(meeting.start).total('minutes'),
    meeting.end.until(hold.end).total('minutes'),
  ]).toEqual([30, 30])
  expect(hold.attendees).toMatchObject([{ answer: 'accepted' }])
  expect(meeting.attendees.map((attendee) => attendee.mail)).toEqual([jonas.mail])
  expect(meeting).toMatchObject({
    subject: `Netværksmøde – ref. ${reference}`,
    sensitivity: 'private',
    draft: false,
  })
  expect(JSON.stringify([meeting, hold])).not.toMatch(/Sofie|Malthe|Lundager/)
})

test('3. kerneteamet får kortet i Teams, og påmindelserne står der, som tiden går, én gang hver', async () => {
  await teams('', 'chat', 'job-centre')
  await page.getByRole('heading', { name: 'Netværksmødet er booket' }).waitFor()

  const { meetings } = booked(house, reference)
  const start = meetings[0]!.start
  await teams('', 'chat')
  await page.getByRole('heading', { name: 'Netværksmødet er booket' }).waitFor()
  // On working days, at an hour at which reminders come.
  const by = (days: number, time: string) => atLocal(previousWorkingDay(localDate(start).add({ days })), time)
  const told = [
    [by(-6, '13:00'), 'Dagsordenen er ikke sendt'],
    [by(-1, '10:00'), 'Netværksmødet er lige om lidt'],
    [by(5, '10:00'), 'Planen skal opdateres og sendes'],
    [by(13, '10:00'), 'Planen er ikke sendt'],
    [by(60, '10:00'), 'Find tid til næste netværksmøde'],
  ] as const
  for (const [until, heading] of told) {
    if (Temporal.Instant.compare(until, house.local.clock.now()) > 0) house.local.clock.moveTo(until)
    await page.getByRole('heading', { name: heading }).waitFor()
  }
  expect(house.local.connector.duplicates()).toEqual([])
  expect(await page.getByRole('main').innerText()).not.toMatch(/Sofie|Malthe|Lundager/)
})

test('4. planen udgives, kortet åbner den for den, der er med, og ikke for andre', async () => {
  const tab = await teams(`course/${courseId}/plan`)
  await tab.getByRole('button', { name: 'Skriv på planen' }).click()
  await tab.getByRole('button', { name: 'Tilføj mål' }).click()
  await tab.getByLabel('Målet med familiens egne ord').fill('Jeg vil arbejde ti timer om ugen.')
  await tab.getByRole('checkbox', { name: 'Sofie Lundager' }).check()
  await tab.getByLabel('Slags oplysninger').selectOption('employment')
  await tab.getByRole('button', { name: 'Tilføj mål' }).click()
  await tab.getByLabel('Målet med familiens egne ord').nth(1).fill('Vi vil have morgener, hvor ingen græder.')
  await tab.getByRole('button', { name: 'Udgiv ny version' }).click()
  await tab.getByText('Familiens Plan 2.0 er udgivet.').waitFor()

  await teams('', 'chat', 'job-centre')
  await page.getByRole('heading', { name: 'Familiens Plan 2.0 er klar' }).waitFor()
  await page
    .getByRole('link', { name: 'Åbn planen' })
    .or(page.getByRole('button', { name: 'Åbn planen' }))
    .last()
    .click()
  // The family has said yes to work, and to nothing else: of the mornings the job centre reads nothing (X-01).
  await tabIn(page).getByText('Jeg vil arbejde ti timer om ugen.').waitFor()
  expect(await tabIn(page).locator('body').innerText()).not.toContain('morgener')

  const outside = await teams(`course/${courseId}/plan`, 'families', 'outsider')
  await outside.getByRole('heading', { name: 'Her er ikke noget, du kan se' }).waitFor()
})

test('5. tidslinjen viser, hvad der skete', async () => {
  const tab = await teams(`course/${courseId}`)
  const timeline = tab.getByRole('region', { name: 'Tidslinje' })
  await timeline.waitFor()
  for (const line of [
    'Forløbet blev oprettet',
    'Samtykke skrevet ind',
    'Lokale reserveret',
    'Netværksmøde booket til',
    'Besked i Teams: mødet er booket',
    'Påmindelse i Teams: dagsordenen mangler',
    'Familiens Plan 2.0 blev udgivet',
  ])
    await expect.poll(() => timeline.innerText()).toContain(line)
  const course = await house.as('coordinator')(readCourse, { params: { courseId }, body: {} })
  expect(course.meetings).toMatchObject([{ state: 'booked' }])
  // The refusals of the consent form and of the outsider are part of the story.
  expectFaithful(
    house,
    screen.errors.filter((text) => !/status of 40[49] .*\/api\/courses\//.test(text)),
  )
})

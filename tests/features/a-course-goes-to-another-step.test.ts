import { randomUUID } from 'node:crypto'
import type { Browser, FrameLocator, Page } from 'playwright-core'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readCourse } from '#shared/api/courses.ts'
import { bookMeeting, holdMeeting } from '#shared/api/meetings.ts'
import { moveStep } from '#shared/api/steps.ts'
import { buildFaces } from '../../infra/build.ts'
import { buildHostPages } from '../../infra/local/pages/build-host-pages.ts'
import { hostPages } from '../../infra/local/pages/pages.ts'
import { makeCourse, type MadeCourse } from '../support/booked-course.ts'
import {
  expectAccessibleInEveryTheme,
  expectQuiet,
  launchBrowser,
  openScreen,
  tabIn,
} from '../support/browser.ts'
import { openHouse, type House } from '../support/house.ts'

let house: House
let browser: Browser
let course: MadeCourse
beforeAll(async () => {
  await Promise.all([buildFaces(), buildHostPages()])
  ;[house, browser] = await Promise.all([openHouse({ pages: hostPages }), launchBrowser()])
  course = await makeCourse(hers(), { modelId: 'koordinerende-familiekonsulent' })
  const params = { courseId: course.id, meetingId: randomUUID() }
  await hers()(holdMeeting, {
    params,
    body: {
      type: 'networkMeeting',
      start: '2026-04-15T07:00:00Z',
      end: '2026-04-15T09:00:00Z',
      place: 'online',
      room: null,
      contactIds: [course.contactId],
    },
  })
  await hers()(bookMeeting, { params, body: {} })
})
afterAll(async () => {
  await browser?.close()
  await house?.stop()
})

const hers = () => house.as('coordinator')
const read = () => hers()(readCourse, { params: { courseId: course.id }, body: {} })
/** What she does at the same time in another window. */
const elsewhere = (from: string, to: string, because: 'step-done' | 'set-wrong') =>
  hers()(moveStep, { params: { courseId: course.id, moveId: randomUUID() }, body: { from, to, because } })
const address = (view: string, path = '', locale = '') =>
  `${house.local.origin}/teams?persona=coordinator&theme=default&view=${view}${path && `&path=${path}`}${locale && `&locale=${locale}`}`

async function open({
  size,
  locale,
  persona,
}: { size?: { width: number; height: number }; locale?: string; persona?: string } = {}) {
  const screen = await openScreen(browser, size)
  const to = address('families', `course/${course.id}`, locale)
  await screen.page.goto(persona ? to.replace('persona=coordinator', `persona=${persona}`) : to)
  const tab = tabIn(screen.page)
  await tab.getByRole('heading', { level: 1, name: 'Familien Lundager' }).waitFor()
  return { ...screen, screen, tab }
}
const button = (tab: FrameLocator, name: string) => tab.getByRole('button', { name, exact: true })
const here = (tab: FrameLocator, name: string) =>
  tab.locator('[aria-current=step]', { hasText: name }).waitFor()
const focused = (tab: FrameLocator, hasText: string) =>
  expect.poll(() => tab.locator(':focus', { hasText }).count()).toBe(1)
const deadlines = async () => (await read()).deadlines.map(({ rule }) => rule)
const fits = (page: Page, tab: FrameLocator) =>
  Promise.all([
    page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
    tab.locator('body').evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
  ])

test('by keyboard alone she reads what follows and goes on; the step, the deadline and the timeline say so', async () => {
  const { page, tab, screen } = await open()
  await here(tab, 'Henvisning og opstart')
  expect(await deadlines()).not.toContain('T-14')
  // Where it begins there is no way back.
  await button(tab, 'Gå videre til »Kortlægning«').press('Enter')
  expect(await tab.getByRole('button', { name: /^Gå tilbage til/ }).count()).toBe(0)
  const dialog = tab.getByRole('dialog', { name: 'Gå videre i forløbet' })
  await dialog.getByText('Der skal holdes et nyt netværksmøde senest 15. juli 2026').waitFor()
  await dialog.getByText('Intet slettes').waitFor()
  await expectAccessibleInEveryTheme(page, 'iframe', dialog)
  await expect
    .poll(() => dialog.getByLabel('Trin').locator('option').allInnerTexts())
    .toEqual(['Kortlægning', 'Udvikling', 'Vedligeholdelse', 'Afslutning'])
  await dialog.getByLabel('Trin').focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await focused(tab, 'Gå videre til »Kortlægning«')
  await page.keyboard.press('Enter')
  await dialog.getByText('Vælg en grund. Den står på tidslinjen.').waitFor()
  await dialog.getByLabel('Hvorfor?').and(tab.locator(':focus')).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await focused(tab, 'Forløbet står nu på »Kortlægning«.')
  await dialog.waitFor({ state: 'detached' })
  await here(tab, 'Kortlægning')
  await tab.getByText(/^Gået videre til »Kortlægning«: det forrige trin er gennemført/).waitFor()
  await tab
    .getByText(/^Næste netværksmøde/)
    .first()
    .waitFor()
  expect(await deadlines()).toContain('T-14')
  expectQuiet(screen)
  await page.context().close()
})

test('O-41: eight weeks before, the card for the next meeting comes; back again it says that there is no deadline, and on again it asks anew', async () => {
  house.local.clock.moveTo(Temporal.Instant.from('2026-05-20T08:00:00Z'))
  const teams = await openScreen(browser)
  await teams.page.goto(address('chat'))
  await teams.page.getByRole('heading', { name: 'Find tid til næste netværksmøde' }).waitFor()

  const { page, tab, screen } = await open({ size: { width: 320, height: 800 } })
  await button(tab, 'Gå tilbage til »Henvisning og opstart«').click()
  const dialog = tab.getByRole('dialog', { name: 'Gå tilbage i forløbet' })
  await dialog.getByText(/^Fristen for næste netværksmøde .* falder væk\./).waitFor()
  await expect.poll(() => fits(page, tab)).toEqual([true, true])
  // She thinks better of it: nothing has happened.
  await dialog.getByRole('button', { name: 'Bliv på trinnet' }).click()
  await dialog.waitFor({ state: 'detached' })
  expect((await read()).phase.id).toBe('P-C2')
  await button(tab, 'Gå tilbage til »Henvisning og opstart«').click()
  await dialog.getByLabel('Hvorfor?').selectOption('Trinnet var valgt forkert')
  await dialog.getByText('Tiden tælles, som om fejlen aldrig var sket.').waitFor()
  await dialog.getByRole('button', { name: /^Gå tilbage til/ }).click()
  await tab.getByText('Forløbet står nu på »Henvisning og opstart«.').waitFor()
  await here(tab, 'Henvisning og opstart')
  expect(await deadlines()).not.toContain('T-14')
  expect((await read()).phase.since).toBe('2026-03-02')
  await teams.page.getByRole('heading', { name: 'Ingen frist for næste netværksmøde' }).waitFor()
  await expect
    .poll(() => teams.page.getByRole('heading', { name: 'Find tid til næste netværksmøde' }).count())
    .toBe(0)
  expectQuiet(screen)

  await elsewhere('P-C1', 'P-C2', 'step-done')
  await teams.page.getByRole('heading', { name: 'Find tid til næste netværksmøde' }).waitFor()
  expect(house.local.connector.duplicates()).toEqual([])
  expectQuiet(teams)
  await Promise.all([page.context().close(), teams.page.context().close()])
})

test('moved at the same time: she is told where it stands now and chooses from there; who wished the same is not refused', async () => {
  const { page, tab } = await open()
  await button(tab, 'Gå videre til »Udvikling«').click()
  const dialog = tab.getByRole('dialog', { name: 'Gå videre i forløbet' })
  await dialog.getByLabel('Hvorfor?').selectOption('Trinnet er gennemført')
  await elsewhere('P-C2', 'P-C1', 'set-wrong')
  await dialog.getByRole('button', { name: 'Gå videre til »Udvikling«' }).click()
  await dialog.getByText('Forløbet er i mellemtiden flyttet til et andet trin.').waitFor()
  await dialog.getByText('Forløbet står nu på »Henvisning og opstart«.').waitFor()
  await expect
    .poll(() => dialog.getByLabel('Trin').locator('option').allInnerTexts())
    .toEqual(['Kortlægning', 'Udvikling', 'Vedligeholdelse', 'Afslutning'])
  await dialog.getByLabel('Trin').selectOption('Kortlægning')
  const before = (await read()).timeline.filter(({ kind }) => kind === 'step-moved').length
  await elsewhere('P-C1', 'P-C2', 'step-done')
  await dialog.getByRole('button', { name: 'Gå videre til »Kortlægning«' }).click()
  await tab.getByText('Forløbet står nu på »Kortlægning«.').waitFor()
  expect((await read()).timeline.filter(({ kind }) => kind === 'step-moved')).toHaveLength(before + 1)
  await page.context().close()
})

test('without a connection nothing that was chosen is lost; the answer that never came is asked for again, and it is moved once', async () => {
  const { page, tab } = await open()
  await button(tab, 'Gå videre til »Udvikling«').click()
  const dialog = tab.getByRole('dialog', { name: 'Gå videre i forløbet' })
  await dialog.getByLabel('Hvorfor?').selectOption('Trinnet er gennemført')
  const route = /\/api\/courses\/[^/]+\/steps\//
  await page.route(route, (request) => request.abort())
  await dialog.getByRole('button', { name: 'Gå videre til »Udvikling«' }).click()
  await dialog.getByText('Der er ingen forbindelse.').waitFor()
  expect((await read()).phase.id).toBe('P-C2')
  await page.unroute(route)
  // Done, and the answer lost on its way.
  await page.route(route, async (request) => {
    await request.fetch()
    await request.abort()
  })
  await dialog.getByRole('button', { name: 'Gå videre til »Udvikling«' }).click()
  await tab.getByText('Forløbet står nu på »Udvikling«.').waitFor()
  await dialog.waitFor({ state: 'detached' })
  await here(tab, 'Udvikling')
  await page.context().close()
  expect((await read()).timeline.filter(({ detail }) => detail === 'P-C2/P-C3/step-done')).toHaveLength(1)
})

test('a colleague sees where it stands and has no such button; in English it is English', async () => {
  const his = await open({ persona: 'job-centre' })
  await here(his.tab, 'Udvikling')
  await his.tab.getByText(/^Gået videre til »Udvikling«/).waitFor()
  await his.page.waitForLoadState('networkidle')
  expect(await his.tab.getByRole('button', { name: /^Gå (videre|tilbage) til/ }).count()).toBe(0)
  await his.page.context().close()

  const english = await open({ locale: 'en-gb' })
  await english.tab.getByRole('button', { name: 'Go back to “Mapping”' }).click()
  const dialog = english.tab.getByRole('dialog', { name: 'Go back in the course' })
  await dialog.getByText('Reminders and deadlines are the same in both steps.').waitFor()
  await dialog.getByLabel('Why?').selectOption('More is needed in the step')
  await dialog.getByRole('button', { name: 'Go back to “Mapping”' }).click()
  await english.tab.getByText('The course now stands in “Mapping”.').waitFor()
  await english.tab.getByText(/^Went back to “Mapping”: more is needed in the step/).waitFor()
  await english.tab.getByRole('link', { name: 'See the log' }).click()
  await english.tab.getByRole('heading', { level: 1, name: /^Log/ }).waitFor()
  await english.tab
    .getByRole('row', { name: /Moved the course to another step The whole family$/ })
    .first()
    .waitFor()
  expectQuiet(english.screen)
  await english.page.context().close()
})

test('T-16: a phase that has lasted too long is told in words, in her list and in the course, until the course goes on', async () => {
  const { phase } = await read()
  await house.as('coordinator')(moveStep, {
    params: { courseId: course.id, moveId: randomUUID() },
    body: { from: phase.id, to: 'P-C1', because: 'set-wrong' },
  })
  house.local.clock.moveTo(house.local.clock.now().add({ hours: 24 * 15 }))
  const screen = await openScreen(browser, { width: 320, height: 800 })
  await screen.page.goto(address('families'))
  const tab = tabIn(screen.page)
  const told = tab.getByText('Fase 1 har varet over 14 dage')
  await told.waitFor()
  expect(await fits(screen.page, tab)).toEqual([true, true])
  await tab.getByRole('link', { name: 'Familien Lundager' }).click()
  await told.waitFor()
  await expectAccessibleInEveryTheme(screen.page, 'iframe', told)
  await button(tab, 'Gå videre til »Kortlægning«').click()
  const dialog = tab.getByRole('dialog', { name: 'Gå videre i forløbet' })
  await dialog.getByLabel('Hvorfor?').selectOption('Trinnet er gennemført')
  await dialog.getByRole('button', { name: 'Gå videre til »Kortlægning«' }).click()
  await tab.getByText('Forløbet står nu på »Kortlægning«.').waitFor()
  await told.waitFor({ state: 'detached' })
  expectQuiet(screen)
  await screen.page.context().close()
})

test('O-07: in model A three network meetings have been; before she plans another she is asked about leaving, and the link takes her to the step', async () => {
  const question = 'Der har nu været mindst tre netværksmøder. Er familien klar til udslusning?'
  const own = await makeCourse(hers(), { modelId: 'familiens-fremtid' })
  const now = house.local.clock.now()
  const meet = async (days: number) => {
    const params = { courseId: own.id, meetingId: randomUUID() }
    const start = now.add({ hours: 24 * days })
    const span = { start: start.toString(), end: start.add({ hours: 2 }).toString() }
    const body = { type: 'networkMeeting', ...span, place: 'online', room: null } as const
    await hers()(holdMeeting, { params, body: { ...body, contactIds: [own.contactId] } })
    await hers()(bookMeeting, { params, body: {} })
  }
  for (const days of [7, 14, 21]) await meet(days)
  const screen = await openScreen(browser, { width: 320, height: 800 })
  const tab = tabIn(screen.page)
  const look = async () => {
    await screen.page.goto(
      `${house.local.origin}/teams?persona=coordinator&theme=default&view=families&path=course/${own.id}`,
    )
    await here(tab, 'Visitation')
    await tab.getByRole('heading', { name: 'Tidslinje' }).waitFor()
    await screen.page.waitForLoadState('networkidle')
  }
  house.local.clock.moveTo(now.add({ hours: 24 * 20 }))
  await look()
  expect(await tab.getByText(question).count()).toBe(0)

  house.local.clock.moveTo(now.add({ hours: 24 * 22 }))
  await look()
  const asked = tab.getByText(question)
  await asked.waitFor()
  await expect.poll(() => fits(screen.page, tab)).toEqual([true, true])
  await expectAccessibleInEveryTheme(screen.page, 'iframe', asked)
  await tab.getByRole('link', { name: 'Flyt forløbet til et andet trin' }).press('Enter')
  await focused(tab, 'Gå videre til »Tillidsopbygning«')
  await screen.page.keyboard.press('Enter')
  const dialog = tab.getByRole('dialog', { name: 'Gå videre i forløbet' })
  await dialog.getByLabel('Trin').selectOption('Udslusning')
  await dialog.getByLabel('Hvorfor?').selectOption('Trinnet er gennemført')
  await dialog.getByRole('button', { name: 'Gå videre til »Udslusning«' }).click()
  await tab.getByText('Forløbet står nu på »Udslusning«.').waitFor()
  await asked.waitFor({ state: 'detached' })
  expectQuiet(screen)
  await screen.page.context().close()
})

import { Temporal } from 'temporal-polyfill'
import { beforeAll, expect, test } from 'vitest'
import { readCourse } from '#shared/api/courses.ts'
import { findMailbox } from '../../infra/local/directory.ts'
import {
  booked,
  expectFaithful,
  expectSent,
  line,
  pickCourseAndPeople,
  pickFirstTime,
  type Desk,
} from '../support/outlook.ts'
import { outlookStory } from '../support/outlook-story.ts'

const reference = 'NM-2025-0002'
const story = outlookStory()
let desk: Desk

beforeAll(async () => {
  desk = await story.open()
})

test('courses stand by their reference, never by a name', async () => {
  const { pane } = desk
  const course = pane.getByRole('radiogroup').first()
  const stand = async () => (await course.innerText()).split('\n').filter(Boolean)
  await expect.poll(stand).toContain(reference)
  for (const text of await stand()) expect(text).toMatch(/^NM-\d{4}-\d{4}$/)
})

test('X-01 only those whose consent covers them can be ticked; the family is not named', async () => {
  const { pane } = desk
  await pickCourseAndPeople(desk, reference)
  const list = () => pane.getByRole('group', { name: 'Hvem skal inviteres?' }).innerText()
  await expect.poll(list).toContain('Bente Lyngvad')
  expect(await list()).not.toContain('Jonas Egelund')
  const main = () => pane.getByRole('main').innerText()
  await expect
    .poll(main)
    .toContain('Jonas Egelund\nFamilien har ikke sagt ja til, at denne person er med. Spørg familien først.')
  const whole = await main()
  // Rikkes mor and Emils far stand on the map; here they do not.
  expect(whole).not.toContain('Bodil Bækholm')
  expect(whole).toContain('Familien og bisidderen inviteres aldrig i Outlook.')
})

test('one button fills the appointment and holds the room from half an hour before to half an hour after', async () => {
  const { page, pane } = desk
  await line(pane, 'Tid og lokale').click()
  await pane.getByRole('radio', { name: '8.00–10.00' }).first().check()
  await pane.getByRole('radio', { name: 'Lokale Birk · 12 pladser' }).check()
  const preview = await pane.getByRole('region', { name: 'Det kommer til at stå i invitationen' }).innerText()
  await desk.button.click()
  await pane.getByText('Lokale Birk er holdt kl. 7.30–10.30, og invitationen er udfyldt.').waitFor()

  await expect.poll(() => desk.subject.inputValue()).toBe(`Netværksmøde – ref. ${reference}`)
  await expect.poll(() => desk.location.inputValue()).toBe('Lokale Birk')
  await expect.poll(() => page.getByLabel('Privat').isChecked()).toBe(true)
  const text = await desk.text.innerText()
  for (const sentence of text.split('\n').filter(Boolean)) expect(preview).toContain(sentence)
  await expect
    .poll(() => page.getByRole('list', { name: 'Til: deltagere' }).innerText())
    .toContain('Bente Lyngvad')
  expect(await page.getByRole('list', { name: 'Til: deltagere' }).innerText()).not.toContain('Lokale')

  const { holds } = booked(story.house, reference)
  expect(holds).toHaveLength(1)
  expect(holds[0]).toMatchObject({ showAs: 'free' })
  expect([holds[0]?.start, holds[0]?.end].map(String)).toEqual([
    '2026-03-10T06:30:00Z',
    '2026-03-10T09:30:00Z',
  ])
  expect(holds[0]?.attendees).toMatchObject([{ mail: 'lokale.birk@birkelund.example', answer: 'accepted' }])
})

test('she sends, and the meeting stands in her calendar with its mark and without a name', async () => {
  await expectSent(desk)
  const { meetings, holds } = booked(story.house, reference)
  expect(holds).toHaveLength(1)
  expect(meetings).toHaveLength(1)
  expect(meetings[0]).toMatchObject({
    sensitivity: 'private',
    attendeesHidden: true,
    location: 'Lokale Birk',
    draft: false,
  })
  expect(meetings[0]?.customProperties['samletMark']).toMatch(/^[\w-]{20,}$/)
  expect(JSON.stringify(meetings)).not.toMatch(/Bækholm|Falkberg|Rikke|Emil/)
  expectFaithful(story.house, story.screen.errors)
})

test('a time that she has set in the form herself is offered first', async () => {
  const fresh = await story.open()
  await fresh.page.getByRole('form', { name: 'Aftale' }).getByLabel('Start').fill('2026-05-06T13:10')
  await pickCourseAndPeople(fresh, reference)
  await line(fresh.pane, 'Tid og lokale').click()
  const own = fresh.pane.getByRole('radiogroup', { name: 'Tiden i din aftale' })
  await expect.poll(() => own.innerText()).toContain('onsdag 6. maj kl. 13.10–15.10')
  expectFaithful(story.house, story.screen.errors)
})

test('the best times come first with the reason, and the family’s wishes are kept', async () => {
  const { pane } = await story.open()
  await pickCourseAndPeople({ ...desk, pane }, reference)
  await line(pane, 'Tid og lokale').click()
  const best = pane.getByRole('radiogroup', { name: 'Bedste forslag' })
  await best.waitFor()
  await expect.poll(() => best.innerText()).toMatch(/^.*\d\.\d\d–.*\nAlle kan · Det tidligste\n/)

  await line(pane, 'Møde').click()
  await pane.getByText('Ønsker til tid og lokale').click()
  await pane.getByLabel('Familien vil helst ikke mødes før').selectOption('9.00')
  await pane.getByRole('checkbox', { name: 'torsdagen' }).check()
  await pane.getByRole('checkbox', { name: 'fredagen' }).check()
  await pane.getByRole('checkbox', { name: 'Adgang med kørestol' }).check()
  await line(pane, 'Tid og lokale').click()
  await best.waitFor()
  const offered = await pane.getByRole('main').innerText()
  expect(offered).not.toMatch(/\b8\.\d\d–/)
  expect(offered).not.toMatch(/torsdag|fredag/)
  expectFaithful(story.house, story.screen.errors)
})

test('X-27 when the health visitor is away, all but her is offered with what it costs, and she is invited still', async () => {
  const calendar = story.house.local.graph.calendar
  const at = (time: string) => Temporal.Instant.from(time).epochMilliseconds
  const lise = findMailbox('lise.brandhoj@birkelund.example')!
  const away = calendar.add(lise, { start: at('2026-03-02T00:00Z'), end: at('2026-05-01T00:00Z') }, null)
  const fresh = await story.open()
  const { pane } = fresh
  await pickCourseAndPeople(fresh, reference)
  await line(pane, 'Tid og lokale').click()
  const near = pane.getByRole('radiogroup', { name: 'Det kan lade sig gøre, hvis …' })
  await near.waitFor()
  const told = pane
    .getByRole('main')
    .getByText('Der er intet tidspunkt, hvor alle kan og et lokale er ledigt.')
  await told.waitFor()
  await pane.getByText('Lise Brandhøj er optaget i 100 % af tiderne.').waitFor()
  const miss = near.getByRole('radio', { name: /^Alle undtagen Lise Brandhøj: \S+dag / })
  await expect
    .poll(() => near.innerText())
    .toContain('Lise Brandhøj inviteres stadig og kan sende en afløser.')

  // With the keyboard alone from here.
  await miss.focus()
  await fresh.page.keyboard.press('Space')
  await pane.getByRole('radiogroup', { name: 'Lokale' }).waitFor()
  await fresh.button.focus()
  await fresh.page.keyboard.press('Enter')
  await pane.getByText('tryk Send i Outlook').waitFor()
  await expect
    .poll(() => fresh.page.getByRole('list', { name: 'Til: deltagere' }).innerText())
    .toContain('Lise Brandhøj')
  calendar.cancel(away)
  expectFaithful(story.house, story.screen.errors)
})

test('D-07 Møde 2 is a room for an hour, with nobody invited and no drejebog of its own', async () => {
  const call = story.house.as('coordinator')
  const params = { courseId: await story.courseOf(reference) }
  const before = await call(readCourse, { params, body: {} })
  const fresh = await story.open()
  const { pane } = fresh
  await pane.getByRole('radio', { name: reference }).check()
  await line(pane, 'Møde').click()
  await pane.getByLabel('Mødetype').selectOption('Møde 2 (formøde med familien)')
  await expect.poll(() => pane.getByLabel('Varighed').locator('option:checked').innerText()).toBe('1 time')
  await line(pane, 'Tid og lokale').click()
  await pane
    .getByRole('radio', { name: /\d\.\d\d–\d/ })
    .first()
    .check()
  // Three at the table: the smallest room will do.
  await expect.poll(() => pane.getByRole('radio', { name: /^Lokale Eg/ }).isChecked()).toBe(true)
  await fresh.button.click()
  await pane.getByText('gem den i Outlook').waitFor()

  await expect.poll(() => fresh.subject.inputValue()).toBe(`Møde – ref. ${reference}`)
  expect(await fresh.text.innerText()).not.toMatch(/netværksmøde|dagsorden/i)
  const hold = booked(story.house, reference).holds.find(
    (one) => one.start.until(one.end).total('minutes') === 60,
  )
  expect(hold?.attendees).toMatchObject([{ mail: 'lokale.eg@birkelund.example', answer: 'accepted' }])
  const after = await call(readCourse, { params, body: {} })
  expect(after.meetings.filter(({ type }) => type === 'familyPreparation')).toHaveLength(1)
  expect(after.checklist).toEqual(before.checklist)
  expect(after.deadlines).toEqual(before.deadlines)
  expect(after.nextMeeting).toEqual(before.nextMeeting)
  expectFaithful(story.house, story.screen.errors)
})

test('from the open pane to a sent network meeting it is eight clicks at most', async () => {
  let clicks = 0
  await story.screen.page.exposeFunction('countClick', () => void (clicks += 1))
  await story.screen.page.addInitScript("addEventListener('pointerdown', () => countClick(), true)")
  const fresh = await story.open()
  await pickCourseAndPeople(fresh, reference)
  await pickFirstTime(fresh)
  await fresh.button.click()
  await fresh.pane.getByText('tryk Send i Outlook').waitFor()
  await expectSent(fresh)
  expect(clicks).toBeGreaterThan(5)
  expect(clicks).toBeLessThanOrEqual(8)
  expectFaithful(story.house, story.screen.errors)
})

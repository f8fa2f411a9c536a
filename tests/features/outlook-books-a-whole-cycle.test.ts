import { afterEach, expect, test } from 'vitest'
import { readCourse } from '#shared/api/courses.ts'
import { booked, expectFaithful, expectSent, pickCourseAndPeople, type Desk } from '../support/outlook.ts'
import { outlookStory } from '../support/outlook-story.ts'

const reference = 'NM-2025-0002'
const story = outlookStory()

afterEach(() => story.house.local.chaos.calm())

const meetings = async () => {
  const call = story.house.as('coordinator')
  const params = { courseId: await story.courseOf(reference) }
  return (await call(readCourse, { params, body: {} })).meetings.filter(({ cycleId }) => cycleId !== null)
}
const openCycle = async (): Promise<Desk> => {
  const desk = await story.open()
  await pickCourseAndPeople(desk, reference)
  await desk.pane.getByRole('button', { name: 'Find tider til alle møderne' }).focus()
  await desk.page.keyboard.press('Enter')
  return desk
}
const bookButton = ({ pane }: Desk) => pane.getByRole('button', { name: 'Book alle møderne' })

test('a whole cycle is proposed with its reasons, and each meeting can be chosen differently, by keyboard', async () => {
  const desk = await openCycle()
  const { pane, page } = desk
  const leader = pane.getByLabel('Mødeleder', { exact: true })
  await leader.waitFor()
  // A screen reader begins at the heading.
  await pane
    .getByRole('heading', { name: 'Netværksmødet og møderne omkring det' })
    .and(pane.locator(':focus'))
    .waitFor()
  await leader.selectOption({ label: 'Bente Lyngvad' })
  const proposed = pane.getByRole('listitem').filter({ has: pane.getByRole('heading', { level: 3 }) })
  await pane.getByText('Samlet foreslår tider til 5 møder.').waitFor()
  await expect
    .poll(async () => (await proposed.allInnerTexts()).map((text) => text.split('\n')[0]))
    .toEqual([
      'Møde 2 (formøde med familien)',
      'Formøde med mødeleder',
      'Netværksmøde',
      'Opsamling med mødeleder',
      'Eftermøde med familien',
    ])
  const told = await proposed.allInnerTexts()
  expect(told[0]).toContain('Senest otte dage før netværksmødet')
  for (const text of told) expect(text).toMatch(/dag \d+\. \S+ kl\. \d/)

  await pane.getByRole('button', { name: 'Vælg noget andet til eftermøde med familien' }).focus()
  await page.keyboard.press('Enter')
  await pane.getByLabel('Sted for eftermøde med familien').selectOption('Hjemme hos familien')
  await pane.getByText('Samlet foreslår tider til 5 møder.').waitFor()
  await expect.poll(() => proposed.last().innerText()).toContain('Hjemme hos familien')
  const before = await proposed.first().innerText()
  const times = pane.getByRole('radiogroup', { name: 'Tider til eftermøde med familien' }).getByRole('radio')
  await times.last().focus()
  await page.keyboard.press('Space')
  await times.last().and(pane.locator(':checked')).waitFor()
  await expect.poll(() => proposed.first().innerText()).toBe(before)

  await bookButton(desk).focus()
  await page.keyboard.press('Enter')
  await pane.getByText('5 møder er booket.').waitFor({ timeout: 90_000 })
  const all = await meetings()
  expect(all.map(({ state }) => state)).toEqual(Array(5).fill('booked'))
  expect(new Set(all.map(({ cycleId }) => cycleId)).size).toBe(1)
  expect(all.find(({ type }) => type === 'afterMeeting')).toMatchObject({ place: 'home', room: null })

  // Hers is filled in and waits for her; the others are in her calendar, private and without a name.
  await expect.poll(() => desk.subject.inputValue()).toBe(`Netværksmøde – ref. ${reference}`)
  const standing = story.house.local.graph
    .events()
    .filter((one) => !one.gone && one.subject === `Møde – ref. ${reference}`)
  expect(standing).toHaveLength(4)
  expect(JSON.stringify(standing)).not.toMatch(/Bækholm|Falkberg|Rikke|Emil/)
  expect(booked(story.house, reference).holds).toHaveLength(4)
  await expectSent(desk)
  expectFaithful(story.house, story.screen.errors)
})

test('when a room says no she sees what stands and what does not, and goes on from there', async () => {
  const before = (await meetings()).length
  const desk = await openCycle()
  const { pane } = desk
  await pane.getByLabel('Mødeleder', { exact: true }).selectOption({ label: 'Bente Lyngvad' })
  await pane.getByText('Samlet foreslår tider til 5 møder.').waitFor()
  await pane.getByRole('button', { name: 'Vælg noget andet til netværksmøde' }).click()
  // The largest room, which none of the small meetings is in.
  const rooms = pane.getByLabel('Lokale til netværksmøde')
  const largest = await rooms.locator('option').last().getAttribute('value')
  story.house.local.chaos.set({ declineRooms: [largest!] })
  await rooms.selectOption(largest)
  await pane.getByText('Samlet foreslår tider til 5 møder.').waitFor()
  await bookButton(desk).click()
  const lacks = pane.getByRole('list', { name: 'Det mangler' })
  await lacks.waitFor({ timeout: 90_000 })
  await expect.poll(() => lacks.innerText()).toContain('Lokalet sagde nej')
  await expect.poll(() => pane.getByRole('list', { name: 'Det står' }).getByRole('listitem').count()).toBe(4)
  story.house.local.chaos.calm()

  await pane.getByRole('button', { name: 'Find andre tider til det, der mangler' }).click()
  await pane.getByText('Samlet foreslår tider til 5 møder.').waitFor()
  await bookButton(desk).click()
  await pane.getByText('5 møder er booket.').waitFor({ timeout: 90_000 })
  const all = await meetings()
  expect(all).toHaveLength(before + 5)
  expect(all.map(({ state }) => state)).toEqual(Array(before + 5).fill('booked'))
  expectFaithful(story.house, story.screen.errors)
})

test('when she moves the network meeting the others are moved with one press, each with its event and its room', async () => {
  const before = (await meetings()).filter(({ state }) => state === 'booked')
  const draft = story.house.local.graph
    .events()
    .findLast((one) => !one.gone && one.draft && one.subject === `Netværksmøde – ref. ${reference}`)!
  const desk = await story.open({ item: draft.id })
  const { pane, page } = desk
  await pane.getByText('De andre møder passer stadig.').waitFor()
  // What the family would rather avoid is asked for here too.
  await pane.getByText('Ønsker til tid og lokale').first().click()
  await page.getByRole('form', { name: 'Aftale' }).getByLabel('Start').fill('2026-04-22T10:00')
  await pane.getByRole('button', { name: 'Flyt mødet derhen' }).click()
  const move = pane.getByRole('button', { name: /^Flyt (mødet|de \d møder) med$/ })
  await move.waitFor()
  await move.focus()
  await page.keyboard.press('Enter')
  await pane.getByText(/er flyttet med\.$/).waitFor({ timeout: 90_000 })
  await pane.getByText('De andre møder passer stadig.').waitFor()
  const after = (await meetings()).filter(({ state }) => state === 'booked')
  expect(after.map(({ id }) => id).toSorted()).toEqual(before.map(({ id }) => id).toSorted())
  const changed = after.filter(({ id, start }) => before.find((one) => one.id === id)!.start !== start)
  expect(changed.length).toBeGreaterThan(1)
  const standing = story.house.local.graph
    .events()
    .filter((one) => !one.gone && one.subject === `Møde – ref. ${reference}`)
    .map(({ start }) => start.toString())
  for (const { type, start } of changed.filter((one) => one.type !== 'networkMeeting'))
    expect([type, standing]).toEqual([type, expect.arrayContaining([start])])
  expectFaithful(story.house, story.screen.errors)
})

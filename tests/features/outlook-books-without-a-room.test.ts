import { expect, test } from 'vitest'
import { readCourse } from '#shared/api/courses.ts'
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

const fillButton = ({ pane }: Desk) => pane.getByRole('button', { name: 'Udfyld aftalen' })
const meetingsOf = async (type: string) => {
  const call = story.house.as('coordinator')
  const params = { courseId: await story.courseOf(reference) }
  return (await call(readCourse, { params, body: {} })).meetings.filter((one) => one.type === type)
}

test('T-05 a phone call is ten minutes, holds no room, and the calendar says nothing of whom is called', async () => {
  const before = booked(story.house, reference).holds.length
  const desk = await story.open()
  const { pane } = desk
  await pane.getByRole('radio', { name: reference }).check()
  await line(pane, 'Møde').click()
  await pane.getByLabel('Mødetype').selectOption('Telefonsamtale')
  await expect
    .poll(() => pane.getByLabel('Sted for mødet').locator('option:checked').innerText())
    .toBe('På telefon')
  await expect
    .poll(() => pane.getByLabel('Varighed').locator('option:checked').innerText())
    .toBe('10 minutter')
  await pane.getByText('Hav klar til mødet: telefonnotat og guide til telefonsamtalen').waitFor()
  await pickFirstTime(desk)
  // With the keyboard alone from here.
  await fillButton(desk).focus()
  await desk.page.keyboard.press('Enter')
  await pane.getByText('Aftalen er udfyldt. Der er ikke holdt noget lokale.').waitFor()

  await expect.poll(() => desk.subject.inputValue()).toBe(`Møde – ref. ${reference}`)
  await expect.poll(() => desk.location.inputValue()).toBe('telefon')
  expect(await desk.text.innerText()).not.toMatch(/telefonsamtale|\d{8}/i)
  expect(booked(story.house, reference).holds).toHaveLength(before)
  expect(await meetingsOf('phoneContact')).toMatchObject([
    { state: 'booked', room: null, place: 'telephone' },
  ])
  // There is nobody to send it to: she keeps it.
  await desk.page.getByRole('button', { name: 'Gem', exact: true }).click()
  expectFaithful(story.house, story.screen.errors)
})

test('D-03 Møde 1 at the family’s home needs no room, and the address is not in the item', async () => {
  const desk = await story.open()
  const { pane } = desk
  await pane.getByRole('radio', { name: reference }).check()
  await line(pane, 'Møde').click()
  await pane.getByLabel('Mødetype').selectOption('Møde 1')
  await pane.getByLabel('Sted for mødet').selectOption('Hjemme hos familien')
  await pane
    .getByText('Der holdes ikke noget lokale. Adresse og telefonnummer skal ikke stå i kalenderen.')
    .waitFor()
  await pickFirstTime(desk)
  await fillButton(desk).click()
  await pane.getByText('Aftalen er udfyldt.').waitFor()
  await expect.poll(() => desk.location.inputValue()).toBe('efter aftale')

  // The pane is opened anew in the middle, and cancels what it finds.
  await pane.getByRole('button', { name: 'Aflys mødet' }).click()
  await fillButton(desk).waitFor()
  expect(await meetingsOf('meeting1')).toMatchObject([{ state: 'cancelled', place: 'home' }])
  expectFaithful(story.house, story.screen.errors)
})

test('a network meeting on Teams alone asks no room, and everybody picked is in it', async () => {
  const desk = await story.open()
  const { pane } = desk
  await pickCourseAndPeople(desk, reference)
  await line(pane, 'Møde').click()
  // Outlook keeps from each who else is invited; Teams does not, and she is told so where she chooses it.
  const seen = pane.getByText('I Teams kan deltagerne se, hvem der ellers er inviteret.')
  await expect.poll(() => seen.count()).toBe(0)
  await pane.getByRole('checkbox', { name: 'Mødet holdes også på Teams' }).check()
  await seen.waitFor()
  await pane.getByRole('checkbox', { name: 'Mødet holdes også på Teams' }).uncheck()
  await expect.poll(() => seen.count()).toBe(0)
  await pane.getByLabel('Sted for mødet').selectOption('Kun på Teams')
  await pane.getByText('Slå Teams-møde til i aftalen, før du sender den.').waitFor()
  await seen.waitFor()
  await pickFirstTime(desk)
  await fillButton(desk).click()
  await pane.getByText('Aftalen er udfyldt.').waitFor()
  await expect.poll(() => desk.location.inputValue()).toBe('Teams')
  await expect
    .poll(() => desk.page.getByRole('list', { name: 'Til: deltagere' }).innerText())
    .toContain('Bente Lyngvad')
  await expectSent(desk)
  expectFaithful(story.house, story.screen.errors)
})

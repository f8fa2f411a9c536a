import { beforeAll, expect, test } from 'vitest'
import { listenTo } from '../support/live-regions.ts'
import { booked, bookWith, expectFaithful, type Desk } from '../support/outlook.ts'
import { outlookStory } from '../support/outlook-story.ts'

const reference = 'NM-2025-0002'
const story = outlookStory()
let desk: Desk
beforeAll(async () => {
  desk = await story.open()
  await bookWith(desk, reference)
})

const stored = () => story.stored(reference)

test('another room from the pane: the appointment says it and keeps her own words, one hold stands, and the service knows where the item is', async () => {
  const { pane } = desk
  const before = await stored()
  expect(before.appointment).toEqual({ known: true, due: null })
  const subject = `Netværksmøde med kaffe – ref. ${reference}`
  await desk.subject.fill(subject)
  await desk.text.evaluate((body) => {
    body.insertAdjacentHTML('beforeend', '<p>Husk kaffe.</p>')
    body.dispatchEvent(new InputEvent('input', { bubbles: true }))
  })
  const heard = await listenTo(pane)
  await pane.getByText('Flyt mødet', { exact: true }).click()
  await pane.getByRole('radio', { name: 'Kun lokalet' }).check()
  await pane.getByRole('combobox', { name: 'Lokale' }).waitFor()
  await pane.getByRole('button', { name: 'Flyt mødet' }).click()
  await pane
    .getByText(/^Mødet har fået et andet lokale: .+ tryk Send, så deltagerne får det nye sted\.$/)
    .waitFor()
  expect(await heard.saying('Mødet har fået et andet lokale')).toBe(1)
  expect(await heard.wrong()).toEqual([])
  const after = await stored()
  expect(after.room?.mail).not.toBe(before.room?.mail)
  await expect.poll(() => desk.location.inputValue()).toBe(after.room!.name)
  // What she wrote there herself stands; what the invitation says of the place is as it is now.
  await expect.poll(() => desk.subject.inputValue()).toBe(subject)
  await expect.poll(() => desk.text.innerText()).toContain('Husk kaffe.')
  await expect.poll(() => desk.text.innerText()).toContain(`Sted: ${after.room!.name}.`)
  expect(await desk.text.innerText()).not.toContain(`Sted: ${before.room!.name}.`)
  expect(booked(story.house, reference).holds.map((hold) => hold.attendees[0]!.mail)).toEqual([
    after.room!.mail,
  ])
  expectFaithful(story.house, story.screen.errors)
})

test('an appointment that she has dragged to another day is taken over with one press', async () => {
  const form = desk.page.getByRole('form', { name: 'Aftale' })
  await form.getByLabel('Start').fill('2026-03-26T09:00')
  await desk.pane.getByRole('button', { name: 'Flyt mødet derhen' }).click()
  await expect.poll(async () => (await stored()).start, { timeout: 60_000 }).toBe('2026-03-26T08:00:00Z')
  expectFaithful(story.house, story.screen.errors)
})

import { beforeAll, expect, test } from 'vitest'
import { readCourse } from '#shared/api/courses.ts'
import { cleanLeak, lookForLeaks } from '#shared/api/leaks.ts'
import { readCourseLog } from '#shared/api/log.ts'
import { cardKey } from '../../infra/local/connector/messages.ts'
import { personas } from '../../infra/local/personas.ts'
import { expectAccessible, openScreen, tabIn } from '../support/browser.ts'
import { bookWith, expectFaithful, expectSent } from '../support/outlook.ts'
import { outlookStory } from '../support/outlook-story.ts'

const reference = 'NM-2025-0002'
/** A first name of the family, as the story has it. */
const name = 'Rikke'
const coordinator = personas[0]!

const story = outlookStory()
let courseId: string
let eventId: string

beforeAll(async () => {
  courseId = await story.courseOf(reference)
  const desk = await story.open()
  await bookWith(desk, reference)
  await expectSent(desk)
  eventId = sent().id
})

const sent = () =>
  story.house.local.graph
    .events()
    .find((event) =>
      eventId ? event.id === eventId : event.subject === `Netværksmøde – ref. ${reference}` && !event.draft,
    )!
/** As on a phone: straight into the calendar, where no add-in runs. */
const edit = (fields: Record<string, unknown>) =>
  story.house.local.graph.calendar.change(
    story.house.local.graph.calendar.find(coordinator.mail, eventId)!.event,
    {
      fields,
    },
  )
const chat = () =>
  story.house.local.connector.conversations(coordinator).find((one) => one.kind === 'personal')!.id
const cards = () =>
  story.house.local.connector
    .messages(chat())
    .filter(({ card }) => cardKey(card)?.startsWith('card:leak-found:'))
const openTab = async (
  path = `course/${courseId}`,
  theme = 'default',
  size?: { width: number; height: number },
) => {
  const opened = await openScreen(story.browser, size)
  await opened.page.goto(
    `${story.house.local.origin}/teams?persona=coordinator&theme=${theme}&view=families&path=${encodeURIComponent(path)}`,
  )
  const tab = tabIn(opened.page)
  await tab.getByRole('heading', { level: 1 }).waitFor()
  return { ...opened, tab }
}
const copiesStay = 'kopier i deltagernes mail og på deres telefoner bliver liggende'

test('X-10 without the right, an edit on her phone is found when the pane opens, told on a card, and cleaned with one button', async () => {
  const before = { ...sent() }
  const invited = before.attendees.map(({ mail }) => mail)
  expect(before.location).toContain('Lokale')
  edit({
    subject: `Møde om ${name}`,
    body: { contentType: 'html', content: `<p>Mødet om ${name} er flyttet.</p>` },
    location: { displayName: `Hjemme hos ${name}` },
  })
  const { pane } = await story.open()
  await pane.getByText(/I den sendte aftale til .* står .*i emnet.*i teksten.*i feltet til sted/).waitFor()
  await pane.getByText(copiesStay).waitFor()
  await expect.poll(() => cards().length).toBe(1)
  expect(JSON.stringify(cards()[0]!.card)).not.toContain(name)
  await pane.getByRole('button', { name: 'Ryd aftalen' }).click()
  await pane.getByText(/Aftalen til .* er ryddet/).waitFor()
  await pane.getByText(copiesStay).waitFor()
  const { subject, body, location, customProperties, attendees } = sent()
  expect(subject).toBe(`Netværksmøde – ref. ${reference}`)
  expect(body).toContain(`Reference: ${reference}.`)
  expect(body + location).not.toContain(name)
  expect(location).toBe(before.location)
  expect(customProperties['samletMark']).toBe(before.customProperties['samletMark'])
  expect(customProperties['samletMark']).toMatch(/./)
  expect(attendees.map(({ mail }) => mail)).toEqual(invited)
  expect(invited.length).toBeGreaterThan(1)

  // Pressed again, from wherever the card still stands: it is done.
  const call = story.house.as('coordinator')
  const { leaks } = await call(lookForLeaks, { params: {}, body: {} })
  expect(leaks.map(({ state }) => state)).toEqual(['cleaned'])
  const press = () => call(cleanLeak, { params: { courseId, leakId: leaks[0]!.id }, body: {} })
  expect(await Promise.all([press(), press()])).toEqual([{ state: 'cleaned' }, { state: 'cleaned' }])
  const { lines } = await call(readCourseLog, { params: { courseId, before: 'newest' }, body: {} })
  const actions = lines
    .map(({ action }) => action)
    .filter((action) => /^leak-(?:found|cleaned)$/.test(action))
  expect(actions).toEqual(['leak-cleaned', 'leak-found'])
  const { tab } = await openTab()
  await tab.getByText(/Aftalen til .* er ryddet/).waitFor()
  expect(cards()).toHaveLength(1)
})

test('where the right is granted she is told without opening anything; the tab cleans it, and another may not', async () => {
  story.house.local.identity.grants.application.set('Calendars.Read', new Set([coordinator.mail]))
  edit({ subject: `Møde om ${name}` })
  story.house.local.clock.moveTo(story.house.local.clock.now().add({ minutes: 11 }))
  await expect.poll(() => cards().length).toBe(2)
  const { page, tab } = await openTab()
  await tab.getByText(/I den sendte aftale til .* står et navn eller et sted fra familien i emnet/).waitFor()
  await expectAccessible(page, 'iframe')
  const { leaks } = await story.house.as('coordinator')(lookForLeaks, { params: {}, body: {} })
  const leakId = leaks.find(({ state }) => state === 'open')!.id
  for (const other of ['job-centre', 'leader', 'outsider'] as const)
    await expect(
      story.house.as(other)(cleanLeak, { params: { courseId, leakId }, body: {} }),
    ).rejects.toMatchObject({
      status: expect.toSatisfy((status: number) => status === 403 || status === 404),
    })
  // Two of her windows at once: one writes, and both are told that it is done.
  const press = () => story.house.as('coordinator')(cleanLeak, { params: { courseId, leakId }, body: {} })
  await Promise.all([press(), tab.getByRole('button', { name: 'Ryd aftalen' }).click()])
  await tab
    .getByText(/Aftalen til .* er ryddet/)
    .first()
    .waitFor()
  expect(sent().subject).toBe(`Netværksmøde – ref. ${reference}`)
})

test('when her sign-in has run out it is not cleaned, she is told so, and it stands as a task', async () => {
  edit({ subject: `Møde om ${name}` })
  const { tab } = await openTab()
  await tab.getByRole('button', { name: 'Ryd aftalen' }).waitFor()
  const { leaks } = await story.house.as('coordinator')(lookForLeaks, { params: {}, body: {} })
  const leakId = leaks.find(({ state }) => state === 'open')!.id
  story.house.local.identity.grants.consented = false
  await story.house.service.restart()
  await expect(
    story.house.as('coordinator')(cleanLeak, { params: { courseId, leakId }, body: {} }),
  ).rejects.toMatchObject({ status: 401 })
  story.house.local.identity.grants.consented = true
  const { timeline } = await story.house.as('coordinator')(readCourse, { params: { courseId }, body: {} })
  expect(timeline).toContainEqual(expect.objectContaining({ kind: 'task', detail: 'leak-not-cleaned' }))
})

test('an appointment that is gone when she presses: there is nothing to clean, and she is told so', async () => {
  const { tab } = await openTab()
  await tab.getByRole('button', { name: 'Ryd aftalen' }).waitFor()
  story.house.local.graph.calendar.cancel(
    story.house.local.graph.calendar.find(coordinator.mail, eventId)!.event,
  )
  await tab.getByRole('button', { name: 'Ryd aftalen' }).click()
  await tab.getByText(/er ikke i kalenderen mere/).waitFor()
  expectFaithful(story.house, story.screen.errors)
})

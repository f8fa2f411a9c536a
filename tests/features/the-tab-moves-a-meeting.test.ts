import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listCourses } from '#shared/api/courses.ts'
import { holdMeeting, readMeeting } from '#shared/api/meetings.ts'
import { expectAccessible, expectQuiet } from '../support/browser.ts'
import { makeCourse } from '../support/booked-course.ts'
import { listenTo } from '../support/live-regions.ts'
import { roomAt, standingMeeting } from '../support/standing-meeting.ts'
import { openStoryTab, type StoryTab } from '../support/story-tab.ts'

let story: StoryTab
let courseId: string
let meetingId: string
beforeAll(async () => {
  story = await openStoryTab()
  const { courses } = await story.house.as('coordinator')(listCourses, { params: {}, body: {} })
  const course = courses.find(({ nextMeeting }) => nextMeeting !== null)!
  courseId = course.id
  meetingId = course.nextMeeting!.id
})
afterAll(() => story?.stop())

const stored = () => story.house.as('coordinator')(readMeeting, { params: { courseId, meetingId }, body: {} })

test('from the overview she gives the meeting another room, and then another day, with the keyboard alone', async () => {
  const screen = await story.open(`course/${courseId}`)
  const { tab, page } = screen
  const before = await stored()
  await tab
    .getByRole('link', { name: /^Flyt eller aflys netværksmøde/ })
    .first()
    .click()
  await tab.getByRole('heading', { name: 'Flyt mødet' }).waitFor()
  const heard = await listenTo(tab)
  await tab.getByText('I Teams kan deltagerne se, hvem der ellers er inviteret.').waitFor()
  await tab.getByRole('radio', { name: 'Kun lokalet' }).check()
  const room = tab.getByRole('combobox', { name: 'Lokale' })
  await room.waitFor()
  await tab.getByRole('button', { name: 'Flyt mødet' }).focus()
  await page.keyboard.press('Enter')
  await tab.getByText(/^Mødet har fået et andet lokale: .+\. Tiden er den samme, og aftalen/).waitFor()
  expect(await heard.saying('Mødet har fået et andet lokale')).toBe(1)
  const moved = await stored()
  expect(await tab.getByText('Mødet er flyttet').count()).toBe(0)
  expect(moved.start).toBe(before.start)
  expect(moved.room?.mail).not.toBe(before.room?.mail)

  await tab.getByRole('radio', { name: 'Tiden, og lokalet om nødvendigt' }).check()
  const time = tab.getByRole('radiogroup', { name: 'Ny tid' }).getByRole('radio').nth(3)
  await time.waitFor()
  await time.check()
  await tab.getByRole('button', { name: 'Flyt mødet' }).click()
  await expect.poll(async () => (await stored()).start, { timeout: 60_000 }).not.toBe(moved.start)
  await tab.getByText('Mødet er flyttet. Lokale, frister og påmindelser er flyttet med').waitFor()
  expect(await heard.saying('Mødet er flyttet')).toBe(1)
  expect(await heard.wrong()).toEqual([])
  await expectAccessible(page, 'iframe')
  expectQuiet(screen)
})

test('she calls it off with a reason, which stands there afterwards', async () => {
  const screen = await story.open(`course/${courseId}/meeting/${meetingId}`)
  const { tab } = screen
  await tab.getByRole('button', { name: 'Aflys mødet' }).click()
  await tab.getByText('Vælg en grund.').waitFor()
  await tab.getByRole('radio', { name: 'For få kan komme' }).check()
  await tab.getByRole('button', { name: 'Aflys mødet' }).click()
  await tab
    .getByText(/Mødet er aflyst/)
    .first()
    .waitFor()
  expect(await stored()).toMatchObject({ state: 'cancelled', cancelledBecause: 'too-few-can-come' })
  expectQuiet(screen)
})

test('a meeting that was begun and never booked stands on the overview, and is given up with its room', async () => {
  const call = story.house.as('coordinator')
  const params = { courseId, meetingId: randomUUID() }
  const wish = { type: 'familyPreparation' as const, place: 'room' as const, room: roomAt(0), contactIds: [] }
  const span = { start: '2026-04-22T08:00:00Z', end: '2026-04-22T09:00:00Z' }
  const { reference } = await call(holdMeeting, { params, body: { ...wish, ...span } })
  const holds = () =>
    story.house.local.graph
      .events()
      .filter(({ gone, subject }) => !gone && subject === `Lokale til møde – ref. ${reference}`)
  const held = holds().length
  const screen = await story.open(`course/${courseId}`)
  const { tab, page } = screen
  await tab.getByRole('link', { name: /^Ikke booket færdigt: .* 22\. april/ }).click()
  await tab.getByRole('heading', { name: 'Ikke booket færdigt' }).waitFor()
  await expectAccessible(page, 'iframe')
  await tab.getByRole('button', { name: 'Opgiv mødet' }).focus()
  await page.keyboard.press('Enter')
  await tab.getByText('Mødet er aflyst.').waitFor()
  expect((await call(readMeeting, { params, body: {} })).state).toBe('cancelled')
  expect(holds()).toHaveLength(held - 1)
  expectQuiet(screen)
})

test('X-10 what somebody has typed into the sent appointment does not go out again with the new room, and she is told so', async () => {
  const call = story.house.as('coordinator')
  const course = await makeCourse(call)
  const { params, event } = await standingMeeting(story.house, call, course, '2026-05-12T07:00:00Z')
  const { graph } = story.house.local
  const typed = '<p>Husk børnenes papirer, cpr 020389-1111.</p>'
  graph.calendar.change(event, { fields: { body: { contentType: 'html', content: typed } } })
  const screen = await story.open(`course/${course.id}/meeting/${params.meetingId}`)
  const { tab, page } = screen
  await tab.getByText(/^I den sendte aftale til .* står et CPR-nummer i teksten\.$/).waitFor()
  await tab.getByRole('radio', { name: 'Kun lokalet' }).check()
  await tab.getByRole('combobox', { name: 'Lokale' }).waitFor()
  await tab.getByRole('button', { name: 'Flyt mødet' }).click()
  await tab.getByText('Mødet har fået et andet lokale:').waitFor()
  await tab
    .getByText(
      /stod et CPR-nummer i teksten\. Samlet tog det ud, før aftalen blev sendt til deltagerne igen\./,
    )
    .waitFor()
  await tab.getByText(/kopier i deltagernes mail og på deres telefoner bliver liggende/).waitFor()
  expect(await tab.getByRole('button', { name: 'Ryd aftalen' }).count()).toBe(0)
  expect(JSON.stringify(event.fields)).not.toContain('020389')
  await expectAccessible(page, 'iframe')
  expectQuiet(screen)
})

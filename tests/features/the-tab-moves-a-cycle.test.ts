import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { Temporal } from 'temporal-polyfill'
import { ApiError, type Call } from '#shared/api/client.ts'
import { planAround } from '#shared/api/around.ts'
import { readCycle } from '#shared/api/cycles.ts'
import { carryOutChange, changeMeeting, readMeeting } from '#shared/api/meetings.ts'
import { fitsAround } from '#shared/domain/meeting/around.ts'
import type { MeetingType } from '#shared/domain/meeting/meeting-types.ts'
import { da } from '#shared/text/da.ts'
import { findMailbox } from '../../infra/local/directory.ts'
import { personas, rooms } from '../../infra/local/personas.ts'
import { makeCourse } from '../support/booked-course.ts'
import { expectAccessible, expectAccessibleInEveryTheme, expectQuiet } from '../support/browser.ts'
import { listenTo } from '../support/live-regions.ts'
import { standingCycle } from '../support/standing-cycle.ts'
import type { Standing } from '../support/standing-meeting.ts'
import { openStoryTab, type StoryTab, type TabWish } from '../support/story-tab.ts'

let story: StoryTab
let call: Call
let one: Standing
let cycleId: string
beforeAll(async () => {
  story = await openStoryTab()
  call = story.house.as('coordinator')
})
afterEach(() => story.house.local.chaos.calm())
afterAll(() => story?.stop())

const inTime = { timeout: 30_000 }
const karen = personas[0]!.mail
const change = /\/api\/courses\/[^/]+\/meetings\/[^/]+\/changes\/[^/]+$/
/** Where a meeting of this type is told of; parentheses stand for any letter. */
const named = (type: MeetingType) => da.domain.meetingTypes[type].replaceAll(/[()]/g, '.')
const all = { name: /^Flyt alle \d møder$/ }

/** The meetings about it reach into the weeks beside its own: each test has three. */
let weeks = 0
const day = (days = 0) => new Date(Date.UTC(2026, 3, 14 + weeks * 7 + days)).toISOString().slice(0, 10)
async function begin(): Promise<void> {
  weeks += 3
  one = await standingCycle(story.house, call, await makeCourse(call), day())
  cycleId = (await network()).cycleId!
}
const network = () => call(readMeeting, { params: one.params, body: {} })
async function others() {
  const params = { courseId: one.params.courseId, cycleId }
  const { meetings } = await call(readCycle, { params, body: {} })
  return meetings.filter(({ id }) => id !== one.params.meetingId)
}
const places = (some: Awaited<ReturnType<typeof others>>) =>
  some.map(({ id, start, room, state, change: own }) => [id, start, room?.mail, state, own])
/** All of them stand in their windows, and nothing is in hand. */
async function allFit(): Promise<void> {
  const lying = ({ type, start, end }: { type: MeetingType; start: string; end: string }) => ({
    type,
    start: Temporal.Instant.from(start),
    end: Temporal.Instant.from(end),
  })
  await expect
    .poll(async () => {
      const about = await network()
      return (await others()).map((it) => [it.change, fitsAround(lying(it), lying(about))])
    }, inTime)
    .toEqual(Array.from({ length: 4 }, () => [null, true]))
}
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof ApiError ? error.reason : error),
  )
const holds = (reference: string) =>
  story.house.local.graph
    .events()
    .filter(({ gone, subject }) => !gone && subject.endsWith(reference))
    .filter(({ attendees }) => attendees.some(({ type }) => type === 'resource'))
const open = (wish?: TabWish) =>
  story.open(`course/${one.params.courseId}/meeting/${one.params.meetingId}`, wish)
/** She has moved her own item in Outlook itself. */
function movedInOutlook(days: number): { start: string; end: string } {
  const later = days * 24 * 3_600_000
  const [start, end] = [one.event.start + later, one.event.end + later]
  story.house.local.graph.calendar.change(one.event, { start, end })
  const said = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms).toString()
  return { start: said(start), end: said(end) }
}
/** She can hold nothing in these days, seen from the meeting's own. */
function busy(first: number, last: number): void {
  for (let days = first; days <= last; days++)
    story.house.local.graph.calendar.add(
      findMailbox(karen)!,
      {
        start: Date.parse(`${day(days)}T04:00:00Z`),
        end: Date.parse(`${day(days)}T18:00:00Z`),
        attendees: [],
        fields: { subject: 'Optaget', showAs: 'busy' },
      },
      null,
    )
}

test('she sees which meetings move along, from when to when, and moves them all with the keyboard', async () => {
  await begin()
  const before = await others()
  const screen = await open({ size: { width: 320, height: 800 } })
  const { tab, page } = screen
  await tab.getByLabel('Senest').fill(day(14))
  await tab.getByLabel('Tidligst').fill(day(8))
  const time = tab.getByRole('radiogroup', { name: 'Ny tid' }).getByRole('radio').first()
  await time.check()
  await tab.getByRole('button', { name: 'Flyt mødet' }).focus()
  await page.keyboard.press('Enter')
  const plan = tab.getByRole('group', { name: 'Møderne omkring netværksmødet' })
  await plan.getByText('Netværksmødet flyttes til:').waitFor()
  await plan.getByText(/^\d møder omkring det passer så ikke længere\. De kan flyttes med:$/).waitFor()
  await plan.getByText(new RegExp(`^${named('debrief')}: fra .* til .* · `)).waitFor()
  await plan.getByText(/^Lokalerne spørges\. Siger netværksmødets lokale nej/).waitFor()
  // Nothing is asked for before she has said so.
  expect([(await network()).change, places(await others())]).toEqual([null, places(before)])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  const inside = tab.locator('main')
  expect(await inside.evaluate((main) => main.scrollWidth - main.clientWidth)).toBeLessThanOrEqual(0)
  await expectAccessibleInEveryTheme(page, 'iframe', inside)

  // Another time may be chosen after all, and the keyboard stands there.
  await plan.getByRole('button', { name: 'Vælg en anden tid' }).focus()
  await page.keyboard.press('Enter')
  await plan.waitFor({ state: 'detached' })
  await expect
    .poll(() =>
      tab.getByRole('group', { name: 'Flyt mødet' }).evaluate((form) => form === document.activeElement),
    )
    .toBe(true)
  await tab.getByRole('button', { name: 'Flyt mødet' }).focus()
  await page.keyboard.press('Enter')
  await plan.getByRole('button', all).focus()
  await page.keyboard.press('Enter')
  await tab.getByText('Mødet er flyttet. Lokale, frister og påmindelser er flyttet med').waitFor(inTime)
  await tab.getByText('Flyttet med:').waitFor(inTime)
  await tab
    .getByRole('listitem')
    .filter({ hasText: new RegExp(`^${named('debrief')} · `) })
    .first()
    .waitFor()
  await allFit()
  expect((await others()).map(({ id }) => id).toSorted()).toEqual(before.map(({ id }) => id).toSorted())
  await expect.poll(async () => holds((await network()).reference).length, inTime).toBe(5)
  await expectAccessible(page, 'iframe')
  expectQuiet(screen)
  await page.context().close()
})

test('a calendar has changed since she saw it: she is shown it anew, with the one that finds no time; alone, the others stand, and it is said', async () => {
  await begin()
  const before = await others()
  movedInOutlook(8)
  const screen = await open()
  const { tab, page } = screen
  const heard = await listenTo(tab)
  await tab.getByRole('button', { name: 'Flyt mødet derhen' }).click()
  await tab.getByRole('button', all).waitFor()
  busy(9, 15)
  await tab.getByRole('button', all).click()
  await tab.getByText('Det er ændret, siden du så det.').waitFor(inTime)
  expect(await heard.saying('Det er ændret, siden du så det.')).toBe(1)
  await tab.getByText(/^Til (dette møde|disse møder) er der ingen tid/).waitFor()
  await tab.getByText('Vælg en anden tid til netværksmødet, eller flyt det').waitFor()
  expect([(await network()).change, places(await others())]).toEqual([null, places(before)])
  await expectAccessible(page, 'iframe')
  await tab.getByRole('button', { name: 'Flyt kun netværksmødet' }).click()
  await tab.getByText('Mødet er flyttet.').waitFor(inTime)
  await tab.getByText('Passer ikke med, hvor netværksmødet ligger nu.').waitFor()
  expect(await heard.saying('Passer ikke med, hvor netværksmødet ligger nu.')).toBe(1)
  expect(await heard.wrong()).toEqual([])
  expect(places(await others())).toEqual(places(before))
  await page.context().close()
})

test('without a connection what she has seen stays; the answer is lost, and all are moved once', async () => {
  await begin()
  movedInOutlook(8)
  const { tab, page } = await open()
  await tab.getByRole('button', { name: 'Flyt mødet derhen' }).click()
  await tab.getByRole('button', all).waitFor()
  await page.route(change, (request) => request.abort())
  await tab.getByRole('button', all).click()
  await tab.getByText('Der er ingen forbindelse.').first().waitFor(inTime)
  // It is tried again by itself: done, and the answer lost on its way.
  let lost = 0
  await page.route(change, async (request) => {
    lost += 1
    if (lost > 1) return request.continue()
    await request.fetch()
    await request.abort()
  })
  await tab.getByText('Flyttet med:').waitFor(inTime)
  await allFit()
  expect(lost).toBeGreaterThan(1)
  await expect.poll(async () => holds((await network()).reference).length, inTime).toBe(5)
  await page.context().close()
})

test('the same wish sent twice at once, and again when it is done, is one; another plan than the one she saw does nothing', async () => {
  await begin()
  const to = { ...movedInOutlook(8), room: { mail: (await network()).room!.mail } }
  const { plan, moves } = await call(planAround, { params: one.params, body: to })
  expect(moves.length).toBeGreaterThan(0)
  const params = { ...one.params, changeId: randomUUID() }
  const wish = (around: string) => call(changeMeeting, { params, body: { ...to, around } })
  expect(await refusal(wish('another'))).toBe('changed-by-someone-else')
  expect((await network()).change).toBeNull()
  await Promise.all([wish(plan), wish(plan)])
  await expect
    .poll(() => refusal(call(carryOutChange, { params, body: { written: false } })), inTime)
    .toBeNull()
  await wish(plan)
  await allFit()
  const { reference, start } = await network()
  expect(start).toBe(to.start)
  await expect.poll(() => holds(reference).length, inTime).toBe(5)
})

test('the room of the network meeting says no: none of them is moved, and no room is left held', async () => {
  await begin()
  const before = await others()
  movedInOutlook(8)
  const { tab, page } = await open()
  await tab.getByRole('button', { name: 'Flyt mødet derhen' }).click()
  await tab.getByRole('button', all).waitFor()
  story.house.local.chaos.set({ declineRooms: rooms.map(({ mail }) => mail) })
  await tab.getByRole('button', all).click()
  await tab.getByText(/ sagde nej\. Mødet står, hvor det stod\./).waitFor(inTime)
  story.house.local.chaos.calm()
  await expect.poll(async () => places(await others()), inTime).toEqual(places(before))
  await expect.poll(async () => holds((await network()).reference).length, inTime).toBe(5)
  await page.context().close()
})

test('called off, the meetings around it are not, which is said before and after; in English it is English', async () => {
  await begin()
  const before = await others()
  const screen = await open({ locale: 'en-gb' })
  const { tab, page } = screen
  await tab.getByText('The meetings around it are not cancelled with it.').waitFor(inTime)
  await tab.getByRole('radio', { name: 'Too few can come' }).check()
  await tab.getByRole('button', { name: 'Cancel the meeting' }).click()
  await expect.poll(async () => (await network()).state, inTime).toBe('cancelled')
  await tab.getByText('The meetings around it are not cancelled with it.').waitFor(inTime)
  expect(places(await others())).toEqual(places(before))
  await expectAccessible(page, 'iframe')
  expectQuiet(screen)
  await page.context().close()
})

import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Call } from '#shared/api/client.ts'
import { readCourse } from '#shared/api/courses.ts'
import { bookMeeting, holdMeeting, listReferences, readMeeting } from '#shared/api/meetings.ts'
import { findTimes } from '#shared/api/times.ts'
import { closeMailbox, findMailbox, openMailbox, type Mailbox } from '../../infra/local/directory.ts'
import { personas, rooms as allRooms } from '../../infra/local/personas.ts'
import { expectAccessible, expectQuiet, openScreen } from '../support/browser.ts'
import { makeCourse, type MadeCourse } from '../support/booked-course.ts'
import {
  booked,
  expectFaithful,
  expectSent,
  openAppointment,
  paneReady,
  pickCourseAndPeople,
  pickFirstTime,
} from '../support/outlook.ts'
import { listenTo } from '../support/live-regions.ts'
import { roomAt, standingMeeting } from '../support/standing-meeting.ts'
import { openStoryTab, type StoryTab } from '../support/story-tab.ts'

let story: StoryTab
let call: Call
let course: MadeCourse
beforeAll(async () => {
  story = await openStoryTab()
  call = story.house.as('coordinator')
  course = await makeCourse(call)
})
const gone = new Set<Mailbox>()
afterEach(() => {
  story.house.local.chaos.calm()
  for (const room of gone) if (!findMailbox(room.mail)) openMailbox(room)
})
afterAll(() => story?.stop())

/** Each test has a week of its own. */
let weeks = 0
const at = (hour: string) =>
  `${new Date(Date.UTC(2026, 3, 14 + weeks * 7)).toISOString().slice(0, 10)}T${hour}:00Z`
/** A meeting whose room has said no, or is gone: begun beside an appointment, and never booked. */
async function refused(how: 'declined' | 'gone', room = 0) {
  weeks += 1
  const params = { courseId: course.id, meetingId: randomUUID() }
  const body = {
    type: 'networkMeeting' as const,
    start: at('07:00'),
    end: at('09:00'),
    place: 'room' as const,
    room: roomAt(room),
    contactIds: [course.contactId],
  }
  if (how === 'declined') story.house.local.chaos.set({ declineRooms: [roomAt(room).mail] })
  else story.house.local.chaos.set({ roomAnswerSeconds: 600 })
  await call(holdMeeting, { params, body })
  if (how === 'gone') {
    const mailbox = findMailbox(roomAt(room).mail)!
    gone.add(mailbox)
    closeMailbox(mailbox)
  }
  await expect.poll(async () => (await read(params)).state, { timeout: 30_000 }).toBe('declined')
  story.house.local.chaos.calm()
  return params
}
type Params = { courseId: string; meetingId: string }
const read = (params: Params) => call(readMeeting, { params, body: {} })
const busy = (mails: readonly string[], from = at('06:00'), until = at('10:00')) => {
  for (const mail of mails)
    story.house.local.graph.calendar.add(
      findMailbox(mail)!,
      { start: Date.parse(from), end: Date.parse(until), fields: { subject: 'Optaget', showAs: 'busy' } },
      null,
    )
}
/** The rooms that are held in this test's week. */
const holds = (reference: string) =>
  story.house.local.graph
    .events()
    .filter(({ gone: off, subject }) => !off && subject === `Lokale til møde – ref. ${reference}`)
    .filter(({ start }) => start.toString().startsWith(at('07:00').slice(0, 10)))
    .map(({ attendees }) => attendees[0]!.mail)
const open = ({ courseId, meetingId }: Params) => story.open(`course/${courseId}/meeting/${meetingId}`)

test('the room is gone: with the keyboard she asks another one that is free at the same time, and it is held once', async () => {
  const params = await refused('gone')
  // Somebody is busy by now: that is in no room's way.
  busy(['jonas.egelund@birkelund.example'])
  const screen = await open(params)
  const { tab, page } = screen
  await tab.getByRole('heading', { name: 'Find et andet lokale' }).waitFor()
  await tab.getByText(`${roomAt(0).name} findes ikke længere. Find et andet nedenfor.`).waitFor()
  const heard = await listenTo(tab)
  const room = tab.getByRole('combobox', { name: 'Lokale' })
  await room.waitFor()
  // The smallest that holds everybody stands first, and the words say so.
  await tab.getByText('Passer bedst: det mindste, alle kan være i').waitFor()
  const options = await room.locator('option').allInnerTexts()
  expect(options.length).toBeGreaterThan(1)
  const seats = options.map((words) => Number(/(\d+) pladser/.exec(words)?.[1]))
  expect(seats).toEqual(seats.toSorted((a, b) => a - b))
  expect(options.join()).not.toContain(roomAt(0).name)
  await expectAccessible(page, 'iframe')
  const mail = await room.inputValue()
  await tab.getByRole('button', { name: 'Spørg lokalet' }).focus()
  await page.keyboard.press('Enter')
  await tab.getByText('sagde ja og er holdt til mødet. Gør mødet færdigt fra aftalen i Outlook.').waitFor()
  expect(await heard.saying('sagde ja og er holdt til mødet')).toBe(1)
  expect(await heard.wrong()).toEqual([])
  const after = await read(params)
  expect(after).toMatchObject({ state: 'held', room: { mail }, start: at('07:00'), because: null })
  expect(holds(after.reference)).toEqual([mail])
  // It is booked with what stands now.
  await call(bookMeeting, { params, body: {} })
  expect((await read(params)).state).toBe('booked')
  expectQuiet(screen)
})

test('the next one says no too: she is told which, it is offered no more, and another can be had', async () => {
  const params = await refused('declined')
  const screen = await open(params)
  const { tab } = screen
  const room = tab.getByRole('combobox', { name: 'Lokale' })
  await room.waitFor()
  const mail = await room.inputValue()
  story.house.local.chaos.set({ declineRooms: [mail] })
  await tab.getByRole('button', { name: 'Spørg lokalet' }).click()
  await tab.getByText(/sagde nej\. Vælg et andet lokale\./).waitFor()
  story.house.local.chaos.calm()
  await expect.poll(() => room.inputValue()).not.toBe(mail)
  await expect.poll(() => room.locator(`option[value="${mail}"]`).count()).toBe(0)
  const next = await room.inputValue()
  await tab.getByRole('button', { name: 'Spørg lokalet' }).click()
  await tab.getByText(/sagde ja og er holdt til mødet/).waitFor()
  const after = await read(params)
  expect(after.room?.mail).toBe(next)
  await expect.poll(() => holds(after.reference)).not.toContain(mail)
  expectQuiet(screen)
})

test('no room is free at that time: what would do stands there, with what it costs, and one of it can be had', async () => {
  const params = await refused('declined')
  // From half past ten in Copenhagen on all are taken, before that none is.
  busy(
    allRooms.map(({ mail }) => mail),
    at('08:30'),
    at('10:00'),
  )
  const screen = await open(params)
  const { tab, page } = screen
  await tab.getByText('Intet andet lokale er ledigt på det tidspunkt.').waitFor()
  const shorter = tab.getByRole('radio', { name: /minutter kortere/ })
  await shorter.waitFor()
  await expectAccessible(page, 'iframe')
  await shorter.check()
  await tab.getByRole('combobox', { name: 'Lokale' }).waitFor()
  await tab.getByRole('button', { name: 'Spørg lokalet' }).click()
  await tab.getByText(/sagde ja og er holdt til mødet/).waitFor()
  const after = await read(params)
  expect(after.start).toBe(at('07:00'))
  expect(Date.parse(after.end)).toBeLessThan(Date.parse(at('09:00')))
  expectQuiet(screen)
})

test('a booked meeting’s own rooms are looked for at its time alone: who is busy is told and hinders nothing, and its own is not among them', async () => {
  weeks += 1
  const { params } = await standingMeeting(story.house, call, course, at('07:00'))
  busy(['jonas.egelund@birkelund.example', personas[0]!.mail], at('08:00'), at('08:30'))
  const { contactIds } = await read(params)
  const day = at('07:00').slice(0, 10)
  const body = {
    type: 'networkMeeting' as const,
    contactIds,
    minutes: 120,
    from: day,
    until: day,
    rooms: null,
    at: at('07:00'),
    moves: params.meetingId,
  }
  const found = async () => (await call(findTimes, { params: { courseId: course.id }, body })).slots
  const slots = await found()
  const look = async () => (await found())[0]?.rooms ?? []
  expect(slots.map(({ start }) => start)).toEqual([at('07:00')])
  expect(slots[0]!.rooms.map(({ mail }) => mail)).not.toContain(roomAt(0).mail)
  expect(slots[0]!.rooms.length).toBeGreaterThan(0)
  // A room that is taken for a while of that time is not free, though the meeting itself is in nobody's way.
  busy([slots[0]!.rooms[0]!.mail], at('08:00'), at('08:30'))
  const again = await look()
  expect(again.map(({ mail }) => mail)).toEqual(slots[0]!.rooms.slice(1).map(({ mail }) => mail))
})

test('the pane that began it goes on with the room that the tab has got: one hold, one meeting, sent with that room', async () => {
  const reference = 'NM-2025-0002'
  const { house, browser } = story
  const screen = await openScreen(browser)
  const desk = await openAppointment(screen.page, house.local.origin)
  await pickCourseAndPeople(desk, reference)
  await pickFirstTime(desk)
  const before = booked(house, reference)
  house.local.chaos.set({ declineRooms: allRooms.map(({ mail }) => mail) })
  await desk.button.click()
  await desk.pane.getByRole('button', { name: 'Find et andet lokale' }).waitFor()
  house.local.chaos.calm()

  const courses = await call(listReferences, { params: {}, body: {} })
  const courseId = courses.courses.find((one) => one.reference === reference)!.id
  const { meetings } = await call(readCourse, { params: { courseId }, body: {} })
  const { id: meetingId } = meetings.findLast(({ state }) => state === 'declined')!
  const tab = await open({ courseId, meetingId })
  const room = tab.tab.getByRole('combobox', { name: 'Lokale' })
  await room.waitFor()
  const mail = await room.inputValue()
  await tab.tab.getByRole('button', { name: 'Spørg lokalet' }).click()
  await tab.tab.getByText(/sagde ja og er holdt til mødet/).waitFor()
  await tab.page.context().close()

  // She closes the pane and opens it again beside the same appointment.
  await screen.page.getByRole('region', { name: 'Samlet' }).getByRole('button', { name: 'Luk' }).click()
  await screen.page.getByRole('button', { name: 'Samlet', exact: true }).click()
  await paneReady(desk.pane)
  await desk.button.click()
  await desk.pane.getByText('tryk Send i Outlook').waitFor()
  const { name } = allRooms.find((one) => one.mail === mail)!
  await expect.poll(() => desk.location.inputValue()).toBe(name)
  await expectSent(desk)
  const after = booked(house, reference)
  expect(after.holds.length - before.holds.length).toBe(1)
  expect(after.meetings.length - before.meetings.length).toBe(1)
  expectFaithful(house, screen.errors)
})

import { randomUUID } from 'node:crypto'
import { afterEach, expect, test } from 'vitest'
import { readCourse } from '#shared/api/courses.ts'
import { readMeeting } from '#shared/api/meetings.ts'
import { findTimes } from '#shared/api/times.ts'
import { runChange } from '#shared/ui/meeting/run-change.ts'
import { closeMailbox, findMailbox, openMailbox } from '../../infra/local/directory.ts'
import { openScreen, tabIn } from '../support/browser.ts'
import { booked, expectFaithful, expectSent, pickCourseAndPeople, pickFirstTime } from '../support/outlook.ts'
import { roomAt } from '../support/standing-meeting.ts'
import { outlookStory } from '../support/outlook-story.ts'

const reference = 'NM-2025-0002'
const birk = findMailbox('lokale.birk@birkelund.example')!
const story = outlookStory()
/** The room of that mailbox is deleted, until the test is over. */
const gone = new Set([birk])
const closeRoom = (mail: string) => {
  const room = findMailbox(mail)!
  gone.add(room)
  closeMailbox(room)
  return room
}
afterEach(() => {
  for (const room of gone) if (!findMailbox(room.mail)) openMailbox(room)
})

test('the room is gone when it is asked: she is told at once, and another one is one press away, with all that she had chosen', async () => {
  const desk = await story.open()
  const { pane, button } = desk
  await pickCourseAndPeople(desk, reference)
  await pickFirstTime(desk)
  await pane.getByRole('radio', { name: /^Lokale Birk/ }).check()
  const before = booked(story.house, reference).holds.length
  closeMailbox(birk)
  await button.click()
  const told = 'Lokale Birk findes ikke længere. Intet er sendt, og tid og deltagere står her endnu.'
  await pane.getByText(told).waitFor()
  expect(await desk.subject.inputValue()).toBe('')
  await pane.getByRole('button', { name: 'Find et andet lokale' }).click()
  await pane.getByText('tryk Send i Outlook').waitFor()
  await expect.poll(() => desk.location.inputValue()).toBe('Lokale Ask')
  await expectSent(desk)
  const { holds, meetings } = booked(story.house, reference)
  expect(holds.slice(before).map(({ attendees }) => attendees[0]!.mail)).not.toContain(birk.mail)
  expect([holds.length - before, meetings.length]).toEqual([1, 1])
  expectFaithful(story.house, story.screen.errors)
})

test('a booked meeting that is moved to a room that is gone stands where it stood', async () => {
  const call = story.house.as('coordinator')
  const courseId = await story.courseOf(reference)
  const { meetings } = await call(readCourse, { params: { courseId }, body: {} })
  const params = { courseId, meetingId: meetings.findLast(({ state }) => state === 'booked')!.id }
  const standing = await call(readMeeting, { params, body: {} })
  const { start, end, contactIds } = standing
  const looked = () =>
    call(findTimes, {
      params: { courseId },
      body: {
        type: 'networkMeeting',
        contactIds,
        minutes: 120,
        from: '2026-03-09',
        until: '2026-03-20',
        rooms: null,
      },
    })
  const moved = () =>
    runChange(
      standing,
      randomUUID(),
      { start, end, room: roomAt(0) },
      {
        call,
        write: null,
        say: () => undefined,
        wait: (ms) => new Promise((done) => setTimeout(done, ms)),
      },
    )
  await looked()
  closeMailbox(birk)
  // Asked for as it was found; and once more, when the rooms have been read without it.
  expect(await moved()).toMatchObject({ is: 'gone', room: 'Lokale Birk' })
  await looked()
  expect(await moved()).toMatchObject({ is: 'gone', room: 'Lokale Birk' })
  expect(await call(readMeeting, { params, body: {} })).toMatchObject({
    room: standing.room,
    roomKept: true,
    change: null,
  })
  expectFaithful(story.house, story.screen.errors)
})

test('of a cycle only that one room is looked for anew: pane and tab say that it is gone, and the time stands', async () => {
  const desk = await story.open()
  const { pane } = desk
  await pickCourseAndPeople(desk, reference)
  await pane.getByRole('button', { name: 'Find tider til alle møderne' }).click()
  await pane.getByLabel('Mødeleder', { exact: true }).selectOption({ label: 'Bente Lyngvad' })
  const proposed = pane.getByText('Samlet foreslår tider til 5 møder.')
  await proposed.waitFor()
  await pane.getByRole('button', { name: 'Vælg noget andet til netværksmøde' }).click()
  // The largest room, which none of the small meetings is in.
  const rooms = pane.getByLabel('Lokale til netværksmøde')
  const largest = (await rooms.locator('option').last().getAttribute('value'))!
  const searched = story.screen.page.waitForResponse((answer) => answer.url().includes('/cycle'))
  await rooms.selectOption(largest)
  await searched
  await proposed.waitFor()
  const { name } = closeRoom(largest)
  const book = pane.getByRole('button', { name: 'Book alle møderne' })
  const sought: string[] = []
  story.screen.page.on('request', (request) => {
    if (request.url().endsWith('/cycle-times')) sought.push(request.url())
  })
  await book.click()
  const lacks = pane.getByRole('list', { name: 'Det mangler' })
  await lacks.waitFor({ timeout: 90_000 })
  await expect.poll(() => lacks.innerText()).toContain('Lokalet findes ikke længere')
  expect(await lacks.innerText()).not.toContain('sagde nej')
  // What she chose is what was asked for: nothing was sought beside it.
  expect(sought).toEqual([])

  const call = story.house.as('coordinator')
  const params = { courseId: await story.courseOf(reference) }
  const network = async () =>
    (await call(readCourse, { params, body: {} })).meetings.findLast(
      ({ type, cycleId }) => type === 'networkMeeting' && cycleId !== null,
    )!
  const { id, start, roomGone } = await network()
  expect(roomGone).toBe(true)
  const tab = await openScreen(story.browser)
  const path = `course/${params.courseId}/meeting/${id}`
  await tab.page.goto(
    `${story.house.local.origin}/teams?${new URLSearchParams({ persona: 'coordinator', view: 'families', path })}`,
  )
  await tabIn(tab.page).getByText(`${name} findes ikke længere. Find et andet nedenfor.`).waitFor()
  await tab.page.context().close()

  await pane.getByRole('button', { name: 'Find et andet lokale' }).click()
  await proposed.waitFor()
  await book.click()
  await pane.getByText('5 møder er booket.').waitFor({ timeout: 90_000 })
  const after = await network()
  expect(after).toMatchObject({ id, start, roomGone: false })
  expect(after.room).not.toBe(name)
  expectFaithful(story.house, story.screen.errors)
})

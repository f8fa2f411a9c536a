import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readCourse } from '#shared/api/courses.ts'
import { readMeeting } from '#shared/api/meetings.ts'
import { runChange } from '#shared/ui/meeting/run-change.ts'
import type { Passage } from '../../infra/local/passage.ts'
import type { MadeCourse } from '../support/booked-course.ts'
import { launchBrowser, openScreen, type Screen } from '../support/browser.ts'
import type { House } from '../support/house.ts'
import { largeNetwork } from '../support/large-municipality.ts'
import {
  booked,
  expectFaithful,
  expectSent,
  line,
  openAppointment,
  openOutlookHouse,
  type Desk,
} from '../support/outlook.ts'

type Asked = Exclude<Passage, { to: 'person' }>

/** What the service asks of Microsoft: a batch is one round trip, and holds what its parts say. */
const asked: Asked[] = []
let house: House
let browser: Browser
let screen: Screen
let desk: Desk
let course: MadeCourse

beforeAll(async () => {
  const watch = (passage: Passage) => {
    // What the service reads again by itself, in its own name, belongs to nobody's press.
    if ((passage.to === 'graph' && !passage.what.includes(' /users/')) || passage.to === 'entra')
      asked.push(passage)
  }
  ;[house, browser] = await Promise.all([openOutlookHouse({ watch }), launchBrowser()])
  course = await largeNetwork(house.as('coordinator'), { people: 15, rooms: 20 })
  screen = await openScreen(browser)
  desk = await openAppointment(screen.page, house.local.origin)
})
afterAll(async () => {
  await browser?.close()
  await house?.stop()
})

type Part = { method: string; url: string }
const partsOf = ({ body }: Passage) => (JSON.parse(body) as { requests: Part[] }).requests
/** Asked until the room has answered, with whether it is there at all and her own item beside it: counted apart. */
const asksTheRoom = (passage: Passage) => {
  const parts =
    passage.what === 'POST /$batch'
      ? partsOf(passage).map(({ method, url }) => `${method} ${url}`)
      : [passage.what]
  return (
    parts.some((one) => one.startsWith('GET /me/events/') && one.endsWith('?$select=attendees')) &&
    parts.every((one) => one.startsWith('GET /me/events/') || one === 'POST /me/calendar/getSchedule')
  )
}
const wordsOf = (passage: Passage) => {
  const plain = (text: string) => text.replace(/\?.*/, '').replace(/events\/[^/]+/, 'events/…')
  if (passage.what !== 'POST /$batch') return plain(passage.what)
  const parts = partsOf(passage).map(({ method, url }) => plain(`${method} ${url}`))
  return `$batch: ${[...new Set(parts)].map((one) => `${parts.filter((part) => part === one).length} × ${one}`).join(', ')}`
}
/** The core team's channel is looked after by itself, when the card of what is booked goes there. */
const isOfChannel = (one: (typeof asked)[number]) => one.what.includes(' /teams/')
const counted = () =>
  asked.filter((one) => one.to === 'graph' && !asksTheRoom(one) && !isOfChannel(one)).map(wordsOf)
const tokens = () => asked.filter(({ to, what }) => to === 'entra' && what.startsWith('POST'))

test('fifteen people, twenty rooms, thirteen weeks: four round trips to Graph from the search to the sent invitation', async () => {
  const { pane } = desk
  await pane.getByRole('radio', { name: course.reference }).check()
  await line(pane, 'Deltagere').click()
  await pane.getByRole('button', { name: 'Vælg alle med samtykke' }).click()
  await line(pane, 'Møde').click()
  await pane.getByLabel('Tidligst').fill('2026-03-09')
  await pane.getByLabel('Senest').fill('2026-06-07')
  asked.length = 0
  await line(pane, 'Tid og lokale').click()
  await pane
    .getByRole('radio', { name: /\d\.\d\d–\d/ })
    .first()
    .check()
  await desk.button.click()
  await pane.getByText('tryk Send i Outlook').waitFor()
  await expectSent(desk)

  const [meeting] = booked(house, course.reference).meetings
  expect(meeting?.attendees).toHaveLength(15)
  expect(counted()).toEqual([
    'GET /places/microsoft.graph.room',
    '$batch: 4 × POST /me/calendar/getSchedule',
    'POST /me/events',
    // Nobody sees who else is invited: of the draft that is open before her.
    '$batch: 1 × PATCH /me/events/…',
  ])
  // One token on her behalf, kept in memory for as long as it lives.
  expect(tokens().length).toBeLessThanOrEqual(1)
  expectFaithful(house, screen.errors)
})

/** The acts of a move, and the search before it. */
const search = ['GET /places/microsoft.graph.room', '$batch: 2 × POST /me/calendar/getSchedule']

test('two more to move it from the pane, which writes her appointment itself', async () => {
  const [{ id: item } = { id: '' }] = booked(house, course.reference).meetings
  const { pane } = await openAppointment(screen.page, house.local.origin, { item })
  await pane.getByText('Flyt mødet', { exact: true }).click()
  await pane.getByRole('radio', { name: 'Tiden, og lokalet om nødvendigt' }).check()
  const time = pane.getByRole('radiogroup', { name: 'Ny tid' }).getByRole('radio').nth(2)
  await time.waitFor()
  expect(counted().slice(-2)).toEqual(search)
  asked.length = 0
  await time.check()
  await pane.getByRole('button', { name: 'Flyt mødet' }).click()
  await pane.getByText('Mødet er flyttet, og aftalen er rettet.').waitFor()
  expect(counted()).toEqual(['POST /me/events', 'POST /me/events/…/cancel'])
  expect(booked(house, course.reference).holds).toHaveLength(1)
  expectFaithful(house, screen.errors)
})

test('two from the tab too, where the service writes it', async () => {
  const call = house.as('coordinator')
  const { meetings } = await call(readCourse, { params: { courseId: course.id }, body: {} })
  const params = { courseId: course.id, meetingId: meetings[0]!.id }
  const before = await call(readMeeting, { params, body: {} })
  asked.length = 0
  const later = (time: string) =>
    Temporal.Instant.from(time)
      .add({ hours: 24 * 7 })
      .toString()
  const end = await runChange(
    before,
    randomUUID(),
    { start: later(before.start), end: later(before.end), room: before.room },
    { call, write: null, say: () => undefined, wait: (ms) => new Promise((done) => setTimeout(done, ms)) },
  )
  expect(end).toMatchObject({ is: 'moved', written: true })
  expect(counted()).toEqual([
    'POST /me/events',
    '$batch: 1 × PATCH /me/events/…, 1 × POST /me/events/…/cancel',
  ])
  const { meetings: standing, holds } = booked(house, course.reference)
  expect([standing, holds].map((all) => all.length)).toEqual([1, 1])
  expect(standing[0]!.start.toString()).toBe(later(before.start))
  expectFaithful(house, screen.errors)
})

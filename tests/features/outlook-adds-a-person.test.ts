import type { Browser, Locator } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readCourse } from '#shared/api/courses.ts'
import {
  listReferences,
  readInvitees,
  readMeeting,
  readParticipants,
  saveParticipants,
} from '#shared/api/meetings.ts'
import { findMailbox } from '../../infra/local/directory.ts'
import { expectAccessibleInEveryTheme, launchBrowser, openScreen, type Screen } from '../support/browser.ts'
import type { House } from '../support/house.ts'
import {
  booked,
  expectFaithful,
  expectSent,
  line,
  openAppointment,
  openOutlookHouse,
  pickCourseAndPeople,
  pickFirstTime,
  type Desk,
} from '../support/outlook.ts'

const reference = 'NM-2025-0002'
const frame = 'iframe[title="Samlet"]'
let house: House
let browser: Browser
let screen: Screen
let desk: Desk
/** Everybody whom the family has said yes to, in the order of the pane; the last two are not invited. */
let names: string[]

beforeAll(async () => {
  ;[house, browser] = await Promise.all([openOutlookHouse(), launchBrowser()])
  screen = await openScreen(browser)
  desk = await openAppointment(screen.page, house.local.origin)
  const { pane } = desk
  await pickCourseAndPeople(desk, reference)
  const welcome = pane.getByRole('checkbox', { name: /^Mødet kan holdes uden / })
  names = (
    await welcome.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).labels![0]!.innerText))
  ).map((label) => label.replace('Mødet kan holdes uden ', ''))
  for (const name of names.slice(-2))
    await pane.getByRole('checkbox', { name: new RegExp(`^${name}`) }).uncheck()
  await line(pane, 'Møde').click()
  await pickFirstTime(desk)
  await desk.button.click()
  await pane.getByText('tryk Send i Outlook').waitFor()
})
afterAll(async () => {
  await browser?.close()
  await house?.stop()
})

const attendees = () => booked(house, reference).meetings[0]!.attendees.map(({ name }) => name)
const call = () => house.as('coordinator')
async function stored() {
  const { courses } = await call()(listReferences, { params: {}, body: {} })
  const { id: courseId } = courses.find((course) => course.reference === reference)!
  const { meetings } = await call()(readCourse, { params: { courseId }, body: {} })
  const { id: meetingId } = meetings.findLast(({ state }) => state === 'booked')!
  return call()(readMeeting, { params: { courseId, meetingId }, body: {} })
}
async function peopleOf({ courseId, id: meetingId }: { courseId: string; id: string }) {
  const read = await call()(readParticipants, { params: { courseId, meetingId }, body: {} })
  return (name: string) => read.people.find((one) => one.name === name)!
}
/** Presses Tab until the keyboard is there. */
async function reach(to: Locator): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    if (await to.evaluate((node) => node === node.ownerDocument.activeElement)) return
    await screen.page.keyboard.press('Tab')
  }
  throw new Error('The keyboard never came there.')
}

test('with the keyboard alone she adds somebody to the booked meeting: whose calendar is busy is said first, and the item that is open gets him', async () => {
  const { pane, page } = desk
  const { keyboard } = screen.page
  // The keyboard comes into the pane from Outlook's own button beside it.
  const outside = page.getByRole('region', { name: 'Samlet' }).getByRole('button', { name: 'Luk' })
  const [second, last] = names.slice(-2) as [string, string]
  const before = await stored()
  const person = await peopleOf(before)
  const mail = await mailOf(before.courseId, person(last).contactId)
  house.local.graph.calendar.add(
    findMailbox(mail)!,
    {
      start: Date.parse(before.start),
      end: Date.parse(before.end),
      fields: { subject: 'Optaget', showAs: 'busy' },
    },
    null,
  )
  await outside.focus()
  await reach(pane.getByText('Tilføj eller fjern deltagere'))
  await keyboard.press('Enter')
  const box = (name: string) => pane.getByRole('checkbox', { name: new RegExp(`^${name} ·`) })
  await box(last).waitFor()
  await expect.poll(() => box(last).getAttribute('aria-describedby')).not.toBeNull()
  await pane.getByText('Optaget, når mødet holdes').waitFor()
  await pane.getByText('Ledig, når mødet holdes').first().waitFor()
  // Somebody is added from the tab meanwhile, after this list was drawn.
  const { courseId, id: meetingId, contactIds } = before
  await call()(saveParticipants, {
    params: { courseId, meetingId },
    body: { contactIds: [...contactIds, person(second).contactId], from: contactIds, written: true },
  })
  await reach(box(last))
  await keyboard.press('Space')
  await pane.getByText(`${last} er optaget, når mødet holdes. Du kan invitere alligevel`).waitFor()
  await expectAccessibleInEveryTheme(page, frame, pane.locator('main'))
  await outside.focus()
  await reach(pane.getByRole('button', { name: 'Gem deltagere' }))
  await keyboard.press('Enter')
  await pane.getByText('Deltagerne er gemt, og aftalen er rettet. Tryk Send').waitFor()
  const after = await stored()
  expect(after.contactIds.toSorted()).toEqual(
    [...contactIds, person(second).contactId, person(last).contactId].toSorted(),
  )
  expect(after.appointment.due).toBeNull()
  await expect.poll(async () => attendees().toSorted()).toEqual(names.toSorted())
  await expect.poll(() => box(last).isChecked()).toBe(true)
  expect((await desk.text.innerText()).includes(last)).toBe(false)
})

test('a meeting that has been moved meanwhile: nobody is added to an hour that she did not see, and her tick stands', async () => {
  const { pane } = desk
  const before = await stored()
  const out = names.at(-1)!
  const box = pane.getByRole('checkbox', { name: new RegExp(`^${out} ·`) })
  await box.uncheck()
  await screen.page.route('**/participants', async (route, request) => {
    if (request.method() !== 'PUT') return route.fallback()
    const body = request.postDataJSON() as { seen: { start: string } }
    const seen = { ...body.seen, start: '2026-03-03T07:00:00Z' }
    await route.fallback({ postData: JSON.stringify({ ...body, seen }) })
  })
  await pane.getByRole('button', { name: 'Gem deltagere' }).click()
  await pane.getByText('En anden har ændret forløbet imens.').waitFor()
  expect((await stored()).contactIds).toEqual(before.contactIds)
  await expect.poll(() => box.isChecked()).toBe(false)
  await screen.page.unroute('**/participants')
  await pane.getByRole('button', { name: 'Gem deltagere' }).click()
  await expect.poll(() => attendees()).not.toContain(out)
  await expectSent(desk)
  // The browser itself says that it was refused.
  expect(screen.errors.splice(0).filter((said) => !said.includes('409'))).toEqual([])
  expectFaithful(house, screen.errors)
})

async function mailOf(courseId: string, contactId: string): Promise<string> {
  const { invitees } = await call()(readInvitees, { params: { courseId }, body: {} })
  return invitees.find((one) => one.contactId === contactId)!.mail!
}

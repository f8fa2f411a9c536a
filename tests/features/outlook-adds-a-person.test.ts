import type { Locator } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { readInvitees, readParticipants, saveParticipants } from '#shared/api/meetings.ts'
import { findMailbox } from '../../infra/local/directory.ts'
import { expectAccessibleInEveryTheme } from '../support/browser.ts'
import {
  booked,
  expectFaithful,
  expectSent,
  line,
  namesOffered,
  pickCourseAndPeople,
  pickFirstTime,
  type Desk,
} from '../support/outlook.ts'
import { outlookStory } from '../support/outlook-story.ts'

const reference = 'NM-2025-0002'
const frame = 'iframe[title="Samlet"]'
const story = outlookStory()
let desk: Desk
/** Everybody whom the family has said yes to, in the order of the pane; the last two are not invited. */
let names: string[]

beforeAll(async () => {
  desk = await story.open()
  const { pane } = desk
  await pickCourseAndPeople(desk, reference)
  names = await namesOffered(desk)
  for (const name of names.slice(-2))
    await pane.getByRole('checkbox', { name: new RegExp(`^${name}`) }).uncheck()
  await line(pane, 'Møde').click()
  await pickFirstTime(desk)
  await desk.button.click()
  await pane.getByText('tryk Send i Outlook').waitFor()
})

const attendees = () => booked(story.house, reference).meetings[0]!.attendees.map(({ name }) => name)
const call = () => story.house.as('coordinator')
const stored = () => story.stored(reference)
async function peopleOf({ courseId, id: meetingId }: { courseId: string; id: string }) {
  const read = await call()(readParticipants, { params: { courseId, meetingId }, body: {} })
  return (name: string) => read.people.find((one) => one.name === name)!
}
/** Presses Tab until the keyboard is there. */
async function reach(to: Locator): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    if (await to.evaluate((node) => node === node.ownerDocument.activeElement)) return
    await story.screen.page.keyboard.press('Tab')
  }
  throw new Error('The keyboard never came there.')
}

test('with the keyboard alone she adds somebody to the booked meeting: whose calendar is busy is said first, and the item that is open gets him', async () => {
  const { pane, page } = desk
  const { keyboard } = story.screen.page
  // The keyboard comes into the pane from Outlook's own button beside it.
  const outside = page.getByRole('region', { name: 'Samlet' }).getByRole('button', { name: 'Luk' })
  const [second, last] = names.slice(-2) as [string, string]
  const before = await stored()
  const person = await peopleOf(before)
  const mail = await mailOf(before.courseId, person(last).contactId)
  story.house.local.graph.calendar.add(
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
  await story.screen.page.route('**/participants', async (route, request) => {
    if (request.method() !== 'PUT') return route.fallback()
    const body = request.postDataJSON() as { seen: { start: string } }
    const seen = { ...body.seen, start: '2026-03-03T07:00:00Z' }
    await route.fallback({ postData: JSON.stringify({ ...body, seen }) })
  })
  await pane.getByRole('button', { name: 'Gem deltagere' }).click()
  await pane.getByText('En anden har ændret forløbet imens.').waitFor()
  expect((await stored()).contactIds).toEqual(before.contactIds)
  await expect.poll(() => box.isChecked()).toBe(false)
  await story.screen.page.unroute('**/participants')
  await pane.getByRole('button', { name: 'Gem deltagere' }).click()
  await expect.poll(() => attendees()).not.toContain(out)
  await expectSent(desk)
  // The browser itself says that it was refused.
  expect(story.screen.errors.splice(0).filter((said) => !said.includes('409'))).toEqual([])
  expectFaithful(story.house, story.screen.errors)
})

async function mailOf(courseId: string, contactId: string): Promise<string> {
  const { invitees } = await call()(readInvitees, { params: { courseId }, body: {} })
  return invitees.find((one) => one.contactId === contactId)!.mail!
}

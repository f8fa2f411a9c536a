import { afterAll, beforeAll, expect, test } from 'vitest'
import { readAttendance } from '#shared/api/attendance.ts'
import { listCourses } from '#shared/api/courses.ts'
import { readMeeting, saveParticipants } from '#shared/api/meetings.ts'
import { expectAccessible, expectQuiet } from '../support/browser.ts'
import { openStoryTab, type StoryTab } from '../support/story-tab.ts'

let story: StoryTab
let params: { courseId: string; meetingId: string }
/** Who must come, another who must come, and whom the family has said yes to and nobody has invited. */
let first: string
let second: string
let free: { contactId: string; name: string }

beforeAll(async () => {
  story = await openStoryTab()
  const call = story.house.as('coordinator')
  const { courses } = await call(listCourses, { params: {}, body: {} })
  const course = courses.find(({ nextMeeting }) => nextMeeting !== null)!
  params = { courseId: course.id, meetingId: course.nextMeeting!.id }
  const { people } = await call(readAttendance, { params, body: {} })
  free = people.at(-1)!
  first = people[0]!.name
  second = people[1]!.name
  const contactIds = people.slice(0, -1).map(({ contactId }) => contactId)
  await call(saveParticipants, { params, body: { contactIds } })
})
afterAll(() => story?.stop())

const stored = () => story.house.as('coordinator')(readMeeting, { params, body: {} })
const open = () => story.open(`course/${params.courseId}/meeting/${params.meetingId}`)

test('X-27 she writes a no in with the keyboard, with a substitute, and takes the substitute along', async () => {
  const screen = await open()
  const { tab, page } = screen
  await tab.getByRole('heading', { name: 'Hvem kommer?' }).waitFor()
  await tab.getByText(/^0 kommer, 0 har meldt afbud/).waitFor()
  await tab.getByRole('button', { name: `Meld afbud for ${first}` }).focus()
  await page.keyboard.press('Enter')
  const choice = tab.getByLabel(`Afløser for ${first}`)
  await choice.waitFor()
  // The keyboard goes on where the form came up.
  await expect.poll(() => choice.evaluate((node) => node === node.ownerDocument.activeElement)).toBe(true)
  await choice.selectOption({ value: free.contactId })
  await expectAccessible(page, 'iframe')
  await tab.getByRole('button', { name: 'Gem afbud' }).focus()
  await page.keyboard.press('Enter')
  await tab.getByText('Afbuddet er noteret.').waitFor()
  await tab.getByText(`Afløser: ${free.name}`).waitFor()
  expect((await stored()).contactIds).not.toContain(free.contactId)
  await tab.getByRole('button', { name: `Tag ${free.name} med` }).focus()
  await page.keyboard.press('Enter')
  await tab.getByText('Afløseren er taget med, og aftalen i Outlook er rettet.').waitFor()
  await tab.getByText('Afløseren er inviteret.').waitFor()
  expect((await stored()).contactIds).toContain(free.contactId)
  await expectAccessible(page, 'iframe')
  expectQuiet(screen)
})

test('who must come and sends nobody is flagged, until she holds the meeting without, or he comes all the same', async () => {
  const screen = await open()
  const { tab, page } = screen
  const flag = tab.getByRole('alert').filter({ hasText: 'En, der skal med, kommer ikke.' })
  const sayNo = tab.getByRole('button', { name: `Meld afbud for ${second}` })
  await sayNo.click()
  await tab.getByRole('button', { name: 'Fortryd' }).click()
  await expect.poll(() => sayNo.evaluate((node) => node === node.ownerDocument.activeElement)).toBe(true)
  await sayNo.click()
  await tab.getByRole('button', { name: 'Gem afbud' }).click()
  await flag.waitFor()
  await expectAccessible(page, 'iframe')
  // Whoever looks at the family sees it too, beside the meeting and in the timeline, and is led to where it is decided.
  await tab.getByRole('link', { name: 'Til overblikket' }).click()
  const told = 'En, der skal med, kommer ikke. Find en ny tid, vælg en afløser, eller hold mødet uden.'
  const short = tab
    .getByRole('list', { name: 'Møder, du kan ændre' })
    .getByRole('listitem')
    .filter({ hasText: told })
  const inTimeline = tab.getByRole('region', { name: 'Tidslinje' }).getByText(told)
  await short.waitFor()
  await inTimeline.waitFor()
  await expectAccessible(page, 'iframe')
  await short.getByRole('link').click()
  await tab.getByRole('button', { name: `Hold mødet uden ${second}` }).click()
  await expect.poll(() => flag.count()).toBe(0)
  await tab.getByText('Mødet holdes uden.', { exact: true }).waitFor()
  const must = tab.getByRole('checkbox', { name: `${second} skal med` })
  await must.click()
  await tab.getByText('Noteret: mødet kan holdes uden.').waitFor()
  await expect.poll(() => must.isChecked()).toBe(false)
  await tab.getByRole('button', { name: `${second} kommer alligevel` }).click()
  await tab.getByText(/^1 kommer, 1 har meldt afbud/).waitFor()
  await tab.getByRole('link', { name: 'Til overblikket' }).click()
  await tab.getByRole('list', { name: 'Møder, du kan ændre' }).waitFor()
  await expect.poll(() => tab.getByText(told).count()).toBe(0)
  expectQuiet(screen)
})

test('when the answers cannot be got she is told so, and tries again', async () => {
  const { tab, page } = await open()
  await tab.getByText(/^1 kommer, 1 har meldt afbud/).waitFor()
  await page.route('**/attendance', (route) => route.abort())
  await page.reload()
  const again = tab.getByRole('region', { name: 'Hvem kommer?' }).getByRole('button', { name: 'Prøv igen' })
  await again.waitFor()
  await page.unroute('**/attendance')
  await again.click()
  await tab.getByText(/^1 kommer, 1 har meldt afbud/).waitFor()
})

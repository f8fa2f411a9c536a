import { expect, test } from 'vitest'
import {
  bookWith,
  expectSent,
  line,
  paneReady,
  pickCourseAndPeople,
  pickFirstTime,
  refusedSend,
  type Desk,
} from '../support/outlook.ts'
import { outlookStory } from '../support/outlook-story.ts'

const reference = 'NM-2025-0002'
const other = 'NM-2025-0001'

const story = outlookStory()

const unknown = /hører til et andet forløb end det valgte/

/** She puts the appointment away and opens it again another day. */
async function reopened(): Promise<Desk> {
  const { page } = story.screen
  await page.getByRole('button', { name: 'Gem' }).click()
  await page.getByText('Kladden er gemt.').waitFor()
  const drafts = story.house.local.graph
    .events()
    .filter((event) => event.draft && event.subject.endsWith(reference))
  return story.open({ item: drafts.at(-1)?.id ?? '' })
}

async function choose({ pane }: Desk, course: string): Promise<void> {
  const radio = pane.getByRole('radio', { name: course })
  if ((await radio.count()) === 0) await line(pane, 'Forløb').click()
  await radio.check()
}

async function expectBlocked(desk: Desk): Promise<void> {
  const dialog = await refusedSend(desk)
  await expect.poll(() => dialog.innerText()).toContain('Åbn Samlet og tjek igen.')
  await dialog.getByRole('button', { name: 'Send ikke' }).click()
}

test('a draft of a course she has no part in is not sent with the names of one of her own', async () => {
  const { page } = story.screen
  await bookWith(await story.open(), reference)
  await page.route('**/api/marks/*', (route) =>
    route.fulfill({ status: 404, contentType: 'application/json', body: '{"reason":"not-found"}' }),
  )
  const desk = await reopened()
  await desk.pane.getByText('Kladden hører til et forløb, du ikke er med i.').waitFor()
  await choose(desk, other)
  await desk.pane.getByText(unknown).waitFor()
  await expectBlocked(desk)
  await page.unroute('**/api/marks/*')
})

test('a draft whose booking was never finished is sent with its own course chosen, and with no other', async () => {
  const { page } = story.screen
  const begun = await story.open()
  await pickCourseAndPeople(begun, reference)
  await pickFirstTime(begun)
  await page.route('**/meetings/*/booking', (route) => route.abort())
  await begun.button.click()
  await begun.pane
    .getByText(/Der er ingen forbindelse/)
    .first()
    .waitFor()
  const desk = await reopened()
  await page.unroute('**/meetings/*/booking')
  await paneReady(desk.pane)
  await desk.pane.getByText(`Kladden hører til ${reference}. Samlet passer på den igen.`).waitFor()
  await desk.pane.getByText('Ingen personoplysninger i invitationen.').waitFor()

  await choose(desk, other)
  await desk.pane.getByText(unknown).waitFor()
  await expectBlocked(desk)

  await choose(desk, reference)
  await desk.pane.getByText('Ingen personoplysninger i invitationen.').waitFor()
  await expectSent(desk)
})

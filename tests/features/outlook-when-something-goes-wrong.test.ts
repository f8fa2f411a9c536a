import { afterEach, beforeEach, expect, test } from 'vitest'
import { pane as da } from '#shared/text/da/pane.ts'
import {
  booked,
  bookWith,
  expectFaithful,
  line,
  paneReady,
  pickCourseAndPeople,
  pickFirstTime,
  type Desk,
} from '../support/outlook.ts'
import { outlookStory } from '../support/outlook-story.ts'

/** Each booking its own course: what one test books, no other counts. */
const references = ['NM-2025-0001', 'NM-2025-0002', 'NM-2025-0003', 'NM-2026-0001']
const story = outlookStory()
let desk: Desk
let holdsBefore = 0

beforeEach(async () => {
  desk = await story.open()
  holdsBefore = holds().length
})
afterEach(() => story.house.local.chaos.calm())

const holds = () => references.flatMap((reference) => booked(story.house, reference).holds)
const reference = 'NM-2025-0002'
const finished = ({ pane }: Desk) => pane.getByText('tryk Send i Outlook').waitFor()

test('the button names what is missing and leads there', async () => {
  const { pane, button } = desk
  await button.click()
  await pane.getByText('Vælg et forløb først.').waitFor()
  await pane.getByRole('radio', { name: reference }).check()
  await button.click()
  await pane.getByText('Vælg mindst én deltager først.').waitFor()
  await pane.getByRole('button', { name: 'Vælg alle med samtykke' }).click()
  await button.click()
  await pane.getByText('Vælg tid og lokale først.').waitFor()
  await expect.poll(() => line(pane, 'Tid og lokale').getAttribute('aria-expanded')).toBe('true')
})

test('when nothing fits, the pane says who stands in the way and looks further on request', async () => {
  const { pane } = desk
  await pickCourseAndPeople(desk, reference)
  await line(pane, 'Møde').click()
  // A Saturday and a Sunday.
  await pane.getByLabel('Tidligst').fill('2026-03-07')
  await pane.getByLabel('Senest').fill('2026-03-08')
  await line(pane, 'Tid og lokale').click()
  await pane
    .getByRole('main')
    .getByText('Der er intet tidspunkt, hvor alle kan og et lokale er ledigt.')
    .waitFor()
  await pane.getByText(/af tiderne ligger uden for arbejdstid/).waitFor()
  await pane.getByRole('button', { name: 'Led to uger længere frem' }).click()
  await pane
    .getByRole('radio', { name: /\d\.\d\d–\d/ })
    .first()
    .waitFor()
})

test('a room that says no: nothing is sent, other rooms are offered, and there is one hold in the end', async () => {
  const { pane, button } = desk
  story.house.local.chaos.set({ declineRooms: ['lokale.birk@birkelund.example'] })
  await pickCourseAndPeople(desk, reference)
  await pickFirstTime(desk)
  await pane.getByRole('radio', { name: /^Lokale Birk/ }).check()
  await button.click()
  await pane
    .getByText('Lokale Birk sagde nej. Intet er sendt. Vælg et andet lokale eller tidspunkt.')
    .waitFor()
  await pane.getByRole('radio', { name: /^Lokale Birk/ }).waitFor({ state: 'detached' })
  await expect.poll(() => desk.subject.inputValue()).toBe('')
  await pane.getByRole('radio', { name: /^Lokale Ask/ }).check()
  await button.click()
  await finished(desk)
  expect(holds().filter((hold) => hold.attendees[0]?.answer === 'accepted')).toHaveLength(holdsBefore + 1)
})

test.for([
  ['is busy (429)', 'har travlt', { graph: { status: 429, times: 12, retryAfter: 1, path: '/events' } }],
  ['is away (503)', 'svarer ikke', { graph: { status: 503, times: 40, retryAfter: 600, path: '/events' } }],
  ['did it and never answered', 'svarer ikke', { hang: { times: 1, path: '/events', afterwards: true } }],
] as const)(
  'Microsoft 365 %s in the middle: she is told, it goes on by itself, and there is one hold in the end',
  async ([, words, fault]) => {
    const { pane, button } = desk
    await pickCourseAndPeople(desk, reference)
    await pickFirstTime(desk)
    story.house.local.chaos.set(fault)
    await button.click()
    await pane.getByText(`Microsoft 365 ${words}`).first().waitFor()
    story.house.local.chaos.calm()
    await expect.poll(() => pane.getByText('tryk Send i Outlook').count(), { timeout: 90_000 }).toBe(1)
    expect(holds()).toHaveLength(holdsBefore + 1)
  },
)

test('the network is gone in the middle: nothing is lost, and the same booking is finished when it is back', async () => {
  const { page, pane, button } = desk
  await pickCourseAndPeople(desk, reference)
  await pickFirstTime(desk)
  await page.route(/\/api\/courses\/.*\/meetings\//, (route) => route.abort())
  await button.click()
  await pane
    .getByText(/Der er ingen forbindelse/)
    .first()
    .waitFor()
  await page.unroute(/\/api\/courses\/.*\/meetings\//)
  await finished(desk)
  expect(holds()).toHaveLength(holdsBefore + 1)
})

test('a pane that is closed in the middle goes on with the same booking', async () => {
  const { page, pane, button } = desk
  story.house.local.chaos.set({ roomAnswerSeconds: 3600 })
  await pickCourseAndPeople(desk, reference)
  await pickFirstTime(desk)
  const chosen = await line(pane, 'Tid og lokale').innerText()
  await button.click()
  await pane.getByText('Vi venter på svar').waitFor()
  const toggle = page.getByRole('button', { name: 'Samlet', exact: true })
  await toggle.click()
  await toggle.click()
  await paneReady(pane)
  await pane.getByText('En booking er i gang fra før.').waitFor()
  await expect
    .poll(() => line(pane, 'Tid og lokale').innerText())
    .toContain(chosen.split('\n').at(-1) ?? chosen)
  await button.click()
  story.house.local.graph.calendar.answerNow()
  await finished(desk)
  expect(holds()).toHaveLength(holdsBefore + 1)

  // And once more when it is finished: it is still booked, once.
  await toggle.click()
  await toggle.click()
  await finished(desk)
  expect(holds()).toHaveLength(holdsBefore + 1)
})

test('she gives the room back when the network is back too, and may begin again', async () => {
  const { page, pane } = desk
  await bookWith(desk, reference)
  const giveBack = pane.getByRole('button', { name: 'Giv lokalet tilbage' })
  await page.route(/\/cancellation$/, (route) => route.abort())
  await giveBack.click()
  await pane.getByText('Regn med, at lokalet stadig er holdt.').waitFor()
  expect(holds()).toHaveLength(holdsBefore + 1)
  await page.unroute(/\/cancellation$/)
  await giveBack.click()
  await pane.getByText('Lokalet er givet tilbage.').waitFor()
  await expect.poll(() => holds().length).toBe(holdsBefore)
  await pickFirstTime(desk)
  await desk.button.click()
  await finished(desk)
  expect(holds()).toHaveLength(holdsBefore + 1)
})

test('the room is given back, and Outlook will not store that the appointment forgets the meeting: she is told what to do', async () => {
  const { page, pane } = desk
  await bookWith(desk, reference)
  await page.route(/\/local\/appointments/, (route) => route.abort())
  await pane.getByRole('button', { name: 'Giv lokalet tilbage' }).click()
  await pane.getByText(da.booking.markStands).first().waitFor()
  await page.unroute(/\/local\/appointments/)
  await expect.poll(() => holds().length).toBe(holdsBefore)
})

test('an appointment moved away from its room is noticed and can be set back', async () => {
  const { page, pane } = desk
  await bookWith(desk, reference)
  const start = page.getByRole('form', { name: 'Aftale' }).getByLabel('Start')
  const before = await start.inputValue()
  await start.fill('2026-05-06T09:00')
  await pane.getByText('Aftalen er flyttet, men lokalet er stadig holdt').waitFor()
  await pane.getByRole('button', { name: 'Sæt tiden tilbage' }).click()
  await expect.poll(() => start.inputValue()).toBe(before)
  await finished(desk)
  expectFaithful(
    story.house,
    story.screen.errors.filter((error) => !/ERR_FAILED|503|502|500/.test(error)),
  )
})

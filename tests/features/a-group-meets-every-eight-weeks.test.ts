import type { FrameLocator } from 'playwright-core'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { saveGroup } from '#shared/api/groups.ts'
import { personas } from '../../infra/local/personas.ts'
import {
  expectAccessible,
  expectAccessibleInEveryTheme,
  expectQuiet,
  openScreen,
} from '../support/browser.ts'
import { anders, groupIn, jonas, member, pernille } from '../support/group-house.ts'
import { openStoryTab, type StoryTab } from '../support/story-tab.ts'

const [karen] = personas
let story: StoryTab
beforeAll(async () => {
  story = await openStoryTab()
})
afterAll(() => story?.stop())

const narrow = { width: 320, height: 900 }
const standing = () =>
  story.house.local.graph
    .events()
    .filter(({ gone, days, subject }) => !gone && days.length > 0 && subject !== '')
const invited = () => standing()[0]!.attendees.map(({ mail }) => mail)

/** In whose columns of the local Outlook the group stands on that day, and when. */
async function calendarsOn(day: string): Promise<string[]> {
  const { page } = await openScreen(story.browser)
  await page.goto(`${story.house.local.origin}/outlook/kalender?persona=coordinator&date=${day}`)
  const columns = page.getByRole('region', { name: 'Kalendere' }).getByRole('region')
  await columns.first().waitFor()
  const found = columns.filter({ hasText: 'Ambassadørgruppe' })
  const all = await found.evaluateAll((some) =>
    some.map((one) => `${one.getAttribute('aria-label')} ${/[0-9.]+–[0-9.]+/.exec(one.textContent)?.[0]}`),
  )
  await page.context().close()
  return all.toSorted()
}

async function write(tab: FrameLocator, n: number, one: { name: string; mail: string }, seat: string) {
  await tab.getByRole('button', { name: 'Tilføj en kollega' }).click()
  const row = tab.getByRole('dialog').getByRole('group').nth(n)
  await row.getByLabel('Navn').fill(one.name)
  await row.getByLabel('Arbejdsmail').fill(one.mail)
  await row.getByLabel('Plads').selectOption(seat)
}

test('T-29: she sets the ambassador group up, books it for a year, sees the holiday moved in Outlook, changes who is in it, and calls it off', async () => {
  const screen = await story.open('')
  const { page, tab } = screen
  await tab.getByRole('link', { name: 'Kommunens grupper' }).click()
  await tab.getByRole('heading', { level: 1, name: 'Kommunens grupper' }).waitFor()
  const group = tab.getByRole('region', { name: 'Ambassadørgruppe' })
  await group.getByText('Gruppen er ikke oprettet endnu.').waitFor()
  expect(await tab.getByText('Koordineringsgruppe').count()).toBe(0)

  await group.getByRole('button', { name: 'Opret gruppen' }).click()
  const dialog = tab.getByRole('dialog')
  await write(tab, 0, pernille, 'child-authority')
  await write(tab, 1, { ...jonas, mail: 'jonas@privat.example' }, 'employment')
  await expectAccessible(page, 'iframe')
  await dialog.getByRole('button', { name: 'Gem' }).click()
  await dialog.getByText('jonas@privat.example ligger uden for kommunen.').waitFor()
  await dialog.getByLabel('Arbejdsmail').nth(1).fill(jonas.mail)
  await dialog.getByRole('button', { name: 'Gem' }).click()
  await group.getByText('Du indkalder gruppen.').waitFor()
  await group
    .getByText(
      'Mangler: 1 fra børnemyndighed, 2 fra voksenmyndighed, 1 fra børnehandicapmyndighed, 1 fra beskæftigelse, 1 virksomhedskonsulent.',
    )
    .waitFor()
  await group.getByText('Gruppen skal mødes senest mandag 27. april (om 56 dage).').waitFor()

  await group.getByRole('button', { name: 'Book møder' }).click()
  await dialog.getByLabel('Første møde').fill('2026-04-02')
  await dialog.getByRole('button', { name: 'Book og indkald' }).click()
  await dialog.getByText('Den første dag er en helligdag eller ligger i weekenden.').waitFor()
  await dialog.getByLabel('Første møde').fill('2026-03-19')
  await dialog.getByText('Det bliver 7 møder. Det sidste er torsdag 18. februar 2027.').waitFor()
  // Told before she books: Ascension Day and Christmas Eve.
  await dialog.getByText('torsdag 14. maj flyttes til fredag 15. maj').waitFor()
  await dialog.getByText('torsdag 24. december flyttes til mandag 28. december').waitFor()
  await dialog.getByText('Outlook indkalder 2 kolleger.').waitFor()
  await expectAccessible(page, 'iframe')
  expect(standing()).toEqual([])
  await dialog.getByRole('button', { name: 'Book og indkald' }).click()
  await group.getByText('torsdag 19. marts kl. 9.00–10.30').waitFor()
  await group.getByText('fredag 15. maj kl. 9.00–10.30 (flyttet fra torsdag 14. maj)').waitFor()
  expect(await group.getByRole('list').first().getByRole('listitem').count()).toBe(7)
  await expectAccessibleInEveryTheme(page, 'iframe', group)

  const at = (...people: { name: string }[]) => people.map(({ name }) => `${name} 9.00–10.30`).toSorted()
  expect(await calendarsOn('2026-05-14')).toEqual([])
  expect(await calendarsOn('2026-05-15')).toEqual(at(jonas, karen!, pernille))

  await group.getByRole('button', { name: 'Ret, hvem der er med' }).click()
  await dialog.getByRole('button', { name: `Fjern: ${jonas.name}` }).click()
  await write(tab, 1, anders, 'adult-authority')
  await dialog.getByRole('button', { name: 'Gem' }).click()
  await group.getByText(anders.mail).waitFor()
  expect(invited()).toEqual([pernille.mail, anders.mail])
  expect(await calendarsOn('2026-05-15')).toEqual(at(anders, karen!, pernille))

  await group.getByRole('button', { name: 'Aflys møderne' }).click()
  await dialog.getByText('Det kan ikke fortrydes.').waitFor()
  await dialog.getByRole('button', { name: 'Aflys møderne' }).click()
  await group.getByText('Der er ingen møder i kalenderen.').waitFor()
  expect(standing()).toEqual([])
  expect(await calendarsOn('2026-05-15')).toEqual([])
  await group.getByRole('button', { name: 'Nedlæg gruppen' }).click()
  await dialog.getByRole('button', { name: 'Nedlæg gruppen' }).click()
  await group.getByText('Gruppen er ikke oprettet endnu.').waitFor()
  expectQuiet({ page, errors: screen.errors.filter((error) => !error.includes('409')) })
  await page.context().close()
})

test('whose group somebody else has changed meanwhile gets the newest, and keeps what she has typed', async () => {
  const call = story.house.as('coordinator')
  const params = { groupId: 'ambassadorGroup' } as const
  const members = [member(pernille, 'child-authority'), member(jonas, 'employment')]
  const { revision } = await call(saveGroup, { params, body: { revision: 0, members } })
  const { page, tab } = await story.open('groups', { size: narrow })
  await tab.getByRole('button', { name: 'Ret, hvem der er med' }).click()
  const dialog = tab.getByRole('dialog')
  await write(tab, 2, anders, 'adult-authority')
  await call(saveGroup, { params, body: { revision, members: [{ ...members[0]!, seat: null }] } })
  await dialog.getByRole('button', { name: 'Gem' }).click()
  await dialog.getByRole('button', { name: 'Hent det nyeste' }).click()
  await dialog.getByText('intet af det, du har skrevet, støder sammen').waitFor()
  await expectAccessible(page, 'iframe')
  await dialog.getByRole('button', { name: 'Gem' }).click()
  await dialog.waitFor({ state: 'detached' })
  const saved = await groupIn(call, 'ambassadorGroup')
  expect(saved.members.map(({ name, seat }) => [name, seat])).toEqual([
    [pernille.name, null],
    [anders.name, 'adult-authority'],
  ])
  // Nothing is wider than the narrowest window.
  const width = await tab.locator('body').evaluate((body) => body.scrollWidth)
  expect(width).toBeLessThanOrEqual(narrow.width)
  await page.context().close()
})

test('an answer that Outlook does not give leaves the meetings unfinished, and one press finishes them', async () => {
  const { local } = story.house
  const screen = await story.open('groups')
  const { page, tab } = screen
  const lost = ({ method, path }: { method: string; path: string }) =>
    method === 'POST' && path.endsWith('/events') ? ('lost' as const) : null
  local.chaos.set({ weather: { over: lost, declines: () => false } })
  await tab.getByRole('button', { name: 'Book møder' }).click()
  const dialog = tab.getByRole('dialog')
  await dialog.getByLabel('Første møde').fill('2026-03-19')
  await dialog.getByRole('button', { name: 'Book og indkald' }).click()
  await tab.getByText('det er uvist, om møderne blev booket').waitFor()
  local.chaos.calm()
  await expectAccessible(page, 'iframe')
  await tab.getByRole('button', { name: 'Gør færdig' }).click()
  await tab.getByText('fredag 15. maj kl. 9.00–10.30').waitFor()
  expect(standing()).toHaveLength(1)
  // Deleted in Outlook, it is told as gone when she comes back.
  local.graph.calendar.cancel(local.graph.calendar.find(karen!.mail, standing()[0]!.id)!.event)
  await page.reload()
  await tab.getByText('Møderne er slettet i Outlook.').waitFor()
  await page.context().close()
})

test('the day before they end she is asked to book the next, in English too', async () => {
  const { local } = story.house
  const english = await story.open('groups', { locale: 'en-gb', theme: 'dark' })
  await english.tab.getByRole('button', { name: 'Book meetings' }).click()
  await english.tab.getByRole('dialog').getByLabel('First meeting').fill('2026-03-19')
  await english.tab.getByRole('button', { name: 'Book and invite' }).click()
  await english.tab.getByText('Friday 15 May 09:00–10:30 (moved from Thursday 14 May)').waitFor()
  await english.page.context().close()
  local.clock.moveTo(Temporal.Instant.from('2027-02-17T08:00:00Z'))
  const { page, tab } = await story.open('groups', { theme: 'contrast' })
  await tab
    .getByText(
      'Det sidste møde er torsdag 18. februar. Book en ny serie, så gruppen bliver ved med at mødes.',
    )
    .waitFor()
  await expectAccessible(page, 'iframe')
  await page.context().close()
})

test('T-33: a leader runs the coordination group and no other; who runs none is told so', async () => {
  const leader = await story.open('groups', { persona: 'leader' })
  await leader.tab.getByRole('region', { name: 'Koordineringsgruppe' }).waitFor()
  expect(await leader.tab.getByText('Ambassadørgruppe').count()).toBe(0)
  await leader.page.context().close()
  const { page, tab } = await story.open('groups', { persona: 'job-centre' })
  await tab.getByText('Kommunens grupper er for dem, der indkalder dem').waitFor()
  await tab.getByRole('link', { name: 'Mine familier' }).click()
  await tab.getByRole('heading', { level: 1, name: 'Mine familier' }).waitFor()
  expect(await tab.getByRole('link', { name: 'Kommunens grupper' }).count()).toBe(0)
  await page.context().close()
})

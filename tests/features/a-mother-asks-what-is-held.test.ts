import { readFileSync } from 'node:fs'
import type { FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readCourse, saveFamily } from '#shared/api/courses.ts'
import { expectAccessible } from '../support/browser.ts'
import { readPdf, squeezed } from '../support/pdf.ts'
import { openStoryTab, type StoryTab } from '../support/story-tab.ts'

let story: StoryTab
let courseId: string
beforeAll(async () => {
  story = await openStoryTab()
  courseId = story.courseOf('Familien Bækholm')
})
afterAll(() => story.stop())

const open = (screen = '', size?: { width: number; height: number }) =>
  story.open(`course/${courseId}${screen}`, size ? { size } : {})

const rowsOf = (tab: FrameLocator, section: RegExp) =>
  tab.getByRole('region', { name: section }).getByRole('listitem')

async function saved(page: Page, tab: FrameLocator, button: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    tab.getByRole('button', { name: button }).click(),
  ])
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

/** What is John's alone, and whoever is only his: none of it may reach Rikke. */
const johns = /Kærvej 51|savværket|Else Falkberg|Kenny Ulriksen|Kører lastbil/

test('en mor spørger, hvad der er gemt: hun får sit på papir og som data, og intet af faderens', async () => {
  const { page, tab, errors } = await open()
  await tab.getByRole('link', { name: 'Hvad er gemt' }).click()
  await tab.getByLabel('Hvem handler det om').selectOption({ label: 'Rikke Bækholm' })
  await tab.getByRole('heading', { name: /^Tag stilling til \d+ rækker$/ }).waitFor()
  const give = tab.getByRole('button', { name: 'Lav svaret' })
  await expect.poll(() => give.isDisabled()).toBe(true)

  const review = rowsOf(tab, /^Tag stilling til/)
  const friend = review.filter({ has: tab.getByRole('heading', { name: 'Bodil Bækholm' }) })
  await friend.getByText('Bodil Bækholm ved måske ikke, at det står her.').waitFor()
  for (const row of await review.all()) await row.getByRole('radio', { name: 'Behold' }).check()
  await friend.getByRole('radio', { name: 'Udelad' }).check()
  await friend.getByLabel(/^Udeladt af hensyn til/).selectOption('en anden person')
  await tab.getByText('Du har taget stilling til alt.').waitFor()
  await tab.getByText(/^Opsamlingerne efter netværksmøderne er ikke med/).waitFor()
  await expectAccessible(page, 'iframe')

  await give.click()
  await tab.getByText('Svaret er klar.').waitFor()
  const pdf = await saved(page, tab, 'Hent som PDF')
  const data = await saved(page, tab, 'Hent som data (JSON)')
  expect([pdf.name, data.name]).toEqual([
    expect.stringMatching(/^NM-\d{4}-\d{4} Det ved vi om dig\.pdf$/),
    expect.stringMatching(/^NM-\d{4}-\d{4} Det ved vi om dig\.json$/),
  ])
  const paper = squeezed((await readPdf(pdf.bytes)).text)
  for (const said of [
    'Det handler om Rikke Bækholm',
    'Går til samtaler på Familiehuset. Har fået det bedre.',
    'Familiebehandling',
    'Vivi Rosenlund',
    '1 person på netværkskortet: Udeladt af hensyn til en anden person.',
    'som ikke har sagt ja til, at du læser det.',
    // D-12: the two colleagues' own, and what it may say of her all the same is hers.
    'en kort opsamling om deres eget arbejde: tilgang, form, tid og roller. Den er ikke med her.',
    'gennemgik, hvad der er gemt',
  ])
    expect(paper).toContain(said)
  const answer = data.bytes.toString('utf8')
  expect(JSON.parse(answer)).toMatchObject({ person: 'Rikke Bækholm', municipality: 'Birkelund Kommune' })
  for (const text of [paper, answer]) {
    expect(text).not.toMatch(johns)
    expect(text).not.toContain('Bodil Bækholm')
    expect(text).not.toMatch(/(?<![\w-])\d{6}-?\d{4}(?![\w-])/)
  }
  expect(errors).toEqual([])
  await page.context().close()
})

test('ændres forløbet, mens hun gennemgår det, siges det, og intet af det, hun har valgt, går tabt', async () => {
  const { page, tab } = await open('/held', { width: 320, height: 800 })
  await tab.getByLabel('Hvem handler det om').selectOption({ label: 'Emil Bækholm' })
  await tab.getByLabel('Hvem beder om det').selectOption({ label: 'John Falkberg' })
  await tab.getByRole('heading', { name: 'Resten af svaret' }).waitFor()
  for (const row of await rowsOf(tab, /^Tag stilling til/).all())
    await row.getByRole('radio', { name: 'Behold' }).check()
  const school = rowsOf(tab, /^Resten af svaret/).filter({ hasText: 'Fast voksen i skolen' })
  await school.getByRole('checkbox').check()
  await school.getByLabel(/^Udeladt af hensyn til/).selectOption('et barn')

  const call = story.house.as('coordinator')
  const { revision, familyName, members, ties } = await call(readCourse, { params: { courseId }, body: {} })
  const changed = members.map(({ cprMasked: _masked, ...member }) => ({
    ...member,
    cpr: null,
    ...(member.name.startsWith('Emil') ? { situation: 'Er begyndt til skak.' } : {}),
  }))
  await call(saveFamily, {
    params: { courseId },
    body: { revision, familyName, members: changed, ties },
  })
  await tab.getByRole('button', { name: 'Lav svaret' }).click()
  await tab.getByText(/^Forløbet er ændret, siden du så det\. 1 række er ny eller ændret/).waitFor()
  const again = rowsOf(tab, /^Tag stilling til/).filter({ hasText: 'Er begyndt til skak.' })
  await again.getByText('Ændret, siden du så det', { exact: true }).waitFor()
  await expect.poll(() => school.getByRole('checkbox').isChecked()).toBe(true)
  await expectAccessible(page, 'iframe')
  await again.getByRole('radio', { name: 'Behold' }).check()
  await tab.getByRole('button', { name: 'Lav svaret' }).click()
  // The button is gone, and the keyboard goes on from what came instead.
  await tab.locator(':focus', { hasText: 'Svaret er klar.' }).waitFor()
  const paper = squeezed((await readPdf((await saved(page, tab, 'Hent som PDF')).bytes)).text)
  expect(paper).toContain('Er begyndt til skak.')
  expect(paper).toContain('1 indsats i planen: Udeladt af hensyn til et barn.')
  expect(paper).not.toContain('Fast voksen i skolen')
  await page.context().close()
})

test('en oplysning rettes efter ønske, og det kan ses, hvem der har set den gamle', async () => {
  const { page, tab, errors } = await open('/edit')
  const stig = tab
    .locator('fieldset')
    .filter({ has: tab.getByRole('heading', { name: 'Stig Thorlund', exact: true }) })
  await stig.getByLabel('Lige nu, med familiens ord').fill('Kører bus. Hjemme hver aften.')
  await tab.getByLabel('Rettet efter ønske fra').selectOption({ label: 'Stig Thorlund' })
  await tab.getByRole('button', { name: 'Gem' }).click()
  await tab.getByText('Skriv kort, hvad der var forkert.').waitFor()
  await tab.getByLabel('Hvad var forkert').fill('Han kører ikke lastbil mere.')
  await tab.getByRole('button', { name: 'Gem' }).click()
  await tab.getByRole('link', { name: 'Hvad er gemt' }).click()
  const correction = rowsOf(tab, /^Rettelser$/)
  await correction
    .getByRole('heading', { name: 'Rettet om Stig Thorlund efter ønske fra Stig Thorlund' })
    .waitFor()
  await correction.getByText('Han kører ikke lastbil mere.').waitFor()
  await correction.getByText('Ingen andre havde set det.').waitFor()
  await expectAccessible(page, 'iframe')
  expect(errors).toEqual([])
  await page.context().close()
})

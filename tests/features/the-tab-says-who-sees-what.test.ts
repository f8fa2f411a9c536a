import type { FrameLocator } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readCourse } from '#shared/api/courses.ts'
import { expectAccessible } from '../support/browser.ts'
import { formThatSays, signOver } from '../support/signed-form.ts'
import { openStoryTab, type StoryTab } from '../support/story-tab.ts'

let story: StoryTab
beforeAll(async () => {
  story = await openStoryTab()
})
afterAll(() => story.stop())

const open = (family: string, screen = '') => story.open(`course/${story.courseOf(family)}${screen}`)

const rowOf = (tab: FrameLocator, name: string) =>
  tab.getByRole('listitem').filter({ has: tab.getByRole('heading', { level: 3, name, exact: true }) })

test('hvem ser hvad: hvad jobcentret får, hvad det ikke får, og hvem der ikke har sagt ja', async () => {
  const { page, tab, errors } = await open('Familien Lindegaard', '/sharing')
  const jobCentre = rowOf(tab, 'Jobcentret')
  await jobCentre.getByText('Mie: arbejde og uddannelse samt ydelser').waitFor()
  await jobCentre.getByText(/^Ser ikke \(\d+\)$/).click()
  await jobCentre
    .getByText('Jobcentret ser ikke Mies helbred samt hverdag og familieliv. Mie har ikke sagt ja.')
    .waitFor()
  await jobCentre.getByText(/^Jobcentret ser ikke Tobias’ /).waitFor()
  await expectAccessible(page, 'iframe')
  await rowOf(tab, 'Jonas Egelund')
    .getByText(/^Må inviteres til og med /)
    .waitFor()
  await rowOf(tab, 'Sille Dambo').getByText('Ser intet om familien.').waitFor()
  await rowOf(tab, 'Mie').getByText('Sig selv, Tobias og Alma: alt').waitFor()
  await rowOf(tab, 'Mie').getByText('Intet er holdt tilbage.').waitFor()
  await jobCentre.getByRole('link', { name: 'Se forløbet som Jobcentret' }).click()
  await tab.getByText('Du ser forløbet, som Jobcentret ser det.').first().waitFor()
  expect(errors).toEqual([])
  await page.context().close()
})

test('hvem ser hvad: et samtykke, der mangler, skrives ind derfra', async () => {
  const { page, tab, errors } = await open('Familien Lindegaard', '/sharing')
  const jobCentre = rowOf(tab, 'Jobcentret')
  await jobCentre.getByText(/^Ser ikke \(\d+\)$/).click()
  await jobCentre.getByRole('button', { name: 'Skriv et samtykke ind' }).click()
  await tab.getByRole('heading', { level: 1, name: /^Samtykke: / }).waitFor()
  expect(errors).toEqual([])
  await page.context().close()
})

test('før planen udgives, ses det, hvem der kan læse hvad af det, hun netop skriver', async () => {
  const { page, tab, errors } = await open('Familien Lindegaard', '/plan')
  await tab.getByRole('button', { name: 'Skriv på planen' }).click()
  const jonas = rowOf(tab, 'Jonas Egelund')
  await jonas.getByText('Kan læse 1 af 2 mål, 1 af 3 indsatser og 1 af 1 aftale.').waitFor()
  await tab.getByRole('button', { name: 'Tilføj mål' }).click()
  await tab.getByLabel('Målet med familiens egne ord').last().fill('Mie vil sove igennem.')
  await tab.getByRole('group', { name: 'Mål 3' }).getByLabel('Mie Lindegaard').check()
  await tab.getByRole('group', { name: 'Mål 3' }).getByLabel('Slags oplysninger').selectOption('health')
  await jonas.getByText('Kan læse 1 af 3 mål, 1 af 3 indsatser og 1 af 1 aftale.').waitFor()
  await jonas.getByText('Kan ikke læse 4').click()
  const unread = jonas.getByRole('listitem').filter({ hasText: 'Mie vil sove igennem.' })
  await unread.getByText('Jonas Egelund ser ikke Mies helbred. Mie har ikke sagt ja.').waitFor()
  await expectAccessible(page, 'iframe')
  await tab.getByRole('group', { name: 'Mål 3' }).getByLabel('Slags oplysninger').selectOption('employment')
  await jonas.getByText('Kan læse 2 af 3 mål, 1 af 3 indsatser og 1 af 1 aftale.').waitFor()
  expect(errors).toEqual([])
  await page.context().close()
})

test('den anden forælder mangler at skrive under, og det, der trækkes tilbage, står stille nederst', async () => {
  const courseId = story.courseOf('Familien Bækholm')
  const call = story.house.as('coordinator')
  const course = await call(readCourse, { params: { courseId }, body: {} })
  const named = (name: string) => course.members.find((member) => member.name.startsWith(name))!
  const yes = formThatSays({
    giver: named('Rikke'),
    children: [named('Emil').id],
    parties: [{ kind: 'department', id: 'psychology' }],
    types: ['school'],
  })
  await signOver(call, { courseId, revision: course.revision }, yes)
  const { page, tab, errors } = await open('Familien Bækholm')
  const said = /^John mangler at skrive under for .*Emil over for PPR\.$/
  await tab.getByText(said).waitFor()
  const table = tab.getByRole('table', { name: 'Samtykker' })
  expect(await table.getByRole('row').count()).toBeLessThanOrEqual(5)
  await tab.getByRole('link', { name: 'Alle samtykker' }).click()
  await tab.getByRole('heading', { level: 1, name: 'Samtykker' }).waitFor()
  await tab.getByText(said).waitFor()
  const form = tab
    .getByRole('region', { name: 'Rikke', exact: true })
    .getByRole('region', { name: 'Rikke skrev under 5. januar 2026' })
  await form.getByRole('row', { name: /^PPR Emil Skole/ }).waitFor()
  await form.getByRole('button', { name: 'Træk tilbage: PPR' }).click()
  await tab.getByRole('dialog').getByText('Ingen møder ændrer sig.').waitFor()
  await tab.getByRole('dialog').getByRole('button', { name: 'Træk tilbage' }).click()
  const ended = tab.getByRole('region', { name: 'Gælder ikke længere' })
  await ended.getByText(/^Gælder ikke længere \(\d+\)$/).click()
  await ended.getByRole('row', { name: /^PPR Emil Skole .*Trukket tilbage 2\. marts 2026$/ }).waitFor()
  await form.waitFor({ state: 'detached' })
  await tab.getByText(said).waitFor({ state: 'detached' })
  await expectAccessible(page, 'iframe')
  expect(errors).toEqual([])
  await page.context().close()
})

test('hele det, der blev skrevet under, trækkes tilbage på én gang, og først ses det, hvad det tager med sig', async () => {
  const courseId = story.courseOf('Familien Lindegaard')
  const call = story.house.as('coordinator')
  const read = () => call(readCourse, { params: { courseId }, body: {} })
  const { members, revision } = await read()
  const signed = await signOver(
    call,
    { courseId, revision },
    formThatSays({
      giver: members.find((member) => member.name.startsWith('Mie'))!,
      parties: (['psychology', 'health-visitors'] as const).map((id) => ({
        kind: 'department' as const,
        id,
      })),
      types: ['benefits'],
      on: '2026-02-27',
    }),
  )
  const { page, tab, errors } = await open('Familien Lindegaard', '/consents')
  const form = tab.getByRole('region', { name: 'Mie skrev under 27. februar 2026' })
  await form.getByRole('button', { name: /^Træk det hele tilbage/ }).press('Enter')
  const dialog = tab.getByRole('dialog', { name: 'Træk det hele tilbage' })
  await dialog.getByText('2 krydser').waitFor()
  const foreseen = ['2 modtagere ser mindre end før.', 'Ingen møder ændrer sig.']
  const takes = dialog.getByRole('list', { name: 'Det sker der' }).getByRole('listitem')
  await expect.poll(() => takes.allInnerTexts()).toEqual(foreseen)
  await expectAccessible(page, 'iframe')
  expect(
    (await read()).consents.filter(
      ({ withdrawnOn, signatureId }) => signatureId === signed.signatureId && withdrawnOn,
    ),
  ).toEqual([])
  await dialog.getByRole('button', { name: 'Træk det hele tilbage' }).press('Enter')
  await form.waitFor({ state: 'detached' })
  for (const line of ['Alt det, Mie skrev under på 27. februar 2026, er trukket tilbage.', ...foreseen])
    await tab.getByText(line).waitFor()
  const after = (await read()).consents.filter(({ signatureId }) => signatureId === signed.signatureId)
  expect(after.map(({ withdrawnOn }) => withdrawnOn)).toEqual(['2026-03-02', '2026-03-02'])
  expect(errors).toEqual([])
  await page.context().close()
})

test('to papirer, der blev skrevet under samme dag, hedder ikke det samme, og det gør knapperne heller ikke', async () => {
  const courseId = story.courseOf('Familien Lindegaard')
  const call = story.house.as('coordinator')
  for (const ids of [
    ['psychology', 'health-visitors'],
    ['psychology', 'job-centre'],
  ] as const) {
    const { members, revision } = await call(readCourse, { params: { courseId }, body: {} })
    await signOver(
      call,
      { courseId, revision },
      formThatSays({
        giver: members.find((member) => member.name.startsWith('Mie'))!,
        parties: ids.map((id) => ({ kind: 'department' as const, id })),
        types: ['benefits'],
        on: '2026-02-26',
      }),
    )
  }
  const { page, tab, errors } = await open('Familien Lindegaard', '/consents')
  const signed = tab.getByRole('heading', { name: /^Mie skrev under 26\. februar 2026 over for / })
  await expect.poll(() => signed.count()).toBe(2)
  const names = await signed.allInnerTexts()
  expect(new Set(names).size).toBe(2)
  for (const name of names) {
    const button = tab.getByRole('button', { name: `Træk det hele tilbage: ${name}`, exact: true })
    expect(await button.count()).toBe(1)
  }
  await expectAccessible(page, 'iframe')
  expect(errors).toEqual([])
  await page.context().close()
})

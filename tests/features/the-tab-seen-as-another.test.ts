import type { FrameLocator } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readCourse } from '#shared/api/courses.ts'
import type { Persona } from '../../infra/local/personas.ts'
import { expectAccessible } from '../support/browser.ts'
import { openStoryTab, type StoryTab } from '../support/story-tab.ts'

let story: StoryTab
beforeAll(async () => {
  story = await openStoryTab()
})
afterAll(() => story.stop())

const lindegaard = () => story.courseOf('Familien Lindegaard')
const baekholm = () => story.courseOf('Familien Bækholm')
const open = (path: string, persona: Persona['key'] = 'coordinator') => story.open(path, { persona })

const strip = (tab: FrameLocator, who: string) =>
  tab.getByText(`Du ser forløbet, som ${who} ser det. Intet kan ændres.`).first()
const textOf = (tab: FrameLocator) => tab.locator('main').innerText()

async function choose(tab: FrameLocator, who: string): Promise<void> {
  await tab.getByRole('button', { name: /^Set som: / }).click()
  await tab.getByRole('menuitemradio', { name: who }).click()
  await strip(tab, who).waitFor()
}

test('koordinatoren ser forløbet, som jobcentret ser det: overblik, kort, liste og plan', async () => {
  const { page, tab, errors } = await open(`course/${lindegaard()}`)
  await choose(tab, 'Jobcentret')
  await tab.getByRole('cell', { name: 'Sygedagpenge og samtaler' }).waitFor()
  const overview = await textOf(tab)
  for (const shown of ['Mie Lindegaard', 'Jeg vil arbejde ti timer', 'Jonas og Mie skriver ned'])
    expect(overview).toContain(shown)
  for (const absent of ['Tobias', 'Alma', 'Sygemeldt', 'Vi vil have morgener', 'Søvnvejledning', '-****'])
    expect(overview).not.toContain(absent)
  expect(await tab.getByRole('button', { name: 'Ret familien' }).count()).toBe(0)
  expect(await tab.getByRole('button', { name: 'Skriv et samtykke ind' }).count()).toBe(0)

  await tab.getByRole('link', { name: 'Åbn netværkskortet' }).click()
  await tab.getByRole('heading', { level: 1, name: 'Netværkskort' }).waitFor()
  await strip(tab, 'Jobcentret').waitFor()
  await tab.locator('svg [role=button]').first().waitFor()
  const onMap = await tab
    .locator('svg [role=button]')
    .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('aria-label')))
  expect(onMap).toEqual(['Jonas Egelund, Jobkonsulent, Professionelle, Midt imellem'])
  await expect
    .poll(() => tab.getByRole('table').getByRole('button').allInnerTexts())
    .toEqual(['Jonas Egelund'])
  expect((await tab.locator('svg[role=group]').textContent())?.match(/[A-Z]{2}/g)).toEqual(['ML', 'JE'])
  expect(await textOf(tab)).not.toContain('Ingen i »')
  expect(await tab.getByRole('button', { name: 'Tilføj til kortet' }).count()).toBe(0)

  await tab.getByRole('link', { name: 'Til overblikket' }).click()
  await tab.getByRole('button', { name: 'Åbn planen' }).click()
  await tab.getByRole('heading', { level: 1, name: 'Familiens Plan 1.0' }).waitFor()
  await strip(tab, 'Jobcentret').waitFor()
  const plan = await textOf(tab)
  expect(plan).toContain('Sygedagpenge og samtaler')
  for (const absent of ['Morgenmøde i skolen', 'Søvnvejledning', 'Tobias', 'Alma'])
    expect(plan).not.toContain(absent)
  expect(await tab.getByRole('button', { name: 'Skriv på planen' }).count()).toBe(0)

  await tab.getByRole('button', { name: 'Tilbage til mig' }).click()
  await tab.getByRole('button', { name: 'Skriv på planen' }).waitFor()
  await tab.getByText('Morgenmøde i skolen').waitFor()
  expect(errors).toEqual([])
  await page.context().close()
})

test('det, koordinatoren ser som Jonas, er ord for ord det, Jonas selv ser', async () => {
  const course = await story.house.as('coordinator')(readCourse, {
    params: { courseId: lindegaard() },
    body: {},
  })
  const jonas = course.contacts.find(({ name }) => name === 'Jonas Egelund')!
  const hers = await open(`course/${lindegaard()}?as=contact/${jonas.id}`)
  const his = await open(`course/${lindegaard()}`, 'job-centre')
  for (const { tab } of [hers, his])
    await tab.getByRole('cell', { name: 'Sygedagpenge og samtaler' }).waitFor()
  await strip(hers.tab, 'Jonas Egelund').waitFor()
  // What he may do besides reading is his own: it is no button of hers.
  await his.tab.getByRole('button', { name: 'Efter mødet' }).waitFor()
  expect(await hers.tab.getByRole('button', { name: 'Efter mødet' }).count()).toBe(0)
  const both = async () => [
    (await textOf(hers.tab)).replace(/Set som: .*\n+/, ''),
    (await textOf(his.tab)).replace(/^Efter mødet\n+/m, ''),
  ]
  await expect.poll(both).toSatisfy(([seen, own]: string[]) => seen === own)
  expect(await his.tab.getByRole('button', { name: /^Set som/ }).count()).toBe(0)
  await Promise.all([hers.page.context().close(), his.page.context().close()])
})

test('faderen ser hverken Rikkes helbred eller hendes adresse, og det kommer heller ikke til browseren', async () => {
  const { page, tab, errors } = await open(`course/${baekholm()}`)
  const answers: Promise<string>[] = []
  page.on('response', (response) => {
    if (response.url().includes('/as/member/')) answers.push(response.text())
  })
  await choose(tab, 'John Falkberg')
  await tab.getByRole('cell', { name: 'Fast voksen i skolen' }).waitFor()
  const overview = await textOf(tab)
  for (const shown of ['John Falkberg', 'Emil Bækholm', 'Når Emil skifter uge'])
    expect(overview).toContain(shown)
  expect(answers.length).toBeGreaterThan(0)
  const sent = (await Promise.all(answers)).join()
  for (const absent of [
    'Rikke Bækholm',
    'Går til samtaler',
    'Familiebehandling',
    'Bodil Bækholm',
    'Liva Thorlund',
    'sige nej til hinanden',
  ]) {
    expect(overview).not.toContain(absent)
    expect(sent).not.toContain(absent)
  }
  expect(sent).not.toContain('Engdraget')
  expect(sent).toContain('Kærvej')
  expect(errors).toEqual([])
  await page.context().close()
})

test('den, som intet må se, kan ikke åbne forløbet, og koordinatoren får at vide hvorfor', async () => {
  const { page, tab, errors } = await open(`course/${baekholm()}`)
  await choose(tab, 'Jonas Egelund')
  await tab.getByText('Her er intet, som Jonas Egelund må se.').waitFor()
  expect(await textOf(tab)).not.toContain('Bækholm')
  await expectAccessible(page, 'iframe')
  await tab.getByRole('link', { name: 'Se hvem der mangler at sige ja' }).click()
  await tab.getByRole('heading', { level: 1, name: 'Hvem ser hvad' }).waitFor()
  expect(errors).toEqual([])
  await page.context().close()
})

test('med tastaturet alene: vælg, hør hvem man er, og kom tilbage til knappen', async () => {
  const { page, tab, errors } = await open(`course/${lindegaard()}`)
  const button = tab.getByRole('button', { name: /^Set som: / })
  const focused = () => tab.locator(':focus').innerText()
  await button.focus()
  await page.keyboard.press('ArrowDown')
  await expect.poll(focused).toBe('Mig')
  await page.keyboard.press('j')
  await expect.poll(focused).toContain('Jonas Egelund')
  await page.keyboard.press('j')
  await expect.poll(focused).toBe('Jobcentret')
  await page.keyboard.press('Escape')
  await tab.getByRole('menu').waitFor({ state: 'hidden' })
  await expect.poll(focused).toContain('Set som: mig')
  await page.keyboard.press('Enter')
  await expect.poll(focused).toBe('Mig')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await strip(tab, 'Mie Lindegaard').waitFor()
  await expect.poll(focused).toBe('Du ser forløbet, som Mie Lindegaard ser det. Intet kan ændres.')
  await page.keyboard.press('Tab')
  await expect.poll(focused).toBe('Tilbage til mig')
  await page.keyboard.press('Enter')
  await tab.getByRole('button', { name: 'Ret familien' }).waitFor()
  await expect.poll(focused).toContain('Set som: mig')
  expect(errors).toEqual([])
  await page.context().close()
})

test('hentes siden igen, er det stadig jobcentrets øjne', async () => {
  const { page, tab } = await open(`course/${lindegaard()}`)
  await choose(tab, 'Jobcentret')
  await Promise.all([
    page.waitForResponse((response) => response.url().includes('/as/department/job-centre')),
    tab.locator('html').evaluate(() => location.reload()),
  ])
  await strip(tab, 'Jobcentret').waitFor()
  expect(await textOf(tab)).not.toContain('Tobias')
  await page.context().close()
})

test('en kollega, som får et link med andres øjne, ser med sine egne', async () => {
  const { page, tab } = await open(`course/${lindegaard()}?as=department/family-advice`, 'job-centre')
  await tab.getByRole('cell', { name: 'Sygedagpenge og samtaler' }).waitFor()
  expect(await tab.getByText('Du ser forløbet, som').count()).toBe(0)
  await page.context().close()
})

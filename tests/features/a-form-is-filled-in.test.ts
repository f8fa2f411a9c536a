import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { forms } from '#shared/forms/versions.ts'
import { launchBrowser, openScreen, pageViolations } from '../support/browser.ts'
import { serveFormPage } from '../support/form-page/serve.ts'

let site: Awaited<ReturnType<typeof serveFormPage>>
let browser: Browser

beforeAll(async () => {
  site = await serveFormPage()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await site.stop()
})

async function open(query: string, size?: { width: number; height: number }) {
  const screen = await openScreen(browser, size)
  await screen.page.goto(`${site.origin}/?${query}`)
  await screen.page.getByRole('heading', { level: 1 }).waitFor()
  return screen
}

const send = (page: Page) => page.getByRole('button', { name: 'Gem samtykket' })
const faults = (page: Page) => page.getByRole('region', { name: /^Der mangler/ })
const inFocus = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '')

/** Everything that a consent needs, by label, as a coordinator copies it from the paper. */
async function fillIn(page: Page): Promise<void> {
  await page.getByLabel('Hvem siger ja?').selectOption('Rikke Bækholm')
  await page.getByLabel('Det gælder mine egne oplysninger').check()
  await page.getByRole('button', { name: 'Tilføj barn' }).click()
  await page.getByLabel('Barnets navn').selectOption('Emil Bækholm')
  await page.getByLabel('Barnet er hørt og har fået det forklaret den').fill('2026-02-27')
  await page.getByRole('checkbox', { name: 'Jobcentret' }).check()
  const jobCentre = page.getByRole('group', { name: 'Jobcentret' })
  await jobCentre.getByRole('checkbox', { name: 'Arbejde og uddannelse' }).check()
  await page.getByLabel('Tilføj en fra netværkskortet').selectOption('Lægerne på Torvet, Egen læge')
  await page.getByRole('button', { name: 'Tilføj', exact: true }).click()
  const doctor = page.getByRole('group', { name: 'Lægerne på Torvet' })
  await doctor.getByRole('checkbox', { name: /^Helbred/ }).check()
  await doctor.getByLabel('Hvad må der ske?').selectOption('Kun hente hos dem')
  await page.getByLabel('Jeg har fået at vide').check()
  await page.getByLabel('Gælder fra').fill('2026-03-02')
  await page.getByLabel('Ophører senest').fill('2026-12-31')
  await page.getByLabel('»Sådan behandler vi dine oplysninger«').fill('2026-02-27')
  await page.getByRole('checkbox', { name: 'Læst højt' }).check()
  const signature = page.getByRole('group', { name: 'Den, der siger ja' })
  await signature.getByLabel('Navn').fill('Rikke Bækholm')
  await signature.getByLabel('Dato').fill('2026-03-01')
  await page.getByLabel('Kommunens grundlag').selectOption('Myndighedsudøvelse (artikel 6, stk. 1, litra e)')
}

test('et samtykke udfyldes, og når det ikke kan gemmes, står alt der stadig', async () => {
  const { page, errors } = await open('form=F-CONSENT-2')
  await fillIn(page)
  await page.getByText('10 af 10 udfyldt').waitFor()
  await send(page).click()
  await page.getByRole('alert').getByText('Der er ingen forbindelse.').waitFor()
  await send(page).click()
  expect(JSON.parse(await page.locator('output').innerText())).toEqual({
    giver: 'rikke',
    aboutGiver: true,
    children: [{ child: 'emil', heardOn: '2026-02-27', view: '' }],
    parties: [
      {
        party: { kind: 'department', id: 'job-centre' },
        types: ['employment'],
        other: '',
        direction: 'both',
        contact: '',
      },
      {
        party: { kind: 'contact', id: 'doctor' },
        types: ['health'],
        other: '',
        direction: 'obtain',
        contact: '',
      },
    ],
    toldOfWithdrawal: true,
    from: '2026-03-02',
    until: '2026-12-31',
    informationSheetOn: '2026-02-27',
    informationSheetAs: ['aloud'],
    signature: { name: 'Rikke Bækholm', on: '2026-03-01' },
    youths: [],
    gdprBasis: 'gdpr-authority',
  })
  expect(errors).toEqual([])
  await page.context().close()
})

test('det, der mangler, står samlet øverst og fører hen til hvert sted', async () => {
  const { page, errors } = await open('form=F-CONSENT-2')
  await send(page).press('Enter')
  await faults(page).getByRole('heading', { name: 'Der mangler 8 ting' }).waitFor()
  await expect.poll(() => inFocus(page)).toContain('Der mangler 8 ting')
  await faults(page)
    .getByRole('button', { name: /^Samtykket mangler en slutdato/ })
    .press('Enter')
  await page.getByLabel('Ophører senest').and(page.locator(':focus')).waitFor()
  await page.getByLabel('Ophører senest').fill('2026-12-31')
  await faults(page).getByRole('heading', { name: 'Der mangler 7 ting' }).waitFor()
  await faults(page)
    .getByRole('button', { name: /^Sæt kryds ved mindst én/ })
    .press('Enter')
  await page.getByRole('checkbox', { name: 'Familierådgivningen' }).and(page.locator(':focus')).waitFor()
  await page.keyboard.press('Space')
  await expect.poll(() => page.getByRole('checkbox', { name: 'Familierådgivningen' }).isChecked()).toBe(true)
  await faults(page)
    .getByRole('button', { name: /^Familierådgivningen: Sæt kryds ved mindst én slags/ })
    .press('Enter')
  await page.getByRole('group', { name: 'Familierådgivningen' }).locator(':focus').waitFor()
  await page.keyboard.press('Space')
  await faults(page).getByRole('heading', { name: 'Der mangler 6 ting' }).waitFor()
  await page.getByLabel('Hvem siger ja?').selectOption('Rikke Bækholm')
  await page.getByLabel('Det gælder mine egne oplysninger').check()
  await faults(page).getByRole('heading', { name: 'Der mangler 4 ting' }).waitFor()
  expect(errors).toEqual([])
  await page.context().close()
})

test('et svar kan rette et andet: skifter giveren, siges det straks om børnene', async () => {
  const { page } = await open('form=F-CONSENT-2')
  await fillIn(page)
  await page.getByLabel('Hvem siger ja?').selectOption('Stig Thorlund')
  await send(page).click()
  const wrong = page.getByText('Kun en forælder med forældremyndighed kan sige ja for barnet.')
  await wrong.nth(1).waitFor()
  await expect.poll(() => page.getByLabel('Barnets navn').inputValue()).toBe('emil')
  await page.getByLabel('Hvem siger ja?').selectOption('Rikke Bækholm')
  await faults(page).waitFor({ state: 'detached' })
  await wrong.first().waitFor({ state: 'detached' })
  await page.context().close()
})

test('med tastaturet alene: et kryds, der fjernes og sættes igen, husker, hvad der stod', async () => {
  const { page } = await open('form=F-CONSENT-3', { width: 320, height: 800 })
  const party = page.getByRole('group', { name: 'KUI' })
  const tick = page.getByRole('checkbox', { name: 'KUI', exact: true })
  await tick.press('Space')
  await party.getByRole('checkbox').nth(1).waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect
    .poll(() => party.getByRole('checkbox', { name: 'Arbejde og uddannelse' }).isChecked())
    .toBe(true)
  await party.getByLabel('Kontaktperson').fill('Bo')
  await tick.press('Space')
  await expect.poll(() => party.getByRole('checkbox').count()).toBe(1)
  await tick.press('Space')
  await expect.poll(() => party.getByLabel('Kontaktperson').inputValue()).toBe('Bo')
  await page.getByRole('button', { name: 'Tilføj barn' }).press('Enter')
  await page.getByRole('button', { name: 'Fjern: Barn 1' }).press('Enter')
  await expect.poll(() => inFocus(page)).toBe('Tilføj barn')
  await page.context().close()
})

/** Every form in daylight; in the other themes the one that holds every control. */
const looks = [
  ...forms.map(({ id }) => [id, 'light'] as const),
  ['F-CONSENT-2', 'dark'],
  ['F-CONSENT-2', 'contrast'],
] as const

test.for(looks)('alle kan bruge %s i temaet %s, også når noget mangler', async ([id, theme]) => {
  const { page, errors } = await open(`form=${id}&theme=${theme}`)
  await openAll(page)
  expect(await pageViolations(page)).toEqual([])
  await refuse(page)
  expect(await pageViolations(page)).toEqual([])
  expect(errors).toEqual([])
  await page.context().close()
})

/** Sent with what is missing, unless it is a sheet that asks nothing. */
async function refuse(page: Page): Promise<void> {
  if ((await send(page).count()) > 0) await send(page).click()
}

/** Every tick ticked and every row added. */
async function openAll(page: Page): Promise<void> {
  for (const tick of await page.getByRole('group').getByRole('checkbox').all()) await tick.check()
  for (const add of await page.getByRole('button', { name: /^Tilføj (barn|underskrift)/ }).all())
    await add.click()
}

test.for(forms.map(({ id }) => id))('%s passer på 320 pixel uden at rulle sidelæns', async (id) => {
  const { page } = await open(`form=${id}`, { width: 320, height: 800 })
  await openAll(page)
  await refuse(page)
  const wide = await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)
  expect(wide).toBeLessThanOrEqual(0)
  await page.context().close()
})

test('hver blanket findes på engelsk', async () => {
  const { page } = await open('form=F-CONSENT-2&language=en')
  await page.getByRole('heading', { level: 1, name: 'Consent: who may know what' }).waitFor()
  await send(page).click()
  await page.getByRole('region', { name: '8 things are missing' }).waitFor()
  await page.context().close()
})

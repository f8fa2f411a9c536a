import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishPlan, readCourse, saveContact } from '#shared/api/courses.ts'
import { readDebriefs, saveDebrief } from '#shared/api/debriefs.ts'
import { expectAccessible } from '../support/browser.ts'
import { openStoryTab, type StoryTab } from '../support/story-tab.ts'

let story: StoryTab
let courseId: string
beforeAll(async () => {
  story = await openStoryTab()
  courseId = story.courseOf('Familien Lindegaard')
})
afterAll(() => story.stop())

const open = (screen: string, size?: { width: number; height: number }) =>
  story.open(`course/${courseId}${screen}`, size ? { size } : {})

/** What a colleague of hers does at the same time, from another machine. */
const read = () => story.house.as('coordinator')(readCourse, { params: { courseId }, body: {} })

async function someoneElse(name: string, phone: string): Promise<void> {
  const { revision, contacts } = await read()
  const contact = { ...contacts.find((one) => one.name === name)!, phone }
  await story.house.as('coordinator')(saveContact, {
    params: { courseId, contactId: contact.id },
    body: { revision, contact },
  })
}

test('en dialog lukkes med Esc, giver tastaturet tilbage og husker, hvad der er skrevet', async () => {
  const { page, tab, errors } = await open('/map')
  const opener = tab.getByRole('button', { name: 'Tilføj til kortet' })
  await opener.press('Enter')
  const dialog = tab.getByRole('dialog', { name: 'Tilføj til kortet' })
  await dialog.waitFor()
  await expectAccessible(page, 'iframe')
  await dialog.getByLabel('Navn').fill('Ellen Skovby')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await tab.locator(':focus', { hasText: 'Tilføj til kortet' }).waitFor()
  await opener.press('Enter')
  await expect.poll(() => dialog.getByLabel('Navn').inputValue()).toBe('Ellen Skovby')
  await dialog.getByRole('button', { name: 'Fortryd' }).press('Enter')
  await opener.press('Enter')
  await expect.poll(() => dialog.getByLabel('Navn').inputValue()).toBe('')
  expect(errors).toEqual([])
  await page.context().close()
})

test('hvad der ikke kan stå, siges ved feltet, før noget er sendt', async () => {
  const { page, tab, errors } = await open('/map')
  await tab.getByRole('button', { name: 'Tilføj til kortet' }).click()
  const dialog = tab.getByRole('dialog')
  await dialog.getByLabel('Mail').fill('ellen')
  await dialog.getByRole('button', { name: 'Gem' }).click()
  await dialog.getByText('Skriv et navn.').waitFor()
  await dialog.getByText('Skriv mailadressen som navn@kommune.dk.').waitFor()
  await dialog.getByLabel('Navn').and(dialog.locator(':focus')).waitFor()
  expect(errors).toEqual([])
  await page.context().close()
})

test('to retter den samme på kortet: det ene felt følger med, det andet vises side om side', async () => {
  const { page, tab } = await open('/map')
  const name = (await read()).contacts[0]!.name
  await tab.getByRole('table').getByRole('button', { name }).click()
  await tab.getByRole('button', { name: 'Ret', exact: true }).click()
  const dialog = tab.getByRole('dialog', { name })
  await dialog.getByLabel('Telefon').fill('11 11 11 11')
  await dialog.getByLabel('Funktion').fill('Farmor')
  await someoneElse(name, '22 22 22 22')

  await dialog.getByRole('button', { name: 'Gem' }).click()
  await dialog.getByRole('button', { name: 'Hent det nyeste' }).click()
  const both = dialog.getByRole('table', { name: 'En anden har ændret dette imens' })
  await both.getByText('22 22 22 22').waitFor()
  await both.getByText('11 11 11 11').waitFor()
  await expectAccessible(page, 'iframe')
  await dialog.getByRole('button', { name: 'Brug det nyeste: ' }).click()
  await expect.poll(() => dialog.getByLabel('Telefon').inputValue()).toBe('22 22 22 22')
  await dialog.getByRole('button', { name: 'Gem' }).click()
  await dialog.waitFor({ state: 'detached' })
  expect((await read()).contacts.find((one) => one.name === name)).toMatchObject({
    phone: '22 22 22 22',
    function: 'Farmor',
  })
  await page.context().close()
})

test('to skriver på planen: begges mål står i den nye version', async () => {
  const { page, tab } = await open('/plan')
  await tab.getByRole('button', { name: 'Skriv på planen' }).click()
  await tab.getByRole('button', { name: 'Tilføj mål' }).click()
  await tab.getByLabel('Målet med familiens egne ord').last().fill('Et mål fra hende.')
  const course = await read()
  const goal = {
    id: crypto.randomUUID(),
    about: [],
    type: 'family-life' as const,
    text: 'Et mål fra kollegaen.',
    when: '',
    who: '',
  }
  const { content } = course.plan!
  await story.house.as('coordinator')(publishPlan, {
    params: { courseId },
    body: { revision: course.revision, content: { ...content, goals: [...content.goals, goal] } },
  })

  await tab.getByRole('button', { name: 'Udgiv ny version' }).click()
  await tab.getByRole('button', { name: 'Hent det nyeste' }).click()
  await tab.getByText('intet af det, du har skrevet, støder sammen').waitFor()
  await tab.getByRole('button', { name: 'Udgiv ny version' }).click()
  await tab.getByText(/er udgivet\.$/).waitFor()
  const told = (await read()).plan!.content.goals.map((one) => one.text)
  expect(told).toEqual(expect.arrayContaining(['Et mål fra hende.', 'Et mål fra kollegaen.']))
  await page.context().close()
})

test('to skriver den samme opsamling: det ene felt følger med, det andet vises side om side', async () => {
  const of = story.courseOf('Familien Stormgaard')
  const coordinator = story.house.as('coordinator')
  const newest = async () =>
    (await coordinator(readDebriefs, { params: { courseId: of }, body: {} })).meetings[0]!
  const { page, tab } = await story.open(`course/${of}/after`)
  const field = (label: string) => tab.getByLabel(label, { exact: true }).first()
  await field('Tiden').fill('Tiden passede')
  const { meetingId, revision } = await newest()
  const debrief = { approach: 'Ro på', form: '', time: 'Vi løb tør', roles: '' }
  await coordinator(saveDebrief, { params: { courseId: of, meetingId }, body: { revision, debrief } })

  const save = tab.getByRole('button', { name: 'Gem opsamlingen' }).first()
  await save.click()
  await tab.getByRole('button', { name: 'Hent det nyeste' }).click()
  const both = tab.getByRole('table', { name: 'En anden har ændret dette imens' })
  await both.getByText('Vi løb tør').waitFor()
  await both.getByText('Tiden passede').waitFor()
  await expectAccessible(page, 'iframe')
  await save.click()
  await tab.getByText('Opsamlingen er gemt.').waitFor()
  expect((await newest()).saved?.debrief).toEqual({ ...debrief, time: 'Tiden passede' })
  await page.context().close()
})

test('en aftale uden ansvarlig og frist kan ikke udgives, og felterne siger hvorfor', async () => {
  const { page, tab, errors } = await open('/plan')
  await tab.getByRole('button', { name: 'Skriv på planen' }).click()
  await tab.getByRole('button', { name: 'Tilføj aftale' }).click()
  await tab.getByRole('button', { name: 'Udgiv ny version' }).click()
  for (const said of ['Skriv, hvad I har aftalt.', 'Skriv, hvem der gør det.', 'Sæt en frist.'])
    await tab.getByText(said).waitFor()
  await expectAccessible(page, 'iframe')
  expect(errors).toEqual([])
  await page.context().close()
})

test('den, der tages af kortet, kan komme tilbage med ét tryk', async () => {
  const { page, tab, errors } = await open('/map')
  const { contacts } = await read()
  const gone = contacts.at(-1)!
  await tab.getByRole('table').getByRole('button', { name: gone.name }).click()
  await tab.getByRole('button', { name: 'Fjern' }).click()
  await tab.getByText(`${gone.name} er taget af kortet.`).waitFor()
  expect((await read()).contacts.map((one) => one.id)).not.toContain(gone.id)
  await tab.getByRole('button', { name: 'Fortryd' }).click()
  await tab.getByText(`${gone.name} er taget af kortet.`).waitFor({ state: 'detached' })
  expect((await read()).contacts.find((one) => one.id === gone.id)).toEqual(gone)
  expect(errors).toEqual([])
  await page.context().close()
})

test('drejebogen tikkes af og af igen', async () => {
  const { page, tab, errors } = await open('')
  await tab.getByText('6 af 13 i drejebogen').waitFor()
  await tab.getByRole('button', { name: 'Se drejebogen' }).click()
  await tab.getByRole('dialog').waitFor()
  await expectAccessible(page, 'iframe')
  const item = tab.getByRole('checkbox', { name: 'Endelig dagsorden og deltagerliste til alle' })
  await item.click()
  await tab.getByText('7 af 13 i drejebogen').waitFor()
  await expect.poll(() => item.isChecked()).toBe(true)
  await item.click()
  await tab.getByText('6 af 13 i drejebogen').waitFor()
  await expect.poll(() => item.isChecked()).toBe(false)
  // Faster than the service answers.
  const answers: number[] = []
  page.on('response', (answer) => {
    if (answer.url().includes('/checklist/')) answers.push(answer.status())
  })
  const another = tab.getByRole('checkbox', { name: 'Kort opsamling lige efter mødet' })
  await item.click()
  await another.click()
  await item.click()
  await another.click()
  await expect.poll(() => answers).toEqual([200, 200, 200, 200])
  await tab.getByText('6 af 13 i drejebogen').waitFor()
  expect(errors).toEqual([])
  await page.context().close()
})

test.for([
  ['', 'Se drejebogen'],
  ['/map', 'Tilføj til kortet'],
] as const)('på 320 pixel har dialogen »%s %s« plads til det, den rummer', async ([path, opener]) => {
  const size = { width: 320, height: 568 }
  const { page, tab } = await open(path, size)
  await tab.getByRole('button', { name: opener }).click()
  const dialog = tab.getByRole('dialog')
  expect(await dialog.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0)
  // In the window, not only in the frame.
  const box = (await dialog.boundingBox())!
  expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0)
  expect(box.x + box.width).toBeLessThanOrEqual(size.width)
  expect(box.y + box.height).toBeLessThanOrEqual(size.height)
  await page.context().close()
})

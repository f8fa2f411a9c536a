import { readFileSync } from 'node:fs'
import PostalMime from 'postal-mime'
import type { FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readCourse, withdrawConsent } from '#shared/api/courses.ts'
import type { StoredMail } from '../../infra/local/graph/mail.ts'
import { expectAccessible } from '../support/browser.ts'
import { readPdf, squeezed } from '../support/pdf.ts'
import { openStoryTab, type StoryTab } from '../support/story-tab.ts'

let story: StoryTab
beforeAll(async () => {
  story = await openStoryTab()
})
afterAll(() => story.stop())

const family = 'Familien Lindegaard'
const open = (screen = '', wish: Parameters<StoryTab['open']>[1] = {}) =>
  story.open(`course/${story.courseOf(family)}${screen}`, wish)
const rowOf = (tab: FrameLocator, name: string | RegExp) =>
  tab.getByRole('listitem').filter({ has: tab.getByRole('heading', { level: 2, name }) })
const mails = async () =>
  (await (await fetch(`${story.house.local.origin}/local/mails`)).json()) as StoredMail[]

async function openLetter(tab: FrameLocator, name: string) {
  await rowOf(tab, name).getByRole('link', { name: 'Se og send' }).click()
  await tab.getByRole('heading', { level: 1, name: `${name} · ${family}` }).waitFor()
}

async function download(page: Page, tab: FrameLocator, button: string) {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    tab.getByRole('button', { name: button, exact: true }).click(),
  ])
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
}

test('uden en sikker vej går intet som mail: deltagerlisten hentes som fil, og hun noterer, at hun har sendt den', async () => {
  const { page, tab, errors } = await open('/letters', { size: { width: 320, height: 800 } })
  await openLetter(tab, 'Deltagerliste til netværksmøde')
  const jonas = rowOf(tab, 'Jonas Egelund')
  await jonas.getByText(/^Kommunen har ikke sagt, hvordan mail sendes sikkert/).waitFor()
  await tab.getByText(/^Familien får brevet i Digital Post eller i hånden/).waitFor()
  await expectAccessible(page, 'iframe')
  const pdf = await download(page, tab, 'Hent som PDF: Jonas Egelund')
  expect(pdf.name).toMatch(/^NM-\d{4}-\d{4} Deltagerliste til netværksmøde\.pdf$/)
  expect(squeezed((await readPdf(pdf.bytes)).text)).toContain('Karen Ravnsø Familiekoordinator')
  const eml = await download(page, tab, 'Hent som mail: Jonas Egelund')
  const mail = await PostalMime.parse(eml.bytes)
  expect(mail).toMatchObject({
    from: { address: 'karen.ravnso@birkelund.example' },
    attachments: [{ filename: pdf.name }],
  })
  expect(mail.to ?? []).toEqual([])
  await jonas.getByText(/^Mailen, du henter, har ingen modtager/).waitFor()
  await tab.getByRole('button', { name: 'Jeg har sendt det: Jonas Egelund' }).click()
  await jonas.getByText(/^Du sendte det selv /).waitFor()
  expect(await mails()).toEqual([])
  expect(errors).toEqual([])
  await page.context().close()
})

test('før den første snak hentes brev og folder; i folderen står ingen fra familien', async () => {
  const { page, tab, errors } = await open('/letters')
  const first = tab.getByRole('region', { name: 'Brev og folder før den første snak' })
  await first.getByLabel('Tider, du foreslår').fill('Mandag kl. 10 eller tirsdag kl. 14.')
  await expectAccessible(page, 'iframe')
  const saved: Promise<string>[] = []
  page.on('download', (file) =>
    saved.push(
      file
        .path()
        .then((path) => readPdf(readFileSync(path)))
        .then(({ text }) => squeezed(text)),
    ),
  )
  await first.getByRole('button', { name: 'Hent brev og folder' }).click()
  await expect.poll(() => saved.length).toBe(2)
  const papers = await Promise.all(saved)
  const letter = papers.find((text) => text.startsWith('Brev om familiekoordinator'))!
  const flyer = papers.find((text) => text.startsWith('Én koordinator, én plan'))!
  expect(letter).toContain('Kære Mie Lindegaard')
  expect(letter).toContain('Mandag kl. 10 eller tirsdag kl. 14.')
  expect(flyer).toContain('Én fast koordinator')
  expect(flyer).not.toMatch(/Lindegaard|NM-\d/)
  expect(errors).toEqual([])
  await page.context().close()
})

test('koordinatoren ser hvert brev, sender dem, og giver familiens videre i Digital Post', async () => {
  const settings = await story.open('settings', { persona: 'administrator' })
  const section = settings.tab.getByRole('region', { name: 'Sikker mail' })
  await section.getByRole('button', { name: /^Ret/ }).click()
  const dialog = settings.tab.getByRole('dialog')
  await dialog.getByLabel('Mærke foran emnet').fill('[sikker]')
  await dialog.getByRole('button', { name: 'Gem' }).click()
  await section.getByText('Et mærke foran emnet · [sikker]').waitFor()
  await settings.page.context().close()

  const { page, tab, errors } = await open()
  await tab.getByRole('link', { name: 'Breve' }).click()
  await openLetter(tab, 'Invitation til netværksmøde')
  const jonas = rowOf(tab, 'Jonas Egelund')
  await jonas
    .getByText('Sendes som sikker mail fra din egen postkasse til jonas.egelund@birkelund.example.')
    .waitFor()
  await jonas.getByText(/^Ser ikke \(\d+\)$/).click()
  await jonas.getByText(/ser ikke Mies helbred/).waitFor()
  await jonas.getByText('Det står der i brevet').click()
  await jonas.getByText(/Du inviteres til netværksmøde med Familien Lindegaard/).waitFor()
  await expectAccessible(page, 'iframe')

  // Pressed twice in a row it is sent once.
  await tab.getByRole('button', { name: 'Send: Jonas Egelund' }).dblclick()
  await jonas.getByText(/^Sendt /).waitFor()
  await tab.getByRole('button', { name: /^Send \d+ breve$/ }).click()
  await tab.getByText(/^\d+ breve er sendt\.$/).waitFor()
  const sent = await mails()
  expect(sent.filter(({ to }) => to.includes('jonas.egelund@birkelund.example'))).toHaveLength(1)
  for (const { to, from, subject, attachments } of sent) {
    expect(from).toBe('karen.ravnso@birkelund.example')
    expect(to).toHaveLength(1)
    expect(subject).toMatch(/^\[sikker\] Invitation til netværksmøde – ref\. NM-\d{4}-\d{4}$/)
    expect(attachments).toHaveLength(1)
  }
  expect(new Set(sent.flatMap(({ to }) => to)).size).toBe(sent.length)
  const toSchool = sent.find(({ to }) => to.includes('anders.kildal@birkelund.example'))!
  expect(toSchool.content).toContain('Morgenmøde i skolen')
  expect(toSchool.content).not.toContain('Sygedagpenge')

  const mie = rowOf(tab, 'Mie')
  await mie.getByText('Sig selv, Tobias og Alma: alt').waitFor()
  const paper = squeezed((await readPdf((await download(page, tab, 'Hent som PDF: Mie')).bytes)).text)
  expect(paper).toContain('Du må tage en bisidder med.')
  expect(paper).toContain('Har du brug for en tolk')
  await tab.getByRole('button', { name: 'Jeg har sendt det: Mie' }).click()
  await mie.getByText(/^Du sendte det selv /).waitFor()
  expect(errors).toEqual([])
  await page.context().close()
})

test('går svaret tabt, siges det, og brevet bliver ikke sendt igen af sig selv', async () => {
  const { page, tab, errors } = await open('/letters')
  await openLetter(tab, 'Deltagerliste til netværksmøde')
  const anders = rowOf(tab, 'Anders Kildal')
  story.house.local.chaos.set({ hang: { times: 1, afterwards: true, path: 'sendMail' } })
  await tab.getByRole('button', { name: 'Send: Anders Kildal' }).click()
  await anders.getByText(/^Måske sendt\. /).waitFor({ timeout: 60_000 })
  const lists = async () => (await mails()).filter(({ subject }) => subject.includes('Deltagerliste'))
  expect(await lists()).toHaveLength(1)
  await tab.getByRole('button', { name: 'Den ligger i Sendt post: Anders Kildal' }).click()
  await anders.getByText(/^Sendt /).waitFor()
  expect(await lists()).toHaveLength(1)
  expect(errors).toEqual([])
  await page.context().close()
})

test('trækkes et samtykke tilbage, mens hun ser på brevet, får han det ikke, og det siges', async () => {
  const { page, tab } = await open('/letters')
  await openLetter(tab, 'Deltagerliste til netværksmøde')
  await rowOf(tab, 'Lise Brandhøj').waitFor()
  const call = story.house.as('coordinator')
  const courseId = story.courseOf(family)
  const { revision, consents } = await call(readCourse, { params: { courseId }, body: {} })
  const consentIds = consents.filter(({ department }) => department === 'health-visitors').map(({ id }) => id)
  await call(withdrawConsent, { params: { courseId }, body: { revision, consentIds } })
  await tab.getByRole('button', { name: 'Send: Lise Brandhøj' }).click()
  await tab.getByText('Lise Brandhøj: Familien har trukket sit samtykke tilbage.').waitFor()
  await rowOf(tab, 'Lise Brandhøj').waitFor({ state: 'detached' })
  const lists = (await mails()).filter(({ subject }) => subject.includes('Deltagerliste'))
  expect(lists.flatMap(({ to }) => to)).not.toContain('lise.brandhoj@birkelund.example')
  await page.context().close()
})
